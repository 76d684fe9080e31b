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
    types::BotCommand,
};
use tracing::{info, warn};

use crate::{
    dialogues::Command,
    domain::Language,
    outbox::describe,
    texts::{Catalogue, Text},
};

/// Telegram allows few changes of a name; a refusal is not pressed.
const TRY_AGAIN_AFTER: Duration = Duration::from_secs(60);
const MOST_TRIES: u32 = 10;

/// Presents the bot, and tries again for a while if Telegram does not answer.
pub async fn present(bot: Bot, texts: Arc<Catalogue>) {
    for _ in 0..MOST_TRIES {
        match present_everywhere(&bot, &texts).await {
            Ok(0) => return,
            Ok(changes) => return info!(changes, "The bot's name, descriptions and commands are up to date"),
            Err(RequestError::RetryAfter(seconds)) => tokio::time::sleep(seconds.duration()).await,
            Err(error) => {
                warn!("The bot's name, descriptions and commands could not be set yet: {}", describe(&error));
                tokio::time::sleep(TRY_AGAIN_AFTER).await;
            }
        }
    }
}

/// Returns how much had to be changed.
async fn present_everywhere(bot: &Bot, texts: &Catalogue) -> Result<usize, RequestError> {
    let mut changes = 0;
    // No code at all stands for every language that is not among the seven.
    for (code, language) in
        Language::ALL.map(|language| (language.code(), language)).into_iter().chain([("", Language::En)])
    {
        let said = |text: Text| texts.plain(&text, language);
        changes += usize::from(set_name(bot, code, said(Text::BotName)).await?);
        changes += usize::from(set_description(bot, code, said(Text::BotDescription)).await?);
        changes += usize::from(set_about(bot, code, said(Text::BotAbout)).await?);
        changes += usize::from(set_commands(bot, code, &said).await?);
    }
    Ok(changes)
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

async fn set_commands(bot: &Bot, code: &str, said: &impl Fn(Text) -> String) -> Result<bool, RequestError> {
    let describe = |command: Command| BotCommand::new(command.word(), said(command.description()));
    let commands: Vec<BotCommand> = Command::listed(false).map(describe).collect();
    if bot.get_my_commands().language_code(code).await? == commands {
        return Ok(false);
    }
    bot.set_my_commands(commands).language_code(code).await?;
    Ok(true)
}
