//! Who talks to the bot.

use jiff::{SignedDuration, Timestamp};

use super::{Connection, column, day_of, delivery, mention, read_column, sql};
use crate::domain::{EventId, Language, PersonId, StartPayload, consent::UNREGISTERED_DAYS};

/// The same as a duration.
const UNREGISTERED_FOR: SignedDuration = SignedDuration::from_hours(UNREGISTERED_DAYS * 24);
/// Who stopped is reminded when nothing was heard of them for so long.
const REMINDED_AFTER: SignedDuration = SignedDuration::from_hours(24);
/// So many are reminded, or forgotten, in one transaction.
const TOGETHER: i64 = 100;

/// A person as the bot knows them.
#[derive(Debug, PartialEq)]
pub(crate) struct Person {
    /// Telegram's id of the user and of the private chat with them.
    pub id: PersonId,
    /// The language they chose.
    pub language: Option<Language>,
    pub registered: bool,
    /// Whether they have a role in any organization.
    pub has_role: bool,
    pub questions_asked: i64,
}

/// The person with this id, noted if they are new; who writes is reachable.
///
/// Questions are numbered from the second in which we met, so that somebody who left and came back does
/// not answer a new question with an old button.
pub(crate) async fn meet(db: &mut Connection, id: PersonId, now: Timestamp) -> anyhow::Result<Person> {
    let row: (Option<String>, i64, bool, bool) = sql::query_as(
        "insert into person (person_id, questions_asked, met_at, heard_at, forgotten_at) values ($1, $2 / 1000, $2, $2, $3)
         on conflict (person_id) do update set reachable = true, heard_at = excluded.heard_at,
             forgotten_at = case when person.forgotten_at is not null then excluded.forgotten_at end
         returning language, questions_asked, exists (select 1 from volunteer where volunteer.person_id = person.person_id),
                   exists (select 1 from member where member.person_id = person.person_id)",
    )
    .bind(id)
    .bind(now)
    .bind(now + UNREGISTERED_FOR)
    .fetch_one(db)
    .await?;
    let (language, questions_asked, registered, has_role) = row;
    Ok(Person { id, language: language.map(read_column).transpose()?, registered, has_role, questions_asked })
}

/// Stores the language a person chose.
pub(crate) async fn set_language(db: &mut Connection, id: PersonId, language: Language) -> anyhow::Result<()> {
    sql::query("update person set language = $2 where person_id = $1")
        .bind(id)
        .bind(column(&language)?)
        .execute(db)
        .await?;
    Ok(())
}

/// The language a person chose.
pub(crate) async fn language_of(db: &mut Connection, id: PersonId) -> anyhow::Result<Option<Language>> {
    let language: Option<Option<String>> =
        sql::query_scalar("select language from person where person_id = $1").bind(id).fetch_optional(db).await?;
    language.flatten().map(read_column).transpose()
}

/// Remembers by which link a person came; the first one counts.
pub(crate) async fn came_by(db: &mut Connection, id: PersonId, payload: &StartPayload) -> anyhow::Result<()> {
    sql::query("update person set start_payload = $2 where person_id = $1 and start_payload is null")
        .bind(id)
        .bind(payload.as_str())
        .execute(db)
        .await?;
    Ok(())
}

/// Notes that messages reach a person, or no longer do; someone we never met is left alone.
pub(crate) async fn set_reachable(db: &mut Connection, id: PersonId, reachable: bool) -> anyhow::Result<()> {
    sql::query("update person set reachable = $2 where person_id = $1").bind(id).bind(reachable).execute(db).await?;
    Ok(())
}

/// Notes that a message sent at an instant did not reach a person, unless they have done something since;
/// whether it was noted.
pub(crate) async fn was_out_of_reach(db: &mut Connection, id: PersonId, at: Timestamp) -> anyhow::Result<bool> {
    let noted = sql::query("update person set reachable = false where person_id = $1 and heard_at <= $2");
    Ok(noted.bind(id).bind(at).execute(db).await?.rows_affected() == 1)
}

/// Holds a person, so that where they take part changes only here until this transaction has ended. Whoever acts is held
/// from `meet` on; somebody whom others put on a list is held before the shift, for the same order everywhere.
pub(crate) async fn hold(db: &mut Connection, id: PersonId) -> anyhow::Result<()> {
    db.hold("select 1 from person where person_id = $1 for no key update", id).await
}

/// Whether we have met.
pub(crate) async fn is_known(db: &mut Connection, id: PersonId) -> anyhow::Result<bool> {
    let known = sql::query_scalar("select exists (select 1 from person where person_id = $1)");
    known.bind(id).fetch_one(db).await
}

/// The number of the person's next question.
pub(crate) async fn next_question(db: &mut Connection, id: PersonId) -> anyhow::Result<i64> {
    let number = sql::query_scalar(
        "update person set questions_asked = questions_asked + 1 where person_id = $1 returning questions_asked",
    );
    number.bind(id).fetch_one(db).await
}

/// Notes a consent to a version of the privacy text. Who came for an event and gives their first is reminded of it a day
/// later, unless they have registered by then.
pub(crate) async fn give_consent(
    db: &mut Connection,
    id: PersonId,
    version: u16,
    now: Timestamp,
) -> anyhow::Result<()> {
    sql::query(
        "update person set registration_reminder_at = $2 where person_id = $1 and event_id is not null
         and not exists (select 1 from consent where consent.person_id = person.person_id)
         and not exists (select 1 from volunteer where volunteer.person_id = person.person_id)",
    )
    .bind(id)
    .bind(now + REMINDED_AFTER)
    .execute(&mut *db)
    .await?;
    sql::query("insert into consent (person_id, version, given_at) values ($1, $2, $3) on conflict do nothing")
        .bind(id)
        .bind(version)
        .bind(now)
        .execute(db)
        .await?;
    Ok(())
}

/// When the person agreed last to a version of the privacy text.
pub(crate) async fn consented_at(db: &mut Connection, id: PersonId, version: u16) -> anyhow::Result<Option<Timestamp>> {
    let latest = sql::query_scalar("select max(given_at) from consent where person_id = $1 and version = $2");
    latest.bind(id).bind(version).fetch_one(db).await
}

/// Erases all there is about a person, what was still to be sent to them included, and counts that they left.
pub(crate) async fn erase(db: &mut Connection, id: PersonId, now: Timestamp) -> anyhow::Result<()> {
    sql::query(
        "insert into departure (month, country, people)
         select $2, coalesce(country, ''), 1 from volunteer where person_id = $1
         on conflict (month, country) do update set people = departure.people + 1",
    )
    .bind(id)
    .bind(day_of(now).strftime("%Y-%m").to_string())
    .execute(&mut *db)
    .await?;
    delivery::fold_chat(db, id.chat()).await?;
    mention::end_dialogues(db, id).await?;
    mention::forget_samples(db).await?;
    db.people_read.remove(&id);
    db.has_erased = true;
    for statement in [
        // What recurs goes first: if it is seen to just now, what comes of that is waited for, and found below.
        "update schedule set state = 'deleted', next_wall = null, next_at = null where schedule_id in (
             select schedule_id from schedule_text where written_by = $1)",
        "delete from schedule_text where written_by = $1",
        // What was still to be said of them to those who look after events.
        "update delivery set state = 'skipped', reason = 'no longer wanted', content = null
         where state = 'queued' and notice_id in (select notice_id from notice where person_id = $1)",
        // What they wrote to many is sent to nobody any more, and kept nowhere.
        "update announcement set state = 'cancelled', shown_at = 0 where state in ('sending', 'paused') and announcement_id in (
             select announcement_id from announcement_text where written_by = $1)",
        "delete from announcement_text where written_by = $1",
        "delete from correction where written_by = $1",
        "delete from person where person_id = $1",
        "delete from delivery where chat_id = $1",
        "delete from held_chat where chat_id = $1",
    ] {
        sql::query(statement).bind(id).execute(&mut *db).await?;
    }
    Ok(())
}

/// Those who began to register so long ago that they are forgotten, some at a time.
pub(crate) async fn to_forget(db: &mut Connection, now: Timestamp) -> anyhow::Result<Vec<PersonId>> {
    let people = sql::query_scalar(
        "select person_id from person where forgotten_at <= $1
         and not exists (select 1 from volunteer where volunteer.person_id = person.person_id)
         order by forgotten_at limit $2",
    );
    people.bind(now).bind(TOGETHER).fetch_all(db).await
}

/// Somebody who came for an event and stopped in the middle of the registration.
#[derive(Debug, PartialEq)]
pub(crate) struct Unfinished {
    pub person: PersonId,
    pub language: Language,
    pub event: EventId,
    /// When they have been silent long enough; later if they did something since the reminder was planned.
    pub due_at: Timestamp,
}

/// Those who are to be reminded of the event they came for, some at a time.
pub(crate) async fn to_remind(db: &mut Connection, now: Timestamp) -> anyhow::Result<Vec<Unfinished>> {
    let rows: Vec<(PersonId, Option<String>, Option<EventId>, Timestamp)> = sql::query_as(
        "select person_id, language, event_id, heard_at from person where registration_reminder_at <= $1
         order by registration_reminder_at limit $2",
    )
    .bind(now)
    .bind(TOGETHER)
    .fetch_all(db)
    .await?;
    let read = |(person, language, event, heard_at): (_, Option<String>, Option<EventId>, Timestamp)| {
        let (Some(language), Some(event)) = (language.map(read_column).transpose()?, event) else { return Ok(None) };
        Ok(Some(Unfinished { person, language, event, due_at: heard_at + REMINDED_AFTER }))
    };
    rows.into_iter().map(read).filter_map(Result::transpose).collect()
}

/// When somebody is reminded of the event they came for; None: not any more.
pub(crate) async fn plan_reminder(db: &mut Connection, person: PersonId, at: Option<Timestamp>) -> anyhow::Result<()> {
    sql::query("update person set registration_reminder_at = $2 where person_id = $1")
        .bind(person)
        .bind(at)
        .execute(db)
        .await?;
    Ok(())
}

/// When the next is reminded.
pub(crate) async fn next_to_remind(db: &mut Connection) -> anyhow::Result<Option<Timestamp>> {
    let next = "select min(registration_reminder_at) from person where registration_reminder_at is not null";
    sql::query_scalar(next).fetch_one(db).await
}

/// Puts off forgetting somebody.
pub(crate) async fn forget_later(db: &mut Connection, person: PersonId, at: Timestamp) -> anyhow::Result<()> {
    sql::query("update person set forgotten_at = $2 where person_id = $1").bind(person).bind(at).execute(db).await?;
    Ok(())
}

/// When the next is forgotten.
pub(crate) async fn next_to_forget(db: &mut Connection) -> anyhow::Result<Option<Timestamp>> {
    let next = "select min(forgotten_at) from person where forgotten_at is not null";
    sql::query_scalar(next).fetch_one(db).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::testing::database;
    use crate::db::testing::unix;
    use crate::domain::Linked;

    #[tokio::test]
    async fn who_does_not_end_the_registration_is_forgotten_after_thirty_days() {
        let db = database().await;
        let mut tx = db.begin().await.unwrap();
        for person in (1..=3).map(PersonId) {
            meet(&mut tx, person, unix(0)).await.unwrap();
        }
        sql::query(
            "insert into volunteer (person_id, name, birth_date, registered_at) values (1, 'A', '2000-01-01', 5)",
        )
        .execute(&mut tx)
        .await
        .unwrap();
        meet(&mut tx, PersonId(1), unix(10)).await.unwrap();
        meet(&mut tx, PersonId(2), unix(10)).await.unwrap();
        assert_eq!(next_to_forget(&mut tx).await.unwrap(), Some(unix(0) + UNREGISTERED_FOR));
        assert_eq!(to_forget(&mut tx, unix(-1) + UNREGISTERED_FOR).await.unwrap(), [0; 0].map(PersonId));
        assert_eq!(
            to_forget(&mut tx, unix(9) + UNREGISTERED_FOR).await.unwrap(),
            [PersonId(3)],
            "2 has been heard of since"
        );
        assert_eq!(to_forget(&mut tx, Timestamp::MAX).await.unwrap(), [3, 2].map(PersonId), "a volunteer stays");
    }

    #[tokio::test]
    async fn who_agreed_for_an_event_and_stopped_is_reminded_once_a_day_after_they_were_heard_of() {
        let (db, shift) = crate::db::sign_up::testing::world(1, 5).await;
        let mut tx = db.begin().await.unwrap();
        let event = crate::db::shift::with_id(&mut tx, shift).await.unwrap().unwrap().event.id;
        // 7 came for the event, 8 for nothing, 1 is a volunteer.
        for person in [7, 8].map(PersonId) {
            meet(&mut tx, person, unix(10)).await.unwrap();
            set_language(&mut tx, person, Language::Ky).await.unwrap();
        }
        for person in [7, 1].map(PersonId) {
            crate::db::visit::wait_for(&mut tx, person, Linked::Event(event)).await.unwrap();
        }
        for person in [7, 8, 1].map(PersonId) {
            give_consent(&mut tx, person, 2, unix(10)).await.unwrap();
        }
        let due_at = unix(10) + REMINDED_AFTER;
        assert_eq!(next_to_remind(&mut tx).await.unwrap(), Some(due_at));
        assert_eq!(to_remind(&mut tx, unix(9) + REMINDED_AFTER).await.unwrap(), []);
        meet(&mut tx, PersonId(7), unix(20)).await.unwrap();
        let unfinished =
            Unfinished { person: PersonId(7), language: Language::Ky, event, due_at: unix(20) + REMINDED_AFTER };
        assert_eq!(to_remind(&mut tx, due_at).await.unwrap(), [unfinished]);
        plan_reminder(&mut tx, PersonId(7), None).await.unwrap();
        give_consent(&mut tx, PersonId(7), 2, unix(30)).await.unwrap();
        assert_eq!(next_to_remind(&mut tx).await.unwrap(), None, "nobody is reminded twice");
    }

    #[tokio::test]
    async fn a_person_is_met_once_and_keeps_the_language_and_the_first_link() {
        let db = database().await;
        let mut tx = db.begin().await.unwrap();
        let new = meet(&mut tx, PersonId(1), unix(10)).await.unwrap();
        assert_eq!(
            new,
            Person { id: PersonId(1), language: None, registered: false, has_role: false, questions_asked: 0 }
        );
        set_language(&mut tx, PersonId(1), Language::Ky).await.unwrap();
        for payload in ["poster", "other"] {
            came_by(&mut tx, PersonId(1), &StartPayload::parse(payload).unwrap()).await.unwrap();
        }
        assert_eq!(next_question(&mut tx, PersonId(1)).await.unwrap(), 1);
        let known = meet(&mut tx, PersonId(1), unix(20)).await.unwrap();
        assert_eq!((known.language, known.questions_asked), (Some(Language::Ky), 1));
        let payload: String = sql::query_scalar("select start_payload from person").fetch_one(&mut tx).await.unwrap();
        assert_eq!(payload, "poster");
    }

    #[tokio::test]
    async fn who_did_something_since_is_within_reach() {
        let db = database().await;
        let mut tx = db.begin().await.unwrap();
        meet(&mut tx, PersonId(1), unix(10)).await.unwrap();
        assert!(
            !was_out_of_reach(&mut tx, PersonId(1), unix(9)).await.unwrap(),
            "they wrote after the message was sent"
        );
        assert!(was_out_of_reach(&mut tx, PersonId(1), unix(10)).await.unwrap());
    }

    #[tokio::test]
    async fn erasing_leaves_a_count_and_nothing_else() {
        let db = database().await;
        let mut tx = db.begin().await.unwrap();
        meet(&mut tx, PersonId(1), unix(10)).await.unwrap();
        give_consent(&mut tx, PersonId(1), 1, unix(10)).await.unwrap();
        sql::query("insert into volunteer (person_id, name, birth_date, country, registered_at) values (1, 'A', '2000-01-01', 'KG', 10)")
            .execute(&mut tx)
            .await
            .unwrap();
        erase(&mut tx, PersonId(1), unix(1_795_000_000_000)).await.unwrap();
        for table in ["person", "volunteer", "consent", "conversation", "delivery", "subscription", "spoken_language"] {
            let rows: i64 =
                sql::query_scalar(format!("select count(*) from {table}")).fetch_one(&mut tx).await.unwrap();
            assert_eq!(rows, 0, "{table}");
        }
        let left: (String, String, i64) =
            sql::query_as("select month, country, people from departure").fetch_one(&mut tx).await.unwrap();
        assert_eq!(left, ("2026-11".to_owned(), "KG".to_owned(), 1));
    }
}
