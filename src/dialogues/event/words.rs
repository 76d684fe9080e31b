//! How events and shifts are shown: cards, lines of lists, days and hours; and when they are over.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{
    dialogues::{Button, Choice},
    domain::{
        Country, Details, Event, Hours, Language, Region, Shift, SignUp, Slot, Zone, desk::lacking, quiet_hours::hh_mm,
    },
    texts::Text,
};

/// A line of a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Item {
    /// The number of the event or shift: of which, whoever has the list knows.
    pub id: i64,
    /// Like 05.12.
    pub date: String,
    pub title: String,
}

impl Item {
    /// The button that opens it.
    pub(crate) fn button(&self, choice: impl FnOnce(i64) -> Choice) -> Button {
        let label = Text::BtnEvent { date: self.date.clone(), title: self.title.clone() };
        Button::new(label, choice(self.id))
    }
}

/// An event in a list, by its next shift.
pub(crate) fn item(shift: &Shift, viewer: Language) -> Item {
    Item { id: shift.event.id.0, date: short_date(shift), title: shift.event.details.title(viewer) }
}

/// What marks a shift that is cancelled.
const CANCELLED: &str = "❌ ";

/// A shift in a list of those of several events.
pub(crate) fn own_item(shift: &Shift, viewer: Language) -> Item {
    let mark = if shift.cancelled.is_some() { CANCELLED } else { "" };
    Item { id: shift.id.0, date: format!("{mark}{}", short_time(shift)), title: role_and_title(shift, viewer) }
}

/// What tells the shifts of an event apart comes first, since a button cuts off what is long.
fn role_and_title(shift: &Shift, viewer: Language) -> String {
    let title = shift.event.details.title(viewer);
    shift.slot.role.as_ref().map(|role| format!("{} · {title}", role.as_str())).unwrap_or(title)
}

/// An event in one line, by one of its shifts.
pub(crate) fn event_label(shift: &Shift, viewer: Language) -> String {
    format!("{} · {}", short_date(shift), shift.event.details.title(viewer))
}

/// A shift in one line.
pub(crate) fn own_label(shift: &Shift, viewer: Language) -> String {
    format!("{} · {}", short_time(shift), role_and_title(shift, viewer))
}

/// The day; with the hour where an event has several shifts.
fn short_time(shift: &Shift) -> String {
    if shift.event.shifts == 1 {
        return short_date(shift);
    }
    format!("{} {}", short_date(shift), hh_mm(shift.zone().wall_time(shift.slot.starts_at)))
}

/// A shift among those of its event.
pub(crate) fn shift_item(shift: &Shift) -> Item {
    let date = format!("{} {}", short_date(shift), short_hours(shift));
    let role = shift.slot.role.as_ref().map(|role| format!("{} · ", role.as_str())).unwrap_or_default();
    let state =
        if shift.cancelled.is_some() { CANCELLED.trim_end().to_owned() } else { format!("👥 {}", shift.free) };
    Item { id: shift.id.0, date, title: format!("{role}{state}") }
}

/// An event among those somebody looks after, by its shifts that are meant: marked with how many people are lacking. It opens at
/// the first of them, or if they are over at the last.
pub(crate) fn organized_item(shifts: &[Shift], (is_past, now): (bool, Timestamp), viewer: Language) -> Option<Item> {
    let (first, last) = (shifts.first()?, shifts.last()?);
    let count = |of: fn(&Shift) -> u16| shifts.iter().map(|shift| u32::from(of(shift))).sum::<u32>();
    let (taken, places) = (count(Shift::taken), count(|shift| shift.slot.places.max));
    let mark = lacking_mark(lacking(shifts, now));
    let (day, until) = (short_date(first), short_date(last));
    let days = if day == until { day } else { format!("{day}–{until}") };
    let title = if first.event.shifts == 1 { role_and_title(first, viewer) } else { first.event.details.title(viewer) };
    let opened = if is_past { last } else { first };
    Some(Item { id: opened.id.0, date: format!("{mark}{days}"), title: format!("{taken}/{places} · {title}") })
}

/// What stands before a line where so many people are lacking.
pub(super) fn lacking_mark(count: i64) -> String {
    if count > 0 { format!("❗{count} ") } else { String::new() }
}

fn short_date(shift: &Shift) -> String {
    day_month(shift.zone().day(shift.slot.starts_at))
}

/// A day in a line of a list.
pub(crate) fn day_month(day: Date) -> String {
    format!("{:02}.{:02}", day.day(), day.month())
}

fn short_hours(shift: &Shift) -> String {
    hours_in_short(&shift.slot, shift.zone())
}

/// Like 10:00–13:00.
pub(super) fn hours_in_short(slot: &Slot, zone: &Zone) -> String {
    let hours = Hours::of_slot(slot, zone);
    format!("{}–{}", hh_mm(hours.from), hours.end())
}

/// The day of a shift, where it takes place.
pub(crate) fn day_of(shift: &Shift) -> Box<Text> {
    Text::day(shift.zone().day(shift.slot.starts_at))
}

/// Its hours; with the city if the reader's clock shows something else.
pub(crate) fn hours_of(shift: &Shift, viewer: &Zone) -> Box<Text> {
    hours(&shift.slot, shift.zone(), viewer)
}

fn hours(slot: &Slot, zone: &Zone, viewer: &Zone) -> Box<Text> {
    let hours = Box::new(span(&Hours::of_slot(slot, zone)));
    let same = zone.offset(slot.starts_at) == viewer.offset(slot.starts_at);
    if same { hours } else { Box::new(Text::HoursInZone { hours, city: Text::city(zone) }) }
}

/// From when until when, and whether that is the next day.
pub(super) fn span(hours: &Hours) -> Text {
    let (from, until) = (hh_mm(hours.from), hours.end());
    if hours.end_next_day() { Text::HoursUntilNextDay { from, until } } else { Text::Hours { from, until } }
}

/// Its day and hours.
pub(crate) fn moment(slot: &Slot, zone: &Zone, viewer: &Zone) -> Box<Text> {
    Box::new(Text::Moment { date: Text::day(zone.day(slot.starts_at)), hours: hours(slot, zone, viewer) })
}

/// The same, and what the people of the shift do.
pub(crate) fn moment_and_role(shift: &Shift, viewer: &Zone) -> Box<Text> {
    slot_and_role(&shift.slot, shift.zone(), viewer)
}

/// Day, hours and role of a block of time.
pub(crate) fn slot_and_role(slot: &Slot, zone: &Zone, viewer: &Zone) -> Box<Text> {
    let moment = moment(slot, zone, viewer);
    match &slot.role {
        Some(role) => Box::new(Text::Joined { first: moment, second: Box::new(Text::plain(role.as_str())) }),
        None => moment,
    }
}

/// An instant by the event's clock: the day and the time.
pub(crate) fn until_text(until: Timestamp, zone: &Zone) -> Text {
    Text::plain(format!("{}, {}", day_month(zone.day(until)), hh_mm(zone.wall_time(until))))
}

/// How a sign-up stands, by the clock of the event.
pub(super) fn status(mine: SignUp, zone: &Zone) -> Text {
    match mine {
        SignUp::Confirmed => Text::StatusConfirmed,
        SignUp::Waiting { position } => Text::StatusWaiting { position },
        SignUp::Offered { is_shared: true, .. } => Text::StatusOfferedShared,
        SignUp::Offered { until, is_shared: false } => Text::StatusOffered { time: Box::new(until_text(until, zone)) },
        SignUp::Applied => Text::StatusApplied,
        SignUp::Declined { reason } => Text::StatusDeclined { reason },
        SignUp::Removed { reason } => Text::StatusRemoved { reason },
    }
}

/// The card of a shift in the reader's language.
pub(crate) fn card(shift: &Shift, viewer: Language, zone: &Zone) -> Text {
    let details = &shift.event.details;
    let (_, text) = details.text_for(viewer);
    Text::EventCard {
        title: text.title.as_str().to_owned(),
        date: day_of(shift),
        hours: hours_of(shift, zone),
        place: place(details, viewer),
        spots: Box::new(Text::SpotsLeft { free: shift.free }),
        organization: shift.event.organization.name.clone(),
        topic: Box::new(Text::Topic { topic: details.topic }),
        age: details.minimum_age,
        description: description(details, viewer),
    }
}

fn description(details: &Details, viewer: Language) -> String {
    details.text_for(viewer).1.description.as_ref().map(|words| words.as_str().to_owned()).unwrap_or_default()
}

/// The region, or the country where it is all of it.
pub(super) fn region(country: Country, region: Option<Region>) -> Text {
    region.map_or(Text::Country { country }, |region| Text::Region { region })
}

/// Where people meet.
pub(crate) fn place(details: &Details, viewer: Language) -> Box<Text> {
    let region = region(details.country, details.region);
    let place = details.text_for(viewer).1.place.as_str().to_owned();
    Box::new(Text::Place { place, region: Box::new(region) })
}

/// The card of an event of which so many shifts, from the first day to the last, stand on buttons; of those some may be
/// elsewhere than others.
pub(crate) fn card_of_shifts(
    event: &Event,
    (first, last): (Date, Date),
    (count, is_elsewhere): (usize, bool),
    viewer: Language,
) -> Text {
    let details = &event.details;
    Text::EventCardOfShifts {
        title: details.title(viewer),
        first: Text::day(first),
        last: Text::day(last),
        days: i64::from((last - first).get_days()) + 1,
        place: if is_elsewhere { Box::new(Text::PlaceVaries) } else { place(details, viewer) },
        count,
        organization: event.organization.name.clone(),
        topic: Box::new(Text::Topic { topic: details.topic }),
        age: details.minimum_age,
        description: description(details, viewer),
    }
}

/// What somebody does who comes too late.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Doing {
    /// Gives up a place.
    GivingUp,
    /// Answers an offer, or leaves the line or takes an application back.
    Waiting,
    /// Changes something for others.
    Organizing,
}

impl Doing {
    /// Why it cannot be done once a shift has begun.
    pub(crate) fn error_started(self) -> Text {
        match self {
            Doing::GivingUp => Text::ErrorGiveUpStarted,
            Doing::Waiting => Text::ErrorWaitingStarted,
            Doing::Organizing => Text::ErrorOrganizeStarted,
        }
    }
}

/// Why nothing changes about a shift any more, to who does something about it; None while it is still to come and stands.
pub(crate) fn why_not_ahead(shift: &Shift, doing: Doing, now: Timestamp) -> Option<Text> {
    let why = if shift.cancelled.is_some() { error_cancelled(shift) } else { doing.error_started() };
    (!shift.is_ahead(now)).then_some(why)
}

/// That it is cancelled: the event if it is all of it, else this date.
pub(crate) fn error_cancelled(shift: &Shift) -> Text {
    if shift.event.shifts == 1 { Text::ErrorEventCancelled } else { Text::ErrorDateCancelled }
}
