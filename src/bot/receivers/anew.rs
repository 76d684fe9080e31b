//! What waits until those who look after a shift are awake is still true when they read it.

use jiff::Timestamp;

use super::Concern;
use crate::{
    bot::notifications,
    db::{
        Connection, delivery,
        notice::{self, Waiting},
        reminder, volunteer,
    },
    domain::Shift,
    outbox::Priority,
    texts::Catalogue,
};

/// After shifts have changed: writes anew what waits to be read about them.
pub async fn write(db: &mut Connection, texts: &Catalogue, shifts: &[Shift], now: Timestamp) -> anyhow::Result<()> {
    for shift in shifts {
        for waiting in notice::waiting(db, shift.id, Priority::Reminder.number()).await? {
            see_to(db, texts, (&waiting, shift), now).await?;
        }
    }
    Ok(())
}

/// What a rule said of another start is left to the alarms of the new one; if it is moved back, that of the old fires again,
/// unless somebody has read it already.
async fn see_to(
    db: &mut Connection,
    texts: &Catalogue,
    (waiting, shift): (&Waiting, &Shift),
    now: Timestamp,
) -> anyhow::Result<()> {
    let concern: Concern = serde_json::from_str(&waiting.concern)?;
    let until = concern.useful_until(shift, now);
    match &concern {
        Concern::Rule(rule) if until != waiting.useful_until => {
            if notice::is_read(db, waiting.notice).await? {
                delivery::drop_queued(db, waiting.delivery).await?;
                return notice::end_if_read(db, waiting.notice).await;
            }
            // What can wait before a start is of use until then.
            reminder::void(db, shift.id, (*rule, waiting.useful_until)).await?;
            return notice::drop_one(db, waiting).await;
        }
        Concern::Rule(_)
        | Concern::Question { .. }
        | Concern::Application { .. }
        | Concern::GaveUpLate { .. }
        | Concern::LeftForGood
        | Concern::PlaceNobodyTook => {}
    }
    let reader = volunteer::recipients(db, &[waiting.reader]).await?.pop();
    let (Some(reader), Some(write)) = (reader, concern.write(db, shift, now).await?) else {
        return notice::drop_one(db, waiting).await;
    };
    let message = serde_json::to_string(&notifications::written(texts, &reader, write(&reader)))?;
    notice::set_useful_until(db, waiting.notice, until).await?;
    delivery::write_anew(db, waiting.delivery, &message, (waiting.due_at, until)).await
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;

    use super::*;
    use crate::{
        bot::reminders::{self, tick},
        db::{Database, event, shift, sign_up::testing::*, sql},
        domain::{PersonId, Slot, ShiftId},
    };

    const HOUR: i64 = 3_600_000;
    /// The event of these tests is in Baku, where START is four in the morning.
    const EVE: i64 = START - 10 * HOUR;
    const AWAKE: i64 = EVE + 2 * HOUR;

    /// Two coordinators rest from five in the afternoon on, when they would hear who comes tomorrow to an event that nobody
    /// looks after alone.
    async fn world_of_two_who_rest(texts: &Catalogue, until: &str) -> (Database, ShiftId) {
        let (db, id) = world(2, 1).await;
        let mut tx = db.begin().await.unwrap();
        for person in [1, 2].map(PersonId) {
            sql::query(
                "insert into member (organization_id, person_id, role, granted_at) values (2, $1, 'coordinator', 0)",
            )
            .bind(person)
            .execute(&mut tx)
            .await
            .unwrap();
        }
        sql::query("update event set created_by = null").execute(&mut tx).await.unwrap();
        let quiet = sql::query("update volunteer set time_zone = 'Asia/Baku', quiet_hours = $1");
        quiet.bind(format!("17:00-{until}")).execute(&mut tx).await.unwrap();
        while tick(&mut tx, texts, NOW).await.unwrap().is_any {}
        while tick(&mut tx, texts, EVE).await.unwrap().is_any {}
        assert_eq!(dues(&mut tx).await.len(), 2);
        tx.commit().await.unwrap();
        (db, id)
    }

    async fn owed(db: &mut Connection) -> Vec<(i64, String)> {
        let owed = sql::query_as(
            "select due_at, content from delivery where priority = 2 and state = 'queued' order by chat_id",
        );
        owed.fetch_all(db).await.unwrap()
    }

    async fn dues(db: &mut Connection) -> Vec<i64> {
        owed(db).await.into_iter().map(|(due, _)| due).collect()
    }

    /// Moves a shift by hours, as an organizer does, and lets the alarms follow.
    async fn moved(db: &mut Connection, texts: &Catalogue, id: ShiftId, hours: i64, now: Timestamp) {
        let shift = shift::with_id(db, id).await.unwrap().unwrap();
        let (starts_at, ends_at) = (shift.slot.starts_at + hours.hours(), shift.slot.ends_at + hours.hours());
        event::testing::reslot(db, &shift, Slot { starts_at, ends_at, ..shift.slot.clone() }).await;
        let shifts = shift::of_event(db, shift.event.id).await.unwrap();
        reminders::anew::write(db, texts, &shifts, now).await.unwrap();
        write(db, texts, &shifts, now).await.unwrap();
        while tick(db, texts, now).await.unwrap().is_any {}
    }

    #[tokio::test]
    async fn nobody_hears_in_the_morning_of_what_was_cancelled_at_night() {
        let texts = Catalogue::load(None, None).unwrap();
        let (db, id) = world_of_two_who_rest(&texts, "20:00").await;
        let mut tx = db.begin().await.unwrap();
        // One of them has got up earlier than the other.
        sql::query("update delivery set state = 'sent' where chat_id = 1").execute(&mut tx).await.unwrap();
        let read: i64 = sql::query_scalar("select notice_id from notice").fetch_one(&mut tx).await.unwrap();
        notice::end_if_read(&mut tx, read).await.unwrap();
        assert_eq!(notice::count_unheard(&mut tx).await.unwrap(), 0);
        event::cancel(&mut tx, &[id], "storm", EVE + HOUR).await.unwrap();
        assert_eq!(owed(&mut tx).await, []);
        assert_eq!(notice::count_unheard(&mut tx).await.unwrap(), 0);
    }

    #[tokio::test]
    async fn who_reads_the_list_on_the_day_itself_reads_that_it_is_today() {
        let texts = Catalogue::load(None, None).unwrap();
        for (until, heading) in [("20:00", "Who is coming tomorrow"), ("02:00", "Who is coming today")] {
            let (db, _) = world_of_two_who_rest(&texts, until).await;
            let mut tx = db.begin().await.unwrap();
            let owed = owed(&mut tx).await;
            assert!(owed.iter().all(|(_, content)| content.contains(heading)), "{until}: {owed:?}");
        }
    }

    #[tokio::test]
    async fn what_a_rule_says_is_said_once_of_the_start_that_holds() {
        let texts = Catalogue::load(None, None).unwrap();
        let (db, id) = world_of_two_who_rest(&texts, "20:00").await;
        let mut tx = db.begin().await.unwrap();
        let before = owed(&mut tx).await;
        assert_eq!(dues(&mut tx).await, [AWAKE, AWAKE]);
        moved(&mut tx, &texts, id, 24, EVE + HOUR).await;
        assert_eq!(owed(&mut tx).await, [], "the evening before is tomorrow");
        moved(&mut tx, &texts, id, -24, EVE + HOUR + 1).await;
        assert_eq!(owed(&mut tx).await, before, "moved back");
        moved(&mut tx, &texts, id, 3, EVE + HOUR + 2).await;
        assert_eq!(dues(&mut tx).await, [AWAKE, AWAKE]);
        assert_ne!(owed(&mut tx).await, before, "it names the new hour");
    }

    #[tokio::test]
    async fn who_has_read_what_a_rule_said_does_not_read_it_again_when_the_shift_is_moved_back() {
        let texts = Catalogue::load(None, None).unwrap();
        let (db, id) = world_of_two_who_rest(&texts, "20:00").await;
        let mut tx = db.begin().await.unwrap();
        // One of them has got up earlier than the other.
        sql::query("update delivery set state = 'sent' where chat_id = 1").execute(&mut tx).await.unwrap();
        moved(&mut tx, &texts, id, 24, EVE + HOUR).await;
        assert_eq!(owed(&mut tx).await, [], "the evening before is tomorrow");
        moved(&mut tx, &texts, id, -24, EVE + HOUR + 1).await;
        assert_eq!(owed(&mut tx).await, [], "somebody of the team has read it");
    }

    #[tokio::test]
    async fn a_place_that_nobody_took_is_told_of_at_its_new_time() {
        let texts = Catalogue::load(None, None).unwrap();
        let (db, id) = world_of_two_who_rest(&texts, "20:00").await;
        let mut tx = db.begin().await.unwrap();
        let nobody_took = serde_json::to_string(&Concern::PlaceNobodyTook).unwrap();
        sql::query("update notice set concern = $1").bind(nobody_took).execute(&mut tx).await.unwrap();
        moved(&mut tx, &texts, id, 24, EVE + HOUR).await;
        let first = owed(&mut tx).await;
        assert_eq!(first.iter().map(|(due, _)| *due).collect::<Vec<_>>(), [AWAKE, AWAKE]);
        moved(&mut tx, &texts, id, 24, EVE + HOUR).await;
        assert_eq!(dues(&mut tx).await, [AWAKE, AWAKE]);
        assert_ne!(owed(&mut tx).await, first);
    }
}
