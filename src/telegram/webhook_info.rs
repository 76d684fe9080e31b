//! Where Telegram delivers updates to, as it says itself.

use serde::{Deserialize, Serialize};
use teloxide::{
    Bot, RequestError,
    requests::{JsonRequest, Payload},
};

/// <https://core.telegram.org/bots/api#getwebhookinfo>
#[derive(Clone, Serialize)]
struct GetWebhookInfo {}

/// What of it is of use. teloxide's type cannot be read if the webhook wants kinds of updates that it does not know.
#[derive(Deserialize)]
pub(crate) struct WebhookInfo {
    /// Empty: none is set.
    pub url: String,
    pub pending_update_count: u64,
    /// When Telegram last failed to deliver, in Unix seconds.
    pub last_error_date: Option<i64>,
    /// Why.
    pub last_error_message: Option<String>,
}

impl Payload for GetWebhookInfo {
    type Output = WebhookInfo;
    const NAME: &'static str = "getWebhookInfo";
}

/// Asks once.
pub(crate) async fn webhook_info(bot: &Bot) -> Result<WebhookInfo, RequestError> {
    JsonRequest::new(bot.clone(), GetWebhookInfo {}).await
}
