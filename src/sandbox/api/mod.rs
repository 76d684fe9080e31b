//! The Bot API over HTTP: `/bot<token>/<method>` and `/file/bot<token>/<path>`.

mod callbacks;
mod edits;
mod inline;
mod markup;
mod media;
mod messages;
mod params;
mod presentation;
mod refusal;
mod text;
mod updates;

use std::{sync::Arc, time::Duration};

use axum::{
    body::{Body, Bytes},
    extract::{FromRequest, Request, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};
use tracing::warn;

use super::{
    hub::Hub,
    model::{Answer, Mishap, World},
};
use params::Params;
pub(super) use refusal::Refusal;

/// What a method answers.
type Outcome = Result<Value, Refusal>;

/// One request while it is answered.
pub(super) struct Call<'a> {
    pub world: &'a mut World,
    pub params: &'a Params,
}

/// The methods that only look at the world and change it.
fn method(name: &str) -> Option<fn(&mut Call<'_>) -> Outcome> {
    Some(match name {
        "getme" => presentation::get_me,
        "getchat" => presentation::get_chat,
        "logout" | "close" => |_| Ok(json!(true)),
        "setmycommands" => presentation::set_commands,
        "getmycommands" => presentation::get_commands,
        "deletemycommands" => presentation::delete_commands,
        "setmyname" => presentation::set_name,
        "getmyname" => presentation::get_name,
        "setmydescription" => presentation::set_description,
        "getmydescription" => presentation::get_description,
        "setmyshortdescription" => presentation::set_short_description,
        "getmyshortdescription" => presentation::get_short_description,
        "sendmessage" => messages::send_message,
        "copymessage" => messages::copy_message,
        "copymessages" => messages::copy_messages,
        "forwardmessage" => messages::forward_message,
        "deletemessage" => messages::delete_message,
        "deletemessages" => messages::delete_messages,
        "sendchataction" => messages::send_chat_action,
        "sendphoto" => media::send_photo,
        "senddocument" => media::send_document,
        "sendvideo" => media::send_video,
        "sendanimation" => media::send_animation,
        "sendaudio" => media::send_audio,
        "sendvoice" => media::send_voice,
        "sendvideonote" => media::send_video_note,
        "sendsticker" => media::send_sticker,
        "sendcontact" => media::send_contact,
        "sendlocation" => media::send_location,
        "sendvenue" => media::send_venue,
        "sendmediagroup" => media::send_media_group,
        "getfile" => media::get_file,
        "editmessagetext" => edits::edit_text,
        "editmessagecaption" => edits::edit_caption,
        "editmessagereplymarkup" => edits::edit_markup,
        "answercallbackquery" => callbacks::answer,
        "answerinlinequery" => inline::answer,
        "setwebhook" => updates::set_webhook,
        "deletewebhook" => updates::delete_webhook,
        "getwebhookinfo" => updates::get_webhook_info,
        _ => return None,
    })
}

/// Whether a method puts something into a chat, and so counts against Telegram's rates.
fn counts(method: &str) -> bool {
    ["send", "edit", "copy", "forward"].iter().any(|start| method.starts_with(start)) && method != "sendchataction"
}

/// Answers anything outside the page and `/sandbox/`.
pub(super) async fn answer(State(hub): State<Arc<Hub>>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    if let Some(file) = path.strip_prefix(&format!("/file/bot{}/", hub.token)) {
        return file_response(&hub, file);
    }
    let Some((token, name)) = path.strip_prefix("/bot").and_then(|rest| rest.split_once('/')) else {
        return Refusal::new(404, "Not Found").into_response();
    };
    if token != hub.token || hub.look(|world| world.faults.token_revoked) {
        return Refusal::new(401, "Unauthorized").into_response();
    }
    match Params::from_request(request, &()).await {
        Ok(params) => answer_method(&hub, &name.to_ascii_lowercase(), &params).await,
        Err(error) => Refusal::bad_request(&error).into_response(),
    }
}

async fn answer_method(hub: &Hub, name: &str, params: &Params) -> Response {
    let chat = params.int("chat_id");
    let (slow, fault) = hub.change(|world| (world.faults.slow_ms, world.take_fault(name, chat)));
    tokio::time::sleep(Duration::from_millis(slow)).await;
    match fault {
        Some(Answer::Refuse { status, description, retry_after }) => {
            let refusal = Refusal::planned(status, description, retry_after);
            record(hub, name, chat, &Err(refusal.clone()));
            return refusal.into_response();
        }
        Some(Answer::Html { html }) => return html_response(html),
        Some(Answer::Instead { result }) => return respond(Ok(result)),
        Some(Answer::Words { words }) => return ([(header::CONTENT_TYPE, "application/json")], words).into_response(),
        Some(Answer::Mishap(Mishap::Refused)) => return broken_response(),
        Some(Answer::Delay { delay_ms }) => tokio::time::sleep(Duration::from_millis(delay_ms)).await,
        Some(Answer::Mishap(Mishap::Held)) => let_go(hub).await,
        Some(Answer::Mishap(Mishap::Lost)) | None => {}
    }
    let outcome = perform(hub, name, params).await;
    if matches!(fault, Some(Answer::Mishap(Mishap::Lost))) { broken_response() } else { respond(outcome) }
}

/// Waits until the faults in force hold nothing.
async fn let_go(hub: &Hub) {
    let mut changes = hub.changes();
    while hub.look(|world| world.faults.hold) && changes.changed().await.is_ok() {}
}

async fn perform(hub: &Hub, name: &str, params: &Params) -> Outcome {
    if name == "getupdates" {
        return updates::get_updates(hub, params).await;
    }
    let Some(method) = method(name) else {
        warn!("The sandbox has no method {name}");
        return Err(Refusal::new(404, "Not Found: method not found"));
    };
    let chat = params.int("chat_id");
    let outcome = hub.change(|world| match chat.filter(|_| counts(name)).and_then(|chat| world.flood(chat)) {
        Some(seconds) => Err(Refusal::too_fast(seconds)),
        None => method(&mut Call { world, params }),
    });
    record(hub, name, chat, &outcome);
    outcome
}

/// Notes a request and how it was answered.
fn record(hub: &Hub, method: &str, chat: Option<i64>, outcome: &Outcome) {
    let (status, description) = match outcome {
        Ok(_) => (200, None),
        Err(refusal) => (refusal.code, Some(&refusal.description)),
    };
    let event = json!({"method": method, "chat_id": chat, "status": status, "description": description});
    hub.change(|world| world.record("request", chat, event));
}

fn respond(outcome: Outcome) -> Response {
    match outcome {
        Ok(result) => axum::Json(json!({"ok": true, "result": result})).into_response(),
        Err(refusal) => refusal.into_response(),
    }
}

fn html_response(status: u16) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_GATEWAY);
    (status, [(header::CONTENT_TYPE, "text/html")], "<html><body><h1>502 Bad Gateway</h1></body></html>")
        .into_response()
}

/// An answer that promises a hundred bytes and breaks off.
fn broken_response() -> Response {
    let broken = futures_util::stream::once(async { Err::<Bytes, _>(std::io::Error::other("as planned")) });
    ([(header::CONTENT_LENGTH, "100")], Body::from_stream(broken)).into_response()
}

fn file_response(hub: &Hub, path: &str) -> Response {
    let id = path.rsplit('/').next().unwrap_or_default();
    match hub.look(|world| world.files.get(id).cloned()) {
        Some(file) => ([(header::CONTENT_TYPE, file.mime_type)], file.bytes).into_response(),
        None => Refusal::new(404, "Not Found").into_response(),
    }
}
