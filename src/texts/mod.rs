//! What the bot says: `Text` (one variant a sentence), and its rendering by Fluent from `locales/`.

mod catalogue;
mod check;
mod parts;
mod places;
mod text;

pub use catalogue::Catalogue;
pub use text::{AudienceCard, MyDataCard, ProfileCard, SettingsCard, Text};
