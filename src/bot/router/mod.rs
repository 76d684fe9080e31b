//! Where what a person did leads: to a command, to the dialogue that is open, or to a message that stands for itself. The
//! only one here that knows all who can do something.

mod fresh;

use fresh::changed;

use super::{
    announce, commands,
    conversation::{Conversation, Open},
    drafts, effects, reminders,
    reply::choice_labelled,
    volunteer::{clashes, offers},
};
use crate::{
    db::delivery,
    dialogues::{Answer, Choice, Command, Dialogue, Facts, Input, Next, Press, Turn},
    telegram::update::Act,
    texts::Text,
};

/// Does what follows from what the person did.
pub(super) async fn follow(ctx: &mut Conversation<'_>, act: &Act) -> anyhow::Result<()> {
    let lost = ctx.resume().await?;
    match act {
        Act::Command { command, payload } => {
            if *command != Command::Cancel {
                drafts::leave(ctx).await?;
            }
            let turn = commands::perform(ctx, *command, payload.as_ref()).await?;
            apply(ctx, turn).await?;
            drafts::settle(ctx).await
        }
        Act::UnknownCommand | Act::Message(_) | Act::Click(_) if lost => ctx.home(Some(Text::QuestionLost)).await,
        Act::UnknownCommand => hear(ctx, None).await,
        Act::Message(input) => hear(ctx, Some(input.clone())).await,
        Act::Click(click) => press(ctx, &click.data).await,
        Act::Reachable(_) | Act::Inline(_) => Ok(()),
    }
}

/// Words, a contact, a picture …; None for a command we do not have.
async fn hear(ctx: &mut Conversation<'_>, input: Option<Input>) -> anyhow::Result<()> {
    let Some(open) = &ctx.open else {
        let notice = ctx.person.registered.then_some(Text::NotUnderstood);
        return ctx.home(notice).await;
    };
    let answer = match input {
        Some(input) => open.dialogue.clone().answer(read_reply_key(ctx, open, input), &ctx.viewer),
        None => Err(Text::NotUnderstood),
    };
    match answer {
        Ok(turn) => apply(ctx, turn).await,
        Err(wrong) => ctx.ask_once_more(wrong).await,
    }
}

fn read_reply_key(ctx: &Conversation<'_>, open: &Open, input: Input) -> Input {
    let Input::Words(words) = &input else { return input };
    let keyboard = open.dialogue.question(&ctx.viewer).keyboard;
    choice_labelled(ctx.texts, ctx.viewer.language, &keyboard, words).map_or(input, Input::Press)
}

async fn press(ctx: &mut Conversation<'_>, data: &str) -> anyhow::Result<()> {
    let press = Press::decode(data);
    let leads_away = press.as_ref().is_some_and(|press| !press.choice.is_answer());
    if leads_away {
        drafts::leave(ctx).await?;
    }
    perform(ctx, press).await?;
    drafts::settle(ctx).await
}

async fn perform(ctx: &mut Conversation<'_>, press: Option<Press>) -> anyhow::Result<()> {
    let asked = ctx.person.questions_asked;
    match press {
        Some(Press { choice: Choice::Command(command), .. }) => {
            let turn = commands::perform(ctx, command, None).await?;
            apply(ctx, turn).await
        }
        Some(Press { choice: Choice::Offer(offer, answer), facts, .. }) => {
            match offers::answer(ctx, offer, (answer, facts)).await? {
                offers::Outcome::Changed((words, rows)) => ctx.ask_again(words, rows).await,
                offers::Outcome::Stands(why) => ctx.refuse(why),
                offers::Outcome::Ended(outcome) => ctx.replace(vec![outcome], Vec::new()).await,
            }
        }
        Some(Press { choice: Choice::Announcement(id, what), facts, .. }) => {
            announce::decide::control(ctx, id, (what, facts)).await
        }
        Some(Press { choice: Choice::Reminder(sign_up, reply), facts, .. }) => {
            reminders::come::answer(ctx, sign_up, (reply, facts)).await
        }
        Some(Press { choice: Choice::Keep(kept, left), facts, .. }) => clashes::choose(ctx, (kept, left), facts).await,
        Some(Press { choice: Choice::Rate(sign_up, stars), .. }) => reminders::thanks::rate(ctx, sign_up, stars).await,
        Some(Press { choice: Choice::Visit(visit), .. }) => {
            let turn = commands::visit(ctx, visit).await?;
            apply(ctx, turn).await
        }
        Some(Press { question, choice, facts }) if question == asked && ctx.open.is_some() => {
            choose(ctx, choice, facts).await
        }
        Some(Press { question, .. }) if (asked - 1..=asked).contains(&question) => press_again(ctx).await,
        _ => ctx.refuse(Text::ButtonTooOld),
    }
}

/// The second tap on a button that has just done its work. But a message whose answer was lost stands there twice, and
/// the copy that nobody knows of may be the lower one: what is open is asked there.
async fn press_again(ctx: &mut Conversation<'_>) -> anyhow::Result<()> {
    let (Some(open), Some(message)) = (&ctx.open, ctx.clicked) else { return Ok(()) };
    let dialogue = open.dialogue.clone();
    if delivery::knows(ctx.db, ctx.person.id.chat(), message).await? {
        return Ok(());
    }
    ctx.ask(dialogue, None).await
}

async fn choose(ctx: &mut Conversation<'_>, choice: Choice, seen: Option<Facts>) -> anyhow::Result<()> {
    if let Some(card) = changed(ctx, &choice, seen).await? {
        return ctx.ask(card, Some(Text::CardChanged)).await;
    }
    let answer: Option<Answer<Dialogue>> =
        ctx.open.as_ref().map(|open| open.dialogue.clone().answer(Input::Press(choice), &ctx.viewer));
    match answer {
        Some(Ok(turn)) => return apply(ctx, turn).await,
        Some(Err(wrong)) => ctx.toast = Some(wrong),
        None => {}
    }
    Ok(())
}

/// Performs the effect of a turn and goes on where it leads.
pub(super) async fn apply(ctx: &mut Conversation<'_>, mut turn: Turn<Dialogue>) -> anyhow::Result<()> {
    while let Some(effect) = turn.effect.take() {
        turn = effects::perform(ctx, effect).await?.unwrap_or(turn);
    }
    match drafts::offer(ctx, turn.next).await? {
        Next::Ask(dialogue) => ctx.ask(dialogue, turn.notice).await,
        Next::AskBelow(dialogue) => ctx.ask_below(dialogue).await,
        Next::End(closing) => ctx.end(vec![closing]).await,
        Next::Home => ctx.home(turn.notice).await,
        Next::ByOutcome => Ok(()),
    }
}
