//! Delivers updates to a webhook: one after the other, each until it is taken.

use std::{sync::Arc, time::Duration};

use reqwest::{Client, StatusCode, header::RETRY_AFTER};
use serde_json::Value;

use super::{
    hub::Hub,
    world::{Pending, Webhook, World},
};

const LONGEST_PAUSE: Duration = Duration::from_secs(60);

/// Runs until the sandbox stops.
pub async fn deliver(hub: Arc<Hub>) {
    let (client, mut changes) = (Client::new(), hub.changes());
    let mut pause = Duration::from_millis(100);
    while !hub.stop.is_cancelled() {
        let waits = tokio::select! {
            () = hub.stop.cancelled() => return,
            waits = deliver_first(&hub, &client) => waits,
        };
        match waits {
            Waits::ForUpdates => {
                tokio::select! {
                    () = hub.stop.cancelled() => return,
                    _ = changes.changed() => {}
                }
            }
            Waits::Not => pause = Duration::from_millis(100),
            Waits::AfterFailure(asked) => {
                let wait = asked.unwrap_or(pause);
                pause = (pause * 2).min(LONGEST_PAUSE);
                tokio::select! {
                    () = hub.stop.cancelled() => return,
                    () = tokio::time::sleep(wait) => {}
                }
            }
        }
    }
}

/// What has to be waited for before the next delivery.
enum Waits {
    Not,
    ForUpdates,
    /// The update was not taken; the receiver may have said how long to wait.
    AfterFailure(Option<Duration>),
}

async fn deliver_first(hub: &Hub, client: &Client) -> Waits {
    let Some((webhook, pending, twice)) = hub.look(first) else { return Waits::ForUpdates };
    let posted = post(client, &webhook, &pending.update).await;
    if twice && posted.is_ok() {
        _ = post(client, &webhook, &pending.update).await;
    }
    match posted {
        Ok(()) => {
            hub.change(|world| world.confirm(pending.id + 1));
            Waits::Not
        }
        Err(wait) => Waits::AfterFailure(wait),
    }
}

fn first(world: &World) -> Option<(Webhook, Pending, bool)> {
    Some((world.webhook.clone()?, world.updates.front()?.clone(), world.faults.twice))
}

/// Posts an update; on failure, how long the receiver asks to wait.
async fn post(client: &Client, webhook: &Webhook, update: &Value) -> Result<(), Option<Duration>> {
    let mut request = client.post(&webhook.url).json(update);
    if let Some(secret) = &webhook.secret {
        request = request.header("X-Telegram-Bot-Api-Secret-Token", secret);
    }
    let response = request.send().await.map_err(|_| None)?;
    if response.status() == StatusCode::GONE || response.status().is_success() {
        return Ok(());
    }
    let asked = response.headers().get(RETRY_AFTER).and_then(|value| value.to_str().ok()?.parse().ok());
    Err(asked.map(Duration::from_secs))
}
