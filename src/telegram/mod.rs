//! Telegram's side: what it sends is read into our own words, what it refuses is told apart, and it is asked again when it
//! does not answer. Nothing here knows what the bot does with an update.

pub mod client;
pub mod content;
pub mod error;
pub mod last_contact;
pub mod profile;
pub mod raw;
pub mod retry;
pub mod sanitize;
pub mod update;
pub mod webhook_info;

pub use error::{Refusal, describe};
