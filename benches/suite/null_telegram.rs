//! A Telegram that takes everything and remembers nothing, so that a million messages cost only the bot something.

use std::{
    sync::atomic::{AtomicI64, Ordering},
    time::Duration,
};

use axum::{Json, Router, http::Uri};
use serde_json::{Value, json};
use tokio::net::TcpListener;

/// Starts to listen; the address.
pub async fn start() -> String {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async { axum::serve(listener, Router::new().fallback(answer)).await.unwrap() });
    url
}

async fn answer(uri: Uri) -> Json<Value> {
    static NUMBER: AtomicI64 = AtomicI64::new(1);
    let result = match uri.path().rsplit('/').next().unwrap_or_default() {
        "GetUpdates" | "getUpdates" => {
            tokio::time::sleep(Duration::from_secs(25)).await;
            json!([])
        }
        "GetMe" | "getMe" => json!({"id": 1, "is_bot": true, "first_name": "Hashar", "username": "hashar_bot",
            "can_join_groups": true, "can_read_all_group_messages": false, "supports_inline_queries": true,
            "has_main_web_app": false, "can_connect_to_business": false}),
        "GetWebhookInfo" | "getWebhookInfo" => json!({"url": "", "pending_update_count": 0}),
        "SendMessage" | "sendMessage" => json!({"message_id": NUMBER.fetch_add(1, Ordering::Relaxed), "date": 1,
            "chat": {"id": 1, "type": "private", "first_name": "A"}, "text": "We meet at nine"}),
        _ => json!(true),
    };
    Json(json!({"ok": true, "result": result}))
}
