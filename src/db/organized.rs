//! Events that somebody looks after, as one of them is chosen: an event a row, page by page or by words.

use jiff::Timestamp;

use super::{
    Connection,
    shift::{PAGE, page_of},
    sql,
    upcoming::holding,
};
use crate::domain::{OrganizationId, PersonId, Shift, ShiftId, search::Sought};

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
            event::{publish, testing::event},
            organization::{self, testing::with_volunteers},
            sign_up::testing::START,
            testing::unix,
        },
        domain::Role,
    };

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
