//! How an announcement stands, as its card shows it: what can be done with it now, and what each button relies on.

use jiff::Timestamp;
use serde::Serialize;

use crate::{
    db::{
        Connection,
        announcement::{self, Announcement, Asked, Correctable, Progress, State, Wording},
    },
    dialogues::{Facts, announce::Steering},
    domain::{AnnouncementId, Language, PartId, When, announcement::Crowd},
    texts::Text,
};

/// An announcement and how far it is.
pub(crate) struct Standing {
    pub announcement: Announcement,
    pub progress: Progress,
    pub parts: Vec<Asked>,
    /// How many messages can still be deleted.
    pub recallable: i64,
    /// What people of each part get, and what is written.
    wordings: Vec<Wording>,
    correctable: Correctable,
}

/// The one with a number, as it is now.
pub(crate) async fn of(db: &mut Connection, id: AnnouncementId, now: Timestamp) -> anyhow::Result<Option<Standing>> {
    let Some(announcement) = announcement::with_id(db, id).await? else { return Ok(None) };
    Ok(Some(Standing {
        announcement,
        progress: announcement::progress(db, id).await?,
        parts: announcement::parts(db, id).await?,
        recallable: announcement::recallable(db, id, now).await?,
        wordings: announcement::wordings(db, id).await?,
        correctable: announcement::correctable(db, id).await?,
    }))
}

/// What people of a part get, when, and whether those who decide have said so.
#[derive(Serialize)]
struct PartFacts {
    part: PartId,
    when: When,
    is_open: bool,
    is_declined: bool,
}

impl Standing {
    /// What somebody who presses a button relies on; None: it only shows something, asks first, or its label says all.
    pub(crate) fn facts(&self, steering: Steering) -> Option<Facts> {
        match steering {
            Steering::Open
            | Steering::Pause
            | Steering::Report
            | Steering::Stop
            | Steering::Again
            | Steering::Recall => None,
            // That a part was accepted meanwhile is what its author waits for; at another time it is not.
            Steering::GoOn => Some(Facts::of(&(self.announcement.state, self.times(), &self.wordings))),
            Steering::StopNow => Some(Facts::of(&(self.announcement.state, self.part_facts()))),
            Steering::Correct(language) => Some(Facts::of(&self.wordings_in(language))),
            Steering::AgainNow => Some(Facts::of(&(self.announcement.state, Crowd::of(self.unknown())))),
            Steering::RecallNow => Some(Facts::of(&(self.announcement.state, self.arrived()))),
        }
    }

    /// Whether it can be done now; a card may be older than what was done since.
    pub(crate) fn allows(&self, steering: Steering) -> bool {
        let state = self.announcement.state;
        match steering {
            Steering::Open | Steering::Report => true,
            Steering::Correct(language) => self.correctable.is_in(language),
            Steering::Pause => state == State::Sending,
            Steering::GoOn => state == State::Paused,
            Steering::Stop | Steering::StopNow => [State::Sending, State::Paused].contains(&state),
            // What was written by somebody who has left is not there any more.
            Steering::Again | Steering::AgainNow => {
                state == State::Done && self.unknown() > 0 && !self.wordings.is_empty()
            }
            Steering::Recall | Steering::RecallNow => self.recallable > 0,
        }
    }

    /// Why it is not allowed; None: it is already as the button would make it, and the second tap needs no word.
    pub(crate) fn why_not(&self, steering: Steering) -> Option<Text> {
        let is_already = |state| self.announcement.state == state;
        match steering {
            Steering::Pause if is_already(State::Paused) => None,
            Steering::GoOn if is_already(State::Sending) => None,
            Steering::Stop | Steering::StopNow if is_already(State::Cancelled) => None,
            Steering::Correct(_) if self.correctable == Correctable::BeingDecided => Some(Text::ErrorBeingDecided),
            Steering::Open
            | Steering::Pause
            | Steering::GoOn
            | Steering::Stop
            | Steering::StopNow
            | Steering::Report
            | Steering::Again
            | Steering::AgainNow
            | Steering::Correct(_)
            | Steering::Recall
            | Steering::RecallNow => Some(Text::CardShownAnew),
        }
    }

    /// How often the words in a language were changed since they were announced.
    pub(crate) fn changes_of(&self, language: Language) -> i64 {
        self.wordings_in(language).iter().map(|wording| wording.newest).max().unwrap_or_default()
    }

    /// How many messages would be deleted; None: while it is being sent, more are from one second to the next.
    fn arrived(&self) -> Option<Crowd> {
        (self.announcement.state != State::Sending).then(|| Crowd::of(self.recallable))
    }

    /// Of how many it is not known whether they have it.
    pub(crate) fn unknown(&self) -> i64 {
        self.progress.people.unknown + self.progress.groups.unknown
    }

    fn wordings_in(&self, language: Language) -> Vec<&Wording> {
        self.wordings.iter().filter(|wording| wording.language == language).collect()
    }

    fn times(&self) -> Vec<(PartId, When)> {
        self.parts.iter().map(|part| (part.id, part.when)).collect()
    }

    fn part_facts(&self) -> Vec<PartFacts> {
        let facts = |part: &Asked| PartFacts {
            part: part.id,
            when: part.when,
            is_open: part.is_open,
            is_declined: part.is_declined,
        };
        self.parts.iter().map(facts).collect()
    }
}
