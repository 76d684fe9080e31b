//! The card of a shift, and that of an event with several: what it says, and what can be done with it.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{
    dialogues::{
        Button, Choice, Viewer,
        event::{
            Listed, Thing, card, card_of_shifts,
            words::{Item, status},
        },
        picker,
    },
    domain::{
        Details, Event, EventId, Freed, Price, Shift, ShiftId, SignUp, Visibility, Window, Zone, quiet_hours::hh_mm,
    },
    texts::Text,
};

/// An event with several shifts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Shifts {
    pub event: Event,
    pub days: (Date, Date),
    /// How many of them stand.
    pub count: usize,
    /// Whether some are elsewhere than others.
    #[serde(default)]
    pub is_elsewhere: bool,
    /// Why nothing of it takes place any more, if so.
    pub cancelled: Option<String>,
    pub items: Vec<Item>,
    pub page: usize,
    /// Whether none is ahead.
    #[serde(default)]
    pub is_over: bool,
    /// What can be had where this cannot.
    #[serde(default)]
    pub near: Vec<Listed>,
}

/// A shift and what the reader has to do with it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Card {
    pub shift: Shift,
    pub mine: Option<SignUp>,
    /// Whether the reader looks after it.
    pub may_organize: bool,
    /// What would become of the reader's place.
    #[serde(default)]
    pub freed: Freed,
    /// What giving it up would cost.
    #[serde(default)]
    pub price: Price,
    /// What can be had where this cannot.
    #[serde(default)]
    pub near: Vec<Listed>,
    /// Whether a parent or guardian of the reader has to agree in writing.
    #[serde(default)]
    pub needs_consent: bool,
}

/// Says in which language a text is, if it is not the reader's.
fn foreign(details: &Details, viewer: &Viewer) -> Option<Text> {
    let (language, _) = details.text_for(viewer.language);
    let language = (language != viewer.language).then_some(language)?;
    Some(Text::StatusLanguage { language: Box::new(Text::LanguageName { language: language.into() }) })
}

/// That it is cancelled: the event if it is all of it, else this date.
fn cancelled(shift: &Shift) -> Option<Text> {
    let is_all = shift.event.shifts == 1;
    let status = |reason| if is_all { Text::StatusCancelled { reason } } else { Text::StatusDateCancelled { reason } };
    shift.cancelled.clone().map(status)
}

impl Shifts {
    pub(super) fn paragraphs(&self, viewer: &Viewer, zone: &Zone) -> Vec<Text> {
        let card = card_of_shifts(&self.event, self.days, (self.count, self.is_elsewhere), viewer.language);
        let cancelled = self.cancelled.clone().map(|reason| Text::StatusCancelled { reason });
        let over = (self.is_over && cancelled.is_none()).then_some(Text::CardOver);
        let card = [Some(card), cancelled, over, foreign(&self.event.details, viewer)];
        card.into_iter().flatten().chain(near_paragraphs(&self.near, zone)).collect()
    }

    pub(super) fn buttons(&self) -> Vec<Vec<Button>> {
        let buttons = self.items.iter().map(|item| item.button(|id| Choice::Shift(ShiftId(id)))).collect();
        let shifts = picker::lines(buttons, self.page).into_iter();
        shifts.chain(near_buttons(&self.near)).chain([vec![Button::back()]]).collect()
    }
}

impl Card {
    pub(super) fn paragraphs(&self, viewer: &Viewer, zone: &Zone) -> Vec<Text> {
        let event = &self.shift.event;
        let role = self.shift.slot.role.as_ref().map(|role| Text::ShiftRole { role: role.as_str().to_owned() });
        let over = (self.shift.slot.ends_at <= viewer.now).then_some(Text::CardOver);
        let status =
            cancelled(&self.shift).or(over).or_else(|| self.mine.clone().map(|mine| status(mine, self.shift.zone())));
        let card = card(&self.shift, viewer.language, zone);
        let window = self.mine.is_none().then(|| self.window_text(viewer)).flatten();
        let waits_in_vain = matches!(self.mine, Some(SignUp::Waiting { .. })) && !self.shift.has_moving_line();
        let stopped = (waits_in_vain && self.shift.cancelled.is_none()).then_some(Text::StatusLineStopped);
        let consent = (self.needs_consent && self.shift.is_ahead(viewer.now)).then_some(Text::StatusConsentNeeded);
        let card = [Some(card), role, window, status, stopped, consent, foreign(&event.details, viewer)];
        card.into_iter().flatten().chain(near_paragraphs(&self.near, zone)).collect()
    }

    /// How signing up works here, where it is not as everywhere.
    fn window_text(&self, viewer: &Viewer) -> Option<Text> {
        match self.shift.window(viewer.now) {
            Window::NotYet { opens_at } => {
                let (date, time) = day_and_time(&self.shift, opens_at);
                Some(Text::CardOpens { date, time })
            }
            Window::Closed => Some(Text::CardClosed),
            Window::Open if self.shift.event.details.needs_approval => Some(Text::CardApproval),
            Window::Started => (self.shift.slot.ends_at > viewer.now).then_some(Text::ErrorEventStarted),
            Window::Open | Window::Cancelled => None,
        }
    }

    /// Whether somebody who has nothing to do with it comes too late: it is over, cancelled or closed, or no place is left.
    pub(crate) fn is_gone(&self, now: Timestamp) -> bool {
        let is_gone = match self.shift.window(now) {
            Window::Open => self.shift.free == 0,
            Window::NotYet { .. } => false,
            Window::Closed | Window::Started | Window::Cancelled => true,
        };
        is_gone && self.mine.is_none() && !self.may_organize
    }

    pub(super) fn buttons(&self, viewer: &Viewer) -> Vec<Vec<Button>> {
        let main = self.main_buttons(viewer).into_iter().map(|button| vec![button]);
        let organize = self.may_organize.then(|| vec![Button::new(Text::BtnManage, Choice::Organize(self.shift.id))]);
        let more = picker::columns(self.more_buttons(viewer));
        main.chain(near_buttons(&self.near)).chain(more).chain(organize).chain([vec![Button::back()]]).collect()
    }

    fn main_buttons(&self, viewer: &Viewer) -> Vec<Button> {
        let (free, window) = (self.shift.free, self.shift.window(viewer.now));
        let sign_up = |label| Button::new(label, Choice::SignUp);
        let give_up = |label| Button::new(label, Choice::GiveUp);
        match &self.mine {
            _ if !self.shift.is_ahead(viewer.now) => Vec::new(),
            None if window != Window::Open => Vec::new(),
            None if self.shift.event.details.needs_approval => vec![sign_up(Text::BtnApply)],
            None if free > 0 => vec![sign_up(Text::BtnSignUp)],
            None => vec![Button::new(Text::BtnJoinWaitlist, Choice::JoinWaitlist)],
            Some(SignUp::Confirmed) => vec![give_up(Text::BtnGiveUp)],
            Some(SignUp::Applied) => vec![give_up(Text::BtnWithdraw)],
            Some(SignUp::Declined { .. } | SignUp::Removed { .. }) => Vec::new(),
            Some(SignUp::Offered { .. }) => vec![sign_up(Text::BtnTakeSpot), give_up(Text::BtnLeaveWaitlist)],
            Some(SignUp::Waiting { .. }) if free > 0 && window == Window::Open => {
                vec![sign_up(Text::BtnSignUp), give_up(Text::BtnLeaveWaitlist)]
            }
            Some(SignUp::Waiting { .. }) => vec![give_up(Text::BtnLeaveWaitlist)],
        }
    }

    /// Whether it is found inline, and others can still take part.
    fn is_to_share(&self, viewer: &Viewer) -> bool {
        self.shift.is_ahead(viewer.now) && self.shift.event.details.visibility != Visibility::Link
    }

    fn more_buttons(&self, viewer: &Viewer) -> Vec<Button> {
        let show = |label, thing| Button::new(label, Choice::Show(thing));
        let details = &self.shift.event.details;
        let takes_part = self.mine == Some(SignUp::Confirmed) && self.shift.is_ahead(viewer.now);
        [
            details.pin.map(|_| show(Text::BtnMap, Thing::Map)),
            details.photo.as_ref().map(|_| show(Text::BtnPhoto, Thing::Photo)),
            takes_part.then(|| show(Text::BtnCalendar, Thing::Calendar)),
            self.mine.as_ref().map(|_| Button::new(Text::BtnAskOrganizer, Choice::Question)),
            self.is_to_share(viewer)
                .then(|| Button::new(Text::BtnShare, Choice::Share(details.title(viewer.language)))),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// Other events, where one is gone.
fn near_paragraphs<'a>(near: &'a [Listed], zone: &'a Zone) -> impl Iterator<Item = Text> + use<'a> {
    let heading = (!near.is_empty()).then_some(Text::NearInstead);
    heading.into_iter().chain(near.iter().map(|event| event.paragraph(zone)))
}

fn near_buttons(near: &[Listed]) -> impl Iterator<Item = Vec<Button>> + use<'_> {
    near.iter().map(|event| vec![event.button(|id| Choice::Event(EventId(id)), true)])
}

/// An instant by the event's clock.
pub(crate) fn day_and_time(shift: &Shift, at: Timestamp) -> (Box<Text>, String) {
    (Text::day(shift.zone().day(at)), hh_mm(shift.zone().wall_time(at)))
}
