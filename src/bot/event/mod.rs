//! What comes of volunteers' acts about events. Each is checked here, in the update's own transaction, whatever
//! the button said. Taking a place and giving it up stand in `taking`.

mod taking;

use anyhow::Context;
use jiff::Timestamp;

use super::{
    receivers::{self, Concern, Told},
    talk::Talk,
};
use crate::{
    db::{
        delivery::Target,
        offer, organization,
        shift::{self, Wanted},
        sign_up, visit, volunteer,
    },
    dialogues::{
        Dialogue, Next, Turn,
        event::{
            Act, Origin, Thing,
            find::{Card, Shifts, Shown, State},
            item, own_item, shift_item,
        },
    },
    documents::calendar_file,
    domain::{Link, Linked, Name, Shift, SignUp},
    outbox::Outgoing,
    texts::Text,
};
pub use taking::{freed, leave, leave_for_good, price, why_not};

/// Does it, and says what follows.
pub async fn perform(talk: &mut Talk<'_>, act: Act) -> anyhow::Result<Turn<Dialogue>> {
    match act {
        Act::List(origin) => list(talk, origin).await,
        Act::Mine => mine(talk).await,
        Act::Event(id, origin) => event(talk, id, origin).await,
        Act::Shift(id, origin) => open(talk, id, origin).await,
        Act::SignUp(id, origin) => taking::ask(talk, id, origin, false).await,
        Act::JoinWaitlist(id, origin) => taking::ask(talk, id, origin, true).await,
        Act::GiveUp { shift, origin, is_sure } => taking::give_up(talk, shift, origin, is_sure).await,
        Act::Show(thing, id, origin) => show_thing(talk, thing, id, origin).await,
        Act::Question(id, origin) => question(talk, id, origin).await,
        Act::SendQuestion(id, words, origin) => send_question(talk, id, &words, origin).await,
    }
}

async fn show(talk: &mut Talk<'_>, origin: Origin, shown: Shown) -> anyhow::Result<Turn<Dialogue>> {
    let zone = talk.zone().await?;
    Ok(Turn::ask(Dialogue::Events(Box::new(State { origin, zone, shown }))))
}

async fn list(talk: &mut Talk<'_>, origin: Origin) -> anyhow::Result<Turn<Dialogue>> {
    let (now, today) = (talk.now(), talk.reader.today());
    let (profile, preferences) = volunteer::of_person(talk.db, talk.person.id).await?.unzip();
    let gets_news = preferences.is_some_and(|preferences| preferences.get_news(today));
    let wanted = Wanted {
        country: profile.as_ref().and_then(|profile| profile.country),
        region: profile.as_ref().and_then(|profile| profile.region),
        topics: profile.map(|profile| profile.topics.into_iter().collect()).unwrap_or_default(),
        only_my_region: origin.my_region,
        only_my_topics: origin.my_topics,
        organization: origin.organization,
    };
    let language = talk.reader.language;
    let (shifts, pages) = shift::upcoming(talk.db, &wanted, now, origin.page).await?;
    if shifts.is_empty() && origin.page > 0 {
        // What stood on that page has begun.
        return Box::pin(list(talk, Origin { page: 0, ..origin })).await;
    }
    let items = shifts.iter().map(|shift| item(shift, language)).collect();
    let organization = match origin.organization {
        Some(id) => Some(organization::name_of(talk.db, id).await?),
        None => None,
    };
    show(talk, Origin { mine: false, ..origin }, Shown::List { items, pages, organization, gets_news }).await
}

async fn mine(talk: &mut Talk<'_>) -> anyhow::Result<Turn<Dialogue>> {
    let (person, now, language) = (talk.person.id, talk.now(), talk.reader.language);
    let shifts = shift::of_person(talk.db, person, now).await?;
    let items = shifts.iter().map(|shift| own_item(shift, language)).collect();
    let shown = Shown::List { items, pages: 1, organization: None, gets_news: false };
    show(talk, Origin { mine: true, ..Origin::default() }, shown).await
}

/// The card of an event's only shift, or the shifts there are.
async fn event(talk: &mut Talk<'_>, id: i64, origin: Origin) -> anyhow::Result<Turn<Dialogue>> {
    let may_see = visit::may_see(talk.db, talk.person.id, id).await?;
    let shifts = if may_see { shift::of_event(talk.db, id).await? } else { Vec::new() };
    match &shifts[..] {
        [] => Ok(list(talk, origin).await?.saying(Some(Text::ButtonTooOld))),
        [only] => open(talk, only.id, origin).await,
        _ => show(talk, origin, Shown::Shifts(several(&shifts, talk.reader.now))).await,
    }
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
        items: ahead.into_iter().map(shift_item).collect(),
        page: 0,
    }
}

async fn open(talk: &mut Talk<'_>, id: i64, origin: Origin) -> anyhow::Result<Turn<Dialogue>> {
    match card(talk, id).await? {
        Some(card) => show(talk, origin, Shown::Card(card)).await,
        None => Ok(list(talk, origin).await?.saying(Some(Text::ButtonTooOld))),
    }
}

/// A card as it is now; whoever wants to change what it says waits.
pub async fn as_it_is(talk: &mut Talk<'_>, State { origin, zone, shown }: State) -> anyhow::Result<Option<Dialogue>> {
    let (Shown::Card(before) | Shown::GiveUp(before) | Shown::Question(before)) = &shown else { return Ok(None) };
    let id = before.shift.id;
    shift::to_act_on(talk.db, id).await?;
    let Some(card) = card(talk, id).await? else { return Ok(None) };
    let has_place = card.mine == Some(SignUp::Confirmed);
    let shown = match shown {
        Shown::GiveUp(_) if has_place => Shown::GiveUp(card),
        Shown::GiveUp(_) | Shown::Card(_) | Shown::Question(_) | Shown::List { .. } | Shown::Shifts(_) => {
            Shown::Card(card)
        }
    };
    Ok(Some(Dialogue::Events(Box::new(State { origin, zone, shown }))))
}

/// None: there is no such shift, or none for this person.
async fn card(talk: &mut Talk<'_>, id: i64) -> anyhow::Result<Option<Card>> {
    let Some(shift) = shift::with_id(talk.db, id).await? else { return Ok(None) };
    if !visit::may_see(talk.db, talk.person.id, shift.event.id).await? {
        return Ok(None);
    }
    let mine = sign_up::of_person(talk.db, id, talk.person.id).await?;
    let role = organization::role_of(talk.db, talk.person.id, shift.event.organization.id).await?;
    let now = talk.now();
    let freed = shift.freed(offer::is_anybody_next(talk.db, &shift, now).await?, talk.reader.now);
    let price = price(talk, &shift).await?;
    Ok(Some(Card { shift, mine, may_organize: role.is_some(), freed, price }))
}

/// The title of another event, in the reader's language.
pub async fn title_of(talk: &mut Talk<'_>, event: i64) -> anyhow::Result<String> {
    let shifts = shift::of_event(talk.db, event).await?;
    Ok(shifts.first().map(|shift| shift.event.details.title(talk.reader.language)).unwrap_or_default())
}

/// What the person is called.
pub async fn own_name(talk: &mut Talk<'_>) -> anyhow::Result<Name> {
    let (profile, _) = volunteer::of_person(talk.db, talk.person.id).await?.context("a volunteer has a profile")?;
    Ok(profile.name)
}

/// Tells those who look after a shift what a volunteer has done.
async fn tell_organizers(talk: &mut Talk<'_>, shift: &Shift, concern: &Concern) -> anyhow::Result<Told> {
    let now = talk.now();
    receivers::tell(talk.db, talk.texts, (shift, concern), now).await
}

/// The map, the photo or the calendar file comes in a message of its own; the card stays.
async fn show_thing(talk: &mut Talk<'_>, thing: Thing, id: i64, origin: Origin) -> anyhow::Result<Turn<Dialogue>> {
    let Some(Card { shift, .. }) = card(talk, id).await? else { return open(talk, id, origin).await };
    let outgoing = match thing {
        Thing::Map => map(talk, &shift),
        Thing::Photo => photo(talk, &shift),
        Thing::Calendar => Some(calendar(talk, &shift)),
    };
    if let Some(outgoing) = outgoing {
        talk.owe(&outgoing, Target::None).await?;
    }
    open(talk, id, origin).await
}

fn map(talk: &Talk<'_>, shift: &Shift) -> Option<Outgoing> {
    let (pin, (_, text)) = (shift.event.details.pin?, shift.event.details.text_for(talk.reader.language));
    let (title, address) = (text.title.as_str().to_owned(), text.place.as_str().to_owned());
    Some(Outgoing::Venue { latitude: pin.latitude, longitude: pin.longitude, title, address })
}

fn photo(talk: &Talk<'_>, shift: &Shift) -> Option<Outgoing> {
    let file = shift.event.details.photo.clone()?;
    let caption = Text::plain(shift.event.details.title(talk.reader.language));
    Some(Outgoing::Photo { file, caption: talk.texts.html(&caption, talk.reader.language) })
}

fn calendar(talk: &Talk<'_>, shift: &Shift) -> Outgoing {
    let (_, text) = shift.event.details.text_for(talk.reader.language);
    // Without a secret, since calendars are shared; who has the file may see the event anyhow.
    let link = Link::plain(Linked::Event(shift.event.id));
    let content = calendar_file(shift, text, &talk.link(&link.payload()), talk.reader.now);
    let caption = talk.texts.html(&Text::CalendarCaption, talk.reader.language);
    Outgoing::Document { name: format!("event-{}.ics", shift.event.id), content, caption }
}

/// Only who has to do with a shift can ask about it.
async fn question(talk: &mut Talk<'_>, id: i64, origin: Origin) -> anyhow::Result<Turn<Dialogue>> {
    match card(talk, id).await? {
        Some(card) if card.mine.is_some() => show(talk, origin, Shown::Question(card)).await,
        _ => open(talk, id, origin).await,
    }
}

async fn send_question(talk: &mut Talk<'_>, id: i64, words: &str, origin: Origin) -> anyhow::Result<Turn<Dialogue>> {
    let Some(Card { shift, mine: Some(_), .. }) = card(talk, id).await? else { return open(talk, id, origin).await };
    let concern = Concern::Question { person: talk.person.id, words: words.to_owned() };
    let notice = match tell_organizers(talk, &shift, &concern).await? {
        Told::Somebody => Text::QuestionSent,
        Told::Nobody => Text::QuestionKept,
    };
    Ok(open(talk, id, origin).await?.saying(Some(notice)))
}

/// What a link leads to.
pub async fn follow_link(talk: &mut Talk<'_>, to: Linked) -> anyhow::Result<Turn<Dialogue>> {
    match to {
        Linked::Event(id) => event(talk, id, Origin::default()).await,
        Linked::Organization(id) => list(talk, Origin { organization: Some(id), ..Origin::default() }).await,
    }
}

/// What a link led to that waited for the registration.
pub async fn waiting(talk: &mut Talk<'_>) -> anyhow::Result<Option<Dialogue>> {
    let Some(to) = visit::take_waiting(talk.db, talk.person.id).await? else { return Ok(None) };
    match follow_link(talk, to).await?.next {
        Next::Ask(dialogue) => Ok(Some(dialogue)),
        Next::AskBelow(_) | Next::End(_) | Next::Home | Next::ByOutcome => Ok(None),
    }
}
