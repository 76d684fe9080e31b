//! Who takes part in a shift, as its organizers see them.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use super::{Alphabet, BirthDate, Language, Name, PersonId, Phone, SpokenLanguage};

/// How somebody stands in a shift's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Standing {
    Confirmed,
    Offered,
    Waiting,
    Applied,
    /// They had a place, and came.
    Came,
    /// They had a place, and did not come.
    NoShow,
    /// An organizer has taken them off the list, and they may not come back by themselves.
    Removed,
}

/// What has become of somebody who is on an organizer's screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Meanwhile {
    Applied,
    Confirmed,
    Offered,
    Waiting,
    Declined,
    GaveUp,
    Removed,
    /// They were taken off the list, and can sign up again.
    MayComeBack,
    /// They never had to do with the shift.
    Nothing,
}

/// Somebody who takes part, waits or has applied.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Participant {
    pub person: PersonId,
    pub name: Name,
    pub birth_date: BirthDate,
    /// None: not shared.
    pub phone: Option<Phone>,
    pub languages: Vec<SpokenLanguage>,
    pub standing: Standing,
    pub since: Timestamp,
    /// Whether they have said that they come.
    #[serde(default)]
    pub coming: bool,
}

impl Participant {
    /// How old they are on a day.
    pub(crate) fn age(&self, day: Date) -> i16 {
        self.birth_date.age(day)
    }
}

/// Which of a shift's people are looked at; in the order in which that is offered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Filter {
    #[default]
    Everybody,
    /// Who has a place and of whom nobody has said yet whether they came.
    Unmarked,
    Waiting,
    Applied,
    Minors,
}

impl Filter {
    pub(crate) const ALL: [Filter; 5] =
        [Filter::Everybody, Filter::Unmarked, Filter::Waiting, Filter::Applied, Filter::Minors];

    /// Whether it is about somebody who stands so.
    pub(crate) fn holds(self, standing: Standing, is_minor: bool) -> bool {
        match self {
            Filter::Everybody => true,
            Filter::Unmarked => standing == Standing::Confirmed,
            Filter::Waiting => matches!(standing, Standing::Offered | Standing::Waiting),
            Filter::Applied => standing == Standing::Applied,
            Filter::Minors => is_minor && standing != Standing::Removed,
        }
    }

    /// Whether its people stand in the order of their turns, and not in that of the alphabet.
    pub(crate) fn is_by_turns(self) -> bool {
        matches!(self, Filter::Waiting | Filter::Applied)
    }
}

/// What is looked at of a list: whom, and which page of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Selection {
    pub filter: Filter,
    /// What their names hold; nothing: any name.
    pub words: String,
    pub page: usize,
}

impl Selection {
    /// The first page of those whom a filter is about.
    pub(crate) fn of(filter: Filter) -> Selection {
        Selection { filter, ..Selection::default() }
    }
}

/// A page of a shift's people.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct List {
    pub selection: Selection,
    pub people: Vec<Participant>,
    /// How many there are on all pages.
    pub count: usize,
    /// How many each filter is about; those are left out that are about nobody.
    pub filters: Vec<(Filter, i64)>,
}

impl List {
    /// So many people stand on a page: about as many lines as a phone shows with four rows of numbers below.
    pub(crate) const PAGE: usize = 24;

    /// The number of the first of the page among all.
    pub(crate) fn first(&self) -> usize {
        self.selection.page * List::PAGE + 1
    }

    /// How many pages there are.
    pub(crate) fn pages(&self) -> usize {
        self.count.div_ceil(List::PAGE)
    }
}

/// How many of those who had a place came, did not, and are not marked yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Attendance {
    pub came: i64,
    pub absent: i64,
    pub open: i64,
}

/// A shift's list in short.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Roster {
    /// With whether they have said that they come.
    pub confirmed: Vec<(Name, bool)>,
    pub confirmed_count: i64,
    /// The first of them, in the order of their turns.
    pub waiting: Vec<Name>,
    pub waiting_count: i64,
    pub applied_count: i64,
    #[serde(default)]
    pub removed_count: i64,
}

impl Roster {
    /// So many names fit into a message beside as many of the waitlist, however long they are.
    pub(crate) const NAMES: usize = 25;

    /// Whether nobody has a place, waits or has applied.
    pub(crate) fn is_empty(&self) -> bool {
        self.confirmed_count + self.waiting_count + self.applied_count == 0
    }

    /// What a reader is shown of it: the first of those who come by the reader's alphabet.
    pub(crate) fn shown_to(&self, reader: Language) -> Roster {
        let mut shown = self.clone();
        Alphabet::of(reader).sort(&mut shown.confirmed, |(name, _)| name.as_str());
        shown.confirmed.truncate(Roster::NAMES);
        shown
    }
}
