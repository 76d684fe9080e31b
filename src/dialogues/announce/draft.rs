//! An announcement while it is written: what is known of it, which question about it is asked, and which is next.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::Narrowing;
use crate::{
    dialogues::{Choice, Facts, Sent, event::pick::EventPicker},
    domain::{
        Audience, Content, Country, EventId, Language, MessageId, Organization, Schedule, When,
        announcement::{Count, Crowd, by},
        schedule::Rhythm,
    },
    texts::Text,
};

/// An announcement while it is written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Draft {
    pub organization: Organization,
    /// The country the organization works in; None: in all.
    pub country: Option<Country>,
    /// More people than this need a coordinator's approval.
    pub approval_above: i64,
    /// Whether the author is a coordinator themselves.
    pub is_coordinator: bool,
    pub audience: Audience,
    /// Who would get it, as they were counted last.
    pub counts: Vec<Count>,
    /// The groups that could get it too, as they were counted last.
    #[serde(default)]
    pub groups: Vec<Count>,
    pub texts: BTreeMap<Language, Message>,
    /// What readers of a language without a text get: that in another language, or nothing.
    pub others: BTreeMap<Language, Option<Language>>,
    pub button: Option<LinkButton>,
    pub urgent: bool,
    /// The fingerprint of the messages that their author has seen as people get them.
    #[serde(default)]
    pub previewed: Option<String>,
    pub at: At,
}

/// What somebody sent, as it was then: what becomes of the message afterwards changes nothing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Message {
    /// Several of an album, in the order of its content.
    pub ids: Vec<MessageId>,
    pub album: Option<String>,
    pub content: Content,
}

impl Message {
    /// Takes another message of the album, in the place it has there.
    pub(super) fn take_more(&mut self, sent: &Sent) {
        let (Content::Media { items }, Content::Media { items: more }) = (&mut self.content, &sent.content) else {
            return;
        };
        let Some(media) = more.first().filter(|_| items.len() < Content::MOST_IN_ALBUM) else { return };
        if let Err(place) = self.ids.binary_search(&sent.id) {
            self.ids.insert(place, sent.id);
            items.insert(place, media.clone());
        }
    }
}

/// A button under the message.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) enum LinkButton {
    Url { label: String, url: String },
    Event(EventId),
}

/// Which question about it is asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) enum At {
    Audience,
    Narrow {
        narrowing: Narrowing,
        page: usize,
        #[serde(default)]
        picker: EventPicker,
    },
    Write(Language),
    Texts,
    Gap(Language),
    Button {
        #[serde(default)]
        picker: EventPicker,
    },
    /// Its messages are on their way to its author.
    Previewing,
    Preview {
        load: [i64; 3],
    },
    Instant,
    LocalTime,
    Confirm(When),
    HowOften,
    /// Monday is 1.
    Weekdays(BTreeSet<i8>),
    MonthDay,
    TimeOfDay(Rhythm),
    Crontab,
    Recurring(Schedule),
}

impl At {
    /// Whether a button of one stays valid in the other: boxes were ticked, a page was turned.
    pub(super) fn asks_the_same(&self, other: &At) -> bool {
        match self {
            At::Narrow { narrowing: a, .. } => matches!(other, At::Narrow { narrowing: b, .. } if a == b),
            At::Audience => *other == At::Audience,
            At::Texts => *other == At::Texts,
            At::Preview { .. } => matches!(other, At::Preview { .. }),
            At::Weekdays(_) => matches!(other, At::Weekdays(_)),
            At::Recurring(_) => matches!(other, At::Recurring(_)),
            At::Button { .. } => matches!(other, At::Button { .. }),
            At::Write(_) | At::Gap(_) | At::Previewing | At::Instant | At::LocalTime => false,
            At::Confirm(_) | At::HowOften | At::MonthDay | At::TimeOfDay(_) | At::Crontab => false,
        }
    }
}

impl Draft {
    /// See `Dialogue::facts`: before it is sent, about how many get it, when, and whether somebody has to approve it.
    pub(super) fn facts(&self, choice: &Choice) -> Option<Facts> {
        let (At::Confirm(when), Choice::Send) = (&self.at, choice) else { return None };
        let reach = (Crowd::of(self.people()), self.groups());
        Some(Facts::of(&(when, reach, self.urgent, self.is_coordinator, self.is_large())))
    }

    /// How many would get it: those whose language has a text, or another's.
    pub(crate) fn people(&self) -> i64 {
        count_of(self.counts.iter().filter(|count| self.text_for(count.language).is_some()))
    }

    /// How many groups would get it.
    pub(crate) fn groups(&self) -> i64 {
        count_of(self.chosen_groups().iter().filter(|count| self.text_for(count.language).is_some()))
    }

    fn chosen_groups(&self) -> &[Count] {
        if self.audience.groups { &self.groups } else { &[] }
    }

    /// All that was chosen, people and groups.
    pub(crate) fn chosen(&self) -> impl Iterator<Item = &Count> {
        self.counts.iter().chain(self.chosen_groups())
    }

    /// How many groups would get it, in words; nothing if there are none.
    pub(super) fn groups_text(&self) -> Option<Text> {
        let count = self.groups();
        (count > 0).then_some(Text::AnnounceGroups { count })
    }

    /// The text that readers of a language get.
    pub(crate) fn text_for(&self, viewer: Language) -> Option<Language> {
        if self.texts.contains_key(&viewer) {
            return Some(viewer);
        }
        self.others.get(&viewer).copied().flatten().filter(|other| self.texts.contains_key(other))
    }

    /// The languages of those who would get it, with their numbers, the most first. A group counts as one reader.
    pub(super) fn languages(&self) -> Vec<(Language, i64)> {
        by(self.chosen(), |count| count.language)
    }

    /// The same once its author has seen its messages.
    pub(crate) fn once_previewed(self) -> Draft {
        Draft { previewed: Some(self.fingerprint()), ..self }
    }

    /// Whether its author has seen its messages as they are.
    pub(crate) fn is_previewed(&self) -> bool {
        self.previewed.as_ref() == Some(&self.fingerprint())
    }

    fn fingerprint(&self) -> String {
        Facts::of(&(&self.texts, &self.button)).to_string()
    }

    pub(super) fn at(self, at: At) -> Draft {
        Draft { at, ..self }
    }
}

/// How many people, or groups, there are in all.
pub(crate) fn count_of<'a>(counts: impl IntoIterator<Item = &'a Count>) -> i64 {
    counts.into_iter().map(|count| count.people).sum()
}
