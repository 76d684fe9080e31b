//! Fetches updates and confirms them only after they were committed.
//!
//! Telegram keeps what is not confirmed for a day and gives it again.

use std::time::Duration;

use serde::Serialize;
use serde_json::Value;
use teloxide::{
    RequestError,
    requests::{JsonRequest, Payload, Request, Requester},
};
use tokio_util::sync::CancellationToken;
use tracing::info;

use super::receiver::Receiver;
use crate::{
    bot::handle::Handler,
    telegram::{
        raw,
        retry::{End, backoff, endure, insist, pause, recovered},
        update::ALLOWED_UPDATES,
    },
};

/// How long Telegram holds a request back when there is nothing new, in seconds.
const HOLD: u32 = 25;
/// So long nothing is fetched when it may be another instance's turn.
const UNSURE: Duration = Duration::from_secs(1);

/// <https://core.telegram.org/bots/api#getupdates>, with updates as they are.
#[derive(Serialize)]
struct GetUpdates {
    offset: i64,
    timeout: u32,
    allowed_updates: [&'static str; ALLOWED_UPDATES.len()],
}

impl Payload for GetUpdates {
    type Output = Vec<Value>;
    const NAME: &'static str = "getUpdates";
}

/// Polls until the stop, or until Telegram will not have us.
pub(crate) async fn run(receiver: &Receiver, stop: &CancellationToken) -> End {
    tokio::select! {
        end = receive(receiver, stop) => end,
        () = receiver.forget_old() => End::Stopped,
    }
}

async fn receive(receiver: &Receiver, stop: &CancellationToken) -> End {
    let opened = async {
        let handler = receiver.open(stop).await?;
        end_webhook(receiver, stop).await?;
        Ok(handler)
    };
    match opened.await {
        Ok(handler) => poll(receiver, &handler, stop).await,
        Err(end) => end,
    }
}

/// An earlier run may have had a webhook. What waits for it is not dropped: it is fetched.
async fn end_webhook(receiver: &Receiver, stop: &CancellationToken) -> Result<(), End> {
    if !receiver.webhook_info(stop).await?.url.is_empty() {
        insist(stop, || receiver.bot.delete_webhook()).await?;
        info!("Updates are fetched now; the webhook that was set has ended");
    }
    Ok(())
}

async fn poll(receiver: &Receiver, handler: &Handler, stop: &CancellationToken) -> End {
    let (mut offset, mut failures) = (0, 0);
    loop {
        // Two that fetch at once would end each other.
        if !receiver.db.may_go_on().await {
            if pause(UNSURE, stop).await {
                return End::Stopped;
            }
            continue;
        }
        let fetched = tokio::select! {
            () = stop.cancelled() => return End::Stopped,
            fetched = fetch(receiver, offset) => fetched,
        };
        match fetched {
            Ok(updates) => {
                recovered(&mut failures);
                receiver.record_contact();
                let Some(confirmed) = handle(receiver, handler, updates, stop).await else { return End::Stopped };
                offset = confirmed.unwrap_or(offset);
            }
            Err(error) => match endure(&error, &mut failures) {
                Ok(wait) if !pause(wait, stop).await => {}
                Ok(_) => return End::Stopped,
                Err(end) => return end,
            },
        }
    }
}

async fn fetch(receiver: &Receiver, offset: i64) -> Result<Vec<Value>, RequestError> {
    let payload = GetUpdates { offset, timeout: HOLD, allowed_updates: ALLOWED_UPDATES };
    match JsonRequest::new(receiver.bot.clone(), payload).send().await {
        Err(RequestError::InvalidJson { source, raw }) => {
            raw::updates(&raw).ok_or(RequestError::InvalidJson { source, raw })
        }
        fetched => fetched,
    }
}

/// Handles a batch, however long the database is in trouble; returns the offset that confirms it, or
/// None after a stop.
async fn handle(
    receiver: &Receiver,
    handler: &Handler,
    updates: Vec<Value>,
    stop: &CancellationToken,
) -> Option<Option<i64>> {
    let Some(last) = updates.iter().filter_map(|update| update["update_id"].as_i64()).max() else {
        // What has no number cannot be confirmed, and would come again at once.
        let is_stopped = !updates.is_empty() && pause(UNSURE, stop).await;
        return (!is_stopped).then_some(None);
    };
    let mut failures = 0;
    while receiver.handle(handler, &updates).await.is_err() {
        failures += 1;
        if pause(backoff(failures), stop).await {
            return None;
        }
    }
    Some(Some(last + 1))
}
