//! `hashar check`: whether the bot could run here, line by line, and how to mend what is wrong. Nothing is changed, what is
//! tried is taken back (`place`), and Telegram is asked only when that is wanted (`online`).

mod online;
pub mod place;
pub(crate) mod server;

use std::fmt;

use jiff::Timestamp;

use crate::{
    config::{Check, Run},
    db::{
        self,
        health::{self, Health, OLD},
    },
    domain::zone_check::{self, Stale},
    texts::Texts,
};

/// One thing that was looked at.
#[derive(Debug, PartialEq)]
pub(crate) struct Line {
    pub subject: &'static str,
    /// What was found; or what is wrong, and how to mend it.
    pub found: Result<String, String>,
}

/// All that was looked at.
pub struct Report(pub(crate) Vec<Line>);

impl Report {
    /// Whether nothing is wrong.
    pub fn is_well(&self) -> bool {
        self.0.iter().all(|line| line.found.is_ok())
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = |Line { subject, found }: &Line| match found {
            Ok(found) => format!("ok     {subject}: {found}"),
            Err(wrong) => format!("WRONG  {subject}: {wrong}"),
        };
        f.write_str(&self.0.iter().map(line).collect::<Vec<_>>().join("\n"))
    }
}

/// Looks at everything `hashar run` with the same options needs.
pub async fn check(Check { online, run }: &Check, now: Timestamp) -> Report {
    let here = [
        ("configuration", configuration(run)),
        ("database", database(&run.storage.database_url).await),
        ("time zones", time_zones()),
        ("texts", texts(run)),
    ];
    let chosen = [("copies", place::copies(run)), ("addresses", place::addresses(run))];
    let chosen = chosen.into_iter().filter_map(|(subject, found)| Some((subject, found?)));
    let mut lines: Vec<Line> = here.into_iter().chain(chosen).map(|(subject, found)| Line { subject, found }).collect();
    if *online {
        lines.extend(online::lines(run, now).await);
    }
    Report(lines)
}

fn configuration(options: &Run) -> Result<String, String> {
    options.token()?;
    options.server.webhook()?;
    Ok("every option can be read".to_owned())
}

async fn database(url: &str) -> Result<String, String> {
    let file = db::file_of(url).map_err(|error| damaged(db::shown(url), &format!("{error:#}")))?;
    file.as_deref().map_or(Ok(()), place::database)?;
    let (found, url) = (health::of(url).await, db::shown(url));
    match found {
        Ok(Health::Missing) => Ok(format!("{url} is not there yet; `hashar run` makes it")),
        Ok(Health::Empty) => Ok(format!("{url} is empty; `hashar run` makes its tables")),
        Ok(Health::Foreign) => {
            Err(format!("{url} holds tables of another program; let DATABASE_URL name another database"))
        }
        Ok(Health::Whole { to_take: 0 }) => Ok(format!("{url} is whole, and its tables are up to date")),
        Ok(Health::Whole { to_take }) => {
            Ok(format!("{url} is whole; `hashar run` changes its tables first, in {to_take} steps, so keep a copy"))
        }
        Ok(Health::Old) => Err(format!("{url} is too old. {OLD}")),
        Ok(Health::Strange) => {
            Err(format!("{url} was written by another version of Hashar; run that one, or the copy kept before it"))
        }
        Ok(Health::Damaged(words)) => Err(damaged(url, &words)),
        Err(error) => Err(damaged(url, &db::trouble::reasons(&error))),
    }
}

fn damaged(url: &str, words: &str) -> String {
    format!(
        "{url} cannot be used: {words}. See that it can be reached and is a database of Hashar's, or put back a copy of it"
    )
}

/// Whether the time zone data is right.
pub(crate) fn time_zones() -> Result<String, String> {
    match stale_zones() {
        None => Ok(format!("right about {} instants in the six countries", zone_check::COUNT)),
        Some(wrong) => Err(wrong),
    }
}

/// What the time zone data gets wrong, and how to mend it.
pub fn stale_zones() -> Option<String> {
    let stale = zone_check::stale();
    let first = stale.first()?;
    let more = match stale.len() - 1 {
        0 => String::new(),
        more => format!(" (and {more} more)"),
    };
    Some(format!(
        "the time zone data is out of date: {}{more}; events there would be announced for the wrong hour. Update the \
         package tzdata of this system, or let TZDIR name a folder with newer data, and start again",
        instead(first)
    ))
}

fn instead(Stale { zone, at, expected, found }: &Stale) -> String {
    match found {
        Some(found) => format!("{zone} has UTC{found} at {at} instead of UTC+{expected}"),
        None => format!("there is no {zone}"),
    }
}

fn texts(options: &Run) -> Result<String, String> {
    let shared = &options.shared;
    let loaded = Texts::load(shared.locales.as_deref(), shared.contact.as_deref());
    let texts = loaded.map_err(|error| format!("HASHAR_LOCALES: {error:#}"))?;
    match texts.first_missing() {
        None => Ok("complete in all seven languages".to_owned()),
        Some((language, id)) => Err(format!("{language}.ftl lacks {id}; build Hashar from an unchanged source tree")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_wrong_line_is_enough() {
        let line = |found| Line { subject: "texts", found };
        let report = Report(vec![line(Ok("complete".to_owned())), line(Err("kk.ftl".to_owned()))]);
        assert_eq!(report.to_string(), "ok     texts: complete\nWRONG  texts: kk.ftl");
        assert!(!report.is_well());
    }

    #[test]
    fn a_stale_answer_is_one_sentence() {
        let stale = Stale { zone: "Asia/Almaty", at: "2024-03-02T12:00Z", expected: 5, found: Some("+6".to_owned()) };
        assert_eq!(instead(&stale), "Asia/Almaty has UTC+6 at 2024-03-02T12:00Z instead of UTC+5");
        assert_eq!(instead(&Stale { found: None, ..stale }), "there is no Asia/Almaty");
    }
}
