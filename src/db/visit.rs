//! By which links people came to events and organizations.

use jiff::Timestamp;

use super::{Connection, organization::role_of, sql};
use crate::domain::{EventId, Link, Linked, OrganizationId, PersonId};

/// Notes by which link somebody came; the first one to the same counts. Whoever had the secret may see the event from
/// then on.
pub(crate) async fn note(db: &mut Connection, person: PersonId, link: &Link, now: Timestamp) -> anyhow::Result<()> {
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
    .execute(&mut *db)
    .await?;
    let known = sql::query(
        "update visit set by_secret = true where person_id = $1 and event_id = $2 and not by_secret
         and exists (select 1 from event where event.event_id = visit.event_id and secret = $3)",
    );
    known.bind(person).bind(event).bind(&link.secret).execute(db).await?;
    Ok(())
}

/// A link to hand out: one to an event that not everybody may see has its secret.
pub(crate) async fn link(db: &mut Connection, to: Linked, source: &str) -> anyhow::Result<Link> {
    let secret: Option<String> =
        sql::query_scalar("select secret from event where event_id = $1 and visibility <> 'everyone'")
            .bind(parts(to).0)
            .fetch_optional(db)
            .await?;
    Ok(Link { to, secret, source: source.to_owned() })
}

fn parts(linked: Linked) -> (Option<EventId>, Option<OrganizationId>) {
    match linked {
        Linked::Event(id) => (Some(id), None),
        Linked::Organization(id) => (None, Some(id)),
    }
}

/// How many people came by each link, and how many of them have signed up for the event, or for any of the
/// organization's; most first.
pub(crate) async fn sources(db: &mut Connection, linked: Linked) -> anyhow::Result<Vec<(String, i64, i64)>> {
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
pub(crate) async fn wait_for(db: &mut Connection, person: PersonId, linked: Linked) -> anyhow::Result<()> {
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
pub(crate) async fn take_waiting(db: &mut Connection, person: PersonId) -> anyhow::Result<Option<Linked>> {
    let (event, organization): (Option<EventId>, Option<OrganizationId>) =
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

/// Whether a link leads anywhere for somebody: to an organization, to an event whose secret it has, or to one that
/// they may see without. Of whom it is not known yet where they live, that is asked first.
pub(crate) async fn opens(db: &mut Connection, person: PersonId, link: &Link) -> anyhow::Result<bool> {
    let (event, organization) = parts(link.to);
    let opens: bool = sql::query_scalar(
        "select exists (select 1 from event where event_id = $1 and (secret = $3
                 or (visibility = 'country' and not exists (select 1 from volunteer where person_id = $4))))
             or exists (select 1 from organization where organization_id = $2)",
    )
    .bind(event)
    .bind(organization)
    .bind(&link.secret)
    .bind(person)
    .fetch_one(&mut *db)
    .await?;
    match event {
        Some(event) if !opens => may_see(db, person, event).await,
        _ => Ok(opens),
    }
}

/// Whether somebody may see an event: everybody may, or people of their country; or they came by a link with its
/// secret, have had to do with it, or are of the team.
pub(crate) async fn may_see(db: &mut Connection, person: PersonId, event: EventId) -> anyhow::Result<bool> {
    let row: Option<(OrganizationId, bool)> = sql::query_as(
        "select organization_id, visibility = 'everyone'
             or (visibility = 'country'
                 and exists (select 1 from volunteer where person_id = $1 and volunteer.country = event.country))
             or exists (select 1 from visit where visit.event_id = event.event_id and person_id = $1 and by_secret)
             or exists (select 1 from sign_up join shift using (shift_id)
                        where person_id = $1 and shift.event_id = event.event_id)
         from event where event_id = $2",
    )
    .bind(person)
    .bind(event)
    .fetch_optional(&mut *db)
    .await?;
    match row {
        Some((_, true)) => Ok(true),
        Some((organization, false)) => Ok(role_of(db, person, organization).await?.is_some()),
        None => Ok(false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::testing::unix;
    use crate::{
        db::sign_up::{ask, testing::*},
        domain::{Role, Visibility},
    };

    fn link(to: Linked, source: &str) -> Link {
        Link { source: source.to_owned(), ..Link::plain(to) }
    }

    #[tokio::test]
    async fn the_first_link_counts_and_who_leaves_stays_a_number() {
        let (db, event) = world(3, 5).await;
        let mut tx = db.begin().await.unwrap();
        for (person, source) in [(1, "poster"), (1, ""), (2, "poster"), (3, "")] {
            note(&mut tx, PersonId(person), &link(Linked::Event(EventId(event.0)), source), unix(NOW)).await.unwrap();
        }
        note(&mut tx, PersonId(1), &link(Linked::Event(EventId(99)), "poster"), unix(NOW)).await.unwrap();
        note(&mut tx, PersonId(1), &link(Linked::Organization(OrganizationId(2)), "post"), unix(NOW)).await.unwrap();
        ask(&mut tx, event, PersonId(1), false, unix(NOW)).await.unwrap();
        let sources_of = async |db: &mut Connection, linked| sources(db, linked).await.unwrap();
        let expected = [("poster".to_owned(), 2, 1), (String::new(), 1, 0)];
        assert_eq!(sources_of(&mut tx, Linked::Event(EventId(event.0))).await, expected);
        assert_eq!(sources_of(&mut tx, Linked::Organization(OrganizationId(2))).await, [("post".to_owned(), 1, 1)]);
        crate::db::person::erase(&mut tx, PersonId(1), unix(NOW)).await.unwrap();
        assert_eq!(sources_of(&mut tx, Linked::Event(EventId(event.0))).await[0].1, 2);
    }

    #[tokio::test]
    async fn an_event_by_link_is_seen_by_who_has_the_secret_the_team_and_those_who_signed_up() {
        let (db, _) = world(4, 5).await;
        let mut tx = db.begin().await.unwrap();
        let mut new = crate::db::event::testing::event(unix(START), 5);
        new.details.visibility = Visibility::Link;
        let event = crate::db::event::publish(&mut tx, &new, None, unix(NOW)).await.unwrap();
        let (by_number, to) = (Link::plain(Linked::Event(event)), Linked::Event(event));
        let by_secret = super::link(&mut tx, to, "poster").await.unwrap();
        let guess = Link { secret: Some("0".repeat(20)), ..by_number.clone() };
        assert!(by_secret.secret.as_ref().is_some_and(|secret| secret.len() == 20));
        assert!(
            !opens(&mut tx, PersonId(1), &by_number).await.unwrap()
                && !opens(&mut tx, PersonId(1), &guess).await.unwrap()
        );
        assert!(opens(&mut tx, PersonId(1), &by_secret).await.unwrap());
        note(&mut tx, PersonId(1), &guess, unix(NOW)).await.unwrap();
        assert!(!may_see(&mut tx, PersonId(1), event).await.unwrap(), "a guess opens nothing");
        note(&mut tx, PersonId(1), &by_secret, unix(NOW)).await.unwrap();
        let shift = crate::db::shift::of_event(&mut tx, event).await.unwrap()[0].id;
        ask(&mut tx, shift, PersonId(2), false, unix(NOW)).await.unwrap();
        crate::db::organization::grant(&mut tx, OrganizationId(1), PersonId(3), Role::Coordinator, unix(NOW))
            .await
            .unwrap();
        for (person, may) in [(1, true), (2, true), (3, true), (4, false)] {
            assert_eq!(may_see(&mut tx, PersonId(person), event).await.unwrap(), may, "{person}");
            assert_eq!(opens(&mut tx, PersonId(person), &by_number).await.unwrap(), may, "{person}");
        }
        assert!(!opens(&mut tx, PersonId(1), &Link::plain(Linked::Event(EventId(99)))).await.unwrap());
    }

    #[tokio::test]
    async fn an_event_of_a_country_is_found_by_number_there_only() {
        let (db, _) = world(2, 5).await;
        let mut tx = db.begin().await.unwrap();
        sql::query("update volunteer set country = case when person_id = 1 then 'AZ' else 'KZ' end")
            .execute(&mut tx)
            .await
            .unwrap();
        let mut new = crate::db::event::testing::event(unix(START), 5);
        new.details.visibility = Visibility::Country;
        let event = crate::db::event::publish(&mut tx, &new, None, unix(NOW)).await.unwrap();
        let plain = Link::plain(Linked::Event(event));
        assert!(opens(&mut tx, PersonId(1), &plain).await.unwrap());
        assert!(!opens(&mut tx, PersonId(2), &plain).await.unwrap());
        crate::db::person::meet(&mut tx, PersonId(9), unix(NOW)).await.unwrap();
        assert!(opens(&mut tx, PersonId(9), &plain).await.unwrap(), "who has not registered yet may live there");
        let given = super::link(&mut tx, Linked::Event(event), "").await.unwrap();
        assert!(
            opens(&mut tx, PersonId(2), &given).await.unwrap(),
            "who was given the link sees why they cannot take part"
        );
    }

    #[tokio::test]
    async fn no_two_events_have_the_same_secret() {
        let (db, _) = world(1, 5).await;
        let mut tx = db.begin().await.unwrap();
        for _ in 0..20 {
            crate::db::event::testing::published(&mut tx, unix(START), 5).await;
        }
        let secrets: Vec<Option<String>> =
            sql::query_scalar("select secret from event").fetch_all(&mut tx).await.unwrap();
        let different: std::collections::BTreeSet<_> = secrets.iter().flatten().collect();
        assert_eq!(different.len(), secrets.len());
    }
}
