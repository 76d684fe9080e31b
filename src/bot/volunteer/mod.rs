//! What comes of volunteers' acts about events. Each is checked here, in the update's own transaction, whatever
//! the button said. How a shift is shown
//! stands in `shift_card`, taking a place and giving it up in `sign_up`; freed places become `offers`, and who has two places
//! at one time chooses (`clashes`).

pub(super) mod clashes;
pub(super) mod offers;
pub(super) mod shift_card;
mod sign_up;

use jiff::Timestamp;

use self::shift_card::{card, list, near, open, show, tell_organizers};
use crate::{
    bot::{
        calendars,
        conversation::Conversation,
        receivers::{Concern, Told},
    },
    db::{
        calendar,
        delivery::Target,
        shift::{self},
        sign_up::of_person as sign_up_of,
        visit,
    },
    dialogues::{
        Choice, Dialogue, Turn,
        event::{
            Act, Listed, Needs, Origin, Thing, Visit, Wanted,
            find::{Card, Elsewhere, Past, Shifts, Shown, State},
            shift_item,
        },
        registration::{self, PendingSignUp},
    },
    domain::{EventId, Linked, Shift, ShiftId, SignUp},
    outbox::Outgoing,
    texts::Text,
};
pub(super) use shift_card::cost;
pub(super) use sign_up::{freed, leave, leave_for_good};

/// Does it, and says what follows.
pub(super) async fn perform(ctx: &mut Conversation<'_>, act: Act) -> anyhow::Result<Turn<Dialogue>> {
    if let (Needs::Registration(wanted), false) = (act.needs(), ctx.person.registered) {
        return register_first(ctx, wanted).await;
    }
    match act {
        Act::List(origin) => list(ctx, origin).await,
        Act::Mine { page, past: false } => mine(ctx, page).await,
        Act::Mine { page, past: true } => been(ctx, page).await,
        Act::Event(id, origin) => event(ctx, id, origin).await,
        Act::Shift(id, origin) => open(ctx, id, origin).await,
        Act::SignUp(id, origin) => sign_up::ask(ctx, id, origin, false).await,
        Act::JoinWaitlist(id, origin) => sign_up::ask(ctx, id, origin, true).await,
        Act::GiveUp { shift, origin, is_sure } => sign_up::give_up(ctx, shift, origin, is_sure).await,
        Act::Show(thing, id, origin) => show_thing(ctx, thing, id, origin).await,
        Act::Question(id, origin) => question(ctx, id, origin).await,
        Act::SendQuestion(id, words, origin) => send_question(ctx, id, &words, origin).await,
    }
}

/// Begins with what is missing, below the card; the place that is wanted is taken afterwards.
async fn register_first(ctx: &mut Conversation<'_>, wanted: Option<Wanted>) -> anyhow::Result<Turn<Dialogue>> {
    let Some(Wanted { shift, or_wait }) = wanted else { return Ok(Turn::home().saying(Some(Text::RegisterFirst))) };
    let Some(card) = card(ctx, shift).await? else { return open(ctx, shift, Origin::default()).await };
    visit::wait_for(ctx.db, ctx.person.id, Linked::Event(card.shift.event.id)).await?;
    ctx.toast = Some(Text::RegisterToSignUp);
    let wanted = PendingSignUp::new(&card.shift, or_wait, ctx.viewer.language);
    Ok(Turn::ask_below(Dialogue::Registration(registration::State::begin(&ctx.viewer, Some(wanted)))))
}

/// Takes the place that somebody wanted before they registered; if its card says something else by now, it is shown, and
/// asks once more.
pub(super) async fn take_wanted(ctx: &mut Conversation<'_>, wanted: &PendingSignUp) -> anyhow::Result<Turn<Dialogue>> {
    // It is what the link waited for.
    visit::take_waiting(ctx.db, ctx.person.id).await?;
    let origin = Origin::default();
    match shift::to_act_on(ctx.db, wanted.shift).await? {
        Some(shift) if wanted.is_as_seen(&shift) => {
            let turn = sign_up::ask(ctx, shift.id, origin, wanted.or_wait).await?;
            let says_the_card = matches!(turn.notice, Some(Text::SignedUp | Text::Waitlisted | Text::Applied));
            Ok(if says_the_card { turn.saying(None) } else { turn })
        }
        Some(shift) => Ok(open(ctx, shift.id, origin).await?.saying(Some(Text::CardChanged))),
        None => Ok(list(ctx, origin).await?.saying(Some(Text::ErrorLinkGone))),
    }
}

async fn mine(ctx: &mut Conversation<'_>, page: usize) -> anyhow::Result<Turn<Dialogue>> {
    let (person, now, language) = (ctx.person.id, ctx.now(), ctx.viewer.language);
    let (shifts, pages) = shift::of_person(ctx.db, person, now, page).await?;
    if shifts.is_empty() && page > 0 {
        // What stood on that page is over.
        return Box::pin(mine(ctx, 0)).await;
    }
    let mut events = Vec::new();
    for shift in &shifts {
        if let Some(sign_up) = sign_up_of(ctx.db, shift.id, person).await? {
            events.push(Listed::own(shift, sign_up, language));
        }
    }
    let calendar = ctx.calendar_link("").map(|_| Choice::Visit(Visit::CalendarLink));
    let past = if shift::has_past(ctx.db, person, now).await? { Past::Behind } else { Past::None };
    let shown =
        Shown::List { events, pages, organization: None, gets_news: false, calendar, elsewhere: Elsewhere::None, past };
    show(ctx, Origin { mine: true, page, ..Origin::default() }, shown).await
}

/// What the person had a place in and is over.
async fn been(ctx: &mut Conversation<'_>, page: usize) -> anyhow::Result<Turn<Dialogue>> {
    let (person, now, language) = (ctx.person.id, ctx.now(), ctx.viewer.language);
    let past = shift::past_of_person(ctx.db, person, now, page).await?;
    if past.shifts.is_empty() && page > 0 {
        return Box::pin(been(ctx, 0)).await;
    }
    let events = past.shifts.iter().map(|(shift, came)| Listed::been(shift, *came, language)).collect();
    let shown = Shown::List {
        events,
        pages: past.pages,
        organization: None,
        gets_news: false,
        calendar: None,
        elsewhere: Elsewhere::None,
        past: Past::Shown { came: past.came },
    };
    show(ctx, Origin { mine: true, past: true, page, ..Origin::default() }, shown).await
}

/// The card of an event's only shift, or the shifts there are.
async fn event(ctx: &mut Conversation<'_>, id: EventId, origin: Origin) -> anyhow::Result<Turn<Dialogue>> {
    let may_see = visit::may_see(ctx.db, ctx.person.id, id).await?;
    let shifts = if may_see { shift::of_event(ctx.db, id).await? } else { Vec::new() };
    match &shifts[..] {
        [] => Ok(list(ctx, origin).await?.saying(Some(Text::ButtonTooOld))),
        [only] => open(ctx, only.id, origin).await,
        _ => {
            let mut shown = several(&shifts, ctx.viewer.now);
            if is_gone(ctx, &shifts).await? {
                shown.near = near(ctx, id).await?;
            }
            show(ctx, origin, Shown::Shifts(shown)).await
        }
    }
}

/// Whether somebody who has nothing to do with an event comes too late for all of its shifts.
async fn is_gone(ctx: &mut Conversation<'_>, shifts: &[Shift]) -> anyhow::Result<bool> {
    for shift in shifts {
        if card(ctx, shift.id).await?.is_some_and(|card| !card.is_gone(ctx.viewer.now)) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The shifts of an event, described as the next one that stands. Those that are over are counted, but cannot be chosen.
fn several(shifts: &[Shift], now: Timestamp) -> Shifts {
    let standing: Vec<&Shift> = shifts.iter().filter(|shift| shift.cancelled.is_none()).collect();
    let ahead: Vec<&Shift> = shifts.iter().filter(|shift| shift.slot.starts_at > now).collect();
    let next = standing.iter().find(|shift| shift.is_ahead(now)).copied();
    let about = next.unwrap_or(&shifts[shifts.len() - 1]);
    let mut standing_ahead = ahead.iter().filter(|shift| shift.cancelled.is_none());
    let counted = if standing.is_empty() { shifts.iter().collect() } else { standing };
    let day = |shift: &Shift| shift.zone().day(shift.slot.starts_at);
    Shifts {
        event: about.event.clone(),
        days: (day(counted[0]), day(counted[counted.len() - 1])),
        count: counted.len(),
        is_elsewhere: standing_ahead.any(|shift| shift.event.details.has_moved_from(&about.event.details)),
        cancelled: about.cancelled.clone().filter(|_| next.is_none()),
        items: ahead.iter().copied().map(shift_item).collect(),
        page: 0,
        is_over: ahead.is_empty(),
        near: Vec::new(),
    }
}

/// A card as it is now; whoever wants to change what it says waits.
pub(super) async fn as_it_is(
    ctx: &mut Conversation<'_>,
    State { origin, zone, shown, is_stranger }: State,
) -> anyhow::Result<Option<Dialogue>> {
    let (Shown::Card(before) | Shown::GiveUp(before) | Shown::Question(before)) = &shown else { return Ok(None) };
    let id = before.shift.id;
    shift::to_act_on(ctx.db, id).await?;
    let Some(card) = card(ctx, id).await? else { return Ok(None) };
    // Who comes too late hears that, and not what would become of the place.
    let freed = if card.shift.is_ahead(ctx.viewer.now) { card.freed } else { before.freed };
    let card = Card { freed, ..card };
    let has_place = card.mine == Some(SignUp::Confirmed);
    let shown = match shown {
        Shown::GiveUp(_) if has_place => Shown::GiveUp(card),
        Shown::GiveUp(_)
        | Shown::Card(_)
        | Shown::Question(_)
        | Shown::List { .. }
        | Shown::Shifts(_)
        | Shown::Language(_) => Shown::Card(card),
    };
    Ok(Some(Dialogue::Events(Box::new(State { origin, zone, shown, is_stranger }))))
}

/// The map, the photo or the calendar file comes in a message of its own; the card stays.
async fn show_thing(
    ctx: &mut Conversation<'_>,
    thing: Thing,
    id: ShiftId,
    origin: Origin,
) -> anyhow::Result<Turn<Dialogue>> {
    let Some(Card { shift, mine, .. }) = card(ctx, id).await? else { return open(ctx, id, origin).await };
    let outgoing = match thing {
        Thing::Map => map(ctx, &shift),
        Thing::Photo => photo(ctx, &shift),
        Thing::Calendar if mine == Some(SignUp::Confirmed) && shift.is_ahead(ctx.viewer.now) => {
            calendar::of_shift(ctx.db, id).await?.map(|dated| calendars::file(ctx, vec![dated]))
        }
        // It was there on a card of another day.
        Thing::Calendar => return Ok(open(ctx, id, origin).await?.saying(Some(Text::ErrorNothingForCalendar))),
    };
    if let Some(outgoing) = outgoing {
        ctx.owe(&outgoing, Target::None).await?;
    }
    open(ctx, id, origin).await
}

fn map(ctx: &Conversation<'_>, shift: &Shift) -> Option<Outgoing> {
    let (pin, (_, text)) = (shift.event.details.pin?, shift.event.details.text_for(ctx.viewer.language));
    let (title, address) = (text.title.as_str().to_owned(), text.place.as_str().to_owned());
    Some(Outgoing::Venue { latitude: pin.latitude, longitude: pin.longitude, title, address })
}

fn photo(ctx: &Conversation<'_>, shift: &Shift) -> Option<Outgoing> {
    let file = shift.event.details.photo.clone()?;
    let caption = Text::plain(shift.event.details.title(ctx.viewer.language));
    Some(Outgoing::Photo { file, caption: ctx.texts.html(&caption, ctx.viewer.language) })
}

/// Only who has to do with a shift can ask about it.
async fn question(ctx: &mut Conversation<'_>, id: ShiftId, origin: Origin) -> anyhow::Result<Turn<Dialogue>> {
    match card(ctx, id).await? {
        Some(card) if card.mine.is_some() => show(ctx, origin, Shown::Question(card)).await,
        _ => open(ctx, id, origin).await,
    }
}

async fn send_question(
    ctx: &mut Conversation<'_>,
    id: ShiftId,
    words: &str,
    origin: Origin,
) -> anyhow::Result<Turn<Dialogue>> {
    let Some(Card { shift, mine: Some(mine), .. }) = card(ctx, id).await? else { return open(ctx, id, origin).await };
    let concern = Concern::Question { person: ctx.person.id, words: words.to_owned() };
    let notice = match tell_organizers(ctx, &shift, &concern).await? {
        Told::Somebody => Text::QuestionSent,
        Told::Nobody if mine == SignUp::Confirmed && shift.is_ahead(ctx.viewer.now) => Text::QuestionKeptWithSpot,
        // Who has no spot there, or had one, can neither come nor free it.
        Told::Nobody => Text::QuestionKept,
    };
    Ok(open(ctx, id, origin).await?.saying(Some(notice)))
}

/// Whether somebody may see what a link leads to.
pub(super) async fn may_see(ctx: &mut Conversation<'_>, to: Linked) -> anyhow::Result<bool> {
    match to {
        Linked::Event(id) => visit::may_see(ctx.db, ctx.person.id, id).await,
        Linked::Organization(_) => Ok(true),
    }
}

/// What a link leads to.
pub(super) async fn follow_link(ctx: &mut Conversation<'_>, to: Linked) -> anyhow::Result<Turn<Dialogue>> {
    match to {
        Linked::Event(id) => event(ctx, id, Origin::default()).await,
        Linked::Organization(id) => list(ctx, Origin { organization: Some(id), ..Origin::default() }).await,
    }
}

/// What a link led to that waited for the registration.
pub(super) async fn waiting(ctx: &mut Conversation<'_>) -> anyhow::Result<Turn<Dialogue>> {
    match visit::take_waiting(ctx.db, ctx.person.id).await? {
        Some(to) => follow_link(ctx, to).await,
        None => Ok(Turn::done()),
    }
}
