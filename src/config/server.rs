//! Options of what the bot listens on.

use std::{fmt, net::SocketAddr};

use clap::Args;
use reqwest::Url;

use super::parse_url;

/// What the bot listens on.
#[derive(Debug, Args)]
pub struct Server {
    /// Where Telegram delivers updates to, such as https://example.org/telegram; without it the bot fetches them. A web
    /// server there passes them on to HASHAR_LISTEN.
    #[arg(long, env = "HASHAR_WEBHOOK_URL", value_name = "HASHAR_WEBHOOK_URL", value_parser = parse_url)]
    pub webhook_url: Option<Url>,
    /// By what the bot knows that an update comes from Telegram: 1 to 256 letters, digits, _ and -, made up by you. Better
    /// given by the environment: others can read a flag.
    #[arg(long, env = "HASHAR_WEBHOOK_SECRET", value_name = "HASHAR_WEBHOOK_SECRET", hide_env_values = true)]
    pub webhook_secret: Option<String>,
    /// Where people reach this bot from outside, such as https://example.org: below it, at /calendar, are calendars to
    /// subscribe to; without it there are none. A web server there passes them on to HASHAR_LISTEN.
    #[arg(long, env = "HASHAR_PUBLIC_URL", value_name = "HASHAR_PUBLIC_URL", value_parser = parse_public_url)]
    pub public_url: Option<Url>,
    /// The address on which updates are waited for, when there is a webhook, and calendars are given.
    #[arg(long, env = "HASHAR_LISTEN", value_name = "HASHAR_LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// The address on which the bot says how it is (/healthz, /readyz, /metrics), such as 127.0.0.1:8081; without it, nowhere. Keep
    /// it away from the outside.
    #[arg(long, env = "HASHAR_HEALTH_LISTEN", value_name = "HASHAR_HEALTH_LISTEN")]
    pub health_listen: Option<SocketAddr>,
}

/// Telegram and calendar programs open nothing else.
fn parse_public_url(words: &str) -> Result<Url, String> {
    let url = parse_url(words)?;
    if url.scheme() == "https" { Ok(url) } else { Err("it must begin with https://".to_owned()) }
}

/// Where people reach the bot's calendars.
#[derive(Clone, Debug)]
pub struct Public {
    /// As they know it.
    pub url: Url,
    /// Where they arrive.
    pub listen: SocketAddr,
}

/// Where Telegram delivers updates to.
#[derive(Clone, Debug)]
pub struct Webhook {
    /// As Telegram knows it.
    pub url: Url,
    /// Stands in each of its requests.
    pub secret: Secret,
    /// Where they arrive.
    pub listen: SocketAddr,
}

impl Server {
    /// Where calendars are given, if they are.
    pub fn public(&self) -> Option<Public> {
        self.public_url.clone().map(|url| Public { url, listen: self.listen })
    }

    /// The webhook, if there is to be one.
    ///
    /// # Errors
    /// One sentence for the operator, without the secret.
    pub fn webhook(&self) -> Result<Option<Webhook>, &'static str> {
        let Some(url) = self.webhook_url.clone() else { return Ok(None) };
        let secret = Secret::parse(self.webhook_secret.clone())?;
        Ok(Some(Webhook { url, secret, listen: self.listen }))
    }
}

/// What Telegram and the bot know of each other. It is printed nowhere.
#[derive(Clone)]
pub struct Secret(String);

impl Secret {
    /// Reads a secret (<https://core.telegram.org/bots/api#setwebhook>, `secret_token`).
    ///
    /// # Errors
    /// One sentence for the operator, without the value.
    pub fn parse(secret: Option<String>) -> Result<Secret, &'static str> {
        let secret = secret.filter(|secret| !secret.is_empty()).ok_or(
            "HASHAR_WEBHOOK_SECRET is missing: HASHAR_WEBHOOK_URL needs it, so that nobody else can pretend to be Telegram.",
        )?;
        let fits = secret.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-');
        if fits && secret.len() <= 256 {
            Ok(Secret(secret))
        } else {
            Err("HASHAR_WEBHOOK_SECRET cannot be used: it has 1 to 256 letters (A-Z, a-z), digits, _ and -.")
        }
    }

    /// The secret itself, for Telegram.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_checked_and_never_shown() {
        let secret = Secret::parse(Some("canary-SECRET_1".to_owned())).unwrap();
        assert_eq!(format!("{secret:?}"), "Secret(…)");
        assert!(Secret::parse(Some("x".repeat(256))).is_ok());
        for wrong in ["a b".to_owned(), "ə".to_owned(), "a:b".to_owned(), "x".repeat(257)] {
            let sentence = Secret::parse(Some(wrong.clone())).unwrap_err();
            assert!(sentence.starts_with("HASHAR_WEBHOOK_SECRET") && !sentence.contains(&wrong), "{sentence}");
        }
        for missing in [None, Some(String::new())] {
            assert!(Secret::parse(missing).unwrap_err().contains("missing"));
        }
    }
}
