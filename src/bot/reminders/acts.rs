//! What is done in `/reminders`, act by act.

use super::{overview, rehearsal, schedules};
use crate::{
    bot::talk::Talk,
    dialogues::{Dialogue, Turn, reminders::Act},
};

/// Does it, and says what follows.
pub async fn perform(talk: &mut Talk<'_>, act: Act) -> anyhow::Result<Turn<Dialogue>> {
    match act {
        Act::Begin => overview::begin(talk).await,
        Act::Open(organization) => overview::open(talk, organization).await,
        Act::Leads(organization) => overview::leads(talk, organization).await,
        Act::SetLeads { organization, leads } => overview::set_leads(talk, organization, leads.as_ref()).await,
        Act::Shifts(organization) => rehearsal::shifts(talk, organization).await,
        Act::People(shift) => rehearsal::people(talk, shift).await,
        Act::Schedule(id) => schedules::open(talk, id).await,
        Act::Messages(id) => schedules::messages(talk, id).await,
        Act::SetActive { schedule, active } => schedules::set_active(talk, schedule, active).await,
        Act::Delete(id) => schedules::delete(talk, id).await,
        Act::Rehearse { shift, person } => rehearsal::rehearse(talk, shift, person).await,
    }
}
