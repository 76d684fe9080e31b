//! People who have places in two shifts at the same time, because one of them was moved. Nobody comes to that by signing
//! up, being added, approved or moved, or by taking an offer: all these ask `sign_up::clash` first.

use std::collections::BTreeSet;

use super::{
    Connection, shift,
    sql::{self, Engine},
};
use crate::domain::{PersonId, Shift, ShiftId, SignUpId, Slot};

/// Two places of a person at the same time.
#[derive(Debug, PartialEq)]
pub(crate) struct Pair {
    pub person: PersonId,
    /// The sign-up for a shift that is asked about, and the shift.
    pub here: SignUpId,
    pub shift: ShiftId,
    /// The other one, and its shift.
    pub elsewhere: SignUpId,
    pub other: ShiftId,
}

/// Places of the people of some shifts, at times that are given with them, in others at the same time. Of two
/// that are both asked about the pair is found once.
fn all_pairs(engine: Engine) -> String {
    let moved = engine.rows("$1", &[("shift_id", "bigint"), ("begins", "bigint"), ("ends", "bigint")]);
    format!(
        "with moved as (select * from {moved} as given)
         select here.person_id, here.sign_up_id, here.shift_id, elsewhere.sign_up_id, elsewhere.shift_id
         from moved join sign_up as here on here.shift_id = moved.shift_id and here.state = 'confirmed'
              join sign_up as elsewhere on elsewhere.person_id = here.person_id and elsewhere.state = 'confirmed'
              join shift on shift.shift_id = elsewhere.shift_id
              left join moved as too on too.shift_id = elsewhere.shift_id
         where elsewhere.shift_id <> here.shift_id and shift.cancel_reason is null
           and (too.shift_id is null or too.shift_id > moved.shift_id)
           and coalesce(too.begins, shift.starts_at) < moved.ends and coalesce(too.ends, shift.ends_at) > moved.begins
         order by here.person_id, here.sign_up_id, elsewhere.sign_up_id"
    )
}

/// Who has two places at the same time if some shifts are at these times.
pub(crate) async fn pairs(db: &mut Connection, moved: &[(ShiftId, &Slot)]) -> anyhow::Result<Vec<Pair>> {
    let times: Vec<(ShiftId, i64, i64)> = moved
        .iter()
        .map(|(shift, slot)| (*shift, slot.starts_at.as_millisecond(), slot.ends_at.as_millisecond()))
        .collect();
    let times = serde_json::to_string(&times)?;
    let rows: Vec<(PersonId, SignUpId, ShiftId, SignUpId, ShiftId)> =
        sql::query_as(all_pairs(db.engine())).bind(times).fetch_all(db).await?;
    let pair = |(person, here, shift, elsewhere, other)| Pair { person, here, shift, elsewhere, other };
    Ok(rows.into_iter().map(pair).collect())
}

/// How many people that would be.
pub(crate) async fn count(db: &mut Connection, moved: &[(ShiftId, &Slot)]) -> anyhow::Result<i64> {
    let people: BTreeSet<PersonId> = pairs(db, moved).await?.into_iter().map(|pair| pair.person).collect();
    Ok(i64::try_from(people.len())?)
}

/// The shifts of two sign-ups, if both are the person's, at the same time, and still to be chosen between.
pub(crate) async fn of_person(
    db: &mut Connection,
    (one, other): (SignUpId, SignUpId),
    person: PersonId,
) -> anyhow::Result<Option<(Shift, Shift)>> {
    let shifts = sql::query_as(
        "select one.shift_id, other.shift_id
         from sign_up as one join sign_up as other on other.person_id = one.person_id and other.shift_id <> one.shift_id
         where one.sign_up_id = $1 and other.sign_up_id = $2 and one.person_id = $3
           and one.state = 'confirmed' and other.state = 'confirmed'",
    );
    let shifts: Option<(ShiftId, ShiftId)> = shifts.bind(one).bind(other).bind(person).fetch_optional(&mut *db).await?;
    let Some((one, other)) = shifts else { return Ok(None) };
    let (one, other) = (shift::with_id(db, one).await?, shift::with_id(db, other).await?);
    let is_open = |(one, other): &(Shift, Shift)| {
        let is_on = |shift: &Shift| shift.cancelled.is_none();
        is_on(one) && is_on(other) && one.slot.starts_at < other.slot.ends_at && other.slot.starts_at < one.slot.ends_at
    };
    Ok(one.zip(other).filter(is_open))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::testing::unix;
    use crate::db::{
        event::{self, testing::published},
        sign_up::{ask, testing::*},
    };

    #[tokio::test]
    async fn only_places_at_the_same_time_are_two() {
        let (db, here) = world(3, 3).await;
        let mut tx = db.begin().await.unwrap();
        let later = published(&mut tx, unix(START + 7_200_000), 3).await;
        for (shift, person) in [(here, 1), (ShiftId(later.0), 1), (here, 2), (ShiftId(later.0), 3)] {
            ask(&mut tx, shift, PersonId(person), false, unix(NOW)).await.unwrap();
        }
        let shift = shift::with_id(&mut tx, here).await.unwrap().unwrap();
        let moved = |hours: i64| Slot {
            starts_at: shift.slot.starts_at + jiff::SignedDuration::from_hours(hours),
            ends_at: shift.slot.ends_at + jiff::SignedDuration::from_hours(hours),
            ..shift.slot.clone()
        };
        for (hours, people) in [(0, 0), (1, 0), (2, 1), (3, 0)] {
            assert_eq!(count(&mut tx, &[(here, &moved(hours))]).await.unwrap(), people, "{hours} hours later");
        }
        sql::query("update shift set starts_at = starts_at + 7200000, ends_at = ends_at + 7200000 where shift_id = $1")
            .bind(here)
            .execute(&mut tx)
            .await
            .unwrap();
        let shift = shift::with_id(&mut tx, here).await.unwrap().unwrap();
        let found = pairs(&mut tx, &[(here, &shift.slot)]).await.unwrap();
        assert_eq!(
            found.iter().map(|pair| (pair.person, pair.other)).collect::<Vec<_>>(),
            [(PersonId(1), ShiftId(later.0))]
        );
        let both = (found[0].here, found[0].elsewhere);
        let far = moved(9);
        let all_move = [(here, &moved(2)), (ShiftId(later.0), &far)];
        assert_eq!(count(&mut tx, &all_move).await.unwrap(), 0, "both move");
        assert_eq!(
            pairs(&mut tx, &[(ShiftId(later.0), &shift.slot), (here, &shift.slot)]).await.unwrap().len(),
            1,
            "once"
        );
        assert!(of_person(&mut tx, both, PersonId(1)).await.unwrap().is_some());
        assert_eq!(of_person(&mut tx, both, PersonId(2)).await.unwrap(), None, "somebody else's");
        event::cancel(&mut tx, &[here], "rain", unix(NOW)).await.unwrap();
        assert_eq!(of_person(&mut tx, both, PersonId(1)).await.unwrap(), None, "one is cancelled");
    }
}
