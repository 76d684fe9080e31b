//! Who is there: adding people, changing them, and what stands in their chats.

use axum::{
    Json,
    extract::{Path, State},
};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Answer, Fault, Shared, person};
use crate::sandbox::model::Person;

/// What can be said about a person.
#[derive(Deserialize)]
pub(super) struct About {
    id: Option<i64>,
    first_name: Option<String>,
    last_name: Option<String>,
    username: Option<String>,
    language_code: Option<String>,
}

impl About {
    fn first_name(&self) -> Result<String, Fault> {
        let name = self.first_name.clone().unwrap_or_default();
        match name.trim().chars().count() {
            1..=64 => Ok(name),
            _ => Err(Fault::wrong("A first name has 1 to 64 characters.")),
        }
    }
}

fn filled(text: Option<String>) -> Option<String> {
    text.filter(|text| !text.trim().is_empty())
}

pub(super) async fn add(State(hub): Shared, Json(about): Json<About>) -> Answer {
    let first_name = about.first_name()?;
    hub.change(|world| {
        let id = match about.id {
            Some(id) if world.people.contains_key(&id) => return Err(Fault::conflict("This id is taken.")),
            Some(id) => id,
            None => world.next_person(),
        };
        let person = Person {
            id,
            first_name,
            last_name: filled(about.last_name),
            username: filled(about.username),
            language_code: filled(about.language_code),
            blocked: false,
            deactivated: false,
        };
        world.put_person(person.clone());
        Ok(Json(json!(person)))
    })
}

pub(super) async fn change(State(hub): Shared, Path(id): Path<i64>, Json(about): Json<About>) -> Answer {
    hub.change(|world| {
        let mut changed = person(world, id)?;
        if about.first_name.is_some() {
            changed.first_name = about.first_name()?;
        }
        // What is said takes the place of what was, also when it says nothing.
        changed.last_name = about.last_name.map_or(changed.last_name, |name| filled(Some(name)));
        changed.username = about.username.map_or(changed.username, |name| filled(Some(name)));
        changed.language_code = about.language_code.map_or(changed.language_code, |code| filled(Some(code)));
        world.put_person(changed.clone());
        Ok(Json(json!(changed)))
    })
}

pub(super) async fn chat(State(hub): Shared, Path(id): Path<i64>) -> Answer {
    hub.look(|world| person(world, id).map(|person| Json::<Value>(world.chat_view(&person))))
}
