//! Who receives what concerns an event, and whether anybody does.

use jiff::{SignedDuration, Timestamp};

use super::{Connection, sql};
use crate::domain::{Event, EventId, NoticeId, Organization, OrganizationId, PersonId};

/// Who receives something.
#[derive(Debug, PartialEq)]
pub(crate) enum Receivers {
    /// At least one, and all can be reached.
    People(Vec<PersonId>),
    /// Up to the federation nobody can be reached.
    Nobody,
}

/// Who receives what concerns an event: whoever created it if they still have a role there, else its team, else the
/// team of the next organization above; of each only those who can be reached.
pub(crate) async fn of_event(db: &mut Connection, event: &Event) -> anyhow::Result<Receivers> {
    nearest(db, event.organization.id, Some(event.id), (None, None)).await
}

/// The same without somebody whose own act it is. None: nobody else looks after the event.
pub(crate) async fn of_others(
    db: &mut Connection,
    event: &Event,
    person: PersonId,
) -> anyhow::Result<Option<Receivers>> {
    let others = nearest(db, event.organization.id, Some(event.id), (None, Some(person))).await?;
    let is_alone = others == Receivers::Nobody && of_event(db, event).await? != Receivers::Nobody;
    Ok((!is_alone).then_some(others))
}

/// Who receives a notice that has reached nobody yet. Whoever it could not be sent to for another reason than that they
/// were out of reach is not tried again.
pub(crate) async fn of_notice(db: &mut Connection, event: &Event, notice: NoticeId) -> anyhow::Result<Receivers> {
    nearest(db, event.organization.id, Some(event.id), (Some(notice), None)).await
}

/// Who receives what concerns an organization: its team, or the next one above.
pub(crate) async fn of_organization(db: &mut Connection, organization: OrganizationId) -> anyhow::Result<Receivers> {
    nearest(db, organization, None, (None, None)).await
}

async fn nearest(
    db: &mut Connection,
    organization: OrganizationId,
    event: Option<EventId>,
    (notice, but): (Option<NoticeId>, Option<PersonId>),
) -> anyhow::Result<Receivers> {
    let people: Vec<PersonId> = sql::query_scalar(
        "with team (person_id, depth) as (
             select person_id, depth from organization_line as line join member on member.organization_id = line.above_id
             where line.organization_id = $1),
         receiving (person_id, depth) as (
             select created_by, -1 from event where event_id = $2 and created_by in (select person_id from team)
             union all
             select person_id, depth from team),
         within_reach (person_id, depth) as (
             select person_id, depth from receiving join person using (person_id)
             where reachable and ($4 is null or person_id <> $4) and not exists (
                 select 1 from delivery where notice_id = $3 and chat_id = person_id and coalesce(reason, '') <> 'not reachable'))
         select distinct person_id from within_reach where depth = (select min(depth) from within_reach) order by person_id",
    )
    .bind(organization)
    .bind(event)
    .bind(notice)
    .bind(but)
    .fetch_all(db)
    .await?;
    Ok(if people.is_empty() { Receivers::Nobody } else { Receivers::People(people) })
}

/// Whether messages reach somebody; false for whoever has left.
pub(crate) async fn is_within_reach(db: &mut Connection, person: PersonId) -> anyhow::Result<bool> {
    let reachable = sql::query_scalar("select exists (select 1 from person where person_id = $1 and reachable)");
    reachable.bind(person).fetch_one(db).await
}

/// Those of a team whom messages do not reach.
pub(crate) async fn out_of_reach(db: &mut Connection, organization: OrganizationId) -> anyhow::Result<Vec<PersonId>> {
    let people = sql::query_scalar(
        "select person_id from member join person using (person_id)
         where member.organization_id = $1 and not reachable",
    );
    people.bind(organization).fetch_all(db).await
}

/// The organizations in whose teams a person is the only one within reach.
pub(crate) async fn only_in(db: &mut Connection, person: PersonId) -> anyhow::Result<Vec<Organization>> {
    let rows: Vec<(OrganizationId, String)> = sql::query_as(
        "select organization_id, name from member as own join organization using (organization_id)
         where person_id = $1 and not exists (
             select 1 from member as other join person using (person_id)
             where other.organization_id = own.organization_id and other.person_id <> $1 and reachable)
         order by organization_id",
    )
    .bind(person)
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|(id, name)| Organization { id, name }).collect())
}

/// Whether a team, or who of it can be reached, has changed since this was last asked; then it is asked no more.
pub(crate) async fn has_changed(db: &mut Connection) -> anyhow::Result<bool> {
    let changed = sql::query("update organization set to_look_at = false where to_look_at");
    Ok(changed.execute(db).await?.rows_affected() > 0)
}

/// Whether one has.
pub(crate) async fn is_any_to_look_at(db: &mut Connection) -> anyhow::Result<bool> {
    sql::query_scalar("select exists (select 1 from organization where to_look_at)").fetch_one(db).await
}

/// Which organizations have been lost by those who looked after them or their events, and are to be told of.
#[derive(Debug, PartialEq)]
pub(crate) struct Lost {
    pub organization: Organization,
    /// Nobody of its own team can be reached.
    pub has_nobody: bool,
    /// So many of its events are ahead whose creators have no role or are out of reach; of those of a team that is there
    /// only the ones it has not been told of.
    pub events: i64,
}

/// Those above, or the rest of a team, are told of one organization at most so often.
pub(crate) const ALARM_EVERY: SignedDuration = SignedDuration::from_hours(24);

/// Who can be reached again: of them there will be something to say the next time they cannot.
pub(crate) async fn forgive(db: &mut Connection) -> anyhow::Result<()> {
    let attended = "update organization set attended = true
         where (attended is null or not attended) and organization_id in (
             select member.organization_id from member join person using (person_id) where reachable)";
    sql::query(attended).execute(&mut *db).await?;
    let found = format!(
        "{REACH} update event set creator_lost = false where creator_lost and created_by is not null and {KEPT}"
    );
    sql::query(found).execute(db).await?;
    Ok(())
}

/// Who reaches which organization with a role, and with messages.
const REACH: &str = "
    with reach (person_id, organization_id) as (
        select person_id, line.organization_id
        from member join person using (person_id) join organization_line as line on line.above_id = member.organization_id
        where reachable) ";

const KEPT: &str = "
    exists (select 1 from reach where reach.person_id = created_by and reach.organization_id = event.organization_id) ";

const AHEAD: &str = "
    exists (select 1 from shift where shift.event_id = event.event_id and cancel_reason is null and starts_at > $1) ";

/// What has been lost since it was last told, but for organizations of which something was told a short while ago; it
/// counts as told from now on.
pub(crate) async fn newly_lost(db: &mut Connection, now: Timestamp) -> anyhow::Result<Vec<Lost>> {
    let rows: Vec<(OrganizationId, String, bool, i64, i64)> = sql::query_as(format!(
        "{REACH}, lost (organization_id, ahead, events) as (
             select organization_id, count(*), count(*) filter (where not creator_lost)
             from event where {AHEAD} and not {KEPT} group by organization_id)
         select organization.organization_id, name,
                not exists (select 1 from member join person using (person_id)
                            where member.organization_id = organization.organization_id and reachable),
                coalesce(ahead, 0), coalesce(events, 0)
         from organization left join lost using (organization_id)
         where (alarmed_at is null or alarmed_at <= $2)
           and (events > 0 or attended and not exists (
                    select 1 from member join person using (person_id)
                    where member.organization_id = organization.organization_id and reachable))
         order by organization.organization_id"
    ))
    .bind(now)
    .bind(now - ALARM_EVERY)
    .fetch_all(&mut *db)
    .await?;
    let mut all = Vec::new();
    for (id, name, has_nobody, ahead, new) in rows {
        count_as_told(db, (id, has_nobody), now).await?;
        let events = if has_nobody { ahead } else { new };
        all.push(Lost { organization: Organization { id, name }, has_nobody, events });
    }
    Ok(all)
}

async fn count_as_told(
    db: &mut Connection,
    (organization, has_nobody): (OrganizationId, bool),
    now: Timestamp,
) -> anyhow::Result<()> {
    let told = sql::query(
        "update organization set alarmed_at = $2, attended = case when $3 then false else attended end where organization_id = $1",
    );
    told.bind(organization).bind(now).bind(has_nobody).execute(&mut *db).await?;
    let lost = format!(
        "{REACH} update event set creator_lost = true where not creator_lost and {AHEAD} and organization_id = $2 and not {KEPT}"
    );
    sql::query(lost).bind(now).bind(organization).execute(db).await?;
    Ok(())
}

/// When something that was held back may be told.
pub(crate) async fn next_alarm(db: &mut Connection, now: Timestamp) -> anyhow::Result<Option<Timestamp>> {
    let next: Option<Timestamp> = sql::query_scalar(format!(
        "{REACH} select min(alarmed_at) from organization
         where alarmed_at > $2 and (
             exists (select 1 from event where event.organization_id = organization.organization_id and not creator_lost and {AHEAD} and not {KEPT})
             or attended and not exists (
                 select 1 from member join person using (person_id)
                 where member.organization_id = organization.organization_id and reachable))"
    ))
    .bind(now)
    .bind(now - ALARM_EVERY)
    .fetch_one(db)
    .await?;
    Ok(next.map(|at| at + ALARM_EVERY))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::testing::unix;
    use crate::{
        db::{
            event,
            organization::{grant, remove, testing::with_volunteers},
            person::set_reachable,
            shift,
        },
        domain::Role,
    };

    const FEDERATION: OrganizationId = OrganizationId(1);
    const AZ: OrganizationId = OrganizationId(2);
    const DAY: i64 = 24 * 3_600_000;
    const NOW: i64 = 20_000 * DAY;

    /// An event in Azerbaijan by person 1, where 2 is in the team too; 3 is in the federation's.
    async fn created(db: &mut Connection) -> Event {
        for (organization, person) in [(AZ, 1), (AZ, 2), (FEDERATION, 3)] {
            grant(db, organization, PersonId(person), Role::Organizer, unix(0)).await.unwrap();
        }
        let new = event::testing::event(unix(NOW + 10 * DAY), 2);
        let id = event::publish(db, &new, Some(PersonId(1)), unix(0)).await.unwrap();
        shift::of_event(db, id).await.unwrap().remove(0).event
    }

    #[tokio::test]
    async fn who_leaves_late_is_told_of_to_others_only() {
        let db = with_volunteers(&[1, 2, 3].map(PersonId)).await;
        let mut tx = db.begin().await.unwrap();
        let event = created(&mut tx).await;
        let hears = async |tx: &mut Connection, person| of_others(tx, &event, person).await.unwrap();
        assert_eq!(hears(&mut tx, PersonId(4)).await, Some(Receivers::People(vec![PersonId(1)])), "the creator");
        assert_eq!(
            hears(&mut tx, PersonId(1)).await,
            Some(Receivers::People(vec![PersonId(2)])),
            "the rest of the team"
        );
        for person in [2, 3] {
            set_reachable(&mut tx, PersonId(person), false).await.unwrap();
        }
        assert_eq!(hears(&mut tx, PersonId(1)).await, None, "there is nobody else");
        set_reachable(&mut tx, PersonId(1), false).await.unwrap();
        assert_eq!(hears(&mut tx, PersonId(1)).await, Some(Receivers::Nobody), "it is kept for whoever is there next");
    }

    #[tokio::test]
    async fn the_nearest_within_reach_receive_it() {
        let db = with_volunteers(&[1, 2, 3].map(PersonId)).await;
        let mut tx = db.begin().await.unwrap();
        let event = created(&mut tx).await;
        let received = async |tx: &mut Connection| of_event(tx, &event).await.unwrap();
        assert_eq!(received(&mut tx).await, Receivers::People(vec![PersonId(1)]), "the creator");
        set_reachable(&mut tx, PersonId(1), false).await.unwrap();
        assert_eq!(received(&mut tx).await, Receivers::People(vec![PersonId(2)]), "the team");
        set_reachable(&mut tx, PersonId(2), false).await.unwrap();
        assert_eq!(received(&mut tx).await, Receivers::People(vec![PersonId(3)]), "above");
        remove(&mut tx, FEDERATION, PersonId(3)).await.unwrap();
        assert_eq!(received(&mut tx).await, Receivers::Nobody);
        set_reachable(&mut tx, PersonId(1), true).await.unwrap();
        remove(&mut tx, AZ, PersonId(1)).await.unwrap();
        assert_eq!(received(&mut tx).await, Receivers::Nobody, "whoever has no role any more hears nothing");
    }

    #[tokio::test]
    async fn what_is_lost_is_told_once_and_anew_only_after_a_day() {
        let db = with_volunteers(&[1, 2, 3].map(PersonId)).await;
        let mut tx = db.begin().await.unwrap();
        created(&mut tx).await;
        let lost = async |tx: &mut Connection, now: Timestamp| {
            forgive(tx).await.unwrap();
            let lost = newly_lost(tx, now).await.unwrap().into_iter();
            lost.map(|lost| (lost.organization.id, lost.has_nobody, lost.events)).collect::<Vec<_>>()
        };
        assert!(has_changed(&mut tx).await.unwrap());
        assert!(!has_changed(&mut tx).await.unwrap(), "nothing since");
        assert_eq!(lost(&mut tx, unix(NOW)).await, []);
        set_reachable(&mut tx, PersonId(1), false).await.unwrap();
        assert!(has_changed(&mut tx).await.unwrap());
        assert_eq!(only_in(&mut tx, PersonId(2)).await.unwrap().len(), 1);
        assert_eq!(lost(&mut tx, unix(NOW)).await, [(AZ, false, 1)], "its event has lost its creator");
        assert_eq!(lost(&mut tx, unix(NOW + 1)).await, [], "once");
        remove(&mut tx, AZ, PersonId(2)).await.unwrap();
        assert_eq!(lost(&mut tx, unix(NOW + 1)).await, [], "not on the same day");
        assert_eq!(next_alarm(&mut tx, unix(NOW + 1)).await.unwrap(), Some(unix(NOW) + ALARM_EVERY));
        assert_eq!(lost(&mut tx, unix(NOW) + ALARM_EVERY).await, [(AZ, true, 1)]);
        set_reachable(&mut tx, PersonId(1), true).await.unwrap();
        assert_eq!(lost(&mut tx, unix(NOW) + 3 * ALARM_EVERY).await, []);
        set_reachable(&mut tx, PersonId(1), false).await.unwrap();
        assert_eq!(
            lost(&mut tx, unix(NOW) + 3 * ALARM_EVERY).await,
            [(AZ, true, 1)],
            "again, since somebody was there"
        );
    }
}
