//! Which question about an announcement is asked, what an answer to it means, and where *Back* leads.

use super::{Act, Asked, At, Draft, Narrowing, State, act, show, texts, time};
use crate::{
    dialogues::{Answer, Choice, Input, Turn, Viewer, event::pick::EventPicker},
    domain::When,
    texts::Text,
};

impl Draft {
    pub(super) fn ask(&self, viewer: &Viewer) -> Asked {
        match &self.at {
            At::Audience => self.ask_audience(),
            At::Narrow { narrowing, page, picker } => self.ask_narrowing(*narrowing, *page, picker, viewer),
            At::Write(language) => {
                (vec![Text::AskAnnouncement { language: Box::new(Text::endonym(*language)) }], Vec::new())
            }
            At::Texts => self.ask_texts(),
            At::Gap(language) => self.ask_gap(*language),
            At::Button { picker } => texts::ask_button(picker),
            At::Previewing => (vec![Text::AnnouncementPreviewing], Vec::new()),
            At::Preview { load } => self.ask_preview(load),
            At::Instant => (vec![time::ask_send_at(&self.zone(), viewer)], Vec::new()),
            At::LocalTime => (vec![time::ask_send_local(viewer)], Vec::new()),
            At::Confirm(when) => self.ask_confirm(*when),
            At::HowOften | At::Weekdays(_) | At::MonthDay | At::TimeOfDay(_) | At::Crontab | At::Recurring(_) => {
                self.ask_recurring(viewer)
            }
        }
    }

    pub(super) fn answer(self, input: Input, viewer: &Viewer) -> Answer<State> {
        match (self.at.clone(), input) {
            (At::Narrow { narrowing: Narrowing::Shift, picker, .. }, input)
                if self.audience.shift.is_none() && is_picked(&picker, &input) =>
            {
                self.answer_picker(picker, input)
            }
            (at, Input::Press(Choice::Back)) => Ok(self.back(&at)),
            (At::Audience, input) => self.answer_audience(input, viewer),
            (At::Narrow { narrowing, .. }, input) => self.answer_narrowing(narrowing, input),
            (At::Write(language), _) => self.take_message(language, viewer),
            (At::Texts, input) => self.answer_texts(input, viewer),
            (At::Gap(language), input) => self.answer_gap(language, input),
            (At::Button { picker }, input) => self.answer_button(picker, input),
            (At::Preview { .. }, input) => self.answer_preview(input),
            (At::Instant, Input::Words(words)) => {
                let when = time::parse_instant(&words, &self.zone(), viewer)?;
                Ok(show(self.at(At::Confirm(when))))
            }
            (At::LocalTime, Input::Words(words)) => {
                let local = time::parse_local(&words, viewer.today(), viewer)?;
                let when = When::Local(local);
                match when.has_passed(&self.zone(), viewer.now) {
                    true => Err(Text::ErrorDayPast),
                    false => Ok(show(self.at(At::Confirm(when)))),
                }
            }
            (
                At::HowOften | At::Weekdays(_) | At::MonthDay | At::TimeOfDay(_) | At::Crontab | At::Recurring(_),
                input,
            ) => self.answer_recurring(input),
            (At::Confirm(when), Input::Press(Choice::Send)) if when.has_passed(&self.zone(), viewer.now) => {
                let asked = if matches!(when, When::Local(_)) { At::LocalTime } else { At::Instant };
                Ok(show(self.at(asked)).saying(Some(Text::ErrorDayPast)))
            }
            (At::Confirm(when), Input::Press(Choice::Send)) => Ok(act(Act::Confirm(Box::new(self), when))),
            (_, Input::Press(_)) => Err(Text::ButtonTooOld),
            (At::Instant | At::LocalTime, _) => Err(Text::ErrorTextPlease),
            _ => Err(Text::ErrorButtonPlease),
        }
    }

    fn back(self, at: &At) -> Turn<State> {
        let first = self.texts.is_empty();
        match at {
            At::Narrow { .. } => act(Act::Count(Box::new(self.at(At::Audience)))),
            At::Write(_) if first => show(self.at(At::Audience)),
            At::Texts | At::Audience => show(self.at(At::Audience)),
            At::Instant | At::LocalTime | At::Confirm(_) | At::HowOften => act(Act::Preview(Box::new(self))),
            At::Weekdays(_) | At::MonthDay | At::TimeOfDay(_) | At::Crontab | At::Recurring(_) => {
                show(self.at(At::HowOften))
            }
            At::Write(_) | At::Gap(_) | At::Button { .. } | At::Previewing | At::Preview { .. } => {
                show(self.at(At::Texts))
            }
        }
    }
}

/// Whether an answer to the question for an event is about what is offered, and does not lead away from it.
fn is_picked(picker: &EventPicker, input: &Input) -> bool {
    let leads_back = matches!(input, Input::Press(Choice::Back)) && picker.opened.is_none();
    !leads_back && !matches!(input, Input::Press(Choice::Done))
}
