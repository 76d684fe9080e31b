//! The sandbox's own interface, `/sandbox/…`: JSON for the page and for tests.

mod acts;
mod content;
mod events;
mod groups;
mod inline;
mod people;

use std::sync::Arc;

use axum::{
    Json, Router,
    extract::{DefaultBodyLimit, Path, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use serde_json::{Value, json};

use super::{
    hub::Hub,
    model::{File, Person, World},
};

/// What was asked cannot be done; one sentence that says why.
pub(super) struct Fault(StatusCode, String);

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        (self.0, Json(json!({"error": self.1}))).into_response()
    }
}

impl Fault {
    fn wrong(why: impl ToString) -> Fault {
        Fault(StatusCode::BAD_REQUEST, why.to_string())
    }

    fn conflict(why: &str) -> Fault {
        Fault(StatusCode::CONFLICT, why.to_owned())
    }
}

type Answer = Result<Json<Value>, Fault>;
type Shared = State<Arc<Hub>>;

/// Photos come as Base64 in JSON.
const LARGEST_BODY: usize = 20 * 1024 * 1024;

pub(super) fn routes() -> Router<Arc<Hub>> {
    Router::new()
        .route("/state", get(state))
        .route("/events", get(events::stream))
        .route("/ledger", get(events::ledger))
        .route("/people", post(people::add))
        .route("/people/{id}", post(people::change))
        .route("/people/{id}/chat", get(people::chat))
        .route("/people/{id}/send", post(acts::send))
        .route("/people/{id}/album", post(acts::send_album))
        .route("/people/{id}/edit", post(acts::edit))
        .route("/people/{id}/delete", post(acts::delete))
        .route("/people/{id}/press", post(acts::press))
        .route("/people/{id}/inline", post(inline::ask))
        .route("/people/{id}/inline/{query}/choose", post(inline::choose))
        .route("/inline/{query}", get(inline::answer))
        .route("/people/{id}/start", post(acts::start))
        .route("/people/{id}/block", post(acts::block))
        .route("/people/{id}/unblock", post(acts::unblock))
        .route("/people/{id}/deactivate", post(acts::deactivate))
        .route("/groups", post(groups::add))
        .route("/groups/{id}/chat", get(groups::chat))
        .route("/groups/{id}/send", post(groups::send))
        .route("/groups/{id}/add", post(groups::add_bot))
        .route("/groups/{id}/remove", post(groups::remove_bot))
        .route("/groups/{id}/migrate", post(groups::migrate))
        .route("/groups/{id}/refuse", post(groups::refuse))
        .route("/updates", post(updates))
        .route("/clock", get(clock).post(move_clock))
        .route("/faults", post(faults))
        .route("/files/{id}", get(file))
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
}

fn person(world: &World, id: i64) -> Result<Person, Fault> {
    let found = world.people.get(&id).cloned();
    found.ok_or_else(|| Fault(StatusCode::NOT_FOUND, format!("There is no person {id}.")))
}

async fn state(State(hub): Shared) -> Json<Value> {
    let now = hub.clock.now_millis();
    Json(hub.look(|world| {
        json!({
            "bot": world.bot_view(),
            "now": now,
            "last": world.ledger.len(),
            "people": world.people.values().collect::<Vec<_>>(),
            "groups": world.groups.values().collect::<Vec<_>>(),
            "pending": world.updates.len(),
        })
    }))
}

/// Queues an update as it is, however odd.
async fn updates(State(hub): Shared, Json(update): Json<Value>) -> Answer {
    const DAY: i64 = 24 * 3_600_000;
    if !update.is_object() {
        return Err(Fault::wrong("An update is a JSON object."));
    }
    hub.change(|world| world.queue_raw(update, DAY));
    Ok(Json(json!({})))
}

async fn clock(State(hub): Shared) -> Json<Value> {
    Json(json!({"now": hub.clock.now_millis()}))
}

/// Moves the clock forward: by seconds, or to what the bot will do next.
async fn move_clock(State(hub): Shared, Json(by): Json<Value>) -> Answer {
    let now = hub.clock.now_millis();
    let step = match by["advance_seconds"].as_i64() {
        Some(seconds @ 0..) => seconds.saturating_mul(1000),
        Some(_) => return Err(Fault::wrong("The clock moves forward only.")),
        None if by["to_next"] == true => match (hub.next_due)(now / 1000).await {
            Some(next) => next * 1000 - now,
            None => return Err(Fault::conflict("The bot has nothing planned yet.")),
        },
        None => return Err(Fault::wrong("Say advance_seconds or to_next.")),
    };
    hub.clock.advance(step);
    let now = hub.clock.now_millis();
    hub.change(|world| world.record("clock", None, json!({ "now": now })));
    Ok(Json(json!({ "now": now })))
}

async fn faults(State(hub): Shared, Json(changes): Json<Value>) -> Answer {
    let faults = hub.change(|world| world.set_faults(changes).map(|()| world.faults.clone()));
    faults.and_then(serde_json::to_value).map(Json).map_err(Fault::wrong)
}

async fn file(State(hub): Shared, Path(id): Path<String>) -> Response {
    match hub.look(|world| world.files.get(&id).cloned()) {
        Some(File { bytes, mime_type, name }) => {
            let inline =
                format!("inline; filename=\"{}\"", name.replace(|c: char| !c.is_ascii_alphanumeric() && c != '.', "_"));
            ([(header::CONTENT_TYPE, mime_type), (header::CONTENT_DISPOSITION, inline)], bytes).into_response()
        }
        None => Fault(StatusCode::NOT_FOUND, format!("There is no file {id}.")).into_response(),
    }
}
