//! What others call over HTTP: Telegram its webhook, and operators how the bot is.

pub mod health;
pub mod webhook;
