//! What happened: as a stream for the page, and as a ledger that tests wait on.

use std::{convert::Infallible, sync::Arc, time::Duration};

use axum::{
    Json,
    extract::{Query, State},
    http::HeaderMap,
    response::{
        IntoResponse, Sse,
        sse::{Event, KeepAlive},
    },
};
use futures_util::{Stream, stream};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::watch;

use super::Shared;
use crate::sandbox::hub::Hub;

/// The longest a request for the ledger is held back, in milliseconds.
const LONGEST_WAIT: u64 = 30_000;

#[derive(Deserialize)]
pub(super) struct After {
    /// The number of the newest event that is known already.
    #[serde(default)]
    after: usize,
    #[serde(default)]
    wait_ms: u64,
}

/// The events after one; waits for the first if there is none yet.
pub(super) async fn ledger(State(hub): Shared, Query(after): Query<After>) -> Json<Value> {
    let mut changes = hub.changes();
    let time_up = tokio::time::sleep(Duration::from_millis(after.wait_ms.min(LONGEST_WAIT)));
    tokio::pin!(time_up);
    loop {
        let (events, last) = hub.look(|world| (world.events_after(after.after).to_vec(), world.ledger.len()));
        if !events.is_empty() || time_up.is_elapsed() || hub.stop.is_cancelled() {
            return Json(json!({"events": events, "last": last}));
        }
        tokio::select! {
            () = &mut time_up => {}
            () = hub.stop.cancelled() => {}
            _ = changes.changed() => {}
        }
    }
}

/// All events after one, and then every new one, as server-sent events.
pub(super) async fn stream(State(hub): Shared, Query(after): Query<After>, headers: HeaderMap) -> impl IntoResponse {
    let resumed = headers.get("last-event-id").and_then(|id| id.to_str().ok()?.parse().ok());
    Sse::new(follow(hub, resumed.unwrap_or(after.after))).keep_alive(KeepAlive::default())
}

/// What a stream knows between two events.
struct Follower {
    hub: Arc<Hub>,
    changes: watch::Receiver<()>,
    seen: usize,
}

fn follow(hub: Arc<Hub>, seen: usize) -> impl Stream<Item = Result<Event, Infallible>> {
    let changes = hub.changes();
    stream::unfold(Follower { hub, changes, seen }, async |mut follower| {
        loop {
            let next = follower.hub.look(|world| world.events_after(follower.seen).first().cloned());
            if let Some(event) = next {
                follower.seen += 1;
                return Some((Ok(Event::default().id(follower.seen.to_string()).data(event.to_string())), follower));
            }
            tokio::select! {
                () = follower.hub.stop.cancelled() => return None,
                _ = follower.changes.changed() => {}
            }
        }
    })
}
