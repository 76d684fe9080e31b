//! Telegram's refusals, in the official server's words.

use axum::{
    Json,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use serde_json::json;

#[derive(Clone, Debug)]
pub(crate) struct Refusal {
    pub code: u16,
    pub description: String,
    retry_after: Option<u64>,
    migrated_to: Option<i64>,
}

impl Refusal {
    pub(crate) fn new(code: u16, description: &str) -> Refusal {
        Refusal { code, description: description.to_owned(), retry_after: None, migrated_to: None }
    }

    pub(crate) fn bad_request(what: &str) -> Refusal {
        Refusal::new(400, &format!("Bad Request: {what}"))
    }

    pub(crate) fn forbidden(what: &str) -> Refusal {
        Refusal::new(403, &format!("Forbidden: {what}"))
    }

    pub(crate) fn too_fast(seconds: u64) -> Refusal {
        let description = format!("Too Many Requests: retry after {seconds}");
        Refusal { retry_after: Some(seconds), ..Refusal::new(429, &description) }
    }

    /// A group that has another id now.
    pub(crate) fn migrated(to: i64) -> Refusal {
        let refusal = Refusal::bad_request("group chat was upgraded to a supergroup chat");
        Refusal { migrated_to: Some(to), ..refusal }
    }

    /// A press or a question that can no longer be answered.
    pub(crate) fn too_old() -> Refusal {
        Refusal::bad_request("query is too old and response timeout expired or query ID is invalid")
    }

    /// A fault that was planned.
    pub(crate) fn planned(code: u16, description: Option<String>, retry_after: Option<u64>) -> Refusal {
        match (retry_after, description) {
            (Some(seconds), None) => Refusal { code, ..Refusal::too_fast(seconds) },
            (retry_after, description) => {
                let description = description.unwrap_or_else(|| "Internal Server Error".to_owned());
                Refusal { retry_after, ..Refusal::new(code, &description) }
            }
        }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut body = json!({"ok": false, "error_code": self.code, "description": self.description});
        let status = StatusCode::from_u16(self.code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        if let Some(to) = self.migrated_to {
            body["parameters"] = json!({"migrate_to_chat_id": to});
        }
        let Some(seconds) = self.retry_after else { return (status, Json(body)).into_response() };
        body["parameters"] = json!({"retry_after": seconds});
        (status, [(header::RETRY_AFTER, seconds.to_string())], Json(body)).into_response()
    }
}
