//! What Telegram's refusals mean for a delivery.
//!
//! teloxide drops the error's number and does not know half of the descriptions, so they are told apart by
//! how the description begins (the texts are those of the official server, <https://github.com/tdlib/telegram-bot-api>).

use std::time::Duration;

use teloxide::RequestError;

/// Why a request did not do what it should.
#[derive(Debug, PartialEq)]
pub enum Refusal {
    /// The person blocked the bot, deleted their account, or never wrote to it.
    NotReachable,
    /// 429: this chat is to be left alone for a while.
    TooFast(Duration),
    /// An edit that changes nothing: what was wanted is so already.
    NotModified,
    /// The message to edit is gone or cannot be edited.
    NothingToEdit,
    /// The token was revoked.
    TokenRevoked,
    /// The request never reached Telegram.
    NotSent,
    /// Telegram may have done it or not.
    Ambiguous(String),
    /// It would be refused again.
    Permanent(String),
}

const NOT_REACHABLE: [&str; 8] = [
    "Forbidden: bot was blocked",
    "Forbidden: user is deactivated",
    "Forbidden: bot can't initiate conversation",
    "Forbidden: the bot can't send messages to",
    "Forbidden: bot was kicked",
    "Forbidden: bot is not a member",
    "Bad Request: chat not found",
    "Bad Request: PEER_ID_INVALID",
];

const NOTHING_TO_EDIT: [&str; 4] = [
    "Bad Request: message to edit not found",
    "Bad Request: message can't be edited",
    "Bad Request: there is no text in the message to edit",
    "Bad Request: MESSAGE_ID_INVALID",
];

const TOKEN_REVOKED: [&str; 3] = ["Invalid bot token", "Unauthorized", "Misdirected Request"];

impl From<&RequestError> for Refusal {
    fn from(error: &RequestError) -> Refusal {
        match error {
            RequestError::Api(error) => of_description(&error.to_string()),
            RequestError::RetryAfter(seconds) => Refusal::TooFast(seconds.duration()),
            RequestError::Network(error) if error.is_connect() => Refusal::NotSent,
            RequestError::MigrateToChatId(_) => Refusal::Permanent("the group became a supergroup".to_owned()),
            // The raw answer could hold anything, so it is left out.
            RequestError::InvalidJson { .. } => Refusal::Ambiguous("the answer was not Telegram's".to_owned()),
            RequestError::Network(error) => Refusal::Ambiguous(cause_of(error)),
            RequestError::Io(error) => Refusal::Ambiguous(error.to_string()),
        }
    }
}

fn of_description(description: &str) -> Refusal {
    let begins_as = |starts: &[&str]| starts.iter().any(|start| description.starts_with(start));
    match description {
        _ if begins_as(&NOT_REACHABLE) => Refusal::NotReachable,
        _ if begins_as(&NOTHING_TO_EDIT) => Refusal::NothingToEdit,
        _ if begins_as(&TOKEN_REVOKED) => Refusal::TokenRevoked,
        _ if description.starts_with("Bad Request: message is not modified") => Refusal::NotModified,
        _ if begins_as(&["Bad Request", "Forbidden", "Not Found"]) => Refusal::Permanent(description.to_owned()),
        _ => Refusal::Ambiguous(description.to_owned()),
    }
}

/// What lies under a network error; its own text would name the address, and with it the token.
fn cause_of(error: &reqwest::Error) -> String {
    let kind = if error.is_timeout() { "no answer in time" } else { "the connection broke" };
    std::error::Error::source(error).map_or(kind.to_owned(), |cause| format!("{kind}: {cause}"))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("Forbidden: bot was blocked by the user", Refusal::NotReachable)]
    #[case("Forbidden: bot can't initiate conversation with a user", Refusal::NotReachable)]
    #[case("Bad Request: chat not found", Refusal::NotReachable)]
    #[case("Bad Request: message to edit not found", Refusal::NothingToEdit)]
    #[case("Unauthorized: invalid token specified", Refusal::TokenRevoked)]
    #[case("Bad Request: can't parse entities", Refusal::Permanent("Bad Request: can't parse entities".to_owned()))]
    #[case("Bad Gateway", Refusal::Ambiguous("Bad Gateway".to_owned()))]
    fn a_description_is_told_by_its_beginning(#[case] description: &str, #[case] expected: Refusal) {
        assert_eq!(of_description(description), expected);
    }
}
