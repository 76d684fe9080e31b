//! Reminders of shifts: firing what is due. What those who come get stands in `come`, and in `anew` what becomes of it when
//! the shift is changed; what those who came get in `thanks`, those who got no place in `in_vain`, organizers in `organizers`; how organizers see and change it in
//! `overview`, `rehearsal` and `schedules`.

mod acts;
pub(super) mod anew;
pub(super) mod come;
mod in_vain;
mod organizers;
pub(super) mod overview;
mod rehearsal;
pub(super) mod schedules;
pub(super) mod thanks;

use jiff::{SignedDuration, Timestamp};
use tracing::{error, info};

pub(super) use acts::perform;

use super::job_context::JobContext;
use crate::{
    db::{
        Connection, end_apart,
        reminder::{self, Alarm},
        savepoint, shift,
    },
    domain::{Shift, reminder::Rule},
    texts::Catalogue,
};

/// What a tick has done.
pub(super) struct Ticked {
    /// Whether there was anything to do.
    pub is_any: bool,
    /// How late those alarms were that were still of use.
    pub late: Vec<SignedDuration>,
}

/// Makes the instants of some of what is to come from the rules, and fires some of what is due.
pub(super) async fn tick(db: &mut Connection, texts: &Catalogue, now: Timestamp) -> anyhow::Result<Ticked> {
    let armed = reminder::arm(db, now).await?;
    let (due, mut late) = (reminder::due(db, now).await?, Vec::new());
    for alarm in &due {
        let mut own = savepoint(db).await?;
        let fired = see_to(&mut own, texts, alarm, now).await;
        match end_apart(own, fired).await? {
            Ok(fired) => late.extend(fired.then_some(now - alarm.fires_at)),
            // One that cannot be fired stops none of the others.
            Err(fault) => {
                error!(shift = alarm.shift.0, rule = String::from(alarm.rule), "A reminder is left out: {fault:#}");
                reminder::end(db, alarm.id, false).await?;
            }
        }
    }
    Ok(Ticked { is_any: armed || !due.is_empty(), late })
}

/// Fires an alarm if that is still of use; whether it was.
async fn see_to(db: &mut Connection, texts: &Catalogue, alarm: &Alarm, now: Timestamp) -> anyhow::Result<bool> {
    let useful = shift_of(db, alarm).await?.filter(|shift| alarm.rule.useful_until(shift.zone(), &shift.slot) > now);
    if !reminder::end(db, alarm.id, useful.is_some()).await? {
        return Ok(false);
    }
    match &useful {
        Some(shift) => {
            fire(db, texts, (alarm, shift), now).await?;
            reminder::go_on(db, alarm, shift, now).await?;
        }
        None => info!(shift = alarm.shift.0, rule = String::from(alarm.rule), "It is too late for a reminder"),
    }
    Ok(useful.is_some())
}

/// The shift of an alarm, if it stands and is when the alarm says.
async fn shift_of(db: &mut Connection, alarm: &Alarm) -> anyhow::Result<Option<Shift>> {
    let is_meant = |shift: &Shift| shift.cancelled.is_none() && shift.slot.starts_at == alarm.starts_at;
    // Held, so that nobody leaves, is marked or moves it between the look at who is meant and the commit.
    Ok(shift::to_act_on(db, alarm.shift).await?.filter(is_meant))
}

async fn fire(
    db: &mut Connection,
    texts: &Catalogue,
    (alarm, shift): (&Alarm, &Shift),
    now: Timestamp,
) -> anyhow::Result<()> {
    match alarm.rule {
        Rule::Remind(_) => come::remind(db, texts, (alarm, shift), now).await,
        Rule::Thanks => thanks::thank(db, texts, (alarm, shift), now).await,
        Rule::InVain => in_vain::tell(db, texts, (alarm, shift), now).await,
        Rule::Applications | Rule::Short | Rule::Roster | Rule::Attendance => {
            organizers::tell(db, texts, (alarm, shift), now).await
        }
    }
}

/// Fires what is due; when the next alarm fires.
pub(super) async fn run_due(context: &JobContext, now: Timestamp) -> anyhow::Result<Option<Timestamp>> {
    loop {
        // Few at a time, so that nobody who chats waits for all.
        let mut tx = context.db.begin().await?;
        let ticked = tick(&mut tx, &context.texts, now).await?;
        let next = reminder::next(&mut tx, now).await?;
        tx.commit().await?;
        ticked.late.iter().for_each(|late| context.metrics.reminded(*late));
        if !ticked.is_any {
            return Ok(next);
        }
        // Some of those who are told may rest.
        context.wakeups.receivers.wake();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::testing::unix;
    use crate::db::{
        event,
        sign_up::{ask, give_up, testing::*},
        sql,
    };
    use crate::domain::{PersonId, ShiftId};

    const HOUR: i64 = 3_600_000;
    /// The events of these tests are in Baku, where START is four in the morning.
    const EVE: i64 = START - 10 * HOUR;
    const SOON: i64 = START - 2 * HOUR;

    /// What is owed to people who come to a shift after a tick: state, reason, and when it is due.
    async fn owed_after(tick_at: &[Timestamp], prepare: &str) -> Vec<(String, Option<String>, i64)> {
        let (db, id) = world(2, 2).await;
        let texts = Catalogue::load(None, None).unwrap();
        let mut tx = db.begin().await.unwrap();
        ask(&mut tx, id, PersonId(1), false, unix(NOW)).await.unwrap();
        sql::query(prepare.to_owned()).execute(&mut tx).await.unwrap();
        for now in tick_at {
            tick(&mut tx, &texts, *now).await.unwrap();
        }
        let owed =
            sql::query_as("select state, reason, due_at from delivery where priority = 2 and chat_id = 1 order by 3");
        owed.fetch_all(&mut tx).await.unwrap()
    }

    #[tokio::test]
    async fn each_reminder_comes_once_however_often_it_ticks() {
        let owed = owed_after(
            &[unix(NOW), unix(EVE - 1), unix(EVE), unix(EVE), unix(EVE + HOUR), unix(SOON), unix(SOON + 1)],
            "select 1",
        )
        .await;
        assert_eq!(owed.iter().map(|(.., due)| *due).collect::<Vec<_>>(), [EVE, SOON]);
    }

    #[tokio::test]
    async fn a_reminder_comes_once_at_whatever_minute_the_bot_is_restarted() {
        const MINUTE: i64 = 60_000;
        for down_from in -6..=6 {
            let before = (-8..down_from).map(|minute| EVE + minute * MINUTE);
            let after = (down_from + 3..down_from + 10).map(|minute| EVE + minute * MINUTE);
            let ticks: Vec<Timestamp> = [NOW].into_iter().chain(before).chain(after).map(unix).collect();
            assert_eq!(owed_after(&ticks, "select 1").await.len(), 1, "down from {down_from}");
        }
    }

    #[tokio::test]
    async fn after_an_outage_what_is_still_of_use_is_caught_up_and_the_rest_is_not() {
        let owed = owed_after(&[unix(NOW), unix(EVE + HOUR)], "select 1").await;
        assert_eq!(owed.len(), 1, "an hour later it is still tomorrow");
        assert_eq!(
            owed_after(&[unix(NOW), unix(SOON + 110 * 60_000)], "select 1").await,
            [],
            "ten minutes before, nobody is asked"
        );
        assert_eq!(owed_after(&[unix(NOW), unix(START + HOUR)], "select 1").await, []);
    }

    #[tokio::test]
    async fn after_an_outage_two_reminders_that_would_come_together_are_one() {
        let due = async |ticks: &[Timestamp], prepare: &str| -> Vec<i64> {
            owed_after(ticks, prepare).await.iter().map(|(.., due)| *due).collect()
        };
        assert_eq!(due(&[unix(NOW), unix(SOON + 1)], "select 1").await, [SOON + 1]);
        assert_eq!(
            due(&[unix(NOW), unix(SOON - HOUR / 2), unix(SOON)], "select 1").await,
            [SOON],
            "the next comes in half an hour"
        );
        assert_eq!(
            due(&[unix(NOW), unix(EVE), unix(SOON + HOUR)], "select 1").await,
            [EVE, SOON + HOUR],
            "only the second is late"
        );
        // The first is caught up half an hour before the second comes early.
        let night = "update volunteer set time_zone = 'Asia/Baku', quiet_hours = '22:00-08:00'";
        let bedtime = EVE + 4 * HOUR - 15 * 60_000;
        assert_eq!(due(&[unix(NOW), unix(bedtime - HOUR / 2), unix(bedtime)], night).await, [bedtime]);
        assert_eq!(due(&[unix(NOW), unix(bedtime + 2 * HOUR)], night).await, [bedtime + 2 * HOUR], "asleep by then");
    }

    #[tokio::test]
    async fn quiet_hours_put_off_what_can_wait_and_bring_forward_what_cannot() {
        let quiet = "update volunteer set time_zone = 'Asia/Baku', quiet_hours = '17:00-20:00'";
        let owed = owed_after(&[unix(NOW), unix(EVE)], quiet).await;
        assert_eq!(owed.iter().map(|(.., due)| *due).collect::<Vec<_>>(), [EVE + 2 * HOUR], "eight in the evening");
        // Two hours before is two in the morning.
        let night = "update volunteer set time_zone = 'Asia/Baku', quiet_hours = '22:00-08:00'";
        let bedtime = EVE + 4 * HOUR - 15 * 60_000;
        let owed =
            owed_after(&[unix(NOW), unix(EVE), unix(bedtime - 1), unix(bedtime), unix(SOON), unix(SOON + 1)], night)
                .await;
        assert_eq!(owed.iter().map(|(.., due)| *due).collect::<Vec<_>>(), [EVE, bedtime]);
        let early = "update volunteer set time_zone = 'Asia/Baku', quiet_hours = '18:30-08:00'";
        let owed = owed_after(&[unix(NOW), unix(EVE), unix(EVE + HOUR), unix(SOON)], early).await;
        assert_eq!(owed.len(), 1, "a quarter past six and six are one: {owed:?}");
    }

    #[tokio::test]
    async fn who_joins_a_shift_a_moment_before_it_fires_takes_nobodys_reminder_away() {
        let (db, id) = world(2, 2).await;
        let texts = Catalogue::load(None, None).unwrap();
        let mut tx = db.begin().await.unwrap();
        ask(&mut tx, id, PersonId(1), false, unix(NOW)).await.unwrap();
        let night = "update volunteer set time_zone = 'Asia/Baku', quiet_hours = '22:00-08:00'";
        sql::query(night).execute(&mut tx).await.unwrap();
        tick(&mut tx, &texts, unix(NOW)).await.unwrap();
        tick(&mut tx, &texts, unix(EVE)).await.unwrap();
        let bedtime = EVE + 4 * HOUR - 15 * 60_000;
        ask(&mut tx, id, PersonId(2), false, unix(bedtime - 1)).await.unwrap();
        while tick(&mut tx, &texts, unix(bedtime + 1)).await.unwrap().is_any {}
        let reminded = sql::query_scalar("select due_at from delivery where priority = 2 and chat_id = 1 order by 1");
        let reminded: Vec<i64> = reminded.fetch_all(&mut tx).await.unwrap();
        assert_eq!(reminded, [EVE, bedtime + 1]);
    }

    #[tokio::test]
    async fn a_shift_that_cannot_be_read_takes_nobody_elses_reminder_away() {
        let (db, id) = world(1, 1).await;
        let texts = Catalogue::load(None, None).unwrap();
        let mut tx = db.begin().await.unwrap();
        let other = event::testing::published(&mut tx, unix(START), 1).await;
        ask(&mut tx, id, PersonId(1), false, unix(NOW)).await.unwrap();
        tick(&mut tx, &texts, unix(NOW)).await.unwrap();
        let spoil = sql::query(
            "update event set topic = 'gliding' where event_id = (select event_id from shift where shift_id = $1)",
        );
        spoil.bind(other).execute(&mut tx).await.unwrap();
        while tick(&mut tx, &texts, unix(EVE)).await.unwrap().is_any {}
        let reminded: i64 = sql::query_scalar("select count(*) from delivery where priority = 2 and chat_id = 1")
            .fetch_one(&mut tx)
            .await
            .unwrap();
        assert_eq!(reminded, 1);
    }

    #[tokio::test]
    async fn a_shift_that_could_not_be_read_is_armed_once_it_can_be_and_holds_up_no_other() {
        const PAUSE: i64 = 5 * 60_000;
        let (db, id) = world(1, 1).await;
        let texts = Catalogue::load(None, None).unwrap();
        let mut tx = db.begin().await.unwrap();
        let other = event::testing::published(&mut tx, unix(START), 1).await;
        let topic = async |tx: &mut Connection, topic: &str| {
            let set = "update event set topic = $1 where event_id = (select event_id from shift where shift_id = $2)";
            sql::query(set).bind(topic).bind(id).execute(tx).await.unwrap();
        };
        let armed = async |tx: &mut Connection, shift: ShiftId| -> bool {
            let armed =
                sql::query_scalar("select exists (select 1 from alarm where shift_id = $1 and state = 'armed')");
            armed.bind(shift).fetch_one(tx).await.unwrap()
        };
        topic(&mut tx, "gliding").await;
        assert!(tick(&mut tx, &texts, unix(NOW)).await.unwrap().is_any);
        assert!(!tick(&mut tx, &texts, unix(NOW)).await.unwrap().is_any, "it is left alone for a while");
        assert!(!reminder::is_any_to_arm(&mut tx, unix(NOW)).await.unwrap(), "nor does anybody who writes wake it");
        assert_eq!((armed(&mut tx, id).await, armed(&mut tx, ShiftId(other.0)).await), (false, true));
        assert_eq!(reminder::next(&mut tx, unix(NOW)).await.unwrap(), Some(unix(NOW + PAUSE)));
        tick(&mut tx, &texts, unix(NOW + PAUSE)).await.unwrap();
        assert_eq!(
            reminder::next(&mut tx, unix(NOW + PAUSE)).await.unwrap(),
            Some(unix(NOW + 2 * PAUSE)),
            "again and again"
        );
        topic(&mut tx, "sport").await;
        tick(&mut tx, &texts, unix(NOW + 2 * PAUSE - 1)).await.unwrap();
        assert!(!armed(&mut tx, id).await);
        tick(&mut tx, &texts, unix(NOW + 2 * PAUSE)).await.unwrap();
        assert!(armed(&mut tx, id).await);
        let never = START + 300 * HOUR;
        topic(&mut tx, "gliding").await;
        sql::query("update shift set armed = false").execute(&mut tx).await.unwrap();
        tick(&mut tx, &texts, unix(NOW + 3 * PAUSE)).await.unwrap();
        assert!(!reminder::is_any_to_arm(&mut tx, unix(never)).await.unwrap(), "what is over is left in peace");
    }

    #[tokio::test]
    async fn who_was_reminded_is_not_reminded_again_because_a_lead_time_is_changed_to_one_that_has_passed() {
        let (db, id) = world(1, 1).await;
        let texts = Catalogue::load(None, None).unwrap();
        let mut tx = db.begin().await.unwrap();
        ask(&mut tx, id, PersonId(1), false, unix(NOW)).await.unwrap();
        tick(&mut tx, &texts, unix(NOW)).await.unwrap();
        while tick(&mut tx, &texts, unix(SOON)).await.unwrap().is_any {}
        let three_hours = "update event set reminders = '[\"180m\"]'";
        sql::query(three_hours).execute(&mut tx).await.unwrap();
        while tick(&mut tx, &texts, unix(SOON + 1)).await.unwrap().is_any {}
        let reminded: i64 = sql::query_scalar("select count(*) from delivery where priority = 2 and chat_id = 1")
            .fetch_one(&mut tx)
            .await
            .unwrap();
        assert_eq!(reminded, 1);
    }

    #[tokio::test]
    async fn what_has_begun_cannot_be_cancelled_and_is_thanked_for() {
        let (db, id) = world(1, 1).await;
        let texts = Catalogue::load(None, None).unwrap();
        let mut tx = db.begin().await.unwrap();
        ask(&mut tx, id, PersonId(1), false, unix(NOW)).await.unwrap();
        while tick(&mut tx, &texts, unix(NOW)).await.unwrap().is_any {}
        sql::query("update sign_up set came = true").execute(&mut tx).await.unwrap();
        assert_eq!(event::cancel(&mut tx, &[id], "storm", unix(START)).await.unwrap(), 0);
        while tick(&mut tx, &texts, unix(START + 48 * HOUR)).await.unwrap().is_any {}
        let thanked: i64 =
            sql::query_scalar("select count(*) from reminder where rule = 'thanks'").fetch_one(&mut tx).await.unwrap();
        assert_eq!(thanked, 1);
    }

    #[tokio::test]
    async fn who_gives_up_their_place_is_not_reminded_even_if_it_waits() {
        let (db, id) = world(1, 1).await;
        let texts = Catalogue::load(None, None).unwrap();
        let mut tx = db.begin().await.unwrap();
        ask(&mut tx, id, PersonId(1), false, unix(NOW)).await.unwrap();
        let quiet = "update volunteer set time_zone = 'Asia/Baku', quiet_hours = '17:00-20:00'";
        sql::query(quiet).execute(&mut tx).await.unwrap();
        tick(&mut tx, &texts, unix(NOW)).await.unwrap();
        tick(&mut tx, &texts, unix(EVE)).await.unwrap();
        give_up(&mut tx, id, PersonId(1)).await.unwrap();
        let state: String = sql::query_scalar("select state from delivery").fetch_one(&mut tx).await.unwrap();
        assert_eq!(state, "skipped");
    }
}
