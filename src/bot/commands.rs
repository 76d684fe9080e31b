//! The commands, typed or pressed in the menu. They work wherever a person is in a dialogue.

use jiff::tz::TimeZone;

use super::{
    acting, announce, calendars, conversation::Conversation, erasure, inline, menu, my_data, reminders, reply, team,
    volunteer,
};
use crate::{
    db::{person, visit},
    dialogues::{
        Button, Command, Dialogue, Effect, Turn,
        announce::Act as AnnounceAct,
        event::{Act, Creation, Origin, Visit, organize},
        registration,
        reminders::Act as RemindersAct,
        settings,
        team::Act as TeamAct,
    },
    domain::{
        Link, StartPayload,
        consent::PRIVACY_VERSION,
        invitation::Secret,
        participant::{Filter, Selection},
    },
    texts::Text,
};

/// What is done next by a command, or by the button of a message.
type Following = anyhow::Result<Turn<Dialogue>>;

/// What a command leads to.
pub(super) async fn perform(ctx: &mut Conversation<'_>, command: Command, payload: Option<&StartPayload>) -> Following {
    match command {
        Command::Start => start(ctx, payload).await,
        Command::Events => Ok(events(ctx)),
        Command::My => Ok(registered(ctx, Effect::Event(Act::Mine { page: 0, past: false }))),
        Command::New => Ok(registered(ctx, Effect::Creation(Creation::Begin))),
        Command::Organize => Ok(registered(ctx, Effect::Organize(organize::Act::List { past: false, page: 0 }))),
        Command::Announce => Ok(registered(ctx, Effect::Announce(AnnounceAct::List(0)))),
        Command::Reminders => Ok(registered(ctx, Effect::Reminders(RemindersAct::Begin))),
        Command::Team => team(ctx).await,
        Command::Settings => settings(ctx, None).await,
        Command::Language => language(ctx).await,
        Command::MyData => my_data::tell(ctx).await.map(|()| Turn::done()),
        Command::Privacy => privacy(ctx).await,
        Command::DeleteMe => delete_me(ctx).await,
        Command::Help => inform(ctx, vec![Text::Help], vec![menu::button()]).await,
        Command::Cancel => Ok(cancel(ctx)),
    }
}

/// Where the button of a message leads that stands outside any dialogue.
pub(super) async fn visit(ctx: &mut Conversation<'_>, visit: Visit) -> Following {
    let origin = Origin { mine: true, ..Origin::default() };
    let effect = match visit {
        Visit::Event(event) => Effect::Event(Act::Event(event, Origin::default())),
        Visit::Shift(shift) => Effect::Event(Act::Shift(shift, origin)),
        Visit::Question(shift) => Effect::Event(Act::Question(shift, origin)),
        Visit::Organize(shift) => Effect::Organize(organize::Act::Shift(shift)),
        Visit::OrganizeEvent(shift) => Effect::Organize(organize::Act::Event { shift, page: None }),
        Visit::Applications(shift) => {
            Effect::Organize(organize::Act::People { shift, selection: Selection::of(Filter::Applied) })
        }
        // A page takes the place of the one before.
        Visit::Announcements(page) => return Ok(registered(ctx, Effect::Announce(AnnounceAct::List(page)))),
        Visit::Schedule(schedule) => Effect::Reminders(RemindersAct::Schedule(schedule)),
        Visit::Attendance(shift) => Effect::Organize(organize::Act::Attendance { shift, page: 0 }),
        Visit::Feedback(sign_up) => return reminders::thanks::ask(ctx, sign_up).await.map(|()| Turn::done()),
        Visit::Answer(shift, person) => Effect::Organize(organize::Act::Write { shift, person }),
        Visit::ActFor => return acting::choose(ctx).await.map(|()| Turn::done()),
        Visit::NewAnnouncement => return announce::new(ctx).await,
        Visit::Profile(field) => {
            ctx.stand_below();
            return settings(ctx, Some(settings::Item::Field(field))).await;
        }
        Visit::Calendar(event) => return calendars::send(ctx, event).await.map(|()| Turn::done()),
        Visit::CalendarLink | Visit::NewCalendarLink | Visit::EndCalendarLink if !ctx.person.registered => {
            return Ok(at_home(ctx, Some(Text::RegisterFirst)));
        }
        Visit::CalendarLink => return calendars::offer_link(ctx).await.map(|()| Turn::done()),
        Visit::NewCalendarLink => return calendars::renew_link(ctx).await.map(|()| Turn::done()),
        Visit::EndCalendarLink => return calendars::end_link(ctx).await.map(|()| Turn::done()),
    };
    ctx.stand_below();
    Ok(registered(ctx, effect))
}

/// The registration that is open, or goes on after the question that is.
fn registration_of(ctx: &Conversation<'_>) -> Option<registration::State> {
    ctx.open.as_ref()?.dialogue.registration().cloned()
}

async fn start(ctx: &mut Conversation<'_>, payload: Option<&StartPayload>) -> Following {
    let Some(payload) = payload else { return Ok(at_home(ctx, None)) };
    // Its secret is kept nowhere, so it does not count as the link a person came by.
    if let Some(secret) = Secret::parse(payload) {
        return Ok(match team::follow_link(ctx, &secret).await? {
            Ok(dialogue) => Turn::ask(dialogue),
            Err(notice) => at_home(ctx, Some(notice)),
        });
    }
    // So is what is left of one that was cut short, and a link for a group is of no use here.
    if Secret::is_meant_by(payload) {
        let notice = Secret::parse_for_group(payload).is_none().then_some(Text::ErrorInvitationGone);
        return Ok(at_home(ctx, notice));
    }
    person::came_by(ctx.db, ctx.person.id, payload).await?;
    match Link::parse(payload.as_str()) {
        Some(link) if visit::opens(ctx.db, ctx.person.id, &link).await? => follow_link(ctx, &link).await,
        // As much for a number that there is as for one that there is not.
        Some(_) if ctx.person.registered => {
            let list = volunteer::perform(ctx, Act::List(Origin::default())).await?;
            Ok(list.saying(Some(Text::ErrorLinkGone)))
        }
        Some(_) => Ok(at_home(ctx, Some(Text::ErrorLinkGone))),
        None if payload.as_str() == inline::ORIGIN => Ok(events(ctx)),
        None => Ok(at_home(ctx, None)),
    }
}

/// The registration that is open, or the menu.
fn at_home(ctx: &Conversation<'_>, notice: Option<Text>) -> Turn<Dialogue> {
    let next = registration_of(ctx).map_or_else(Turn::home, |state| Turn::ask(Dialogue::Registration(state)));
    next.saying(notice)
}

/// Shows what a link leads to. Somebody who is not registered yet comes back to it afterwards; who is about to register, or
/// may see it only when it is known where they live, goes on with that first.
async fn follow_link(ctx: &mut Conversation<'_>, link: &Link) -> Following {
    let (person, now) = (ctx.person.id, ctx.now());
    visit::note(ctx.db, person, link, now).await?;
    if !ctx.person.registered {
        visit::wait_for(ctx.db, person, link.to).await?;
        if registration_of(ctx).is_some() || !volunteer::may_see(ctx, link.to).await? {
            return Ok(at_home(ctx, Some(Text::EventWaits)));
        }
    }
    volunteer::follow_link(ctx, link.to).await
}

/// All events, which anybody can look at who is not about to register.
fn events(ctx: &Conversation<'_>) -> Turn<Dialogue> {
    match registration_of(ctx) {
        Some(_) => at_home(ctx, Some(Text::RegisterFirst)),
        None => Turn::home().performing(Effect::Event(Act::List(Origin::default()))),
    }
}

/// Does something that only volunteers can do.
fn registered(ctx: &Conversation<'_>, effect: Effect) -> Turn<Dialogue> {
    match ctx.person.registered {
        true => Turn::home().performing(effect),
        false => at_home(ctx, Some(Text::RegisterFirst)),
    }
}

async fn team(ctx: &mut Conversation<'_>) -> Following {
    let turn = team::perform(ctx, TeamAct::Begin).await?;
    Ok(match registration_of(ctx) {
        Some(_) => at_home(ctx, Some(Text::NotInATeam)),
        None => turn,
    })
}

async fn settings(ctx: &mut Conversation<'_>, open: Option<settings::Item>) -> Following {
    if !ctx.person.registered {
        return Ok(at_home(ctx, Some(Text::RegisterFirst)));
    }
    let (profile, preferences) = menu::profile_of(ctx.db, ctx.person.id).await?;
    let state = settings::State::begin(profile, preferences, open);
    Ok(Turn::ask(Dialogue::Settings(Box::new(state))))
}

async fn language(ctx: &mut Conversation<'_>) -> Following {
    if ctx.person.registered {
        return settings(ctx, Some(settings::Item::Language)).await;
    }
    let state = registration_of(ctx).unwrap_or_else(|| registration::State::begin(&ctx.viewer, None));
    Ok(Turn::ask(Dialogue::Registration(state.choosing_language())))
}

async fn privacy(ctx: &mut Conversation<'_>) -> Following {
    let mut paragraphs = vec![Text::privacy_notice()];
    if let Some(given_at) = person::consented_at(ctx.db, ctx.person.id, PRIVACY_VERSION).await? {
        let day = given_at.to_zoned_datetime(TimeZone::UTC).date();
        paragraphs.push(Text::ConsentGiven { date: Box::new(Text::date(day)) });
    }
    if ctx.calendar_link("").is_some() {
        paragraphs.push(Text::PrivacyCalendar);
    }
    let rows = vec![
        vec![Button::command(Text::BtnDownloadData, Command::MyData)],
        vec![Button::command(Text::BtnDeleteData, Command::DeleteMe)],
        menu::button(),
    ];
    inform(ctx, paragraphs, rows).await
}

async fn delete_me(ctx: &mut Conversation<'_>) -> Following {
    let registration = registration_of(ctx);
    Ok(Turn::ask(erasure::ask(ctx, registration).await?))
}

fn cancel(ctx: &Conversation<'_>) -> Turn<Dialogue> {
    if registration_of(ctx).is_some() {
        return Turn::end(Text::RegistrationStopped).performing(Effect::Erase);
    }
    Turn::end(if ctx.open.is_some() { Text::Cancelled } else { Text::NothingToCancel })
}

/// Says something that asks nothing; a registration that is open goes on below it.
async fn inform(ctx: &mut Conversation<'_>, paragraphs: Vec<Text>, rows: Vec<Vec<Button>>) -> Following {
    if let Some(state) = registration_of(ctx) {
        ctx.say(paragraphs, Vec::new()).await?;
        return Ok(Turn::ask(Dialogue::Registration(state)));
    }
    let rows = if ctx.person.registered { rows } else { reply::register() };
    ctx.close(paragraphs, rows).await?;
    Ok(Turn::done())
}
