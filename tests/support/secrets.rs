//! What no log, no page for operators and no command may ever say.

use super::{Person, TOKEN};

/// By what the bot knows Telegram.
pub const WEBHOOK_SECRET: &str = "CANARY-webhook_secret";
/// What a person writes to the bot, for no reason.
pub const WORDS: &str = "Kanarienvogel";

/// What must stay between people, Telegram and the bot.
pub struct Secrets(Vec<String>);

impl Secrets {
    /// The bot's, and those of whoever registers by `registration::STEPS`, with what else is to be kept.
    pub fn of(person: &Person, others: &[&str]) -> Secrets {
        let token = TOKEN.split_once(':').unwrap().1;
        let phone = format!("996555{:07}", person.id);
        let known = [token, WEBHOOK_SECRET, WORDS, "Айпери", "Асанова", "24.03.2004", "2004-03-24", &phone];
        Secrets(known.iter().chain(others).map(|secret| (*secret).to_owned()).collect())
    }

    /// The first line of a text in which one of them stands. Also as another program might write it down.
    pub fn first_in<'a>(&self, text: &'a str) -> Option<&'a str> {
        let written = |secret: &String| [secret.clone(), secret.escape_default().to_string(), in_json(secret)];
        let forms: Vec<String> = self.0.iter().flat_map(written).collect();
        text.lines().find(|line| forms.iter().any(|form| line.contains(form)))
    }
}

/// A text in ASCII, as in JSON.
fn in_json(text: &str) -> String {
    text.encode_utf16()
        .map(|unit| if unit < 128 { char::from(unit as u8).into() } else { format!("\\u{unit:04x}") })
        .collect()
}
