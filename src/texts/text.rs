//! Everything the bot can say: `Text`, which `build.rs` makes of `locales/en.ftl`.
//!
//! A variant is a message's id and its fields are the arguments, so that `Text::AskRegion { country }` is `ask-region`
//! with `$country`.

use std::{borrow::Cow, fmt};

use crate::domain::announcement::Crowd;

include!(concat!(env!("OUT_DIR"), "/text.rs"));

/// What stands for one.
#[derive(Debug, PartialEq)]
pub(crate) enum Argument<'a> {
    Number(f64),
    /// Whatever wrote them; not yet safe in HTML.
    Words(Cow<'a, str>),
    Text(&'a Text),
    List(&'a [Text]),
}

/// What stands for those of a text, by their names.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Arguments<'a>(Vec<(&'static str, Argument<'a>)>);

impl<'a> Arguments<'a> {
    /// One more.
    pub(crate) fn add(&mut self, name: &'static str, field: &'a impl Field) {
        self.0.push((name, field.argument()));
    }

    /// All of them.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &(&'static str, Argument<'a>)> {
        self.0.iter()
    }
}

/// What a text can have as a field.
pub(crate) trait Field {
    /// How it stands in the message.
    fn argument(&self) -> Argument<'_>;
}

impl PartialEq for Text {
    fn eq(&self, other: &Text) -> bool {
        self.id() == other.id() && self.arguments() == other.arguments()
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut written = f.debug_struct(self.id());
        self.arguments().iter().for_each(|(name, value)| _ = written.field(name, value));
        written.finish()
    }
}

/// How many people there are, as far as it is told; an exact number does not become one.
#[derive(Clone)]
pub(crate) struct CrowdText(Box<Text>);

impl From<Crowd> for CrowdText {
    fn from(crowd: Crowd) -> CrowdText {
        CrowdText(Box::new(match crowd {
            Crowd::Nobody => Text::plain(0),
            Crowd::FewerThanTen => Text::FewerThanTen,
            Crowd::AtLeast(count) => Text::AtLeast { count },
        }))
    }
}

impl Field for CrowdText {
    fn argument(&self) -> Argument<'_> {
        Argument::Text(&self.0)
    }
}
