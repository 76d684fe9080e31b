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

use super::{
    handle::Handler,
    reception::{ALLOWED_UPDATES, End, Reception, backoff, endure, insist, pause, recovered},
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
pub async fn run(reception: &Reception, stop: &CancellationToken) -> End {
    tokio::select! {
        end = receive(reception, stop) => end,
        () = reception.forget_old() => End::Stopped,
    }
}

async fn receive(reception: &Reception, stop: &CancellationToken) -> End {
    let opened = async {
        let handler = reception.open(stop).await?;
        end_webhook(reception, stop).await?;
        Ok(handler)
    };
    match opened.await {
        Ok(handler) => poll(reception, &handler, stop).await,
        Err(end) => end,
    }
}

/// An earlier run may have had a webhook. What waits for it is not dropped: it is fetched.
async fn end_webhook(reception: &Reception, stop: &CancellationToken) -> Result<(), End> {
    if !reception.webhook_info(stop).await?.url.is_empty() {
        insist(stop, || reception.bot.delete_webhook()).await?;
        info!("Updates are fetched now; the webhook that was set has ended");
    }
    Ok(())
}

async fn poll(reception: &Reception, handler: &Handler, stop: &CancellationToken) -> End {
    let (mut offset, mut failures) = (0, 0);
    loop {
        // Two that fetch at once would end each other.
        if !reception.db.may_go_on().await {
            if pause(UNSURE, stop).await {
                return End::Stopped;
            }
            continue;
        }
        let fetched = tokio::select! {
            () = stop.cancelled() => return End::Stopped,
            fetched = fetch(reception, offset) => fetched,
        };
        match fetched {
            Ok(updates) => {
                recovered(&mut failures);
                reception.heard();
                let Some(confirmed) = handle(reception, handler, updates, stop).await else { return End::Stopped };
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

async fn fetch(reception: &Reception, offset: i64) -> Result<Vec<Value>, RequestError> {
    let payload = GetUpdates { offset, timeout: HOLD, allowed_updates: ALLOWED_UPDATES };
    JsonRequest::new(reception.bot.clone(), payload).send().await
}

/// Handles a batch, however long the database is in trouble; returns the offset that confirms it, or
/// None after a stop.
async fn handle(
    reception: &Reception,
    handler: &Handler,
    updates: Vec<Value>,
    stop: &CancellationToken,
) -> Option<Option<i64>> {
    let Some(last) = updates.iter().filter_map(|update| update["update_id"].as_i64()).max() else {
        return Some(None);
    };
    let mut failures = 0;
    while reception.handle(handler, &updates).await.is_err() {
        failures += 1;
        if pause(backoff(failures), stop).await {
            return None;
        }
    }
    Some(Some(last + 1))
}
