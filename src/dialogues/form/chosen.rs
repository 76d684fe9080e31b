//! Interests and languages spoken: boxes to tick, and "Done".

use super::{Asked, Button, Choice, Draft, Input, Taken, Text};
use crate::{
    dialogues::picker,
    domain::{SpokenLanguage, Topic},
};

pub(super) fn ask_topics(draft: &Draft) -> Asked {
    let toggle =
        |topic| Button::toggle(Text::Topic { topic }, draft.topics.contains(&topic), |on| Choice::Topic(topic, on));
    asked(Text::AskTopics, Topic::ALL.into_iter().map(toggle).collect())
}

pub(super) fn ask_spoken_languages(draft: &Draft) -> Asked {
    let toggle = |language| {
        let on = draft.spoken_languages.contains(&language);
        Button::toggle(Text::LanguageName { language }, on, |on| Choice::Spoken(language, on))
    };
    asked(Text::AskSpokenLanguages, SpokenLanguage::all().map(toggle).collect())
}

fn asked(text: Text, toggles: Vec<Button>) -> Asked {
    let mut rows = picker::columns(toggles);
    rows.push(vec![Button::new(Text::BtnDone, Choice::Done)]);
    Asked { text, rows }
}

/// No topic is an answer too: it means no news about any.
pub(super) fn take_topic(draft: &mut Draft, input: Input) -> Result<Taken, Text> {
    match input {
        Input::Press(Choice::Topic(topic, true)) => _ = draft.topics.insert(topic),
        Input::Press(Choice::Topic(topic, false)) => _ = draft.topics.remove(&topic),
        Input::Press(Choice::Done) => return Ok(Taken::Answered(None)),
        other => return Err(refusal(&other)),
    }
    Ok(Taken::Shown)
}

pub(super) fn take_spoken_language(draft: &mut Draft, input: Input) -> Result<Taken, Text> {
    match input {
        Input::Press(Choice::Spoken(language, true)) => _ = draft.spoken_languages.insert(language),
        Input::Press(Choice::Spoken(language, false)) => _ = draft.spoken_languages.remove(&language),
        Input::Press(Choice::Done) if draft.spoken_languages.is_empty() => return Err(Text::ErrorChooseAtLeastOne),
        Input::Press(Choice::Done) => return Ok(Taken::Answered(None)),
        other => return Err(refusal(&other)),
    }
    Ok(Taken::Shown)
}

fn refusal(input: &Input) -> Text {
    if matches!(input, Input::Press(_)) { Text::ButtonTooOld } else { Text::ErrorButtonPlease }
}
