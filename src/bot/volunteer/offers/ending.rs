//! How offers end that nobody answers, and what follows: the next is asked.

use jiff::Timestamp;
use tracing::error;

use super::{ask_next, make};
use crate::{
    bot::{
        job_context::JobContext,
        notifications::{self, Haste, Notification, named},
    },
    db::{
        Connection, end_apart,
        offer::{self, Due, Why},
        savepoint, volunteer,
    },
    domain::{
        Shift,
        offer::{fair_end, last_call},
    },
    metrics::Offers,
    texts::{Catalogue, Text},
};

/// What a tick has done: how many offers have expired, and how many were made.
#[derive(Default)]
pub(crate) struct Ticked {
    expired: usize,
    made: usize,
}

impl Ticked {
    fn add(&mut self, one: &Ticked) {
        (self.expired, self.made) = (self.expired + one.expired, self.made + one.made);
    }
}

/// Ends the offers whose time has run out, or whose person cannot be told, and asks the next.
pub(crate) async fn tick(db: &mut Connection, texts: &Catalogue, now: Timestamp) -> anyhow::Result<Ticked> {
    let mut ticked = Ticked::default();
    for due in offer::due(db, now).await? {
        let mut own = savepoint(db).await?;
        let seen_to = see_to(&mut own, texts, &due, now).await;
        match end_apart(own, seen_to).await? {
            Ok(one) => ticked.add(&one),
            Err(fault) => {
                error!(sign_up = due.sign_up.0, "An offer is taken back, because it cannot be seen to: {fault:#}");
                offer::release(db, due.sign_up).await?;
            }
        }
    }
    Ok(ticked)
}

/// Ends one, and asks the next.
async fn see_to(db: &mut Connection, texts: &Catalogue, due: &Due, now: Timestamp) -> anyhow::Result<Ticked> {
    let (instant, shift) = (now, offer::shift_of(db, due.sign_up).await?);
    // Of a shift that has begun or is cancelled there is nothing to give away.
    let Some(shift) = shift.filter(|shift| shift.is_ahead(instant)) else {
        offer::release(db, due.sign_up).await?;
        return Ok(Ticked::default());
    };
    let ended = end(db, texts, (due, &shift), now).await?;
    let made = match ended {
        Ended::Postponed => make(db, texts, &shift, now).await?,
        Ended::Expired | Ended::PassedOn => ask_next(db, texts, &shift, now).await?,
        Ended::Not => 0,
    };
    Ok(Ticked { expired: usize::from(ended == Ended::Expired), made })
}

/// What becomes of an offer that is due.
#[derive(Debug, PartialEq)]
enum Ended {
    /// Nobody answered in time.
    Expired,
    /// Its person did not hear of it.
    PassedOn,
    /// Its person could not act yet.
    Postponed,
    /// It was answered, or others were quicker.
    Not,
}

async fn end(
    db: &mut Connection,
    texts: &Catalogue,
    (due, shift): (&Due, &Shift),
    now: Timestamp,
) -> anyhow::Result<Ended> {
    match due.why {
        Why::OutOfReach | Why::Unheard => passed_on(offer::release(db, due.sign_up).await?),
        // They would be asked in vain again and again.
        Why::Refused => passed_on(offer::pass_over(db, due.sign_up).await?),
        Why::Time { heard } => expire(db, texts, (due, shift), (heard, now)).await,
    }
}

fn passed_on(ended: bool) -> anyhow::Result<Ended> {
    Ok(if ended { Ended::PassedOn } else { Ended::Not })
}

/// Lets an offer expire, unless its person could not act: they slept, or have just heard of it.
async fn expire(
    db: &mut Connection,
    texts: &Catalogue,
    (due, shift): (&Due, &Shift),
    (heard, now): (Option<Timestamp>, Timestamp),
) -> anyhow::Result<Ended> {
    let (instant, start) = (now, shift.slot.starts_at);
    let Some(reader) = volunteer::recipients(db, &[due.person]).await?.pop() else { return Ok(Ended::Not) };
    let fair = fair_end(reader.rest(), (due.ends_at, heard.unwrap_or(instant)), start);
    if due.is_shared || fair > instant {
        let (until, shared) = if due.is_shared { (start, true) } else { (fair, fair > last_call(start)) };
        offer::postpone(db, due.sign_up, (until, shared)).await?;
        return Ok(Ended::Postponed);
    }
    if !offer::wait_on(db, due.sign_up).await? {
        return Ok(Ended::Not);
    }
    let notice = |reader: &volunteer::Recipient| {
        let (title, date, hours) = named(shift, reader.language, &reader.zone);
        Notification::of(Text::OfferExpired { title, date, hours })
    };
    let haste = Haste::Awake { useful_until: start };
    for delivery in notifications::owe(db, texts, (&[due.person], haste), notice, now).await? {
        offer::told_by(db, due.sign_up, delivery).await?;
    }
    Ok(Ended::Expired)
}

/// Lets expire what is due; when the next offer expires.
pub(crate) async fn run_due(context: &JobContext, now: Timestamp) -> anyhow::Result<Option<Timestamp>> {
    let mut tx = context.db.begin().await?;
    let ticked = tick(&mut tx, &context.texts, now).await?;
    let next = offer::next_expiry(&mut tx).await?;
    tx.commit().await?;
    // Some of those who hear of a place that nobody took may rest.
    context.wakeups.receivers.wake();
    context.metrics.offered(Offers::Expired, ticked.expired);
    context.metrics.offered(Offers::Made, ticked.made);
    Ok(next)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::testing::unix;
    use crate::db::{
        event,
        event::testing::published,
        organization::{
            self,
            testing::{add_volunteers, with_volunteers},
        },
        person, shift, sign_up, sql,
        testing::refuse,
    };
    use crate::domain::{OrganizationId, PersonId, ShiftId};

    const HOUR: i64 = 3_600_000;
    const NOW: i64 = 20_000 * 24 * HOUR;

    /// A place of an event in 100 hours that the first of some people has given up, and which the next was offered.
    async fn offered(people: &[PersonId]) -> (crate::db::Database, Catalogue, ShiftId) {
        let (db, texts) = (with_volunteers(people).await, Catalogue::load(None, None).unwrap());
        let mut tx = db.begin().await.unwrap();
        organization::grant(&mut tx, OrganizationId(2), PersonId(9), crate::domain::Role::Organizer, unix(0))
            .await
            .unwrap();
        let id = published(&mut tx, unix(NOW + 100 * HOUR), 1).await;
        for person in people.iter().filter(|person| **person != PersonId(9)) {
            sign_up::ask(&mut tx, ShiftId(id.0), *person, true, unix(NOW)).await.unwrap();
        }
        sign_up::give_up(&mut tx, ShiftId(id.0), PersonId(1)).await.unwrap();
        let shift = shift::with_id(&mut tx, ShiftId(id.0)).await.unwrap().unwrap();
        make(&mut tx, &texts, &shift, unix(NOW)).await.unwrap();
        tx.commit().await.unwrap();
        (db, texts, ShiftId(id.0))
    }

    async fn number(tx: &mut Connection, question: &'static str) -> i64 {
        sql::query_scalar(question).fetch_one(tx).await.unwrap()
    }

    async fn all_is_sent(tx: &mut Connection, at: Timestamp) {
        let sent = sql::query("update delivery set state = 'sent', content = null, changed_at = $1");
        sent.bind(at).execute(tx).await.unwrap();
    }

    const TO_ORGANIZER: &str = "select count(*) from delivery where chat_id = 9";
    const TO_SECOND: &str = "select count(*) from delivery where chat_id = 2";
    const OFFERED: &str = "select coalesce(min(person_id), 0) from sign_up where state = 'offered'";

    #[tokio::test]
    async fn organizers_hear_of_a_place_that_nobody_took() {
        let (db, texts, _) = offered(&[1, 2, 9].map(PersonId)).await;
        let mut tx = db.begin().await.unwrap();
        all_is_sent(&mut tx, unix(NOW)).await;
        assert_eq!(number(&mut tx, TO_ORGANIZER).await, 0, "somebody is asked");
        tick(&mut tx, &texts, unix(NOW + 50 * HOUR)).await.unwrap();
        assert_eq!(number(&mut tx, TO_ORGANIZER).await, 1, "nobody is left to ask");
    }

    #[tokio::test]
    async fn an_expired_offer_is_told_and_not_made_again_to_the_same() {
        let (db, texts, _) = offered(&[1, 2, 9].map(PersonId)).await;
        let mut tx = db.begin().await.unwrap();
        all_is_sent(&mut tx, unix(NOW)).await;
        for _ in 0..2 {
            tick(&mut tx, &texts, unix(NOW + 50 * HOUR)).await.unwrap();
        }
        assert_eq!(number(&mut tx, TO_SECOND).await, 2, "the offer and its end");
        assert_eq!(number(&mut tx, OFFERED).await, 0);
    }

    #[tokio::test]
    async fn of_a_cancelled_event_no_offer_is_told() {
        let (db, texts, id) = offered(&[1, 2, 9].map(PersonId)).await;
        let mut tx = db.begin().await.unwrap();
        all_is_sent(&mut tx, unix(NOW)).await;
        event::cancel(&mut tx, &[id], "rain", unix(0)).await.unwrap();
        tick(&mut tx, &texts, unix(NOW + 50 * HOUR)).await.unwrap();
        assert_eq!(number(&mut tx, TO_SECOND).await, 1, "the offer made before");
        assert_eq!(number(&mut tx, OFFERED).await, 0);
    }

    #[tokio::test]
    async fn in_the_morning_nobody_hears_of_an_expired_offer_that_is_no_news_any_more() {
        const WAITS: &str = "select count(*) from delivery where chat_id = 2 and state = 'queued'";
        /// An organizer cancels the date; the person leaves the line; or takes the place, which is free.
        #[derive(Clone, Copy)]
        enum Meanwhile {
            Cancelled,
            Left,
            Taken,
        }
        for meanwhile in [Meanwhile::Cancelled, Meanwhile::Left, Meanwhile::Taken] {
            let (db, texts, id) = offered(&[1, 2, 9].map(PersonId)).await;
            let mut tx = db.begin().await.unwrap();
            all_is_sent(&mut tx, unix(NOW)).await;
            // NOW is midnight in UTC; they sleep when the offer ends, since they were awake for long enough.
            let quiet = "update volunteer set time_zone = 'Etc/UTC', quiet_hours = '00-07' where person_id = 2";
            sql::query(quiet).execute(&mut tx).await.unwrap();
            let ends = sql::query("update sign_up set offer_ends_at = $1 where state = 'offered'");
            ends.bind(NOW + 23 * HOUR).execute(&mut tx).await.unwrap();
            tick(&mut tx, &texts, unix(NOW + 49 * HOUR)).await.unwrap();
            assert_eq!(number(&mut tx, OFFERED).await, 0);
            assert_eq!(number(&mut tx, WAITS).await, 1, "until they are awake");
            match meanwhile {
                Meanwhile::Cancelled => _ = event::cancel(&mut tx, &[id], "rain", unix(NOW)).await.unwrap(),
                Meanwhile::Left => _ = sign_up::give_up(&mut tx, id, PersonId(2)).await.unwrap(),
                Meanwhile::Taken => {
                    _ = sign_up::ask(&mut tx, id, PersonId(2), false, unix(NOW + 50 * HOUR)).await.unwrap()
                }
            }
            assert_eq!(number(&mut tx, WAITS).await, 0);
        }
    }

    #[tokio::test]
    async fn an_offer_does_not_end_before_its_person_has_heard_of_it() {
        let (db, texts, _) = offered(&[1, 2, 3, 9].map(PersonId)).await;
        let mut tx = db.begin().await.unwrap();
        tick(&mut tx, &texts, unix(NOW + 13 * HOUR)).await.unwrap();
        assert_eq!(number(&mut tx, OFFERED).await, 2, "its message is not sent yet");
        all_is_sent(&mut tx, unix(NOW + 13 * HOUR + 60_000)).await;
        tick(&mut tx, &texts, unix(NOW + 13 * HOUR + 11 * 60_000)).await.unwrap();
        assert_eq!(number(&mut tx, OFFERED).await, 3, "ten minutes after they heard of it the next is asked");
    }

    #[tokio::test]
    async fn an_offer_does_not_end_in_quiet_hours_that_were_chosen_meanwhile() {
        let (db, texts, _) = offered(&[1, 2, 3, 9].map(PersonId)).await;
        let mut tx = db.begin().await.unwrap();
        all_is_sent(&mut tx, unix(NOW)).await;
        // NOW is midnight in UTC.
        sql::query("update volunteer set time_zone = 'Etc/UTC', quiet_hours = '11-14'").execute(&mut tx).await.unwrap();
        tick(&mut tx, &texts, unix(NOW + 12 * HOUR)).await.unwrap();
        assert_eq!(number(&mut tx, OFFERED).await, 2);
        tick(&mut tx, &texts, unix(NOW + 15 * HOUR)).await.unwrap();
        assert_eq!(number(&mut tx, OFFERED).await, 3);
    }

    #[tokio::test]
    async fn a_place_passes_on_at_once_from_who_cannot_be_reached() {
        let (db, texts, _) = offered(&[1, 2, 3, 9].map(PersonId)).await;
        let mut tx = db.begin().await.unwrap();
        all_is_sent(&mut tx, unix(NOW)).await;
        person::set_reachable(&mut tx, PersonId(2), false).await.unwrap();
        tick(&mut tx, &texts, unix(NOW + 1)).await.unwrap();
        assert_eq!(number(&mut tx, OFFERED).await, 3);
        assert_eq!(number(&mut tx, TO_SECOND).await, 1, "nothing is said to who does not hear it");
    }

    #[tokio::test]
    async fn a_place_passes_on_from_whom_telegram_does_not_take_the_message() {
        let (db, texts, _) = offered(&[1, 2, 3, 9].map(PersonId)).await;
        let mut tx = db.begin().await.unwrap();
        sql::query("update delivery set state = 'failed', reason = 'too strange'").execute(&mut tx).await.unwrap();
        for _ in 0..2 {
            tick(&mut tx, &texts, unix(NOW + 1)).await.unwrap();
        }
        assert_eq!(number(&mut tx, OFFERED).await, 3);
    }

    #[tokio::test]
    async fn an_offer_that_cannot_be_seen_to_stops_none_of_the_others() {
        let (db, texts, _) = offered(&[1, 2, 9].map(PersonId)).await;
        add_volunteers(&db, &[PersonId(3)]).await;
        let mut tx = db.begin().await.unwrap();
        let other = published(&mut tx, unix(NOW + 200 * HOUR), 1).await;
        for person in [1, 3].map(PersonId) {
            sign_up::ask(&mut tx, ShiftId(other.0), person, true, unix(NOW)).await.unwrap();
        }
        sign_up::give_up(&mut tx, ShiftId(other.0), PersonId(1)).await.unwrap();
        let shift = shift::with_id(&mut tx, ShiftId(other.0)).await.unwrap().unwrap();
        make(&mut tx, &texts, &shift, unix(NOW)).await.unwrap();
        all_is_sent(&mut tx, unix(NOW)).await;
        refuse(&mut tx, "insert on delivery", "new.chat_id = 2").await;
        tick(&mut tx, &texts, unix(NOW + 50 * HOUR)).await.unwrap();
        assert_eq!(number(&mut tx, "select count(*) from delivery where chat_id = 3").await, 2, "offer and end");
        assert_eq!(number(&mut tx, OFFERED).await, 0, "both have ended");
    }
}
