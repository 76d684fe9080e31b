//! Changes of events that their people have not heard of yet.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Connection, sql};
use crate::domain::{Details, EventId, Shift, ShiftId, Slot};

/// How a shift was.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Before {
    pub details: Details,
    pub slot: Slot,
}

/// What has changed of an event since its people last heard of it.
#[derive(Debug, PartialEq)]
pub(crate) struct Pending {
    pub event: EventId,
    /// Its shifts as they were before the first change, by their numbers.
    pub shifts: BTreeMap<ShiftId, Before>,
    /// When the last change was made; who signed up after it knows.
    pub changed_at: Timestamp,
}

/// What its people have not heard of an event.
pub(crate) async fn of_event(db: &mut Connection, event: EventId) -> anyhow::Result<Option<Pending>> {
    let row = sql::query_as("select shifts, changed_at from event_change where event_id = $1");
    let row: Option<(String, Timestamp)> = row.bind(event).fetch_optional(db).await?;
    row.map(|(shifts, changed_at)| Ok(Pending { event, shifts: serde_json::from_str(&shifts)?, changed_at }))
        .transpose()
}

/// Notes how the shifts of an event were before a change that is made now. Of what was noted before the first stays, and
/// when it is told.
pub(crate) async fn note(
    db: &mut Connection,
    (event, before): (EventId, &[Shift]),
    (now, due_at): (Timestamp, Timestamp),
) -> anyhow::Result<()> {
    hold(db, event).await?;
    let mut shifts = of_event(db, event).await?.map(|pending| pending.shifts).unwrap_or_default();
    for shift in before {
        let before = || Before { details: shift.event.details.clone(), slot: shift.slot.clone() };
        shifts.entry(shift.id).or_insert_with(before);
    }
    let note = sql::query(
        "insert into event_change (event_id, shifts, changed_at, due_at) values ($1, $2, $3, $4)
         on conflict (event_id) do update set shifts = excluded.shifts, changed_at = excluded.changed_at",
    );
    note.bind(event).bind(serde_json::to_string(&shifts)?).bind(now).bind(due_at).execute(db).await?;
    Ok(())
}

async fn hold(db: &mut Connection, event: EventId) -> anyhow::Result<()> {
    db.hold("select 1 from event where event_id = $1 for no key update", event).await
}

/// An event of which something is due; the longest first.
pub(crate) async fn due(db: &mut Connection, now: Timestamp) -> anyhow::Result<Option<EventId>> {
    let due = "select event_id from event_change where due_at <= $1 order by due_at, event_id limit 1";
    sql::query_scalar(due).bind(now).fetch_optional(db).await
}

/// What its people have not heard of an event; it is noted no longer.
pub(crate) async fn take(db: &mut Connection, event: EventId) -> anyhow::Result<Option<Pending>> {
    hold(db, event).await?;
    let pending = of_event(db, event).await?;
    forget(db, event).await?;
    Ok(pending)
}

/// Nobody hears of it any more.
pub(crate) async fn forget(db: &mut Connection, event: EventId) -> anyhow::Result<()> {
    sql::query("delete from event_change where event_id = $1").bind(event).execute(db).await?;
    Ok(())
}

/// When the next is due.
pub(crate) async fn next(db: &mut Connection) -> anyhow::Result<Option<Timestamp>> {
    sql::query_scalar("select min(due_at) from event_change").fetch_one(db).await
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;

    use super::*;
    use crate::db::testing::unix;
    use crate::db::{shift, sign_up::testing::*};

    #[tokio::test]
    async fn what_was_before_the_first_change_stays_until_it_is_told() {
        let (db, id) = world(1, 1).await;
        let mut tx = db.begin().await.unwrap();
        let first = shift::with_id(&mut tx, id).await.unwrap().unwrap();
        let (event, mut second) = (first.event.id, first.clone());
        second.slot.starts_at += 1.hour();
        second.event.details.region = None;
        note(&mut tx, (event, std::slice::from_ref(&first)), (unix(NOW), unix(NOW + 60))).await.unwrap();
        note(&mut tx, (event, &[second]), (unix(NOW + 30), unix(NOW + 90))).await.unwrap();
        assert_eq!(next(&mut tx).await.unwrap(), Some(unix(NOW + 60)));
        assert_eq!(due(&mut tx, unix(NOW + 59)).await.unwrap(), None);
        assert_eq!(due(&mut tx, unix(NOW + 60)).await.unwrap(), Some(event));
        let pending = take(&mut tx, event).await.unwrap().unwrap();
        let shifts = BTreeMap::from([(id, Before { details: first.event.details, slot: first.slot })]);
        assert_eq!(pending, Pending { event, shifts, changed_at: unix(NOW + 30) });
        assert_eq!(due(&mut tx, unix(NOW + 999)).await.unwrap(), None);
    }
}
