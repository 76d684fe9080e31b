//! The menu: what it says, and which buttons somebody has there.

use anyhow::Context;

use super::reply;
use crate::{
    db::{Connection, organization, person::Person, volunteer},
    dialogues::{Button, Command},
    domain::{PersonId, Preferences, Profile},
    texts::Text,
};

/// What the menu says to a registered person.
pub(super) async fn words(db: &mut Connection, person: PersonId) -> anyhow::Result<Vec<Text>> {
    let acting_for = organization::acting_for(db, person).await?;
    let acting = acting_for.map(|organization| Text::MenuActing { organization: organization.name });
    Ok([Some(Text::Menu), acting].into_iter().flatten().collect())
}

/// The menu's buttons, by what the person's roles let them do.
pub(super) async fn rows(db: &mut Connection, person: &Person) -> anyhow::Result<Vec<Vec<Button>>> {
    let has_role = person.has_role;
    let has_choice = has_role && organization::within_reach(db, person.id).await?.len() > 1;
    Ok(reply::menu(has_role, has_choice))
}

/// Leads to the menu.
pub(super) fn button() -> Vec<Button> {
    vec![Button::command(Text::BtnMenu, Command::Start)]
}

/// A registered person's profile and preferences.
pub(super) async fn profile_of(db: &mut Connection, person: PersonId) -> anyhow::Result<(Profile, Preferences)> {
    volunteer::of_person(db, person).await?.context("A registered person has a profile")
}
