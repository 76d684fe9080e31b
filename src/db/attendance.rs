//! Who came to a shift, as its organizers mark it.

use super::{Connection, reminder, sql};
use crate::domain::{PersonId, ShiftId, participant::Attendance};

/// How many came, did not come, and are not marked yet.
pub(crate) async fn count(db: &mut Connection, shift: ShiftId) -> anyhow::Result<Attendance> {
    let (came, absent, open) = sql::query_as(
        "select count(*) filter (where came), count(*) filter (where not came), count(*) filter (where came is null)
         from sign_up where shift_id = $1 and state = 'confirmed'",
    )
    .bind(shift)
    .fetch_one(db)
    .await?;
    Ok(Attendance { came, absent, open })
}

/// Marks somebody who had a place; false if that changes nothing.
pub(crate) async fn mark(db: &mut Connection, shift: ShiftId, person: PersonId, came: bool) -> anyhow::Result<bool> {
    let marked = sql::query(
        "update sign_up set came = $3 where shift_id = $1 and person_id = $2 and state = 'confirmed' and came is distinct from $3",
    );
    let has_changed = marked.bind(shift).bind(person).bind(came).execute(&mut *db).await?.rows_affected() == 1;
    if has_changed && !came {
        // Thanks that wait for the end of quiet hours.
        reminder::drop_waiting(db, shift, Some(person)).await?;
    }
    Ok(has_changed)
}

/// Marks everybody who is not marked yet as there; how many.
pub(crate) async fn mark_rest(db: &mut Connection, shift: ShiftId) -> anyhow::Result<u64> {
    let marked =
        sql::query("update sign_up set came = true where shift_id = $1 and state = 'confirmed' and came is null");
    Ok(marked.bind(shift).execute(db).await?.rows_affected())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::sign_up::{ask, testing::*};
    use crate::db::testing::unix;

    #[tokio::test]
    async fn only_who_had_a_place_is_marked_and_the_last_mark_counts() {
        let (db, shift) = world(4, 3).await;
        let mut tx = db.begin().await.unwrap();
        for person in (1..=4).map(PersonId) {
            ask(&mut tx, shift, person, true, unix(NOW)).await.unwrap();
        }
        assert!(mark(&mut tx, shift, PersonId(1), true).await.unwrap());
        assert!(!mark(&mut tx, shift, PersonId(1), true).await.unwrap(), "the second tap");
        assert!(mark(&mut tx, shift, PersonId(1), false).await.unwrap());
        assert!(!mark(&mut tx, shift, PersonId(4), true).await.unwrap(), "they only waited");
        assert_eq!(count(&mut tx, shift).await.unwrap(), Attendance { came: 0, absent: 1, open: 2 });
        assert_eq!(mark_rest(&mut tx, shift).await.unwrap(), 2);
        assert_eq!(count(&mut tx, shift).await.unwrap(), Attendance { came: 2, absent: 1, open: 0 });
    }
}
