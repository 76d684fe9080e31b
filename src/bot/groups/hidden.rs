//! Commands in groups by those whom Telegram does not name: anonymous administrators, and whoever writes in the name of a
//! channel. Nobody knows whether they may, so those who are known to hear in private how it can be done.

use jiff::{SignedDuration, Timestamp};

use crate::{
    bot::notifications::{self, Haste, Notification},
    db::{Connection, group, organization, volunteer::Recipient},
    domain::{ChatId, Group, invitation::Secret},
    texts::{Catalogue, Text},
};

/// An hour: so often at most a team hears of it.
const TELL_EVERY: SignedDuration = SignedDuration::from_hours(1);

/// The group was not linked; whoever made the link hears why.
pub(crate) async fn tell_maker(
    db: &mut Connection,
    texts: &Catalogue,
    (linked, secret): (&Group, &Secret),
    now: Timestamp,
) -> anyhow::Result<()> {
    let Some((maker, is_open)) = group::maker_of(db, secret, now).await? else { return Ok(()) };
    let text = match is_open {
        true => Text::GroupStartHidden { title: linked.title.clone() },
        false => Text::ErrorGroupLinkGone,
    };
    let notice = |_: &Recipient| Notification::of(text.clone());
    notifications::owe(db, texts, (&[maker], Haste::Hushed), notice, now).await.map(drop)
}

/// The group stays linked; its team hears why.
pub(crate) async fn tell_team(
    db: &mut Connection,
    texts: &Catalogue,
    chat: ChatId,
    now: Timestamp,
) -> anyhow::Result<()> {
    let Some((organization, title)) = group::take_hidden(db, chat, (now - TELL_EVERY, now)).await? else {
        return Ok(());
    };
    let people = organization::coordinators(db, organization).await?;
    let notice = |_: &Recipient| Notification::of(Text::GroupStopHidden { title: title.clone() });
    notifications::owe(db, texts, (&people, Haste::Hushed), notice, now).await.map(drop)
}
