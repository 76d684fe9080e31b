//! One-time links to a role, and what becomes of them.

use jiff::Timestamp;

use super::{
    Connection,
    audit::{self, Action, Entry},
    column, organization, read_column, readable, sql,
};
use crate::domain::{InvitationId, OrganizationId, PersonId, Role, invitation::Secret};

/// An open invitation.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Invitation {
    pub id: InvitationId,
    pub organization: OrganizationId,
    pub role: Role,
    /// None: the command line.
    invited_by: Option<PersonId>,
}

/// What became of an acceptance.
#[derive(Debug, PartialEq)]
pub(crate) enum Accepted {
    Joined {
        organization: OrganizationId,
        role: Role,
        /// None: the command line.
        invited_by: Option<PersonId>,
    },
    /// The person has this role or a greater one.
    Held,
    /// Used, expired, withdrawn, or by somebody who may not invite any more.
    Gone,
}

/// Notes an invitation; its secret is known only to whoever gets the link.
pub(crate) async fn invite(
    db: &mut Connection,
    by: Option<PersonId>,
    (organization, role): (OrganizationId, Role),
    secret: &Secret,
    (now, expires_at): (Timestamp, Timestamp),
) -> anyhow::Result<()> {
    sql::query(
        "insert into invitation (secret_hash, organization_id, role, invited_by, expires_at) values ($1, $2, $3, $4, $5)",
    )
    .bind(secret.hash())
    .bind(organization)
    .bind(column(&role)?)
    .bind(by)
    .bind(expires_at)
    .execute(&mut *db)
    .await?;
    let entry = Entry { role: Some(role), ..Entry::by(by, Action::Invited, organization) };
    audit::record(db, &entry, now).await
}

/// The open invitation that a link leads to.
pub(crate) async fn with_secret(
    db: &mut Connection,
    secret: &Secret,
    now: Timestamp,
) -> anyhow::Result<Option<Invitation>> {
    let id = sql::query_scalar("select invitation_id from invitation where secret_hash = $1");
    match id.bind(secret.hash()).fetch_optional(&mut *db).await? {
        Some(id) => open(db, id, now).await,
        None => Ok(None),
    }
}

/// An invitation, if it can still be accepted.
pub(crate) async fn open(db: &mut Connection, id: InvitationId, now: Timestamp) -> anyhow::Result<Option<Invitation>> {
    let row: Option<(OrganizationId, String, Option<PersonId>)> = sql::query_as(
        "select organization_id, role, invited_by from invitation
         where invitation_id = $1 and state = 'open' and expires_at > $2",
    )
    .bind(id)
    .bind(now)
    .fetch_optional(&mut *db)
    .await?;
    let Some((organization, role, invited_by)) = row else { return Ok(None) };
    let role = read_column(role)?;
    let is_allowed = may_invite(db, invited_by, (organization, role)).await?;
    Ok(is_allowed.then_some(Invitation { id, organization, role, invited_by }))
}

/// Whether whoever has invited somebody could do so now; None: the operator has.
async fn may_invite(
    db: &mut Connection,
    inviter: Option<PersonId>,
    (organization, role): (OrganizationId, Role),
) -> anyhow::Result<bool> {
    let Some(inviter) = inviter else { return Ok(true) };
    Ok(organization::role_of(db, inviter, organization).await?.is_some_and(|own| own.appoints(role)))
}

/// Gives the person the role, once.
pub(crate) async fn accept(
    db: &mut Connection,
    id: InvitationId,
    person: PersonId,
    now: Timestamp,
) -> anyhow::Result<Accepted> {
    let Some(Invitation { organization, role, invited_by, .. }) = open(db, id, now).await? else {
        return Ok(Accepted::Gone);
    };
    if organization::own_role(db, person, organization).await?.is_some_and(|own| own >= role) {
        return Ok(Accepted::Held);
    }
    if !take(db, id).await? {
        return Ok(Accepted::Gone);
    }
    organization::grant(db, organization, person, role, now).await?;
    let entry =
        Entry { subject: Some(person), role: Some(role), ..Entry::by(invited_by, Action::Joined, organization) };
    audit::record(db, &entry, now).await?;
    Ok(Accepted::Joined { organization, role, invited_by })
}

/// Uses it up; false if somebody else has, or it was withdrawn meanwhile.
async fn take(db: &mut Connection, id: InvitationId) -> anyhow::Result<bool> {
    let taken = sql::query("update invitation set state = 'used' where invitation_id = $1 and state = 'open'");
    Ok(taken.bind(id).execute(db).await?.rows_affected() == 1)
}

/// How many links to an organization can still be used.
pub(crate) async fn count_open(
    db: &mut Connection,
    organization: OrganizationId,
    now: Timestamp,
) -> anyhow::Result<i64> {
    let by_inviter = sql::query_as(
        "select invited_by, role, count(*) from invitation
         where organization_id = $1 and state = 'open' and expires_at > $2 group by invited_by, role",
    );
    let by_inviter: Vec<(Option<PersonId>, String, i64)> =
        by_inviter.bind(organization).bind(now).fetch_all(&mut *db).await?;
    let mut open = 0;
    for (inviter, role, count) in by_inviter {
        // A link whose inviter has lost the right leads nowhere.
        if may_invite(db, inviter, (organization, read_column(role)?)).await? {
            open += count;
        }
    }
    Ok(open)
}

/// An invitation that nobody has accepted in time.
#[derive(Debug, PartialEq)]
pub(crate) struct Expired {
    pub invited_by: PersonId,
    pub organization: OrganizationId,
    pub role: Role,
}

/// Those of which the inviters do not know it; they count as told from now on.
pub(crate) async fn take_expired(db: &mut Connection, now: Timestamp) -> anyhow::Result<Vec<Expired>> {
    let expired = sql::query_as(
        "update invitation set expiry_told = true
         where state = 'open' and not expiry_told and expires_at <= $1 and invited_by is not null
         returning invited_by, organization_id, role",
    );
    let rows: Vec<(PersonId, OrganizationId, String)> = expired.bind(now).fetch_all(db).await?;
    let expired =
        |(invited_by, organization, role)| anyhow::Ok(Expired { invited_by, organization, role: read_column(role)? });
    Ok(readable(rows.into_iter().map(expired)))
}

/// When the next one expires.
pub(crate) async fn next_expiry(db: &mut Connection) -> anyhow::Result<Option<Timestamp>> {
    let next =
        "select min(expires_at) from invitation where state = 'open' and not expiry_told and invited_by is not null";
    sql::query_scalar(next).fetch_one(db).await
}

/// Makes all open links to an organization worthless.
pub(crate) async fn withdraw_all(
    db: &mut Connection,
    by: PersonId,
    organization: OrganizationId,
    now: Timestamp,
) -> anyhow::Result<()> {
    sql::query("update invitation set state = 'withdrawn' where organization_id = $1 and state = 'open'")
        .bind(organization)
        .execute(&mut *db)
        .await?;
    let entry = Entry::by(Some(by), Action::InvitationsWithdrawn, organization);
    audit::record(db, &entry, now).await
}

/// Remembers the invitation until the person has registered.
pub(crate) async fn wait_for(db: &mut Connection, person: PersonId, id: InvitationId) -> anyhow::Result<()> {
    sql::query("update person set invitation_id = $2 where person_id = $1").bind(person).bind(id).execute(db).await?;
    Ok(())
}

/// What has become of an invitation that waited until its reader had registered.
#[derive(Debug, PartialEq)]
pub(crate) enum Waited {
    /// There was none.
    None,
    /// It was withdrawn or taken meanwhile, or has expired, or its inviter may invite nobody any more.
    Gone,
    Open(Invitation),
}

/// The invitation that waited, which waits no longer.
pub(crate) async fn take_waiting(db: &mut Connection, person: PersonId, now: Timestamp) -> anyhow::Result<Waited> {
    let id: Option<InvitationId> = sql::query_scalar("select invitation_id from person where person_id = $1")
        .bind(person)
        .fetch_one(&mut *db)
        .await?;
    let Some(id) = id else { return Ok(Waited::None) };
    sql::query("update person set invitation_id = null where person_id = $1").bind(person).execute(&mut *db).await?;
    Ok(open(db, id, now).await?.map_or(Waited::Gone, Waited::Open))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::testing::unix;
    use crate::db::{Database, organization::testing::with_volunteers};

    const AZ: OrganizationId = OrganizationId(2);
    const SECRET: [u8; 16] = [7; 16];

    /// Somebody's invitation of a coordinator until instant 100; its number.
    async fn invited(db: &Database, by: Option<PersonId>) -> InvitationId {
        let mut tx = db.begin().await.unwrap();
        let secret = Secret::of(SECRET);
        invite(&mut tx, by, (AZ, Role::Coordinator), &secret, (unix(0), unix(100))).await.unwrap();
        let found = with_secret(&mut tx, &secret, unix(50)).await.unwrap();
        tx.commit().await.unwrap();
        found.unwrap().id
    }

    #[tokio::test]
    async fn a_link_works_once() {
        let db = with_volunteers(&[1, 2].map(PersonId)).await;
        let id = invited(&db, None).await;
        let mut tx = db.begin().await.unwrap();
        let joined = Accepted::Joined { organization: AZ, role: Role::Coordinator, invited_by: None };
        assert_eq!(accept(&mut tx, id, PersonId(1), unix(50)).await.unwrap(), joined);
        assert_eq!(accept(&mut tx, id, PersonId(2), unix(50)).await.unwrap(), Accepted::Gone);
    }

    #[tokio::test]
    async fn an_expired_or_withdrawn_link_works_never() {
        let db = with_volunteers(&[1, 2].map(PersonId)).await;
        let id = invited(&db, None).await;
        let mut tx = db.begin().await.unwrap();
        assert_eq!(accept(&mut tx, id, PersonId(1), unix(100)).await.unwrap(), Accepted::Gone);
        assert_eq!(count_open(&mut tx, AZ, unix(50)).await.unwrap(), 1);
        withdraw_all(&mut tx, PersonId(2), AZ, unix(50)).await.unwrap();
        assert_eq!(accept(&mut tx, id, PersonId(1), unix(50)).await.unwrap(), Accepted::Gone);
        assert_eq!(with_secret(&mut tx, &Secret::of([8; 16]), unix(50)).await.unwrap(), None);
    }

    #[tokio::test]
    async fn an_invitation_expires_once_and_only_if_somebody_made_it() {
        let db = with_volunteers(&[1, 2].map(PersonId)).await;
        let mut tx = db.begin().await.unwrap();
        for (by, byte) in [(Some(PersonId(1)), 7), (None, 8)] {
            let secret = Secret::of([byte; 16]);
            invite(&mut tx, by, (AZ, Role::Coordinator), &secret, (unix(0), unix(100))).await.unwrap();
        }
        assert_eq!(next_expiry(&mut tx).await.unwrap(), Some(unix(100)));
        assert_eq!(take_expired(&mut tx, unix(99)).await.unwrap(), []);
        let expired = Expired { invited_by: PersonId(1), organization: AZ, role: Role::Coordinator };
        assert_eq!(take_expired(&mut tx, unix(100)).await.unwrap(), [expired]);
        assert_eq!(take_expired(&mut tx, unix(100)).await.unwrap(), []);
        assert_eq!(next_expiry(&mut tx).await.unwrap(), None);
    }

    #[tokio::test]
    async fn who_lost_the_right_invites_nobody_any_more() {
        let db = with_volunteers(&[1, 2].map(PersonId)).await;
        let mut tx = db.begin().await.unwrap();
        organization::grant(&mut tx, AZ, PersonId(1), Role::Coordinator, unix(0)).await.unwrap();
        tx.commit().await.unwrap();
        let id = invited(&db, Some(PersonId(1))).await;
        let mut tx = db.begin().await.unwrap();
        assert_eq!(count_open(&mut tx, AZ, unix(50)).await.unwrap(), 1);
        organization::remove(&mut tx, AZ, PersonId(1)).await.unwrap();
        assert_eq!(count_open(&mut tx, AZ, unix(50)).await.unwrap(), 0);
        assert_eq!(accept(&mut tx, id, PersonId(2), unix(50)).await.unwrap(), Accepted::Gone);
    }

    #[tokio::test]
    async fn a_greater_role_is_not_lost_to_a_lesser_one() {
        let db = with_volunteers(&[PersonId(1)]).await;
        let id = invited(&db, None).await;
        let mut tx = db.begin().await.unwrap();
        organization::grant(&mut tx, AZ, PersonId(1), Role::Coordinator, unix(0)).await.unwrap();
        assert_eq!(accept(&mut tx, id, PersonId(1), unix(50)).await.unwrap(), Accepted::Held);
        assert!(open(&mut tx, id, unix(50)).await.unwrap().is_some(), "the link is not used up");
    }
}
