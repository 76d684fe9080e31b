//! A shift as volunteers see it, the lists that lead to it, and what is said of it.

use anyhow::Context;

use crate::{
    bot::{
        conversation::Conversation,
        receivers::{self, Concern, Told},
    },
    db::{
        offer, organization,
        receiver::{self, Receivers},
        shift,
        sign_up::{self, Obstacle},
        upcoming::{self, Wanted},
        visit, volunteer,
    },
    dialogues::{
        Choice, Dialogue, Turn,
        event::{
            Listed, Origin, error_cancelled,
            find::{Card, Elsewhere, Past, Shown, State, day_and_time},
        },
    },
    domain::{EventId, Freed, Language, Name, OrganizationId, Price, Profile, Shift, ShiftId, Window},
    texts::Text,
};

pub(crate) async fn show(ctx: &mut Conversation<'_>, origin: Origin, shown: Shown) -> anyhow::Result<Turn<Dialogue>> {
    let zone = ctx.zone().await?;
    let is_stranger = !ctx.person.registered;
    Ok(Turn::ask(Dialogue::Events(Box::new(State { origin, zone, shown, is_stranger }))))
}

pub(crate) async fn list(ctx: &mut Conversation<'_>, origin: Origin) -> anyhow::Result<Turn<Dialogue>> {
    let (now, today) = (ctx.now(), ctx.viewer.today());
    let (profile, preferences) = volunteer::of_person(ctx.db, ctx.person.id).await?.unzip();
    let gets_news = preferences.is_some_and(|preferences| preferences.get_news(today));
    let wanted = Wanted {
        only_my_country: origin.organization.is_none() && !origin.elsewhere,
        only_my_region: origin.my_region,
        only_my_topics: origin.my_topics,
        organization: origin.organization,
        ..wanted(profile.as_ref(), ctx.viewer.language)
    };
    let (shifts, pages) = upcoming::upcoming(ctx.db, &wanted, now, origin.page).await?;
    if shifts.is_empty() && origin.page > 0 {
        // What stood on that page has begun.
        return Box::pin(list(ctx, Origin { page: 0, ..origin })).await;
    }
    let events = listed(ctx, &shifts).await?;
    let organization = match origin.organization {
        Some(id) => Some(organization::name_of(ctx.db, id).await?),
        None => None,
    };
    let calendar = public_calendar(ctx, origin.organization).await?;
    let elsewhere = elsewhere(ctx, (&wanted, origin)).await?;
    let shown = Shown::List { events, pages, organization, gets_news, calendar, elsewhere, past: Past::None };
    show(ctx, Origin { mine: false, ..origin }, shown).await
}

/// What somebody finds first.
pub(crate) fn wanted(profile: Option<&Profile>, language: Language) -> Wanted {
    let country = profile.and_then(|profile| profile.country);
    Wanted {
        language: Some(language),
        country,
        region: profile.and_then(|profile| profile.region),
        topics: profile.map(|profile| profile.topics.iter().copied().collect()).unwrap_or_default(),
        ..Wanted::default()
    }
}

/// Events by their next shifts, with what all their shifts have left and what the reader has in one of them.
async fn listed(ctx: &mut Conversation<'_>, next: &[Shift]) -> anyhow::Result<Vec<Listed>> {
    let (person, now, language) = (ctx.person.id, ctx.now(), ctx.viewer.language);
    let events: Vec<EventId> = next.iter().map(|shift| shift.event.id).collect();
    let ahead = upcoming::ahead_of_events(ctx.db, &events, now).await?;
    let mut mine = sign_up::first_of_each(ctx.db, person, &events, now).await?;
    let line = |next: &Shift| {
        let its_own: Vec<&Shift> = ahead.iter().filter(|shift| shift.event.id == next.event.id).collect();
        Listed::event(next, &its_own, mine.remove(&next.event.id), (language, ctx.viewer.now))
    };
    Ok(next.iter().map(line).collect())
}

/// Whether there are events in other countries, and whether the list has them.
async fn elsewhere(ctx: &mut Conversation<'_>, (sought, origin): (&Wanted, Origin)) -> anyhow::Result<Elsewhere> {
    let all = Wanted { only_my_country: false, only_my_region: false, ..sought.clone() };
    let are_all_one = sought.country.is_none() || origin.organization.is_some();
    if are_all_one || !upcoming::is_elsewhere(ctx.db, &all, ctx.now()).await? {
        return Ok(Elsewhere::None);
    }
    Ok(if origin.elsewhere { Elsewhere::Shown } else { Elsewhere::LeftOut })
}

/// Leads to the calendar that an organization has for everybody.
async fn public_calendar(
    ctx: &mut Conversation<'_>,
    organization: Option<OrganizationId>,
) -> anyhow::Result<Option<Choice>> {
    let (Some(organization), Some(_)) = (organization, ctx.calendar_link("")) else { return Ok(None) };
    let code = organization::code_of(ctx.db, organization).await?;
    Ok(ctx.calendar_link(&format!("organization/{code}")).map(Choice::Open))
}

pub(crate) async fn open(ctx: &mut Conversation<'_>, id: ShiftId, origin: Origin) -> anyhow::Result<Turn<Dialogue>> {
    match card(ctx, id).await? {
        Some(mut card) => {
            if card.is_gone(ctx.viewer.now) {
                card.near = near(ctx, card.shift.event.id).await?;
            }
            show(ctx, origin, Shown::Card(card)).await
        }
        None => Ok(list(ctx, origin).await?.saying(Some(Text::ButtonTooOld))),
    }
}

/// So many other events are named where one is gone.
const MOST_NEAR: usize = 3;

/// What somebody who comes too late for an event can have in its place.
pub(crate) async fn near(ctx: &mut Conversation<'_>, gone: EventId) -> anyhow::Result<Vec<Listed>> {
    let now = ctx.now();
    let profile = volunteer::of_person(ctx.db, ctx.person.id).await?.map(|(profile, _)| profile);
    let wanted = Wanted { only_my_country: true, ..wanted(profile.as_ref(), ctx.viewer.language) };
    let (mut shifts, _) = upcoming::upcoming(ctx.db, &wanted, now, 0).await?;
    shifts.retain(|shift| shift.event.id != gone && shift.free > 0 && shift.window(now) == Window::Open);
    shifts.truncate(MOST_NEAR);
    listed(ctx, &shifts).await
}

/// None: there is no such shift, or none for this person.
pub(crate) async fn card(ctx: &mut Conversation<'_>, id: ShiftId) -> anyhow::Result<Option<Card>> {
    let Some(shift) = shift::with_id(ctx.db, id).await? else { return Ok(None) };
    if !visit::may_see(ctx.db, ctx.person.id, shift.event.id).await? {
        return Ok(None);
    }
    let mine = sign_up::of_person(ctx.db, id, ctx.person.id).await?;
    let role = organization::role_of(ctx.db, ctx.person.id, shift.event.organization.id).await?;
    let (price, freed) = cost(ctx, &shift).await?;
    let needs_consent = needs_consent(ctx, &shift).await?;
    Ok(Some(Card { shift, mine, may_organize: role.is_some(), freed, price, near: Vec::new(), needs_consent }))
}

/// Whether somebody is so young on the day of a shift that a parent or guardian has to agree in writing.
async fn needs_consent(ctx: &mut Conversation<'_>, shift: &Shift) -> anyhow::Result<bool> {
    let Some((profile, _)) = volunteer::of_person(ctx.db, ctx.person.id).await? else { return Ok(false) };
    let day = shift.zone().day(shift.slot.starts_at);
    Ok(profile.birth_date.age(day) < shift.event.details.country.consent_below())
}

/// The title of another event, in the reader's language.
pub(crate) async fn title_of(ctx: &mut Conversation<'_>, event: EventId) -> anyhow::Result<String> {
    let shifts = shift::of_event(ctx.db, event).await?;
    Ok(shifts.first().map(|shift| shift.event.details.title(ctx.viewer.language)).unwrap_or_default())
}

/// What the person is called.
pub(crate) async fn own_name(ctx: &mut Conversation<'_>) -> anyhow::Result<Name> {
    let (profile, _) = volunteer::of_person(ctx.db, ctx.person.id).await?.context("a volunteer has a profile")?;
    Ok(profile.name)
}

/// Tells those who look after a shift what a volunteer has done.
pub(crate) async fn tell_organizers(
    ctx: &mut Conversation<'_>,
    shift: &Shift,
    concern: &Concern,
) -> anyhow::Result<Told> {
    let now = ctx.now();
    receivers::tell(ctx.db, ctx.texts, (shift, concern), now).await
}

/// Why somebody cannot have a place.
pub(crate) async fn why_not(ctx: &mut Conversation<'_>, shift: ShiftId, obstacle: Obstacle) -> anyhow::Result<Text> {
    Ok(match obstacle {
        Obstacle::Full => Text::ErrorJustFull,
        Obstacle::Clash { event } => Text::ErrorClash { title: title_of(ctx, event).await? },
        Obstacle::TooYoung { age } => Text::ErrorEventAge { age },
        Obstacle::OtherCountry(country) => Text::ErrorOtherCountry { country: Box::new(Text::Country { country }) },
        Obstacle::Declined => Text::ErrorDeclined,
        Obstacle::Removed => Text::ErrorRemoved,
        Obstacle::NotYet { opens_at } => {
            let shift = shift::with_id(ctx.db, shift).await?.context("a shift that opens later exists")?;
            let (date, time) = day_and_time(&shift, opens_at);
            Text::ErrorNotYetOpen { date, time }
        }
        Obstacle::Closed => Text::ErrorSignUpClosed,
        Obstacle::Started => Text::ErrorEventStarted,
        Obstacle::Cancelled => {
            let shift = shift::with_id(ctx.db, shift).await?.context("a shift that is cancelled exists")?;
            error_cancelled(&shift)
        }
        Obstacle::Held | Obstacle::NoSuchShift => Text::ButtonTooOld,
    })
}

/// What giving up a place of a shift costs now, and what becomes of it.
pub(crate) async fn cost(ctx: &mut Conversation<'_>, shift: &Shift) -> anyhow::Result<(Price, Freed)> {
    let now = ctx.now();
    let freed = shift.freed(offer::is_anybody_next(ctx.db, shift, now).await?, ctx.viewer.now);
    Ok((price(ctx, shift).await?, freed))
}

async fn price(ctx: &mut Conversation<'_>, shift: &Shift) -> anyhow::Result<Price> {
    if !shift.is_late(ctx.viewer.now) {
        return Ok(Price::Nothing);
    }
    Ok(match receiver::of_others(ctx.db, &shift.event, ctx.person.id).await? {
        Some(Receivers::People(_)) => Price::OrganizerHears,
        Some(Receivers::Nobody) => Price::NextHears,
        None => Price::Nothing,
    })
}
