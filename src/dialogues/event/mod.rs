//! Conversations about events: finding one and taking a place, creating one, looking after one.

mod attendance;
mod calendar;
pub(crate) mod create;
mod desk;
mod draft;
pub(crate) mod find;
pub(crate) mod link;
mod listed;
pub(crate) mod organize;
pub(crate) mod people;
pub(crate) mod pick;
mod price;
mod roster;
mod scope;
mod words;

pub(crate) use super::choice::{OfferAnswer, Thing, Visit};
pub(crate) use draft::{Draft, Published};
pub(crate) use listed::Listed;
pub(crate) use price::{facts_of_price, freed_text, price_text};
pub(crate) use roster::{day_paragraphs, roster_paragraphs, standing_text, together_text};
use serde::{Deserialize, Serialize};
pub(crate) use words::{
    Doing, card, card_of_shifts, day_month, day_of, error_cancelled, event_label, hours_of, item, moment,
    moment_and_role, organized_item, own_label, place, shift_item, slot_and_role, until_text, why_not_ahead,
};

use crate::domain::{EventId, Extent, NewEvent, OrganizationId, Scope, ShiftId};

/// What a volunteer does about events; what comes of it the database decides.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Act {
    List(Origin),
    Mine {
        page: usize,
        /// What is over, instead of what is still ahead.
        past: bool,
    },
    /// An event: its card, or its shifts if it has several.
    Event(EventId, Origin),
    Shift(ShiftId, Origin),
    SignUp(ShiftId, Origin),
    JoinWaitlist(ShiftId, Origin),
    GiveUp {
        shift: ShiftId,
        origin: Origin,
        /// Whether they were asked; a place in the line is given up without.
        is_sure: bool,
    },
    Show(Thing, ShiftId, Origin),
    /// Asks the organizer.
    Question(ShiftId, Origin),
    SendQuestion(ShiftId, String, Origin),
}

/// What somebody has to have done before they can do something about events.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Needs {
    /// Anybody may look.
    Nothing,
    /// With the place that is wanted, if it is about one.
    Registration(Option<Wanted>),
}

/// A place that somebody wants before they are registered.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Wanted {
    pub shift: ShiftId,
    /// Whether one in the line will do.
    pub or_wait: bool,
}

impl Act {
    /// What it needs.
    pub(crate) fn needs(&self) -> Needs {
        match self {
            Act::List(_) | Act::Event(..) | Act::Shift(..) | Act::Show(..) => Needs::Nothing,
            Act::SignUp(shift, _) => Needs::Registration(Some(Wanted { shift: *shift, or_wait: false })),
            Act::JoinWaitlist(shift, _) => Needs::Registration(Some(Wanted { shift: *shift, or_wait: true })),
            // Only of what somebody has, who is registered.
            Act::Mine { .. } | Act::GiveUp { .. } | Act::Question(..) | Act::SendQuestion(..) => {
                Needs::Registration(None)
            }
        }
    }
}

/// What an organizer does about events before they are published and after.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Creation {
    Begin,
    For(OrganizationId),
    Publish(Box<NewEvent>),
    /// Changes a published event, if it is still as it was shown. Without a scope it is asked for, where there is a
    /// choice; and what was seen of it before must still be so.
    Change {
        draft: Box<Draft>,
        scope: Option<Scope>,
        seen: Option<Extent>,
    },
}

/// The list that a card was opened from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Origin {
    /// The reader's own events instead of all.
    pub mine: bool,
    pub my_region: bool,
    pub my_topics: bool,
    /// Events in other countries too.
    #[serde(default)]
    pub elsewhere: bool,
    /// Of the reader's own, those that are over.
    #[serde(default)]
    pub past: bool,
    /// Only one organization's.
    #[serde(default)]
    pub organization: Option<OrganizationId>,
    pub page: usize,
}
