//! Turns what a dialogue asks into what Telegram shows: words of the reader's language, buttons with data.

use crate::{
    dialogues::{Button, Choice, Command, Keyboard, Press},
    domain::Language,
    outbox::{Markup, Outgoing, ReplyKey},
    texts::{Catalogue, Text},
};

/// Paragraphs as one message.
pub fn message(texts: &Catalogue, language: Language, paragraphs: &[Text], keyboard: Markup) -> Outgoing {
    let paragraphs: Vec<String> = paragraphs.iter().map(|text| texts.html(text, language)).collect();
    Outgoing::Message { html: paragraphs.join("\n\n"), keyboard }
}

/// The buttons of the person's question with this number.
pub fn markup(texts: &Catalogue, language: Language, keyboard: &Keyboard, question: i64) -> Markup {
    let label = |button: &Button| texts.plain(&button.label, language);
    match keyboard {
        Keyboard::Inline(rows) if rows.is_empty() => Markup::None,
        Keyboard::Inline(rows) => {
            let data = |button: &Button| Press { question, choice: button.choice.clone() }.encode();
            let button = |button: &Button| (label(button), data(button));
            Markup::Inline(rows.iter().map(|row| row.iter().map(button).collect()).collect())
        }
        Keyboard::Reply(rows) => {
            let asks_contact = |button: &Button| button.choice == Choice::ShareContact;
            let key = |button: &Button| ReplyKey { label: label(button), asks_contact: asks_contact(button) };
            Markup::Reply(rows.iter().map(|row| row.iter().map(key).collect()).collect())
        }
    }
}

/// A press on a keyboard in place of the letters comes as its label; this is the button it belongs to.
pub fn choice_labelled(texts: &Catalogue, language: Language, keyboard: &Keyboard, words: &str) -> Option<Choice> {
    let pressed = |button: &&Button| texts.plain(&button.label, language) == words.trim();
    let rows = keyboard.is_reply().then(|| keyboard.rows())?;
    rows.iter().flatten().find(pressed).map(|button| button.choice.clone())
}

/// The command list of a chat.
pub fn command_list(texts: &Catalogue, language: Language, has_role: bool) -> Outgoing {
    let describe = |command: Command| (command.word().to_owned(), texts.plain(&command.description(), language));
    Outgoing::CommandList { commands: Command::listed(has_role).map(describe).collect() }
}

/// The buttons of the main menu.
pub fn menu(has_role: bool) -> Vec<Vec<Button>> {
    let team = has_role.then(|| vec![Button::command(Text::BtnTeam, Command::Team)]);
    let others = [
        vec![
            Button::command(Text::BtnSettings, Command::Settings),
            Button::command(Text::BtnLanguage, Command::Language),
        ],
        vec![Button::command(Text::BtnMyData, Command::MyData), Button::command(Text::BtnPrivacy, Command::Privacy)],
        vec![Button::command(Text::BtnHelp, Command::Help)],
    ];
    team.into_iter().chain(others).collect()
}

/// For someone who is not registered yet.
pub fn register() -> Vec<Vec<Button>> {
    vec![vec![Button::command(Text::BtnRegister, Command::Start)]]
}
