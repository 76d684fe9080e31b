//! A reminder that waits says how the shift is when it comes, whatever is changed until then.

use jiff::{SignedDuration, Timestamp};

use super::come::timed;
use crate::{
    db::{
        Connection,
        reminder::{self, Again, Waiting},
        volunteer,
    },
    domain::{Lead, Shift, reminder::Rule},
    texts::Catalogue,
};

/// After shifts have changed: writes anew what waits to remind their people. What would come too early for a new start is
/// left to the alarms of that start.
pub(crate) async fn write(
    db: &mut Connection,
    texts: &Catalogue,
    shifts: &[Shift],
    now: Timestamp,
) -> anyhow::Result<()> {
    for shift in shifts {
        for waiting in reminder::waiting(db, shift.id).await? {
            see_to(db, texts, (&waiting, shift), now).await?;
        }
    }
    Ok(())
}

async fn see_to(
    db: &mut Connection,
    texts: &Catalogue,
    (waiting, shift): (&Waiting, &Shift),
    now: Timestamp,
) -> anyhow::Result<()> {
    let starts_at = shift.slot.starts_at;
    let old = match waiting.again {
        Again::Rule(rule) if waiting.starts_at != starts_at => Some(rule),
        Again::Rule(_) | Again::Later => None,
    };
    let is_moved = old.is_some();
    if let Some(rule) = old {
        // If it is moved back, who was not reminded of that start yet will be.
        reminder::void(db, shift.id, (rule, waiting.starts_at)).await?;
    }
    let Some(reader) = volunteer::recipients(db, &[waiting.person]).await?.pop() else { return Ok(()) };
    let Some((rule, from)) = from_when(waiting, shift, is_moved, now) else {
        return reminder::drop_one(db, waiting).await;
    };
    let (message, (due, until)) = timed(texts, (rule, waiting.sign_up, shift), &reader, from);
    let until = match waiting.again {
        Again::Rule(_) => until,
        // What was promised waits for its time though the new start is earlier: that may be taken back.
        Again::Later => until.max(due - SignedDuration::from_millis(1)),
    };
    let starts_at = if is_moved { starts_at } else { waiting.starts_at };
    reminder::write_anew(db, waiting, starts_at, (serde_json::to_string(&message)?, due, until)).await
}

/// By which rule it reminds of the shift as it is now, and from when on; None: not by this message.
fn from_when(waiting: &Waiting, shift: &Shift, is_moved: bool, now: Timestamp) -> Option<(Rule, Timestamp)> {
    let due = waiting.due_at.max(now);
    match waiting.again {
        Again::Later => Some((Rule::Remind(Lead::SOON), due)),
        Again::Rule(rule) if !is_moved => Some((rule, due)),
        Again::Rule(rule) => {
            let fires_at = rule.fires_at(shift.zone(), &shift.slot)?;
            let is_time = fires_at <= now && now < rule.useful_until(shift.zone(), &shift.slot);
            is_time.then_some((rule, now))
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;

    use super::{super::tick, *};
    use crate::db::testing::unix;
    use crate::{
        db::{
            Database, event, shift,
            sign_up::{ask, testing::*},
            sql,
        },
        domain::{PersonId, ShiftId, Slot, words::Place},
    };

    const HOUR: i64 = 3_600_000;
    /// The event of these tests is in Baku, where START is four in the morning.
    const EVE: i64 = START - 10 * HOUR;
    const AWAKE: i64 = EVE + 2 * HOUR;

    /// Somebody who comes rests when the reminder of the evening before is due: it waits.
    async fn world_with_one_who_waits(texts: &Catalogue) -> (Database, ShiftId) {
        let (db, id) = world(1, 1).await;
        let mut tx = db.begin().await.unwrap();
        ask(&mut tx, id, PersonId(1), false, unix(NOW)).await.unwrap();
        let quiet = "update volunteer set time_zone = 'Asia/Baku', quiet_hours = '17:00-20:00'";
        sql::query(quiet).execute(&mut tx).await.unwrap();
        while tick(&mut tx, texts, unix(NOW)).await.unwrap().is_any {}
        while tick(&mut tx, texts, unix(EVE)).await.unwrap().is_any {}
        assert_eq!(owed(&mut tx).await.iter().map(|(due, _)| *due).collect::<Vec<_>>(), [AWAKE]);
        tx.commit().await.unwrap();
        (db, id)
    }

    /// When reminders are due that wait, and what they say.
    async fn owed(db: &mut Connection) -> Vec<(i64, String)> {
        let owed = sql::query_as(
            "select due_at, content from delivery where priority = 2 and chat_id = 1 and state = 'queued' order by 1",
        );
        owed.fetch_all(db).await.unwrap()
    }

    async fn shift_of(db: &mut Connection, id: ShiftId) -> Shift {
        shift::with_id(db, id).await.unwrap().unwrap()
    }

    /// Moves a shift by hours, as an organizer does, and lets the alarms follow.
    async fn moved(db: &mut Connection, texts: &Catalogue, id: ShiftId, hours: i64, now: Timestamp) {
        let shift = shift_of(db, id).await;
        let (starts_at, ends_at) = (shift.slot.starts_at + hours.hours(), shift.slot.ends_at + hours.hours());
        event::testing::reslot(db, &shift, Slot { starts_at, ends_at, ..shift.slot.clone() }).await;
        let changed = shift_of(db, id).await;
        write(db, texts, &[changed], now).await.unwrap();
        while tick(db, texts, now).await.unwrap().is_any {}
    }

    #[tokio::test]
    async fn what_waits_names_the_new_place_at_the_same_time() {
        let texts = Catalogue::load(None, None).unwrap();
        let (db, id) = world_with_one_who_waits(&texts).await;
        let mut tx = db.begin().await.unwrap();
        let shift = shift_of(&mut tx, id).await;
        let (mut details, slot) = (shift.event.details.clone(), shift.slot.clone());
        details.texts.values_mut().for_each(|text| text.place = Place::parse("In the gym").unwrap());
        let changed = event::Changed { shift: &shift, details: details.clone(), slot };
        event::change(&mut tx, &details, &[changed]).await.unwrap();
        let changed = shift_of(&mut tx, id).await;
        write(&mut tx, &texts, &[changed], unix(EVE + HOUR)).await.unwrap();
        let owed = owed(&mut tx).await;
        assert_eq!(owed.len(), 1);
        assert_eq!((owed[0].0, owed[0].1.contains("In the gym")), (AWAKE, true), "{owed:?}");
    }

    #[tokio::test]
    async fn who_waits_is_reminded_of_a_shift_that_is_moved_and_moved_back() {
        let texts = Catalogue::load(None, None).unwrap();
        for hours in [3, 24, 24 * 7, -6] {
            let (db, id) = world_with_one_who_waits(&texts).await;
            let mut tx = db.begin().await.unwrap();
            let before = owed(&mut tx).await;
            moved(&mut tx, &texts, id, hours, unix(EVE + HOUR)).await;
            moved(&mut tx, &texts, id, -hours, unix(EVE + HOUR + 1)).await;
            assert_eq!(owed(&mut tx).await, before, "by {hours} hours");
        }
    }

    #[tokio::test]
    async fn who_waits_is_reminded_of_a_new_start_whose_evening_before_has_passed() {
        let texts = Catalogue::load(None, None).unwrap();
        let (db, id) = world_with_one_who_waits(&texts).await;
        let mut tx = db.begin().await.unwrap();
        let before = owed(&mut tx).await;
        moved(&mut tx, &texts, id, 3, unix(EVE + HOUR)).await;
        let after = owed(&mut tx).await;
        assert_eq!(after.iter().map(|(due, _)| *due).collect::<Vec<_>>(), [AWAKE]);
        assert_ne!(after, before, "it names the new hour");
        while tick(&mut tx, &texts, unix(AWAKE + HOUR)).await.unwrap().is_any {}
        assert_eq!(owed(&mut tx).await, after, "once");
    }

    #[tokio::test]
    async fn a_start_that_is_far_is_reminded_of_by_its_own_alarms() {
        let texts = Catalogue::load(None, None).unwrap();
        let (db, id) = world_with_one_who_waits(&texts).await;
        let mut tx = db.begin().await.unwrap();
        moved(&mut tx, &texts, id, 24, unix(EVE + HOUR)).await;
        assert_eq!(owed(&mut tx).await, []);
        while tick(&mut tx, &texts, unix(EVE + 24 * HOUR)).await.unwrap().is_any {}
        assert_eq!(owed(&mut tx).await.iter().map(|(due, _)| *due).collect::<Vec<_>>(), [AWAKE + 24 * HOUR]);
    }

    #[tokio::test]
    async fn what_was_promised_for_later_comes_though_the_shift_is_moved() {
        let texts = Catalogue::load(None, None).unwrap();
        for hours in [24, -6] {
            let (db, id) = world_with_one_who_waits(&texts).await;
            let mut tx = db.begin().await.unwrap();
            sql::query("update reminder set rule = 'later', starts_at = 0").execute(&mut tx).await.unwrap();
            let before = owed(&mut tx).await;
            moved(&mut tx, &texts, id, hours, unix(EVE + HOUR)).await;
            let after = owed(&mut tx).await;
            assert_eq!(after.iter().map(|(due, _)| *due).collect::<Vec<_>>(), [AWAKE], "by {hours} hours");
            assert_ne!(after, before);
            moved(&mut tx, &texts, id, -hours, unix(EVE + HOUR + 1)).await;
            assert_eq!(owed(&mut tx).await, before, "by {hours} hours");
        }
    }
}
