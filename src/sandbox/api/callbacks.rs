//! Answers to presses on buttons.

use serde_json::json;

use super::{Call, Outcome, Refusal};
use crate::sandbox::world::CLICK_LIFE;

const LONGEST_TOAST: usize = 200;

pub(super) fn answer(call: &mut Call<'_>) -> Outcome {
    let id = call.params.text("callback_query_id").unwrap_or_default().to_owned();
    let text = call.params.text("text").filter(|text| !text.is_empty()).map(str::to_owned);
    if text.as_ref().is_some_and(|text| text.chars().count() > LONGEST_TOAST) {
        return Err(Refusal::bad_request("MESSAGE_TOO_LONG"));
    }
    let now = call.world.now;
    let click = call.world.clicks.get_mut(&id).filter(|click| click.at + CLICK_LIFE > now && !click.answered);
    let click = click.ok_or_else(Refusal::too_old)?;
    click.answered = true;
    let (person, alert) = (click.person, call.params.flag("show_alert"));
    call.world.record("toast", Some(person), json!({"callback_query_id": id, "text": text, "alert": alert}));
    Ok(json!(true))
}
