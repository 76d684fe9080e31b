//! A group for which Telegram takes no messages: its team hears what to mend.

use jiff::Timestamp;

use crate::{
    bot::notifications::{self, Haste, Notification},
    db::{Connection, group::Refusing, organization, volunteer::Recipient},
    texts::{Catalogue, Text},
};

/// Tells those who decide where announcements are heard.
pub(crate) async fn tell(
    db: &mut Connection,
    texts: &Catalogue,
    refusing: &Refusing,
    now: Timestamp,
) -> anyhow::Result<()> {
    let people = organization::coordinators(db, refusing.organization).await?;
    let notice =
        |_: &Recipient| Notification::of(Text::GroupRefuses { title: refusing.title.clone(), why: refusing.why });
    notifications::owe(db, texts, (&people, Haste::Hushed), notice, now).await.map(drop)
}
