//! What follows when somebody deletes their data, and who and what is forgotten by the clock.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};
use tracing::error;

use super::{
    conversation::Conversation,
    menu, reply,
    volunteer::{self, offers},
};
use crate::{
    db::{
        Connection, Database,
        delivery::Target,
        draft, end_apart,
        mention::{self, Mention, Place},
        organization, person, receiver, savepoint, shift,
    },
    dialogues::{Dialogue, Keyboard, erasure::State, registration},
    domain::{Language, PersonId, SignUp},
    outbox::{Outgoing, Priority, enqueue},
    texts::{Catalogue, Text},
};

/// Telegram lets a bot delete a message for two days (<https://core.telegram.org/bots/api#deletemessage>); an hour
/// before that it is not tried any more. Words can be changed for ever.
const DELETABLE: SignedDuration = SignedDuration::from_hours(47);
/// Somebody who comes while nobody is to be forgotten is not overlooked for longer than this.
const LOOK_AGAIN: SignedDuration = SignedDuration::from_hours(24);

/// Asks whether all is to be deleted, and names the teams that would be left without anybody.
pub(super) async fn ask(
    ctx: &mut Conversation<'_>,
    registration: Option<registration::State>,
) -> anyhow::Result<Dialogue> {
    let alone_in = receiver::only_in(ctx.db, ctx.person.id).await?;
    let alone_in = alone_in.into_iter().map(|organization| organization.name).collect();
    Ok(Dialogue::Erasure(State { registration, alone_in }))
}

/// Deletes what is known of the person; their places go to others, and what named them to others is taken back.
pub(super) async fn erase(ctx: &mut Conversation<'_>) -> anyhow::Result<()> {
    let (id, now) = (ctx.person.id, ctx.now());
    organization::hold_teams_of(ctx.db, id).await?;
    // What their leaving brings about is for others.
    organization::leave_all(ctx.db, id).await?;
    let mut freed = Vec::new();
    for shift in shift::ahead_of(ctx.db, id, now).await? {
        freed.push((shift, volunteer::leave_for_good(ctx, shift).await?));
    }
    take_back(ctx.db, ctx.texts, id, now).await?;
    person::erase(ctx.db, id, now).await?;
    for (shift, held) in freed {
        // What was offered to them is passed on as if they had not wanted it.
        if let Some(SignUp::Offered { .. }) = held {
            offers::pass_on(ctx, shift).await?;
        }
        offers::offer_what_is_free(ctx, shift).await?;
    }
    ctx.ring_for_announcements();
    ctx.person.registered = false;
    Ok(())
}

/// Takes somebody out of the messages that name them to others, as far as Telegram lets us.
async fn take_back(db: &mut Connection, texts: &Catalogue, person: PersonId, now: Timestamp) -> anyhow::Result<()> {
    let mut changed = BTreeSet::new();
    for Mention { delivery, chat, place, is_file } in mention::of_person(db, person).await? {
        let language = match chat.person() {
            Some(reader) => person::language_of(db, reader).await?,
            None => None,
        };
        let message = instead(texts, language.unwrap_or(Language::En));
        let undo = if is_file { Outgoing::Delete { more: 0, others: Vec::new() } } else { message.clone().update() };
        match place {
            Place::Waiting => mention::replace(db, delivery, &serde_json::to_string(&message)?).await?,
            Place::Sending => {
                // It may have arrived, or be sent once more.
                mention::replace(db, delivery, &serde_json::to_string(&message)?).await?;
                enqueue(db, chat, Priority::Personal, &undo, Target::Delivery(delivery), now).await?;
            }
            Place::Shown { message: shown, since } => {
                let can_be_undone = !is_file || now - since < DELETABLE;
                if can_be_undone && changed.insert((chat, shown)) {
                    enqueue(db, chat, Priority::Personal, &undo, Target::Message(shown), now).await?;
                }
            }
        }
    }
    Ok(())
}

/// What stands in the place of a message that named somebody.
fn instead(texts: &Catalogue, language: Language) -> Outgoing {
    let markup = reply::markup(texts, language, &Keyboard::Inline(vec![menu::button()]), 0);
    reply::message(texts, language, &[Text::NamedSomebodyErased], markup)
}

/// Forgets who began to register and did not end it, and drafts that were kept long enough; when to look again.
pub(super) async fn run_due(db: &Database, now: Timestamp) -> anyhow::Result<Option<Timestamp>> {
    let mut tx = db.begin().await?;
    for person in person::to_forget(&mut tx, now).await? {
        let mut own = savepoint(&mut tx).await?;
        let erased = person::erase(&mut own, person, now).await;
        // One who cannot be forgotten stops none of the others.
        if let Err(fault) = end_apart(own, erased).await? {
            error!(person = person.0, "Somebody cannot be forgotten yet: {fault:#}");
            person::forget_later(&mut tx, person, now + LOOK_AGAIN).await?;
        }
    }
    draft::forget_old(&mut tx, now).await?;
    let next =
        [person::next_to_forget(&mut tx).await?, draft::next_to_forget(&mut tx).await?].into_iter().flatten().min();
    tx.commit().await?;
    Ok(Some(next.map_or(now + LOOK_AGAIN, |next| next.min(now + LOOK_AGAIN))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::testing::unix;
    use crate::db::{
        sql,
        testing::{database, refuse},
    };

    #[tokio::test]
    async fn somebody_who_cannot_be_forgotten_stops_none_of_the_others() {
        let db = database().await;
        let mut tx = db.begin().await.unwrap();
        for person in [1, 2].map(PersonId) {
            person::meet(&mut tx, person, unix(0)).await.unwrap();
        }
        refuse(&mut tx, "delete on person", "old.person_id = 1").await;
        tx.commit().await.unwrap();
        let later = 1_795_000_000_000;
        assert_eq!(run_due(&db, unix(later)).await.unwrap(), Some(unix(later) + LOOK_AGAIN));
        let mut tx = db.begin().await.unwrap();
        let left: Vec<PersonId> = sql::query_scalar("select person_id from person").fetch_all(&mut tx).await.unwrap();
        assert_eq!(left, [PersonId(1)]);
        assert_eq!(
            person::next_to_forget(&mut tx).await.unwrap(),
            Some(unix(later) + LOOK_AGAIN),
            "they are tried again"
        );
    }
}
