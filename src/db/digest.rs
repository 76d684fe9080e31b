//! Who is due for the weekly digest, and what is new for them.

use jiff::{Timestamp, civil::Date};

use super::{
    Connection, columns, day_of, known, optional, read_column, shift,
    sql::{self, Engine},
    volunteer::{Recipient, recipient},
};
use crate::domain::{BirthDate, Country, PersonId, Region, Shift, ShiftId, digest};

/// So many people are served in one transaction.
pub(crate) const SLICE: usize = 50;

/// Somebody who is due.
pub(crate) struct Subscriber {
    pub recipient: Recipient,
    pub country: Option<Country>,
    pub region: Option<Region>,
    /// What was published until then they know.
    pub since: Timestamp,
    /// Whether only their next evening is still to be found out.
    pub is_unplanned: bool,
    /// Whether messages that nobody needs may reach them.
    pub is_open: bool,
    pub paused_until: Option<Date>,
}

const DUE: &str = "
    select person_id, language, time_zone, country, region, quiet_hours, coalesce(digested_at, registered_at),
           digest_at = 0, reachable and optional_messages, paused_until
    from volunteer join person using (person_id)
    where digest_at <= $1 order by digest_at, person_id limit $2";

type Text = Option<String>;
type Row = (PersonId, Text, Text, Text, Text, Text, Timestamp, bool, bool, Text);

/// Some of those who are due, the first first.
pub(crate) async fn due(db: &mut Connection, now: Timestamp) -> anyhow::Result<Vec<Subscriber>> {
    let rows: Vec<Row> = sql::query_as(DUE).bind(now).bind(i64::try_from(SLICE)?).fetch_all(db).await?;
    Ok(rows.into_iter().map(subscriber).collect())
}

fn subscriber(row: Row) -> Subscriber {
    let (person, language, zone, country, region, quiet_hours, since, is_unplanned, is_open, paused_until) = row;
    let (own_country, own_region) = (known(country.clone()), known(region.clone()));
    // Whom messages do not reach, no digest is open to either.
    let recipient = recipient((person, language, zone, country, region, quiet_hours, is_open));
    let paused_until = known(paused_until);
    Subscriber { recipient, country: own_country, region: own_region, since, is_unplanned, is_open, paused_until }
}

/// Events in somebody's country, published after an instant, that they may see and can still sign up for: in their
/// region, or for the whole country; on their topics; and with nothing there that is theirs already. Of each the first
/// shift with a free place.
fn news_for(engine: Engine) -> String {
    let near = engine.list("$2");
    format!(
        "select shift.shift_id, minimum_age, starts_at, (select birth_date from volunteer where person_id = $5)
         from event join shift on shift.shift_id = (
             select open.shift_id from shift as open
             where open.event_id = event.event_id and not open.closed and open.cancel_reason is null
               and open.starts_at - closes_before * 3600000 > $4
               and (opens_before is null or open.starts_at - opens_before * 3600000 <= $4)
               and max_places > (select count(*) from sign_up
                                 where sign_up.shift_id = open.shift_id and state in ('confirmed', 'offered'))
             order by open.starts_at, open.shift_id limit 1)
              left join shift_place as here on here.shift_id = shift.shift_id
         where country = $1 and published_at > $3 and visibility <> 'link'
           and ($6 or case when here.shift_id is null then event.region else here.region end is null
                or case when here.shift_id is null then event.region else here.region end in {near})
           and topic in (select topic from subscription where person_id = $5)
           and not exists (select 1 from sign_up join shift as mine using (shift_id)
                           where sign_up.person_id = $5 and mine.event_id = event.event_id)
         order by coalesce(case when here.shift_id is null then event.region else here.region end in {near}, false) desc,
                  starts_at, shift.shift_id"
    )
}

/// What is new for somebody, what is nearest first.
pub(crate) async fn news(db: &mut Connection, subscriber: &Subscriber, now: Timestamp) -> anyhow::Result<Vec<Shift>> {
    let near = subscriber.region.map(Region::related).unwrap_or_default();
    let rows: Vec<(ShiftId, i16, Timestamp, String)> = sql::query_as(news_for(db.engine()))
        .bind(optional(&subscriber.country)?)
        .bind(columns(&near)?)
        .bind(subscriber.since)
        .bind(now)
        .bind(subscriber.recipient.person)
        .bind(near.is_empty())
        .fetch_all(&mut *db)
        .await?;
    let mut ids = Vec::new();
    for (shift, minimum_age, starts_at, born) in rows {
        let born: BirthDate = read_column(born)?;
        if ids.len() < digest::MOST && born.age(day_of(starts_at)) >= minimum_age {
            ids.push(shift);
        }
    }
    shift::with_ids(db, &ids).await
}

/// Notes when somebody is due next.
pub(crate) async fn plan(db: &mut Connection, person: PersonId, at: Option<Timestamp>) -> anyhow::Result<()> {
    sql::query("update volunteer set digest_at = $2 where person_id = $1").bind(person).bind(at).execute(db).await?;
    Ok(())
}

/// Notes that somebody knows what was published until now.
pub(crate) async fn note(db: &mut Connection, person: PersonId, now: Timestamp) -> anyhow::Result<()> {
    sql::query("update volunteer set digested_at = $2 where person_id = $1").bind(person).bind(now).execute(db).await?;
    Ok(())
}

/// Notes which digest a delivery is; false if the person has had that one.
pub(crate) async fn owe(
    db: &mut Connection,
    (person, day): (PersonId, Date),
    content: &str,
    (now, useful_until): (Timestamp, Timestamp),
) -> anyhow::Result<bool> {
    let owed = sql::query(
        "insert into delivery (chat_id, priority, content, due_at, useful_until, changed_at, digest)
         values ($1, 3, $2, $3, $4, $3, $5) on conflict do nothing",
    );
    let owed = owed.bind(person.chat()).bind(content).bind(now).bind(useful_until).bind(day.to_string());
    Ok(owed.execute(db).await?.rows_affected() == 1)
}

/// Whether so many could be sent now and are not yet.
pub(crate) async fn are_waiting(db: &mut Connection, count: i64, now: Timestamp) -> anyhow::Result<bool> {
    let waiting: Option<i64> = sql::query_scalar(
        "select delivery_id from delivery where state = 'queued' and digest is not null and due_at <= $1
         order by due_at limit 1 offset $2",
    )
    .bind(now)
    .bind(count)
    .fetch_optional(db)
    .await?;
    Ok(waiting.is_some())
}

/// When somebody is due next, after an instant.
pub(crate) async fn next(db: &mut Connection, now: Timestamp) -> anyhow::Result<Option<Timestamp>> {
    sql::query_scalar("select min(digest_at) from volunteer where digest_at > $1").bind(now).fetch_one(db).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::testing::unix;
    use crate::{
        db::{
            Database,
            event::{
                cancel, publish,
                testing::{event, published},
            },
            organization::testing::with_volunteers,
            sign_up::{self, testing::*},
            testing::sqlite,
        },
        domain::{EventId, LeadTime, Visibility},
    };

    /// One volunteer in Baku who is interested in the environment, as the events of these tests are.
    async fn volunteer() -> Database {
        let db = with_volunteers(&[1, 2].map(PersonId)).await;
        let mut tx = db.begin().await.unwrap();
        for sql in [
            "update volunteer set country = 'AZ', region = 'AZ-BA'",
            "insert into subscription values (1, 'environment')",
        ] {
            sql::query(sql).execute(&mut tx).await.unwrap();
        }
        tx.commit().await.unwrap();
        db
    }

    async fn found(db: &mut Connection) -> Vec<EventId> {
        let due = due(db, unix(NOW)).await.unwrap();
        let first = Subscriber { since: unix(-1), ..due.into_iter().next().unwrap() };
        news(db, &first, unix(NOW)).await.unwrap().iter().map(|shift| shift.event.id).collect()
    }

    #[tokio::test]
    async fn news_are_near_on_a_topic_and_free() {
        let db = volunteer().await;
        let mut tx = db.begin().await.unwrap();
        let id = published(&mut tx, unix(START), 1).await;
        assert_eq!(found(&mut tx).await, [id]);
        for (change, back) in [
            ("update event set published_at = -1", "update event set published_at = 0"),
            ("update event set region = 'AZ-GA'", "update event set region = 'AZ-BA'"),
            ("update event set country = 'TR'", "update event set country = 'AZ'"),
            ("update event set topic = 'sport'", "update event set topic = 'environment'"),
            ("update event set minimum_age = 99", "update event set minimum_age = 14"),
            ("update event set opens_before = 1", "update event set opens_before = null"),
            ("update event set closes_before = 1000", "update event set closes_before = 0"),
            ("update shift set closed = true", "update shift set closed = false"),
            ("update shift set starts_at = 0", "update shift set starts_at = ends_at - 3600000"),
            ("delete from subscription", "insert into subscription values (1, 'environment')"),
            ("update volunteer set country = null", "update volunteer set country = 'AZ'"),
        ] {
            sql::query(change).execute(&mut tx).await.unwrap();
            assert_eq!(found(&mut tx).await, [0; 0].map(EventId), "{change}");
            sql::query(back).execute(&mut tx).await.unwrap();
            assert_eq!(found(&mut tx).await, [id], "{back}");
        }
        for shown in ["update event set region = null", "update volunteer set region = null"] {
            sql::query(shown).execute(&mut tx).await.unwrap();
            assert_eq!(found(&mut tx).await, [id], "{shown}");
        }
        sign_up::ask(&mut tx, ShiftId(id.0), PersonId(2), false, unix(NOW)).await.unwrap();
        assert_eq!(found(&mut tx).await, [0; 0].map(EventId), "no place is left");
        sign_up::give_up(&mut tx, ShiftId(id.0), PersonId(2)).await.unwrap();
        sign_up::ask(&mut tx, ShiftId(id.0), PersonId(1), false, unix(NOW)).await.unwrap();
        assert_eq!(found(&mut tx).await, [0; 0].map(EventId), "they come already");
    }

    #[tokio::test]
    async fn an_event_is_named_once_by_its_first_free_shift_and_not_to_strangers() {
        let db = volunteer().await;
        let mut tx = db.begin().await.unwrap();
        let mut two = event(unix(START), 1);
        two.slots.push(event(unix(START + DAY), 1).slots.remove(0));
        publish(&mut tx, &two, None, unix(0)).await.unwrap();
        sign_up::ask(&mut tx, ShiftId(1), PersonId(2), false, unix(NOW)).await.unwrap();
        let due = due(&mut tx, unix(NOW)).await.unwrap();
        let first = Subscriber { since: unix(-1), ..due.into_iter().next().unwrap() };
        let shifts: Vec<ShiftId> =
            news(&mut tx, &first, unix(NOW)).await.unwrap().iter().map(|shift| shift.id).collect();
        assert_eq!(shifts, [ShiftId(2)], "the first shift is full");
        cancel(&mut tx, &[1, 2].map(ShiftId), "rain", unix(0)).await.unwrap();
        let mut by_link = event(unix(START), 1);
        by_link.details.visibility = Visibility::Link;
        publish(&mut tx, &by_link, None, unix(0)).await.unwrap();
        assert_eq!(found(&mut tx).await, [0; 0].map(EventId));
        let mut opens = event(unix(START), 1);
        opens.details.opens = Some(LeadTime(11 * 24));
        let opened = publish(&mut tx, &opens, None, unix(0)).await.unwrap();
        assert_eq!(found(&mut tx).await, [opened], "sign-up has opened");
        for place in 0..10 {
            published(&mut tx, unix(START - DAY + place), 1).await;
        }
        assert_eq!(found(&mut tx).await.len(), digest::MOST);
    }

    #[tokio::test]
    async fn who_moves_is_planned_anew_and_who_wants_none_never() {
        let db = volunteer().await;
        let mut tx = db.begin().await.unwrap();
        let later = unix(NOW + DAY);
        for person in [1, 2].map(PersonId) {
            plan(&mut tx, person, Some(later)).await.unwrap();
        }
        assert_eq!(
            (due(&mut tx, unix(NOW)).await.unwrap().len(), next(&mut tx, unix(NOW)).await.unwrap()),
            (0, Some(unix(NOW + DAY)))
        );
        sql::query("update volunteer set name = 'Anya', region = 'AZ-BA'").execute(&mut tx).await.unwrap();
        assert_eq!(due(&mut tx, unix(NOW)).await.unwrap().len(), 0, "nobody has moved");
        sql::query("update volunteer set region = 'AZ-GA' where person_id = 1").execute(&mut tx).await.unwrap();
        assert!(due(&mut tx, unix(NOW)).await.unwrap()[0].is_unplanned);
        plan(&mut tx, PersonId(1), None).await.unwrap();
        sql::query("update volunteer set region = 'AZ-BA'").execute(&mut tx).await.unwrap();
        let left: Vec<PersonId> =
            due(&mut tx, Timestamp::MAX).await.unwrap().iter().map(|subscriber| subscriber.recipient.person).collect();
        assert_eq!(left, [PersonId(2)]);
    }

    #[tokio::test]
    async fn a_million_volunteers_are_found_by_index() {
        let db = sqlite().await;
        let mut tx = db.begin().await.unwrap();
        for (sql, steps) in [
            (DUE.to_owned(), &["SEARCH volunteer USING INDEX volunteer_by_digest (digest_at<?)"][..]),
            (
                news_for(tx.engine()),
                &[
                    "SEARCH event USING INDEX event_by_publication (country=? AND published_at>?)",
                    "SEARCH shift USING INTEGER PRIMARY KEY (rowid=?)",
                    "SEARCH open USING INDEX shift_of_event (event_id=?)",
                ],
            ),
        ] {
            let plan = sql::query_as(format!("explain query plan {sql}"));
            let plan: Vec<(i64, i64, i64, String)> = plan.fetch_all(&mut tx).await.unwrap();
            let plan: Vec<String> = plan.into_iter().map(|(.., step)| step).collect();
            assert!(steps.iter().all(|step| plan.iter().any(|found| found == step)), "{plan:#?}");
            assert!(!plan.iter().any(|step| step.starts_with("SCAN") && !step.contains("json_each")), "{plan:#?}");
        }
    }
}
