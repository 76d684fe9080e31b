//! One delivery as one request to Telegram.

use base64::{Engine, prelude::BASE64_STANDARD};
use teloxide::{
    Bot,
    payloads::{
        EditMessageTextSetters, SendDocumentSetters, SendMessageSetters, SendPhotoSetters, SendVenueSetters,
        SetMyCommandsSetters,
    },
    requests::Requester,
    types::{
        BotCommand, BotCommandScope, ButtonRequest, ChatId, InlineKeyboardButton,
        InlineKeyboardButtonKind::SwitchInlineQueryChosenChat, InlineKeyboardMarkup, InputFile, KeyboardButton,
        KeyboardMarkup, KeyboardRemove, LinkPreviewOptions, ParseMode, ReplyMarkup,
        SwitchInlineQueryChosenChat as ChosenChat,
    },
};

use super::{
    ButtonAction, Markup, Outgoing, ReplyKey,
    content::{self, Edit, Sent, Way, ours, theirs},
};
use crate::{db::delivery::Claimed, domain::MessageId};

/// Sends a delivery, or changes the message it is about. Announcements may be paid for.
pub(super) async fn send(bot: &Bot, delivery: &Claimed, outgoing: Outgoing, is_paid: bool) -> Sent {
    let is_paid = is_paid && delivery.announcement.is_some();
    send_as(bot, delivery, outgoing, (is_paid, delivery.is_silent)).await
}

/// Sends it, paid for or not, and without a sound or as it says itself.
async fn send_as(bot: &Bot, delivery: &Claimed, outgoing: Outgoing, (is_paid, is_hushed): (bool, bool)) -> Sent {
    let chat = ChatId(delivery.chat_id.0);
    let way = |button| Way { chat, button, is_paid, is_silent: is_hushed };
    match (outgoing, delivery.target_message) {
        (Outgoing::Message { html, keyboard, is_silent }, None) => {
            send_message(bot, chat, (html, is_silent || is_hushed), keyboard).await
        }
        (Outgoing::Message { html, keyboard, .. }, Some(message)) => {
            edit_message(bot, chat, message, html, keyboard).await
        }
        (Outgoing::Update { html, keyboard }, Some(message)) => edit_message(bot, chat, message, html, keyboard).await,
        (Outgoing::Strip, Some(message)) => {
            bot.edit_message_reply_markup(chat, theirs(message)).await.map(|message| vec![ours(message.id)])
        }
        // Its message was never sent, so it has no buttons either.
        (Outgoing::Strip, None) => Ok(Vec::new()),
        (Outgoing::Document { name, content, caption }, _) => {
            send_file(bot, chat, InputFile::memory(content).file_name(name), (caption, is_hushed)).await
        }
        (Outgoing::File { name, base64, caption }, _) => {
            // What we encoded ourselves decodes.
            let bytes = BASE64_STANDARD.decode(base64).unwrap_or_default();
            send_file(bot, chat, InputFile::memory(bytes).file_name(name), (caption, is_hushed)).await
        }
        (Outgoing::Photo { file, caption }, _) => {
            let request = bot.send_photo(chat, InputFile::file_id(file.into())).caption(caption);
            let request = request.parse_mode(ParseMode::Html).disable_notification(is_hushed);
            request.await.map(|message| vec![ours(message.id)])
        }
        (Outgoing::Venue { latitude, longitude, title, address }, _) => {
            let request = bot.send_venue(chat, latitude, longitude, title, address).disable_notification(is_hushed);
            request.await.map(|message| vec![ours(message.id)])
        }
        (Outgoing::Silently { message }, _) => Box::pin(send_as(bot, delivery, *message, (is_paid, true))).await,
        (Outgoing::Content { content, button }, _) => content::content(bot, content, way(button)).await,
        (Outgoing::Copy { from, messages, button, .. }, _) => {
            content::copy(bot, ChatId(from.0), messages, way(button)).await
        }
        (Outgoing::Correct { html, button, in_caption, is_above, preview }, Some(message)) => {
            let edit = Edit { html, in_caption, is_above, preview };
            content::edit(bot, message, edit, way(button)).await
        }
        (Outgoing::Delete { more, others }, Some(message)) => {
            let together = (message.0..=message.0.saturating_add(more)).map(MessageId);
            let messages: Vec<_> = together.chain(others).map(theirs).collect();
            bot.delete_messages(chat, messages).await.map(|_| Vec::new())
        }
        // Nothing was sent, so there is nothing to change.
        (Outgoing::Update { .. } | Outgoing::Correct { .. } | Outgoing::Delete { .. }, None) => Ok(Vec::new()),
        (Outgoing::CommandList { commands }, _) => {
            let commands = commands.into_iter().map(|(word, description)| BotCommand::new(word, description));
            let scope = BotCommandScope::Chat { chat_id: chat.into() };
            bot.set_my_commands(commands).scope(scope).await.map(|_| Vec::new())
        }
    }
}

async fn send_file(bot: &Bot, chat: ChatId, file: InputFile, (caption, is_silent): (String, bool)) -> Sent {
    let request = bot.send_document(chat, file).caption(caption).parse_mode(ParseMode::Html);
    request.disable_notification(is_silent).await.map(|message| vec![ours(message.id)])
}

async fn send_message(bot: &Bot, chat: ChatId, (html, is_silent): (String, bool), keyboard: Markup) -> Sent {
    let request = bot.send_message(chat, html).parse_mode(ParseMode::Html).link_preview_options(no_preview());
    let request = if is_silent { request.disable_notification(true) } else { request };
    let request = match markup(keyboard) {
        Some(markup) => request.reply_markup(markup),
        None => request,
    };
    request.await.map(|message| vec![ours(message.id)])
}

async fn edit_message(bot: &Bot, chat: ChatId, message: MessageId, html: String, keyboard: Markup) -> Sent {
    let request = bot.edit_message_text(chat, theirs(message), html);
    let request = request.parse_mode(ParseMode::Html).link_preview_options(no_preview());
    let request = match keyboard {
        Markup::Inline(rows) => request.reply_markup(inline(rows)),
        // No other kind can be put under a message that stands (<https://core.telegram.org/bots/api#editmessagetext>).
        Markup::None | Markup::Reply(_) | Markup::RemoveReply => request,
    };
    request.await.map(|message| vec![ours(message.id)])
}

/// Links in our messages are to be read, not to take the screen.
pub(crate) fn no_preview() -> LinkPreviewOptions {
    LinkPreviewOptions {
        is_disabled: true,
        url: None,
        prefer_small_media: false,
        prefer_large_media: false,
        show_above_text: false,
    }
}

fn markup(keyboard: Markup) -> Option<ReplyMarkup> {
    match keyboard {
        Markup::None => None,
        Markup::Inline(rows) => Some(inline(rows).into()),
        Markup::Reply(rows) => {
            let rows = rows.into_iter().map(|row| row.into_iter().map(reply_button));
            Some(KeyboardMarkup::new(rows).resize_keyboard().into())
        }
        Markup::RemoveReply => Some(KeyboardRemove::new().into()),
    }
}

fn inline(rows: Vec<Vec<(String, ButtonAction)>>) -> InlineKeyboardMarkup {
    InlineKeyboardMarkup::new(rows.into_iter().map(|row| row.into_iter().filter_map(inline_button)))
}

/// None: what should be opened is no link.
fn inline_button((label, action): (String, ButtonAction)) -> Option<InlineKeyboardButton> {
    match action {
        ButtonAction::CallBack(data) => Some(InlineKeyboardButton::callback(label, data)),
        ButtonAction::Open(link) => link.parse().ok().map(|url| InlineKeyboardButton::url(label, url)),
        ButtonAction::Share(query) => {
            let chats = ChosenChat {
                query: Some(query),
                allow_user_chats: true,
                allow_bot_chats: false,
                allow_group_chats: true,
                allow_channel_chats: true,
            };
            Some(InlineKeyboardButton::new(label, SwitchInlineQueryChosenChat(chats)))
        }
    }
}

fn reply_button(key: ReplyKey) -> KeyboardButton {
    let button = KeyboardButton::new(key.label);
    if key.asks_contact { button.request(ButtonRequest::Contact) } else { button }
}
