//! Choosing an event that somebody looks after, page by page or by a part of its name; and where it has several shifts, one
//! of them.

use serde::{Deserialize, Serialize};

use crate::{
    dialogues::{Button, Choice, Input, picker},
    domain::{EventId, ShiftId, words::Title},
    texts::Text,
};

/// What is offered.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct EventPicker {
    /// What was looked for; nothing: all events.
    pub words: String,
    pub page: usize,
    pub pages: usize,
    /// The events of the page.
    pub events: Vec<(EventId, String)>,
    /// The shifts of the event that was opened.
    pub opened: Option<Opened>,
}

/// An event with several shifts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Opened {
    pub shifts: Vec<(ShiftId, String)>,
    pub page: usize,
}

/// What an answer means.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Picked {
    /// Other events are looked for.
    Sought(EventPicker),
    Shown(EventPicker),
    Event(EventId),
    Shift(ShiftId, String),
}

impl EventPicker {
    /// The question for an event, or for one of its shifts; or that none has the words that were looked for.
    pub(crate) fn paragraphs(&self, question: Text) -> Vec<Text> {
        if self.opened.is_some() {
            return vec![Text::AskWhichShift];
        }
        let is_none = !self.words.is_empty() && self.events.is_empty();
        let question = if is_none { Text::NoSuchEvent } else { question };
        let hint = (self.pages > 1).then_some(Text::TypeToFindEvent);
        [Some(question), hint].into_iter().flatten().collect()
    }

    /// A row an event or a shift, with what turns pages and leads back.
    pub(crate) fn rows(&self) -> Vec<Vec<Button>> {
        if let Some(Opened { shifts, page }) = &self.opened {
            let shift = |(id, label): &(ShiftId, String)| Button::new(Text::plain(label), Choice::Shift(*id));
            return picker::lines(shifts.iter().map(shift).collect(), *page);
        }
        let event = |(id, label): &(EventId, String)| vec![Button::new(Text::plain(label), Choice::Event(*id))];
        let turning = (self.pages > 1).then(|| picker::turning(self.page, self.pages));
        let all = (!self.words.is_empty()).then(|| vec![Button::new(Text::BtnAllEvents, Choice::AllEvents)]);
        self.events.iter().map(event).chain(turning).chain(all).collect()
    }

    /// What an answer means here; words look for an event.
    pub(crate) fn take(self, input: Input) -> Result<Picked, Text> {
        match (self.opened.clone(), input) {
            (None, Input::Press(Choice::Page(page))) => Ok(Picked::Sought(EventPicker { page, ..self })),
            (_, Input::Press(Choice::AllEvents)) => Ok(Picked::Sought(EventPicker::default())),
            (_, Input::Words(words)) => {
                let words = words.chars().take(Title::LONGEST).collect();
                Ok(Picked::Sought(EventPicker { words, ..EventPicker::default() }))
            }
            (None, Input::Press(Choice::Event(id))) if self.events.iter().any(|(event, _)| *event == id) => {
                Ok(Picked::Event(id))
            }
            (Some(opened), Input::Press(Choice::Page(page))) => {
                Ok(Picked::Shown(EventPicker { opened: Some(Opened { page, ..opened }), ..self }))
            }
            (Some(_), Input::Press(Choice::Back)) => Ok(Picked::Shown(EventPicker { opened: None, ..self })),
            (Some(opened), Input::Press(Choice::Shift(id))) => {
                let found = opened.shifts.into_iter().find(|(shift, _)| *shift == id);
                found.map(|(shift, label)| Picked::Shift(shift, label)).ok_or(Text::ButtonTooOld)
            }
            (_, Input::Press(_)) => Err(Text::ButtonTooOld),
            _ => Err(Text::ErrorButtonPlease),
        }
    }
}
