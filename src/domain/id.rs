//! The numbers by which the database and Telegram know things, each a type of its own: a shift is never taken for an event.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Declares such types. Written down, each is the bare number: buttons have few bytes, and conversations and messages that
/// were kept before are read as ever.
macro_rules! ids {
    ($($(#[$note:meta])* $name:ident)*) => { $(
        $(#[$note])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl From<$name> for i64 {
            fn from(id: $name) -> i64 {
                id.0
            }
        }
    )* };
}

ids! {
    /// Somebody who talks to the bot, by Telegram's number of them.
    PersonId
}

impl PersonId {
    /// The chat of this person with the bot alone, to which Telegram gives the person's own number.
    pub fn chat(self) -> i64 {
        self.0
    }

    /// Whose chat with the bot alone it is; None: a group's, which has a number below zero.
    pub fn of_chat(chat: i64) -> Option<PersonId> {
        (chat > 0).then_some(PersonId(chat))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{from_str, to_string};

    use super::*;

    proptest! {
        #[test]
        fn an_id_is_written_as_the_bare_number(number: i64) {
            assert_eq!(to_string(&PersonId(number)).unwrap(), number.to_string());
            assert_eq!(from_str::<PersonId>(&number.to_string()).unwrap(), PersonId(number));
            assert_eq!(to_string(&[(PersonId(number), true)]).unwrap(), to_string(&[(number, true)]).unwrap());
        }
    }

    #[test]
    fn a_person_is_told_from_a_group_by_the_number_of_the_chat() {
        assert_eq!(PersonId::of_chat(PersonId(7).chat()), Some(PersonId(7)));
        assert_eq!(PersonId::of_chat(-1_001_234_567_890), None);
    }
}
