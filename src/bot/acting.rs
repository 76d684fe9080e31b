//! For which organization somebody acts who has a role in several: choosing it, and what is chosen with it.

use super::talk::Talk;
use crate::{
    db::organization,
    dialogues::{Dialogue, Turn, acting::State},
    domain::Organization,
    texts::Text,
};

/// Asks for which one they act from now on.
pub async fn choose(talk: &mut Talk<'_>) -> anyhow::Result<()> {
    let offered = reached(talk).await?;
    if offered.is_empty() {
        return talk.end(vec![Text::NotInATeam]).await;
    }
    talk.ask(Dialogue::Acting(State { offered, page: 0 }), None).await
}

/// The menu says for whom they act from now on.
pub async fn act_for(talk: &mut Talk<'_>, organization: i64) -> anyhow::Result<Turn<Dialogue>> {
    if organization::role_of(talk.db, talk.person.id, organization).await?.is_none() {
        return Ok(Turn::end(Text::ErrorNoRight));
    }
    organization::act_for(talk.db, talk.person.id, organization).await?;
    Ok(Turn::home())
}

/// The organizations that something new can be for: the one they act for, else all that their roles reach. Of several
/// they choose one.
pub async fn organizations(talk: &mut Talk<'_>) -> anyhow::Result<Vec<Organization>> {
    match organization::acting_for(talk.db, talk.person.id).await? {
        Some(acting_for) => Ok(vec![acting_for]),
        None => reached(talk).await,
    }
}

async fn reached(talk: &mut Talk<'_>) -> anyhow::Result<Vec<Organization>> {
    let reached = organization::within_reach(talk.db, talk.person.id).await?;
    Ok(reached.into_iter().map(|(organization, _)| organization).collect())
}
