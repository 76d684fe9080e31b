//! Keyboards: what Telegram accepts, and how the page gets them.

use serde_json::{Value, json};

use super::{Refusal, params::Params};

/// Values the official server keeps to, though they are documented nowhere.
const MOST_BUTTONS: usize = 100;
const MOST_IN_A_ROW: usize = 8;
const LONGEST_DATA: usize = 64;
/// What a button under a message can do.
const DEEDS: [&str; 7] = [
    "callback_data",
    "url",
    "copy_text",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "web_app",
];

/// The keyboard of a request, if it has one that is allowed.
pub(super) fn read(params: &Params) -> Result<Option<Value>, Refusal> {
    let Some(markup) = params.object("reply_markup") else { return Ok(None) };
    if markup.get("inline_keyboard").is_some() {
        return inline(markup);
    }
    if let Some(rows) = markup.get("keyboard") {
        check(rows, |_| None)?;
    }
    Ok(Some(markup))
}

/// The keyboard under a message, if it is allowed; no buttons at all is no keyboard.
pub(super) fn inline(markup: Value) -> Result<Option<Value>, Refusal> {
    let rows = &markup["inline_keyboard"];
    check(rows, inline_fault)?;
    let is_empty = rows.as_array().is_none_or(Vec::is_empty);
    Ok(Some(markup).filter(|_| !is_empty))
}

fn check(rows: &Value, fault: fn(&Value) -> Option<&'static str>) -> Result<(), Refusal> {
    let rows: Vec<&Vec<Value>> = rows.as_array().into_iter().flatten().filter_map(Value::as_array).collect();
    if rows.iter().map(|row| row.len()).sum::<usize>() > MOST_BUTTONS
        || rows.iter().any(|row| row.len() > MOST_IN_A_ROW)
    {
        return Err(Refusal::bad_request("reply markup is too long"));
    }
    for button in rows.into_iter().flatten() {
        if button["text"].as_str().or(button.as_str()).unwrap_or_default().is_empty() {
            return Err(Refusal::bad_request("can't parse inline keyboard button: Text must be non-empty"));
        }
        if let Some(fault) = fault(button) {
            return Err(Refusal::bad_request(fault));
        }
    }
    Ok(())
}

fn inline_fault(button: &Value) -> Option<&'static str> {
    let data = button["callback_data"].as_str();
    let does_something = DEEDS.iter().any(|deed| button.get(*deed).is_some());
    match data {
        Some(data) if !(1..=LONGEST_DATA).contains(&data.len()) => Some("BUTTON_DATA_INVALID"),
        _ if !does_something => {
            Some("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
        }
        _ => None,
    }
}

/// A keyboard in place of the letters, as the page gets it.
pub(super) fn for_page(markup: &Value) -> Value {
    let button = |button: &Value| if button.is_string() { json!({ "text": button }) } else { button.clone() };
    let row = |row: &Value| row.as_array().into_iter().flatten().map(button).collect::<Vec<_>>();
    let rows: Vec<Vec<Value>> = markup["keyboard"].as_array().into_iter().flatten().map(row).collect();
    json!({"keyboard": rows, "one_time": markup["one_time_keyboard"] == true, "placeholder": markup["input_field_placeholder"]})
}
