//! What a list of events says of each above its buttons: when and where it is, and how it stands.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::words::{Item, item, moment, own_item, region, status};
use crate::{
    dialogues::{Button, Choice},
    domain::{Country, Language, Region, Shift, SignUp, Slot, Window, Zone, quiet_hours::hh_mm},
    texts::Text,
};

/// An event or a shift in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Listed {
    item: Item,
    slot: Slot,
    zone: Zone,
    country: Country,
    region: Option<Region>,
    standing: Standing,
}

/// How an event or a shift stands for the reader.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
enum Standing {
    Mine(SignUp),
    Free(u16),
    /// Of several shifts: how many there are, and what all of them have left.
    Shifts {
        count: usize,
        free: u16,
    },
    NotYet {
        opens_at: Timestamp,
    },
    Closed,
    /// It is over; None: nobody has said yet whether the reader came.
    Been(Option<bool>),
    Cancelled {
        reason: String,
        /// Whether that is all of the event.
        is_all: bool,
    },
}

impl Listed {
    /// An event by its next shift, of all that are still ahead; `mine` is what the reader has in any of them.
    pub(crate) fn event(
        next: &Shift,
        ahead: &[&Shift],
        mine: Option<SignUp>,
        (viewer, now): (Language, Timestamp),
    ) -> Listed {
        Listed::new(next, item(next, viewer), mine.map_or_else(|| of_event(ahead, now), Standing::Mine))
    }

    /// A shift the reader has signed up for.
    pub(crate) fn own(shift: &Shift, mine: SignUp, viewer: Language) -> Listed {
        let standing = match &shift.cancelled {
            Some(reason) => Standing::Cancelled { reason: reason.clone(), is_all: shift.event.shifts == 1 },
            None => Standing::Mine(mine),
        };
        Listed::new(shift, own_item(shift, viewer), standing)
    }

    /// A shift that is over, in which the reader had a place.
    pub(crate) fn been(shift: &Shift, came: Option<bool>, viewer: Language) -> Listed {
        Listed::new(shift, own_item(shift, viewer), Standing::Been(came))
    }

    fn new(shift: &Shift, item: Item, standing: Standing) -> Listed {
        let details = &shift.event.details;
        let (zone, region) = (shift.zone().clone(), details.region);
        Listed { item, slot: shift.slot.clone(), zone, country: details.country, region, standing }
    }

    /// The button that opens it; what the reader has signed up for is ticked.
    pub(super) fn button(&self, choice: impl FnOnce(i64) -> Choice, is_ticked: bool) -> Button {
        let mut button = self.item.button(choice);
        if is_ticked && matches!(self.standing, Standing::Mine(_)) {
            button.label = Text::BtnChosen { label: Box::new(button.label) };
        }
        button
    }

    /// What stands above the buttons.
    pub(super) fn paragraph(&self, zone: &Zone) -> Text {
        Text::EventListed {
            title: self.item.title.clone(),
            moment: moment(&self.slot, &self.zone, zone),
            region: Box::new(region(self.country, self.region)),
            standing: Box::new(self.standing.text(&self.zone)),
        }
    }
}

impl Standing {
    fn text(&self, zone: &Zone) -> Text {
        match self {
            Standing::Mine(mine) => status(mine.clone(), zone),
            Standing::Free(free) => Text::SpotsLeft { free: *free },
            Standing::Shifts { count, free } => Text::Joined {
                first: Box::new(Text::SpotsLeft { free: *free }),
                second: Box::new(Text::ShiftCount { count: *count }),
            },
            Standing::NotYet { opens_at } => {
                Text::CardOpens { date: Text::day(zone.day(*opens_at)), time: hh_mm(zone.wall_time(*opens_at)) }
            }
            Standing::Closed => Text::CardClosed,
            Standing::Been(Some(true)) => Text::StatusCame,
            Standing::Been(Some(false)) => Text::StatusNotCame,
            Standing::Been(None) => Text::StatusNotMarked,
            Standing::Cancelled { reason, is_all: true } => Text::StatusCancelled { reason: reason.clone() },
            Standing::Cancelled { reason, is_all: false } => Text::StatusDateCancelled { reason: reason.clone() },
        }
    }
}

/// Of the shifts that people can sign up for; or when they will be able to.
fn of_event(ahead: &[&Shift], now: Timestamp) -> Standing {
    let windows = || ahead.iter().map(|shift| (shift, shift.window(now)));
    let open: Vec<u16> = windows().filter(|(_, window)| *window == Window::Open).map(|(shift, _)| shift.free).collect();
    let opens_at = windows().filter_map(|(_, window)| match window {
        Window::NotYet { opens_at } => Some(opens_at),
        Window::Open | Window::Closed | Window::Started | Window::Cancelled => None,
    });
    match (&open[..], opens_at.min()) {
        ([free], _) if ahead.len() == 1 => Standing::Free(*free),
        ([], Some(opens_at)) => Standing::NotYet { opens_at },
        ([], None) => Standing::Closed,
        _ => Standing::Shifts { count: ahead.len(), free: open.iter().fold(0, |sum, free| sum.saturating_add(*free)) },
    }
}
