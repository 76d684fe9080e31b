//! What people ask the bot inline, from their message box, and what it answers
//! (<https://core.telegram.org/bots/inline>).
//!
//! Answers are not shared between people nor kept for the same words, though the bot may say so (`cache_time`):
//! every question reaches the bot.

use serde_json::{Value, json};

use super::model::{InlineAnswer, InlineQuery, InlineResult, Person, World, bot_user};

/// How long a question waits for its answer, in milliseconds.
pub(super) const QUERY_LIFE: i64 = 30_000;
/// How long an answer can be chosen from, in milliseconds.
const CHOICE_LIFE: i64 = 3_600_000;

impl InlineAnswer {
    /// The answer as the person sees it.
    pub(super) fn view(&self) -> Value {
        let row =
            |result: &InlineResult| json!({"id": result.id, "title": result.title, "description": result.description});
        let results: Vec<Value> = self.results.iter().map(row).collect();
        json!({"results": results, "button": self.button, "next_offset": self.next_offset})
    }
}

impl World {
    /// Asks the bot, and returns the question's id.
    pub(super) fn ask_inline(&mut self, person: &Person, query: &str, offset: &str) -> String {
        let now = self.now;
        self.inline_queries.retain(|_, asked| asked.at + CHOICE_LIFE > now);
        let id = fastrand::i64(1_000_000_000_000_000_000..).to_string();
        self.inline_queries.insert(id.clone(), InlineQuery { person: person.id, at: now, answer: None });
        let from = person.user();
        self.queue(
            "inline_query",
            json!({"id": id, "from": from, "query": query, "offset": offset, "chat_type": "sender"}),
        );
        id
    }

    /// Sends what was chosen in the person's name.
    pub(super) fn choose_inline(&mut self, person: &Person, result: InlineResult) -> Value {
        let mut content = result.content;
        content["via_bot"] = bot_user(self);
        self.post_from_person(person, content)
    }
}
