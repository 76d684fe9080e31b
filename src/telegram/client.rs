//! How Telegram is called.

use std::time::Duration;

use anyhow::Context;
use reqwest::Url;
use teloxide::Bot;

use crate::config::Token;

/// Longer than Telegram holds a poll back (25 s) and than it takes for an answer near its limits (8 s).
const REQUEST_TIMEOUT: Duration = Duration::from_secs(45);
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// Telegram's side of a bot.
pub(crate) fn bot(token: &Token, api_url: Url) -> anyhow::Result<Bot> {
    let client = reqwest::Client::builder().timeout(REQUEST_TIMEOUT).connect_timeout(CONNECT_TIMEOUT).build();
    let bot = Bot::with_client(token.expose(), client.context("The HTTP client cannot be made")?);
    Ok(bot.set_api_url(api_url))
}
