//! The audit: who did what to whom.

use jiff::Timestamp;
use serde::Serialize;

use super::{Connection, column, optional, sql};
use crate::domain::{OrganizationId, PersonId, Role, ShiftId};

/// Something that was done, for the audit.
pub(crate) struct Entry {
    /// None: the command line.
    pub actor: Option<PersonId>,
    pub action: Action,
    pub organization: OrganizationId,
    /// To whom.
    pub subject: Option<PersonId>,
    pub role: Option<Role>,
    /// What it was about, if it was about a shift or its event.
    pub shift: Option<ShiftId>,
}

impl Entry {
    /// Something that was done in an organization.
    pub(crate) fn by(actor: Option<PersonId>, action: Action, organization: OrganizationId) -> Entry {
        Entry { actor, action, organization, subject: None, role: None, shift: None }
    }
}

/// What can be done that is worth knowing later.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub(crate) enum Action {
    #[serde(rename = "organization added")]
    OrganizationAdded,
    #[serde(rename = "invited")]
    Invited,
    #[serde(rename = "invitations withdrawn")]
    InvitationsWithdrawn,
    #[serde(rename = "joined")]
    Joined,
    #[serde(rename = "role ended")]
    RoleEnded,
    #[serde(rename = "left")]
    Left,
    #[serde(rename = "schedule saved")]
    ScheduleSaved,
    #[serde(rename = "schedule paused")]
    SchedulePaused,
    #[serde(rename = "schedule goes on")]
    ScheduleGoesOn,
    #[serde(rename = "schedule deleted")]
    ScheduleDeleted,
    #[serde(rename = "reminders changed")]
    RemindersChanged,
    #[serde(rename = "event published")]
    EventPublished,
    #[serde(rename = "event changed")]
    EventChanged,
    #[serde(rename = "date cancelled")]
    DateCancelled,
    #[serde(rename = "event cancelled")]
    EventCancelled,
    #[serde(rename = "sign-up closed")]
    SignUpClosed,
    #[serde(rename = "sign-up opened")]
    SignUpOpened,
    #[serde(rename = "waitlist goes on")]
    LineMoves,
    #[serde(rename = "waitlist stopped")]
    LineStopped,
    #[serde(rename = "application approved")]
    ApplicationApproved,
    #[serde(rename = "application declined")]
    ApplicationDeclined,
    #[serde(rename = "added to a list")]
    Added,
    #[serde(rename = "moved")]
    Moved,
    #[serde(rename = "removed from a list")]
    Removed,
    #[serde(rename = "let back")]
    LetBack,
    #[serde(rename = "list taken along")]
    ListTaken,
    #[serde(rename = "written to")]
    WrittenTo,
    #[serde(rename = "attendance marked")]
    AttendanceMarked,
    #[serde(rename = "announced")]
    Announced,
    #[serde(rename = "announcement accepted")]
    AnnouncementAccepted,
    #[serde(rename = "announcement declined")]
    AnnouncementDeclined,
    #[serde(rename = "group linked")]
    GroupLinked,
    #[serde(rename = "group unlinked")]
    GroupUnlinked,
}

/// Notes who did what; null actors are the command line.
pub(crate) async fn record(db: &mut Connection, entry: &Entry, now: Timestamp) -> anyhow::Result<()> {
    sql::query(
        "insert into audit (at, actor_id, action, organization_id, subject_id, role, shift_id) values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(now)
    .bind(entry.actor)
    .bind(column(&entry.action)?)
    .bind(entry.organization)
    .bind(entry.subject)
    .bind(optional(&entry.role)?)
    .bind(entry.shift)
    .execute(db)
    .await?;
    Ok(())
}
