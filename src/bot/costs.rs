//! What costs something, so that nobody has too much of it: see `domain::allowance`.

use std::sync::{Mutex, PoisonError};

use super::office::Office;
use crate::{
    dialogues::{
        Effect, announce,
        event::{self, Thing, link, organize},
        team,
    },
    domain::allowance::{Allowances, Costly, TooMuch},
    texts::Text,
};

/// What an effect costs, if it does.
pub fn of(effect: &Effect) -> Option<Costly> {
    match effect {
        Effect::Event(event::Act::SignUp(..) | event::Act::JoinWaitlist(..)) => Some(Costly::SignUp),
        Effect::Event(event::Act::Show(Thing::Calendar, ..)) => Some(Costly::File),
        Effect::Event(event::Act::SendQuestion(..)) => Some(Costly::Letter),
        Effect::Organize(organize::Act::File { .. }) => Some(Costly::File),
        Effect::Organize(organize::Act::Send { .. } | organize::Act::SendAll { .. }) => Some(Costly::Letter),
        Effect::Link(link::Act::Picture(..)) => Some(Costly::File),
        Effect::Team(team::Act::Invite(..)) => Some(Costly::Invitation),
        Effect::Team(team::Act::Groups { .. }) => Some(Costly::GroupLink),
        Effect::Announce(announce::Act::Confirm(..) | announce::Act::Recur(..) | announce::Act::Correct { .. }) => {
            Some(Costly::Announcement)
        }
        _ => None,
    }
}

/// What everybody has taken.
#[derive(Default)]
pub struct Taken(Mutex<Allowances>);

impl Office {
    /// Takes one of what a person may have; or why not, which is counted. An update that comes to nothing, because the
    /// database is in trouble, has taken it all the same.
    pub fn take(&self, person: i64, what: Costly, now: i64) -> Result<(), Text> {
        let mut allowances = self.taken.0.lock().unwrap_or_else(PoisonError::into_inner);
        allowances.take(person, what, now).map_err(|TooMuch { minutes }| {
            self.metrics.too_much(what, 1);
            Text::ErrorTooMuch { minutes }
        })
    }
}
