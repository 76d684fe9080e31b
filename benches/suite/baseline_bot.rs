//! The rival: a plain bot of teloxide, as its examples show one — `Dispatcher`, a dialogue in SQLite, answers sent from
//! the handlers, and a loop for announcements.
//!
//! It asks the same as Hashar, in English only. Two things differ from the examples. teloxide's own SQLite storage would
//! bring an older SQLite along, so its three methods stand here; and the file is as durable as Hashar's (write-ahead log,
//! every commit on disk), which a plain bot's is not by itself.

use std::{str::FromStr, sync::Arc};

use futures_util::{FutureExt, future::BoxFuture};
use serde::{Deserialize, Serialize};
use sqlx::{
    SqlitePool,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous},
};
use teloxide::{
    dispatching::dialogue::{self, Dialogue, Storage},
    prelude::*,
    types::{
        ButtonRequest, InlineKeyboardButton, InlineKeyboardMarkup, KeyboardButton, KeyboardMarkup, KeyboardRemove,
        MessageId,
    },
};

use crate::support::TOKEN;

/// What it sends to all when somebody writes this.
pub const ANNOUNCE: &str = "/announce";

#[derive(Clone, Default, Serialize, Deserialize)]
enum State {
    #[default]
    Start,
    Consent,
    Name,
    BirthDate(Draft),
    Region(Draft),
    /// Registered; what else there is to tell is a button.
    Profile(Draft),
    Topics(Draft),
    Spoken(Draft),
    Phone(Draft),
}

#[derive(Clone, Default, Serialize, Deserialize)]
struct Draft {
    name: String,
    birth_date: String,
    region: String,
    topics: Vec<String>,
    spoken: Vec<String>,
    phone: String,
}

struct Table(SqlitePool);

type Conversation = Dialogue<State, Table>;
type Done = anyhow::Result<()>;

impl Storage<State> for Table {
    type Error = anyhow::Error;

    fn remove_dialogue(self: Arc<Self>, ChatId(chat): ChatId) -> BoxFuture<'static, Result<(), Self::Error>> {
        async move {
            sqlx::query("delete from dialogue where chat_id = $1").bind(chat).execute(&self.0).await?;
            Ok(())
        }
        .boxed()
    }

    fn update_dialogue(
        self: Arc<Self>,
        ChatId(chat): ChatId,
        state: State,
    ) -> BoxFuture<'static, Result<(), Self::Error>> {
        async move {
            let sql = "insert into dialogue values ($1, $2) on conflict (chat_id) do update set state = excluded.state";
            sqlx::query(sql).bind(chat).bind(serde_json::to_string(&state)?).execute(&self.0).await?;
            Ok(())
        }
        .boxed()
    }

    fn get_dialogue(self: Arc<Self>, ChatId(chat): ChatId) -> BoxFuture<'static, Result<Option<State>, Self::Error>> {
        async move {
            let sql = "select state from dialogue where chat_id = $1";
            let state: Option<String> = sqlx::query_scalar(sql).bind(chat).fetch_optional(&self.0).await?;
            Ok(state.map(|state| serde_json::from_str(&state)).transpose()?)
        }
        .boxed()
    }
}

pub async fn run() {
    let variable = |name| std::env::var(name).unwrap();
    let options = SqliteConnectOptions::from_str(&variable("DATABASE_URL")).unwrap().create_if_missing(true);
    let options = options.journal_mode(SqliteJournalMode::Wal).synchronous(SqliteSynchronous::Full);
    let db = SqlitePool::connect_with(options).await.unwrap();
    for sql in [
        "create table if not exists dialogue (chat_id integer primary key, state text not null)",
        "create table if not exists person (person_id integer primary key)",
        "create table if not exists volunteer (person_id integer primary key, profile text not null)",
    ] {
        sqlx::query(sql).execute(&db).await.unwrap();
    }
    let bot = Bot::new(TOKEN).set_api_url(variable("TELEGRAM_API_URL").parse().unwrap());
    let handler = dialogue::enter::<Update, Table, State, _>()
        .branch(Update::filter_message().endpoint(hear))
        .branch(Update::filter_callback_query().endpoint(press));
    let dependencies = dptree::deps![Arc::new(Table(db.clone())), db];
    Dispatcher::builder(bot, handler).dependencies(dependencies).build().dispatch().await;
}

/// Somebody says something.
async fn hear(bot: Bot, conversation: Conversation, message: Message, db: SqlitePool) -> Done {
    let (chat, words) = (message.chat.id, message.text().unwrap_or_default().to_owned());
    if words == ANNOUNCE {
        return announce(&bot, &db, &message).await;
    }
    if words.starts_with("/start") {
        sqlx::query("insert or ignore into person values ($1)").bind(chat.0).execute(&db).await?;
        conversation.update(State::Consent).await?;
        bot.send_message(chat, "Do you agree?").reply_markup(keyboard([("I agree", r#""agree""#)])).await?;
        return Ok(());
    }
    match conversation.get_or_default().await? {
        State::Name => {
            conversation.update(State::BirthDate(Draft { name: words, ..Draft::default() })).await?;
            bot.send_message(chat, "When were you born?").await?;
        }
        State::BirthDate(draft) => {
            conversation.update(State::Region(Draft { birth_date: words, ..draft })).await?;
            bot.send_message(chat, "Where do you live?").reply_markup(regions()).await?;
        }
        State::Phone(draft) => {
            let Some(contact) = message.contact() else { return Ok(()) };
            let draft = Draft { phone: contact.phone_number.clone(), ..draft };
            bot.send_message(chat, "Thank you.").reply_markup(KeyboardRemove::new()).await?;
            save(&db, chat, &draft).await?;
            bot.send_message(chat, summary(&draft)).reply_markup(parts()).await?;
            conversation.update(State::Profile(draft)).await?;
        }
        _ => {
            bot.send_message(chat, "Choose one of the buttons.").await?;
        }
    }
    Ok(())
}

/// Somebody presses a button.
async fn press(bot: Bot, conversation: Conversation, query: CallbackQuery, db: SqlitePool) -> Done {
    bot.answer_callback_query(query.id.clone()).await?;
    let Some(message) = &query.message else { return Ok(()) };
    let (chat, message) = (message.chat().id, message.id());
    let data = query.data.unwrap_or_default();
    let choice = data.split_once('|').map_or("", |(_, choice)| choice);
    let value = |name: &str| serde_json::from_str::<serde_json::Value>(choice).ok().map(|choice| choice[name].clone());
    let text = |name: &str| value(name).and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default();
    let asks = async |words: &str, keys: InlineKeyboardMarkup| {
        bot.edit_message_text(chat, message, words).reply_markup(keys).await
    };
    match conversation.get_or_default().await? {
        State::Consent => {
            conversation.update(State::Name).await?;
            bot.edit_message_text(chat, message, "What is your name?").await?;
        }
        State::Region(draft) => {
            let draft = Draft { region: text("region"), ..draft };
            save(&db, chat, &draft).await?;
            asks("You are registered.", parts()).await?;
            conversation.update(State::Profile(draft)).await?;
        }
        State::Profile(draft) => match choice {
            TOPICS_PART => {
                let keys = several("topic", &TOPICS, &draft.topics);
                bot.send_message(chat, "What interests you?").reply_markup(keys).await?;
                conversation.update(State::Topics(draft)).await?;
            }
            SPOKEN_PART => {
                asks("Which languages do you speak?", several("spoken", &SPOKEN, &draft.spoken)).await?;
                conversation.update(State::Spoken(draft)).await?;
            }
            PHONE_PART => asks_for_phone(&bot, &conversation, draft, message).await?,
            _ => {
                conversation.exit().await?;
                asks("What would you like to do?", keyboard([("Find events", r#""events""#)])).await?;
            }
        },
        State::Topics(draft) | State::Spoken(draft) if choice == r#""done""# => {
            save(&db, chat, &draft).await?;
            asks(&summary(&draft), parts()).await?;
            conversation.update(State::Profile(draft)).await?;
        }
        State::Topics(mut draft) => {
            draft.topics.extend(toggled(value("topic")));
            bot.edit_message_reply_markup(chat, message).reply_markup(several("topic", &TOPICS, &draft.topics)).await?;
            conversation.update(State::Topics(draft)).await?;
        }
        State::Spoken(mut draft) => {
            draft.spoken.extend(toggled(value("spoken")));
            bot.edit_message_reply_markup(chat, message)
                .reply_markup(several("spoken", &SPOKEN, &draft.spoken))
                .await?;
            conversation.update(State::Spoken(draft)).await?;
        }
        _ => {}
    }
    Ok(())
}

async fn save(db: &SqlitePool, chat: ChatId, draft: &Draft) -> Done {
    let sql = "insert or replace into volunteer values ($1, $2)";
    sqlx::query(sql).bind(chat.0).bind(serde_json::to_string(draft)?).execute(db).await?;
    Ok(())
}

fn summary(draft: &Draft) -> String {
    format!("Name: {}\nBorn: {}\nRegion: {}", draft.name, draft.birth_date, draft.region)
}

/// What else there is to tell.
fn parts() -> InlineKeyboardMarkup {
    keyboard([
        ("Interests", TOPICS_PART),
        ("Languages", SPOKEN_PART),
        ("Phone number", PHONE_PART),
        ("Main menu", r#"{"command":"start"}"#),
    ])
}

async fn asks_for_phone(bot: &Bot, conversation: &Conversation, draft: Draft, message: MessageId) -> Done {
    let chat = conversation.chat_id();
    conversation.update(State::Phone(draft)).await?;
    bot.edit_message_reply_markup(chat, message).await?;
    let share = KeyboardButton::new("Share my number").request(ButtonRequest::Contact);
    bot.send_message(chat, "Your phone number?").reply_markup(KeyboardMarkup::new([[share]])).await?;
    Ok(())
}

/// One after the other, to all who ever pressed START.
async fn announce(bot: &Bot, db: &SqlitePool, message: &Message) -> Done {
    let people: Vec<i64> = sqlx::query_scalar("select person_id from person").fetch_all(db).await?;
    for person in people {
        if let Err(error) = bot.copy_message(ChatId(person), message.chat.id, message.id).await {
            tracing::warn!(person, "{error}");
        }
    }
    Ok(())
}

const TOPICS_PART: &str = r#"{"visit":{"profile":"topics"}}"#;
const SPOKEN_PART: &str = r#"{"edit":{"field":"spoken_languages"}}"#;
const PHONE_PART: &str = r#"{"edit":{"field":"phone"}}"#;

const TOPICS: [&str; 12] = [
    "environment",
    "education",
    "children",
    "older-people",
    "inclusion",
    "health",
    "animals",
    "sport",
    "heritage",
    "emergency",
    "technology",
    "large-events",
];
const SPOKEN: [&str; 8] = ["az", "tr", "kk", "uz", "ky", "tg", "ru", "en"];

fn toggled(value: Option<serde_json::Value>) -> Option<String> {
    value?.as_array()?.first()?.as_str().map(str::to_owned)
}

fn keyboard<T: AsRef<str>>(keys: impl IntoIterator<Item = (T, impl AsRef<str>)>) -> InlineKeyboardMarkup {
    let key = |(label, choice): (T, _)| {
        InlineKeyboardButton::callback(label.as_ref(), format!("1|{}", AsRef::as_ref(&choice)))
    };
    InlineKeyboardMarkup::new(keys.into_iter().map(|pair| vec![key(pair)]))
}

fn choices<const N: usize>(name: &str, codes: [&'static str; N]) -> InlineKeyboardMarkup {
    keyboard(codes.map(|code| (code, format!(r#"{{"{name}":"{code}"}}"#))))
}

fn regions() -> InlineKeyboardMarkup {
    choices("region", ["KG-GB", "KG-GO", "KG-B", "KG-C", "KG-J", "KG-N", "KG-O", "KG-T"])
}

/// Keys of which some are chosen, and one to go on.
fn several(name: &str, codes: &[&'static str], chosen: &[String]) -> InlineKeyboardMarkup {
    let keys = codes.iter().map(|code| {
        let is_chosen = chosen.iter().any(|chosen| chosen == code);
        let label = if is_chosen { format!("✓ {code}") } else { (*code).to_owned() };
        (label, format!(r#"{{"{name}":["{code}",{}]}}"#, !is_chosen))
    });
    keyboard(keys.chain([("Done".to_owned(), r#""done""#.to_owned())]))
}
