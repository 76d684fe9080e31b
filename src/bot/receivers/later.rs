//! What can wait until those who look after a shift are awake is written only then, so that it is true when they read it.

use jiff::Timestamp;
use tracing::error;

use super::{Concern, bring};
use crate::{
    db::{
        Connection, end_apart,
        notice::{self, Notice as Kept},
        receiver::{self, Receivers},
        reminder, savepoint, shift, volunteer,
    },
    domain::{NoticeId, PersonId},
    texts::Catalogue,
};

/// Leaves it for later to tell those who rest, if it is of use until then; the others, who are told at once.
pub(super) async fn leave_to_who_rests(
    db: &mut Connection,
    (id, people): (NoticeId, &[PersonId]),
    useful_until: Timestamp,
    now: Timestamp,
) -> anyhow::Result<Vec<PersonId>> {
    let mut at_once = Vec::new();
    for reader in volunteer::recipients(db, people).await? {
        let awake = reader.rest().awake(now);
        if now < awake && awake < useful_until {
            notice::tell_later(db, id, reader.person, awake).await?;
        } else {
            at_once.push(reader.person);
        }
    }
    Ok(at_once)
}

/// Tells those who are awake now.
pub(super) async fn tell(db: &mut Connection, texts: &Catalogue, now: Timestamp) -> anyhow::Result<()> {
    for (kept, reader) in notice::take_due(db, now).await? {
        let mut own = savepoint(db).await?;
        let told = see_to(&mut own, texts, (&kept, reader), now).await;
        // One that cannot be read stops none of the others.
        if let Err(fault) = end_apart(own, told).await? {
            error!(shift = kept.shift.0, "What concerns a shift is told to nobody in the morning: {fault:#}");
        }
    }
    Ok(())
}

/// Says how it is now. Whoever looks after it by now is told, if its reader does so no more.
async fn see_to(
    db: &mut Connection,
    texts: &Catalogue,
    (kept, reader): (&Kept, PersonId),
    now: Timestamp,
) -> anyhow::Result<()> {
    let concern: Concern = serde_json::from_str(&kept.concern)?;
    let shift = shift::with_id(db, kept.shift).await?.filter(|shift| concern.is_about(shift, now));
    let Some(shift) = shift else { return notice::end(db, kept.id).await };
    if let Some(rule) = concern.rule().filter(|_| concern.useful_until(&shift, now) != kept.useful_until) {
        // It is left to the alarms of the new start. If the shift is moved back, that of the old one fires again, unless
        // somebody has read it already.
        if !notice::is_read(db, kept.id).await? {
            // What can wait before a start is of use until then.
            reminder::void(db, kept.shift, (rule, kept.useful_until)).await?;
        }
        return notice::end_if_nobody_waits(db, kept.id).await;
    }
    let Some(write) = concern.write(db, &shift, now).await? else { return notice::end(db, kept.id).await };
    match receiver::of_event(db, &shift.event).await? {
        Receivers::People(people) if people.contains(&reader) => {
            bring(db, texts, (kept.id, &[reader]), (&concern, &shift, kept.useful_until), write, now).await
        }
        Receivers::People(_) | Receivers::Nobody => notice::look_again(db, kept.id).await,
    }
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;

    use super::{
        super::{Told, round},
        *,
    };
    use crate::db::testing::unix;
    use crate::{
        bot::{
            receivers,
            reminders::{self, tick},
        },
        db::{Database, backup, event, person, sign_up, sign_up::testing::*, sql},
        domain::{ShiftId, Slot},
    };

    const HOUR: i64 = 3_600_000;
    /// The event of these tests is in Baku, where START is four in the morning.
    const EVE: i64 = START - 10 * HOUR;
    const AWAKE: i64 = EVE + 2 * HOUR;

    /// Two coordinators rest from five in the afternoon on, when they would hear who comes tomorrow to an event that nobody
    /// looks after alone. A third person comes to it.
    async fn world_of_two_who_rest(texts: &Catalogue, until: &str) -> (Database, ShiftId) {
        let (db, id) = world(3, 1).await;
        let mut tx = db.begin().await.unwrap();
        for person in [1, 2] {
            sql::query(
                "insert into member (organization_id, person_id, role, granted_at) values (2, $1, 'coordinator', 0)",
            )
            .bind(person)
            .execute(&mut tx)
            .await
            .unwrap();
        }
        sql::query("update event set created_by = null").execute(&mut tx).await.unwrap();
        sql::query("update volunteer set name = 'Leyla Quliyeva' where person_id = 3").execute(&mut tx).await.unwrap();
        sign_up::ask(&mut tx, id, PersonId(3), false, unix(NOW)).await.unwrap();
        let quiet =
            sql::query("update volunteer set time_zone = 'Asia/Baku', quiet_hours = $1 where person_id in (1, 2)");
        quiet.bind(format!("17:00-{until}")).execute(&mut tx).await.unwrap();
        while tick(&mut tx, texts, unix(NOW)).await.unwrap().is_any {}
        while tick(&mut tx, texts, unix(EVE)).await.unwrap().is_any {}
        assert_eq!(waiting(&mut tx).await, 2);
        assert_eq!(owed(&mut tx).await, [], "nothing is written before they are awake");
        tx.commit().await.unwrap();
        (db, id)
    }

    async fn waiting(db: &mut Connection) -> i64 {
        sql::query_scalar("select count(*) from notice_reader").fetch_one(db).await.unwrap()
    }

    /// What is owed to the two.
    async fn owed(db: &mut Connection) -> Vec<(i64, String)> {
        let owed = sql::query_as(
            "select chat_id, content from delivery
             where notice_id is not null and state = 'queued' and chat_id in (1, 2) order by chat_id, delivery_id",
        );
        owed.fetch_all(db).await.unwrap()
    }

    /// What the two are told once they are awake.
    async fn told(db: &mut Connection, texts: &Catalogue) -> Vec<(i64, String)> {
        while tick(db, texts, unix(AWAKE)).await.unwrap().is_any {}
        round::tick(db, texts, unix(AWAKE)).await.unwrap();
        owed(db).await
    }

    /// How many messages each of the two gets of these.
    fn people(told: &[(i64, String)]) -> Vec<i64> {
        told.iter().map(|(person, _)| *person).collect()
    }

    /// Moves a shift by hours, as an organizer does, and lets the alarms follow.
    async fn moved(db: &mut Connection, texts: &Catalogue, id: ShiftId, hours: i64, now: Timestamp) {
        let shift = shift::with_id(db, id).await.unwrap().unwrap();
        let (starts_at, ends_at) = (shift.slot.starts_at + hours.hours(), shift.slot.ends_at + hours.hours());
        event::testing::reslot(db, &shift, Slot { starts_at, ends_at, ..shift.slot.clone() }).await;
        let shifts = shift::of_event(db, shift.event.id).await.unwrap();
        reminders::anew::write(db, texts, &shifts, now).await.unwrap();
        while tick(db, texts, now).await.unwrap().is_any {}
        round::tick(db, texts, now).await.unwrap();
    }

    /// One of them has got up earlier than the other, and reads it.
    async fn first_gets_up(db: &mut Connection, texts: &Catalogue) {
        sql::query("update notice_reader set due_at = $1 where person_id = 1")
            .bind(EVE + 1)
            .execute(&mut *db)
            .await
            .unwrap();
        sql::query("update volunteer set quiet_hours = null where person_id = 1").execute(&mut *db).await.unwrap();
        round::tick(db, texts, unix(EVE + 1)).await.unwrap();
        assert_eq!(people(&owed(db).await), [1]);
        let sent = "update delivery set state = 'sent', content = null where chat_id = 1 and notice_id is not null";
        sql::query(sent).execute(&mut *db).await.unwrap();
        let read: i64 = sql::query_scalar("select notice_id from notice").fetch_one(&mut *db).await.unwrap();
        notice::end_if_read(db, NoticeId(read)).await.unwrap();
        assert_eq!((waiting(db).await, notice::count_unheard(db).await.unwrap()), (1, 0));
    }

    #[tokio::test]
    async fn nobody_hears_in_the_morning_of_what_was_cancelled_at_night() {
        let texts = Catalogue::load(None, None).unwrap();
        let (db, id) = world_of_two_who_rest(&texts, "20:00").await;
        let mut tx = db.begin().await.unwrap();
        event::cancel(&mut tx, &[id], "storm", unix(EVE + HOUR)).await.unwrap();
        assert_eq!(told(&mut tx, &texts).await, []);
        assert_eq!((waiting(&mut tx).await, notice::count_unheard(&mut tx).await.unwrap()), (0, 0));
    }

    #[tokio::test]
    async fn the_list_is_that_of_the_moment_in_which_it_is_read() {
        let texts = Catalogue::load(None, None).unwrap();
        for leaves in [false, true] {
            let (db, id) = world_of_two_who_rest(&texts, "20:00").await;
            let mut tx = db.begin().await.unwrap();
            if leaves {
                sign_up::give_up(&mut tx, id, PersonId(3)).await.unwrap();
            }
            let told = told(&mut tx, &texts).await;
            assert_eq!(people(&told), [1, 2]);
            assert!(told.iter().all(|(_, content)| content.contains("Leyla Quliyeva") != leaves), "{told:?}");
        }
    }

    #[tokio::test]
    async fn the_list_comes_though_somebody_on_it_was_erased_at_night() {
        let texts = Catalogue::load(None, None).unwrap();
        let (db, _) = world_of_two_who_rest(&texts, "20:00").await;
        let mut tx = db.begin().await.unwrap();
        person::erase(&mut tx, PersonId(3), unix(EVE + HOUR)).await.unwrap();
        assert_eq!(people(&told(&mut tx, &texts).await), [1, 2]);
    }

    #[tokio::test]
    async fn whose_role_ended_at_night_hears_nothing_in_the_morning() {
        let texts = Catalogue::load(None, None).unwrap();
        let (db, _) = world_of_two_who_rest(&texts, "20:00").await;
        let mut tx = db.begin().await.unwrap();
        sql::query("delete from member where person_id = 1").execute(&mut tx).await.unwrap();
        assert_eq!(people(&told(&mut tx, &texts).await), [2]);
        assert_eq!(waiting(&mut tx).await, 0);
    }

    #[tokio::test]
    async fn who_rests_longer_by_now_hears_later() {
        let texts = Catalogue::load(None, None).unwrap();
        let (db, _) = world_of_two_who_rest(&texts, "20:00").await;
        let mut tx = db.begin().await.unwrap();
        let longer = "update volunteer set quiet_hours = '17:00-23:00' where person_id = 1";
        sql::query(longer).execute(&mut tx).await.unwrap();
        assert_eq!(people(&told(&mut tx, &texts).await), [2]);
        assert_eq!(notice::next_due(&mut tx).await.unwrap(), Some(unix(AWAKE + 3 * HOUR)));
    }

    #[tokio::test]
    async fn what_was_due_before_a_copy_was_put_back_is_not_told() {
        let texts = Catalogue::load(None, None).unwrap();
        let (db, _) = world_of_two_who_rest(&texts, "20:00").await;
        backup::settle_restored(&db, unix(AWAKE)).await.unwrap();
        let mut tx = db.begin().await.unwrap();
        assert_eq!(told(&mut tx, &texts).await, []);
    }

    #[tokio::test]
    async fn who_reads_the_list_on_the_day_itself_reads_that_it_is_today() {
        let texts = Catalogue::load(None, None).unwrap();
        for (until, awake, heading) in
            [("20:00", AWAKE, "Who is coming tomorrow"), ("02:00", AWAKE + 6 * HOUR, "Who is coming today")]
        {
            let (db, _) = world_of_two_who_rest(&texts, until).await;
            let mut tx = db.begin().await.unwrap();
            round::tick(&mut tx, &texts, unix(awake)).await.unwrap();
            let owed = owed(&mut tx).await;
            assert_eq!(people(&owed), [1, 2]);
            assert!(owed.iter().all(|(_, content)| content.contains(heading)), "{until}: {owed:?}");
        }
    }

    #[tokio::test]
    async fn what_a_rule_says_is_said_once_of_the_start_that_holds() {
        let texts = Catalogue::load(None, None).unwrap();
        let mut as_planned = Vec::new();
        for (moves, heard) in [
            (vec![], vec![1, 2]),
            (vec![24], vec![]),
            (vec![24, -24], vec![1, 2]),
            (vec![3], vec![1, 2]),
            (vec![3, -3], vec![1, 2]),
        ] {
            let (db, id) = world_of_two_who_rest(&texts, "20:00").await;
            let mut tx = db.begin().await.unwrap();
            for (hours, after) in moves.iter().zip(1..) {
                moved(&mut tx, &texts, id, *hours, unix(EVE + after)).await;
            }
            let told = told(&mut tx, &texts).await;
            assert_eq!(people(&told), heard, "{moves:?}");
            match moves.as_slice() {
                [] => as_planned = told,
                [24, -24] | [3, -3] => assert_eq!(told, as_planned),
                _ => assert_ne!(told, as_planned, "it names the new hour"),
            }
        }
    }

    #[tokio::test]
    async fn who_has_read_what_a_rule_said_does_not_read_it_again_when_the_shift_is_moved_back() {
        let texts = Catalogue::load(None, None).unwrap();
        for back_in_the_morning in [false, true] {
            let (db, id) = world_of_two_who_rest(&texts, "20:00").await;
            let mut tx = db.begin().await.unwrap();
            first_gets_up(&mut tx, &texts).await;
            moved(&mut tx, &texts, id, 24, unix(EVE + HOUR)).await;
            if back_in_the_morning {
                assert_eq!(told(&mut tx, &texts).await, []);
            }
            let back = if back_in_the_morning { AWAKE + 1 } else { EVE + HOUR + 1 };
            moved(&mut tx, &texts, id, -24, unix(back)).await;
            let heard: &[i64] = if back_in_the_morning { &[] } else { &[2] };
            assert_eq!(people(&told(&mut tx, &texts).await), heard);
        }
    }

    #[tokio::test]
    async fn what_is_said_several_times_at_night_is_heard_once() {
        let texts = Catalogue::load(None, None).unwrap();
        let (db, id) = world_of_two_who_rest(&texts, "20:00").await;
        let mut tx = db.begin().await.unwrap();
        sign_up::give_up(&mut tx, id, PersonId(3)).await.unwrap();
        let shift = shift::with_id(&mut tx, id).await.unwrap().unwrap();
        let _ = told(&mut tx, &texts).await;
        sql::query("delete from notice").execute(&mut tx).await.unwrap();
        sql::query("delete from delivery").execute(&mut tx).await.unwrap();
        for after in 0..3 {
            let told =
                receivers::tell(&mut tx, &texts, (&shift, &Concern::PlaceNobodyTook), unix(EVE + after)).await.unwrap();
            assert_eq!(told, Told::Somebody);
        }
        assert_eq!(people(&told(&mut tx, &texts).await), [1, 2]);
    }

    #[tokio::test]
    async fn who_has_come_back_is_said_to_stay_away_to_nobody() {
        let texts = Catalogue::load(None, None).unwrap();
        let (db, id) = world_of_two_who_rest(&texts, "20:00").await;
        let mut tx = db.begin().await.unwrap();
        let shift = shift::with_id(&mut tx, id).await.unwrap().unwrap();
        let gave_up = Concern::GaveUpLate { person: PersonId(3) };
        assert!(gave_up.write(&mut tx, &shift, unix(EVE)).await.unwrap().is_none(), "they are on the list");
        sign_up::give_up(&mut tx, id, PersonId(3)).await.unwrap();
        assert!(gave_up.write(&mut tx, &shift, unix(EVE)).await.unwrap().is_some());
    }

    #[tokio::test]
    async fn a_place_that_nobody_took_is_told_of_at_its_new_time() {
        let texts = Catalogue::load(None, None).unwrap();
        let nobody_took = serde_json::to_string(&Concern::PlaceNobodyTook).unwrap();
        let mut all = Vec::new();
        for hours in [0, 24, 48] {
            let (db, id) = world_of_two_who_rest(&texts, "20:00").await;
            let mut tx = db.begin().await.unwrap();
            sql::query("update notice set concern = $1").bind(&nobody_took).execute(&mut tx).await.unwrap();
            sign_up::give_up(&mut tx, id, PersonId(3)).await.unwrap();
            moved(&mut tx, &texts, id, hours, unix(EVE + HOUR)).await;
            let told = told(&mut tx, &texts).await;
            assert_eq!(people(&told), [1, 2]);
            assert!(!all.contains(&told));
            all.push(told);
        }
    }
}
