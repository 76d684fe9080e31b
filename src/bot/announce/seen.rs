//! Nobody accepts what Telegram has not shown them: each message above the question must have been taken.

use super::settle::name_of;
use crate::{
    bot::{
        conversation::Conversation,
        notifications::{self, Notification},
    },
    db::{
        announcement::{self, Seen},
        audience::Part,
        volunteer::Recipient,
    },
    domain::{OrganizationId, PersonId},
    outbox::Priority,
    texts::Text,
};

/// Whether they have seen the messages, so many, above the question they answer to.
pub(super) async fn above(ctx: &mut Conversation<'_>, count: usize) -> anyhow::Result<Seen> {
    let Some(question) = ctx.clicked else { return Ok(Seen::Unknown) };
    announcement::seen_above(ctx.db, (ctx.person.id, question), count).await
}

/// Tells the author that those who decide cannot, and why.
pub(super) async fn tell(
    ctx: &mut Conversation<'_>,
    (author, of, organization): (Option<PersonId>, &Option<Part>, OrganizationId),
    reason: &str,
) -> anyhow::Result<()> {
    let (Some(author), now) = (author, ctx.now()) else { return Ok(()) };
    let country = name_of(ctx.db, of, organization).await?;
    let notice = |_: &Recipient| {
        Notification::of(Text::PartNotShown { country: Box::new(country.clone()), reason: reason.to_owned() })
    };
    notifications::tell(ctx.db, ctx.texts, (&[author], Priority::Personal), notice, now).await.map(drop)
}
