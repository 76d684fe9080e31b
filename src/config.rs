//! Every option once: its flag, its environment variable, its default and what it is for.

mod backups;
mod checks;
mod completions;
mod log;
mod operators;
mod server;
mod token;

use std::path::{Path, PathBuf};

use clap::{
    Args, CommandFactory, FromArgMatches, Parser, Subcommand,
    error::{ContextKind, ContextValue, ErrorKind},
};
use reqwest::Url;
use tracing_subscriber::filter::Targets;

use crate::domain::cleaning::composed;

pub use backups::{Backup, Backups, Copy, Restore};
pub use checks::{Check, Health};
pub use completions::Completions;
pub use log::LogFormat;
pub use operators::{AddOrganization, Approval, Invite, Organization};
pub use server::{Public, Secret, Server, Webhook};
pub use token::Token;

/// A Telegram bot for volunteer recruitment and event notifications.
#[derive(Debug, Parser)]
#[command(name = "hashar", version = env!("HASHAR_VERSION"), disable_help_subcommand = true)]
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
    /// Look whether the bot could run here with these options: what is wrong, and how to mend it. Changes nothing.
    Check(Check),
    /// Ask the bot that runs here whether it can do its work; the exit status is 0 or 1.
    Health(Health),
    /// Copy the database into a file, also while the bot runs.
    Backup(Backup),
    /// Put such a copy in the place of the database, which is kept beside it. The bot must not run.
    Restore(Restore),
    /// Decide about what was owed in a database that was put back by other means, such as pg_restore. The bot must not run.
    Settle(Storage),
    /// Copy a community from a file into PostgreSQL. The bot must not run.
    Copy(Copy),
    /// Print a link that gives one person a role in an organization.
    Invite(Invite),
    /// List organizations, or add one.
    #[command(subcommand)]
    Organization(Organization),
    /// Print a script with which a shell completes these commands and their options.
    Completions(Completions),
}

/// The options of `hashar run`.
#[derive(Debug, Args)]
pub struct Run {
    /// Which bot, and where.
    #[command(flatten)]
    pub bot: Bot,
    /// Where everything is kept.
    #[command(flatten)]
    pub storage: Storage,
    /// Messages a second in all, 1 to 30, or up to 1000 with paid broadcasts; replies to what people do are not counted.
    #[arg(long, env = "HASHAR_SEND_RATE", value_name = "HASHAR_SEND_RATE", default_value_t = 25, value_parser = clap::value_parser!(u16).range(1..=1000))]
    pub send_rate: u16,
    /// Lets announcements go faster than 30 a second, for which Telegram takes 0.1 Stars a message from the bot's balance;
    /// write that price to say that you know it: 0.1.
    #[arg(long, env = "HASHAR_PAID_BROADCASTS", value_name = "HASHAR_PAID_BROADCASTS", value_parser = parse_price)]
    pub paid_broadcasts: Option<Price>,
    /// Copies of the database.
    #[command(flatten)]
    pub backups: Backups,
    /// What it listens on.
    #[command(flatten)]
    pub server: Server,
    /// What both commands know.
    #[command(flatten)]
    pub shared: Shared,
}

impl Run {
    /// So many messages a second are free.
    const FREE_RATE: u16 = 30;

    /// The token, if the options are right together.
    ///
    /// # Errors
    /// One sentence for the operator.
    pub fn token(&self) -> Result<Token, &'static str> {
        let token = Token::parse(self.bot.token.clone())?;
        if self.send_rate > Run::FREE_RATE && self.paid_broadcasts.is_none() {
            return Err("HASHAR_SEND_RATE: more than 30 messages a second need HASHAR_PAID_BROADCASTS");
        }
        Ok(token)
    }
}

/// Which bot, and where.
#[derive(Debug, Args)]
pub struct Bot {
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
}

/// Where everything is kept.
#[derive(Debug, Args)]
pub struct Storage {
    /// The database's file, made if it is missing; or postgres://…, for those who need several machines.
    #[arg(
        long,
        env = "DATABASE_URL",
        hide_env_values = true,
        value_name = "DATABASE_URL",
        default_value = "sqlite:hashar.sqlite",
        value_parser = parse_database
    )]
    pub database_url: String,
}

/// What Telegram takes for a message beyond 30 a second, confirmed by the operator
/// (<https://core.telegram.org/bots/api#sendmessage>, `allow_paid_broadcast`).
#[derive(Clone, Copy, Debug)]
pub struct Price;

fn parse_price(words: &str) -> Result<Price, String> {
    match words.trim() {
        "0.1" => Ok(Price),
        _ => Err("a paid message costs 0.1 Stars; write 0.1 to confirm that".to_owned()),
    }
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
    #[arg(long, env = "HASHAR_CONTACT", value_name = "HASHAR_CONTACT", value_parser = parse_line)]
    pub contact: Option<String>,
    /// What is logged: error, warn, info, debug or trace, also for a part only (hashar::outbox=debug).
    #[arg(long, env = "RUST_LOG", value_name = "RUST_LOG", default_value = log::LEVEL, value_parser = log::parse_levels)]
    pub log: Targets,
    /// How a line of the log looks: human or json.
    #[arg(long, env = "HASHAR_LOG_FORMAT", value_name = "HASHAR_LOG_FORMAT", default_value = "human", value_parser = LogFormat::parse)]
    pub log_format: LogFormat,
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
        kind => {
            let sentence = first_sentence(&without_password(error, text));
            let is_unknown = matches!(kind, ErrorKind::InvalidSubcommand | ErrorKind::UnknownArgument);
            (
                if is_unknown && !sentence.ends_with(')') {
                    sentence + " (--help shows those there are)"
                } else {
                    sentence
                },
                2,
            )
        }
    }
}

/// The address of a server is not repeated if a password may stand in it.
fn without_password(error: &clap::Error, text: String) -> String {
    match error.get(ContextKind::InvalidValue) {
        Some(ContextValue::String(value)) if value.contains("://") && value.contains(['@', '?']) => {
            text.replace(value, "…")
        }
        _ => text,
    }
}

/// What is wrong, with the values or options that it names on lines of their own; and what was perhaps meant.
fn first_sentence(text: &str) -> String {
    let mut lines = text.lines().map(str::trim);
    let wrong = lines.by_ref().take_while(|line| !line.is_empty()).collect::<Vec<_>>();
    let meant = lines.filter_map(|line| line.strip_prefix("tip: ")).map(|tip| format!("({tip})")).collect::<Vec<_>>();
    [wrong.join(" "), meant.join(" ")].join(" ").trim().to_owned()
}

fn parse_url(words: &str) -> Result<Url, String> {
    let url: Url = words.parse().map_err(|error| format!("{error}"))?;
    if matches!(url.scheme(), "http" | "https") {
        Ok(url)
    } else {
        Err("it must begin with https:// or http://".to_owned())
    }
}

fn parse_line(words: &str) -> Result<String, String> {
    let line = words.trim();
    let fits = (1..=64).contains(&line.chars().count()) && !line.chars().any(char::is_control);
    if fits { Ok(composed(line)) } else { Err("it has 1 to 64 characters in one line".to_owned()) }
}

fn parse_database(words: &str) -> Result<String, String> {
    if words.starts_with("postgres://") || words.starts_with("postgresql://") {
        return Ok(words.to_owned());
    }
    let Some(file) = words.strip_prefix("sqlite:") else {
        return Err("it must begin with sqlite: or postgres://".to_owned());
    };
    let file = file.strip_prefix("//").unwrap_or(file);
    if file.is_empty() || file.contains(':') || file.contains('?') {
        return Err("it names a file, such as sqlite:hashar.sqlite".to_owned());
    }
    let folder = Path::new(file).parent().filter(|folder| !folder.as_os_str().is_empty());
    if folder.is_some_and(|folder| !folder.is_dir()) {
        return Err("there is no such folder".to_owned());
    }
    Ok(words.to_owned())
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
            (["run", "--database-url", "sqlite:"], "DATABASE_URL"),
            (["run", "--database-url", "sqlite::memory:"], "DATABASE_URL"),
            (["run", "--database-url", "sqlite:/nowhere/at/all/x"], "DATABASE_URL"),
            (["run", "--contact", ""], "HASHAR_CONTACT"),
            (["run", "--send-rate", "1001"], "HASHAR_SEND_RATE"),
            (["run", "--log", "loud=very"], "RUST_LOG"),
            (["run", "--log", "inof"], "RUST_LOG"),
            (["run", "--log-format", "xml"], "HASHAR_LOG_FORMAT"),
            (["run", "--backup-dir", "/nowhere/at/all"], "HASHAR_BACKUP_DIR"),
            (["run", "--backup-dir", "Cargo.toml"], "HASHAR_BACKUP_DIR"),
            (["run", "--backup-every", "0"], "HASHAR_BACKUP_EVERY"),
            (["run", "--backup-keep", "0"], "HASHAR_BACKUP_KEEP"),
            (["run", "--webhook-url", "example.org"], "HASHAR_WEBHOOK_URL"),
            (["run", "--public-url", "http://example.org"], "HASHAR_PUBLIC_URL"),
            (["run", "--listen", "8080"], "HASHAR_LISTEN"),
            (["sandbox", "--port", "x"], "HASHAR_SANDBOX_PORT"),
            (["invite", "--role", "king"], "--role"),
            (["invite", "--organization", "A Z"], "--organization"),
        ] {
            let (sentence, status) = read(&arguments).unwrap_err();
            assert!(sentence.contains(named) && !sentence.contains('\n') && status == 2, "{sentence}");
        }
    }

    #[test]
    fn a_password_in_a_wrong_url_is_not_repeated() {
        for url in ["mysql://hashar:canary@db/hashar", "mysql://db/hashar?password=canary"] {
            let (sentence, _) = read(&["run", "--database-url", url]).unwrap_err();
            assert!(
                sentence.contains("must begin with sqlite: or postgres://") && !sentence.contains("canary"),
                "{sentence}"
            );
        }
    }

    #[test]
    fn what_is_missing_or_possible_is_named_too() {
        for (arguments, named) in [
            (&["invite", "--role", "coordinator"][..], "--organization <CODE>"),
            (&["completions", "abacus"], "bash, elvish, fish"),
            (&["invite", "--role", "boss"], "organizer, coordinator, federation-admin"),
            (&["organization", "add", "--country", "az"], "AZ, TR, KZ, UZ, KG, TJ"),
            (&["organization", "add", "--language", "ru"], "az, tr, kk, uz, ky, tg, en"),
            (&["organization", "add", "--quiet-hours", "8-8"], "such as 22:00-08:00"),
            (&["rnu"], "--help shows those there are"),
            (&["runn"], "'run'"),
            (&["organisation", "list"], "'organization'"),
            (&["run", "--databse-url", "sqlite:x"], "'--database-url'"),
            (&["invite", "--role", "cordinator"], "a similar value exists: 'coordinator'"),
        ] {
            let (sentence, status) = read(arguments).unwrap_err();
            assert!(sentence.contains(named) && !sentence.contains('\n') && status == 2, "{sentence}");
        }
    }

    /// The rows of a table in which operators find the options: variable, flag, default.
    fn options_told() -> Vec<(String, String, String)> {
        let told = include_str!("../docs/operator.md").lines().filter(|line| line.contains("| `--"));
        let cell = |row: &str, number: usize| row.split('|').nth(number).unwrap().trim().trim_matches('`').to_owned();
        told.map(|row| (cell(row, 1), cell(row, 2), cell(row, 3))).collect()
    }

    #[test]
    fn operators_are_told_of_every_option_with_its_default() {
        let mut command = Config::command();
        let mut options = Vec::new();
        for name in ["run", "sandbox"] {
            for option in command.find_subcommand_mut(name).unwrap().get_arguments() {
                let Some(variable) = option.get_env().and_then(|name| name.to_str()) else { continue };
                let value = option.get_default_values().first().and_then(|value| value.to_str()).unwrap_or_default();
                let option = (variable.to_owned(), format!("--{}", option.get_long().unwrap()), value.to_owned());
                if !options.contains(&option) {
                    options.push(option);
                }
            }
        }
        assert_eq!(options_told(), options, "the table in docs/operator.md, in the order of --help");
    }

    #[test]
    fn help_is_no_error() {
        let (help, status) = read(&["run", "--help"]).unwrap_err();
        assert!(help.contains("DATABASE_URL") && status == 0);
    }
}
