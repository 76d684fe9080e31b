//! Organizations and events that have lost those who looked after them: others hear of it, once.

use jiff::Timestamp;
use tracing::error;

use crate::{
    bot::notifications::{self, Haste, Notification},
    db::{
        Connection, end_apart,
        receiver::{self, Lost, Receivers},
        savepoint,
    },
    dialogues::{Button, Command},
    texts::{Catalogue, Text},
};

/// Tells those above an organization whose team cannot be reached any more, and a team of the events that one of them
/// looked after.
pub(super) async fn tell(db: &mut Connection, texts: &Catalogue, now: Timestamp) -> anyhow::Result<()> {
    for lost in receiver::newly_lost(db, now).await? {
        let mut own = savepoint(db).await?;
        let told = tell_of(&mut own, texts, &lost, now).await;
        // One of which nobody can be told stops none of the others.
        if let Err(fault) = end_apart(own, told).await? {
            error!(organization = lost.organization.id.0, "Nobody hears that a team is lost: {fault:#}");
        }
    }
    Ok(())
}

async fn tell_of(db: &mut Connection, texts: &Catalogue, lost: &Lost, now: Timestamp) -> anyhow::Result<()> {
    match receiver::of_organization(db, lost.organization.id).await? {
        Receivers::People(people) => {
            notifications::owe(db, texts, (&people, Haste::Hushed), |_| notice(lost), now).await.map(drop)
        }
        // Of what waits for them operators hear, who can invite somebody.
        Receivers::Nobody => Ok(()),
    }
}

fn notice(Lost { organization, has_nobody, events }: &Lost) -> Notification {
    let (organization, count) = (organization.name.clone(), *events);
    let text = match has_nobody {
        true => Text::NobodyToReach { organization, count },
        false => Text::EventsLostCreator { organization, count },
    };
    let buttons = [(Text::BtnOrganize, Command::Organize), (Text::BtnTeam, Command::Team)];
    let button = |(label, command)| Button::command(label, command);
    Notification { paragraphs: vec![text], buttons: vec![buttons.map(button).to_vec()] }
}
