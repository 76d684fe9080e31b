//! `hashar check --online`: what Telegram says of the bot, and how to mend what is wrong. Nothing is changed there, and
//! a bot that runs is not disturbed.

use std::time::Duration;

use jiff::Timestamp;
use reqwest::Url;
use teloxide::{RequestError, requests::Requester, types::Me};

use super::Line;
use crate::{
    config::Run,
    telegram::{
        Refusal, client, describe,
        webhook_info::{WebhookInfo, webhook_info},
    },
};

/// Each of the two questions is given up after so long. teloxide keeps a server's error to itself for ten seconds.
const ANSWER_WITHIN: Duration = Duration::from_secs(15);

/// What was found, or what is wrong and how to mend it.
type Found = Result<String, String>;

/// Asks Telegram. With options that cannot be read there is nothing to ask; with a token that is wrong, nothing more.
pub(super) async fn lines(options: &Run, now: Timestamp) -> Vec<Line> {
    let Ok(token) = options.token() else { return Vec::new() };
    let Ok(bot) = client::bot(&token, options.bot.api_url.clone()) else { return Vec::new() };
    let me = match ask(bot.get_me()).await {
        Ok(me) => me,
        Err(wrong) => return vec![Line { subject: "Telegram", found: Err(wrong) }],
    };
    let mut lines = vec![
        Line { subject: "Telegram", found: Ok(format!("it answers, and the token is that of {}", me.mention())) },
        Line { subject: "rights", found: Ok(rights(&me)) },
    ];
    match ask(webhook_info(&bot)).await {
        Ok(info) => {
            lines.push(Line { subject: "webhook", found: webhook(&info, options.server.webhook_url.as_ref()) });
            lines.push(Line { subject: "updates", found: updates(&info, now) });
        }
        Err(wrong) => lines.push(Line { subject: "webhook", found: Err(wrong) }),
    }
    lines
}

async fn ask<T>(request: impl IntoFuture<Output = Result<T, RequestError>>) -> Result<T, String> {
    let asked = tokio::time::timeout(ANSWER_WITHIN, request.into_future()).await;
    let error = match asked {
        Ok(Ok(answer)) => return Ok(answer),
        Ok(Err(error)) => error,
        Err(_) => return Err(out_of_reach(&format!("no answer within {} seconds", ANSWER_WITHIN.as_secs()))),
    };
    Err(match Refusal::from(&error) {
        Refusal::TokenRevoked => {
            "it does not accept TELEGRAM_BOT_TOKEN; copy the token anew from @BotFather (/mybots, API Token)".to_owned()
        }
        Refusal::TooFast(wait) => format!("it asks to be left alone for {} seconds; try again then", wait.as_secs()),
        _ => out_of_reach(&describe(&error)),
    })
}

fn out_of_reach(words: &str) -> String {
    format!(
        "it does not answer as it should: {words}. See that TELEGRAM_API_URL is right and that this machine reaches it"
    )
}

/// Both are wishes of the operator's, so that what is missing is said but is not wrong.
fn rights(me: &Me) -> String {
    let groups = match me.can_join_groups {
        true => "it may be added to groups",
        false => "it cannot be added to groups until you send /setjoingroups to @BotFather",
    };
    let inline = match me.supports_inline_queries {
        true => "events can be shared in any chat",
        false => "events cannot be shared in any chat until you send /setinline to @BotFather",
    };
    format!("{groups}; {inline}")
}

fn webhook(info: &WebhookInfo, wanted: Option<&Url>) -> Found {
    let set = info.url.parse::<Url>().ok();
    match (set, wanted) {
        (None, None) => Ok("none is set, and updates are fetched".to_owned()),
        (Some(set), Some(wanted)) if set == *wanted => Ok("it is the one of HASHAR_WEBHOOK_URL".to_owned()),
        (None, Some(_)) => {
            Ok("none is set yet; `hashar run` sets it. If the bot runs, somebody took it away: look for \
                               another program with this token"
                .to_owned())
        }
        (Some(set), None) => {
            Err(format!("updates go to {}, though HASHAR_WEBHOOK_URL is not set; {TAKEN_OVER}", place(&set)))
        }
        (Some(set), Some(_)) => {
            Err(format!("updates go to {} instead of HASHAR_WEBHOOK_URL; {TAKEN_OVER}", place(&set)))
        }
    }
}

const TAKEN_OVER: &str = "if that is where this bot was before, `hashar run` ends it; if not, stop the other program that \
                          has this token, or get a new token from @BotFather (/revoke)";

/// The path of somebody else's webhook is often a secret.
fn place(url: &Url) -> String {
    format!("{}://{}/…", url.scheme(), url.host_str().unwrap_or_default())
}

fn updates(info: &WebhookInfo, now: Timestamp) -> Found {
    let waiting = match info.pending_update_count {
        0 => "none waits".to_owned(),
        count => format!("{count} wait at Telegram, for a day at most"),
    };
    let Some(words) = &info.last_error_message else { return Ok(format!("{waiting}; the running bot takes them")) };
    let ago = info.last_error_date.map_or(0, |at| (now.as_second() - at) / 60);
    let failure = format!("{waiting}; Telegram last failed to deliver {ago} minutes ago: {words}");
    if info.pending_update_count == 0 {
        return Ok(format!("{failure}. It has delivered since"));
    }
    Err(format!(
        "{failure}. See that the bot runs, and that the web server passes HASHAR_WEBHOOK_URL on to HASHAR_LISTEN, unchanged"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_795_424_400;

    fn info(url: &str, pending_update_count: u64, error: Option<&str>) -> WebhookInfo {
        let (last_error_message, last_error_date) = (error.map(str::to_owned), error.map(|_| NOW - 120));
        WebhookInfo { url: url.to_owned(), pending_update_count, last_error_date, last_error_message }
    }

    #[test]
    fn a_webhook_that_is_not_ours_is_wrong_and_its_path_is_not_said() {
        let ours: Url = "https://example.org/telegram".parse().unwrap();
        assert!(webhook(&info("https://example.org/telegram", 0, None), Some(&ours)).is_ok());
        assert!(webhook(&info("", 0, None), Some(&ours)).unwrap().contains("none is set yet"));
        assert!(webhook(&info("", 0, None), None).is_ok());
        for wanted in [None, Some(&ours)] {
            let wrong = webhook(&info("https://other.org/1:CANARY", 0, None), wanted).unwrap_err();
            assert!(wrong.contains("https://other.org/…") && !wrong.contains("CANARY"), "{wrong}");
        }
    }

    #[test]
    fn a_failed_delivery_is_wrong_only_as_long_as_something_waits() {
        let now = Timestamp::from_second(NOW).unwrap();
        assert_eq!(updates(&info("", 0, None), now).unwrap(), "none waits; the running bot takes them");
        assert!(updates(&info("", 3, None), now).is_ok());
        assert!(updates(&info("x", 0, Some("Connection refused")), now).unwrap().contains("It has delivered since"));
        let wrong = updates(&info("x", 3, Some("Connection refused")), now).unwrap_err();
        assert!(wrong.contains("3 wait") && wrong.contains("2 minutes ago: Connection refused"), "{wrong}");
    }
}
