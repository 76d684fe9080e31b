//! Updates as JSON, each read by itself: one that cannot be read harms itself alone.
//!
//! JSON may hold what no string or number of ours can: half of a surrogate pair, 1e400, arrays in arrays without end. Of
//! such an update its number is read, by which it is confirmed and counted.

use serde::Deserialize;
use serde_json::{Value, json, value::RawValue};

/// <https://core.telegram.org/bots/api#making-requests>
#[derive(Deserialize)]
struct Answer<'a> {
    ok: bool,
    #[serde(borrow)]
    result: Vec<&'a RawValue>,
}

#[derive(Deserialize)]
struct Numbered {
    update_id: i64,
}

/// The updates of an answer that as a whole cannot be read; None if it is no such answer.
pub(crate) fn updates(answer: &str) -> Option<Vec<Value>> {
    let Answer { ok, result } = serde_json::from_str(answer).ok()?;
    ok.then(|| result.into_iter().map(|update| self::update(update.get())).collect())
}

/// An update; of one that cannot be read its number, if it has any.
pub(crate) fn update(json: &str) -> Value {
    serde_json::from_str(json).unwrap_or_else(|_| match serde_json::from_str(json) {
        Ok(Numbered { update_id }) => json!({"update_id": update_id}),
        Err(_) => json!({}),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str = r#"{"update_id": 7, "message": {"text": "hi"}}"#;

    fn with_text(id: i64, text: &str) -> String {
        format!(r#"{{"update_id": {id}, "message": {{"text": {text}}}}}"#)
    }

    /// What JSON allows, and no string or number of ours can hold.
    fn unreadable() -> Vec<String> {
        let deep = format!("{}{}", "[".repeat(130), "]".repeat(130));
        [r#""\ud800""#, "1e400", &deep].iter().zip(8..).map(|(text, id)| with_text(id, text)).collect()
    }

    #[test]
    fn of_what_cannot_be_read_the_number_is() {
        assert_eq!(update(WHOLE)["message"]["text"], "hi");
        for (json, id) in unreadable().iter().zip(8..) {
            assert!(serde_json::from_str::<Value>(json).is_err(), "{json}");
            assert_eq!(update(json), json!({"update_id": id}));
        }
        for json in ["", "{", "[]", "7", r#"{"update_id": "x"}"#, &"[".repeat(100_000)] {
            assert_eq!(update(json)["update_id"].as_i64(), None, "{json}");
        }
    }

    #[test]
    fn one_that_cannot_be_read_takes_no_other_with_it() {
        let all = [unreadable().as_slice(), &[WHOLE.to_owned()]].concat().join(",");
        let read = updates(&format!(r#"{{"ok": true, "result": [{all}]}}"#)).unwrap();
        assert_eq!(read.iter().map(|update| update["update_id"].as_i64()).collect::<Vec<_>>(), [8, 9, 10, 7].map(Some));
        assert_eq!(read[3]["message"]["text"], "hi");
        assert_eq!(updates(r#"{"ok": false, "description": "Bad Gateway"}"#), None);
        assert_eq!(updates("<html>"), None);
    }
}
