//! Sending what somebody wrote, rebuilt from what Telegram told of it.

use teloxide::{
    ApiError, Bot, RequestError,
    payloads::{
        CopyMessageSetters, CopyMessagesSetters, EditMessageCaptionSetters, EditMessageTextSetters,
        SendAnimationSetters, SendAudioSetters, SendContactSetters, SendDocumentSetters, SendLocationSetters,
        SendMediaGroupSetters, SendMessageSetters, SendPhotoSetters, SendStickerSetters, SendVenueSetters,
        SendVideoNoteSetters, SendVideoSetters, SendVoiceSetters,
    },
    requests::Requester,
    types::{
        ChatId, InlineKeyboardButton, InlineKeyboardMarkup, InputFile, InputMedia, InputMediaAnimation,
        InputMediaAudio, InputMediaDocument, InputMediaPhoto, InputMediaVideo, LinkPreviewOptions,
        MessageId as TelegramId, ParseMode,
    },
};

use super::UrlButton;
use crate::domain::{Content, Media, MediaKind, MessageId, Pin, Preview};

/// Telegram's ids of the messages that now stand in the chat; only an album is several.
pub(super) type Sent = Result<Vec<MessageId>, RequestError>;

/// An id as the library for Telegram has it.
pub(super) fn theirs(MessageId(id): MessageId) -> TelegramId {
    TelegramId(id)
}

/// The same as ours.
pub(super) fn ours(TelegramId(id): TelegramId) -> MessageId {
    MessageId(id)
}

/// How something goes: to which chat, with which button, whether Telegram is paid for it, and whether it makes no sound.
pub(super) struct Way {
    pub chat: ChatId,
    pub button: Option<UrlButton>,
    pub is_paid: bool,
    pub is_silent: bool,
}

/// Adds what every method that sends one message takes, and says which message stands there.
macro_rules! deliver {
    ($request:expr, $way:expr) => {{
        let mut request = $request;
        if let Some(markup) = url_markup($way.button)? {
            request = request.reply_markup(markup);
        }
        if $way.is_paid {
            request = request.allow_paid_broadcast(true);
        }
        if $way.is_silent {
            request = request.disable_notification(true);
        }
        request.await.map(|message| vec![ours(message.id)])
    }};
}

/// Sends it; the messages it became.
pub(super) async fn content(bot: &Bot, content: Content, way: Way) -> Sent {
    match content {
        Content::Text { html, preview } => {
            let request = bot.send_message(way.chat, html).parse_mode(ParseMode::Html);
            let request = match preview {
                Some(preview) => request.link_preview_options(options(preview)),
                None => request,
            };
            deliver!(request, way)
        }
        Content::Media { mut items } => match (items.pop(), items.is_empty()) {
            (Some(media), true) => one(bot, media, way).await,
            (last, _) => {
                items.extend(last);
                album(bot, items, way).await
            }
        },
        Content::Location { pin: Pin { latitude, longitude } } => {
            deliver!(bot.send_location(way.chat, latitude, longitude), way)
        }
        Content::Venue { pin: Pin { latitude, longitude }, title, address } => {
            deliver!(bot.send_venue(way.chat, latitude, longitude, title, address), way)
        }
        Content::Contact { phone, first_name, last_name, vcard } => {
            let mut request = bot.send_contact(way.chat, phone, first_name);
            if let Some(last_name) = last_name {
                request = request.last_name(last_name);
            }
            if let Some(vcard) = vcard {
                request = request.vcard(vcard);
            }
            deliver!(request, way)
        }
        Content::Original { chat, message, .. } => copy(bot, ChatId(chat.0), vec![message], way).await,
    }
}

async fn one(bot: &Bot, media: Media, way: Way) -> Sent {
    let (file, caption, html) = (InputFile::file_id(media.file.into()), media.caption, ParseMode::Html);
    let (is_above, is_spoiler) = (media.is_above, media.is_spoiler);
    match media.kind {
        MediaKind::Photo => {
            let request = bot.send_photo(way.chat, file).caption(caption).parse_mode(html);
            deliver!(request.show_caption_above_media(is_above).has_spoiler(is_spoiler), way)
        }
        MediaKind::Video => {
            let request = bot.send_video(way.chat, file).caption(caption).parse_mode(html);
            deliver!(request.show_caption_above_media(is_above).has_spoiler(is_spoiler), way)
        }
        MediaKind::Animation => {
            let request = bot.send_animation(way.chat, file).caption(caption).parse_mode(html);
            deliver!(request.show_caption_above_media(is_above).has_spoiler(is_spoiler), way)
        }
        MediaKind::Audio => deliver!(bot.send_audio(way.chat, file).caption(caption).parse_mode(html), way),
        MediaKind::Document => deliver!(bot.send_document(way.chat, file).caption(caption).parse_mode(html), way),
        MediaKind::Voice => deliver!(bot.send_voice(way.chat, file).caption(caption).parse_mode(html), way),
        MediaKind::VideoNote => deliver!(bot.send_video_note(way.chat, file), way),
        MediaKind::Sticker => deliver!(bot.send_sticker(way.chat, file), way),
    }
}

/// Copies one message with its button, or an album.
pub(super) async fn copy(bot: &Bot, from: ChatId, messages: Vec<MessageId>, way: Way) -> Sent {
    let [message] = messages[..] else {
        let copies = bot.copy_messages(way.chat, from, messages.into_iter().map(theirs));
        let copies = copies.disable_notification(way.is_silent).await?;
        return Ok(copies.into_iter().map(ours).collect());
    };
    let request = bot.copy_message(way.chat, from, theirs(message));
    let request = if way.is_paid { request.allow_paid_broadcast(true) } else { request };
    let request = request.disable_notification(way.is_silent);
    let request = match url_markup(way.button)? {
        Some(markup) => request.reply_markup(markup),
        None => request,
    };
    request.await.map(|message| vec![ours(message)])
}

/// An album takes no button.
async fn album(bot: &Bot, items: Vec<Media>, way: Way) -> Sent {
    let request = bot.send_media_group(way.chat, items.into_iter().map(input_media));
    let request = if way.is_paid { request.allow_paid_broadcast(true) } else { request };
    let request = if way.is_silent { request.disable_notification(true) } else { request };
    request.await.map(|messages| messages.into_iter().map(|message| ours(message.id)).collect())
}

fn input_media(media: Media) -> InputMedia {
    let (file, caption, html) = (InputFile::file_id(media.file.into()), media.caption, ParseMode::Html);
    let (show_caption_above_media, has_spoiler) = (media.is_above, media.is_spoiler);
    match media.kind {
        MediaKind::Photo => InputMedia::Photo(InputMediaPhoto {
            show_caption_above_media,
            has_spoiler,
            ..InputMediaPhoto::new(file).caption(caption).parse_mode(html)
        }),
        MediaKind::Video => InputMedia::Video(InputMediaVideo {
            show_caption_above_media,
            has_spoiler,
            ..InputMediaVideo::new(file).caption(caption).parse_mode(html)
        }),
        MediaKind::Animation => InputMedia::Animation(InputMediaAnimation {
            show_caption_above_media,
            has_spoiler,
            ..InputMediaAnimation::new(file).caption(caption).parse_mode(html)
        }),
        MediaKind::Audio => InputMedia::Audio(InputMediaAudio::new(file).caption(caption).parse_mode(html)),
        // Telegram puts none of the others into an album.
        MediaKind::Document | MediaKind::Voice | MediaKind::VideoNote | MediaKind::Sticker => {
            InputMedia::Document(InputMediaDocument::new(file).caption(caption).parse_mode(html))
        }
    }
}

/// New words for a message that stands.
pub(super) struct Edit {
    pub html: String,
    pub in_caption: bool,
    pub is_above: bool,
    pub preview: Option<Preview>,
}

pub(super) async fn edit(bot: &Bot, message: MessageId, edit: Edit, way: Way) -> Sent {
    let (id, markup) = (theirs(message), url_markup(way.button)?);
    if edit.in_caption {
        let request = bot.edit_message_caption(way.chat, id).caption(edit.html).parse_mode(ParseMode::Html);
        let request = request.show_caption_above_media(edit.is_above);
        let request = match markup {
            Some(markup) => request.reply_markup(markup),
            None => request,
        };
        return request.await.map(|message| vec![ours(message.id)]);
    }
    let mut request = bot.edit_message_text(way.chat, id, edit.html).parse_mode(ParseMode::Html);
    if let Some(preview) = edit.preview {
        request = request.link_preview_options(options(preview));
    }
    if let Some(markup) = markup {
        request = request.reply_markup(markup);
    }
    request.await.map(|message| vec![ours(message.id)])
}

fn options(Preview { is_off, url, is_small, is_large, is_above }: Preview) -> LinkPreviewOptions {
    LinkPreviewOptions {
        is_disabled: is_off,
        url,
        prefer_small_media: is_small,
        prefer_large_media: is_large,
        show_above_text: is_above,
    }
}

/// A link that cannot be read is refused as Telegram would: a message never comes without its button.
fn url_markup(button: Option<UrlButton>) -> Result<Option<InlineKeyboardMarkup>, RequestError> {
    let Some(UrlButton { label, url }) = button else { return Ok(None) };
    let url = url.parse().map_err(|_| ApiError::Unknown("Bad Request: BUTTON_URL_INVALID".to_owned()))?;
    Ok(Some(InlineKeyboardMarkup::new([[InlineKeyboardButton::url(label, url)]])))
}
