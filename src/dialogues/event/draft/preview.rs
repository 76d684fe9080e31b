//! The preview of an event: how others will see it, and buttons that change one thing.

use super::{
    Draft, Step,
    ask::{cutoff_text, lead_text, visibility_text},
};
use crate::{
    dialogues::{
        Button, Choice, Keyboard, Question,
        event::{card, card_of_shifts},
        picker,
    },
    domain::{Event, EventId, NewEvent, Repeat, Shift, ShiftId},
    texts::Text,
};

impl Draft {
    pub(super) fn preview(&self) -> Question {
        let (paragraphs, rows) =
            if self.more { (self.settings_paragraphs(), self.more_rows()) } else { (self.look(), self.main_rows()) };
        Question { paragraphs, keyboard: Keyboard::Inline(rows) }
    }

    /// How others will see it, in the language that is shown.
    fn look(&self) -> Vec<Text> {
        let intro = if self.published.is_some() { Text::ChangePreview } else { Text::EventPreview };
        let card = self.complete().map(|new| self.card(&new));
        [Some(intro), card].into_iter().flatten().collect()
    }

    fn card(&self, new: &NewEvent) -> Text {
        let organization = self.organizing.organization.clone();
        let shifts = i64::try_from(new.slots.len()).unwrap_or(i64::MAX);
        let event = Event { id: EventId(0), organization, details: new.details.clone(), shifts };
        let days = |shift: &Shift| shift.zone().day(shift.slot.starts_at);
        let shift_of = |index: usize| {
            let slot = new.slots[index].clone();
            let taken = self.published.as_ref().map_or(0, |published| published.shift.taken());
            let free = slot.places.max.saturating_sub(taken);
            Shift {
                id: ShiftId(0),
                event: event.clone(),
                free,
                slot,
                is_closed: false,
                is_line_stopped: false,
                cancelled: None,
                together: 0,
            }
        };
        let (first, last) = (shift_of(0), shift_of(new.slots.len() - 1));
        match shifts {
            1 => card(&first, self.language, &self.zone()),
            _ => card_of_shifts(&event, (days(&first), days(&last)), (new.slots.len(), false), self.language),
        }
    }

    fn main_rows(&self) -> Vec<Vec<Button>> {
        let edits = [
            (Text::BtnEditTitle, Step::Title),
            (Text::BtnEditDescription, Step::Description),
            (Text::BtnEditPlace, Step::Place),
            (Text::BtnEditEventTopic, Step::Topic),
            (Text::BtnEditRegion, Step::Region),
            (Text::BtnEditDay, Step::Day),
            (Text::BtnEditHours, Step::Hours),
            (Text::BtnEditPlaces, Step::Places),
            (Text::BtnEditEventAge, Step::Age),
        ];
        let publish = if self.published.is_some() { Text::BtnSave } else { Text::BtnPublish };
        let more = Button::new(Text::BtnMoreSettings, Choice::MoreSettings);
        let mut rows = vec![vec![Button::new(publish, Choice::Publish)]];
        rows.extend(picker::columns(edits.map(edit).into_iter().chain([more]).collect()));
        rows.push(if self.is_change() { vec![self.leave()] } else { vec![Button::back(), self.leave()] });
        rows
    }

    /// A shift that is changed does not become several.
    fn more_rows(&self) -> Vec<Vec<Button>> {
        let several = [(Text::BtnEditRepeat, Step::Repeat), (Text::BtnEditRoles, Step::Roles)];
        let edits = [
            (Text::BtnEditPhoto, Step::Photo),
            (Text::BtnEditPin, Step::Pin),
            (Text::BtnEditVisibility, Step::Visibility),
            (Text::BtnEditApproval, Step::Approval),
            (Text::BtnEditOpens, Step::Opens),
            (Text::BtnEditCloses, Step::Closes),
            (Text::BtnEditCutoff, Step::Cutoff),
            (Text::BtnEditLanguages, Step::Language),
        ];
        let several = several.into_iter().filter(|_| self.published.is_none());
        let least = self.has_roles().then_some((Text::BtnEditLeast, Step::Least));
        let mut rows = picker::columns(several.chain(edits).chain(least).map(edit).collect());
        rows.push(vec![Button::back(), self.leave()]);
        rows
    }

    fn settings_paragraphs(&self) -> Vec<Text> {
        let least = self.has_roles().then_some(Text::SettingsLeast { least: self.least });
        [Some(self.settings()), least].into_iter().flatten().collect()
    }

    fn settings(&self) -> Text {
        let published = self.published.as_ref().and_then(|published| published.shift.slot.role.as_ref());
        let roles = self.parts.iter().map(|part| &part.role).chain(published);
        let roles: Vec<Text> = roles.map(|role| Text::plain(role.as_str())).collect();
        let is_there = |there: bool| Box::new(if there { Text::Yes } else { Text::No });
        Text::MoreSettings {
            repeat: Box::new(repeat_text(self.repeat)),
            roles: if roles.is_empty() { vec![Text::No] } else { roles },
            photo: is_there(self.photo.is_some()),
            pin: is_there(self.pin.is_some()),
            visibility: Box::new(visibility_text(self.visibility)),
            opens: Box::new(self.opens.map_or(Text::AtOnce, lead_text)),
            closes: Box::new(lead_text(self.closes)),
            approval: Box::new(if self.needs_approval { Text::ApprovalOn } else { Text::ApprovalOff }),
            cutoff: Box::new(cutoff_text(self.cutoff)),
            languages: self.words.keys().map(|language| Text::endonym(*language)).collect(),
        }
    }
}

fn edit((label, step): (Text, Step)) -> Button {
    Button::new(label, Choice::EditEvent(step))
}

fn repeat_text(repeat: Repeat) -> Text {
    match repeat {
        Repeat::Once => Text::RepeatOnce,
        Repeat::Daily(times) => Text::RepeatDaily { times },
        Repeat::Weekly(times) => Text::RepeatWeekly { times },
    }
}
