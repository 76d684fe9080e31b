//! Makes the enum `Text` of messages: an id is a variant, its arguments are the fields.
//!
//! What kind of thing an argument is stands in comments, "$days (i32)": beside a message, or at the top of its file for
//! all messages that say nothing else.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::{
    ast::{Comment, Entry, Message, Resource},
    parser, serializer,
};

#[path = "code.rs"]
mod code;
#[allow(dead_code, reason = "only the names of arguments and messages are of use here")]
#[path = "../src/texts/parts.rs"]
mod parts;

use parts::Parts;

/// Kinds of arguments as translators read them, and the types of the fields.
const KINDS: [(&str, &str); 24] = [
    ("words", "String"),
    ("fixed", "&'static str"),
    ("message", "Box<Text>"),
    ("list", "Vec<Text>"),
    ("crowd", "CrowdText"),
    ("i8", "i8"),
    ("i16", "i16"),
    ("i32", "i32"),
    ("i64", "i64"),
    ("u8", "u8"),
    ("u16", "u16"),
    ("usize", "usize"),
    ("Country", "crate::domain::Country"),
    ("Hindrance", "crate::domain::group::Hindrance"),
    ("Matter", "crate::domain::Matter"),
    ("Meanwhile", "crate::domain::participant::Meanwhile"),
    ("Name", "crate::domain::Name"),
    ("Outcome", "crate::domain::schedule::Outcome"),
    ("Phone", "crate::domain::Phone"),
    ("Region", "crate::domain::Region"),
    ("Role", "crate::domain::Role"),
    ("Scope", "crate::domain::Scope"),
    ("SpokenLanguage", "crate::domain::SpokenLanguage"),
    ("Topic", "crate::domain::Topic"),
];

/// Arguments that every message has, whatever its text.
const GLOBAL_ARGUMENTS: [&str; 1] = ["contact"];

/// Kinds by the names of arguments.
type Kinds = BTreeMap<String, String>;

/// A message as a variant.
struct Variant {
    id: String,
    /// Its comment and its words, a line each.
    docs: Vec<String>,
    /// Names and types, in the order of the names.
    fields: Vec<(String, &'static str)>,
    /// Whether another message has it in its text.
    is_part: bool,
}

/// The code of the enum, of files by their paths.
///
/// # Errors
/// Everything that is wrong in the files, with file, line and message.
pub(crate) fn generate<S: AsRef<str>>(sources: &[(&str, S)]) -> Result<String, Vec<String>> {
    let (mut variants, mut faults) = (Vec::new(), Vec::new());
    for (path, source) in sources {
        File::read(path, source.as_ref(), &mut faults).variants(&mut variants, &mut faults);
    }
    let ids: Vec<&str> = variants.iter().map(|variant| variant.id.as_str()).collect();
    let twice = ids.iter().enumerate().filter(|(index, id)| ids[..*index].contains(id));
    faults.extend(twice.map(|(_, id)| format!("{id}: there are two messages of this name")));
    if faults.is_empty() { Ok(code::write(&variants)) } else { Err(faults) }
}

/// A file of messages.
struct File<'a> {
    path: &'a str,
    source: &'a str,
    resource: Resource<&'a str>,
    /// What holds where a message says nothing else.
    defaults: Kinds,
}

impl<'a> File<'a> {
    fn read(path: &'a str, source: &'a str, faults: &mut Vec<String>) -> File<'a> {
        let resource = parser::parse(source).unwrap_or_else(|(resource, errors)| {
            let line = |at: usize| source[..at].matches('\n').count() + 1;
            faults.extend(errors.iter().map(|error| format!("{path}:{}: {}", line(error.pos.start), error.kind)));
            resource
        });
        let defaults = match resource.body.first() {
            Some(Entry::Comment(comment)) => kinds_in(comment),
            _ => Kinds::new(),
        };
        File { path, source, resource, defaults }
    }

    fn messages(&self) -> impl Iterator<Item = &Message<&'a str>> {
        self.resource.body.iter().filter_map(|entry| match entry {
            Entry::Message(message) => Some(message),
            _ => None,
        })
    }

    fn variants(&self, variants: &mut Vec<Variant>, faults: &mut Vec<String>) {
        let parts: BTreeMap<&str, Parts> =
            self.messages().map(|message| (message.id.name, Parts::of(message))).collect();
        let held: BTreeSet<&String> = parts.values().flat_map(|parts| &parts.references).collect();
        for message in self.messages() {
            let id = message.id.name.to_owned();
            let (fields, is_part) = (self.fields(message, &parts, faults), held.contains(&id));
            variants.push(Variant { id, docs: docs(message), fields, is_part });
        }
        let said: BTreeSet<&String> = parts.values().flat_map(|parts| &parts.arguments).collect();
        let unsaid = self.defaults.keys().filter(|name| !said.contains(name));
        faults.extend(unsaid.map(|name| format!("{}: the top speaks of ${name}, which no message has", self.path)));
    }

    /// The fields of a message; what is wrong with them is noted.
    fn fields(
        &self,
        message: &Message<&str>,
        parts: &BTreeMap<&str, Parts>,
        faults: &mut Vec<String>,
    ) -> Vec<(String, &'static str)> {
        let id = message.id.name;
        let mut fault = |what: String| faults.push(format!("{}:{}: {id}: {what}", self.path, self.line_of(id)));
        if !is_word(id, '-') {
            fault("a name has small letters, digits and single hyphens".to_owned());
        }
        let own = message.comment.as_ref().map(kinds_in).unwrap_or_default();
        let arguments = arguments(id, parts);
        let strange = own.keys().filter(|name| !arguments.contains(*name));
        strange.for_each(|name| fault(format!("its comment speaks of ${name}, which it does not have")));
        let kind = |name: &String| own.get(name).or_else(|| self.defaults.get(name));
        let typed = arguments.iter().map(|name| (name, type_of(name, kind(name))));
        typed.filter_map(|(name, found)| Some((name.clone(), found.map_err(&mut fault).ok()?))).collect()
    }

    fn line_of(&self, id: &str) -> usize {
        let begins = |line: &str| line.strip_prefix(id).is_some_and(|rest| rest.trim_start().starts_with('='));
        self.source.lines().position(begins).map_or(1, |index| index + 1)
    }
}

/// The arguments of a message and of those that it holds.
fn arguments(id: &str, parts: &BTreeMap<&str, Parts>) -> BTreeSet<String> {
    let (mut found, mut seen, mut next) = (BTreeSet::new(), BTreeSet::new(), vec![id]);
    while let Some(id) = next.pop() {
        if let Some(parts) = parts.get(id).filter(|_| seen.insert(id)) {
            found.extend(parts.arguments.iter().cloned());
            next.extend(parts.references.iter().map(String::as_str));
        }
    }
    found.retain(|name| !GLOBAL_ARGUMENTS.contains(&name.as_str()));
    found
}

/// The type of an argument, or what is wrong with what was said of it.
fn type_of(name: &str, kind: Option<&String>) -> Result<&'static str, String> {
    let kinds = || KINDS.map(|(kind, _)| kind).join(", ");
    let Some(kind) = kind else {
        return Err(format!("what is ${name}? Say it in its comment: \"${name} (kind)\", where kind is {}", kinds()));
    };
    if !is_word(name, '_') {
        return Err(format!("${name}: an argument has small letters, digits and single underscores"));
    }
    let found = KINDS.iter().find(|(known, _)| known == kind).map(|(_, of)| *of);
    found.ok_or_else(|| format!("${name} ({kind}): there is no such kind; there are {}", kinds()))
}

/// Whether it can be a name in Rust too: words of small letters and digits.
fn is_word(name: &str, between: char) -> bool {
    let is_part = |part: &str| part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()) && !part.is_empty();
    name.starts_with(|c: char| c.is_ascii_lowercase()) && name.split(between).all(is_part)
}

/// Each "$name (kind)" of a comment.
fn kinds_in(comment: &Comment<&str>) -> Kinds {
    let notes = comment.content.iter().flat_map(|line| line.split('$').skip(1)).filter_map(|rest| {
        let (name, after) =
            rest.split_at(rest.find(|c: char| !c.is_alphanumeric() && !['-', '_'].contains(&c)).unwrap_or(rest.len()));
        let (kind, _) = after.strip_prefix(" (")?.split_once(')')?;
        Some((name.to_owned(), kind.to_owned()))
    });
    notes.collect()
}

/// The comment, and the message itself below it.
fn docs(message: &Message<&str>) -> Vec<String> {
    let comment = message.comment.as_ref().map(|comment| comment.content.clone()).unwrap_or_default();
    let bare = Message { comment: None, ..message.clone() };
    let written = serializer::serialize(&Resource { body: vec![Entry::Message(bare)] });
    let gap = if comment.is_empty() { &[][..] } else { &[""] };
    let lines = comment.iter().chain(gap).copied().chain(["```text"]).chain(written.trim_end().lines()).chain(["```"]);
    lines.map(str::to_owned).collect()
}
