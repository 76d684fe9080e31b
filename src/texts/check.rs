//! What a locale file must be before it is used: readable, and with no more than English has.
//!
//! A file from the operator's folder may hold some of the messages only; the rest stay as built in.

use std::path::PathBuf;

use fluent::FluentResource;
use fluent_syntax::ast::{Entry, Message};

use super::parts::{Parts, is_balanced, renderings};

/// Why a locale file is refused.
#[derive(Debug, thiserror::Error)]
#[error("{}:{line}: {key}: {what}", file.display())]
pub(super) struct LocaleFault {
    pub file: PathBuf,
    /// Counted from 1.
    pub line: usize,
    /// The message's id, or what stands in its place.
    pub key: String,
    /// What is wrong, in English, for the operator.
    pub what: String,
}

/// Arguments that every message may use.
const GLOBAL_ARGUMENTS: [&str; 1] = ["contact"];

/// Reads a file and compares it with the English one; the first fault is reported.
pub(super) fn check(file: PathBuf, source: String, english: &FluentResource) -> Result<FluentResource, LocaleFault> {
    let resource = match FluentResource::try_new(source) {
        Ok(resource) => resource,
        Err((resource, errors)) => return Err(unreadable(file, resource.source(), &errors[0])),
    };
    let terms: Vec<&str> = resource.entries().filter_map(term).collect();
    let fault = messages(&resource).find_map(|message| Some((message.id.name, fault_in(message, &terms, english)?)));
    match fault {
        None => Ok(resource),
        Some((key, what)) => {
            let (line, key) = (line_of(resource.source(), key), key.to_owned());
            Err(LocaleFault { file, line, key, what })
        }
    }
}

fn term<'a>(entry: &Entry<&'a str>) -> Option<&'a str> {
    match entry {
        Entry::Term(term) => Some(term.id.name),
        _ => None,
    }
}

fn unreadable(file: PathBuf, source: &str, error: &fluent_syntax::parser::ParserError) -> LocaleFault {
    let line = source[..error.pos.start.min(source.len())].trim_end().matches('\n').count() + 1;
    let entry = error.slice.as_ref().map_or(error.pos.start, |slice| slice.start);
    let key = source[entry..].split(['=', '\n']).next().unwrap_or_default().trim().to_owned();
    LocaleFault { file, line, key, what: error.kind.to_string() }
}

fn line_of(source: &str, key: &str) -> usize {
    let begins = |line: &str| line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('='));
    source.lines().position(begins).map_or(1, |index| index + 1)
}

/// The names of all messages.
pub(super) fn ids(resource: &FluentResource) -> impl Iterator<Item = &str> {
    messages(resource).map(|message| message.id.name)
}

fn messages(resource: &FluentResource) -> impl Iterator<Item = &Message<&str>> {
    resource.entries().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message),
        _ => None,
    })
}

/// What is wrong with a message of a file, compared with the English one.
fn fault_in(message: &Message<&str>, terms: &[&str], english: &FluentResource) -> Option<String> {
    let id = message.id.name;
    let Some(original) = messages(english).find(|original| original.id.name == id) else {
        return Some("English has no message of this name".to_owned());
    };
    let (parts, expected) = (Parts::of(message), Parts::of(original));
    let known = |name: &&String| expected.arguments.contains(*name) || GLOBAL_ARGUMENTS.contains(&name.as_str());
    if let Some(name) = parts.arguments.iter().find(|name| !known(name)) {
        return Some(format!("English has no argument ${name} here"));
    }
    let is_there = |name: &&String| {
        let is_term = name.strip_prefix('-').is_some_and(|name| terms.contains(&name));
        is_term || messages(english).any(|other| other.id.name == name.as_str())
    };
    if let Some(name) = parts.references.iter().find(|name| !is_there(name)) {
        return Some(format!("there is no {name}"));
    }
    if parts.tags != expected.tags {
        return Some(format!("the tags differ: {:?} here, {:?} in English", parts.tags, expected.tags));
    }
    fault_in_text(id, &renderings(message, "x"))
}

/// What Telegram would refuse of the texts a message can become.
fn fault_in_text(id: &str, texts: &[String]) -> Option<String> {
    let longest = match id {
        "bot-name" => 64,
        "bot-description" => 512,
        "bot-about" => 120,
        _ if id.starts_with("command-") => 256,
        _ => 4096,
    };
    let fault = |text: &String| match text {
        text if text.trim().is_empty() => Some("it says nothing".to_owned()),
        text if !is_balanced(text) => Some(format!("the tags do not end as they begin: {text}")),
        text if text.chars().count() > longest => Some(format!("it is longer than {longest} characters")),
        _ => None,
    };
    if texts.is_empty() { Some("it says nothing".to_owned()) } else { texts.iter().find_map(fault) }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::{
        domain::Language,
        sandbox::html::{self, Formatted},
    };

    fn fault(source: &str) -> String {
        let english = FluentResource::try_new("greet = Hi { $name }\nbold = <b>Yes</b>\n".to_owned()).unwrap();
        check(PathBuf::from("kk.ftl"), source.to_owned(), &english)
            .err()
            .map(|fault| fault.to_string())
            .unwrap_or_default()
    }

    /// What stands for a value: a number, a day, a time, words that begin and end with letters.
    const VALUES: [&str; 5] = ["12", "24.03.2008", "18:00–21:00", "Anna Kova", "könüllüləri"];

    /// What Telegram makes tappable in a text, but commands of the bot and links that are written out.
    fn marked_by_mistake(text: &str, commands: &[&str]) -> Vec<String> {
        let Formatted { text: seen, entities } = html::with_links(html::parse(text).unwrap());
        let units: Vec<u16> = seen.encode_utf16().collect();
        let number = |entity: &Value, name: &str| entity[name].as_u64().unwrap() as usize;
        let words = |entity: &Value| {
            let (from, length) = (number(entity, "offset"), number(entity, "length"));
            String::from_utf16(&units[from..from + length]).unwrap()
        };
        let is_meant = |entity: &Value| match entity["type"].as_str().unwrap() {
            "bot_command" => commands.contains(&words(entity)[1..].split('@').next().unwrap()),
            "url" => words(entity).starts_with("https://"),
            "mention" | "hashtag" | "cashtag" | "email" | "bank_card_number" => false,
            _ => true,
        };
        let by_telegram = entities.iter().filter(|entity| !is_meant(entity));
        let by_telegram = by_telegram.map(|entity| format!("{} {}", entity["type"], words(entity)));
        // Apps take so many digits for a telephone number; spaces are in it if it begins with a plus.
        let of_phone = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '(' | ')');
        let after_plus = seen.split('+').skip(1).map(|rest| rest.split(|c| !of_phone(c)).next().unwrap_or_default());
        let without_spaces = seen.split(|c: char| !c.is_ascii_digit());
        let phones =
            after_plus.chain(without_spaces).filter(|part| part.matches(|c: char| c.is_ascii_digit()).count() >= 7);
        let phones = phones.map(str::to_owned);
        by_telegram.chain(phones).collect()
    }

    #[test]
    fn nothing_is_tappable_that_is_not_meant_to_be() {
        for language in Language::ALL {
            let file = format!("{}/locales/{}.ftl", env!("CARGO_MANIFEST_DIR"), language.code());
            let resource = FluentResource::try_new(std::fs::read_to_string(file).unwrap()).unwrap();
            let commands: Vec<&str> = ids(&resource).filter_map(|id| id.strip_prefix("command-")).collect();
            for (message, value) in messages(&resource).flat_map(|message| VALUES.map(|value| (message, value))) {
                for text in renderings(message, value) {
                    let marked = marked_by_mistake(&text, &commands);
                    assert!(marked.is_empty(), "{} {}: {marked:?} in {text}", language.code(), message.id.name);
                }
            }
        }
        assert_eq!(marked_by_mistake("gün.ay.il /help /no #tag +7 701 123 45 67", &["help"]).len(), 4);
    }

    #[test]
    fn a_file_may_hold_a_part_and_drop_arguments() {
        assert_eq!(fault("greet = Сәлем!\n"), "");
        assert_eq!(fault("-brand = Hashar\ngreet = { -brand }: { $name }, { $contact }\n"), "");
    }

    #[test]
    fn a_fault_names_file_line_and_key() {
        assert_eq!(fault("# a\ngreet = { $nmae }\n"), "kk.ftl:2: greet: English has no argument $nmae here");
        assert_eq!(fault("\n\ngreeet = Сәлем\n"), "kk.ftl:3: greeet: English has no message of this name");
        assert!(fault("bold = Иә\n").starts_with("kk.ftl:1: bold: the tags differ"));
        assert!(fault("greet = 1 < 2\n").starts_with("kk.ftl:1: greet: the tags differ"));
        assert!(fault("bold = </b>Иә<b>\n").starts_with("kk.ftl:1: bold: the tags do not end as they begin"));
        assert_eq!(fault("greet = { hello }\n"), "kk.ftl:1: greet: there is no hello");
        assert_eq!(fault("greet = { -brand }\n"), "kk.ftl:1: greet: there is no -brand");
        assert_eq!(fault("greet = { NUMBER($name) }\n"), "kk.ftl:1: greet: there is no NUMBER()");
        assert_eq!(fault("greet = {\"\"}\n"), "kk.ftl:1: greet: it says nothing");
        assert!(
            fault("greet = Сәлем\nbold = { $x\n").starts_with("kk.ftl:2: bold: "),
            "{}",
            fault("greet = Сәлем\nbold = { $x\n")
        );
    }
}
