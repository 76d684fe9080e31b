//! What must hold of `locales/*.ftl`, whoever wrote them.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::{
    ast::{Comment, Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Resource, VariantKey},
    parser,
};
use rstest::rstest;

#[path = "../build/texts.rs"]
mod texts;

/// The letters of each language besides those of tags, commands and the words below.
const ALPHABETS: [(&str, &str); 7] = [
    ("az", "abcçdeəfgğhxıijkqlmnoöprsştuüvyz"),
    ("tr", "abcçdefgğhıijklmnoöprsştuüvyzâîû"),
    ("kk", "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"),
    ("uz", "abdefghijklmnopqrstuvxyzcʻʼ"),
    ("ky", "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя"),
    ("tg", "абвгғдеёжзиӣйкқлмнопрстуӯфхҳчҷшъэюя"),
    ("en", "abcdefghijklmnopqrstuvwxyz"),
];

/// Names that stay as they are in every language.
const NAMES: [&str; 10] = ["Hashar", "GIF", "Crontab", "Telegram", "ID", "UTC", "Türkiye", "QR", "CSV", "Excel"];

/// What appears for a few seconds over the chat, besides the errors.
const TOASTS: [&str; 35] = [
    "moved-meanwhile",
    "saved",
    "button-too-old",
    "card-changed",
    "card-shown-anew",
    "register-first",
    "role-ended",
    "invitations-withdrawn",
    "signed-up",
    "waitlisted",
    "spot-freed",
    "spot-freed-late",
    "waitlist-left",
    "applied",
    "application-kept",
    "application-withdrawn",
    "sign-up-closed",
    "sign-up-opened",
    "sign-up-closed-for",
    "sign-up-opened-for",
    "sign-up-stays-closed",
    "numbers-changed",
    "line-moves",
    "line-stopped",
    "file-comes",
    "approved",
    "declined",
    "removed",
    "let-back",
    "moved",
    "person-added",
    "person-meanwhile",
    "one-not-reached",
    "applications-done",
    "list-empty",
];

fn source(code: &str) -> String {
    std::fs::read_to_string(format!("{}/locales/{code}.ftl", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// The messages of a file by their ids, in the file's order, with the comments before them.
fn messages(code: &str) -> Vec<(String, Message<String>, String)> {
    let resource: Resource<String> =
        parser::parse(source(code)).unwrap_or_else(|(_, errors)| panic!("{code}: {errors:?}"));
    let found = resource.body.into_iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message),
        Entry::Term(term) => panic!("{code}: {}: every sentence stands whole, without terms", term.id.name),
        _ => None,
    });
    found
        .map(|message| (message.id.name.clone(), comment(message.comment.as_ref()), message))
        .map(|(id, comment, message)| (id, message, comment))
        .collect()
}

fn comment(comment: Option<&Comment<String>>) -> String {
    comment.map(|comment| comment.content.join(" ")).unwrap_or_default()
}

/// Every text a pattern can become, with `{}` where a value stands.
fn renderings(pattern: &Pattern<String>) -> Vec<String> {
    pattern.elements.iter().fold(vec![String::new()], |begun, element| {
        let ends = match element {
            PatternElement::TextElement { value } => vec![value.clone()],
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                variants.iter().flat_map(|variant| renderings(&variant.value)).collect()
            }
            PatternElement::Placeable { .. } => vec!["{}".to_owned()],
        };
        begun.iter().flat_map(|begin| ends.iter().map(move |end| format!("{begin}{end}"))).collect()
    })
}

#[derive(Default, Debug, PartialEq)]
struct Parts {
    arguments: BTreeSet<String>,
    variants: BTreeSet<String>,
}

fn parts(pattern: &Pattern<String>, found: &mut Parts) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        let inline = match expression {
            Expression::Inline(inline) => inline,
            Expression::Select { selector, variants } => {
                found.variants.extend(variants.iter().map(|variant| match &variant.key {
                    VariantKey::Identifier { name } => name.clone(),
                    VariantKey::NumberLiteral { value } => value.clone(),
                }));
                variants.iter().for_each(|variant| parts(&variant.value, found));
                selector
            }
        };
        if let InlineExpression::VariableReference { id } = inline {
            found.arguments.insert(id.name.clone());
        }
    }
}

fn parts_of(message: &Message<String>) -> Parts {
    let mut found = Parts::default();
    message.value.iter().for_each(|pattern| parts(pattern, &mut found));
    found
}

/// An emoji counts as two letters on a button.
fn width(label: &str) -> usize {
    label.chars().map(|c| if c as u32 > 0x1F000 { 2 } else { 1 }).sum()
}

#[rstest]
fn the_same_messages_stand_in_the_same_order(#[values("az", "tr", "kk", "uz", "ky", "tg")] code: &str) {
    let ids = |code| messages(code).into_iter().map(|(id, ..)| id).collect::<Vec<_>>();
    assert_eq!(ids(code), ids("en"));
}

#[rstest]
fn arguments_and_variants_are_those_of_english(#[values("az", "tr", "kk", "uz", "ky", "tg")] code: &str) {
    let english: BTreeMap<String, Parts> =
        messages("en").iter().map(|(id, message, _)| (id.clone(), parts_of(message))).collect();
    for (id, message, _) in messages(code) {
        let (here, there) = (parts_of(&message), &english[&id]);
        assert!(here.arguments.is_subset(&there.arguments), "{code}: {id}: {:?}", here.arguments);
        assert!(here.variants.is_subset(&there.variants), "{code}: {id}: {:?}", here.variants);
        let plural = ["zero", "one", "two", "few", "many"].iter().any(|name| here.variants.contains(*name));
        assert!(!plural, "{code}: {id}: only English has plural forms");
    }
}

#[rstest]
fn tags_are_those_of_english(#[values("az", "tr", "kk", "uz", "ky", "tg")] code: &str) {
    let tags = |message: &Message<String>| {
        let text = message.value.as_ref().map(renderings).unwrap_or_default().concat();
        text.split('<')
            .skip(1)
            .filter_map(|rest| rest.split_once('>'))
            .map(|(tag, _)| tag.to_owned())
            .collect::<BTreeSet<_>>()
    };
    for ((id, here, _), (_, there, _)) in messages(code).iter().zip(&messages("en")) {
        assert_eq!(tags(here), tags(there), "{code}: {id}");
    }
}

/// Messages in which a number, whose noun the text knows, takes a hyphen before that noun.
const NUMBERS_BEFORE_HYPHENS: [&str; 5] = ["date", "day", "month", "progress", "rhythm-monthly"];

/// A suffix would have to follow the vowels of a word that is not known here.
#[rstest]
fn nothing_is_glued_to_a_value(#[values("az", "tr", "kk", "uz", "ky", "tg", "en")] code: &str) {
    for (id, message, _) in messages(code) {
        for text in message.value.as_ref().map(renderings).unwrap_or_default() {
            for after in text.split("{}").skip(1) {
                let mut next = after.chars();
                let (first, second) = (next.next().unwrap_or(' '), next.next().unwrap_or(' '));
                let hyphenated =
                    first == '-' && second.is_alphabetic() && !NUMBERS_BEFORE_HYPHENS.contains(&id.as_str());
                let glued = first.is_alphabetic() || matches!(first, '\'' | '’' | 'ʼ' | 'ʻ') || hyphenated;
                assert!(!glued, "{code}: {id}: {text:?}");
            }
        }
    }
}

#[rstest]
fn labels_fit(#[values("az", "tr", "kk", "uz", "ky", "tg", "en")] code: &str) {
    let one_a_row: BTreeSet<String> =
        messages("en").into_iter().filter(|(.., comment)| comment.contains("One a row")).map(|(id, ..)| id).collect();
    for (id, message, _) in messages(code) {
        let longest = match id.as_str() {
            "bot-name" => 64,
            "bot-description" => 512,
            "bot-about" => 120,
            // Their button has a tick in front.
            "topic" => 18,
            _ if id.starts_with("command-") => 40,
            _ if one_a_row.contains(&id) => 36,
            _ if id.starts_with("btn-") => 20,
            _ if id.starts_with("error-") || TOASTS.contains(&id.as_str()) => 200,
            _ => 4096,
        };
        for text in message.value.as_ref().map(renderings).unwrap_or_default() {
            let text = text.replace("{}", "");
            assert!(width(&text) <= longest, "{code}: {id}: {} of {longest}: {text:?}", width(&text));
        }
    }
}

#[rstest]
fn letters_are_those_of_the_language(#[values("az", "tr", "kk", "uz", "ky", "tg", "en")] code: &str) {
    let alphabet = ALPHABETS.iter().find(|(other, _)| *other == code).unwrap().1;
    for (id, message, _) in messages(code).into_iter().filter(|(id, ..)| id != "choose-language") {
        for text in message.value.as_ref().map(renderings).unwrap_or_default() {
            let foreign: Vec<char> =
                lower(&words_of(&text), code).chars().filter(|c| c.is_alphabetic() && !alphabet.contains(*c)).collect();
            assert!(foreign.is_empty(), "{code}: {id}: {foreign:?} in {text:?}");
        }
    }
}

/// The text without tags, commands and names.
fn words_of(text: &str) -> String {
    let no_tags = text.split('<').map(|part| part.split_once('>').map_or(part, |(_, rest)| rest)).collect::<String>();
    let no_commands = no_tags.split_whitespace().filter(|word| !word.starts_with('/')).collect::<Vec<_>>().join(" ");
    NAMES.iter().fold(no_commands, |text, name| text.replace(name, ""))
}

/// Lower case as the language has it: the dotted and the dotless i are two letters in az and tr.
fn lower(text: &str, code: &str) -> String {
    let text = if ["az", "tr"].contains(&code) { text.replace('I', "ı").replace('İ', "i") } else { text.to_owned() };
    text.to_lowercase()
}

#[rstest]
fn quotes_are_those_of_the_language(#[values("az", "tr", "kk", "uz", "ky", "tg", "en")] code: &str) {
    let foreign: &[char] =
        if ["kk", "ky", "tg"].contains(&code) { &['"', '“', '”', '„'] } else { &['"', '«', '»', '„'] };
    for (id, message, _) in messages(code) {
        let text = message.value.as_ref().map(renderings).unwrap_or_default().concat();
        assert!(!text.contains(foreign), "{code}: {id}");
    }
}

/// The enum made of a file, or what is wrong with it.
fn made(source: &str) -> String {
    texts::generate(&[("en.ftl", source)]).unwrap_or_else(|faults| faults.join("\n"))
}

#[test]
fn a_message_becomes_a_variant_and_its_arguments_the_fields() {
    let code = made("# $days (i32): how many\nreminder-days = { $days } { $contact }\nbtn-back = Back\n");
    assert!(code.contains("    ReminderDays {\n        days: i32,\n    },\n"), "{code}");
    assert!(code.contains("    /// $days (i32): how many\n"), "{code}");
    assert!(code.contains("    BtnBack,\n"), "{code}");
    assert!(code.contains("Text::ReminderDays { .. } => \"reminder-days\""), "{code}");
}

#[test]
fn the_top_of_the_file_speaks_for_messages_that_say_nothing_else() {
    let code = made("# $count (i64)\n\nmany = { $count }\n# $count (usize)\nmany-files = { $count }\n");
    assert!(code.contains("    Many {\n        count: i64,\n"), "{code}");
    assert!(code.contains("    ManyFiles {\n        count: usize,\n"), "{code}");
}

#[test]
fn a_message_has_the_arguments_of_those_in_its_text() {
    let code = made("# $least (i64)\n\nnotice = { words }\nwords = { $least }\n");
    assert!(code.contains("    Notice {\n        least: i64,\n"), "{code}");
}

#[test]
fn what_is_no_variant_is_named_with_its_line() {
    let begins = |source, fault: &str| assert!(made(source).starts_with(fault), "{}", made(source));
    begins("a = Hi\nask = { $days }\n", "en.ftl:2: ask: what is $days? Say it in its comment: \"$days (kind)\", where");
    begins(
        "# $days (number)\nask = { $days }\n",
        "en.ftl:2: ask: $days (number): there is no such kind; there are words,",
    );
    begins("# $day (i8)\nask = Hi\n", "en.ftl:2: ask: its comment speaks of $day, which it does not have");
    begins("# $day (i8)\n\nask = Hi\n", "en.ftl: the top speaks of $day, which no message has");
    begins("Ask = Hi\n", "en.ftl:1: Ask: a name has small letters");
    begins("# $a-b (i8)\nask = { $a-b }\n", "en.ftl:2: ask: $a-b: an argument has small letters");
    begins("ask = Hi\nask = Hi\n", "ask: there are two messages of this name");
    begins("a = Hi\nask = { $\n", "en.ftl:2: ");
}

#[test]
fn every_file_is_held_to_all_this() {
    let tests = include_str!("locales.rs").lines().filter(|line| line.starts_with("fn ") && line.contains("#[values("));
    let tests: Vec<_> = tests.collect();
    assert!(tests.len() > 5);
    for file in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/locales")).unwrap() {
        let name = file.unwrap().file_name().into_string().unwrap();
        let code = name.strip_suffix(".ftl").unwrap();
        assert!(ALPHABETS.iter().any(|(known, _)| *known == code), "{code} has no alphabet here");
        let left_out = tests.iter().find(|test| code != "en" && !test.contains(&format!("\"{code}\"")));
        assert!(left_out.is_none(), "{code} is left out: {left_out:?}");
    }
}
