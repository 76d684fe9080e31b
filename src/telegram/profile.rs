//! How the bot presents itself in Telegram: its name, descriptions and commands in the seven languages,
//! and in English for everybody else. They are set at the start, only where they differ.

use std::{sync::Arc, time::Duration};

use teloxide::{
    Bot, RequestError,
    payloads::{
        GetMyCommandsSetters, GetMyDescriptionSetters, GetMyNameSetters, GetMyShortDescriptionSetters,
        SetMyCommandsSetters, SetMyDescriptionSetters, SetMyNameSetters, SetMyShortDescriptionSetters,
    },
    requests::Requester,
    types::{BotCommand, BotCommandScope},
};
use tracing::{info, warn};

use super::error::{Refusal, describe};
use crate::{
    dialogues::Command,
    domain::Language,
    texts::{Catalogue, Text},
};

/// The command that unlinks a group.
pub(crate) const GROUP_STOP: &str = "stop";
/// After a try that left something unset.
const TRY_AGAIN_AFTER: Duration = Duration::from_secs(60);

/// What is set for each language. Names come last: Telegram lets a bot change them only a few times a day.
const FIELDS: [Field; 5] = [Field::Commands, Field::GroupCommands, Field::Description, Field::About, Field::Name];

#[derive(Clone, Copy, Debug)]
enum Field {
    Commands,
    /// What groups are offered instead: the one word that is heard there.
    GroupCommands,
    Description,
    About,
    Name,
}

/// One field in one language; no code at all stands for every language that is not among the seven.
type Setting = (Field, &'static str, Language);

/// Presents the bot, and goes on trying with what Telegram does not take yet.
pub(crate) async fn present(bot: Bot, texts: Arc<Catalogue>) {
    let languages = Language::ALL.map(|language| (language.code(), language)).into_iter().chain([("", Language::En)]);
    let languages: Vec<_> = languages.collect();
    let settings = FIELDS.iter().flat_map(|field| languages.iter().map(|(code, language)| (*field, *code, *language)));
    let mut left: Vec<Setting> = settings.collect();
    while !left.is_empty() {
        let (later, wait) = set_all(&bot, &texts, left).await;
        left = later;
        if !left.is_empty() {
            tokio::time::sleep(wait).await;
        }
    }
}

/// Sets what can be set; returns what is to be tried again, and after how long.
async fn set_all(bot: &Bot, texts: &Catalogue, settings: Vec<Setting>) -> (Vec<Setting>, Duration) {
    let (mut later, mut wait, mut changed, mut is_away) = (Vec::new(), TRY_AGAIN_AFTER, 0, false);
    for setting in settings {
        if is_away {
            later.push(setting);
            continue;
        }
        let Err(error) = set(bot, texts, setting).await.map(|is_new| changed += u32::from(is_new)) else { continue };
        let (field, code, _) = setting;
        warn!("{field:?} of the bot in {code:?} cannot be set now: {}", describe(&error));
        match Refusal::from(&error) {
            Refusal::Permanent(_) | Refusal::TokenRevoked => continue,
            Refusal::TooFast(asked) => wait = wait.max(asked),
            _ => is_away = true,
        }
        later.push(setting);
    }
    if changed > 0 {
        info!(changed, "The bot's name, descriptions and commands were brought up to date");
    }
    (later, wait)
}

/// Sets one field where it differs; whether it did.
async fn set(bot: &Bot, texts: &Catalogue, (field, code, language): Setting) -> Result<bool, RequestError> {
    let said = |text: Text| texts.plain(&text, language);
    match field {
        Field::Commands => set_commands(bot, code, BotCommandScope::Default, commands(&said)).await,
        Field::GroupCommands => {
            let stop = BotCommand::new(GROUP_STOP, said(Text::CommandStop));
            set_commands(bot, code, BotCommandScope::AllGroupChats, vec![stop]).await
        }
        Field::Description => set_description(bot, code, said(Text::BotDescription)).await,
        Field::About => set_about(bot, code, said(Text::BotAbout)).await,
        Field::Name => set_name(bot, code, said(Text::BotName)).await,
    }
}

async fn set_name(bot: &Bot, code: &str, name: String) -> Result<bool, RequestError> {
    if bot.get_my_name().language_code(code).await?.name == name {
        return Ok(false);
    }
    bot.set_my_name().name(name).language_code(code).await?;
    Ok(true)
}

async fn set_description(bot: &Bot, code: &str, description: String) -> Result<bool, RequestError> {
    if bot.get_my_description().language_code(code).await?.description == description {
        return Ok(false);
    }
    bot.set_my_description().description(description).language_code(code).await?;
    Ok(true)
}

async fn set_about(bot: &Bot, code: &str, about: String) -> Result<bool, RequestError> {
    if bot.get_my_short_description().language_code(code).await?.short_description == about {
        return Ok(false);
    }
    bot.set_my_short_description().short_description(about).language_code(code).await?;
    Ok(true)
}

/// Those of people without a role; who has one sees more in their own chat.
fn commands(said: &impl Fn(Text) -> String) -> Vec<BotCommand> {
    let describe = |command: Command| BotCommand::new(command.word(), said(command.description()));
    Command::listed(false).map(describe).collect()
}

async fn set_commands(
    bot: &Bot,
    code: &str,
    scope: BotCommandScope,
    commands: Vec<BotCommand>,
) -> Result<bool, RequestError> {
    if bot.get_my_commands().scope(scope.clone()).language_code(code).await? == commands {
        return Ok(false);
    }
    bot.set_my_commands(commands).scope(scope).language_code(code).await?;
    Ok(true)
}
