//! Answers to what people ask inline.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{
    Call, Outcome, Refusal, markup,
    params::Params,
    text::{Written, text_content},
};
use crate::sandbox::{
    inline::QUERY_LIFE,
    model::{InlineAnswer, InlineResult},
};

const MOST_RESULTS: usize = 50;
/// The longest id of a result, and the longest offset, in bytes.
const LONGEST_ID: usize = 64;
const LONGEST_PARAMETER: usize = 64;

pub(super) fn answer(call: &mut Call<'_>) -> Outcome {
    let id = call.params.text("inline_query_id").unwrap_or_default().to_owned();
    let (answer, now) = (read(call.params)?, call.world.now);
    let query = call.world.inline_queries.get_mut(&id).filter(|query| query.at + QUERY_LIFE > now);
    let query = query.ok_or_else(Refusal::too_old)?;
    let (person, mut event) = (query.person, answer.view());
    query.answer = Some(answer);
    event["inline_query_id"] = json!(id);
    event["cache_time"] = json!(call.params.int("cache_time"));
    event["is_personal"] = json!(call.params.flag("is_personal"));
    call.world.record("inline_answered", Some(person), event);
    Ok(json!(true))
}

fn read(params: &Params) -> Result<InlineAnswer, Refusal> {
    let not_a_list = || Refusal::bad_request("can't parse JSON encoded inline query results");
    let list = params.object("results").and_then(|list| list.as_array().cloned()).ok_or_else(not_a_list)?;
    if list.len() > MOST_RESULTS {
        return Err(Refusal::bad_request("RESULTS_TOO_MUCH"));
    }
    let results = list.iter().map(|result| read_result(result).map_err(in_result)).collect::<Result<Vec<_>, _>>()?;
    check_ids(&results)?;
    let next_offset = params.text("next_offset").unwrap_or_default().to_owned();
    if next_offset.len() > LONGEST_ID {
        return Err(Refusal::bad_request("NEXT_OFFSET_INVALID"));
    }
    Ok(InlineAnswer { results, button: button(params)?, next_offset })
}

fn check_ids(results: &[InlineResult]) -> Result<(), Refusal> {
    if results.iter().any(|result| !(1..=LONGEST_ID).contains(&result.id.len())) {
        return Err(Refusal::bad_request("RESULT_ID_INVALID"));
    }
    let different: BTreeSet<&str> = results.iter().map(|result| result.id.as_str()).collect();
    if different.len() < results.len() {
        return Err(Refusal::bad_request("RESULT_ID_DUPLICATE"));
    }
    Ok(())
}

fn read_result(result: &Value) -> Result<InlineResult, Refusal> {
    let kind = result["type"].as_str().unwrap_or_default();
    if kind != "article" {
        let fault = format!("type \"{kind}\" is unsupported for the inline query result");
        return Err(Refusal::bad_request(&fault));
    }
    let id = result["id"].as_str().unwrap_or_default().to_owned();
    let title = result["title"].as_str().filter(|title| !title.is_empty());
    let title = title.ok_or_else(|| Refusal::bad_request("can't find field \"title\""))?.to_owned();
    let description = result["description"].as_str().filter(|words| !words.is_empty()).map(str::to_owned);
    Ok(InlineResult { id, title, description, content: read_content(result)? })
}

/// The message a result becomes.
fn read_content(result: &Value) -> Result<Value, Refusal> {
    let message = &result["input_message_content"];
    let written = Written {
        raw: message["message_text"].as_str().unwrap_or_default(),
        parse_mode: message["parse_mode"].as_str(),
        entities: message.get("entities").cloned(),
    };
    let mut content = text_content(written.message()?);
    if let Some(keyboard) = result.get("reply_markup").filter(|markup| !markup.is_null()) {
        if keyboard.get("inline_keyboard").is_none() {
            return Err(Refusal::bad_request("inline keyboard expected"));
        }
        if let Some(keyboard) = markup::inline(keyboard.clone())? {
            content["reply_markup"] = keyboard;
        }
    }
    Ok(content)
}

/// A refusal as it is told of a result: the server's codes as they are, its sentences after where the fault was.
fn in_result(refusal: Refusal) -> Refusal {
    let fault = refusal.description.trim_start_matches("Bad Request: ");
    if fault == "message is too long" {
        return Refusal::bad_request("MESSAGE_TOO_LONG");
    }
    if fault.bytes().all(|b| b.is_ascii_uppercase() || b == b'_') {
        return refusal;
    }
    let (first, rest) = fault.split_at(1);
    let first = if fault.starts_with("type ") { first.to_owned() } else { first.to_uppercase() };
    Refusal::bad_request(&format!("can't parse inline query result: {first}{rest}"))
}

/// What stands above the results.
fn button(params: &Params) -> Result<Option<Value>, Refusal> {
    let Some(button) = params.object("button") else { return Ok(None) };
    let parameter = button["start_parameter"].as_str().unwrap_or_default();
    let allowed = |b: u8| b.is_ascii_alphanumeric() || b == b'_' || b == b'-';
    let fault = match parameter {
        _ if button["text"].as_str().unwrap_or_default().is_empty() => "can't find field \"text\"",
        "" => "can't use empty start_parameter",
        long if long.len() > LONGEST_PARAMETER => "too long start_parameter specified",
        odd if !odd.bytes().all(allowed) => "unallowed characters in start_parameter are used",
        _ => return Ok(Some(json!({"text": button["text"], "start_parameter": parameter}))),
    };
    Err(Refusal::bad_request(fault))
}
