//! What is done in `/reminders`, act by act.

use super::{overview, rehearsal, schedules};
use crate::{
    bot::conversation::Conversation,
    dialogues::{Dialogue, Turn, reminders::Act},
};

/// Does it, and says what follows.
pub(crate) async fn perform(ctx: &mut Conversation<'_>, act: Act) -> anyhow::Result<Turn<Dialogue>> {
    match act {
        Act::Begin => overview::begin(ctx).await,
        Act::Open(organization) => overview::open(ctx, organization).await,
        Act::Leads(organization) => overview::leads(ctx, organization).await,
        Act::SetLeads { organization, leads, seen } => {
            overview::set_leads(ctx, organization, leads.as_ref(), seen).await
        }
        Act::Events(organization, picker) => rehearsal::events(ctx, organization, picker).await,
        Act::Shifts(organization, picker, event) => rehearsal::shifts(ctx, organization, (picker, event)).await,
        Act::People(shift, page) => rehearsal::people(ctx, shift, page).await,
        Act::Schedule(id) => schedules::open(ctx, id).await,
        Act::Messages(id) => schedules::messages(ctx, id).await,
        Act::SetActive { schedule, active } => schedules::set_active(ctx, schedule, active).await,
        Act::Delete(id) => schedules::delete(ctx, id).await,
        Act::Rehearse { shift, person } => rehearsal::rehearse(ctx, shift, person).await,
    }
}
