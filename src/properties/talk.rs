//! Whole conversations: whatever somebody says and presses, the bot asks on in a way that Telegram takes and the
//! database keeps.

use std::{collections::BTreeMap, sync::LazyLock};

use jiff::{ToSpan, tz::TimeZone};

use super::NOW;
use crate::{
    bot::reply::{markup, message},
    dialogues::{
        Dialogue, Effect, Input, Keyboard, Next, Press, Question, Sent, Viewer, announce,
        event::{self, Creation},
        registration, settings,
    },
    domain::{
        Audience, BirthDate, Content, Country, Draft, Field, Language, MessageId, Name, NewEvent, Organization,
        OrganizationId, Organizing, Phone, Pin, Places, Preferences, Profile, Region, SpokenLanguage,
        announcement::Count,
    },
    outbox::{ButtonAction, Markup, Outgoing},
    sandbox::html,
    texts::{Catalogue, Text},
};

static CATALOGUE: LazyLock<Catalogue> =
    LazyLock::new(|| Catalogue::load(None, None).expect("the built-in texts can be loaded"));
/// The longest conversation that is tried, in lines.
const LONGEST: usize = 60;
/// Telegram's bound for a text, in UTF-16 units.
const LONGEST_TEXT: usize = 4096;

/// The first line says which conversation it is and in which language. Of the others, `>3` presses the button with that
/// number, `|"back"` any button at all, `@` sends a place, `+…` a phone number, `#` a photo, and the rest are words.
pub fn talk(lines: &str) {
    let mut lines = lines.lines();
    let Some(mut dialogue) = lines.next().and_then(beginning) else { return };
    for line in lines.take(LONGEST) {
        let reader = reader(line);
        check(&dialogue, &reader);
        let Some(input) = input(&dialogue, &reader, line) else { continue };
        let Ok(turn) = dialogue
            .clone()
            .answer(input, &reader)
            .inspect_err(|wrong| say(std::slice::from_ref(wrong), reader.language))
        else {
            continue;
        };
        turn.notice.iter().for_each(|notice| say(std::slice::from_ref(notice), reader.language));
        turn.effect.iter().for_each(check_effect);
        match turn.next {
            Next::Ask(next) | Next::AskBelow(next) => dialogue = next,
            Next::End(closing) => return say(&[closing], reader.language),
            Next::Home | Next::ByOutcome => return,
        }
    }
    check(&dialogue, &reader(""));
}

fn beginning(line: &str) -> Option<Dialogue> {
    let (kind, code) = line.split_at_checked(1)?;
    let language = Language::from_code(code).unwrap_or(Language::En);
    Some(match kind {
        "r" => Dialogue::Registration(registration::State::begin(&reader(line), None)),
        "s" => Dialogue::Settings(Box::new(settings::State::begin(profile()?, Preferences::default(), None))),
        "e" => Dialogue::NewEvent(event::create::State::begin(organizing()?, language)),
        "a" => Dialogue::Announce(Box::new(announce::State::Draft(Box::new(announcement()?)))),
        _ => return None,
    })
}

fn country() -> Option<Country> {
    Country::all().next()
}

fn organization() -> Organization {
    Organization { id: OrganizationId(2), name: "<Könüllülər & co>".to_owned() }
}

fn organizing() -> Option<Organizing> {
    Some(Organizing { organization: organization(), country: country(), minimum_age: 14 })
}

fn profile() -> Option<Profile> {
    let mut draft = Draft { answered: Field::ALL.into(), ..Draft::default() };
    draft.name = Name::parse("Anna <b> & \"Kova\"").ok();
    draft.birth_date = BirthDate::parse("1.2.2003", super::today()).ok();
    draft.set_country(country());
    draft.region = Region::all().find(|region| Some(region.country()) == country());
    draft.spoken_languages.extend(SpokenLanguage::all().next());
    draft.complete()
}

fn announcement() -> Option<announce::Draft> {
    let count = |language| Count { language, country: country(), people: 700 };
    Some(announce::Draft {
        organization: organization(),
        country: country(),
        approval_above: 500,
        is_coordinator: false,
        audience: Audience::default(),
        counts: [Language::Az, Language::Tr].map(count).into(),
        groups: Vec::new(),
        texts: BTreeMap::new(),
        others: BTreeMap::new(),
        button: None,
        urgent: false,
        previewed: None,
        at: announce::At::Audience,
    })
}

fn reader(line: &str) -> Viewer {
    let html = line.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    Viewer {
        language: Language::ALL[line.len() % Language::ALL.len()],
        is_language_known: line.is_ascii(),
        telegram_name: Name::parse(line).ok(),
        now: NOW,
        message: Some(Sent { id: MessageId(1), album: None, content: Content::Text { html, preview: None } }),
    }
}

fn input(dialogue: &Dialogue, reader: &Viewer, line: &str) -> Option<Input> {
    let pin = Pin { latitude: 40.4, longitude: 49.8 };
    Some(match line.split_at_checked(1) {
        Some((">", number)) => {
            let rows = dialogue.question(reader).keyboard;
            let mut buttons = rows.rows().iter().flatten();
            Input::Press(buttons.nth(number.parse().ok()?)?.choice.clone())
        }
        Some(("|", _)) => Input::Press(Press::decode(&format!("0{line}"))?.choice),
        Some(("@", "")) => Input::Location { pin, address: None },
        Some(("@", address)) => Input::Location { pin, address: Some(address.to_owned()) },
        Some(("+", _)) => Input::Contact { phone: Phone::parse(line), own: true },
        Some(("#", file)) => Input::Photo(file.to_owned()),
        _ => Input::Words(line.replace('\u{b6}', "\n")),
    })
}

/// It is kept as it is, and what it asks can be shown.
fn check(dialogue: &Dialogue, reader: &Viewer) {
    let stored = serde_json::to_string(dialogue).expect("a dialogue can be stored");
    let read: Dialogue = serde_json::from_str(&stored).unwrap_or_else(|error| panic!("{error}: {stored}"));
    assert_eq!(&read, dialogue, "it comes back otherwise than it was stored");
    let Question { paragraphs, keyboard } = dialogue.question(reader);
    say(&paragraphs, reader.language);
    show(&keyboard, reader.language);
}

/// Telegram takes the words.
fn say(paragraphs: &[Text], language: Language) {
    let Outgoing::Message { html, .. } = message(&CATALOGUE, language, paragraphs, Markup::None) else { return };
    let shown = html::parse(&html).unwrap_or_else(|fault| panic!("{fault}: {html}"));
    let units = html::units(&shown.text);
    assert!((1..=LONGEST_TEXT).contains(&units), "{units} characters in {language:?}: {html}");
}

/// Telegram takes the buttons, and each comes back as what it means.
fn show(keyboard: &Keyboard, language: Language) {
    let Markup::Inline(rows) = markup(&CATALOGUE, language, keyboard, 1_000_000) else { return };
    let choices = keyboard.rows().iter().flatten().map(|button| &button.choice);
    for ((label, action), choice) in rows.iter().flatten().zip(choices) {
        assert!(!label.trim().is_empty(), "an empty button: {action:?}");
        let ButtonAction::CallBack(data) = action else { continue };
        assert!(data.len() <= Press::LONGEST, "{} bytes: {data}", data.len());
        assert_eq!(Press::decode(data).map(|press| press.choice).as_ref(), Some(choice));
    }
}

/// What would be done is within the bounds of what is asked, whatever was pressed.
fn check_effect(effect: &Effect) {
    match effect {
        Effect::Creation(Creation::Publish(new)) => check_event(new),
        Effect::SaveProfile(profile) | Effect::Register { profile, .. } => {
            assert!((0..=120).contains(&profile.birth_date.age(super::today())));
        }
        Effect::SavePreferences(preferences) => {
            let latest = NOW + (367 * 24).hours();
            let until = preferences.paused_until;
            assert!(until.is_none_or(|day| day <= latest.to_zoned_datetime(TimeZone::UTC).date()), "{until:?}");
        }
        _ => {}
    }
}

fn check_event(new: &NewEvent) {
    assert!((1..=NewEvent::MOST_SHIFTS).contains(&new.slots.len()), "{} shifts", new.slots.len());
    assert!((14..=99).contains(&new.details.minimum_age), "from {}", new.details.minimum_age);
    for slot in &new.slots {
        assert!(NOW < slot.starts_at && slot.starts_at < slot.ends_at, "{slot:?}");
        assert!(slot.places.min <= slot.places.max && (1..=Places::MOST).contains(&slot.places.max), "{slot:?}");
        // Thirty weeks after a day in the coming year.
        assert!(slot.ends_at < NOW + (2 * 366 * 24).hours(), "{slot:?}");
    }
}
