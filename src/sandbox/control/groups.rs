//! Groups: making them, talking in them, and what is done with the bot there.

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde_json::{Value, json};

use super::{Answer, Fault, Shared, content::content, person};
use crate::sandbox::model::{Group, Name, Person, World};

pub(super) async fn add(State(hub): Shared, Json(about): Json<Value>) -> Answer {
    let title = about["title"].as_str().unwrap_or_default().trim().to_owned();
    if !(1..=128).contains(&title.chars().count()) {
        return Err(Fault::wrong("A title has 1 to 128 characters."));
    }
    hub.change(|world| Ok(Json(json!(world.add_group(&title)))))
}

pub(super) async fn chat(State(hub): Shared, Path(id): Path<i64>) -> Answer {
    hub.look(|world| group(world, id).map(|group| Json(world.group_view(&group))))
}

/// A group that still is what it is.
fn group(world: &World, id: i64) -> Result<Group, Fault> {
    let found = world.groups.get(&id).cloned();
    found.ok_or_else(|| Fault(StatusCode::NOT_FOUND, format!("There is no group {id}.")))
}

/// Who does something in a group that has not become a supergroup.
fn actor(world: &World, id: i64, deed: &Value) -> Result<(Group, Person), Fault> {
    let group = group(world, id)?;
    if group.migrated_to.is_some() {
        return Err(Fault::conflict("This group has become a supergroup."));
    }
    Ok((group, person(world, deed["person_id"].as_i64().unwrap_or_default())?))
}

/// The same where the bot has to be in the group.
fn actor_beside_bot(world: &World, id: i64, deed: &Value) -> Result<(Group, Person), Fault> {
    let (group, person) = actor(world, id, deed)?;
    if group.has_bot { Ok((group, person)) } else { Err(Fault::conflict("The bot is not in this group.")) }
}

pub(super) async fn send(State(hub): Shared, Path(id): Path<i64>, Json(sent): Json<Value>) -> Answer {
    hub.change(|world| {
        let (group, person) = actor(world, id, &sent)?;
        let content = content(world, &person, &sent)?;
        let message = world.post_in_group_as(&group, &person, name(&sent)?, content);
        Ok(Json(json!({"message_id": message["message_id"]})))
    })
}

/// Through a link with `?startgroup=payload`, or without one.
pub(super) async fn add_bot(State(hub): Shared, Path(id): Path<i64>, Json(added): Json<Value>) -> Answer {
    hub.change(|world| {
        let (group, person) = actor(world, id, &added)?;
        let payload = added["payload"].as_str().unwrap_or_default();
        Ok(Json(json!(world.add_bot(&group, &person, name(&added)?, payload))))
    })
}

/// In whose name somebody does it: `as`, own, group or channel.
fn name(deed: &Value) -> Result<Name, Fault> {
    match deed.get("as") {
        Some(name) => serde_json::from_value(name.clone()).map_err(Fault::wrong),
        None => Ok(Name::Own),
    }
}

/// Lets the bot's messages be refused in a group with Telegram's words, or taken again.
pub(super) async fn refuse(State(hub): Shared, Path(id): Path<i64>, Json(how): Json<Value>) -> Answer {
    hub.change(|world| {
        let refuses = how["description"].as_str().map(str::to_owned);
        let group = Group { refuses, ..group(world, id)? };
        Ok(Json(json!(world.put_group(group))))
    })
}

pub(super) async fn remove_bot(State(hub): Shared, Path(id): Path<i64>, Json(removed): Json<Value>) -> Answer {
    hub.change(|world| {
        let (group, person) = actor_beside_bot(world, id, &removed)?;
        Ok(Json(json!(world.remove_bot(&group, &person))))
    })
}

pub(super) async fn migrate(State(hub): Shared, Path(id): Path<i64>, Json(how): Json<Value>) -> Answer {
    hub.change(|world| {
        let (group, person) = actor(world, id, &how)?;
        if group.is_super() {
            return Err(Fault::conflict("This is a supergroup already."));
        }
        Ok(Json(json!(world.migrate(&group, &person, how["unnoticed"] == true))))
    })
}
