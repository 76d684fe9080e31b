//! By which links people came to events and organizations.

use super::{Connection, sql};
use crate::domain::{Link, Linked};

/// Notes by which link somebody came; the first one to the same counts.
pub async fn note(db: &mut Connection, person: i64, link: &Link, now: i64) -> anyhow::Result<()> {
    let (event, organization) = parts(link.to);
    sql::query(
        "insert into visit (person_id, organization_id, event_id, source, at)
         select $1, coalesce($3, (select organization_id from event where event_id = $2)), $2, $4, $5
         where exists (select 1 from event where event_id = $2) or exists (select 1 from organization where organization_id = $3)
         on conflict do nothing",
    )
    .bind(person)
    .bind(event)
    .bind(organization)
    .bind(&link.source)
    .bind(now)
    .execute(db)
    .await?;
    Ok(())
}

fn parts(linked: Linked) -> (Option<i64>, Option<i64>) {
    match linked {
        Linked::Event(id) => (Some(id), None),
        Linked::Organization(id) => (None, Some(id)),
    }
}

/// How many people came by each link, and how many of them have signed up for the event, or for any of the
/// organization's; most first.
pub async fn sources(db: &mut Connection, linked: Linked) -> anyhow::Result<Vec<(String, i64, i64)>> {
    let (event, organization) = parts(linked);
    let sources = sql::query_as(
        "select source, count(*), count(*) filter (where exists (
             select 1 from sign_up join shift using (shift_id) join event using (event_id)
             where sign_up.person_id = visit.person_id and state in ('confirmed', 'offered', 'waiting', 'applied')
               and (event_id = $1 or organization_id = $2)))
         from visit where visit.event_id = $1 or ($1 is null and visit.event_id is null and visit.organization_id = $2)
         group by source order by count(*) desc, source limit 20",
    );
    sources.bind(event).bind(organization).fetch_all(db).await
}

/// Remembers what a link leads to until the person has registered.
pub async fn wait_for(db: &mut Connection, person: i64, linked: Linked) -> anyhow::Result<()> {
    let (event, organization) = parts(linked);
    sql::query("update person set event_id = $2, organization_id = $3 where person_id = $1")
        .bind(person)
        .bind(event)
        .bind(organization)
        .execute(db)
        .await?;
    Ok(())
}

/// What waited, which waits no longer.
pub async fn take_waiting(db: &mut Connection, person: i64) -> anyhow::Result<Option<Linked>> {
    let (event, organization): (Option<i64>, Option<i64>) =
        sql::query_as("select event_id, organization_id from person where person_id = $1")
            .bind(person)
            .fetch_one(&mut *db)
            .await?;
    sql::query("update person set event_id = null, organization_id = null where person_id = $1")
        .bind(person)
        .execute(db)
        .await?;
    Ok(event.map(Linked::Event).or(organization.map(Linked::Organization)))
}

/// Whether there is what a link leads to.
pub async fn exists(db: &mut Connection, linked: Linked) -> anyhow::Result<bool> {
    let (event, organization) = parts(linked);
    let exists = sql::query_scalar(
        "select exists (select 1 from event where event_id = $1) or exists (select 1 from organization where organization_id = $2)",
    );
    exists.bind(event).bind(organization).fetch_one(db).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::sign_up::{ask, testing::*};

    fn link(to: Linked, source: &str) -> Link {
        Link { to, source: source.to_owned() }
    }

    #[tokio::test]
    async fn the_first_link_counts_and_who_leaves_stays_a_number() {
        let (db, event) = world(3, 5).await;
        let mut tx = db.begin().await.unwrap();
        for (person, source) in [(1, "poster"), (1, ""), (2, "poster"), (3, "")] {
            note(&mut tx, person, &link(Linked::Event(event), source), NOW).await.unwrap();
        }
        note(&mut tx, 1, &link(Linked::Event(99), "poster"), NOW).await.unwrap();
        note(&mut tx, 1, &link(Linked::Organization(2), "post"), NOW).await.unwrap();
        ask(&mut tx, event, 1, false, NOW).await.unwrap();
        let sources_of = async |db: &mut Connection, linked| sources(db, linked).await.unwrap();
        let expected = [("poster".to_owned(), 2, 1), (String::new(), 1, 0)];
        assert_eq!(sources_of(&mut tx, Linked::Event(event)).await, expected);
        assert_eq!(sources_of(&mut tx, Linked::Organization(2)).await, [("post".to_owned(), 1, 1)]);
        crate::db::person::erase(&mut tx, 1, NOW).await.unwrap();
        assert_eq!(sources_of(&mut tx, Linked::Event(event)).await[0].1, 2);
    }
}
