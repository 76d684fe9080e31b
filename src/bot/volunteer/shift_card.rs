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
        shift::{self, Wanted},
        sign_up::{self, Obstacle},
        visit, volunteer,
    },
    dialogues::{
        Choice, Dialogue, Turn,
        event::{
            Origin, error_cancelled,
            find::{Card, Shown, State, day_and_time},
            item,
        },
    },
    domain::{EventId, Freed, Name, OrganizationId, Price, Shift, ShiftId},
    texts::Text,
};

pub(crate) async fn show(ctx: &mut Conversation<'_>, origin: Origin, shown: Shown) -> anyhow::Result<Turn<Dialogue>> {
    let zone = ctx.zone().await?;
    Ok(Turn::ask(Dialogue::Events(Box::new(State { origin, zone, shown }))))
}

pub(crate) async fn list(ctx: &mut Conversation<'_>, origin: Origin) -> anyhow::Result<Turn<Dialogue>> {
    let (now, today) = (ctx.now(), ctx.viewer.today());
    let (profile, preferences) = volunteer::of_person(ctx.db, ctx.person.id).await?.unzip();
    let gets_news = preferences.is_some_and(|preferences| preferences.get_news(today));
    let wanted = Wanted {
        country: profile.as_ref().and_then(|profile| profile.country),
        region: profile.as_ref().and_then(|profile| profile.region),
        topics: profile.map(|profile| profile.topics.into_iter().collect()).unwrap_or_default(),
        only_my_region: origin.my_region,
        only_my_topics: origin.my_topics,
        organization: origin.organization,
    };
    let language = ctx.viewer.language;
    let (shifts, pages) = shift::upcoming(ctx.db, &wanted, now, origin.page).await?;
    if shifts.is_empty() && origin.page > 0 {
        // What stood on that page has begun.
        return Box::pin(list(ctx, Origin { page: 0, ..origin })).await;
    }
    let items = shifts.iter().map(|shift| item(shift, language)).collect();
    let organization = match origin.organization {
        Some(id) => Some(organization::name_of(ctx.db, id).await?),
        None => None,
    };
    let calendar = public_calendar(ctx, origin.organization).await?;
    let shown = Shown::List { items, pages, organization, gets_news, calendar };
    show(ctx, Origin { mine: false, ..origin }, shown).await
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
        Some(card) => show(ctx, origin, Shown::Card(card)).await,
        None => Ok(list(ctx, origin).await?.saying(Some(Text::ButtonTooOld))),
    }
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
    Ok(Some(Card { shift, mine, may_organize: role.is_some(), freed, price }))
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
