//! What is told of those an announcement goes to: rounded numbers, never a small one, and of few people nothing more.
//!
//! No text of an announcement can hold an exact number of people, and every screen of the chats in `tests/scenarios/`
//! is read as if one could.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

/// Numbers on these screens that are none of people, or stand in the organization's rules.
const OTHER_NUMBERS: &[(&str, &str)] = &[
    ("announcement-preview", "minutes"),
    ("announcement-preview-few", "minutes"),
    ("announcement-preview-groups", "minutes"),
    ("announcement-card", "percent"),
    // Reckoned from the numbers that stand above.
    ("announcement-pace", "rate"),
    ("announcement-pace", "minutes"),
    ("announcement-large", "most"),
    ("announce-groups", "count"),
    ("announcement-groups", "sent"),
    ("announcement-groups", "count"),
    ("announcement-confirm-groups", "count"),
    ("btn-groups-too", "count"),
    ("error-button-label", "longest"),
    ("error-link-too-long", "longest"),
    ("error-correction-long", "most"),
    ("error-crontab-count", "count"),
    ("error-crontab-often", "minutes"),
    ("rhythm-monthly", "day"),
    // A rounded number itself.
    ("at-least", "count"),
];

/// Fields with several numbers of people in them, and of which messages.
const LISTS: [(&str, &str); 7] = [
    ("announcement-preview", "countries"),
    ("announcement-preview", "languages"),
    ("announcement-reasons", "reasons"),
    ("gap-written", "readers"),
    ("gap-open", "readers"),
    ("gap-other", "readers"),
    ("gap-left-out", "readers"),
];

const LANGUAGES: [&str; 7] = ["az", "tr", "kk", "uz", "ky", "tg", "en"];

fn read(path: impl AsRef<Path>) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The id of a variant's message.
fn id_of(variant: &str) -> String {
    let dashed = variant.chars().flat_map(|c| [c.is_ascii_uppercase().then_some('-'), Some(c.to_ascii_lowercase())]);
    dashed.flatten().skip(1).collect()
}

/// The fields of every text, with their types, by the message's id.
fn fields() -> BTreeMap<String, Vec<(String, String)>> {
    let source = include_str!(concat!(env!("OUT_DIR"), "/text.rs"));
    let (_, rest) = source.split_once("enum Text {\n").unwrap();
    let (body, _) = rest.split_once("\n}\n").unwrap();
    let mut fields: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    let mut id = String::new();
    for line in body.lines().map(str::trim_start).filter(|line| !line.starts_with(['/', '#'])) {
        if let Some((name, kind)) = line.split_once(": ") {
            let kind = kind.trim_end_matches(',').rsplit("::").next().unwrap();
            fields.entry(id.clone()).or_default().push((name.to_owned(), kind.to_owned()));
        } else if line.starts_with(|c: char| c.is_ascii_uppercase()) {
            id = id_of(&line.chars().take_while(char::is_ascii_alphanumeric).collect::<String>());
        }
    }
    fields
}

/// The lines of every message of a language, by its id, without tags.
fn messages(language: &str) -> BTreeMap<String, Vec<String>> {
    let source = read(format!("locales/{language}.ftl")).replace("<b>", "").replace("</b>", "");
    let mut messages: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut newest = String::new();
    for line in source.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        let words = match line.split_once(" =") {
            Some((id, words)) if !line.starts_with(' ') => {
                id.clone_into(&mut newest);
                words
            }
            _ => line,
        };
        messages.entry(newest.clone()).or_default().push(words.trim().to_owned());
    }
    messages
}

/// The ids of the messages about announcements.
fn of_announcements() -> BTreeSet<String> {
    let source = read("locales/en.ftl");
    let sections = source.split("\n### ").filter(|section| section.starts_with("Announcements"));
    let ids = sections.flat_map(|section| section.lines()).filter_map(|line| line.split_once(" ="));
    let sections: BTreeSet<String> = ids.map(|(id, _)| id.to_owned()).collect();
    let named = fields().into_keys().filter(|id| id.starts_with("announce") || id == "btn-groups-too");
    sections.into_iter().chain(named).collect()
}

#[test]
fn no_text_of_an_announcement_can_hold_an_exact_number_of_people() {
    let (fields, ids) = (fields(), of_announcements());
    let is_number = |kind: &str| ["i64", "i32", "i8", "u8", "u16", "u32", "usize"].contains(&kind);
    let found: BTreeSet<(&str, &str)> = fields
        .iter()
        .filter(|(id, _)| ids.contains(*id))
        .flat_map(|(id, fields)| fields.iter().map(move |(name, kind)| (id.as_str(), name.as_str(), kind)))
        .filter(|(.., kind)| is_number(kind))
        .map(|(id, name, _)| (id, name))
        .collect();
    assert_eq!(found, OTHER_NUMBERS.iter().copied().collect(), "a number of people is a CrowdText");
}

/// A line of a message in which numbers of people stand.
struct Telling {
    /// What stands between the values.
    between: Vec<String>,
    /// The values, and whether they are of people.
    values: Vec<bool>,
}

impl Telling {
    fn of(line: &str, fields: &BTreeSet<String>) -> Option<Telling> {
        let mut parts = line.split("{ ");
        let mut telling = Telling { between: vec![parts.next()?.to_owned()], values: Vec::new() };
        for part in parts {
            let (value, after) = part.split_once(" }")?;
            telling.values.push(value.strip_prefix('$').is_some_and(|name| fields.contains(name)));
            telling.between.push(after.to_owned());
        }
        // Of a line without words of its own nobody could tell which message it belongs to.
        let words = telling.between.concat().chars().filter(|c| c.is_alphabetic()).count();
        (telling.values.contains(&true) && words > 2).then_some(telling)
    }

    /// What a line says of people, if it is this one.
    fn values<'a>(&self, line: &'a str) -> Option<Vec<&'a str>> {
        let mut rest = line.strip_prefix(self.between.first()?.as_str())?;
        let mut found = Vec::new();
        for (place, is_of_people) in self.values.iter().enumerate() {
            let after = &self.between[place + 1];
            let is_last = place + 1 == self.values.len();
            let (value, left) = match (is_last, after.as_str()) {
                (true, after) => (rest.strip_suffix(after)?, ""),
                (false, after) => rest.split_once(after)?,
            };
            found.extend(is_of_people.then_some(value));
            rest = left;
        }
        Some(found)
    }
}

/// The lines of all languages in which numbers of people stand.
fn tellings() -> Vec<Telling> {
    let mut of_people: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (id, fields) in fields() {
        let crowds = fields.into_iter().filter(|(_, kind)| kind == "CrowdText").map(|(name, _)| name);
        of_people.entry(id).or_default().extend(crowds);
    }
    for (id, field) in LISTS {
        of_people.entry(id.to_owned()).or_default().insert(field.to_owned());
    }
    let all = LANGUAGES.map(messages);
    let lines = all.iter().flatten().filter_map(|(id, lines)| Some((lines, of_people.get(id)?)));
    lines.flat_map(|(lines, fields)| lines.iter().filter_map(|line| Telling::of(line, fields))).collect()
}

/// Whether it says more of people than it should: a number that is not rounded.
fn is_exact(value: &str, few: &[String]) -> bool {
    let value = few.iter().fold(value.to_owned(), |value, few| value.replace(few, ""));
    let numbers = value.split(|c: char| !c.is_ascii_digit() && c != '+').filter(|number| !number.is_empty());
    numbers.into_iter().any(|number| number != "0" && !number.ends_with("0+"))
}

fn few() -> Vec<String> {
    LANGUAGES.map(|language| messages(language)["fewer-than-ten"].concat()).into()
}

/// What the bot says in a chat, message by message, each with its lines.
fn screens(chat: &str) -> Vec<Vec<String>> {
    let mut screens: Vec<Vec<String>> = Vec::new();
    let mut says = false;
    for line in chat.lines().filter(|line| !line.is_empty()) {
        if let Some(inner) = line.strip_prefix("    ").filter(|_| says) {
            screens.last_mut().unwrap().push(inner.to_owned());
        } else {
            says = line.starts_with("Bot ");
            let said = line.split_once(": ").map(|(_, said)| said.to_owned());
            screens.extend(said.filter(|_| says).map(|said| vec![said]));
        }
    }
    screens
}

fn chats() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scenarios");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.filter(|file| file.extension().is_some_and(|ending| ending == "chat")).collect()
}

#[test]
fn no_screen_says_exactly_how_many_few_people_are() {
    let (tellings, few) = (tellings(), few());
    let mut told = 0;
    for chat in chats() {
        for line in screens(&read(&chat)).concat() {
            for value in tellings.iter().filter_map(|telling| telling.values(&line)).flatten() {
                assert!(!is_exact(value, &few), "{}: {line}", chat.display());
                told += usize::from(value.chars().any(|c| c.is_ascii_digit()) || few.iter().any(|few| value == few));
            }
        }
    }
    assert!(told > 100, "only {told} numbers of people were found");
}

#[test]
fn few_people_are_shown_no_further() {
    let messages = LANGUAGES.map(messages);
    let hidden: Vec<String> = messages.iter().map(|messages| messages["few-not-split"].concat()).collect();
    let mut found = 0;
    for chat in chats() {
        for screen in screens(&read(&chat)).iter().filter(|screen| screen.iter().any(|line| hidden.contains(line))) {
            let has_number = |line: &&String| line.contains("0+") || line.contains('▰') || line.contains('▱');
            assert_eq!(screen.iter().find(has_number), None, "{}: {screen:#?}", chat.display());
            found += 1;
        }
    }
    assert!(found > 20, "only {found} screens of few people were found");
}

#[test]
fn an_exact_number_would_be_seen() {
    let (tellings, few) = (tellings(), few());
    let is_seen = |line: &str| {
        tellings.iter().filter_map(|telling| telling.values(line)).flatten().any(|value| is_exact(value, &few))
    };
    for told in [
        "Sent: 3 of 40+",
        "Sent: fewer than ten of 44",
        "People who will get it: 7",
        "Countries: Azerbaijan: 30+, Kyrgyzstan: 1",
        "Azərbaycanca: 12 — no text yet",
        "Send it to 5 people?",
        "Not delivered or left out: blocked the bot or left Telegram: 2",
        "Elanı alacaqların sayı: 10",
        "Stop? Anyone who hasn’t received it yet won’t get it. People: 45+",
    ] {
        assert!(is_seen(told), "{told}");
    }
    for told in [
        "Sent: fewer than ten of 40+",
        "People who will get it: 0",
        "Countries: Azerbaijan: 30+, Kyrgyzstan: fewer than ten",
        "Azərbaycanca — no text yet",
        "Elanı alacaqların sayı: 10-dan az",
    ] {
        assert!(!is_seen(told), "{told}");
    }
}
