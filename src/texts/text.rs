//! Everything the bot can say: `Text`, which `build.rs` makes of `locales/en.ftl`.
//!
//! A variant is a message's id and its fields are the arguments, so that `Text::AskRegion { country }` is `ask-region`
//! with `$country`.

use std::fmt;

use super::argument::Arguments;

include!(concat!(env!("OUT_DIR"), "/text.rs"));

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
