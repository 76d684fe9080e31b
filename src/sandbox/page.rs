//! The page on which people chat with the bot.

use axum::response::Html;

/// One self-contained file: no build step, no outside request.
pub async fn page() -> Html<&'static str> {
    Html(include_str!("page.html"))
}
