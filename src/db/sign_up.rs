//! Who takes part and who waits. How freed places reach those who wait is told in `offer.rs`.
//!
//! The table itself refuses a place too many (`migrations/0003_events.sql`); what is said here is why.

use jiff::Timestamp;

use super::{Connection, event, read_column};
use crate::domain::{BirthDate, Event, Name, SignUp};

/// What became of somebody's wish to take part.
#[derive(Debug, PartialEq)]
pub enum Asked {
    Confirmed,
    Waiting,
    /// Nothing changed: no place is left, and they did not ask to wait.
    Full,
    /// Nothing changed: they take part or wait already.
    Held,
    /// Nothing changed: they have a place in this other event at that time.
    Clash {
        title: String,
    },
    TooYoung {
        age: i16,
    },
    Started,
    Cancelled,
    NoSuchEvent,
}

/// Takes a place for a person; with `or_wait` a place in the line if there is none.
pub async fn ask(db: &mut Connection, event: i64, person: i64, or_wait: bool, now: i64) -> anyhow::Result<Asked> {
    let Some(event) = event::with_id(db, event).await? else { return Ok(Asked::NoSuchEvent) };
    if let Some(obstacle) = obstacle(db, &event, person, now).await? {
        return Ok(obstacle);
    }
    if confirm_waiting(db, event.id, person).await? {
        return Ok(Asked::Confirmed);
    }
    let (state, asked) = match event.free {
        1.. => ("confirmed", Asked::Confirmed),
        0 if or_wait => ("waiting", Asked::Waiting),
        0 => return Ok(Asked::Full),
    };
    sqlx::query(
        "insert into sign_up (shift_id, person_id, state, since)
         select shift_id, $2, $3, $4 from shift where event_id = $1",
    )
    .bind(event.id)
    .bind(person)
    .bind(state)
    .bind(now)
    .execute(db)
    .await?;
    Ok(asked)
}

/// Gives somebody who waits the place that is free or held for them; false if they do not wait.
async fn confirm_waiting(db: &mut Connection, event: i64, person: i64) -> anyhow::Result<bool> {
    let confirmed = sqlx::query(
        "update sign_up set state = 'confirmed', offer_ends_at = null where person_id = $2 and state in ('waiting', 'offered')
         and shift_id in (select shift_id from shift where event_id = $1)",
    );
    Ok(confirmed.bind(event).bind(person).execute(db).await?.rows_affected() == 1)
}

async fn obstacle(db: &mut Connection, event: &Event, person: i64, now: i64) -> anyhow::Result<Option<Asked>> {
    if event.cancelled.is_some() {
        return Ok(Some(Asked::Cancelled));
    }
    if event.starts_at.as_millisecond() <= now {
        return Ok(Some(Asked::Started));
    }
    match of_person(db, event.id, person).await? {
        None => {}
        Some(SignUp::Waiting { .. }) if event.free > 0 => {}
        Some(SignUp::Offered { until }) if until.as_millisecond() > now => {}
        Some(_) => return Ok(Some(Asked::Held)),
    }
    let born: String = sqlx::query_scalar("select birth_date from volunteer where person_id = $1")
        .bind(person)
        .fetch_one(&mut *db)
        .await?;
    let born: BirthDate = read_column(born)?;
    if born.age(event.zone.day(event.starts_at)) < event.minimum_age {
        return Ok(Some(Asked::TooYoung { age: event.minimum_age }));
    }
    Ok(clash(db, event, person).await?.map(|title| Asked::Clash { title }))
}

/// Another event in which the person has a place while this one lasts. One that ends as this begins is none.
pub async fn clash(db: &mut Connection, event: &Event, person: i64) -> anyhow::Result<Option<String>> {
    let title = sqlx::query_scalar(
        "select title from sign_up join shift using (shift_id) join event using (event_id)
         where person_id = $1 and sign_up.state = 'confirmed' and cancel_reason is null
           and event_id <> $2 and starts_at < $4 and ends_at > $3
         limit 1",
    );
    let title = title.bind(person).bind(event.id);
    let span = title.bind(event.starts_at.as_millisecond()).bind(event.ends_at.as_millisecond());
    Ok(span.fetch_optional(db).await?)
}

/// What a person has to do with an event.
pub async fn of_person(db: &mut Connection, event: i64, person: i64) -> anyhow::Result<Option<SignUp>> {
    let row: Option<(String, Option<i64>, i64)> = sqlx::query_as(
        "select mine.state, mine.offer_ends_at,
                (select count(*) from sign_up as earlier where earlier.shift_id = mine.shift_id and earlier.state = 'waiting'
                 and (earlier.since, earlier.sign_up_id) <= (mine.since, mine.sign_up_id))
         from sign_up as mine join shift using (shift_id)
         where event_id = $1 and person_id = $2 and mine.state <> 'given up'",
    )
    .bind(event)
    .bind(person)
    .fetch_optional(db)
    .await?;
    row.map(|(state, until, position)| {
        Ok(match (state.as_str(), until) {
            ("offered", Some(until)) => SignUp::Offered { until: Timestamp::from_millisecond(until)? },
            ("waiting", _) => SignUp::Waiting { position },
            _ => SignUp::Confirmed,
        })
    })
    .transpose()
}

/// Gives up a place, a place in the line, or an offer; what it was.
pub async fn give_up(db: &mut Connection, event: i64, person: i64) -> anyhow::Result<Option<SignUp>> {
    let held = of_person(db, event, person).await?;
    sqlx::query(
        "update sign_up set state = 'given up', offer_ends_at = null
         where person_id = $2 and state <> 'given up' and shift_id in (select shift_id from shift where event_id = $1)",
    )
    .bind(event)
    .bind(person)
    .execute(&mut *db)
    .await?;
    if held == Some(SignUp::Confirmed) {
        ask_all_again(db, event).await?;
    }
    Ok(held)
}

/// Another place is free: everybody who waits may be asked for it.
async fn ask_all_again(db: &mut Connection, event: i64) -> anyhow::Result<()> {
    sqlx::query(
        "update sign_up set passed = 0 where state = 'waiting' and shift_id in (select shift_id from shift where event_id = $1)",
    )
    .bind(event)
    .execute(db)
    .await?;
    Ok(())
}

/// Who has a place, and who waits, each in their order.
pub async fn roster(db: &mut Connection, event: i64) -> anyhow::Result<(Vec<Name>, Vec<Name>)> {
    let rows: Vec<(String, bool)> = sqlx::query_as(
        "select name, state = 'confirmed' from sign_up join shift using (shift_id) join volunteer using (person_id)
         where event_id = $1 and state <> 'given up' order by since, sign_up_id",
    )
    .bind(event)
    .fetch_all(db)
    .await?;
    let (mut confirmed, mut waiting) = (Vec::new(), Vec::new());
    for (name, has_place) in rows {
        if has_place { &mut confirmed } else { &mut waiting }.push(read_column(name)?);
    }
    Ok((confirmed, waiting))
}

/// Everybody who takes part or waits.
pub async fn people(db: &mut Connection, event: i64) -> anyhow::Result<Vec<i64>> {
    let people = sqlx::query_scalar(
        "select person_id from sign_up join shift using (shift_id) where event_id = $1 and state <> 'given up'",
    );
    Ok(people.bind(event).fetch_all(db).await?)
}

#[cfg(test)]
pub mod testing {
    use crate::db::{Database, event::testing::published, organization::testing::with_volunteers};

    pub const DAY: i64 = 24 * 3_600_000;
    /// Ten days before the events of these tests.
    pub const NOW: i64 = 20_000 * DAY;
    pub const START: i64 = NOW + 10 * DAY;

    /// People, and an event with places.
    pub async fn world(people: i64, places: u16) -> (Database, i64) {
        let db = with_volunteers(&(1..=people).collect::<Vec<_>>()).await;
        let mut tx = db.begin().await.unwrap();
        let event = published(&mut tx, START, places).await;
        tx.commit().await.unwrap();
        (db, event)
    }
}

#[cfg(test)]
mod tests {
    use super::{testing::*, *};
    use crate::db::event::testing::published;

    #[tokio::test]
    async fn two_hundred_on_ten_places_are_ten_and_a_fair_line() {
        let (db, event) = world(200, 10).await;
        let mut tx = db.begin().await.unwrap();
        for person in 1..=200 {
            let expected = if person <= 10 { Asked::Confirmed } else { Asked::Waiting };
            assert_eq!(ask(&mut tx, event, person, true, NOW + person).await.unwrap(), expected);
        }
        assert_eq!(of_person(&mut tx, event, 200).await.unwrap(), Some(SignUp::Waiting { position: 190 }));
        assert_eq!(ask(&mut tx, event, 7, true, NOW + 300).await.unwrap(), Asked::Held);
        let too_many =
            sqlx::query("update sign_up set state = 'confirmed' where person_id = 11").execute(&mut *tx).await;
        let too_many = too_many.unwrap_err();
        assert!(too_many.to_string().contains("no place is left"));
        assert!(!crate::db::is_trouble(&too_many.into()), "it would be refused again");
        let fewer = sqlx::query("update shift set max_places = 9").execute(&mut *tx).await;
        assert!(fewer.unwrap_err().to_string().contains("more people have a place"));
    }

    #[tokio::test]
    async fn what_stands_in_the_way_is_said() {
        let (db, event) = world(1, 1).await;
        let mut tx = db.begin().await.unwrap();
        let (overlapping, touching) =
            (published(&mut tx, START + 60_000, 1).await, published(&mut tx, START + 3_600_000, 1).await);
        assert_eq!(ask(&mut tx, event, 1, false, START).await.unwrap(), Asked::Started);
        assert_eq!(ask(&mut tx, 99, 1, false, NOW).await.unwrap(), Asked::NoSuchEvent);
        assert_eq!(ask(&mut tx, event, 1, false, NOW).await.unwrap(), Asked::Confirmed);
        let clash = Asked::Clash { title: "River clean-up".to_owned() };
        assert_eq!(ask(&mut tx, overlapping, 1, false, NOW).await.unwrap(), clash);
        assert_eq!(ask(&mut tx, touching, 1, false, NOW).await.unwrap(), Asked::Confirmed);
        sqlx::query("update volunteer set birth_date = '2020-01-01'").execute(&mut *tx).await.unwrap();
        assert_eq!(ask(&mut tx, overlapping, 1, false, NOW).await.unwrap(), Asked::TooYoung { age: 14 });
        event::cancel(&mut tx, overlapping, "rain").await.unwrap();
        assert_eq!(ask(&mut tx, overlapping, 1, false, NOW).await.unwrap(), Asked::Cancelled);
    }
}
