//! Telegram's side: what it sends is read into our own words, what it refuses is told apart, and it is asked again when it
//! does not answer. Nothing here knows what the bot does with an update.

pub(crate) mod client;
pub(crate) mod content;
pub(crate) mod error;
pub(crate) mod last_contact;
pub(crate) mod profile;
pub(crate) mod raw;
pub(crate) mod retry;
pub(crate) mod sanitize;
pub(crate) mod update;
pub(crate) mod webhook_info;

pub(crate) use error::{Refusal, describe};
