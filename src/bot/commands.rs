//! The commands, typed or pressed in the menu. They work wherever a person is in a dialogue.

use anyhow::Context;
use jiff::{Timestamp, tz::TimeZone};

use super::{effects, event, reply, talk::Talk, team};
use crate::{
    db::{delivery::Target, event as db_event, person, volunteer},
    dialogues::{
        Button, Command, Dialogue, Effect, erasure,
        event::{Act, Origin},
        registration, settings,
        team::Act as TeamAct,
    },
    domain::{Preferences, Profile, StartPayload, consent::PRIVACY_VERSION, invitation::Secret},
    outbox::Outgoing,
    texts::Text,
};

/// Does what a command says.
pub async fn perform(talk: &mut Talk<'_>, command: Command, payload: Option<&StartPayload>) -> anyhow::Result<()> {
    match command {
        Command::Start => start(talk, payload).await,
        Command::Events => events(talk, Act::List(Origin::default())).await,
        Command::My => events(talk, Act::Mine).await,
        Command::New => events(talk, Act::BeginNew).await,
        Command::Team => team(talk).await,
        Command::Settings => settings(talk, None).await,
        Command::Language => language(talk).await,
        Command::MyData => my_data(talk).await,
        Command::Privacy => privacy(talk).await,
        Command::DeleteMe => delete_me(talk).await,
        Command::Help => inform(talk, vec![Text::Help], vec![menu_button()]).await,
        Command::Cancel => cancel(talk).await,
    }
}

/// What the menu says.
pub async fn menu_text(talk: &mut Talk<'_>) -> anyhow::Result<Text> {
    let (profile, _) = volunteer(talk).await?;
    Ok(Text::Menu { name: profile.name })
}

async fn volunteer(talk: &mut Talk<'_>) -> anyhow::Result<(Profile, Preferences)> {
    volunteer::of_person(talk.db, talk.person.id).await?.context("A registered person has a profile")
}

/// The registration that is open, or goes on after the question that is.
fn registration_of(talk: &Talk<'_>) -> Option<registration::State> {
    match talk.open.as_ref().map(|open| &open.dialogue) {
        Some(Dialogue::Registration(state)) => Some(state.clone()),
        Some(Dialogue::Erasure(state)) => state.registration.clone(),
        _ => None,
    }
}

async fn start(talk: &mut Talk<'_>, payload: Option<&StartPayload>) -> anyhow::Result<()> {
    let notice = match payload {
        // Its secret is kept nowhere, so it does not count as the link a person came by.
        Some(payload) if let Some(secret) = Secret::parse(payload) => match team::follow_link(talk, &secret).await? {
            Ok(dialogue) => return talk.ask(dialogue, None).await,
            Err(notice) => Some(notice),
        },
        Some(payload) => {
            person::came_by(talk.db, talk.person.id, payload).await?;
            match event::in_payload(payload.as_str()) {
                Some(id) if talk.person.registered => return events(talk, Act::Open(id, Origin::default())).await,
                Some(id) => wait_for_event(talk, id).await?,
                None => None,
            }
        }
        None => None,
    };
    match registration_of(talk) {
        Some(state) => talk.ask(Dialogue::Registration(state), notice).await,
        None => talk.home(notice).await,
    }
}

/// Somebody who is not registered yet comes back to the event afterwards.
async fn wait_for_event(talk: &mut Talk<'_>, id: i64) -> anyhow::Result<Option<Text>> {
    if db_event::with_id(talk.db, id).await?.is_none() {
        return Ok(None);
    }
    db_event::wait_for(talk.db, talk.person.id, id).await?;
    Ok(Some(Text::EventWaits))
}

async fn events(talk: &mut Talk<'_>, act: Act) -> anyhow::Result<()> {
    if talk.person.registered {
        let turn = event::perform(talk, act).await?;
        return talk.take(turn).await;
    }
    match registration_of(talk) {
        Some(state) => talk.ask(Dialogue::Registration(state), Some(Text::RegisterFirst)).await,
        None => talk.home(Some(Text::RegisterFirst)).await,
    }
}

async fn team(talk: &mut Talk<'_>) -> anyhow::Result<()> {
    let turn = team::perform(talk, TeamAct::Begin).await?;
    match registration_of(talk) {
        Some(state) => talk.ask(Dialogue::Registration(state), Some(Text::NotInATeam)).await,
        None => talk.take(turn).await,
    }
}

async fn settings(talk: &mut Talk<'_>, open: Option<settings::Item>) -> anyhow::Result<()> {
    if talk.person.registered {
        let (profile, preferences) = volunteer(talk).await?;
        let state = settings::State::begin(profile, preferences, open);
        return talk.ask(Dialogue::Settings(Box::new(state)), None).await;
    }
    match registration_of(talk) {
        Some(state) => talk.ask(Dialogue::Registration(state), Some(Text::RegisterFirst)).await,
        None => talk.home(Some(Text::RegisterFirst)).await,
    }
}

async fn language(talk: &mut Talk<'_>) -> anyhow::Result<()> {
    if talk.person.registered {
        return settings(talk, Some(settings::Item::Language)).await;
    }
    let state = registration_of(talk).unwrap_or_else(|| registration::State::begin(talk.person.language));
    talk.ask(Dialogue::Registration(state.choosing_language()), None).await
}

async fn my_data(talk: &mut Talk<'_>) -> anyhow::Result<()> {
    let data = volunteer::everything_about(talk.db, talk.person.id).await?;
    let caption = talk.texts.html(&Text::MyDataCaption, talk.reader.language);
    let content = serde_json::to_string_pretty(&data)?;
    let file = Outgoing::Document { name: "hashar.json".to_owned(), content, caption };
    talk.owe(&file, Target::None).await?;
    Ok(())
}

async fn privacy(talk: &mut Talk<'_>) -> anyhow::Result<()> {
    let mut paragraphs = vec![Text::PrivacyNotice { version: PRIVACY_VERSION }];
    if let Some(given_at) = person::consented_at(talk.db, talk.person.id, PRIVACY_VERSION).await? {
        let day = Timestamp::from_millisecond(given_at)?.to_zoned_datetime(TimeZone::UTC).date();
        paragraphs.push(Text::ConsentGiven { date: Box::new(Text::date(day)) });
    }
    let rows = vec![
        vec![Button::command(Text::BtnDownloadData, Command::MyData)],
        vec![Button::command(Text::BtnDeleteData, Command::DeleteMe)],
        menu_button(),
    ];
    inform(talk, paragraphs, rows).await
}

async fn delete_me(talk: &mut Talk<'_>) -> anyhow::Result<()> {
    let registration = registration_of(talk);
    talk.ask(Dialogue::Erasure(erasure::State { registration }), None).await
}

async fn cancel(talk: &mut Talk<'_>) -> anyhow::Result<()> {
    if registration_of(talk).is_some() {
        effects::perform(talk, Effect::Erase).await?;
        return talk.end(vec![Text::RegistrationStopped]).await;
    }
    let closing = if talk.open.is_some() { Text::Cancelled } else { Text::NothingToCancel };
    talk.end(vec![closing]).await
}

fn menu_button() -> Vec<Button> {
    vec![Button::command(Text::BtnMenu, Command::Start)]
}

/// Says something that asks nothing; a registration that is open goes on below it.
async fn inform(talk: &mut Talk<'_>, paragraphs: Vec<Text>, rows: Vec<Vec<Button>>) -> anyhow::Result<()> {
    match registration_of(talk) {
        Some(state) => {
            talk.say(paragraphs, Vec::new()).await?;
            talk.ask(Dialogue::Registration(state), None).await
        }
        None if talk.person.registered => talk.close(paragraphs, rows).await,
        None => talk.close(paragraphs, reply::register()).await,
    }
}
