//! Where what a person did leads: to a command, to the dialogue that is open, or to a message that stands for itself. The
//! only one here that knows all who can do something.

mod fresh;

use fresh::changed;

use super::{
    announce, commands, effects, reminders,
    reply::choice_labelled,
    talk::{Open, Talk},
    volunteer::{clashes, offers},
};
use crate::{
    db::delivery,
    dialogues::{Answer, Choice, Dialogue, Facts, Input, Next, Press, Turn},
    telegram::update::Act,
    texts::Text,
};

/// Does what follows from what the person did.
pub async fn follow(talk: &mut Talk<'_>, act: &Act) -> anyhow::Result<()> {
    let lost = talk.resume().await?;
    match act {
        Act::Command { command, payload } => {
            let turn = commands::perform(talk, *command, payload.as_ref()).await?;
            apply(talk, turn).await
        }
        Act::UnknownCommand | Act::Message(_) | Act::Click(_) if lost => talk.home(Some(Text::QuestionLost)).await,
        Act::UnknownCommand => hear(talk, None).await,
        Act::Message(input) => hear(talk, Some(input.clone())).await,
        Act::Click(click) => press(talk, &click.data).await,
        Act::Reachable(_) | Act::Inline(_) => Ok(()),
    }
}

/// Words, a contact, a picture …; None for a command we do not have.
async fn hear(talk: &mut Talk<'_>, input: Option<Input>) -> anyhow::Result<()> {
    let Some(open) = &talk.open else {
        let notice = talk.person.registered.then_some(Text::NotUnderstood);
        return talk.home(notice).await;
    };
    let answer = match input {
        Some(input) => open.dialogue.clone().answer(read_reply_key(talk, open, input), &talk.reader),
        None => Err(Text::NotUnderstood),
    };
    match answer {
        Ok(turn) => apply(talk, turn).await,
        Err(wrong) => talk.ask_once_more(wrong).await,
    }
}

fn read_reply_key(talk: &Talk<'_>, open: &Open, input: Input) -> Input {
    let Input::Words(words) = &input else { return input };
    let keyboard = open.dialogue.question(&talk.reader).keyboard;
    choice_labelled(talk.texts, talk.reader.language, &keyboard, words).map_or(input, Input::Press)
}

async fn press(talk: &mut Talk<'_>, data: &str) -> anyhow::Result<()> {
    let asked = talk.person.questions_asked;
    match Press::decode(data) {
        Some(Press { choice: Choice::Command(command), .. }) => {
            let turn = commands::perform(talk, command, None).await?;
            apply(talk, turn).await
        }
        Some(Press { choice: Choice::Offer(offer, answer), facts, .. }) => {
            match offers::answer(talk, offer, (answer, facts)).await? {
                offers::Outcome::Changed((words, rows)) => talk.ask_again(words, rows).await,
                offers::Outcome::Stands(why) => talk.refuse(why),
                offers::Outcome::Ended(outcome) => talk.replace(vec![outcome], Vec::new()).await,
            }
        }
        Some(Press { choice: Choice::Announcement(id, what), facts, .. }) => {
            announce::control::control(talk, id, (what, facts)).await
        }
        Some(Press { choice: Choice::Reminder(sign_up, reply), facts, .. }) => {
            reminders::come::answer(talk, sign_up, (reply, facts)).await
        }
        Some(Press { choice: Choice::Keep(kept, left), facts, .. }) => clashes::choose(talk, (kept, left), facts).await,
        Some(Press { choice: Choice::Rate(sign_up, stars), .. }) => reminders::thanks::rate(talk, sign_up, stars).await,
        Some(Press { choice: Choice::Visit(visit), .. }) => {
            let turn = commands::visit(talk, visit).await?;
            apply(talk, turn).await
        }
        Some(Press { question, choice, facts }) if question == asked && talk.open.is_some() => {
            choose(talk, choice, facts).await
        }
        Some(Press { question, .. }) if (asked - 1..=asked).contains(&question) => press_again(talk).await,
        _ => talk.refuse(Text::ButtonTooOld),
    }
}

/// The second tap on a button that has just done its work. But a message whose answer was lost stands there twice, and
/// the copy that nobody knows of may be the lower one: what is open is asked there.
async fn press_again(talk: &mut Talk<'_>) -> anyhow::Result<()> {
    let (Some(open), Some(message)) = (&talk.open, talk.clicked) else { return Ok(()) };
    let dialogue = open.dialogue.clone();
    if delivery::knows(talk.db, talk.person.id, message).await? {
        return Ok(());
    }
    talk.ask(dialogue, None).await
}

async fn choose(talk: &mut Talk<'_>, choice: Choice, seen: Option<Facts>) -> anyhow::Result<()> {
    if let Some(card) = changed(talk, &choice, seen).await? {
        return talk.ask(card, Some(Text::CardChanged)).await;
    }
    let answer: Option<Answer<Dialogue>> =
        talk.open.as_ref().map(|open| open.dialogue.clone().answer(Input::Press(choice), &talk.reader));
    match answer {
        Some(Ok(turn)) => return apply(talk, turn).await,
        Some(Err(wrong)) => talk.toast = Some(wrong),
        None => {}
    }
    Ok(())
}

/// Performs the effect of a turn and goes on where it leads.
pub async fn apply(talk: &mut Talk<'_>, mut turn: Turn<Dialogue>) -> anyhow::Result<()> {
    while let Some(effect) = turn.effect.take() {
        turn = effects::perform(talk, effect).await?.unwrap_or(turn);
    }
    match turn.next {
        Next::Ask(dialogue) => talk.ask(dialogue, turn.notice).await,
        Next::AskBelow(dialogue) => talk.ask_below(dialogue).await,
        Next::End(closing) => talk.end(vec![closing]).await,
        Next::Home => talk.home(turn.notice).await,
        Next::ByOutcome => Ok(()),
    }
}
