//! Performs what an answer leads to in the database, in the update's own transaction.

use futures_util::future::BoxFuture;

use super::{
    acting, announce, conversation::Conversation, drafts, erasure, links, organizer, rate_limit, registration,
    reminders, reply, team, volunteer as volunteers,
};
use crate::{
    db::{delivery::Target, person, volunteer},
    dialogues::{Dialogue, Effect, Turn},
    domain::Language,
    outbox::{Priority, enqueue},
};

/// Performs an effect and lets the rest of the conversation know of it; what follows, where its outcome decides that.
///
/// On the heap, so that whatever waits for it need not have room for everything that can follow.
pub(super) fn perform<'a>(
    ctx: &'a mut Conversation<'_>,
    effect: Effect,
) -> BoxFuture<'a, anyhow::Result<Option<Turn<Dialogue>>>> {
    Box::pin(perform_here(ctx, effect))
}

async fn perform_here(ctx: &mut Conversation<'_>, effect: Effect) -> anyhow::Result<Option<Turn<Dialogue>>> {
    if let Some(Err(why)) = rate_limit::of(&effect).map(|what| ctx.check_rate(what)) {
        return Ok(Some(ctx.stay(why)));
    }
    let (id, now) = (ctx.person.id, ctx.now());
    match effect {
        Effect::SetLanguage(language) => set_language(ctx, language).await?,
        Effect::GiveConsent { version, language } => {
            person::give_consent(ctx.db, id, version, now).await?;
            ctx.ring_for_registrations();
            if ctx.person.language.is_none() {
                set_language(ctx, language).await?;
            }
        }
        Effect::Register { profile, wanted } => return registration::register(ctx, (&profile, wanted)).await.map(Some),
        Effect::SaveProfile(profile) => {
            volunteer::save_profile(ctx.db, id, &profile).await?;
            ctx.ring_for_digests();
        }
        Effect::SavePreferences(preferences) => {
            volunteer::save_preferences(ctx.db, id, &preferences).await?;
            ctx.ring_for_digests();
        }
        Effect::Erase => erasure::erase(ctx).await?,
        Effect::Team(act) => return team::perform(ctx, act).await.map(Some),
        Effect::Event(act) => return volunteers::perform(ctx, act).await.map(Some),
        Effect::LookIn { language, act } => {
            set_language(ctx, language).await?;
            return volunteers::perform(ctx, act).await.map(Some);
        }
        Effect::Creation(act) => return organizer::edit(ctx, act).await.map(Some),
        Effect::Organize(act) => return organizer::perform(ctx, act).await.map(Some),
        Effect::Link(act) => return links::perform(ctx, act).await.map(Some),
        Effect::Announce(act) => return announce::perform(ctx, act).await.map(Some),
        Effect::Feedback { sign_up, words } => reminders::thanks::keep(ctx, sign_up, &words).await?,
        Effect::Draft(act) => return drafts::perform(ctx, act).await,
        Effect::Reminders(act) => return reminders::perform(ctx, act).await.map(Some),
        Effect::ActFor(organization) => return acting::act_for(ctx, organization).await.map(Some),
        Effect::AcceptInvitation(id) => return team::accept(ctx, id).await.map(Some),
    }
    Ok(None)
}

/// From now on the bot speaks it, and Telegram lists the commands in it.
async fn set_language(ctx: &mut Conversation<'_>, language: Language) -> anyhow::Result<()> {
    let (id, now) = (ctx.person.id, ctx.now());
    person::set_language(ctx.db, id, language).await?;
    ctx.person.language = Some(language);
    ctx.viewer.language = language;
    let commands = reply::command_list(ctx.texts, language, ctx.person.has_role);
    enqueue(ctx.db, id.chat(), Priority::Personal, &commands, Target::None, now).await?;
    Ok(())
}
