//! Fetching updates, and setting where they are delivered to.

use std::time::Duration;

use serde_json::{Value, json};

use super::{Call, Outcome, Refusal, params::Params};
use crate::sandbox::{
    hub::Hub,
    model::{Webhook, World},
};

/// The longest a poll is held back, in seconds.
const LONGEST_HOLD: i64 = 50;
const MOST_UPDATES: i64 = 100;

/// Long polling: answers as soon as there is something, or when the time is up. A newer poll ends an older one.
pub(super) async fn get_updates(hub: &Hub, params: &Params) -> Outcome {
    let limit = usize::try_from(params.int("limit").unwrap_or(MOST_UPDATES).clamp(1, MOST_UPDATES)).unwrap_or(1);
    let hold = u64::try_from(params.int("timeout").unwrap_or(0).clamp(0, LONGEST_HOLD)).unwrap_or(0);
    let poll = hub.change(|world| begin(world, params))?;
    let mut changes = hub.changes();
    let time_up = tokio::time::sleep(Duration::from_secs(hold));
    tokio::pin!(time_up);
    loop {
        let updates = hub.look(|world| look(world, poll, limit))?;
        if !updates.is_empty() {
            return Ok(json!(updates));
        }
        tokio::select! {
            () = &mut time_up => return Ok(json!([])),
            () = hub.stop.cancelled() => return Ok(json!([])),
            _ = changes.changed() => {}
        }
    }
}

fn begin(world: &mut World, params: &Params) -> Result<u64, Refusal> {
    if world.webhook.is_some() {
        let why = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
        return Err(Refusal::new(409, why));
    }
    remember_kinds(world, params);
    let offset = params.int("offset").unwrap_or(0);
    world.confirm(if offset < 0 { from_end(world, offset.unsigned_abs()) } else { offset });
    world.poll += 1;
    Ok(world.poll)
}

/// The number of the update that stands so far from the end of the queue.
fn from_end(world: &World, places: u64) -> i64 {
    let index = world.updates.len().saturating_sub(usize::try_from(places).unwrap_or(usize::MAX));
    world.updates.get(index).map_or(0, |pending| pending.id)
}

fn remember_kinds(world: &mut World, params: &Params) {
    if let Some(kinds) = params.object("allowed_updates").and_then(|kinds| serde_json::from_value(kinds).ok()) {
        world.allowed_updates = kinds;
    }
}

fn look(world: &World, poll: u64, limit: usize) -> Result<Vec<Value>, Refusal> {
    if world.poll != poll {
        let why = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";
        return Err(Refusal::new(409, why));
    }
    if world.webhook.is_some() {
        return Err(Refusal::new(409, "Conflict: terminated by setWebhook request"));
    }
    let copies = if world.faults.twice { 2 } else { 1 };
    let updates = world.updates.iter().take(limit);
    let mut updates: Vec<Value> =
        updates.flat_map(|pending| std::iter::repeat_n(pending.update.clone(), copies)).collect();
    if world.faults.reversed {
        updates.reverse();
    }
    Ok(updates)
}

pub(super) fn set_webhook(call: &mut Call<'_>) -> Outcome {
    let url = call.params.text("url").unwrap_or_default().to_owned();
    if url.is_empty() {
        return delete_webhook(call);
    }
    let here = ["http://127.0.0.1", "http://localhost"].iter().any(|start| url.starts_with(start));
    if !here && !url.starts_with("https://") {
        return Err(Refusal::bad_request("bad webhook: An HTTPS URL must be provided for webhook"));
    }
    let secret = call.params.text("secret_token").map(str::to_owned);
    let allowed = |b: u8| b.is_ascii_alphanumeric() || b == b'_' || b == b'-';
    if secret.as_ref().is_some_and(|secret| !(1..=256).contains(&secret.len()) || !secret.bytes().all(allowed)) {
        return Err(Refusal::bad_request("secret token contains unallowed characters"));
    }
    remember_kinds(call.world, call.params);
    forget_pending(call);
    call.world.webhook = Some(Webhook { url, secret, last_error: None });
    Ok(json!(true))
}

pub(super) fn delete_webhook(call: &mut Call<'_>) -> Outcome {
    forget_pending(call);
    call.world.webhook = None;
    Ok(json!(true))
}

fn forget_pending(call: &mut Call<'_>) {
    if call.params.flag("drop_pending_updates") {
        call.world.updates.clear();
    }
}

pub(super) fn get_webhook_info(call: &mut Call<'_>) -> Outcome {
    let webhook = call.world.webhook.as_ref();
    let mut info = json!({
        "url": webhook.map_or("", |webhook| &webhook.url),
        "has_custom_certificate": false,
        "pending_update_count": call.world.updates.len(),
        "allowed_updates": call.world.allowed_updates,
    });
    if let Some((at, why)) = webhook.and_then(|webhook| webhook.last_error.as_ref()) {
        info["last_error_date"] = json!(at / 1000);
        info["last_error_message"] = json!(why);
    }
    Ok(info)
}
