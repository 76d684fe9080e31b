//! The numbers by which the database and Telegram know things, each a type of its own: a shift is never taken for an event.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Declares such types. Written down, each is the bare number: buttons have few bytes, and conversations and messages that
/// were kept before are read as ever.
macro_rules! ids {
    ($($(#[$note:meta])* $name:ident: $number:ty)*) => { $(
        $(#[$note])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub $number);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl From<$name> for i64 {
            fn from(id: $name) -> i64 {
                id.0.into()
            }
        }
    )*

        #[cfg(test)]
        const ALL: &[fn(i32)] = &[$(|number| tests::is_written_as_the_bare_number($name(number.into()), number)),*];
    };
}

ids! {
    /// Somebody who talks to the bot, by Telegram's number of them.
    PersonId: i64
    OrganizationId: i64
    EventId: i64
    ShiftId: i64
    /// What joins a person and a shift; an offer is known by the same number.
    SignUpId: i64
    AnnouncementId: i64
    /// What one organization's coordinators decide about of an announcement.
    PartId: i64
    /// New words for an announcement, as they are asked about.
    CorrectionId: i64
    /// What makes an announcement recur.
    ScheduleId: i64
    /// A message that is owed.
    DeliveryId: i64
    InvitationId: i64
    /// What is to be told to those who look after a shift.
    NoticeId: i64
    /// A rule made into an instant for one shift.
    AlarmId: i64
    /// A chat by Telegram's number: that of a person with the bot alone, or a group.
    ChatId: i64
    /// A message by its number in its chat.
    MessageId: i32
}

impl PersonId {
    /// The chat of this person with the bot alone, to which Telegram gives the person's own number.
    pub fn chat(self) -> ChatId {
        ChatId(self.0)
    }
}

impl ChatId {
    /// Whose chat with the bot alone it is; None: it is a group.
    pub fn person(self) -> Option<PersonId> {
        (self.0 > 0).then_some(PersonId(self.0))
    }

    /// Telegram gives groups negative numbers, and people positive ones.
    pub fn is_group(self) -> bool {
        self.0 < 0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde::de::DeserializeOwned;

    use super::*;

    pub(super) fn is_written_as_the_bare_number<Id>(id: Id, number: i32)
    where
        Id: Copy + fmt::Debug + fmt::Display + PartialEq + Serialize + DeserializeOwned,
    {
        let written = number.to_string();
        assert_eq!(serde_json::to_string(&id).unwrap(), written);
        assert_eq!(serde_json::from_str::<Id>(&written).unwrap(), id);
        assert_eq!(id.to_string(), written);
    }

    proptest! {
        #[test]
        fn ids_are_written_as_bare_numbers(number: i32) {
            ALL.iter().for_each(|is_bare| is_bare(number));
        }
    }

    #[test]
    fn a_person_is_told_from_a_group_by_the_number_of_the_chat() {
        assert_eq!(PersonId(7).chat().person(), Some(PersonId(7)));
        assert!(!PersonId(7).chat().is_group());
        assert_eq!(ChatId(-1_001_234_567_890).person(), None);
        assert!(ChatId(-1_001_234_567_890).is_group());
    }
}
