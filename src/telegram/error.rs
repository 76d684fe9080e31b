//! What Telegram's refusals mean.
//!
//! teloxide drops the error's number and does not know half of the descriptions, so they are told apart by
//! how the description begins (the texts are those of the official server, <https://github.com/tdlib/telegram-bot-api>).

use std::{error::Error, time::Duration};

use teloxide::{ApiError, RequestError};

use crate::domain::{ChatId, group::Hindrance};

/// Why a request did not do what it should.
#[derive(Debug, PartialEq)]
pub(crate) enum Refusal {
    /// The person blocked the bot, deleted their account, or never wrote to it; or the bot is not in the group.
    NotReachable,
    /// 429: this chat is to be left alone for a while.
    TooFast(Duration),
    /// An edit that changes nothing: what was wanted is so already.
    NotModified,
    /// The message to edit is gone or cannot be edited.
    NothingToEdit,
    /// The group has become the chat with this id.
    Moved(ChatId),
    /// The bot may not write this in this group; the message itself is not to blame.
    NotAllowed(Hindrance),
    /// The token was revoked.
    TokenRevoked,
    /// Somebody else receives this bot's updates; Telegram's words.
    Conflict(String),
    /// The request never reached Telegram.
    NotSent,
    /// Telegram may have done it or not.
    Ambiguous(String),
    /// It would be refused again.
    Permanent(String),
}

const NOT_REACHABLE: [&str; 10] = [
    "Forbidden: bot was blocked",
    "Forbidden: user is deactivated",
    "Forbidden: bot can't initiate conversation",
    "Forbidden: the bot can't send messages to",
    "Forbidden: bot was kicked",
    "Forbidden: bot is not a member",
    "Forbidden: the group chat was deleted",
    "Bad Request: chat not found",
    "Bad Request: private chat not found",
    "Bad Request: PEER_ID_INVALID",
];

const NOTHING_TO_EDIT: [&str; 4] = [
    "Bad Request: message to edit not found",
    "Bad Request: message can't be edited",
    "Bad Request: there is no text in the message to edit",
    "Bad Request: MESSAGE_ID_INVALID",
];

/// The first that fits counts: what may be written is told apart from what may be shown.
const NOT_ALLOWED: [(&str, Hindrance); 18] = [
    ("Bad Request: TOPIC_CLOSED", Hindrance::TopicClosed),
    ("Bad Request: message thread not found", Hindrance::TopicGone),
    ("Bad Request: TOPIC_DELETED", Hindrance::TopicGone),
    ("Bad Request: TOPIC_ID_INVALID", Hindrance::TopicGone),
    ("Bad Request: not enough rights to send text messages", Hindrance::NoRight),
    ("Bad Request: not enough rights to send messages", Hindrance::NoRight),
    ("Bad Request: not enough rights to send", Hindrance::NoMedia),
    ("Bad Request: CHAT_SEND_PLAIN_FORBIDDEN", Hindrance::NoRight),
    ("Bad Request: CHAT_SEND_", Hindrance::NoMedia),
    ("Bad Request: have no write access", Hindrance::NoRight),
    ("Bad Request: not enough rights", Hindrance::NoRight),
    ("Bad Request: need administrator rights", Hindrance::NoRight),
    ("Bad Request: CHAT_WRITE_FORBIDDEN", Hindrance::NoRight),
    ("Bad Request: CHAT_RESTRICTED", Hindrance::NoRight),
    ("Bad Request: CHAT_GUEST_SEND_FORBIDDEN", Hindrance::NoRight),
    ("Bad Request: CHAT_ADMIN_REQUIRED", Hindrance::NoRight),
    ("Bad Request: USER_BANNED_IN_CHANNEL", Hindrance::NoRight),
    ("Bad Request: USER_RESTRICTED", Hindrance::NoRight),
];

const TOKEN_REVOKED: [&str; 3] = ["Invalid bot token", "Unauthorized", "Misdirected Request"];

/// Trouble inside Telegram that reaches us as if the request were wrong.
const PASSING: [&str; 4] =
    ["Bad Request: Bad Gateway", "Bad Request: Gateway Timeout", "Bad Request: Timeout", "Bad Request: Internal"];

/// In seconds, where Telegram does not say how long.
const UNSAID_WAIT: u64 = 5;

impl From<&RequestError> for Refusal {
    fn from(error: &RequestError) -> Refusal {
        match error {
            RequestError::Api(error) => of_description(&description(error)),
            RequestError::RetryAfter(seconds) => Refusal::TooFast(seconds.duration()),
            RequestError::Network(error) if error.is_connect() => Refusal::NotSent,
            RequestError::MigrateToChatId(to) => Refusal::Moved(ChatId(to.0)),
            ambiguous => Refusal::Ambiguous(describe(ambiguous)),
        }
    }
}

/// An error in words that hold neither the address, and with it the token, nor Telegram's raw answer.
pub(crate) fn describe(error: &RequestError) -> String {
    match error {
        RequestError::Api(error) => description(error),
        RequestError::InvalidJson { .. } => "the answer is not Telegram's".to_owned(),
        RequestError::Io(_) => "it cannot be read".to_owned(),
        RequestError::Network(error) => {
            let kind = if error.is_timeout() { "no answer in time" } else { "the network fails" };
            error.source().map_or(kind.to_owned(), |cause| format!("{kind}: {cause}"))
        }
        other => other.to_string(),
    }
}

/// Telegram's own words; for those it does not know, teloxide wraps them in words of its own.
fn description(error: &ApiError) -> String {
    match error {
        ApiError::Unknown(description) => without_quotation(description),
        known => without_quotation(&known.to_string()),
    }
}

/// Telegram may quote what it does not take, and that may be a name or a link.
fn without_quotation(description: &str) -> String {
    match [" \"", " '"].iter().filter_map(|quote| description.find(quote)).min() {
        Some(begin) => format!("{} …", &description[..begin]),
        None => description.to_owned(),
    }
}

fn of_description(description: &str) -> Refusal {
    let begins_as = |starts: &[&str]| starts.iter().any(|start| description.starts_with(start));
    if let Some((_, hindrance)) = NOT_ALLOWED.iter().find(|(start, _)| description.starts_with(start)) {
        return Refusal::NotAllowed(*hindrance);
    }
    match description {
        _ if begins_as(&NOT_REACHABLE) => Refusal::NotReachable,
        _ if begins_as(&NOTHING_TO_EDIT) => Refusal::NothingToEdit,
        _ if begins_as(&TOKEN_REVOKED) => Refusal::TokenRevoked,
        _ if begins_as(&["Bad Request: message is not modified"]) => Refusal::NotModified,
        _ if begins_as(&["Too Many Requests"]) => Refusal::TooFast(seconds_in(description)),
        _ if begins_as(&["Conflict"]) => Refusal::Conflict(description.to_owned()),
        _ if begins_as(&PASSING) => Refusal::Ambiguous(description.to_owned()),
        _ if begins_as(&["Bad Request", "Forbidden", "Not Found"]) => Refusal::Permanent(description.to_owned()),
        _ => Refusal::Ambiguous(description.to_owned()),
    }
}

/// How long to wait, where it is said in words only: "Too Many Requests: retry after 5".
fn seconds_in(description: &str) -> Duration {
    let seconds = description.rsplit(' ').next().and_then(|word| word.parse().ok());
    Duration::from_secs(seconds.unwrap_or(UNSAID_WAIT))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("Forbidden: bot was blocked by the user", Refusal::NotReachable)]
    #[case("Forbidden: bot can't initiate conversation with a user", Refusal::NotReachable)]
    #[case("Bad Request: chat not found", Refusal::NotReachable)]
    #[case("Forbidden: the group chat was deleted", Refusal::NotReachable)]
    #[case("Bad Request: not enough rights to send text messages to the chat", Refusal::NotAllowed(Hindrance::NoRight))]
    #[case("Bad Request: not enough rights to send photos to the chat", Refusal::NotAllowed(Hindrance::NoMedia))]
    #[case("Bad Request: CHAT_SEND_PHOTOS_FORBIDDEN", Refusal::NotAllowed(Hindrance::NoMedia))]
    #[case("Bad Request: CHAT_WRITE_FORBIDDEN", Refusal::NotAllowed(Hindrance::NoRight))]
    #[case("Bad Request: TOPIC_CLOSED", Refusal::NotAllowed(Hindrance::TopicClosed))]
    #[case("Bad Request: message thread not found", Refusal::NotAllowed(Hindrance::TopicGone))]
    #[case("Bad Request: message to edit not found", Refusal::NothingToEdit)]
    #[case("Unauthorized: invalid token specified", Refusal::TokenRevoked)]
    #[case("Bad Request: can't parse entities", Refusal::Permanent("Bad Request: can't parse entities".to_owned()))]
    #[case("Too Many Requests: retry after 7", Refusal::TooFast(Duration::from_secs(7)))]
    #[case("Bad Request: PEER_ID_INVALID", Refusal::NotReachable)]
    #[case("Bad Request: Bad Gateway", Refusal::Ambiguous("Bad Request: Bad Gateway".to_owned()))]
    #[case("Internal Server Error: restart", Refusal::Ambiguous("Internal Server Error: restart".to_owned()))]
    #[case("Conflict: terminated by setWebhook request", Refusal::Conflict("Conflict: terminated by setWebhook request".to_owned()))]
    fn a_description_is_told_by_its_beginning(#[case] description: &str, #[case] expected: Refusal) {
        let error: ApiError = serde_json::from_value(description.into()).unwrap();
        assert_eq!(Refusal::from(&RequestError::Api(error)), expected);
    }

    #[rstest]
    #[case(
        "Bad Request: can't parse entities: Unsupported start tag \"anna\" at byte offset 3",
        "Bad Request: can't parse entities: Unsupported start tag …"
    )]
    #[case("Bad Request: button URL 'https://x' is invalid: it's \"odd\"", "Bad Request: button URL …")]
    #[case("Forbidden: bot can't do this", "Forbidden: bot can't do this")]
    fn what_telegram_quotes_is_left_out(#[case] description: &str, #[case] expected: &str) {
        assert_eq!(describe(&RequestError::Api(serde_json::from_value(description.into()).unwrap())), expected);
    }
}
