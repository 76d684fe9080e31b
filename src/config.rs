//! Every option once: its flag, its environment variable, its default and what it is for.

use std::{fmt, path::PathBuf};

use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, error::ErrorKind};
use reqwest::Url;
use tracing_subscriber::filter::Targets;

/// A Telegram bot for volunteer recruitment and event notifications.
#[derive(Debug, Parser)]
#[command(name = "hashar", version, disable_help_subcommand = true)]
pub struct Config {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What the program can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Run the bot on Telegram.
    Run(Run),
    /// Try the bot without Telegram: a pretend one with a page to chat in, on this machine only.
    Sandbox(Sandbox),
}

/// The options of `hashar run`.
#[derive(Debug, Args)]
pub struct Run {
    /// The bot's token, from @BotFather. Better given by the environment: others can read a flag.
    #[arg(long, env = "TELEGRAM_BOT_TOKEN", value_name = "TELEGRAM_BOT_TOKEN", hide_env_values = true)]
    pub token: Option<String>,
    /// The Bot API server.
    #[arg(
        long,
        env = "TELEGRAM_API_URL",
        value_name = "TELEGRAM_API_URL",
        default_value = "https://api.telegram.org",
        value_parser = parse_url
    )]
    pub api_url: Url,
    /// The database's file, made if it is missing.
    #[arg(long, env = "DATABASE_URL", value_name = "DATABASE_URL", default_value = "sqlite:hashar.sqlite", value_parser = parse_database)]
    pub database_url: String,
    /// Messages a second in all, 1 to 30; replies to what people do are not counted.
    #[arg(long, env = "HASHAR_SEND_RATE", value_name = "HASHAR_SEND_RATE", default_value_t = 25, value_parser = clap::value_parser!(u8).range(1..=30))]
    pub send_rate: u8,
    /// What both commands know.
    #[command(flatten)]
    pub shared: Shared,
}

/// The options of `hashar sandbox`.
#[derive(Debug, Args)]
pub struct Sandbox {
    /// The port of the page; 0 takes any that is free.
    #[arg(long, env = "HASHAR_SANDBOX_PORT", value_name = "HASHAR_SANDBOX_PORT", default_value_t = 8770)]
    pub port: u16,
    /// A folder to keep everything in; without it, all is forgotten at the end.
    #[arg(long, env = "HASHAR_SANDBOX_DATA", value_name = "HASHAR_SANDBOX_DATA")]
    pub data: Option<PathBuf>,
    /// What both commands know.
    #[command(flatten)]
    pub shared: Shared,
}

/// The options both have.
#[derive(Debug, Args)]
pub struct Shared {
    /// A folder with locale files (az.ftl, kk.ftl …) that replace the built-in texts, whole or in part.
    #[arg(long, env = "HASHAR_LOCALES", value_name = "HASHAR_LOCALES")]
    pub locales: Option<PathBuf>,
    /// How people reach those who run the bot: an e-mail address or a @name. It stands in the privacy text.
    #[arg(long, env = "HASHAR_CONTACT", value_name = "HASHAR_CONTACT")]
    pub contact: Option<String>,
    /// What is logged: error, warn, info, debug or trace, also for a part only (hashar::outbox=debug).
    #[arg(long, env = "RUST_LOG", value_name = "RUST_LOG", default_value = "info")]
    pub log: Targets,
}

/// A bot's token. It is printed nowhere.
#[derive(Clone)]
pub struct Token(String);

impl Token {
    /// Reads a token, which is the bot's number, a colon and a secret of letters, digits, `_` and `-`
    /// (<https://core.telegram.org/bots/api#authorizing-your-bot>).
    ///
    /// # Errors
    /// One sentence for the operator, without the value.
    pub fn parse(token: Option<String>) -> Result<Token, &'static str> {
        let token = token.filter(|token| !token.is_empty()).ok_or(
            "TELEGRAM_BOT_TOKEN is missing: get one from @BotFather, or try the bot without one with `hashar sandbox`.",
        )?;
        let secret = |part: &str| part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-');
        match token.split_once(':') {
            Some((number, rest)) if number.parse::<u64>().is_ok() && !rest.is_empty() && secret(rest) => {
                Ok(Token(token))
            }
            _ => Err(
                "TELEGRAM_BOT_TOKEN is not a bot token: one looks like 123456789:AbC-dEf, without spaces or quotes.",
            ),
        }
    }

    /// The token itself, for the one who sends it.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

impl Config {
    /// Reads flags and environment.
    ///
    /// # Errors
    /// What to print instead of running, and the status to exit with: help and version with 0, one
    /// sentence that says which value is missing or wrong with 2.
    pub fn read() -> Result<Config, (String, u8)> {
        Config::read_from(std::env::args_os())
    }

    fn read_from(
        arguments: impl IntoIterator<Item = impl Into<std::ffi::OsString> + Clone>,
    ) -> Result<Config, (String, u8)> {
        let matches = Config::command().try_get_matches_from(arguments);
        matches.and_then(|matches| Config::from_arg_matches(&matches)).map_err(|error| explain(&error))
    }
}

fn explain(error: &clap::Error) -> (String, u8) {
    let text = error.render().to_string();
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => (text, 0),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => (text, 2),
        _ => (text.lines().next().unwrap_or_default().to_owned(), 2),
    }
}

fn parse_url(words: &str) -> Result<Url, String> {
    let url: Url = words.parse().map_err(|error| format!("{error}"))?;
    if matches!(url.scheme(), "http" | "https") {
        Ok(url)
    } else {
        Err("it must begin with https:// or http://".to_owned())
    }
}

fn parse_database(words: &str) -> Result<String, String> {
    if words.starts_with("sqlite:") { Ok(words.to_owned()) } else { Err("it must begin with sqlite:".to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(arguments: &[&str]) -> Result<Config, (String, u8)> {
        Config::read_from([&["hashar"], arguments].concat())
    }

    #[test]
    fn a_wrong_value_is_one_sentence_that_names_the_option() {
        for (arguments, named) in [
            (["run", "--api-url", "nowhere"], "TELEGRAM_API_URL"),
            (["run", "--database-url", "postgres:x"], "DATABASE_URL"),
            (["run", "--send-rate", "1000"], "HASHAR_SEND_RATE"),
            (["run", "--log", "loud=very"], "RUST_LOG"),
            (["sandbox", "--port", "x"], "HASHAR_SANDBOX_PORT"),
        ] {
            let (sentence, status) = read(&arguments).unwrap_err();
            assert!(sentence.contains(named) && !sentence.contains('\n') && status == 2, "{sentence}");
        }
    }

    #[test]
    fn help_is_no_error() {
        let (help, status) = read(&["run", "--help"]).unwrap_err();
        assert!(help.contains("DATABASE_URL") && status == 0);
    }

    #[test]
    fn a_token_is_checked_and_never_shown() {
        let token = Token::parse(Some("12345:canary-SECRET_1".to_owned())).unwrap();
        assert_eq!(format!("{token:?}"), "Token(…)");
        for wrong in ["77777", "x:abc", "7:", "1:a b", "\"1:abc\""] {
            let sentence = Token::parse(Some(wrong.to_owned())).unwrap_err();
            assert!(sentence.starts_with("TELEGRAM_BOT_TOKEN") && !sentence.contains(wrong), "{sentence}");
        }
        assert!(Token::parse(None).unwrap_err().contains("missing"));
    }
}
