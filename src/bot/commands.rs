//! The commands, typed or pressed in the menu. They work wherever a person is in a dialogue.

use anyhow::Context;
use futures_util::future::BoxFuture;
use jiff::{Timestamp, tz::TimeZone};

use super::{acting, announce, effects, event, my_data, reminders, reply, talk::Talk, team};
use crate::{
    db::{organization, person, receiver, visit, volunteer},
    dialogues::{
        Button, Command, Dialogue, Effect, Turn,
        announce::Act as AnnounceAct,
        erasure,
        event::{Act, Creation, Origin, Visit, organize},
        registration,
        reminders::Act as RemindersAct,
        settings,
        team::Act as TeamAct,
    },
    domain::{Link, Preferences, Profile, StartPayload, consent::PRIVACY_VERSION, invitation::Secret},
    texts::Text,
};

/// Does what a command says.
pub async fn perform(talk: &mut Talk<'_>, command: Command, payload: Option<&StartPayload>) -> anyhow::Result<()> {
    match command {
        Command::Start => start(talk, payload).await,
        Command::Events => registered(talk, Effect::Event(Act::List(Origin::default()))).await,
        Command::My => registered(talk, Effect::Event(Act::Mine)).await,
        Command::New => registered(talk, Effect::Creation(Creation::Begin)).await,
        Command::Organize => registered(talk, Effect::Organize(organize::Act::List { past: false, page: 0 })).await,
        Command::Announce => registered(talk, Effect::Announce(AnnounceAct::List)).await,
        Command::Reminders => registered(talk, Effect::Reminders(RemindersAct::Begin)).await,
        Command::Team => team(talk).await,
        Command::Settings => settings(talk, None).await,
        Command::Language => language(talk).await,
        Command::MyData => my_data::tell(talk).await,
        Command::Privacy => privacy(talk).await,
        Command::DeleteMe => delete_me(talk).await,
        Command::Help => inform(talk, vec![Text::Help], vec![menu_button()]).await,
        Command::Cancel => cancel(talk).await,
    }
}

/// What the menu says.
pub async fn menu(talk: &mut Talk<'_>) -> anyhow::Result<Vec<Text>> {
    let (profile, _) = volunteer(talk).await?;
    let acting_for = organization::acting_for(talk.db, talk.person.id).await?;
    let acting = acting_for.map(|organization| Text::MenuActing { organization: organization.name });
    Ok([Some(Text::Menu { name: profile.name }), acting].into_iter().flatten().collect())
}

/// The menu's buttons, by what the person's roles let them do.
pub async fn menu_rows(talk: &mut Talk<'_>) -> anyhow::Result<Vec<Vec<Button>>> {
    let has_role = talk.person.has_role;
    let has_choice = has_role && organization::within_reach(talk.db, talk.person.id).await?.len() > 1;
    Ok(reply::menu(has_role, has_choice))
}

/// Goes where the button of a message leads that stands outside any dialogue.
pub async fn visit(talk: &mut Talk<'_>, visit: Visit) -> anyhow::Result<()> {
    let origin = Origin { mine: true, ..Origin::default() };
    let effect = match visit {
        Visit::Event(event) => Effect::Event(Act::Event(event, Origin::default())),
        Visit::Shift(shift) => Effect::Event(Act::Shift(shift, origin)),
        Visit::Question(shift) => Effect::Event(Act::Question(shift, origin)),
        Visit::Organize(shift) => Effect::Organize(organize::Act::Shift(shift)),
        Visit::Applications(shift) => Effect::Organize(organize::Act::People { shift, applied: true, page: 0 }),
        Visit::Schedule(schedule) => Effect::Reminders(RemindersAct::Schedule(schedule)),
        Visit::Attendance(shift) => Effect::Organize(organize::Act::Attendance { shift, page: 0 }),
        Visit::Feedback(sign_up) => return reminders::thanks::ask(talk, sign_up).await,
        Visit::Answer(shift, person) => Effect::Organize(organize::Act::Write { shift, person }),
        Visit::ActFor => return acting::choose(talk).await,
        Visit::NewAnnouncement => {
            let turn = announce::new(talk).await?;
            return talk.take(turn).await;
        }
    };
    talk.stand_below();
    registered(talk, effect).await
}

/// A registered person's profile and preferences.
pub async fn volunteer(talk: &mut Talk<'_>) -> anyhow::Result<(Profile, Preferences)> {
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
        // So is what is left of one that was cut short, and a link for a group is of no use here.
        Some(payload) if Secret::is_meant_by(payload) => {
            Secret::parse_for_group(payload).is_none().then_some(Text::ErrorInvitationGone)
        }
        Some(payload) => {
            person::came_by(talk.db, talk.person.id, payload).await?;
            match Link::parse(payload.as_str()) {
                Some(link) if visit::opens(talk.db, talk.person.id, &link).await? => {
                    match follow_link(talk, &link).await? {
                        Some(notice) => Some(notice),
                        None => return Ok(()),
                    }
                }
                // As much for a number that there is as for one that there is not.
                Some(_) => Some(Text::ErrorLinkGone),
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

/// Shows what a link leads to. Somebody who is not registered yet comes back to it afterwards: what to say until then.
async fn follow_link(talk: &mut Talk<'_>, link: &Link) -> anyhow::Result<Option<Text>> {
    let (person, now) = (talk.person.id, talk.now());
    visit::note(talk.db, person, link, now).await?;
    if !talk.person.registered {
        visit::wait_for(talk.db, person, link.to).await?;
        return Ok(Some(Text::EventWaits));
    }
    let turn = event::follow_link(talk, link.to).await?;
    talk.take(turn).await?;
    Ok(None)
}

/// Does something that only volunteers can do. On the heap, since many ways lead here.
fn registered<'a>(talk: &'a mut Talk<'_>, effect: Effect) -> BoxFuture<'a, anyhow::Result<()>> {
    Box::pin(async move {
        if talk.person.registered {
            let turn = effects::perform(talk, effect).await?.unwrap_or_else(Turn::home);
            return talk.take(turn).await;
        }
        match registration_of(talk) {
            Some(state) => talk.ask(Dialogue::Registration(state), Some(Text::RegisterFirst)).await,
            None => talk.home(Some(Text::RegisterFirst)).await,
        }
    })
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

async fn privacy(talk: &mut Talk<'_>) -> anyhow::Result<()> {
    let mut paragraphs = vec![Text::privacy_notice()];
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
    let alone_in = receiver::only_in(talk.db, talk.person.id).await?;
    let alone_in = alone_in.into_iter().map(|organization| organization.name).collect();
    talk.ask(Dialogue::Erasure(erasure::State { registration, alone_in }), None).await
}

async fn cancel(talk: &mut Talk<'_>) -> anyhow::Result<()> {
    if registration_of(talk).is_some() {
        effects::perform(talk, Effect::Erase).await?;
        return talk.end(vec![Text::RegistrationStopped]).await;
    }
    let closing = if talk.open.is_some() { Text::Cancelled } else { Text::NothingToCancel };
    talk.end(vec![closing]).await
}

/// Leads to the menu.
pub fn menu_button() -> Vec<Button> {
    vec![Button::command(Text::BtnMenu, Command::Start)]
}

/// Says something that asks nothing; a registration that is open goes on below it.
async fn inform(talk: &mut Talk<'_>, paragraphs: Vec<Text>, rows: Vec<Vec<Button>>) -> anyhow::Result<()> {
    match registration_of(talk) {
        Some(state) => {
            talk.say(paragraphs, Vec::new()).await?;
            talk.ask(Dialogue::Registration(state), None).await
        }
        None if talk.person.registered => talk.close(paragraphs, rows).await.map(drop),
        None => talk.close(paragraphs, reply::register()).await.map(drop),
    }
}
