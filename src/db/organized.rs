//! Events that somebody looks after: an event a row, page by page, and as one is chosen by words; and an event with all that its
//! lists come to.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::{
    Connection, participant,
    shift::{self, PAGE, page_of},
    sql,
    upcoming::holding,
};
use crate::domain::{Desk, EventId, OrganizationId, PersonId, Shift, ShiftId, search::Sought};

/// One page of the events a person looks after that are still to come or going on, those with too few people first, or of
/// those that are over, the last first; each with its shifts that stand, of the former only those that are not over. And how
/// many pages there are. With `organization` only those of it and of all below it.
pub(crate) async fn listed(
    db: &mut Connection,
    person: PersonId,
    organization: Option<OrganizationId>,
    (past, now): (bool, Timestamp),
    page: usize,
) -> anyhow::Result<(Vec<Vec<Shift>>, usize)> {
    let rows: Vec<(EventId, i64)> = sql::query_as(
        "with meant (organization_id) as (
             select line.organization_id
             from member join organization_line as reach on reach.above_id = member.organization_id
                  join organization_line as line on line.above_id = reach.organization_id
             where person_id = $1 and reach.organization_id = coalesce($2, reach.organization_id))
         select event_id, count(*) over () from (
             select event.event_id, max(ends_at) as ends, max(starts_at) as last,
                    min(case when ends_at > $3 then starts_at end) as next,
                    max(case when ends_at > $3
                                  and ((select count(*) from sign_up
                                        where sign_up.shift_id = shift.shift_id and state = 'confirmed') < min_places
                                       or (select count(*) from sign_up join shift as others on others.shift_id = sign_up.shift_id
                                           where others.event_id = event.event_id and others.starts_at = shift.starts_at
                                             and others.ends_at = shift.ends_at and others.cancel_reason is null
                                             and state = 'confirmed') < least_in_all)
                             then 1 else 0 end) as lacks
             from event join shift on shift.event_id = event.event_id
             where organization_id in (select organization_id from meant) and cancel_reason is null
             group by event.event_id) as standing
         where (ends <= $3) = $6
         order by not $6 and lacks = 1 desc, case when $6 then -last else next end, event_id limit $4 offset $5",
    )
    .bind(person)
    .bind(organization)
    .bind(now)
    .bind(i64::try_from(PAGE)?)
    .bind(i64::try_from(page * PAGE)?)
    .bind(past)
    .fetch_all(&mut *db)
    .await?;
    let events: Vec<EventId> = rows.iter().map(|(event, _)| *event).collect();
    let mut shifts = standing(db, &events, (past, now)).await?;
    let total = rows.first().map_or(0, |(_, total)| *total);
    let listed = events.iter().filter_map(|event| shifts.remove(event)).collect();
    Ok((listed, usize::try_from(total)?.div_ceil(PAGE)))
}

/// The shifts of some events that stand, in their order; those that are over only if they are wanted.
async fn standing(
    db: &mut Connection,
    events: &[EventId],
    (and_past, now): (bool, Timestamp),
) -> anyhow::Result<BTreeMap<EventId, Vec<Shift>>> {
    let wanted = db.engine().list("$1");
    let ids = sql::query_scalar(format!(
        "select shift_id from shift
         where event_id in {wanted} and cancel_reason is null and (ends_at > $2 or $3) order by starts_at, shift_id"
    ));
    let ids: Vec<ShiftId> = ids.bind(events).bind(now).bind(and_past).fetch_all(&mut *db).await?;
    let mut of_events: BTreeMap<EventId, Vec<Shift>> = BTreeMap::new();
    for shift in shift::with_ids(db, &ids).await? {
        of_events.entry(shift.event.id).or_default().push(shift);
    }
    Ok(of_events)
}

/// The event of a shift, with the page of its shifts that is wanted, or that on which this one stands. None: no shift of it
/// stands.
pub(crate) async fn desk(
    db: &mut Connection,
    of: &Shift,
    page: Option<usize>,
    now: Timestamp,
) -> anyhow::Result<Option<Desk>> {
    let all = shift::of_event(db, of.event.id).await?;
    let ids: Vec<ShiftId> = all.iter().map(|shift| shift.id).collect();
    let counted = participant::totals(db, &ids).await?;
    Ok(Desk::of(&all, &counted, (of.id, page), now))
}

/// One page of the events of an organization, and of all below it, that a person looks after, each by the next of its shifts
/// that stands; with `and_past` then those that are over, by their last. And how many pages there are. With words only those
/// in whose texts they stand, in either alphabet.
pub(crate) async fn events(
    db: &mut Connection,
    (person, organization): (PersonId, OrganizationId),
    (words, and_past): (&str, bool),
    now: Timestamp,
    page: usize,
) -> anyhow::Result<(Vec<Shift>, usize)> {
    let sought = Sought::new(words);
    let rows: Vec<(ShiftId, i64)> = sql::query_as(
        "with meant (organization_id) as (
             select line.organization_id
             from member join organization_line as reach on reach.above_id = member.organization_id
                  join organization_line as line on line.above_id = reach.organization_id
             where person_id = $1 and reach.organization_id = $2),
         said (event_id, folded, latin) as (
             select event_id, folded, latin from event_text
             union all
             select event_id, folded, latin from shift_text join shift using (shift_id))
         select shift.shift_id, count(*) over () from event join shift using (event_id)
         where organization_id in (select organization_id from meant)
           and shift.shift_id = (
               select one.shift_id from shift as one
               where one.event_id = event.event_id and (one.ends_at > $3 or $9) and one.cancel_reason is null
               order by one.ends_at <= $3, case when one.ends_at <= $3 then -one.starts_at else one.starts_at end, one.shift_id
               limit 1)
           and exists (
               select 1 from said
               where said.event_id = event.event_id
                 and (said.folded like $4 escape '\\' or ($5 and said.latin like $6 escape '\\')))
         order by ends_at <= $3, case when ends_at <= $3 then -starts_at else starts_at end, shift.shift_id
         limit $7 offset $8",
    )
    .bind(person)
    .bind(organization)
    .bind(now)
    .bind(holding(&sought.letters))
    .bind(!sought.latin.is_empty())
    .bind(holding(&sought.latin))
    .bind(i64::try_from(PAGE)?)
    .bind(i64::try_from(page * PAGE)?)
    .bind(and_past)
    .fetch_all(&mut *db)
    .await?;
    page_of(db, &rows).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        db::{
            event::{
                publish,
                testing::{event, published},
            },
            organization::{self, testing::with_volunteers},
            sign_up::{Asked, ask, testing::START},
            testing::{run, unix},
        },
        domain::{Role, Totals},
    };

    #[tokio::test]
    async fn organizers_see_what_lacks_people_first_and_nothing_of_others() {
        let db = with_volunteers(&[1, 2].map(PersonId)).await;
        let mut tx = db.begin().await.unwrap();
        published(&mut tx, unix(START), 5).await;
        let mut new = event(unix(START + 1), 5);
        new.slots[0].places.min = 1;
        publish(&mut tx, &new, None, unix(0)).await.unwrap();
        organization::grant(&mut tx, OrganizationId(2), PersonId(1), Role::Organizer, unix(0)).await.unwrap();
        let seen = async |db: &mut Connection, organization: Option<OrganizationId>| {
            let (events, _) = listed(db, PersonId(1), organization, (false, unix(0)), 0).await.unwrap();
            events.iter().map(|shifts| shifts[0].id.0).collect::<Vec<_>>()
        };
        assert_eq!(seen(&mut tx, None).await, [2, 1]);
        assert_eq!(ask(&mut tx, ShiftId(2), PersonId(2), false, unix(0)).await.unwrap(), Asked::Confirmed);
        assert_eq!(seen(&mut tx, Some(OrganizationId(2))).await, [1, 2]);
        assert_eq!(seen(&mut tx, Some(OrganizationId(3))).await, [0; 0], "another organization");
        assert_eq!(listed(&mut tx, PersonId(2), None, (false, unix(0)), 0).await.unwrap().0, [[]; 0]);
        let (past, _) = listed(&mut tx, PersonId(1), None, (true, Timestamp::MAX), 0).await.unwrap();
        assert_eq!(past.iter().map(|shifts| shifts[0].id.0).collect::<Vec<_>>(), [2, 1], "all are over then");
    }

    #[tokio::test]
    async fn an_event_of_many_shifts_is_one_row_until_the_last_is_over() {
        let db = with_volunteers(&[1, 2].map(PersonId)).await;
        let mut tx = db.begin().await.unwrap();
        let mut new = event(unix(START), 5);
        for day in 1..4 {
            let mut slot = new.slots[0].clone();
            slot.starts_at += jiff::SignedDuration::from_hours(24 * day);
            slot.ends_at += jiff::SignedDuration::from_hours(24 * day);
            new.slots.push(slot);
        }
        publish(&mut tx, &new, None, unix(0)).await.unwrap();
        run(&mut tx, "update shift set cancel_reason = 'rain' where shift_id = 4").await;
        organization::grant(&mut tx, OrganizationId(2), PersonId(1), Role::Organizer, unix(0)).await.unwrap();
        let shown = async |db: &mut Connection, past, now| {
            let (events, pages) = listed(db, PersonId(1), None, (past, now), 0).await.unwrap();
            let ids = |shifts: &Vec<Shift>| shifts.iter().map(|shift| shift.id.0).collect::<Vec<_>>();
            (events.iter().map(ids).collect::<Vec<_>>(), pages)
        };
        let second = new.slots[1].starts_at;
        assert_eq!(shown(&mut tx, false, second).await, (vec![vec![2, 3]], 1), "one is over, one is cancelled");
        assert_eq!(shown(&mut tx, true, second).await, (Vec::new(), 0));
        assert_eq!(shown(&mut tx, false, new.slots[2].ends_at).await, (Vec::new(), 0));
        assert_eq!(shown(&mut tx, true, new.slots[2].ends_at).await, (vec![vec![1, 2, 3]], 1));
        for person in [1, 2].map(PersonId) {
            ask(&mut tx, ShiftId(2), person, false, unix(0)).await.unwrap();
        }
        run(&mut tx, "update sign_up set came = true where person_id = 1").await;
        let of = shift::with_id(&mut tx, ShiftId(2)).await.unwrap().unwrap();
        let desk = desk(&mut tx, &of, None, unix(0)).await.unwrap().unwrap();
        assert_eq!(desk.totals, Totals { most: 15, confirmed: 2, came: 1, ..Totals::default() });
    }

    #[tokio::test]
    async fn each_event_stands_once_and_all_are_reached() {
        let db = with_volunteers(&[1, 2].map(PersonId)).await;
        let mut tx = db.begin().await.unwrap();
        organization::grant(&mut tx, OrganizationId(2), PersonId(1), Role::Organizer, unix(0)).await.unwrap();
        let count = PAGE + 1;
        for index in 0..count {
            // Their shifts alternate: all first ones are before all second ones.
            let mut new = event(unix(START + i64::try_from(index).unwrap()), 5);
            let mut second = new.slots[0].clone();
            second.starts_at += jiff::SignedDuration::from_hours(24);
            second.ends_at += jiff::SignedDuration::from_hours(24);
            new.slots.push(second);
            publish(&mut tx, &new, None, unix(0)).await.unwrap();
        }
        let whose = (PersonId(1), OrganizationId(2));
        let (first, pages) = events(&mut tx, whose, ("", false), unix(0), 0).await.unwrap();
        let (second, _) = events(&mut tx, whose, ("", false), unix(0), 1).await.unwrap();
        let mut found: Vec<_> = first.iter().chain(&second).map(|shift| shift.event.id).collect();
        found.dedup();
        assert_eq!((pages, found.len()), (2, count));
        let title = first[0].event.details.title(crate::domain::Language::En).to_uppercase();
        assert_eq!(events(&mut tx, whose, (&title, false), unix(0), 0).await.unwrap().0.len(), PAGE);
        assert_eq!(events(&mut tx, whose, ("100%", false), unix(0), 0).await.unwrap(), (Vec::new(), 0));
        let later = unix(START + 100_000_000);
        assert_eq!(events(&mut tx, whose, ("", false), later, 0).await.unwrap(), (Vec::new(), 0));
        let (past, _) = events(&mut tx, whose, ("", true), later, 0).await.unwrap();
        assert_eq!(past[0].event.id, second[0].event.id, "the last comes first");
        let others = (PersonId(2), OrganizationId(2));
        assert_eq!(events(&mut tx, others, ("", false), unix(0), 0).await.unwrap(), (Vec::new(), 0));
    }
}
