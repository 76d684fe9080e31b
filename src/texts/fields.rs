//! What stands in a message for each kind of thing that a text can have.

use serde::Serialize;

use super::text::{Argument, Field, Text};
use crate::domain::{
    Country, Matter, Name, Phone, Region, Role, Scope, SpokenLanguage, Topic, group::Hindrance, participant::Meanwhile,
    schedule::Outcome,
};

macro_rules! numbers {
    ($($number:ty)*) => {
        $(impl Field for $number {
            fn argument(&self) -> Argument<'_> {
                Argument::Number(*self as f64)
            }
        })*
    };
}

numbers!(i8 i16 i32 i64 u8 u16 usize);

/// By the name that serde gives it, which is that of a variant in the messages.
macro_rules! by_name {
    ($($word:ty)*) => {
        $(impl Field for $word {
            fn argument(&self) -> Argument<'_> {
                Argument::Words(name_of(self).into())
            }
        })*
    };
}

by_name!(Country Hindrance Matter Meanwhile Outcome Phone Region Role Scope SpokenLanguage Topic);

fn name_of(word: &impl Serialize) -> String {
    serde_json::to_value(word).ok().and_then(|name| name.as_str().map(str::to_owned)).unwrap_or_default()
}

impl Field for Name {
    fn argument(&self) -> Argument<'_> {
        Argument::Words(self.as_str().into())
    }
}

impl Field for String {
    fn argument(&self) -> Argument<'_> {
        Argument::Words(self.into())
    }
}

impl Field for &'static str {
    fn argument(&self) -> Argument<'_> {
        Argument::Words((*self).into())
    }
}

impl Field for Box<Text> {
    fn argument(&self) -> Argument<'_> {
        Argument::Text(self)
    }
}

impl Field for Vec<Text> {
    fn argument(&self) -> Argument<'_> {
        Argument::List(self)
    }
}
