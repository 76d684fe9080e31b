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

mod card;
mod list;

use serde::{Deserialize, Serialize};

pub(crate) use self::{
    card::{Card, Shifts, day_and_time},
    list::{Elsewhere, Past},
};
use super::{Act, Origin, day_of, facts_of_price, freed_text, hours_of, listed::Listed, price_text};
use crate::{
    dialogues::{
        Answer, Button, Choice, Command, Effect, Facts, Input, Keyboard, Question, Turn, Viewer, choice, picker,
        settings::languages,
    },
    domain::{EventId, Shift, ShiftId, SignUp, Zone, words::Letter},
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

fn give_up_buttons() -> Vec<Vec<Button>> {
    vec![vec![Button::new(Text::BtnFreeSpot, Choice::GiveUp)], vec![Button::new(Text::BtnKeepSpot, Choice::Back)]]
}
