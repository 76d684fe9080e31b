//! Alarms of shifts, and who was reminded of what.

use jiff::Timestamp;

use super::{Connection, column, read_column};
use crate::domain::{Zone, reminder::Rule};

/// So many shifts are armed in one transaction, and so many alarms fired.
const MOST: i64 = 200;
const MOST_FIRED: i64 = 10;

/// Makes the alarms of shifts that have none for their start; those of shifts that were moved or cancelled are void. Whether there
/// may be more to do.
pub async fn arm(db: &mut Connection, now: i64) -> anyhow::Result<bool> {
    sqlx::query(
        "update alarm set state = 'void' where state = 'armed' and not exists (
             select 1 from shift join event using (event_id)
             where shift.shift_id = alarm.shift_id and shift.starts_at = alarm.starts_at and cancel_reason is null)",
    )
    .execute(&mut *db)
    .await?;
    let shifts: Vec<(i64, i64, String)> = sqlx::query_as(
        "select shift_id, starts_at, time_zone from shift join event using (event_id)
         where starts_at > $1 and cancel_reason is null
           and not exists (select 1 from alarm where alarm.shift_id = shift.shift_id and alarm.starts_at = shift.starts_at
                           and rule = 'soon' and state <> 'void')
         limit $2",
    )
    .bind(now)
    .bind(MOST)
    .fetch_all(&mut *db)
    .await?;
    for (shift, starts_at, zone) in &shifts {
        arm_shift(db, *shift, *starts_at, &read_column(zone.clone())?).await?;
    }
    Ok(i64::try_from(shifts.len())? == MOST)
}

async fn arm_shift(db: &mut Connection, shift: i64, starts_at: i64, zone: &Zone) -> anyhow::Result<()> {
    for rule in Rule::ALL {
        let Some(fires_at) = rule.fires_at(zone, Timestamp::from_millisecond(starts_at)?) else { continue };
        sqlx::query(
            "insert into alarm (shift_id, rule, starts_at, fires_at) values ($1, $2, $3, $4)
             on conflict do update set state = 'armed' where state = 'void'",
        )
        .bind(shift)
        .bind(rule.name())
        .bind(starts_at)
        .bind(fires_at.as_millisecond())
        .execute(&mut *db)
        .await?;
    }
    Ok(())
}

/// An alarm that is due.
#[derive(Debug, PartialEq)]
pub struct Alarm {
    pub id: i64,
    pub shift: i64,
    pub rule: Rule,
    pub starts_at: i64,
    pub fires_at: i64,
}

/// The alarms that are due, in their order.
pub async fn due(db: &mut Connection, now: i64) -> anyhow::Result<Vec<Alarm>> {
    let rows: Vec<(i64, i64, String, i64, i64)> = sqlx::query_as(
        "select alarm_id, shift_id, rule, starts_at, fires_at from alarm
         where state = 'armed' and fires_at <= $1 order by fires_at, alarm_id limit $2",
    )
    .bind(now)
    .bind(MOST_FIRED)
    .fetch_all(db)
    .await?;
    let alarm =
        |(id, shift, rule, starts_at, fires_at)| Ok(Alarm { id, shift, rule: read_column(rule)?, starts_at, fires_at });
    rows.into_iter().map(alarm).collect()
}

/// Notes that an alarm has fired, or that it was too late.
pub async fn end(db: &mut Connection, alarm: i64, fired: bool) -> anyhow::Result<()> {
    sqlx::query("update alarm set state = iif($2, 'fired', 'late') where alarm_id = $1")
        .bind(alarm)
        .bind(fired)
        .execute(db)
        .await?;
    Ok(())
}

/// When the next alarm fires.
pub async fn next(db: &mut Connection) -> anyhow::Result<Option<i64>> {
    Ok(sqlx::query_scalar("select min(fires_at) from alarm where state = 'armed'").fetch_one(db).await?)
}

/// Those who have a place and had it before an alarm fires, with their sign-ups. Who signed up later has just been told.
pub async fn recipients(db: &mut Connection, alarm: &Alarm) -> anyhow::Result<Vec<(i64, i64)>> {
    let rows = sqlx::query_as(
        "select sign_up_id, person_id from sign_up where shift_id = $1 and state = 'confirmed' and since < $2
           and not exists (select 1 from reminder where reminder.sign_up_id = sign_up.sign_up_id and rule = $3 and starts_at = $4)
         order by sign_up_id",
    );
    let rows = rows.bind(alarm.shift).bind(alarm.fires_at).bind(column(&alarm.rule)?).bind(alarm.starts_at);
    Ok(rows.fetch_all(db).await?)
}

/// Notes a reminder; false if there is one for this rule and start already.
pub async fn note(
    db: &mut Connection,
    sign_up: i64,
    (rule, starts_at): (&str, i64),
    delivery: Option<i64>,
) -> anyhow::Result<bool> {
    let noted = sqlx::query(
        "insert into reminder (sign_up_id, rule, starts_at, delivery_id) values ($1, $2, $3, $4) on conflict do nothing",
    );
    let noted = noted.bind(sign_up).bind(rule).bind(starts_at).bind(delivery).execute(db).await?;
    Ok(noted.rows_affected() == 1)
}

/// Whether somebody has asked to be reminded later, and still waits for it.
pub async fn is_later_owed(db: &mut Connection, sign_up: i64) -> anyhow::Result<bool> {
    let owed = sqlx::query_scalar(
        "select exists (select 1 from reminder join delivery using (delivery_id)
                        where sign_up_id = $1 and rule = 'later' and state = 'queued')",
    );
    Ok(owed.bind(sign_up).fetch_one(db).await?)
}

/// A shift and a person, if the sign-up is theirs and they have a place.
pub async fn confirmed_shift(db: &mut Connection, sign_up: i64, person: i64) -> anyhow::Result<Option<i64>> {
    let shift = sqlx::query_scalar(
        "select shift_id from sign_up where sign_up_id = $1 and person_id = $2 and state = 'confirmed'",
    );
    Ok(shift.bind(sign_up).bind(person).fetch_optional(db).await?)
}

/// Notes that somebody has said they come.
pub async fn set_coming(db: &mut Connection, sign_up: i64) -> anyhow::Result<()> {
    sqlx::query("update sign_up set coming = 1 where sign_up_id = $1").bind(sign_up).execute(db).await?;
    Ok(())
}

/// Of a shift that is cancelled or moved, or of a person who has given up their place, nobody is reminded any more.
pub async fn drop_waiting(db: &mut Connection, shift: i64, person: Option<i64>) -> anyhow::Result<()> {
    sqlx::query(
        "update delivery set state = 'skipped', reason = 'no longer wanted', content = null
         where state = 'queued' and delivery_id in (
             select delivery_id from reminder join sign_up using (sign_up_id)
             where shift_id = $1 and ($2 is null or person_id = $2))",
    )
    .bind(shift)
    .bind(person)
    .execute(db)
    .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::{
        event, shift,
        sign_up::{ask, give_up, testing::*},
    };

    const HOUR: i64 = 3_600_000;

    async fn armed(db: &mut Connection, now: i64) -> Vec<(Rule, i64)> {
        arm(db, now).await.unwrap();
        let due = due(db, i64::MAX).await.unwrap();
        due.into_iter().map(|alarm| (alarm.rule, alarm.fires_at)).collect()
    }

    #[tokio::test]
    async fn a_shift_is_armed_once_and_anew_when_it_moves() {
        let (db, id) = world(1, 1).await;
        let mut tx = db.begin().await.unwrap();
        let first = armed(&mut tx, NOW).await;
        assert_eq!(first.len(), 4);
        assert_eq!(first.last(), Some(&(Rule::Soon, START - 2 * HOUR)));
        assert_eq!(armed(&mut tx, NOW).await, first, "once more changes nothing");
        let shift = shift::with_id(&mut tx, id).await.unwrap().unwrap();
        let mut slot = shift.slot.clone();
        slot.starts_at = Timestamp::from_millisecond(START + DAY).unwrap();
        slot.ends_at = Timestamp::from_millisecond(START + DAY + HOUR).unwrap();
        event::change(&mut tx, &shift, &shift.event.details, &slot).await.unwrap();
        let moved = armed(&mut tx, NOW).await;
        assert_eq!(moved.last(), Some(&(Rule::Soon, START + DAY - 2 * HOUR)));
        event::change(&mut tx, &shift, &shift.event.details, &shift.slot).await.unwrap();
        assert_eq!(armed(&mut tx, NOW).await, first, "moved back");
        event::cancel(&mut tx, shift.event.id, "rain").await.unwrap();
        assert_eq!(armed(&mut tx, NOW).await, [], "cancelled");
    }

    #[tokio::test]
    async fn who_had_a_place_in_time_is_reminded_once() {
        let (db, id) = world(4, 3).await;
        let mut tx = db.begin().await.unwrap();
        arm(&mut tx, NOW).await.unwrap();
        let soon = due(&mut tx, i64::MAX).await.unwrap().pop().unwrap();
        for (person, at) in [(1, NOW), (2, NOW), (3, soon.fires_at + 1), (4, NOW)] {
            ask(&mut tx, id, person, true, at).await.unwrap();
        }
        give_up(&mut tx, id, 2).await.unwrap();
        let people = recipients(&mut tx, &soon).await.unwrap();
        assert_eq!(
            people.iter().map(|(_, person)| *person).collect::<Vec<_>>(),
            [1],
            "nobody who waits, left or came late"
        );
        assert!(note(&mut tx, people[0].0, ("soon", soon.starts_at), None).await.unwrap());
        assert!(!note(&mut tx, people[0].0, ("soon", soon.starts_at), None).await.unwrap());
        assert_eq!(recipients(&mut tx, &soon).await.unwrap(), []);
        assert_eq!(confirmed_shift(&mut tx, people[0].0, 2).await.unwrap(), None, "it is somebody else's");
    }
}
