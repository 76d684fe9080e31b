//! Who sees whom: everything that carries a name is held against what /privacy says.
//!
//! What carries a name is found in the sources, and stands below with who reads it; whatever is new and does not stand
//! here fails. Each reader but oneself is spoken of by a sentence of `privacy-notice`, in every language.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

/// Who reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Reader {
    /// Whom it is about.
    Oneself,
    /// Those who organize what the person signed up for.
    Organizers,
    /// The same, of what people ask and say.
    OrganizersOfWords,
    /// Who announced something, of those who got it.
    Announcers,
    /// Those with a role in the same organization, and who decides about what they ask for.
    Team,
}

use Reader::{Announcers, Oneself, Organizers, OrganizersOfWords, Team};

impl Reader {
    /// The sentence of the privacy text that speaks of them.
    fn sentence(self) -> Option<&'static str> {
        match self {
            Oneself => None,
            Organizers => Some("privacy-organizers"),
            OrganizersOfWords => Some("privacy-words"),
            Announcers => Some("privacy-audiences"),
            Team => Some("privacy-teams"),
        }
    }
}

/// Types by which somebody is known, and fields that hold them as texts.
const NAMING: [&str; 5] = ["Name", "Phone", "BirthDate", "Person", "Participant"];
const NAMING_FIELDS: [&str; 5] = ["profile", "confirmed", "waiting", "people", "persons"];

/// Every text with a name in it.
const TEXTS: &[(&str, Reader)] = &[
    ("PhoneNumber", Organizers),
    ("BtnUseName", Oneself),
    ("Profile", Oneself),
    ("SettingsCard", Oneself),
    ("MyData", Oneself),
    ("BtnMember", Team),
    ("MemberCard", Team),
    ("EndRoleConfirm", Team),
    ("Roster", Organizers),
    ("RosterShift", Organizers),
    ("PersonLine", Organizers),
    ("ParticipantCard", Organizers),
    ("AskDeclineReason", Organizers),
    ("AskRemoveReason", Organizers),
    ("ChooseShift", Organizers),
    ("ErrorPersonClash", Organizers),
    ("ErrorPersonClashElsewhere", Organizers),
    ("ErrorPersonTooYoung", Organizers),
    ("ErrorPersonHolds", Organizers),
    ("AskMessageTo", Organizers),
    ("QuestionFromVolunteer", OrganizersOfWords),
    ("ApplicationCame", Organizers),
    ("GaveUpLate", Organizers),
    ("AnnouncementAsked", Team),
    ("CorrectionAsked", Team),
    ("AnnouncementAbout", Team),
    ("InvitedAccepted", Team),
    ("PersonMeanwhile", Organizers),
    ("PersonMoved", Organizers),
    ("OneNotReached", Organizers),
    ("ErrorOutOfReach", Organizers),
];

/// Every column of a file.
const COLUMNS: &[(&str, Reader)] = &[
    ("ColumnName", Organizers),
    ("ColumnStatus", Organizers),
    ("ColumnAge", Organizers),
    ("ColumnPhone", Organizers),
    ("ColumnLanguages", Organizers),
    ("ColumnSince", Organizers),
    ("ColumnCame", Organizers),
    ("ColumnLanguage", Announcers),
    ("ColumnReason", Announcers),
];

/// What lists say of a shift, and not of a person.
const OF_SHIFTS: [&str; 4] = ["ColumnDay", "ColumnFrom", "ColumnUntil", "ColumnRole"];

/// Where a name is shown as it is: on buttons, in lists, in files.
const PLACES: &[(&str, Reader)] = &[
    ("bot/lists.rs", Organizers),
    ("bot/organizer/files.rs", Organizers),
    ("dialogues/event/attendance.rs", Organizers),
    ("dialogues/event/organize/ask.rs", Organizers),
    ("dialogues/event/roster.rs", Organizers),
    ("dialogues/reminders/mod.rs", Organizers),
];

/// What organizers read of a person, and the word for it in English.
const TOLD: [(&str, &str); 7] = [
    ("ColumnName", "name"),
    ("ColumnAge", "age"),
    ("ColumnLanguages", "languages"),
    ("ColumnPhone", "phone number if you shared it"),
    ("ColumnStatus", "whether you came"),
    ("ColumnCame", "whether you came"),
    ("ColumnSince", "when you signed up"),
];

const LANGUAGES: [&str; 7] = ["az", "tr", "kk", "uz", "ky", "tg", "en"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The code of every source below a folder of `src`, without its tests and comments.
fn sources(folder: &str) -> Vec<(String, String)> {
    let mut folders = vec![root().join("src").join(folder)];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") && !path.ends_with("tests.rs") {
                let source = std::fs::read_to_string(&path).unwrap();
                let code = source.split("#[cfg(test)]\nmod tests").next().unwrap();
                let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
                let name = path.strip_prefix(root().join("src")).unwrap().display().to_string();
                found.push((name, lines.collect::<Vec<_>>().join("\n")));
            }
        }
    }
    found
}

/// The variants of `Text`, each with what it holds.
fn variants() -> BTreeMap<String, String> {
    let source = include_str!(concat!(env!("OUT_DIR"), "/text.rs"));
    let (_, rest) = source.split_once("enum Text {\n").unwrap();
    let (body, _) = rest.split_once("\n}\n").unwrap();
    let mut variants: BTreeMap<String, String> = BTreeMap::new();
    let mut newest = String::new();
    for line in body.lines().filter(|line| !line.trim_start().starts_with(['/', '#'])) {
        let inner = line.strip_prefix("    ").unwrap_or(line);
        if inner.starts_with(|c: char| c.is_ascii_uppercase()) {
            newest = inner.chars().take_while(char::is_ascii_alphanumeric).collect();
        }
        variants.entry(newest.clone()).or_default().push_str(inner.strip_prefix(&newest).unwrap_or(inner));
    }
    variants
}

fn words(code: &str) -> BTreeSet<&str> {
    code.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').collect()
}

fn listed(list: &[(&str, Reader)]) -> BTreeSet<String> {
    list.iter().map(|(name, _)| (*name).to_owned()).collect()
}

#[test]
fn every_text_that_names_somebody_has_its_readers() {
    let names = |held: &&String| {
        let words = words(held);
        NAMING.iter().chain(&NAMING_FIELDS).any(|naming| words.contains(naming))
    };
    let found: BTreeSet<String> =
        variants().into_iter().filter(|(_, held)| names(&held)).map(|(variant, _)| variant).collect();
    assert_eq!(found, listed(TEXTS), "say here who reads it, and in the privacy text");
}

#[test]
fn every_column_has_its_readers() {
    let is_told = |variant: &String| variant.starts_with("Column") && !OF_SHIFTS.contains(&variant.as_str());
    let found: BTreeSet<String> = variants().into_keys().filter(is_told).collect();
    assert_eq!(found, listed(COLUMNS));
}

#[test]
fn names_are_shown_nowhere_else() {
    let shown = ["dialogues", "bot", "documents"].map(sources).concat();
    let is_sorted_by = |line: &str| line.contains(".sort(");
    let shows = |code: &str| code.lines().any(|line| line.contains("name.as_str()") && !is_sorted_by(line));
    let found: BTreeSet<String> = shown.into_iter().filter(|(_, code)| shows(code)).map(|(path, _)| path).collect();
    assert_eq!(found, listed(PLACES));
}

/// Whoever reads a name out of the database notes it, so that what is written with it is found when the person leaves.
#[test]
fn whoever_reads_a_name_notes_it() {
    let reads = |literal: &str| {
        let words = words(literal);
        let volunteers = ["from volunteer", "join volunteer"].iter().any(|from| literal.contains(from));
        let is_name = |name: &str| words.contains(name) && !literal.contains("(select name from organization");
        volunteers && literal.trim_start().starts_with(['s', 'w']) && (is_name("name") || words.contains("phone"))
    };
    for (path, code) in sources("db") {
        let reads = code.split('"').skip(1).step_by(2).any(reads);
        let notes = code.contains("mention::read(") || path == "db/mention.rs";
        assert!(!reads || notes, "{path} reads names and does not note whose");
    }
}

/// The messages of a language, by their ids.
fn messages(language: &str) -> BTreeMap<String, String> {
    let source = std::fs::read_to_string(root().join(format!("locales/{language}.ftl"))).unwrap();
    let mut messages: BTreeMap<String, String> = BTreeMap::new();
    let mut newest = String::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        match line.split_once(" =") {
            Some((id, words)) if !line.starts_with(' ') => {
                newest = id.to_owned();
                messages.insert(newest.clone(), words.to_owned());
            }
            _ => messages.entry(newest.clone()).or_default().push_str(line),
        }
    }
    messages
}

#[test]
fn the_privacy_text_speaks_of_every_reader_in_every_language() {
    let readers: BTreeSet<Reader> = [TEXTS, COLUMNS, PLACES].concat().into_iter().map(|(_, reader)| reader).collect();
    let sentences: BTreeSet<&str> =
        readers.into_iter().filter_map(Reader::sentence).chain(["privacy-others"]).collect();
    for language in LANGUAGES {
        let messages = messages(language);
        for sentence in &sentences {
            assert!(messages["privacy-notice"].contains(&format!("{{ {sentence} }}")), "{language}: {sentence}");
            assert!(messages[*sentence].len() > 40, "{language}: {sentence} says nothing");
        }
        for number in ["{ $days }", "{ $version }"] {
            assert!(messages["privacy-notice"].contains(number), "{language}: {number}");
        }
        assert!(messages["privacy-words"].contains("{ $least }"), "{language}");
    }
}

#[test]
fn organizers_see_of_a_person_what_the_privacy_text_says() {
    let told = &messages("en")["privacy-organizers"];
    for (column, words) in TOLD {
        assert!(told.contains(words), "{column}: {words}");
    }
    let organizers = COLUMNS.iter().filter(|(_, reader)| *reader == Organizers).map(|(column, _)| (*column).to_owned());
    assert_eq!(organizers.collect::<BTreeSet<_>>(), TOLD.map(|(column, _)| column.to_owned()).into());
}

/// When somebody sleeps, where they live and when they are reminded: the privacy text names nobody who sees it. Where
/// organizers see what somebody else would get, these are read of the one who asks, and of others the usual is taken.
#[test]
fn organizers_see_nobodys_bedtime() {
    let told = &messages("en")["privacy-organizers"];
    assert!(!told.contains("quiet hours") && !told.contains("reminder"), "then it may be shown");
    let (_, rehearsal) = sources("bot").into_iter().find(|(path, _)| path == "bot/reminders/rehearsal.rs").unwrap();
    for reads in ["lead::of_person(", "lead::come_at_night("] {
        let mut of_whom = rehearsal.split(reads).skip(1);
        assert!(of_whom.all(|rest| rest.starts_with("ctx.db, ctx.person.id)")), "{reads} of somebody else");
    }
    let recipients: Vec<&str> = rehearsal.split("volunteer::recipients(ctx.db, ").skip(1).collect();
    let (own, others): (Vec<&str>, Vec<&str>) =
        recipients.into_iter().partition(|rest| rest.starts_with("&[ctx.person.id])"));
    assert_eq!((own.len(), others.len()), (1, 1));
    let usual = "Recipient { zone: shift.zone().clone(), quiet_hours: Some(QuietHours::NIGHT), ..reader }";
    assert!(others[0].lines().take(3).any(|line| line.contains(usual)));
}
