//! `/events` and `/my`: lists of events, the card of one, and what can be done with it.
//!
//! ```text
//! Anna: /events
//! Bot → Anna: Upcoming events. …  [05.12 · River clean-up] [My region] [My interests]
//! Anna: [05.12 · River clean-up]
//! Bot ✎ Anna: 📌 River clean-up … Spots left: 1  [I’m in] [‹ Back]
//! Anna: [I’m in]
//! Bot ! Anna: You’re on the list ✅ …
//! ```

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use super::{
    Act, Origin, Thing, card, card_of_shifts, day_of, facts_of_price, freed_text, hours_of,
    listed::Listed,
    price_text,
    words::{Item, status},
};
use crate::{
    dialogues::{
        Answer, Button, Choice, Command, Effect, Facts, Input, Keyboard, Question, Turn, Viewer, choice, picker,
        settings::languages,
    },
    domain::{
        Details, Event, EventId, Freed, Price, Shift, ShiftId, SignUp, Visibility, Window, Zone, quiet_hours::hh_mm,
        words::Letter,
    },
    texts::Text,
};

/// What is shown, and where from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct State {
    pub origin: Origin,
    /// Whose clock decides whether a card names the event's city.
    pub zone: Zone,
    pub shown: Shown,
    /// Who is not registered only looks, and can choose the language in which they do.
    #[serde(default)]
    pub is_stranger: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) enum Shown {
    /// With the name of the organization whose events they are, if only of one.
    List {
        #[serde(default)]
        events: Vec<Listed>,
        pages: usize,
        organization: Option<String>,
        /// Whether the reader hears of new events.
        #[serde(default)]
        gets_news: bool,
        /// Leads to a calendar with these events, where there are any.
        #[serde(default)]
        calendar: Option<Choice>,
        /// Whether there are events in other countries, where the reader's own come first.
        #[serde(default)]
        elsewhere: Elsewhere,
        /// Whether the reader has been anywhere, in the list of what is theirs.
        #[serde(default)]
        past: Past,
    },
    Shifts(Shifts),
    Card(Card),
    GiveUp(Card),
    Question(Card),
    /// Which language a stranger reads, to go back to a shift, an event or the list.
    Language(LookedAt),
}

/// What somebody looks at.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) enum LookedAt {
    List,
    Event(EventId),
    Shift(ShiftId),
}

impl LookedAt {
    fn act(self, origin: Origin) -> Act {
        match self {
            LookedAt::List => back_to_list(origin),
            LookedAt::Event(id) => Act::Event(id, origin),
            LookedAt::Shift(id) => Act::Shift(id, origin),
        }
    }
}

/// What is over of what is the reader's own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) enum Past {
    #[default]
    None,
    /// There is something, which is not shown.
    Behind,
    /// That is what is shown; they came to so many.
    Shown { came: u16 },
}

impl Past {
    fn button(self) -> Option<Button> {
        match self {
            Past::None => None,
            Past::Behind => Some(Button::new(Text::BtnPast, Choice::Past(true))),
            Past::Shown { .. } => Some(Button::new(Text::BtnMy, Choice::Past(false))),
        }
    }

    /// What stands above the reader's own.
    fn heading(self, is_empty: bool) -> Text {
        match self {
            Past::Shown { came } => Text::MyPast { came },
            Past::None | Past::Behind if !is_empty => Text::MyList,
            Past::Behind => Text::MyListNothingAhead,
            Past::None => Text::MyListEmpty,
        }
    }
}

/// Events in other countries than the reader's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) enum Elsewhere {
    /// There are none, or all countries are one to the reader.
    #[default]
    None,
    LeftOut,
    Shown,
}

impl Elsewhere {
    fn button(self) -> Option<Button> {
        let toggle = |on| Some(Button::toggle(Text::BtnOtherCountries, on, Choice::OtherCountries));
        match self {
            Elsewhere::None => None,
            Elsewhere::LeftOut => toggle(false),
            Elsewhere::Shown => toggle(true),
        }
    }
}

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

impl State {
    /// See `Dialogue::asks_the_same`.
    pub(crate) fn asks_the_same(&self, other: &State) -> bool {
        match &self.shown {
            Shown::List { .. } => {
                let theirs = |state: &State| (state.origin.mine, state.origin.past);
                matches!(other.shown, Shown::List { .. }) && theirs(self) == theirs(other)
            }
            Shown::Shifts(a) => matches!(&other.shown, Shown::Shifts(b) if a.event.id == b.event.id),
            Shown::Card(a) => matches!(&other.shown, Shown::Card(b) if a.shift.id == b.shift.id),
            Shown::Language(_) => matches!(other.shown, Shown::Language(_)),
            Shown::GiveUp(_) | Shown::Question(_) => false,
        }
    }

    /// What the bot shows in this state.
    pub(crate) fn question(&self, viewer: &Viewer) -> Question {
        let (paragraphs, rows) = match &self.shown {
            Shown::List { events, pages, organization, gets_news, calendar, elsewhere, past } => {
                let text = match (organization, self.is_stranger) {
                    _ if self.origin.mine => past.heading(events.is_empty()),
                    (None, true) if !events.is_empty() => Text::EventsListForAnybody,
                    _ => self.list_text(events.is_empty(), (organization.as_ref(), *elsewhere), *gets_news),
                };
                let events_listed = events.iter().map(|event| event.paragraph(&self.zone));
                let mut rows = self.list_buttons(events, *pages);
                rows.extend(self.narrowing(*elsewhere));
                rows.extend(past.button().map(|button| vec![button]));
                let finds = self.origin.mine && events.is_empty();
                rows.extend(finds.then(|| vec![Button::command(Text::BtnEvents, Command::Events)]));
                rows.extend(self.ways_on(calendar.clone()));
                ([text].into_iter().chain(events_listed).collect(), rows)
            }
            Shown::Shifts(shown) => (shown.paragraphs(viewer, &self.zone), shown.buttons()),
            Shown::Card(shown) => (shown.paragraphs(viewer, &self.zone), shown.buttons(viewer)),
            Shown::GiveUp(shown) => (self.give_up_paragraphs(shown, viewer), give_up_buttons()),
            Shown::Question(_) => (vec![Text::AskQuestion { longest: Letter::LONGEST }], vec![vec![Button::back()]]),
            Shown::Language(_) => (vec![Text::ChooseLanguage], [languages(), vec![vec![Button::back()]]].concat()),
        };
        let language = self.is_stranger && !matches!(self.shown, Shown::Language(_));
        let language =
            language.then(|| vec![Button::new(Text::BtnOtherLanguage, Choice::Edit(choice::Item::Language))]);
        let rows = rows.into_iter().chain(language).collect();
        Question { paragraphs, keyboard: Keyboard::Inline(rows) }
    }

    /// See `Dialogue::facts`. A place given up has its price, that of being late, and goes to somebody or nobody: both are
    /// said before it is done.
    pub(crate) fn facts(&self, choice: &Choice, viewer: &Viewer) -> Option<Facts> {
        let (card, is_asked) = match &self.shown {
            Shown::Card(card) => (card, false),
            Shown::GiveUp(card) => (card, true),
            Shown::List { .. } | Shown::Shifts(_) | Shown::Question(_) | Shown::Language(_) => return None,
        };
        let relied_on = card.shift.relied_on(viewer.language);
        if *choice != Choice::GiveUp {
            return Some(Facts::of(&relied_on));
        }
        let given_up = match card.mine.as_ref()? {
            SignUp::Confirmed if is_asked => {
                return Some(facts_of_price(&card.shift, viewer.language, (card.price, card.freed)));
            }
            // It only asks.
            SignUp::Confirmed => return None,
            SignUp::Waiting { .. } => "line",
            SignUp::Offered { .. } => "offer",
            SignUp::Applied => "application",
            SignUp::Declined { .. } | SignUp::Removed { .. } => return None,
        };
        Some(Facts::of(&(relied_on, given_up)))
    }

    fn list_text(
        &self,
        is_empty: bool,
        (organization, elsewhere): (Option<&String>, Elsewhere),
        gets_news: bool,
    ) -> Text {
        match (is_empty, organization) {
            (true, None) if elsewhere == Elsewhere::LeftOut && !self.origin.my_topics => Text::NoEventsButElsewhere,
            (true, None) if gets_news => Text::NoEvents,
            (true, _) => Text::NoEventsHere,
            (false, Some(organization)) => Text::OrganizationEvents { organization: organization.clone() },
            (false, None) => Text::EventsList,
        }
    }

    fn list_buttons(&self, events: &[Listed], pages: usize) -> Vec<Vec<Button>> {
        let Origin { mine, page, .. } = self.origin;
        let choice = |id| if mine { Choice::Shift(ShiftId(id)) } else { Choice::Event(EventId(id)) };
        let turning = (pages > 1).then(|| picker::turning(page, pages));
        events.iter().map(|event| vec![event.button(choice, !mine)]).chain(turning).collect()
    }

    /// Only of whom it is known what is theirs.
    fn narrowing(&self, elsewhere: Elsewhere) -> Vec<Vec<Button>> {
        let Origin { mine, my_region, my_topics, .. } = self.origin;
        if mine || self.is_stranger {
            return Vec::new();
        }
        let boxes = vec![
            Button::toggle(Text::BtnMyRegion, my_region, Choice::MyRegion),
            Button::toggle(Text::BtnMyTopics, my_topics, Choice::MyTopics),
        ];
        [Some(boxes), elsewhere.button().map(|button| vec![button])].into_iter().flatten().collect()
    }

    fn ways_on(&self, calendar: Option<Choice>) -> Vec<Vec<Button>> {
        let label = if self.origin.mine { Text::BtnCalendarLink } else { Text::BtnOrganizationCalendar };
        let calendar = calendar.map(|choice| vec![Button::new(label, choice)]);
        // For who is not registered the beginning is the registration.
        let home = if self.is_stranger { Text::BtnRegister } else { Text::BtnMenu };
        calendar.into_iter().chain([vec![Button::command(home, Command::Start)]]).collect()
    }

    fn give_up_paragraphs(&self, card: &Card, viewer: &Viewer) -> Vec<Text> {
        let (shift, title) = (&card.shift, card.shift.title(viewer.language));
        let question = Text::GiveUpConfirm { title, date: day_of(shift), hours: hours_of(shift, &self.zone) };
        [Some(question), Some(freed_text(card.freed)), price_text(card.price)].into_iter().flatten().collect()
    }

    /// Where an answer leads from here.
    pub(crate) fn answer(self, input: Input) -> Answer<State> {
        let State { origin, zone, shown, is_stranger } = self;
        let show = |shown| Turn::ask(State { origin, zone: zone.clone(), shown, is_stranger });
        match (shown, input) {
            (shown, Input::Press(Choice::Edit(choice::Item::Language))) if is_stranger => {
                Ok(show(Shown::Language(shown.looked_at())))
            }
            (Shown::Language(looked_at), Input::Press(Choice::Language(language))) => {
                Ok(Turn::by_outcome(Effect::LookIn { language, act: looked_at.act(origin) }))
            }
            (Shown::Language(looked_at), Input::Press(Choice::Back)) => Ok(act(looked_at.act(origin))),
            (Shown::List { .. }, Input::Press(choice)) => from_list(choice, origin),
            (Shown::Shifts(shown), Input::Press(Choice::Page(page))) => {
                Ok(show(Shown::Shifts(Shifts { page, ..shown })))
            }
            (Shown::Shifts(_), Input::Press(Choice::Shift(id))) => Ok(act(Act::Shift(id, origin))),
            (Shown::Shifts(_), Input::Press(Choice::Event(id))) => Ok(act(Act::Event(id, origin))),
            (Shown::Shifts(_), Input::Press(Choice::Back)) => Ok(act(back_to_list(origin))),
            (Shown::Card(card), Input::Press(choice)) => from_card(choice, &card.shift, origin),
            (Shown::GiveUp(card), Input::Press(Choice::GiveUp)) => {
                Ok(act(Act::GiveUp { shift: card.shift.id, origin, is_sure: true }))
            }
            (Shown::GiveUp(card) | Shown::Question(card), Input::Press(Choice::Back)) => {
                Ok(act(Act::Shift(card.shift.id, origin)))
            }
            (Shown::Question(card), Input::Words(words)) => {
                let words = Letter::parse(&words)?.as_str().to_owned();
                Ok(act(Act::SendQuestion(card.shift.id, words, origin)))
            }
            (_, Input::Press(_)) => Err(Text::ButtonTooOld),
            (Shown::Question(_), _) => Err(Text::ErrorTextPlease),
            _ => Err(Text::ErrorButtonPlease),
        }
    }
}

impl Shown {
    /// What it shows, without what was asked about it.
    fn looked_at(&self) -> LookedAt {
        match self {
            Shown::List { .. } => LookedAt::List,
            Shown::Shifts(shown) => LookedAt::Event(shown.event.id),
            Shown::Card(card) | Shown::GiveUp(card) | Shown::Question(card) => LookedAt::Shift(card.shift.id),
            Shown::Language(looked_at) => *looked_at,
        }
    }
}

/// What comes of it stands in `bot/volunteer/`.
fn act(act: Act) -> Turn<State> {
    Turn::by_outcome(Effect::Event(act))
}

fn back_to_list(origin: Origin) -> Act {
    if origin.mine { Act::Mine { page: origin.page, past: origin.past } } else { Act::List(origin) }
}

fn from_list(choice: Choice, origin: Origin) -> Answer<State> {
    Ok(act(match choice {
        Choice::Event(id) => Act::Event(id, origin),
        Choice::Shift(id) => Act::Shift(id, origin),
        Choice::MyRegion(my_region) => Act::List(Origin { my_region, elsewhere: false, page: 0, ..origin }),
        Choice::OtherCountries(elsewhere) => Act::List(Origin { elsewhere, my_region: false, page: 0, ..origin }),
        Choice::MyTopics(my_topics) => Act::List(Origin { my_topics, page: 0, ..origin }),
        Choice::Page(page) => back_to_list(Origin { page, ..origin }),
        Choice::Past(past) if origin.mine => Act::Mine { page: 0, past },
        _ => return Err(Text::ButtonTooOld),
    }))
}

fn from_card(choice: Choice, shift: &Shift, origin: Origin) -> Answer<State> {
    let id = shift.id;
    Ok(act(match choice {
        Choice::SignUp => Act::SignUp(id, origin),
        Choice::JoinWaitlist => Act::JoinWaitlist(id, origin),
        Choice::GiveUp => Act::GiveUp { shift: id, origin, is_sure: false },
        Choice::Event(event) => Act::Event(event, origin),
        Choice::Show(thing) => Act::Show(thing, id, origin),
        Choice::Question => Act::Question(id, origin),
        Choice::Organize(id) => {
            return Ok(Turn::by_outcome(Effect::Organize(super::organize::Act::Shift(id))));
        }
        Choice::Back if shift.event.shifts > 1 && !origin.mine => Act::Event(shift.event.id, origin),
        Choice::Back => back_to_list(origin),
        _ => return Err(Text::ButtonTooOld),
    }))
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
    fn paragraphs(&self, viewer: &Viewer, zone: &Zone) -> Vec<Text> {
        let card = card_of_shifts(&self.event, self.days, (self.count, self.is_elsewhere), viewer.language);
        let cancelled = self.cancelled.clone().map(|reason| Text::StatusCancelled { reason });
        let over = (self.is_over && cancelled.is_none()).then_some(Text::CardOver);
        let card = [Some(card), cancelled, over, foreign(&self.event.details, viewer)];
        card.into_iter().flatten().chain(near_paragraphs(&self.near, zone)).collect()
    }

    fn buttons(&self) -> Vec<Vec<Button>> {
        let buttons = self.items.iter().map(|item| item.button(|id| Choice::Shift(ShiftId(id)))).collect();
        let shifts = picker::lines(buttons, self.page).into_iter();
        shifts.chain(near_buttons(&self.near)).chain([vec![Button::back()]]).collect()
    }
}

impl Card {
    fn paragraphs(&self, viewer: &Viewer, zone: &Zone) -> Vec<Text> {
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

    fn buttons(&self, viewer: &Viewer) -> Vec<Vec<Button>> {
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

fn give_up_buttons() -> Vec<Vec<Button>> {
    vec![vec![Button::new(Text::BtnFreeSpot, Choice::GiveUp)], vec![Button::new(Text::BtnKeepSpot, Choice::Back)]]
}
