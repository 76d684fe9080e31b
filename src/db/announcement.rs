//! Announcements: noting one, making its deliveries, and how it goes.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::{
    Connection,
    audience::{self, Part, Wanted},
    column, read_column,
};
use crate::domain::{Audience, Country, Language, When};

/// An announcement before it is noted.
pub struct New<'a> {
    pub organization: i64,
    pub by: i64,
    pub audience: &'a Audience,
    pub urgent: bool,
    /// The contents of deliveries, as JSON.
    pub texts: BTreeMap<Language, String>,
    /// Which text the readers of a language get; others get none.
    pub readers: BTreeMap<Language, Language>,
    pub parts: Vec<NewPart>,
}

/// What one organization's coordinators decide about.
pub struct NewPart {
    pub organization: i64,
    /// None: all of the audience.
    pub part: Option<Part>,
    /// Whether they are still to be asked.
    pub is_asked: bool,
    pub when: When,
}

/// Notes an announcement; its number.
pub async fn create(db: &mut Connection, new: &New<'_>, now: i64) -> anyhow::Result<i64> {
    let id: i64 = sqlx::query_scalar(
        "insert into announcement (organization_id, created_by, audience, urgent, created_at) values ($1, $2, $3, $4, $5)
         returning announcement_id",
    )
    .bind(new.organization)
    .bind(new.by)
    .bind(serde_json::to_string(new.audience)?)
    .bind(new.urgent)
    .bind(now)
    .fetch_one(&mut *db)
    .await?;
    for (language, content) in &new.texts {
        let text =
            sqlx::query("insert into announcement_text (announcement_id, language, content) values ($1, $2, $3)");
        text.bind(id).bind(column(language)?).bind(content).execute(&mut *db).await?;
    }
    for (language, text) in &new.readers {
        let reader = sqlx::query(
            "insert into announcement_reader (announcement_id, language, text_language) values ($1, $2, $3)",
        );
        reader.bind(id).bind(column(language)?).bind(column(text)?).execute(&mut *db).await?;
    }
    for part in &new.parts {
        add_part(db, id, part).await?;
    }
    Ok(id)
}

async fn add_part(db: &mut Connection, announcement: i64, new: &NewPart) -> anyhow::Result<()> {
    let country = new.part.as_ref().map(|part| match part {
        Part::Country(country) => country.code(),
        Part::Elsewhere => "",
    });
    sqlx::query("insert into announcement_part (announcement_id, organization_id, country, state, time) values ($1, $2, $3, $4, $5)")
        .bind(announcement)
        .bind(new.organization)
        .bind(country)
        .bind(if new.is_asked { "asked" } else { "accepted" })
        .bind(serde_json::to_string(&new.when)?)
        .execute(db)
        .await?;
    Ok(())
}

/// A part of an announcement, as those who decide see it.
#[derive(Debug)]
pub struct Asked {
    pub id: i64,
    pub announcement: i64,
    /// Whose coordinators decide.
    pub organization: i64,
    pub part: Option<Part>,
    pub when: When,
    /// Whether it is still to be decided.
    pub is_open: bool,
}

type PartRow = (i64, i64, i64, Option<String>, String, String);

fn asked((id, announcement, organization, country, state, time): PartRow) -> anyhow::Result<Asked> {
    let (part, when) = (read_part(country)?, serde_json::from_str(&time)?);
    Ok(Asked { id, announcement, organization, part, when, is_open: state == "asked" })
}

fn read_part(country: Option<String>) -> anyhow::Result<Option<Part>> {
    Ok(match country {
        None => None,
        Some(elsewhere) if elsewhere.is_empty() => Some(Part::Elsewhere),
        Some(code) => Some(Part::Country(read_column::<Country>(code)?)),
    })
}

/// The parts of an announcement.
pub async fn parts(db: &mut Connection, announcement: i64) -> anyhow::Result<Vec<Asked>> {
    let rows: Vec<PartRow> = sqlx::query_as(
        "select part_id, announcement_id, organization_id, country, state, time from announcement_part
         where announcement_id = $1 order by part_id",
    )
    .bind(announcement)
    .fetch_all(db)
    .await?;
    rows.into_iter().map(asked).collect()
}

/// The part with a number.
pub async fn part(db: &mut Connection, id: i64) -> anyhow::Result<Option<Asked>> {
    let row: Option<PartRow> = sqlx::query_as(
        "select part_id, announcement_id, organization_id, country, state, time from announcement_part where part_id = $1",
    )
    .bind(id)
    .fetch_optional(db)
    .await?;
    row.map(asked).transpose()
}

/// Accepts a part for a time, or declines it; false if it was decided before.
pub async fn decide(db: &mut Connection, part: i64, accepted: Option<When>, by: i64) -> anyhow::Result<bool> {
    let time = accepted.map(|when| serde_json::to_string(&when)).transpose()?;
    let decided = sqlx::query(
        "update announcement_part set state = iif($2 is null, 'declined', 'accepted'), time = coalesce($2, time), decided_by = $3
         where part_id = $1 and state = 'asked'",
    );
    Ok(decided.bind(part).bind(time).bind(by).execute(db).await?.rows_affected() == 1)
}

/// So many deliveries are made in one transaction, so that nobody waits for it.
const SLICE: i64 = 2000;

/// Makes some of the deliveries that are to be made; false if there are none any more.
pub async fn fill(db: &mut Connection, now: Timestamp) -> anyhow::Result<bool> {
    type Row = (i64, i64, i64, String, bool, Option<String>, String, i64);
    let row: Option<Row> = sqlx::query_as(
        "select part_id, announcement_id, announcement.organization_id, audience, urgent, country, time, filled_to
         from announcement_part join announcement using (announcement_id)
         where announcement_part.state = 'accepted' order by part_id limit 1",
    )
    .fetch_optional(&mut *db)
    .await?;
    let Some((part, announcement, organization, audience, urgent, country, time, filled_to)) = row else {
        return Ok(false);
    };
    let (audience, when): (Audience, When) = (serde_json::from_str(&audience)?, serde_json::from_str(&time)?);
    let whose = read_part(country)?;
    let wanted = Wanted { organization, audience: &audience, part: whose.as_ref() };
    let recipients = audience::slice(db, &wanted, (filled_to, SLICE), now).await?;
    let readers = readers(db, announcement).await?;
    let delivery = |recipient: &audience::Recipient| {
        let text = readers.get(&recipient.language)?;
        let quiet = recipient.quiet_hours.filter(|_| !urgent);
        Some((recipient.person, *text, when.due(&recipient.zone, quiet, now).as_millisecond()))
    };
    let deliveries: Vec<_> = recipients.iter().filter_map(delivery).collect();
    let made = make(db, announcement, &deliveries, now.as_millisecond()).await?;
    let last = recipients.last().map(|recipient| recipient.person);
    let is_done = i64::try_from(recipients.len())? < SLICE;
    sqlx::query(
        "update announcement_part set filled_to = coalesce($2, filled_to), people = people + $3, state = iif($4, 'filled', state)
         where part_id = $1",
    )
    .bind(part)
    .bind(last)
    .bind(made)
    .bind(is_done)
    .execute(db)
    .await?;
    Ok(true)
}

async fn readers(db: &mut Connection, announcement: i64) -> anyhow::Result<BTreeMap<Language, Language>> {
    let rows: Vec<(String, String)> =
        sqlx::query_as("select language, text_language from announcement_reader where announcement_id = $1")
            .bind(announcement)
            .fetch_all(db)
            .await?;
    rows.into_iter().map(|(reader, text)| Ok((read_column(reader)?, read_column(text)?))).collect()
}

/// Who was there when a part was filled and now fits another gets nothing twice.
async fn make(
    db: &mut Connection,
    announcement: i64,
    deliveries: &[(i64, Language, i64)],
    now: i64,
) -> anyhow::Result<i64> {
    let made = sqlx::query(
        "insert into delivery (chat_id, priority, announcement_id, text_language, due_at, changed_at)
         select value ->> 0, 3, $1, value ->> 1, value ->> 2, $3 from json_each($2) where true on conflict do nothing",
    );
    let made = made.bind(announcement).bind(serde_json::to_string(deliveries)?).bind(now).execute(db).await?;
    Ok(i64::try_from(made.rows_affected())?)
}

/// The announcements that are being sent.
pub async fn running(db: &mut Connection) -> anyhow::Result<Vec<i64>> {
    Ok(sqlx::query_scalar("select announcement_id from announcement where state = 'sending' order by announcement_id")
        .fetch_all(db)
        .await?)
}

/// How an announcement is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    Sending,
    Paused,
    Cancelled,
    Done,
}

/// What an announcement is about, and how it goes.
#[derive(Debug)]
pub struct Announcement {
    pub id: i64,
    pub organization: i64,
    /// None: somebody who left.
    pub by: Option<i64>,
    pub state: State,
    /// Telegram's words, if it paused because of them.
    pub refusal: Option<String>,
    pub card: Option<i64>,
    pub created_at: i64,
}

/// The announcement with a number.
pub async fn with_id(db: &mut Connection, id: i64) -> anyhow::Result<Option<Announcement>> {
    type Row = (i64, i64, Option<i64>, String, Option<String>, Option<i64>, i64);
    let row: Option<Row> = sqlx::query_as(
        "select announcement_id, organization_id, created_by, state, refusal, card_delivery, created_at
         from announcement where announcement_id = $1",
    )
    .bind(id)
    .fetch_optional(db)
    .await?;
    row.map(|(id, organization, by, state, refusal, card, created_at)| {
        let state = read_column(state)?;
        Ok(Announcement { id, organization, by, state, refusal, card, created_at })
    })
    .transpose()
}

/// The latest announcements of the organizations a person's roles reach, the newest first.
pub async fn latest(db: &mut Connection, person: i64, limit: i64) -> anyhow::Result<Vec<i64>> {
    let ids = sqlx::query_scalar(
        "with recursive reach (organization_id) as (
             select organization_id from member where person_id = $1
             union
             select below.organization_id from organization as below join reach on below.parent_id = reach.organization_id)
         select announcement_id from announcement where organization_id in (select organization_id from reach)
         order by announcement_id desc limit $2",
    );
    Ok(ids.bind(person).bind(limit).fetch_all(db).await?)
}

/// Numbers of people, by what became of the delivery to them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Progress {
    pub queued: i64,
    pub sent: i64,
    pub failed: i64,
    pub skipped: i64,
    pub unknown: i64,
    /// Why, of those that failed or were skipped.
    pub reasons: BTreeMap<String, i64>,
    /// Parts that are still to be decided.
    pub asked_parts: i64,
    /// When the next of those that wait is due.
    pub next_due: Option<i64>,
}

impl Progress {
    /// The frozen audience; whatever happens, the numbers add up to it.
    pub fn all(&self) -> i64 {
        self.queued + self.sent + self.failed + self.skipped + self.unknown
    }
}

/// How an announcement goes.
pub async fn progress(db: &mut Connection, id: i64) -> anyhow::Result<Progress> {
    let rows: Vec<(String, String, i64)> = sqlx::query_as(
        "select state, coalesce(reason, ''), count(*) from delivery where announcement_id = $1 group by 1, 2
         union all
         select state, reason, people from announcement_count where announcement_id = $1",
    )
    .bind(id)
    .fetch_all(&mut *db)
    .await?;
    let mut progress = Progress::default();
    for (state, reason, people) in rows {
        match state.as_str() {
            "sent" => progress.sent += people,
            "failed" => progress.failed += people,
            "skipped" => progress.skipped += people,
            "unknown" => progress.unknown += people,
            _ => progress.queued += people,
        }
        if ["failed", "skipped"].contains(&state.as_str()) {
            *progress.reasons.entry(reason).or_default() += people;
        }
    }
    (progress.asked_parts, progress.next_due) = sqlx::query_as(
        "select (select count(*) from announcement_part where announcement_id = $1 and state = 'asked'),
                (select min(due_at) from delivery where announcement_id = $1 and state = 'queued')",
    )
    .bind(id)
    .fetch_one(db)
    .await?;
    Ok(progress)
}

/// Changes the state; false if it is not what was thought.
pub async fn change_state(db: &mut Connection, id: i64, from: &[State], to: State) -> anyhow::Result<bool> {
    let changed = sqlx::query(
        "update announcement set state = $3, refusal = null, refusals = 0, shown_at = 0
         where announcement_id = $1 and state in (select value from json_each($2))",
    );
    let changed = changed.bind(id).bind(serde_json::to_string(from)?).bind(column(&to)?);
    Ok(changed.execute(db).await?.rows_affected() == 1)
}

/// Gives up some of what waits of cancelled announcements; false if nothing does.
pub async fn skip_cancelled(db: &mut Connection, now: i64) -> anyhow::Result<bool> {
    let skipped = sqlx::query(
        "update delivery set state = 'skipped', reason = 'cancelled', changed_at = $1
         where delivery_id in (select delivery_id from announcement join delivery using (announcement_id)
                               where announcement.state = 'cancelled' and delivery.state = 'queued' limit $2)",
    );
    Ok(skipped.bind(now).bind(SLICE).execute(db).await?.rows_affected() > 0)
}

/// Announcements that have nothing more to send; they are done from now on.
pub async fn finish(db: &mut Connection) -> anyhow::Result<Vec<i64>> {
    let done = sqlx::query_scalar(
        "update announcement set state = 'done'
         where state = 'sending'
           and not exists (select 1 from announcement_part as part where part.announcement_id = announcement.announcement_id
                           and part.state in ('asked', 'accepted'))
           and not exists (select 1 from delivery where delivery.announcement_id = announcement.announcement_id
                           and delivery.state in ('queued', 'sending'))
         returning announcement_id",
    );
    Ok(done.fetch_all(db).await?)
}

/// So often Telegram may refuse the message itself before the announcement pauses.
const MOST_REFUSALS: i64 = 3;

/// Telegram refused the message itself; whether the announcement pauses because of that.
pub async fn note_refusal(db: &mut Connection, id: i64, words: &str) -> anyhow::Result<bool> {
    let paused: Option<bool> = sqlx::query_scalar(
        "update announcement set refusals = refusals + 1, state = iif(refusals + 1 >= $3, 'paused', state),
                                 refusal = iif(refusals + 1 >= $3, $2, refusal),
                                 shown_at = iif(refusals + 1 >= $3, 0, shown_at)
         where announcement_id = $1 and state = 'sending' returning state = 'paused'",
    )
    .bind(id)
    .bind(words)
    .bind(MOST_REFUSALS)
    .fetch_optional(db)
    .await?;
    Ok(paused.unwrap_or(false))
}

/// Notes which delivery carries the card.
pub async fn set_card(db: &mut Connection, id: i64, delivery: i64, now: i64) -> anyhow::Result<()> {
    sqlx::query("update announcement set card_delivery = $2, shown_at = $3 where announcement_id = $1")
        .bind(id)
        .bind(delivery)
        .bind(now)
        .execute(db)
        .await?;
    Ok(())
}

/// Announcements whose card was shown before an instant, or that have changed since; it counts as shown now.
pub async fn take_stale_cards(db: &mut Connection, before: i64, now: i64) -> anyhow::Result<Vec<i64>> {
    let stale = sqlx::query_scalar(
        "update announcement set shown_at = $2
         where state = 'sending' and shown_at <= $1 or state in ('paused', 'cancelled') and shown_at = 0
         returning announcement_id",
    );
    Ok(stale.bind(before).bind(now).fetch_all(db).await?)
}

/// Whether anything of a running announcement is due.
pub async fn is_busy(db: &mut Connection, now: i64) -> anyhow::Result<bool> {
    let busy = sqlx::query_scalar(
        "select exists (select 1 from announcement join delivery using (announcement_id)
                        where announcement.state = 'sending' and delivery.state = 'queued' and due_at <= $1)",
    );
    Ok(busy.bind(now).fetch_one(db).await?)
}

/// Sends once more to those of whom nobody knows whether it arrived; how many there are.
pub async fn again(db: &mut Connection, id: i64, now: i64) -> anyhow::Result<i64> {
    let again = sqlx::query(
        "update delivery set state = 'queued', due_at = $2, changed_at = $2 where announcement_id = $1 and state = 'unknown'",
    );
    let count = again.bind(id).bind(now).execute(&mut *db).await?.rows_affected();
    change_state(db, id, &[State::Done, State::Paused], State::Sending).await?;
    Ok(i64::try_from(count)?)
}

/// Telegram lets a bot delete its messages for so long (<https://core.telegram.org/bots/api#deletemessage>).
const DELETABLE: i64 = 48 * 3_600_000;

/// Owes something about the messages that were sent: to all, or to those who got one text.
async fn follow_up(
    db: &mut Connection,
    (id, language): (i64, Option<Language>),
    (content, since): (&str, i64),
    now: i64,
) -> anyhow::Result<i64> {
    let owed = sqlx::query(
        "insert into delivery (chat_id, priority, content, target_message, due_at, changed_at)
         select chat_id, 3, $3, message_id, $5, $5 from delivery
         where announcement_id = $1 and state = 'sent' and message_id is not null and changed_at > $4
           and ($2 is null or text_language = $2)",
    );
    let owed = owed.bind(id).bind(language.map(Language::code)).bind(content).bind(since).bind(now);
    Ok(i64::try_from(owed.execute(db).await?.rows_affected())?)
}

/// Deletes the messages from the chats where Telegram still allows it; how many.
pub async fn recall(db: &mut Connection, id: i64, content: &str, now: i64) -> anyhow::Result<i64> {
    follow_up(db, (id, None), (content, now - DELETABLE), now).await
}

/// Corrects the messages that were sent in a language, and those that are still to be sent; how many were sent.
pub async fn correct(
    db: &mut Connection,
    (id, language): (i64, Language),
    (edit, new): (&str, &str),
    now: i64,
) -> anyhow::Result<i64> {
    sqlx::query("update announcement_text set content = $3 where announcement_id = $1 and language = $2")
        .bind(id)
        .bind(language.code())
        .bind(new)
        .execute(&mut *db)
        .await?;
    follow_up(db, (id, Some(language)), (edit, 0), now).await
}

/// The content of a text.
pub async fn text(db: &mut Connection, id: i64, language: Language) -> anyhow::Result<Option<String>> {
    let content =
        sqlx::query_scalar("select content from announcement_text where announcement_id = $1 and language = $2");
    Ok(content.bind(id).bind(language.code()).fetch_optional(db).await?)
}

/// The texts there are.
pub async fn texts(db: &mut Connection, id: i64) -> anyhow::Result<Vec<(Language, String)>> {
    let rows: Vec<(String, String)> =
        sqlx::query_as("select language, content from announcement_text where announcement_id = $1 order by language")
            .bind(id)
            .fetch_all(db)
            .await?;
    rows.into_iter().map(|(language, content)| Ok((read_column(language)?, content))).collect()
}

/// What became of it, person by person: name, language of the text, state, reason.
pub async fn report(db: &mut Connection, id: i64) -> anyhow::Result<Vec<(String, Language, String, String)>> {
    let rows: Vec<(String, String, String, String)> = sqlx::query_as(
        "select coalesce(name, ''), text_language, state, coalesce(reason, '') from delivery
         left join volunteer on person_id = chat_id where announcement_id = $1 order by state, delivery_id",
    )
    .bind(id)
    .fetch_all(db)
    .await?;
    let read = |(name, language, state, reason)| Ok((name, read_column(language)?, state, reason));
    rows.into_iter().map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::{
        Database,
        delivery::{self, Settled},
        organization::testing::with_volunteers,
        person,
        sign_up::testing::NOW,
    };

    fn now() -> Timestamp {
        Timestamp::from_millisecond(NOW).unwrap()
    }

    /// An announcement of the federation in English to so many people; readers of Azerbaijani are left out.
    async fn announced(people: i64, when: When) -> (Database, i64) {
        let db = with_volunteers(&(1..=people).collect::<Vec<_>>()).await;
        let mut tx = db.begin().await.unwrap();
        sqlx::query("update person set language = iif(person_id = 2, 'az', 'en')").execute(&mut *tx).await.unwrap();
        let id = create(&mut tx, &new(&Audience { everyone: true, ..Audience::default() }, when), NOW).await.unwrap();
        while fill(&mut tx, now()).await.unwrap() {}
        tx.commit().await.unwrap();
        (db, id)
    }

    fn new(audience: &Audience, when: When) -> New<'_> {
        let part = NewPart { organization: 1, part: None, is_asked: false, when };
        let texts = BTreeMap::from([(Language::En, "{}".to_owned())]);
        let readers = BTreeMap::from([(Language::En, Language::En)]);
        New { organization: 1, by: 1, audience, urgent: false, texts, readers, parts: vec![part] }
    }

    async fn claim(db: &mut Connection, id: i64, limit: usize) -> Vec<i64> {
        let claimed = delivery::claim_announced(db, id, limit, &mut Vec::new(), NOW).await.unwrap();
        claimed.into_iter().map(|delivery| delivery.delivery_id).collect()
    }

    #[tokio::test]
    async fn the_audience_is_frozen_in_slices_and_the_numbers_always_add_up() {
        let (db, id) = announced(4_100, When::Now).await;
        let mut tx = db.begin().await.unwrap();
        let people: i64 = sqlx::query_scalar("select people from announcement_part").fetch_one(&mut *tx).await.unwrap();
        assert_eq!((people, progress(&mut tx, id).await.unwrap().all()), (4_099, 4_099), "one reads another language");
        let claimed = claim(&mut tx, id, 3).await;
        for (delivery, settled) in claimed.iter().zip([
            Settled::Sent { message_id: Some(7) },
            Settled::Unknown,
            Settled::Failed { reason: "not reachable".to_owned() },
        ]) {
            delivery::settle(&mut tx, *delivery, &settled, NOW).await.unwrap();
        }
        person::erase(&mut tx, 4_000, NOW).await.unwrap();
        sqlx::query("update volunteer set optional_messages = 0 where person_id = 4001")
            .execute(&mut *tx)
            .await
            .unwrap();
        claim(&mut tx, id, 5_000).await;
        let seen = progress(&mut tx, id).await.unwrap();
        assert_eq!((seen.sent, seen.unknown, seen.failed, seen.skipped, seen.all()), (1, 1, 1, 2, 4_099));
        delivery::recover(&mut tx, 1, NOW).await.unwrap();
        let seen = progress(&mut tx, id).await.unwrap();
        assert_eq!((seen.queued, seen.unknown, seen.all()), (0, 4_095, 4_099), "what was in flight is unknown");
        assert_eq!(finish(&mut tx).await.unwrap(), [id]);
        delivery::forget_before(&mut tx, NOW + 1).await.unwrap();
        assert_eq!(progress(&mut tx, id).await.unwrap().all(), 4_099, "the numbers outlive the rows");
    }

    #[tokio::test]
    async fn a_pause_holds_and_a_stop_gives_up_what_waits() {
        let (db, id) = announced(5, When::Now).await;
        let mut tx = db.begin().await.unwrap();
        assert_eq!(running(&mut tx).await.unwrap(), [id]);
        assert!(change_state(&mut tx, id, &[State::Sending], State::Paused).await.unwrap());
        assert_eq!(running(&mut tx).await.unwrap(), [0; 0]);
        assert_eq!(delivery::next_due(&mut tx, NOW - 1).await.unwrap(), None);
        assert!(!change_state(&mut tx, id, &[State::Sending], State::Paused).await.unwrap(), "the second tap");
        assert!(change_state(&mut tx, id, &[State::Paused], State::Cancelled).await.unwrap());
        assert!(skip_cancelled(&mut tx, NOW).await.unwrap());
        assert!(!skip_cancelled(&mut tx, NOW).await.unwrap());
        let seen = progress(&mut tx, id).await.unwrap();
        assert_eq!((seen.skipped, seen.queued, seen.reasons["cancelled"]), (4, 0, 4));
    }

    #[tokio::test]
    async fn a_message_that_telegram_refuses_pauses_by_itself() {
        let (db, id) = announced(5, When::Now).await;
        let mut tx = db.begin().await.unwrap();
        for expected in [false, false, true, false] {
            assert_eq!(note_refusal(&mut tx, id, "can't parse").await.unwrap(), expected);
        }
        let shown = with_id(&mut tx, id).await.unwrap().unwrap();
        assert_eq!((shown.state, shown.refusal.as_deref()), (State::Paused, Some("can't parse")));
        assert_eq!(take_stale_cards(&mut tx, 0, NOW).await.unwrap(), [id]);
    }

    #[tokio::test]
    async fn what_is_asked_waits_for_the_decision_and_is_decided_once() {
        let db = with_volunteers(&[1, 2, 3]).await;
        let mut tx = db.begin().await.unwrap();
        sqlx::query("update volunteer set country = iif(person_id = 3, 'KG', 'AZ')").execute(&mut *tx).await.unwrap();
        let audience = Audience { everyone: true, ..Audience::default() };
        let mut asked = new(&audience, When::Now);
        let country = |code: &str| Some(Part::Country(Country::try_from(code.to_owned()).unwrap()));
        asked.parts = [("AZ", 2), ("KG", 6)]
            .map(|(code, organization)| NewPart { organization, part: country(code), is_asked: true, when: When::Now })
            .into();
        let id = create(&mut tx, &asked, NOW).await.unwrap();
        assert!(!fill(&mut tx, now()).await.unwrap());
        assert_eq!(finish(&mut tx).await.unwrap(), [0; 0], "it waits for a decision");
        let parts = parts(&mut tx, id).await.unwrap();
        assert!(decide(&mut tx, parts[0].id, Some(When::At(now())), 2).await.unwrap());
        assert!(!decide(&mut tx, parts[0].id, None, 2).await.unwrap());
        assert!(decide(&mut tx, parts[1].id, None, 3).await.unwrap());
        while fill(&mut tx, now()).await.unwrap() {}
        let got: Vec<i64> = sqlx::query_scalar("select chat_id from delivery").fetch_all(&mut *tx).await.unwrap();
        assert_eq!(got, [1, 2], "nobody in the country that declined");
    }

    #[tokio::test]
    async fn sent_again_goes_to_the_unknown_alone_and_taken_back_is_what_arrived() {
        let (db, id) = announced(4, When::Now).await;
        let mut tx = db.begin().await.unwrap();
        let claimed = claim(&mut tx, id, 3).await;
        delivery::settle(&mut tx, claimed[0], &Settled::Sent { message_id: Some(7) }, NOW).await.unwrap();
        delivery::recover(&mut tx, 1, NOW).await.unwrap();
        finish(&mut tx).await.unwrap();
        assert_eq!(again(&mut tx, id, NOW).await.unwrap(), 2);
        assert_eq!(claim(&mut tx, id, 9).await, claimed[1..]);
        assert_eq!(recall(&mut tx, id, "{}", NOW + DELETABLE).await.unwrap(), 0, "too late");
        assert_eq!(recall(&mut tx, id, "{}", NOW + 1).await.unwrap(), 1);
        assert_eq!(correct(&mut tx, (id, Language::En), ("{}", "new"), NOW).await.unwrap(), 1);
        assert_eq!(text(&mut tx, id, Language::En).await.unwrap().as_deref(), Some("new"));
    }

    #[tokio::test]
    async fn what_is_planned_waits_for_its_time() {
        let at = When::At("2024-10-05T20:00Z".parse().unwrap());
        let (db, id) = announced(1, at).await;
        let mut tx = db.begin().await.unwrap();
        let due = progress(&mut tx, id).await.unwrap().next_due;
        assert_eq!(due, Some("2024-10-05T20:00Z".parse::<Timestamp>().unwrap().as_millisecond()));
        assert_eq!(claim(&mut tx, id, 9).await, [0; 0], "not before its time");
    }
}
