//! What others call over HTTP: Telegram its webhook.

pub mod webhook;
