//! Events and their shifts: publishing, finding, cancelling.

use jiff::Timestamp;
use sqlx::{FromRow, Row as _, sqlite::SqliteRow};

use super::{Connection, column, optional, read_column};
use crate::domain::{Country, Event, NewEvent, Organization, Organizing, Places, Region, Topic};

/// How many events a page of a list has.
pub const PAGE: usize = 6;

/// What an organization's events begin with: its own settings, or those of the organization above.
pub async fn organizing(db: &mut Connection, organization: i64) -> anyhow::Result<Organizing> {
    let (name, country, minimum_age): (String, Option<String>, i16) = sqlx::query_as(
        "with recursive upwards (organization_id, depth) as (
             select $1, 0
             union all
             select parent_id, depth + 1 from organization join upwards using (organization_id) where parent_id is not null)
         select (select name from organization where organization_id = $1),
                (select country from upwards join organization using (organization_id) where country is not null order by depth limit 1),
                (select minimum_age from upwards join organization using (organization_id) where minimum_age is not null order by depth limit 1)",
    )
    .bind(organization)
    .fetch_one(db)
    .await?;
    let country = country.map(read_column).transpose()?;
    Ok(Organizing { organization: Organization { id: organization, name }, country, minimum_age })
}

/// Publishes an event with its shift and returns its number.
pub async fn publish(db: &mut Connection, new: &NewEvent, by: Option<i64>, now: i64) -> anyhow::Result<i64> {
    let event: i64 = sqlx::query_scalar(
        "insert into event (organization_id, title, description, place, topic, country, region, time_zone, language,
                            minimum_age, created_by, published_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning event_id",
    )
    .bind(new.organization)
    .bind(new.title.as_str())
    .bind(new.description.as_ref().map_or("", |words| words.as_str()))
    .bind(new.place.as_str())
    .bind(column(&new.topic)?)
    .bind(column(&new.country)?)
    .bind(optional(&new.region)?)
    .bind(column(&new.zone)?)
    .bind(column(&new.language)?)
    .bind(new.minimum_age)
    .bind(by)
    .bind(now)
    .fetch_one(&mut *db)
    .await?;
    sqlx::query("insert into shift (event_id, starts_at, ends_at, min_places, max_places) values ($1, $2, $3, $4, $5)")
        .bind(event)
        .bind(new.starts_at.as_millisecond())
        .bind(new.ends_at.as_millisecond())
        .bind(new.places.min)
        .bind(new.places.max)
        .execute(db)
        .await?;
    Ok(event)
}

/// Whether there is any event at all.
pub async fn is_any(db: &mut Connection) -> anyhow::Result<bool> {
    Ok(sqlx::query_scalar("select exists (select 1 from event)").fetch_one(db).await?)
}

/// Events as people see them; what follows narrows and orders them.
const EVENTS: &str = "
    select event_id, organization_id, organization.name, title, description, place, topic, event.country, region,
           event.time_zone, event.language, event.minimum_age, starts_at, ends_at, min_places, max_places, cancel_reason,
           (select count(*) from sign_up where sign_up.shift_id = shift.shift_id and state in ('confirmed', 'offered')) as taken
    from shift join event using (event_id) join organization using (organization_id)";

struct Found(anyhow::Result<Event>);

impl FromRow<'_, SqliteRow> for Found {
    fn from_row(row: &SqliteRow) -> sqlx::Result<Found> {
        Ok(Found(read(row)))
    }
}

fn read(row: &SqliteRow) -> anyhow::Result<Event> {
    let (min, max, taken): (u16, u16, i64) = (row.try_get(14)?, row.try_get(15)?, row.try_get(17)?);
    Ok(Event {
        id: row.try_get(0)?,
        organization: Organization { id: row.try_get(1)?, name: row.try_get(2)? },
        title: row.try_get(3)?,
        description: row.try_get(4)?,
        place: row.try_get(5)?,
        topic: read_column(row.try_get(6)?)?,
        country: read_column(row.try_get(7)?)?,
        region: row.try_get::<Option<String>, _>(8)?.map(read_column).transpose()?,
        zone: read_column(row.try_get(9)?)?,
        language: read_column(row.try_get(10)?)?,
        minimum_age: row.try_get(11)?,
        starts_at: Timestamp::from_millisecond(row.try_get(12)?)?,
        ends_at: Timestamp::from_millisecond(row.try_get(13)?)?,
        places: Places { min, max },
        free: u16::try_from(i64::from(max) - taken).unwrap_or(0),
        cancelled: row.try_get(16)?,
    })
}

/// The event with a number.
pub async fn with_id(db: &mut Connection, id: i64) -> anyhow::Result<Option<Event>> {
    let sql = sqlx::AssertSqlSafe(format!("{EVENTS} where event_id = $1"));
    let found: Option<Found> = sqlx::query_as(sql).bind(id).fetch_optional(db).await?;
    found.map(|found| found.0).transpose()
}

/// What a person wants to find first, and what only.
pub struct Wanted {
    pub country: Option<Country>,
    pub region: Option<Region>,
    pub topics: Vec<Topic>,
    pub only_my_region: bool,
    pub only_my_topics: bool,
}

/// One page of the upcoming events, those near the person and on their topics first; and how many pages there are.
pub async fn upcoming(
    db: &mut Connection,
    wanted: &Wanted,
    now: i64,
    page: usize,
) -> anyhow::Result<(Vec<Event>, usize)> {
    let near = wanted.region.map(Region::related).unwrap_or_default();
    let list = format!(
        "select *, count(*) over () from ({EVENTS}
             where starts_at > $1 and cancel_reason is null
               and (not $4 or (event.country = $2 and (region is null or region in (select value from json_each($3)))))
               and (not $6 or topic in (select value from json_each($5))))
         order by region in (select value from json_each($3)) desc, country = $2 desc,
                  topic in (select value from json_each($5)) desc, starts_at, event_id limit $7 offset $8"
    );
    let rows = sqlx::query(sqlx::AssertSqlSafe(list))
        .bind(now)
        .bind(optional(&wanted.country)?)
        .bind(serde_json::to_string(&near)?)
        .bind(wanted.only_my_region)
        .bind(serde_json::to_string(&wanted.topics)?)
        .bind(wanted.only_my_topics)
        .bind(i64::try_from(PAGE)?)
        .bind(i64::try_from(page * PAGE)?)
        .fetch_all(db)
        .await?;
    let total: i64 = rows.first().map_or(Ok(0), |row| row.try_get(18))?;
    let events = rows.iter().map(read).collect::<anyhow::Result<_>>()?;
    Ok((events, usize::try_from(total)?.div_ceil(PAGE)))
}

/// What a person signed up or waits for and has not ended, the next first.
pub async fn of_person(db: &mut Connection, person: i64, now: i64) -> anyhow::Result<Vec<Event>> {
    let sql = format!(
        "{EVENTS} join sign_up using (shift_id)
         where person_id = $1 and sign_up.state in ('confirmed', 'waiting', 'offered') and ends_at > $2
         order by starts_at, event_id limit 50"
    );
    let found: Vec<Found> = sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(person).bind(now).fetch_all(db).await?;
    found.into_iter().map(|found| found.0).collect()
}

/// The events in which a place is a person's or held for them.
pub async fn with_place_of(db: &mut Connection, person: i64) -> anyhow::Result<Vec<i64>> {
    let events = sqlx::query_scalar(
        "select event_id from sign_up join shift using (shift_id) where person_id = $1 and state in ('confirmed', 'offered')",
    );
    Ok(events.bind(person).fetch_all(db).await?)
}

/// Cancels an event; false if it was cancelled before.
pub async fn cancel(db: &mut Connection, id: i64, reason: &str) -> anyhow::Result<bool> {
    let cancelled = sqlx::query("update event set cancel_reason = $2 where event_id = $1 and cancel_reason is null");
    Ok(cancelled.bind(id).bind(reason).execute(db).await?.rows_affected() == 1)
}

/// Remembers the event until the person has registered.
pub async fn wait_for(db: &mut Connection, person: i64, event: i64) -> anyhow::Result<()> {
    sqlx::query("update person set event_id = $2 where person_id = $1").bind(person).bind(event).execute(db).await?;
    Ok(())
}

/// The event that waited, which waits no longer.
pub async fn take_waiting(db: &mut Connection, person: i64) -> anyhow::Result<Option<i64>> {
    let event: Option<i64> =
        sqlx::query_scalar("select event_id from person where person_id = $1").bind(person).fetch_one(&mut *db).await?;
    sqlx::query("update person set event_id = null where person_id = $1").bind(person).execute(db).await?;
    Ok(event)
}

#[cfg(test)]
pub mod testing {
    use super::*;
    use crate::domain::{Language, Zone, words::Title};

    /// An event in Baku from an instant for an hour, with so many places.
    pub async fn published(db: &mut Connection, starts_at: i64, max: u16) -> i64 {
        let new = NewEvent {
            organization: 2,
            title: Title::parse("River clean-up").unwrap(),
            description: None,
            place: crate::domain::words::Place::parse("By the bridge").unwrap(),
            topic: Topic::Environment,
            country: Country::try_from("AZ".to_owned()).unwrap(),
            region: Region::try_from("AZ-BA".to_owned()).ok(),
            zone: Zone::of_place("Asia/Baku"),
            language: Language::Az,
            minimum_age: 14,
            starts_at: Timestamp::from_millisecond(starts_at).unwrap(),
            ends_at: Timestamp::from_millisecond(starts_at + 3_600_000).unwrap(),
            places: Places { min: 0, max },
        };
        publish(db, &new, Some(1), 0).await.unwrap()
    }
}

#[cfg(test)]
mod tests {
    use super::{testing::published, *};
    use crate::db::organization::testing::with_volunteers;

    fn wanted(region: &str) -> Wanted {
        let region = Region::try_from(region.to_owned()).unwrap();
        let country = Some(region.country());
        Wanted { country, region: Some(region), topics: Vec::new(), only_my_region: false, only_my_topics: false }
    }

    #[tokio::test]
    async fn upcoming_events_are_found_and_can_be_narrowed() {
        let db = with_volunteers(&[1]).await;
        let mut tx = db.begin().await.unwrap();
        let event = published(&mut tx, 1_000, 5).await;
        let found = with_id(&mut tx, event).await.unwrap().unwrap();
        assert_eq!((found.title.as_str(), found.free, found.organization.id), ("River clean-up", 5, 2));
        assert_eq!(upcoming(&mut tx, &wanted("TR-35"), 999, 0).await.unwrap(), (vec![found], 1));
        assert_eq!(upcoming(&mut tx, &wanted("AZ-BA"), 1_000, 0).await.unwrap().0, []);
        let elsewhere = Wanted { only_my_region: true, ..wanted("TR-35") };
        assert_eq!(upcoming(&mut tx, &elsewhere, 0, 0).await.unwrap().0, []);
        let uninteresting = Wanted { only_my_topics: true, ..wanted("AZ-BA") };
        assert_eq!(upcoming(&mut tx, &uninteresting, 0, 0).await.unwrap().0, []);
        assert!(cancel(&mut tx, event, "rain").await.unwrap());
        assert!(!cancel(&mut tx, event, "again").await.unwrap());
        assert_eq!(upcoming(&mut tx, &wanted("AZ-BA"), 0, 0).await.unwrap().0, []);
    }
}
