//! Turns what a dialogue asks into what Telegram shows: words of the reader's language, buttons with data.

use std::borrow::Cow;

use crate::{
    dialogues::{Button, Choice, Command, Keyboard, Press, event::Visit},
    domain::Language,
    outbox::{ButtonAction, Markup, Outgoing, ReplyKey},
    texts::{Catalogue, Text, width},
};

/// Paragraphs as one message.
pub(crate) fn message(texts: &Catalogue, language: Language, paragraphs: &[Text], keyboard: Markup) -> Outgoing {
    // What may be missing at the end of a card leaves no gap.
    let paragraphs: Vec<String> =
        paragraphs.iter().map(|text| texts.html(text, language).trim_end().to_owned()).collect();
    Outgoing::Message { html: paragraphs.join("\n\n"), keyboard, is_silent: false }
}

/// The buttons of the person's question with this number.
pub(crate) fn markup(texts: &Catalogue, language: Language, keyboard: &Keyboard, question: i64) -> Markup {
    let label = |button: &Button| texts.plain(&button.label, language);
    match keyboard {
        Keyboard::Inline(rows) if rows.is_empty() => Markup::None,
        Keyboard::Inline(rows) => {
            let action = |button: &Button| match &button.choice {
                Choice::Open(link) => ButtonAction::Open(link.clone()),
                Choice::Share(query) => ButtonAction::Share(query.clone()),
                choice => {
                    ButtonAction::CallBack(Press { question, choice: choice.clone(), facts: button.facts }.encode())
                }
            };
            let row = |row: &Vec<Button>| {
                let shown: Vec<_> = row.iter().map(|button| (label(button), action(button))).collect();
                let is_cut = |(button, (label, _)): (&Button, &(String, ButtonAction))| {
                    !width::fits(&widest(texts, language, (button, label)), row.len())
                };
                // Where a phone would cut off what stands on a button, each has a row of its own.
                let is_split = row.len() > 1 && row.iter().zip(&shown).any(is_cut);
                if is_split { shown.into_iter().map(|button| vec![button]).collect() } else { vec![shown] }
            };
            Markup::Inline(rows.iter().flat_map(row).collect())
        }
        Keyboard::Reply(rows) => {
            let asks_contact = |button: &Button| button.choice == Choice::ShareContact;
            let key = |button: &Button| ReplyKey { label: label(button), asks_contact: asks_contact(button) };
            Markup::Reply(rows.iter().map(|row| row.iter().map(key).collect()).collect())
        }
    }
}

/// A box is as wide as it is when it is ticked, so that no row breaks under a finger.
fn widest<'a>(texts: &Catalogue, language: Language, (button, label): (&Button, &'a str)) -> Cow<'a, str> {
    let is_ticked = matches!(button.label, Text::BtnChosen { .. });
    match button.is_box && !is_ticked {
        true => Cow::Owned(texts.plain(&Text::BtnChosen { label: Box::new(button.label.clone()) }, language)),
        false => Cow::Borrowed(label),
    }
}

/// A press on a keyboard in place of the letters comes as its label; this is the button it belongs to.
pub(crate) fn choice_labelled(
    texts: &Catalogue,
    language: Language,
    keyboard: &Keyboard,
    words: &str,
) -> Option<Choice> {
    let pressed = |button: &&Button| texts.plain(&button.label, language) == words.trim();
    let rows = keyboard.is_reply().then(|| keyboard.rows())?;
    rows.iter().flatten().find(pressed).map(|button| button.choice.clone())
}

/// The command list of a chat.
pub(crate) fn command_list(texts: &Catalogue, language: Language, has_role: bool) -> Outgoing {
    let describe = |command: Command| (command.word().to_owned(), texts.plain(&command.description(), language));
    Outgoing::CommandList { commands: Command::listed(has_role).map(describe).collect() }
}

/// The buttons of the main menu: with a role those of organizers first, with several organizations a choice
/// between them.
pub(crate) fn menu(has_role: bool, has_choice: bool) -> Vec<Vec<Button>> {
    let button = |(label, command)| Button::command(label, command);
    let organizing = [
        [(Text::BtnOrganize, Command::Organize), (Text::BtnAnnounce, Command::Announce)].map(button).to_vec(),
        [(Text::BtnNew, Command::New), (Text::BtnTeam, Command::Team)].map(button).to_vec(),
    ];
    let reminders = has_role.then(|| Button::command(Text::BtnReminders, Command::Reminders));
    let acting = has_choice.then(|| Button::new(Text::BtnActingFor, Choice::Visit(Visit::ActFor)));
    let more: Vec<Button> = reminders.into_iter().chain(acting).collect();
    let rows = [
        [(Text::BtnEvents, Command::Events), (Text::BtnMy, Command::My)],
        [(Text::BtnSettings, Command::Settings), (Text::BtnLanguage, Command::Language)],
        [(Text::BtnMyData, Command::MyData), (Text::BtnPrivacy, Command::Privacy)],
    ];
    let help = vec![Button::command(Text::BtnHelp, Command::Help)];
    let organizing = has_role.then_some(organizing).into_iter().flatten().chain(has_role.then_some(more));
    organizing.chain(rows.map(|row| row.map(button).to_vec())).chain([help]).collect()
}

/// For someone who is not registered yet.
pub(crate) fn register() -> Vec<Vec<Button>> {
    vec![vec![Button::command(Text::BtnRegister, Command::Start)]]
}
