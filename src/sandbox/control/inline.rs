//! Asking the bot inline, and choosing from what it answers.

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde_json::{Value, json};

use super::{Answer, Fault, Shared, acts::writer, person};
use crate::sandbox::model::{InlineQuery, World};

/// The longest question a client sends, in characters.
const LONGEST_QUERY: usize = 256;

/// Anybody may ask, also who never started the bot or has blocked it: nothing is written into a chat.
pub(super) async fn ask(State(hub): Shared, Path(id): Path<i64>, Json(asked): Json<Value>) -> Answer {
    hub.change(|world| {
        let person = person(world, id)?;
        if person.deactivated {
            return Err(Fault::conflict("This account was deleted."));
        }
        let [query, offset] = ["query", "offset"].map(|name| asked[name].as_str().unwrap_or_default());
        if query.chars().count() > LONGEST_QUERY {
            return Err(Fault::wrong("A question has up to 256 characters."));
        }
        Ok(Json(json!({"inline_query_id": world.ask_inline(&person, query, offset)})))
    })
}

pub(super) async fn answer(State(hub): Shared, Path(query): Path<String>) -> Answer {
    hub.look(|world| {
        let asked = asked(world, &query)?;
        let mut view = asked.answer.clone().unwrap_or_default().view();
        view["answered"] = json!(asked.answer.is_some());
        Ok(Json(view))
    })
}

pub(super) async fn choose(
    State(hub): Shared,
    Path((id, query)): Path<(i64, String)>,
    Json(chosen): Json<Value>,
) -> Answer {
    hub.change(|world| {
        let person = writer(world, id)?;
        let answer = asked(world, &query).map(|asked| asked.answer.as_ref().filter(|_| asked.person == id))?;
        let result = answer.and_then(|answer| answer.results.iter().find(|result| chosen["result_id"] == result.id));
        let result = result.cloned().ok_or_else(|| Fault::wrong("There is no such result."))?;
        let message = world.choose_inline(&person, result);
        Ok(Json(json!({"message_id": message["message_id"]})))
    })
}

fn asked<'a>(world: &'a World, query: &str) -> Result<&'a InlineQuery, Fault> {
    let found = world.inline_queries.get(query);
    found.ok_or_else(|| Fault(StatusCode::NOT_FOUND, format!("Nobody asked a question {query}.")))
}
