//! How the bot presents itself: name, descriptions, commands, each by language.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{Call, Outcome, Refusal};
use crate::sandbox::model::{Bot, Person, World, bot_user};

pub(super) fn get_me(call: &mut Call<'_>) -> Outcome {
    let mut me = bot_user(call.world);
    for name in ["can_read_all_group_messages", "can_connect_to_business", "has_main_web_app"] {
        me[name] = json!(false);
    }
    for name in ["can_join_groups", "supports_inline_queries"] {
        me[name] = json!(true);
    }
    Ok(me)
}

pub(super) fn get_chat(call: &mut Call<'_>) -> Outcome {
    let id = call.params.int("chat_id").unwrap_or_default();
    let person = call.world.people.get(&id).ok_or_else(|| Refusal::bad_request("chat not found"))?;
    let mut chat = person.chat();
    for (name, value) in [("accent_color_id", json!(0)), ("max_reaction_count", json!(11))] {
        chat[name] = value;
    }
    Ok(chat)
}

/// Nothing, or two lower-case letters.
fn language(call: &Call<'_>) -> Result<String, Refusal> {
    let code = call.params.text("language_code").unwrap_or_default();
    let valid = code.is_empty() || (code.len() == 2 && code.bytes().all(|b| b.is_ascii_lowercase()));
    if valid { Ok(code.to_owned()) } else { Err(Refusal::bad_request("invalid language code specified")) }
}

type Texts = BTreeMap<String, String>;

fn set(call: &mut Call<'_>, name: &str, longest: usize, texts: fn(&mut Bot) -> &mut Texts) -> Outcome {
    let (code, text) = (language(call)?, call.params.text(name).unwrap_or_default().to_owned());
    if text.chars().count() > longest {
        return Err(Refusal::bad_request(&format!("{name} is too long")));
    }
    texts(&mut call.world.bot).insert(code, text);
    record(call.world);
    Ok(json!(true))
}

fn get(call: &mut Call<'_>, name: &str, texts: fn(&mut Bot) -> &mut Texts) -> Outcome {
    let code = language(call)?;
    let texts = texts(&mut call.world.bot);
    let text = texts.get(&code).filter(|text| !text.is_empty()).or(texts.get("")).cloned();
    Ok(json!({name: text.unwrap_or_default()}))
}

fn record(world: &mut World) {
    let bot = world.bot_view();
    world.record("bot", None, json!({ "bot": bot }));
}

pub(super) fn set_name(call: &mut Call<'_>) -> Outcome {
    set(call, "name", 64, |bot| &mut bot.names)
}

pub(super) fn get_name(call: &mut Call<'_>) -> Outcome {
    get(call, "name", |bot| &mut bot.names)
}

pub(super) fn set_description(call: &mut Call<'_>) -> Outcome {
    set(call, "description", 512, |bot| &mut bot.descriptions)
}

pub(super) fn get_description(call: &mut Call<'_>) -> Outcome {
    get(call, "description", |bot| &mut bot.descriptions)
}

pub(super) fn set_short_description(call: &mut Call<'_>) -> Outcome {
    set(call, "short_description", 120, |bot| &mut bot.short_descriptions)
}

pub(super) fn get_short_description(call: &mut Call<'_>) -> Outcome {
    get(call, "short_description", |bot| &mut bot.short_descriptions)
}

/// The scope of a command list, as its JSON; what is not said is the default.
fn scope(call: &Call<'_>) -> String {
    call.params.object("scope").unwrap_or_else(|| json!({"type": "default"})).to_string()
}

pub(super) fn set_commands(call: &mut Call<'_>) -> Outcome {
    let commands = call.params.object("commands").unwrap_or_else(|| json!([]));
    let list = commands.as_array().ok_or_else(|| Refusal::bad_request("can't parse commands"))?;
    if list.len() > 100 {
        return Err(Refusal::bad_request("BOT_COMMANDS_TOO_MUCH"));
    }
    if list.iter().any(|command| !is_command(command)) {
        return Err(Refusal::bad_request("BOT_COMMAND_INVALID"));
    }
    let (scope, code) = (scope(call), language(call)?);
    call.world.bot.commands.entry(scope).or_default().insert(code, commands);
    record(call.world);
    Ok(json!(true))
}

fn is_command(command: &Value) -> bool {
    let word = command["command"].as_str().unwrap_or_default();
    let description = command["description"].as_str().unwrap_or_default().chars().count();
    let letters = word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
    letters && (1..=32).contains(&word.len()) && (1..=256).contains(&description)
}

/// Exactly those of the scope and language, none of others.
pub(super) fn get_commands(call: &mut Call<'_>) -> Outcome {
    let code = language(call)?;
    let commands = call.world.bot.commands.get(&scope(call)).and_then(|lists| lists.get(&code));
    Ok(commands.cloned().unwrap_or_else(|| json!([])))
}

pub(super) fn delete_commands(call: &mut Call<'_>) -> Outcome {
    let (scope, code) = (scope(call), language(call)?);
    if let Some(lists) = call.world.bot.commands.get_mut(&scope) {
        lists.remove(&code);
    }
    record(call.world);
    Ok(json!(true))
}

impl Bot {
    /// The commands a person sees: those of their chat first, then of all private chats, then of everywhere;
    /// in each, those of their app's language before those of none.
    pub(crate) fn commands_for(&self, person: &Person) -> Value {
        let scopes = [
            json!({"type": "chat", "chat_id": person.id}),
            json!({"type": "all_private_chats"}),
            json!({"type": "default"}),
        ];
        let code =
            person.language_code.as_deref().and_then(|code| code.get(..2)).unwrap_or_default().to_ascii_lowercase();
        let lists = scopes.iter().filter_map(|scope| self.commands.get(&scope.to_string()));
        let found = lists.flat_map(|lists| [lists.get(&code), lists.get("")]).flatten().next();
        found.cloned().unwrap_or_else(|| json!([]))
    }
}

impl World {
    /// The bot as the page and the tests see it.
    pub(crate) fn bot_view(&self) -> Value {
        let bot = &self.bot;
        let default_scope = json!({"type": "default"}).to_string();
        let mut view = bot_user(self);
        let default = |texts: &Texts| texts.get("").cloned().unwrap_or_default();
        view["name"] = view["first_name"].clone();
        view["description"] = json!(default(&bot.descriptions));
        view["short_description"] = json!(default(&bot.short_descriptions));
        view["names"] = json!(bot.names);
        view["descriptions"] = json!(bot.descriptions);
        view["short_descriptions"] = json!(bot.short_descriptions);
        view["commands"] = json!(bot.commands.get(&default_scope));
        view
    }
}
