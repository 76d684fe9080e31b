//! What comes of acts about announcements. Who may do them is checked here, in the update's own transaction.
//!
//! What is confirmed becomes an `order`, and those who decide are asked in `approval`, also after the `original` was edited
//! that only Telegram can copy, and about a `correction`, unless Telegram has not let them see it (`seen`); what is `abandoned` by all of them is asked of others. What their
//! buttons do stands in `decide`, and what follows in `settle`. The card of one that is being sent and its buttons stand in `card` and `steering`, and
//! what those rely on in `standing`; `run` makes the deliveries and keeps the cards true, and `recurring` gives an order
//! again. What is `called_off` with a shift is stopped.

pub(super) mod abandoned;
pub(super) mod approval;
pub(super) mod called_off;
mod card;
mod correction;
mod count;
pub(super) mod decide;
mod from_draft;
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
use super::{acting, conversation::Conversation};
use crate::{
    db::{self, announcement, event, organization, organized, shift},
    dialogues::{
        Button, Choice, Dialogue, Turn,
        announce::{Act, At, Control, Draft, State, Steering, error_button},
        event::{Visit, event_label, own_label},
    },
    domain::{Audience, OrganizationId, Role, When},
    texts::Text,
};

/// So many announcements, shifts or events are offered.
const LISTED: i64 = 6;

/// Does it, and says what follows. The right is asked at every act: it may have ended since the draft was opened.
pub(super) async fn perform(ctx: &mut Conversation<'_>, act: Act) -> anyhow::Result<Turn<Dialogue>> {
    if let Some(organization) = act.organization()
        && organization::role_of(ctx.db, ctx.person.id, organization).await?.is_none()
    {
        return Ok(Turn::end(Text::ErrorNoRight));
    }
    match act {
        Act::List => list(ctx).await,
        Act::Begin(organization) => begin(ctx, organization).await,
        Act::Count(draft) => count(ctx, *draft).await,
        Act::Shifts(draft) => shifts(ctx, *draft).await,
        Act::Preview(draft) => preview::show(ctx, *draft).await,
        Act::Confirm(draft, when) => confirm(ctx, &draft, when).await,
        Act::Recur(draft, schedule) => recurring::save(ctx, &draft, &schedule).await,
        Act::Correct { announcement, language, html, over } => {
            correction::correct(ctx, announcement, (language, over), &html).await
        }
        Act::Accept { shown, when } => decide::accept_at(ctx, shown, when).await,
    }
}

async fn list(ctx: &mut Conversation<'_>) -> anyhow::Result<Turn<Dialogue>> {
    if organization::within_reach(ctx.db, ctx.person.id).await?.is_empty() {
        return Ok(Turn::end(Text::NotInATeam));
    }
    let latest = announcement::latest(ctx.db, ctx.person.id, LISTED).await?;
    let mut rows = vec![vec![Button::new(Text::BtnNewAnnouncement, Choice::Visit(Visit::NewAnnouncement))]];
    for id in &latest {
        let Some(label) = db::if_readable(card::label(ctx.db, *id).await)? else { continue };
        rows.push(vec![Button::new(label, Choice::Announcement(*id, Control::Steer(Steering::Open)))]);
    }
    rows.push(super::menu::button());
    let text = if latest.is_empty() { Text::AnnouncementsNone } else { Text::Announcements };
    ctx.close(vec![text], rows).await?;
    Ok(Turn::done())
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

/// The shifts or events that can be chosen: the next ones, and of shifts the latest that are over.
async fn shifts(ctx: &mut Conversation<'_>, mut draft: Draft) -> anyhow::Result<Turn<Dialogue>> {
    let (person, now, language, organization) =
        (ctx.person.id, ctx.now(), ctx.viewer.language, Some(draft.organization.id));
    let mut notice = None;
    match &mut draft.at {
        At::Narrow { items, .. } => {
            let (mut found, _) = shift::organized(ctx.db, person, organization, (false, now), 0).await?;
            found.extend(shift::organized(ctx.db, person, organization, (true, now), 0).await?.0);
            *items = found.iter().map(|shift| (shift.id, own_label(shift, language))).collect();
        }
        At::Button { events, words, page, pages } => {
            let whose = (person, draft.organization.id);
            let mut found = organized::events(ctx.db, whose, (words, now), *page).await?;
            if found.0.is_empty() && *page > 0 {
                // What stood on that page is over.
                *page = 0;
                found = organized::events(ctx.db, whose, (words, now), 0).await?;
            }
            if found.0.is_empty() && !words.is_empty() {
                words.clear();
                found = organized::events(ctx.db, whose, ("", now), 0).await?;
                notice = Some(if found.0.is_empty() { error_button() } else { Text::NoEventFound });
            }
            *pages = found.1;
            *events = found.0.iter().map(|shift| (shift.event.id, event_label(shift, language))).collect();
        }
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
    Ok(ask(draft).saying(notice))
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
