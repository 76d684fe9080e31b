//! How long before a shift its people are reminded: what organizations, events and volunteers have chosen.

use jiff::Timestamp;

use super::{Connection, organization, sql};
use crate::domain::{EventId, Lead, Leads, OrganizationId, PersonId, ShiftId, lead::Chosen};

/// What an event has.
pub(crate) async fn of_event(db: &mut Connection, event: EventId) -> anyhow::Result<Chosen> {
    let (organization, own): (OrganizationId, Option<String>) =
        sql::query_as("select organization_id, reminders from event where event_id = $1")
            .bind(event)
            .fetch_one(&mut *db)
            .await?;
    Ok(Chosen { own: read(own)?, inherited: of_organization(db, organization).await?.in_force() })
}

/// What an organization has.
pub(crate) async fn of_organization(db: &mut Connection, organization: OrganizationId) -> anyhow::Result<Chosen> {
    let above = organization::inherited("reminders", "organization.parent_id");
    let (own, above): (Option<String>, Option<String>) =
        sql::query_as(format!("select reminders, {above} from organization where organization_id = $1"))
            .bind(organization)
            .fetch_one(db)
            .await?;
    Ok(Chosen { own: read(own)?, inherited: read(above)?.unwrap_or_else(Lead::usual) })
}

/// What the people of a shift have chosen for themselves.
pub(crate) async fn of_people(db: &mut Connection, shift: ShiftId) -> anyhow::Result<Leads> {
    let chosen: Vec<String> = sql::query_scalar(
        "select distinct reminders from sign_up join volunteer using (person_id)
         where shift_id = $1 and state = 'confirmed' and reminders is not null",
    )
    .bind(shift)
    .fetch_all(db)
    .await?;
    Ok(chosen.into_iter().filter_map(|chosen| known_leads(Some(chosen))).flatten().collect())
}

/// What a person's row says, if this version knows it: one of those who come must not hold up the reminders of the others.
pub(super) fn known_leads(chosen: Option<String>) -> Option<Leads> {
    chosen.and_then(|chosen| serde_json::from_str(&chosen).ok())
}

/// What somebody has chosen for themselves.
pub(crate) async fn of_person(db: &mut Connection, person: PersonId) -> anyhow::Result<Option<Leads>> {
    let chosen = sql::query_scalar("select reminders from volunteer where person_id = $1");
    read(chosen.bind(person).fetch_optional(db).await?.flatten())
}

/// Whether somebody would rather be reminded in their quiet hours, without a sound, than before them.
pub(crate) async fn come_at_night(db: &mut Connection, person: PersonId) -> anyhow::Result<bool> {
    let at_night = sql::query_scalar("select night_reminders from volunteer where person_id = $1");
    Ok(at_night.bind(person).fetch_optional(db).await?.unwrap_or(false))
}

fn read(chosen: Option<String>) -> anyhow::Result<Option<Leads>> {
    Ok(chosen.map(|chosen| serde_json::from_str(&chosen)).transpose()?)
}

/// Lets whoever else wants to change what an event has wait until this transaction has ended.
pub(crate) async fn hold_of_event(db: &mut Connection, event: EventId) -> anyhow::Result<()> {
    db.hold("select 1 from event where event_id = $1 for no key update", event).await
}

/// Changes what an event has; None: as its organization has it.
pub(crate) async fn set_of_event(db: &mut Connection, event: EventId, leads: Option<&Leads>) -> anyhow::Result<()> {
    sql::query("update event set reminders = $2 where event_id = $1")
        .bind(event)
        .bind(leads.map(serde_json::to_string).transpose()?)
        .execute(db)
        .await?;
    Ok(())
}

/// Changes what an organization has, and arms the shifts of those below anew; None: as the one above has it.
pub(crate) async fn set_of_organization(
    db: &mut Connection,
    organization: OrganizationId,
    leads: Option<&Leads>,
    now: Timestamp,
) -> anyhow::Result<()> {
    sql::query("update organization set reminders = $2 where organization_id = $1")
        .bind(organization)
        .bind(leads.map(serde_json::to_string).transpose()?)
        .execute(&mut *db)
        .await?;
    sql::query(
        "update shift set armed = false
         where starts_at > $2 and event_id in (
             select event_id from event join organization_line using (organization_id) where above_id = $1)",
    )
    .bind(organization)
    .bind(now)
    .execute(db)
    .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::testing::unix;
    use crate::{
        db::{
            reminder::{arm, due},
            sign_up::{ask, testing::*},
        },
        domain::reminder::Rule,
    };

    /// The leads that are armed.
    async fn armed(db: &mut Connection) -> Vec<Lead> {
        arm(db, unix(NOW)).await.unwrap();
        let due = due(db, Timestamp::MAX).await.unwrap();
        let lead = |rule| if let Rule::Remind(lead) = rule { Some(lead) } else { None };
        due.into_iter().filter_map(|alarm| lead(alarm.rule)).collect()
    }

    #[tokio::test]
    async fn an_event_has_its_own_or_those_of_the_organizations_above() {
        let (db, shift) = world(1, 1).await;
        let mut tx = db.begin().await.unwrap();
        let (hour, none) = (Leads::from([Lead::Minutes(60)]), Leads::new());
        assert_eq!(armed(&mut tx).await, [Lead::EVE, Lead::SOON]);
        set_of_organization(&mut tx, OrganizationId(1), Some(&hour), unix(NOW)).await.unwrap();
        assert_eq!(armed(&mut tx).await, [Lead::Minutes(60)], "the federation stands above");
        set_of_organization(&mut tx, OrganizationId(2), Some(&none), unix(NOW)).await.unwrap();
        assert_eq!(armed(&mut tx).await, []);
        set_of_event(&mut tx, EventId(1), Some(&[Lead::EVE].into())).await.unwrap();
        assert_eq!(armed(&mut tx).await, [Lead::EVE]);
        assert_eq!(
            of_event(&mut tx, EventId(1)).await.unwrap(),
            Chosen { own: Some([Lead::EVE].into()), inherited: none }
        );
        sql::query("update volunteer set reminders = '[\"30m\"]'").execute(&mut tx).await.unwrap();
        assert_eq!(armed(&mut tx).await, [Lead::EVE], "nobody has a place");
        ask(&mut tx, shift, PersonId(1), false, unix(NOW)).await.unwrap();
        assert_eq!(armed(&mut tx).await, [Lead::EVE, Lead::Minutes(30)]);
        sql::query("update volunteer set reminders = null").execute(&mut tx).await.unwrap();
        assert_eq!(armed(&mut tx).await, [Lead::EVE]);
    }

    #[tokio::test]
    async fn what_one_has_chosen_and_nobody_can_read_keeps_nobody_else_from_being_reminded() {
        let (db, shift) = world(2, 2).await;
        let mut tx = db.begin().await.unwrap();
        for person in [1, 2].map(PersonId) {
            ask(&mut tx, shift, person, false, unix(NOW)).await.unwrap();
        }
        let chosen = sql::query("update volunteer set reminders = case person_id when 1 then '?' else $1 end");
        let hour = serde_json::to_string(&Leads::from([Lead::Minutes(60)])).unwrap();
        chosen.bind(hour).execute(&mut tx).await.unwrap();
        assert_eq!(of_people(&mut tx, shift).await.unwrap(), Leads::from([Lead::Minutes(60)]));
        assert!(armed(&mut tx).await.contains(&Lead::Minutes(60)));
    }
}
