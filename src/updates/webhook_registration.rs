//! Tells Telegram of the webhook, and watches that it stays the one.

use jiff::SignedDuration;
use reqwest::Url;
use serde::Serialize;
use teloxide::requests::{JsonRequest, Payload, Request};
use tokio_util::sync::CancellationToken;

use super::receiver::Receiver;
use crate::{
    config::Webhook,
    telegram::{
        Refusal,
        retry::{End, insist},
        update::ALLOWED_UPDATES,
    },
};

/// Requests at a time; those that come together share a commit.
const CONNECTIONS: u8 = 100;
/// How often it is asked whether the webhook still stands.
const LOOK_EVERY: SignedDuration = SignedDuration::from_mins(1);

/// <https://core.telegram.org/bots/api#setwebhook>
#[derive(Clone, Serialize)]
struct SetWebhook {
    url: Url,
    secret_token: String,
    max_connections: u8,
    allowed_updates: [&'static str; ALLOWED_UPDATES.len()],
}

impl Payload for SetWebhook {
    type Output = bool;
    const NAME: &'static str = "setWebhook";
}

/// Sets the webhook and watches it until the stop, or until Telegram will not have us.
pub(super) async fn keep(receiver: &Receiver, webhook: &Webhook, stop: &CancellationToken) -> End {
    match set(receiver, webhook, stop).await {
        Ok(()) => watch(receiver, &webhook.url, stop).await,
        Err(end) => end,
    }
}

/// What waits at Telegram is not dropped: it is delivered.
async fn set(receiver: &Receiver, webhook: &Webhook, stop: &CancellationToken) -> Result<(), End> {
    let payload = SetWebhook {
        url: webhook.url.clone(),
        secret_token: webhook.secret.expose().to_owned(),
        max_connections: CONNECTIONS,
        allowed_updates: ALLOWED_UPDATES,
    };
    let request = || async {
        let asked = JsonRequest::new(receiver.bot.clone(), payload.clone()).send().await;
        asked.map(|_| Ok(())).or_else(|error| match Refusal::from(&error) {
            // An address that Telegram does not take now it will not take later.
            Refusal::Permanent(words) => Ok(Err(End::WebhookRefused(words))),
            _ => Err(error),
        })
    };
    insist(stop, request).await??;
    receiver.record_contact();
    Ok(())
}

/// As long as Telegram answers nobody else can take the updates unnoticed.
async fn watch(receiver: &Receiver, url: &Url, stop: &CancellationToken) -> End {
    loop {
        let next = receiver.clock.now() + LOOK_EVERY;
        tokio::select! {
            () = stop.cancelled() => return End::Stopped,
            () = receiver.clock.reach(Some(next)) => {}
        }
        match receiver.webhook_info(stop).await {
            Ok(info) if info.url.parse().is_ok_and(|set: Url| set == *url) => {
                // Whether what waits reaches us only its coming can tell.
                if info.pending_update_count == 0 {
                    receiver.record_contact();
                }
            }
            Ok(_) => return End::Conflict("the webhook of this process is set no longer".to_owned()),
            Err(end) => return end,
        }
    }
}
