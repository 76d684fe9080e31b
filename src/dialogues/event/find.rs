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

use serde::{Deserialize, Serialize};

use super::{Act, Origin, card, day_of, hours_of};
use crate::{
    dialogues::{Answer, Button, Choice, Command, Effect, Input, Keyboard, Question, Reader, Turn, picker},
    domain::{Event, Name, SignUp, Zone, words::Reason},
    texts::Text,
};

/// So many names fit into a message beside as many of the waitlist, however long they are.
const MOST_NAMES: usize = 25;

/// What is shown, and where from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct State {
    pub origin: Origin,
    /// Whose clock decides whether a card names the event's city.
    pub zone: Zone,
    pub shown: Shown,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Shown {
    List { items: Vec<Item>, pages: usize },
    Card(Card),
    GiveUp(Card),
    Roster { card: Card, confirmed: Vec<Name>, waiting: Vec<Name> },
    CancelReason(Card),
    CancelConfirm { card: Card, reason: String, people: i64 },
}

/// An event in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    pub id: i64,
    /// Like 05.12.
    pub date: String,
    pub title: String,
}

/// An event and what the reader has to do with it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Card {
    pub event: Event,
    pub mine: Option<SignUp>,
    /// Whether the reader looks after it.
    pub may_organize: bool,
}

impl State {
    /// See `Dialogue::asks_the_same`.
    pub fn asks_the_same(&self, other: &State) -> bool {
        match (&self.shown, &other.shown) {
            (Shown::List { .. }, Shown::List { .. }) => self.origin.mine == other.origin.mine,
            (Shown::Card(a), Shown::Card(b)) => a.event.id == b.event.id,
            _ => false,
        }
    }

    /// What the bot shows in this state.
    pub fn question(&self, reader: &Reader) -> Question {
        let (paragraphs, rows) = match &self.shown {
            Shown::List { items, pages } => (vec![self.list_text(items)], self.list_buttons(items, *pages)),
            Shown::Card(shown) => (self.card_paragraphs(shown, reader), card_buttons(shown, reader)),
            Shown::GiveUp(shown) => (vec![self.give_up_text(&shown.event)], give_up_buttons()),
            Shown::Roster { card, confirmed, waiting } => {
                (vec![self.roster_text(&card.event, confirmed, waiting)], roster_buttons(card, reader))
            }
            Shown::CancelReason(_) => (vec![Text::AskCancelReason], vec![vec![Button::back()]]),
            Shown::CancelConfirm { card, reason, people } => {
                (vec![self.cancel_text(&card.event, reason, *people)], cancel_buttons())
            }
        };
        Question { paragraphs, keyboard: Keyboard::Inline(rows) }
    }

    fn list_text(&self, items: &[Item]) -> Text {
        match (self.origin.mine, items.is_empty()) {
            (true, true) => Text::MyListEmpty,
            (true, false) => Text::MyList,
            (false, true) => Text::NoEvents,
            (false, false) => Text::EventsList,
        }
    }

    fn list_buttons(&self, items: &[Item], pages: usize) -> Vec<Vec<Button>> {
        let button = |item: &Item| {
            let label = Text::BtnEvent { date: item.date.clone(), title: item.title.clone() };
            vec![Button::new(label, Choice::Event(item.id))]
        };
        let mut rows: Vec<_> = items.iter().map(button).collect();
        if pages > 1 {
            rows.push(picker::turning(self.origin.page, pages));
        }
        if !self.origin.mine {
            rows.push(vec![
                Button::toggle(Text::BtnMyRegion, self.origin.my_region, Choice::MyRegion),
                Button::toggle(Text::BtnMyTopics, self.origin.my_topics, Choice::MyTopics),
            ]);
        }
        rows.push(vec![Button::command(Text::BtnMenu, Command::Start)]);
        rows
    }

    fn card_paragraphs(&self, shown: &Card, reader: &Reader) -> Vec<Text> {
        let event = &shown.event;
        let cancelled = event.cancelled.clone().map(|reason| Text::StatusCancelled { reason });
        let mine = shown.mine.map(|mine| status(mine, event)).filter(|_| cancelled.is_none());
        let foreign = (event.language != reader.language).then(|| Text::StatusLanguage {
            language: Box::new(Text::LanguageName { language: event.language.into() }),
        });
        [Some(card(event, &self.zone)), cancelled, mine, foreign].into_iter().flatten().collect()
    }

    fn give_up_text(&self, event: &Event) -> Text {
        Text::GiveUpConfirm { title: event.title.clone(), date: day_of(event), hours: hours_of(event, &self.zone) }
    }

    fn roster_text(&self, event: &Event, confirmed: &[Name], waiting: &[Name]) -> Text {
        Text::Roster {
            title: event.title.clone(),
            date: day_of(event),
            hours: hours_of(event, &self.zone),
            count: i64::try_from(confirmed.len()).unwrap_or(i64::MAX),
            most: event.places.max,
            least: event.places.min,
            confirmed: names(confirmed),
            waiting: names(waiting),
        }
    }

    fn cancel_text(&self, event: &Event, reason: &str, count: i64) -> Text {
        let (date, hours) = (day_of(event), hours_of(event, &self.zone));
        Text::CancelEventConfirm { title: event.title.clone(), date, hours, reason: reason.to_owned(), count }
    }

    /// Where an answer leads from here.
    pub fn answer(self, input: Input) -> Answer<State> {
        let (origin, zone) = (self.origin, self.zone.clone());
        let show = |shown| Ok(Turn::ask(State { origin, zone: zone.clone(), shown }));
        match (self.shown, input) {
            (Shown::List { .. }, Input::Press(choice)) => from_list(choice, origin),
            (Shown::Card(card), Input::Press(choice)) => from_card(choice, card.event.id, origin),
            (Shown::GiveUp(card), Input::Press(Choice::GiveUp)) => {
                Ok(act(Act::GiveUp { event: card.event.id, origin, is_sure: true }))
            }
            (Shown::Roster { card, .. }, Input::Press(Choice::CancelEvent)) => show(Shown::CancelReason(card)),
            (Shown::CancelReason(card), Input::Words(words)) => {
                let reason = Reason::parse(&words)?.as_str().to_owned();
                Ok(act(Act::CountThose(card.event.id, reason, origin)))
            }
            (Shown::CancelConfirm { card, reason, .. }, Input::Press(Choice::CancelEvent)) => {
                Ok(act(Act::Cancel(card.event.id, reason, origin)))
            }
            (
                Shown::GiveUp(card)
                | Shown::Roster { card, .. }
                | Shown::CancelReason(card)
                | Shown::CancelConfirm { card, .. },
                Input::Press(Choice::Back),
            ) => Ok(act(Act::Open(card.event.id, origin))),
            (Shown::CancelReason(_), Input::Contact { .. } | Input::Other) => Err(Text::ErrorTextPlease),
            (_, Input::Press(_)) => Err(Text::ButtonTooOld),
            _ => Err(Text::ErrorButtonPlease),
        }
    }
}

/// What comes of it stands in `bot/event.rs`.
fn act(act: Act) -> Turn<State> {
    Turn::by_outcome(Effect::Event(act))
}

fn from_list(choice: Choice, origin: Origin) -> Answer<State> {
    Ok(act(match choice {
        Choice::Event(id) => Act::Open(id, origin),
        Choice::MyRegion(my_region) => Act::List(Origin { my_region, page: 0, ..origin }),
        Choice::MyTopics(my_topics) => Act::List(Origin { my_topics, page: 0, ..origin }),
        Choice::Page(page) => Act::List(Origin { page, ..origin }),
        _ => return Err(Text::ButtonTooOld),
    }))
}

fn from_card(choice: Choice, event: i64, origin: Origin) -> Answer<State> {
    Ok(act(match choice {
        Choice::SignUp => Act::SignUp(event, origin),
        Choice::JoinWaitlist => Act::JoinWaitlist(event, origin),
        Choice::GiveUp => Act::GiveUp { event, origin, is_sure: false },
        Choice::Roster => Act::Roster(event, origin),
        Choice::Back if origin.mine => Act::Mine,
        Choice::Back => Act::List(origin),
        _ => return Err(Text::ButtonTooOld),
    }))
}

fn status(mine: SignUp, event: &Event) -> Text {
    match mine {
        SignUp::Confirmed => Text::StatusConfirmed,
        SignUp::Waiting { position } => Text::StatusWaiting { position },
        SignUp::Offered { until } => Text::StatusOffered { time: Box::new(until_text(until, event)) },
    }
}

/// An instant by the event's clock: the time, with the day unless it is the event's own.
pub fn until_text(until: jiff::Timestamp, event: &Event) -> Text {
    let (day, time) = (event.zone.day(until), event.zone.wall_time(until));
    Text::plain(format!("{:02}.{:02}, {}", day.day(), day.month(), crate::domain::quiet_hours::hh_mm(time)))
}

fn card_buttons(shown: &Card, reader: &Reader) -> Vec<Vec<Button>> {
    let event = &shown.event;
    let is_open = event.cancelled.is_none() && event.starts_at > reader.now;
    let main = match shown.mine {
        _ if !is_open => None,
        None if event.free > 0 => Some(Button::new(Text::BtnSignUp, Choice::SignUp)),
        None => Some(Button::new(Text::BtnJoinWaitlist, Choice::JoinWaitlist)),
        Some(SignUp::Confirmed) => Some(Button::new(Text::BtnGiveUp, Choice::GiveUp)),
        Some(_) => Some(Button::new(Text::BtnLeaveWaitlist, Choice::GiveUp)),
    };
    let take = match shown.mine {
        Some(SignUp::Waiting { .. }) if is_open && event.free > 0 => Some(Button::new(Text::BtnSignUp, Choice::SignUp)),
        Some(SignUp::Offered { .. }) if is_open => Some(Button::new(Text::BtnTakeSpot, Choice::SignUp)),
        _ => None,
    };
    let roster = shown.may_organize.then(|| Button::new(Text::BtnRoster, Choice::Roster));
    take.into_iter().chain(main).chain(roster).chain([Button::back()]).map(|button| vec![button]).collect()
}

fn give_up_buttons() -> Vec<Vec<Button>> {
    vec![vec![Button::new(Text::BtnFreeSpot, Choice::GiveUp)], vec![Button::new(Text::BtnKeepSpot, Choice::Back)]]
}

fn roster_buttons(card: &Card, reader: &Reader) -> Vec<Vec<Button>> {
    let can_cancel = card.event.cancelled.is_none() && card.event.starts_at > reader.now;
    let cancel = can_cancel.then(|| vec![Button::new(Text::BtnCancelEvent, Choice::CancelEvent)]);
    cancel.into_iter().chain([vec![Button::back()]]).collect()
}

fn cancel_buttons() -> Vec<Vec<Button>> {
    vec![
        vec![Button::new(Text::BtnCancelEvent, Choice::CancelEvent)],
        vec![Button::new(Text::BtnKeepEvent, Choice::Back)],
    ]
}

fn names(names: &[Name]) -> Vec<Text> {
    if names.is_empty() {
        return vec![Text::Nobody];
    }
    let said = |name: &Name| Text::BtnUseName { name: name.clone() };
    let mut shown: Vec<Text> = names.iter().take(MOST_NAMES).map(said).collect();
    if let Some(rest @ 1..) = names.len().checked_sub(MOST_NAMES) {
        shown.push(Text::plain(format!("… +{rest}")));
    }
    shown
}
