//! Performs what an answer leads to in the database, in the update's own transaction.

use super::{reply, talk::Talk};
use crate::{
    db::{delivery::Target, person, volunteer},
    dialogues::Effect,
    outbox::{Priority, enqueue},
};

/// Performs an effect and lets the rest of the talk know of it.
pub async fn perform(talk: &mut Talk<'_>, effect: Effect) -> anyhow::Result<()> {
    let (id, now) = (talk.person.id, talk.now());
    match effect {
        Effect::SetLanguage(language) => {
            person::set_language(talk.db, id, language).await?;
            talk.person.language = Some(language);
            talk.reader.language = language;
            let commands = reply::command_list(talk.texts, language);
            enqueue(talk.db, id, Priority::Personal, &commands, Target::None, now).await?;
        }
        Effect::GiveConsent { version } => person::give_consent(talk.db, id, version, now).await?,
        Effect::Register(profile) => {
            volunteer::register(talk.db, id, &profile, now).await?;
            talk.person.registered = true;
        }
        Effect::SaveProfile(profile) => volunteer::save_profile(talk.db, id, &profile).await?,
        Effect::SavePreferences(preferences) => volunteer::save_preferences(talk.db, id, &preferences).await?,
        Effect::Erase => {
            person::erase(talk.db, id, now).await?;
            talk.person.registered = false;
        }
    }
    Ok(())
}
