//! Whoever invited somebody hears what became of it, once and when they are awake.

use jiff::{SignedDuration, Timestamp};

use crate::{
    bot::{
        conversation::Conversation,
        notifications::{self, Haste, Notification},
        volunteer::shift_card::own_name,
    },
    db::{Connection, invitation::Expired, organization, volunteer::Recipient},
    dialogues::{Button, Command},
    domain::{PersonId, Role},
    texts::{Catalogue, Text},
};

/// A week.
const USEFUL_FOR: SignedDuration = SignedDuration::from_hours(7 * 24);

/// The invitation was accepted by the person who talks.
pub(crate) async fn tell_of_acceptance(
    ctx: &mut Conversation<'_>,
    inviter: PersonId,
    (organization, role): (&str, Role),
) -> anyhow::Result<()> {
    let (name, now) = (own_name(ctx).await?, ctx.now());
    let text = Text::InvitedAccepted { name, organization: organization.to_owned(), role: Text::role(role) };
    tell(ctx.db, ctx.texts, inviter, text, now).await
}

/// Nobody accepted it in time. Whoever could not invite anybody any more hears nothing.
pub(crate) async fn tell_of_expiry(
    db: &mut Connection,
    texts: &Catalogue,
    expired: &Expired,
    now: Timestamp,
) -> anyhow::Result<()> {
    let Expired { invited_by, organization, role } = *expired;
    if !organization::role_of(db, invited_by, organization).await?.is_some_and(|own| own.appoints(role)) {
        return Ok(());
    }
    let organization = organization::name_of(db, organization).await?;
    let text = Text::InvitedNobody { organization, role: Text::role(role) };
    tell(db, texts, invited_by, text, now).await
}

async fn tell(
    db: &mut Connection,
    texts: &Catalogue,
    inviter: PersonId,
    text: Text,
    now: Timestamp,
) -> anyhow::Result<()> {
    let notice = |_: &Recipient| Notification {
        paragraphs: vec![text.clone()],
        buttons: vec![vec![Button::command(Text::BtnTeam, Command::Team)]],
    };
    let haste = Haste::Awake { useful_until: now + USEFUL_FOR };
    notifications::owe(db, texts, (&[inviter], haste), notice, now).await.map(drop)
}
