//! What comes of acts about announcements. Who may do them is checked here, in the update's own transaction.
//!
//! What is confirmed becomes an `order`, and those who decide are asked in `approval`, also after the `original` was edited
//! that only Telegram can copy, and about a `correction`, unless Telegram has not let them see it (`seen`); what is `abandoned` by all of them is asked of others. What their
//! buttons do stands in `decide`, and what follows in `settle`. The card of one that is being sent and its buttons stand in `card` and `steering`, and
//! what those rely on in `standing`; `run` makes the deliveries and keeps the cards true, and `recurring` gives an order
//! again. All stand in the `list`, and of each is told what it is `about`. What is `called_off` with a shift is stopped.

pub(super) mod abandoned;
mod about;
pub(super) mod approval;
pub(super) mod called_off;
mod card;
mod correction;
mod count;
pub(super) mod decide;
mod from_draft;
mod list;
#[cfg(test)]
mod model;
mod order;
pub(super) mod original;
mod preview;
pub(super) mod recurring;
mod report;
pub(super) mod run;
mod seen;
mod settle;
pub(super) mod standing;
mod steering;

use std::collections::BTreeMap;

use self::{
    from_draft::{ask, count, order, recount},
    order::Made,
};
use super::{acting, conversation::Conversation, organizer::pick};
use crate::{
    db::{announcement, event, organization},
    dialogues::{
        Dialogue, Turn,
        announce::{Act, At, Draft, State},
    },
    domain::{Audience, EventId, OrganizationId, Role, When},
    texts::Text,
};

/// Does it, and says what follows. The right is asked at every act: it may have ended since the draft was opened.
pub(super) async fn perform(ctx: &mut Conversation<'_>, act: Act) -> anyhow::Result<Turn<Dialogue>> {
    if let Some(organization) = act.organization()
        && organization::role_of(ctx.db, ctx.person.id, organization).await?.is_none()
    {
        return Ok(Turn::end(Text::ErrorNoRight));
    }
    match act {
        Act::List(page) => list::show(ctx, page).await,
        Act::Begin(organization) => begin(ctx, organization).await,
        Act::Count(draft) => count(ctx, *draft).await,
        Act::Events(draft) => events(ctx, *draft).await,
        Act::Shifts(draft, event) => shifts(ctx, *draft, event).await,
        Act::Preview(draft) => preview::show(ctx, *draft).await,
        Act::Confirm(draft, when) => confirm(ctx, &draft, when).await,
        Act::Recur(draft, schedule) => recurring::save(ctx, &draft, &schedule).await,
        Act::Correct { announcement, language, html, over } => {
            correction::correct(ctx, announcement, (language, over), &html).await
        }
        Act::Accept { shown, when } => decide::accept_at(ctx, shown, when).await,
    }
}

/// Goes on with a draft that was kept: those who would get it are counted anew.
pub(super) async fn go_on(ctx: &mut Conversation<'_>, kept: State) -> anyhow::Result<Turn<Dialogue>> {
    match kept.into_draft() {
        Some(draft) => perform(ctx, Act::Count(draft)).await,
        None => new(ctx).await,
    }
}

/// The first question: for which organization, if there are several and none is acted for.
pub(super) async fn new(ctx: &mut Conversation<'_>) -> anyhow::Result<Turn<Dialogue>> {
    let offered = acting::organizations(ctx).await?;
    match &offered[..] {
        [] => Ok(Turn::end(Text::NotInATeam)),
        [only] => begin(ctx, only.id).await,
        _ => Ok(Turn::ask(Dialogue::Announce(Box::new(State::Organization { offered, page: 0 })))),
    }
}

async fn begin(ctx: &mut Conversation<'_>, organization: OrganizationId) -> anyhow::Result<Turn<Dialogue>> {
    let Some(role) = organization::role_of(ctx.db, ctx.person.id, organization).await? else {
        return Ok(Turn::end(Text::ErrorNoRight));
    };
    let organizing = event::organizing(ctx.db, organization).await?;
    let draft = Draft {
        organization: organizing.organization,
        country: organizing.country,
        approval_above: organization::approval_above(ctx.db, organization).await?,
        is_coordinator: role >= Role::Coordinator,
        audience: Audience::default(),
        counts: Vec::new(),
        groups: Vec::new(),
        texts: BTreeMap::new(),
        others: BTreeMap::new(),
        button: None,
        urgent: false,
        previewed: None,
        at: At::Audience,
    };
    count(ctx, draft).await
}

/// The question before a draft is sent as it would be asked now: to how many, and whether somebody has to approve it. None:
/// its author has no role any more, or nothing else there relies on what is shown.
pub(super) async fn as_it_is(ctx: &mut Conversation<'_>, shown: State) -> anyhow::Result<Option<Dialogue>> {
    let State::Draft(mut draft) = shown else { return Ok(None) };
    let At::Confirm(_) = draft.at else { return Ok(None) };
    let organization = draft.organization.id;
    let Some(role) = organization::role_of(ctx.db, ctx.person.id, organization).await? else { return Ok(None) };
    draft.is_coordinator = role >= Role::Coordinator;
    draft.approval_above = organization::approval_above(ctx.db, organization).await?;
    recount(ctx, &mut draft).await?;
    Ok(Some(Dialogue::Announce(Box::new(State::Draft(draft)))))
}

/// The page of events that can be chosen: the next ones, and of those whose people can be written to the latest that are
/// over.
async fn events(ctx: &mut Conversation<'_>, mut draft: Draft) -> anyhow::Result<Turn<Dialogue>> {
    let organization = draft.organization.id;
    match &mut draft.at {
        At::Narrow { picker, .. } => *picker = pick::load(ctx, organization, picker.clone(), true).await?,
        At::Button { picker } => *picker = pick::load(ctx, organization, picker.clone(), false).await?,
        At::Audience
        | At::Write(_)
        | At::Texts
        | At::Gap(_)
        | At::Previewing
        | At::Preview { .. }
        | At::Instant
        | At::LocalTime
        | At::Confirm(_)
        | At::HowOften
        | At::Weekdays(_)
        | At::MonthDay
        | At::TimeOfDay(_)
        | At::Crontab
        | At::Recurring(_) => {}
    }
    Ok(ask(draft))
}

/// The shifts of an event that can be chosen; where there is one, it is.
async fn shifts(ctx: &mut Conversation<'_>, draft: Draft, event: EventId) -> anyhow::Result<Turn<Dialogue>> {
    let At::Narrow { narrowing, page, picker } = draft.at.clone() else { return Ok(ask(draft)) };
    match pick::open(ctx, picker, event, true).await? {
        Ok((shift, label)) => Ok(ask(draft.of_shift(shift, label))),
        Err(picker) if picker.opened.is_some() => {
            Ok(ask(Draft { at: At::Narrow { narrowing, page, picker }, ..draft }))
        }
        // All of it has been cancelled meanwhile.
        Err(picker) => events(ctx, Draft { at: At::Narrow { narrowing, page, picker }, ..draft }).await,
    }
}

async fn confirm(ctx: &mut Conversation<'_>, draft: &Draft, when: When) -> anyhow::Result<Turn<Dialogue>> {
    let (order, at, now) = (order(ctx, draft).await?, ctx.viewer.now, ctx.now());
    let id = match order::make(ctx.db, ctx.texts, &order, when, at).await? {
        Made::Announced(id) => id,
        Made::NoRight => return Ok(Turn::end(Text::ErrorNoRight)),
        Made::Nobody => return Ok(ctx.stay(Text::ErrorAnnouncementNobody)),
    };
    ctx.ring_for_announcements();
    let (paragraphs, rows) = card::view(ctx.db, id, at).await?;
    let shown = ctx.close(paragraphs, rows).await?;
    announcement::set_card(ctx.db, id, shown, now).await?;
    Ok(Turn::done())
}
