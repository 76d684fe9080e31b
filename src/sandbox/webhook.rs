//! Delivers updates to a webhook: one after the other, each until it is taken.

use std::{sync::Arc, time::Duration};

use reqwest::{Client, StatusCode, header::RETRY_AFTER};
use serde_json::json;

use super::{
    hub::Hub,
    model::{Pending, Webhook, World},
};

const SHORTEST_PAUSE: Duration = Duration::from_millis(100);
const LONGEST_PAUSE: Duration = Duration::from_secs(60);

/// Runs until the sandbox stops.
pub(super) async fn deliver(hub: Arc<Hub>) {
    let (client, mut changes) = (Client::new(), hub.changes());
    let mut pause = SHORTEST_PAUSE;
    while !hub.stop.is_cancelled() {
        let waits = tokio::select! {
            () = hub.stop.cancelled() => return,
            waits = deliver_first(&hub, &client) => waits,
        };
        match waits {
            Waits::ForUpdates => {
                pause = SHORTEST_PAUSE;
                tokio::select! {
                    () = hub.stop.cancelled() => return,
                    _ = changes.changed() => {}
                }
            }
            Waits::Not => pause = SHORTEST_PAUSE,
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
    let posted = post(hub, client, &webhook, &pending).await;
    if twice && posted.is_ok() {
        _ = post(hub, client, &webhook, &pending).await;
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
async fn post(hub: &Hub, client: &Client, webhook: &Webhook, pending: &Pending) -> Result<(), Option<Duration>> {
    let mut request = client.post(&webhook.url).json(&pending.update);
    if let Some(secret) = &webhook.secret {
        request = request.header("X-Telegram-Bot-Api-Secret-Token", secret);
    }
    let Ok(response) = request.send().await else {
        hub.change(|world| note_failure(world, "Connection refused"));
        return Err(None);
    };
    let delivered = json!({"update_id": pending.id, "status": response.status().as_u16()});
    hub.change(|world| world.record("delivered", None, delivered));
    if response.status() == StatusCode::GONE || response.status().is_success() {
        return Ok(());
    }
    let why = format!("Wrong response from the webhook: {}", response.status());
    hub.change(|world| note_failure(world, &why));
    let asked = response.headers().get(RETRY_AFTER).and_then(|value| value.to_str().ok()?.parse().ok());
    Err(asked.map(Duration::from_secs))
}

fn note_failure(world: &mut World, why: &str) {
    let now = world.now;
    if let Some(webhook) = &mut world.webhook {
        webhook.last_error = Some((now, why.to_owned()));
    }
}
