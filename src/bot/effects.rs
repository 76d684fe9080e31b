//! Performs what an answer leads to in the database, in the update's own transaction.

use futures_util::future::BoxFuture;

use super::{
    acting, announce, costs, erasure, links, organizer, reminders, reply, talk::Talk, team, volunteer as volunteers,
};
use crate::{
    db::{delivery::Target, person, volunteer},
    dialogues::{Dialogue, Effect, Turn},
    domain::{Language, Profile},
    outbox::{Priority, enqueue},
};

/// Performs an effect and lets the rest of the talk know of it; what follows, where its outcome decides that.
///
/// On the heap, so that whatever waits for it need not have room for everything that can follow.
pub fn perform<'a>(talk: &'a mut Talk<'_>, effect: Effect) -> BoxFuture<'a, anyhow::Result<Option<Turn<Dialogue>>>> {
    Box::pin(perform_here(talk, effect))
}

async fn perform_here(talk: &mut Talk<'_>, effect: Effect) -> anyhow::Result<Option<Turn<Dialogue>>> {
    if let Some(Err(why)) = costs::of(&effect).map(|what| talk.take_one(what)) {
        return Ok(Some(talk.stay(why)));
    }
    let (id, now) = (talk.person.id, talk.now());
    match effect {
        Effect::SetLanguage(language) => set_language(talk, language).await?,
        Effect::GiveConsent { version } => person::give_consent(talk.db, id, version, now).await?,
        Effect::Register(profile) => register(talk, &profile).await?,
        Effect::SaveProfile(profile) => {
            volunteer::save_profile(talk.db, id, &profile).await?;
            talk.ring_for_digests();
        }
        Effect::SavePreferences(preferences) => {
            volunteer::save_preferences(talk.db, id, &preferences).await?;
            talk.ring_for_digests();
        }
        Effect::Erase => erasure::erase(talk).await?,
        Effect::Team(act) => return team::perform(talk, act).await.map(Some),
        Effect::Event(act) => return volunteers::perform(talk, act).await.map(Some),
        Effect::Creation(act) => return organizer::edit(talk, act).await.map(Some),
        Effect::Organize(act) => return organizer::perform(talk, act).await.map(Some),
        Effect::Link(act) => return links::perform(talk, act).await.map(Some),
        Effect::Announce(act) => return announce::perform(talk, act).await.map(Some),
        Effect::Feedback { sign_up, words } => reminders::thanks::keep(talk, sign_up, &words).await?,
        Effect::Reminders(act) => return reminders::perform(talk, act).await.map(Some),
        Effect::ActFor(organization) => return acting::act_for(talk, organization).await.map(Some),
        Effect::AcceptInvitation(id) => return team::accept(talk, id).await.map(Some),
    }
    Ok(None)
}

/// From now on the bot speaks it, and Telegram lists the commands in it.
async fn set_language(talk: &mut Talk<'_>, language: Language) -> anyhow::Result<()> {
    let (id, now) = (talk.person.id, talk.now());
    person::set_language(talk.db, id, language).await?;
    talk.person.language = Some(language);
    talk.reader.language = language;
    let commands = reply::command_list(talk.texts, language, talk.person.has_role);
    enqueue(talk.db, id, Priority::Personal, &commands, Target::None, now).await?;
    Ok(())
}

/// What brought the person here, if that was a link, comes next.
async fn register(talk: &mut Talk<'_>, profile: &Profile) -> anyhow::Result<()> {
    let now = talk.now();
    volunteer::register(talk.db, talk.person.id, profile, now).await?;
    talk.person.registered = true;
    talk.ring_for_digests();
    talk.next = match team::waiting(talk).await? {
        Some(invitation) => Some(invitation),
        None => volunteers::waiting(talk).await?,
    };
    Ok(())
}
