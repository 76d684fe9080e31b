//! The weekly digest: whoever is due gets it, if there is anything new for them.

use jiff::{SignedDuration, Timestamp};
use tracing::error;

use super::reply;
use crate::{
    db::{
        Connection, Database,
        digest::{self, Subscriber},
        end_apart, savepoint,
    },
    dialogues::{
        Button, Choice, Command, Keyboard,
        event::{Visit, day_of, hours_of, item, place},
    },
    domain::{EventId, Shift, digest::Edition},
    outbox::Outgoing,
    texts::{Catalogue, Text},
};

/// While so many wait to be sent no more are written, so that each is fresh and the table stays small.
const MOST_WAITING: i64 = 500;
/// Then they are looked after again so much later.
const PAUSE: SignedDuration = SignedDuration::from_secs(5);

/// Serves some of those who are due; when the next are.
pub(super) async fn run_due(db: &Database, texts: &Catalogue, now: Timestamp) -> anyhow::Result<Option<Timestamp>> {
    // Few at a time, so that nobody who chats waits for all.
    let mut tx = db.begin().await?;
    if digest::are_waiting(&mut tx, MOST_WAITING, now).await? {
        return Ok(Some(now + PAUSE));
    }
    let served = tick(&mut tx, texts, now).await?;
    let next = digest::next(&mut tx, now).await?;
    tx.commit().await?;
    Ok(if served == 0 { next } else { Some(now) })
}

/// Serves some of those who are due; how many.
pub(super) async fn tick(db: &mut Connection, texts: &Catalogue, now: Timestamp) -> anyhow::Result<usize> {
    let due = digest::due(db, now).await?;
    for subscriber in &due {
        let mut own = savepoint(db).await?;
        let served = serve(&mut own, texts, subscriber, now).await;
        // One that cannot be written takes nobody else's away.
        if let Err(fault) = end_apart(own, served).await? {
            error!("A digest is left out: {fault:#}");
            digest::plan(db, subscriber.recipient.person, next_evening(subscriber, now)?).await?;
        }
    }
    Ok(due.len())
}

fn next_evening(subscriber: &Subscriber, now: Timestamp) -> anyhow::Result<Option<Timestamp>> {
    let next = Edition::next(&subscriber.recipient.zone, now);
    Ok(next.map(|edition| edition.comes_at))
}

/// Writes to somebody, or looks at them again when they are awake; whoever is not to be written to hears of it all
/// in another week.
async fn serve(db: &mut Connection, texts: &Catalogue, subscriber: &Subscriber, now: Timestamp) -> anyhow::Result<()> {
    let reader = &subscriber.recipient;
    let mut next = next_evening(subscriber, now)?;
    let latest = Edition::latest(&reader.zone, now).filter(|edition| now < edition.useful_until);
    if let Some(edition) = latest.filter(|_| is_wanted(subscriber, now)) {
        match reader.rest().awake(now) {
            at_once if at_once == now => write(db, texts, (subscriber, &edition), now).await?,
            morning if morning < edition.useful_until => next = Some(morning),
            _ => {}
        }
    }
    digest::plan(db, reader.person, next).await
}

fn is_wanted(subscriber: &Subscriber, now: Timestamp) -> bool {
    let today = subscriber.recipient.zone.day(now);
    let is_paused = subscriber.paused_until.is_some_and(|last| today <= last);
    subscriber.is_open && !is_paused && !subscriber.is_unplanned
}

async fn write(
    db: &mut Connection,
    texts: &Catalogue,
    (subscriber, edition): (&Subscriber, &Edition),
    now: Timestamp,
) -> anyhow::Result<()> {
    let (news, person) = (digest::news(db, subscriber, now).await?, subscriber.recipient.person);
    if !news.is_empty() {
        let content = serde_json::to_string(&message(texts, subscriber, &news))?;
        let times = (now, edition.useful_until);
        if !digest::owe(db, (person, edition.day), &content, times).await? {
            return Ok(());
        }
    }
    digest::note(db, person, now).await
}

fn message(texts: &Catalogue, subscriber: &Subscriber, news: &[Shift]) -> Outgoing {
    let language = subscriber.recipient.language;
    let open = |shift: &Shift| vec![item(shift, language).button(|event| Choice::Visit(Visit::Event(EventId(event))))];
    let all = vec![Button::command(Text::BtnEvents, Command::Events)];
    let rows = news.iter().map(open).chain([all]).collect();
    let lines = news.iter().map(|shift| line(shift, subscriber));
    let paragraphs: Vec<Text> = [Text::Digest].into_iter().chain(lines).chain([Text::DigestHint]).collect();
    let markup = reply::markup(texts, language, &Keyboard::Inline(rows), 0);
    reply::message(texts, language, &paragraphs, markup)
}

fn line(shift: &Shift, subscriber: &Subscriber) -> Text {
    let (reader, details) = (&subscriber.recipient, &shift.event.details);
    Text::DigestEvent {
        title: details.title(reader.language),
        date: day_of(shift),
        hours: hours_of(shift, &reader.zone),
        place: place(details, reader.language),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::testing::unix;
    use crate::{
        db::{
            delivery::claim_digests,
            event::testing::published,
            organization::testing::with_volunteers,
            person,
            sign_up::testing::{DAY, NOW},
            sql,
        },
        domain::{PersonId, Zone},
    };

    const HOUR: i64 = 3_600_000;

    /// The first digest after NOW in Baku.
    fn evening() -> i64 {
        let now = unix(NOW);
        Edition::next(&Zone::of_place("Asia/Baku"), now).unwrap().comes_at.as_millisecond()
    }

    /// A volunteer in Baku whose next digest is planned, and an event that was published since.
    async fn world(prepare: &str) -> (Database, Catalogue) {
        let db = with_volunteers(&[PersonId(1)]).await;
        let texts = Catalogue::load(None, None).unwrap();
        let mut tx = db.begin().await.unwrap();
        for sql in [
            "update volunteer set country = 'AZ', region = 'AZ-BA', digested_at = -1",
            "insert into subscription values (1, 'environment')",
        ] {
            sql::query(sql).execute(&mut tx).await.unwrap();
        }
        published(&mut tx, unix(NOW + 100 * DAY), 5).await;
        sql::query(prepare.to_owned()).execute(&mut tx).await.unwrap();
        assert_eq!(tick(&mut tx, &texts, unix(NOW)).await.unwrap(), 1, "planned");
        assert_eq!(digest::next(&mut tx, unix(NOW)).await.unwrap(), Some(unix(evening())));
        tx.commit().await.unwrap();
        (db, texts)
    }

    /// When digests were written that were ticked at some instants.
    async fn written(prepare: &str, tick_at: &[Timestamp]) -> Vec<i64> {
        let (db, texts) = world(prepare).await;
        let mut tx = db.begin().await.unwrap();
        for now in tick_at {
            tick(&mut tx, &texts, *now).await.unwrap();
        }
        sql::query_scalar("select due_at from delivery order by 1").fetch_all(&mut tx).await.unwrap()
    }

    #[tokio::test]
    async fn it_comes_once_and_only_if_there_is_news() {
        let evening = evening();
        let all = [evening - 1, evening, evening, evening + HOUR, evening + 7 * DAY];
        assert_eq!(written("select 1", &all.map(unix)).await, [evening], "a week later there is nothing new");
        assert_eq!(written("update event set published_at = -2", &all.map(unix)).await, [0; 0]);
    }

    #[tokio::test]
    async fn after_an_outage_it_is_caught_up_while_it_is_of_use() {
        let (evening, hour) = (evening(), HOUR);
        assert_eq!(written("select 1", &[unix(evening + 2 * DAY - hour)]).await, [evening + 2 * DAY - hour]);
        assert_eq!(written("select 1", &[unix(evening + 2 * DAY)]).await, [0; 0]);
        let weeks = [evening + 2 * DAY, evening + 7 * DAY];
        assert_eq!(written("select 1", &weeks.map(unix)).await, [evening + 7 * DAY], "the next one has it all");
    }

    #[tokio::test]
    async fn who_sleeps_gets_it_in_the_morning_and_who_wants_none_never() {
        let evening = evening();
        let ticks = [evening, evening + HOUR, evening + 2 * HOUR, evening + 3 * HOUR];
        let quiet = "update volunteer set quiet_hours = '17:00-20:00'";
        assert_eq!(written(quiet, &ticks.map(unix)).await, [evening + 2 * HOUR]);
        for unwanted in [
            "update volunteer set optional_messages = false",
            "update volunteer set paused_until = '2999-01-01'",
            "update person set reachable = false",
        ] {
            assert_eq!(written(unwanted, &ticks.map(unix)).await, [0; 0], "{unwanted}");
        }
    }

    #[tokio::test]
    async fn nobody_gets_two_in_a_week_wherever_they_move() {
        let (db, texts) = world("select 1").await;
        let (mut tx, evening) = (db.begin().await.unwrap(), evening());
        tick(&mut tx, &texts, unix(evening)).await.unwrap();
        sql::query("update volunteer set time_zone = 'Europe/Berlin', digested_at = -1")
            .execute(&mut tx)
            .await
            .unwrap();
        for hours in 0..6 {
            tick(&mut tx, &texts, unix(evening + hours * HOUR)).await.unwrap();
        }
        let count: i64 = sql::query_scalar("select count(*) from delivery").fetch_one(&mut tx).await.unwrap();
        assert_eq!(count, 1);
    }

    #[tokio::test]
    async fn what_is_wanted_is_asked_again_when_it_is_sent() {
        let evening = evening();
        for (change, state) in [
            ("select 1", "sending"),
            ("update volunteer set digest_at = null", "skipped"),
            ("update volunteer set optional_messages = false", "skipped"),
            ("update volunteer set paused_until = '2999-01-01'", "skipped"),
            ("update volunteer set quiet_hours = '17:00-20:00'", "queued"),
        ] {
            let (db, texts) = world("select 1").await;
            let mut tx = db.begin().await.unwrap();
            tick(&mut tx, &texts, unix(evening)).await.unwrap();
            sql::query(change).execute(&mut tx).await.unwrap();
            claim_digests(&mut tx, 10, &mut Vec::new(), unix(evening)).await.unwrap();
            let found: String = sql::query_scalar("select state from delivery").fetch_one(&mut tx).await.unwrap();
            assert_eq!(found, state, "{change}");
        }
        let (db, texts) = world("select 1").await;
        let mut tx = db.begin().await.unwrap();
        tick(&mut tx, &texts, unix(evening)).await.unwrap();
        person::erase(&mut tx, PersonId(1), unix(evening)).await.unwrap();
        let left: i64 = sql::query_scalar("select count(*) from delivery").fetch_one(&mut tx).await.unwrap();
        assert_eq!(left, 0, "erased");
    }

    #[tokio::test]
    async fn no_more_are_written_than_are_soon_sent() {
        let (db, texts) = world("select 1").await;
        let mut tx = db.begin().await.unwrap();
        sql::query(
            "with recursive n (i) as (select 2 union all select i + 1 from n where i < 600)
             insert into delivery (chat_id, priority, content, due_at, changed_at, digest) select i, 3, '', 0, 0, 'some day' from n",
        )
        .execute(&mut tx)
        .await
        .unwrap();
        tx.commit().await.unwrap();
        assert_eq!(run_due(&db, &texts, unix(evening())).await.unwrap(), Some(unix(evening()) + PAUSE));
        let mut tx = db.begin().await.unwrap();
        sql::query("update delivery set state = 'sent'").execute(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(run_due(&db, &texts, unix(evening())).await.unwrap(), Some(unix(evening())), "there may be more");
        assert_eq!(run_due(&db, &texts, unix(evening())).await.unwrap(), Some(unix(evening() + 7 * DAY)));
    }
}
