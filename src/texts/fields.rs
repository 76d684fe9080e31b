//! What stands for the arguments of messages.

use std::borrow::Cow;

use serde::Serialize;

use super::Text;
use crate::domain::{
    Country, Matter, Name, Phone, Region, Role, Scope, SpokenLanguage, Topic, group::Hindrance, participant::Meanwhile,
    schedule::Outcome,
};

/// What stands for one.
#[derive(Debug, PartialEq)]
pub enum Argument<'a> {
    Number(f64),
    /// Whatever wrote them; not yet safe in HTML.
    Words(Cow<'a, str>),
    Text(&'a Text),
    List(&'a [Text]),
}

/// What stands for those of a text, by their names.
#[derive(Debug, Default, PartialEq)]
pub struct Arguments<'a>(Vec<(&'static str, Argument<'a>)>);

impl<'a> Arguments<'a> {
    /// One more.
    pub fn add(&mut self, name: &'static str, field: &'a impl Field) {
        self.0.push((name, field.argument()));
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &(&'static str, Argument<'a>)> {
        self.0.iter()
    }
}

/// What a text can have as a field.
pub trait Field {
    /// How it stands in the message.
    fn argument(&self) -> Argument<'_>;
}

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
