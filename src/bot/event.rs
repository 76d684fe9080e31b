//! What comes of acts about events. Each is checked here, in the update's own transaction, whatever the
//! button said.

use super::{offers, talk::Talk};
use crate::{
    db::{
        event::{self, Wanted},
        offer::{self, Answered, Standing},
        organization,
        sign_up::{self, Asked},
        volunteer,
    },
    dialogues::{
        Dialogue, Next, Turn,
        event::{
            Act, OfferAnswer, Origin, create, day_of,
            find::{Card, Item, Shown, State},
            hours_of,
        },
    },
    domain::{Event, NewEvent, SignUp, Zone, words::Reason},
    texts::Text,
};

/// Does it, and says what follows.
pub async fn perform(talk: &mut Talk<'_>, act: Act) -> anyhow::Result<Turn<Dialogue>> {
    match act {
        Act::List(origin) => list(talk, origin).await,
        Act::Mine => mine(talk).await,
        Act::Open(id, origin) => open(talk, id, origin).await,
        Act::SignUp(id, origin) => ask(talk, id, origin, false).await,
        Act::JoinWaitlist(id, origin) => ask(talk, id, origin, true).await,
        Act::GiveUp { event, origin, is_sure } => give_up(talk, event, origin, is_sure).await,
        Act::Roster(id, origin) => roster(talk, id, origin).await,
        Act::CountThose(id, reason, origin) => count_those(talk, id, reason, origin).await,
        Act::Cancel(id, reason, origin) => cancel(talk, id, &reason, origin).await,
        Act::BeginNew => begin_new(talk).await,
        Act::NewFor(organization) => new_for(talk, organization).await,
        Act::Publish(new) => publish(talk, &new).await,
    }
}

async fn show(talk: &mut Talk<'_>, origin: Origin, shown: Shown) -> anyhow::Result<Turn<Dialogue>> {
    let (_, zone) = offers::reader(talk.db, talk.person.id).await?;
    Ok(Turn::ask(Dialogue::Events(Box::new(State { origin, zone, shown }))))
}

async fn list(talk: &mut Talk<'_>, origin: Origin) -> anyhow::Result<Turn<Dialogue>> {
    let profile = volunteer::of_person(talk.db, talk.person.id).await?.map(|(profile, _)| profile);
    let wanted = Wanted {
        country: profile.as_ref().and_then(|profile| profile.country),
        region: profile.as_ref().and_then(|profile| profile.region),
        topics: profile.map(|profile| profile.topics.into_iter().collect()).unwrap_or_default(),
        only_my_region: origin.my_region,
        only_my_topics: origin.my_topics,
    };
    let now = talk.now();
    let (events, pages) = event::upcoming(talk.db, &wanted, now, origin.page).await?;
    let origin = Origin { mine: false, ..origin };
    show(talk, origin, Shown::List { items: events.iter().map(item).collect(), pages }).await
}

fn item(event: &Event) -> Item {
    let day = event.zone.day(event.starts_at);
    Item { id: event.id, date: format!("{:02}.{:02}", day.day(), day.month()), title: event.title.clone() }
}

async fn mine(talk: &mut Talk<'_>) -> anyhow::Result<Turn<Dialogue>> {
    let (person, now) = (talk.person.id, talk.now());
    let items = event::of_person(talk.db, person, now).await?.iter().map(item).collect();
    show(talk, Origin { mine: true, ..Origin::default() }, Shown::List { items, pages: 1 }).await
}

async fn open(talk: &mut Talk<'_>, id: i64, origin: Origin) -> anyhow::Result<Turn<Dialogue>> {
    match card(talk, id).await? {
        Some(card) => show(talk, origin, Shown::Card(card)).await,
        None => Ok(list(talk, origin).await?.saying(Some(Text::ButtonTooOld))),
    }
}

async fn card(talk: &mut Talk<'_>, id: i64) -> anyhow::Result<Option<Card>> {
    let Some(event) = event::with_id(talk.db, id).await? else { return Ok(None) };
    let mine = sign_up::of_person(talk.db, id, talk.person.id).await?;
    let role = organization::role_of(talk.db, talk.person.id, event.organization.id).await?;
    Ok(Some(Card { event, mine, may_organize: role.is_some() }))
}

async fn ask(talk: &mut Talk<'_>, id: i64, origin: Origin, or_wait: bool) -> anyhow::Result<Turn<Dialogue>> {
    let (person, now) = (talk.person.id, talk.now());
    let notice = match sign_up::ask(talk.db, id, person, or_wait, now).await? {
        Asked::Confirmed => Text::SignedUp,
        Asked::Waiting => Text::Waitlisted,
        Asked::Full => Text::ErrorJustFull,
        // The card below says what they have.
        Asked::Held => return open(talk, id, origin).await,
        Asked::Clash { title } => Text::ErrorClash { title },
        Asked::TooYoung { age } => Text::ErrorEventAge { age },
        Asked::Started => Text::ErrorEventStarted,
        Asked::Cancelled => Text::ErrorEventCancelled,
        Asked::NoSuchEvent => Text::ButtonTooOld,
    };
    Ok(open(talk, id, origin).await?.saying(Some(notice)))
}

async fn give_up(talk: &mut Talk<'_>, id: i64, origin: Origin, is_sure: bool) -> anyhow::Result<Turn<Dialogue>> {
    match card(talk, id).await? {
        Some(card) if card.event.starts_at <= talk.reader.now => {
            return Ok(open(talk, id, origin).await?.saying(Some(Text::ErrorEventStarted)));
        }
        // Also when the button stood on a card from before they had the place.
        Some(card) if card.mine == Some(SignUp::Confirmed) && !is_sure => {
            return show(talk, origin, Shown::GiveUp(card)).await;
        }
        _ => {}
    }
    let notice = match sign_up::give_up(talk.db, id, talk.person.id).await? {
        Some(SignUp::Confirmed) => Some(Text::SpotFreed),
        Some(_) => Some(Text::WaitlistLeft),
        None => None,
    };
    offer_what_is_free(talk, id).await?;
    Ok(open(talk, id, origin).await?.saying(notice))
}

/// Offers the free places of an event, if there is such an event.
pub async fn offer_what_is_free(talk: &mut Talk<'_>, id: i64) -> anyhow::Result<()> {
    let now = talk.now();
    match event::with_id(talk.db, id).await? {
        Some(event) => offers::make(talk.db, talk.texts, &event, now).await?,
        None => return Ok(()),
    }
    talk.ring_for_offers();
    Ok(())
}

/// The card, if the person looks after the event.
async fn organized(talk: &mut Talk<'_>, id: i64) -> anyhow::Result<Option<Card>> {
    Ok(card(talk, id).await?.filter(|card| card.may_organize))
}

async fn roster(talk: &mut Talk<'_>, id: i64, origin: Origin) -> anyhow::Result<Turn<Dialogue>> {
    let Some(card) = organized(talk, id).await? else { return no_right(talk, id, origin).await };
    let (confirmed, waiting) = sign_up::roster(talk.db, id).await?;
    show(talk, origin, Shown::Roster { card, confirmed, waiting }).await
}

async fn no_right(talk: &mut Talk<'_>, id: i64, origin: Origin) -> anyhow::Result<Turn<Dialogue>> {
    Ok(open(talk, id, origin).await?.saying(Some(Text::ErrorNoRight)))
}

async fn count_those(talk: &mut Talk<'_>, id: i64, reason: String, origin: Origin) -> anyhow::Result<Turn<Dialogue>> {
    let Some(card) = organized(talk, id).await? else { return no_right(talk, id, origin).await };
    let people = i64::try_from(sign_up::people(talk.db, id).await?.len())?;
    show(talk, origin, Shown::CancelConfirm { card, reason, people }).await
}

async fn cancel(talk: &mut Talk<'_>, id: i64, reason: &str, origin: Origin) -> anyhow::Result<Turn<Dialogue>> {
    let Some(Card { event, .. }) = organized(talk, id).await? else { return no_right(talk, id, origin).await };
    if event.starts_at <= talk.reader.now {
        return Ok(open(talk, id, origin).await?.saying(Some(Text::ErrorEventStarted)));
    }
    let Ok(reason) = Reason::parse(reason) else { return open(talk, id, origin).await };
    if !event::cancel(talk.db, id, reason.as_str()).await? {
        return open(talk, id, origin).await;
    }
    let (people, now) = (sign_up::people(talk.db, id).await?, talk.now());
    for person in &people {
        let cancelled = |zone: &Zone| Text::EventCancelledNotice {
            title: event.title.clone(),
            date: day_of(&event),
            hours: hours_of(&event, zone),
            reason: reason.as_str().to_owned(),
        };
        offers::notify(talk.db, talk.texts, *person, cancelled, now).await?;
    }
    Ok(Turn::end(Text::EventCancelled { count: i64::try_from(people.len())? }))
}

async fn begin_new(talk: &mut Talk<'_>) -> anyhow::Result<Turn<Dialogue>> {
    let reached = organization::within_reach(talk.db, talk.person.id).await?;
    let mut offered = Vec::new();
    for (organization, _) in reached {
        offered.push(event::organizing(talk.db, organization.id).await?);
    }
    let language = talk.reader.language;
    Ok(match offered.len() {
        0 => Turn::end(Text::NotInATeam),
        1 => Turn::ask(Dialogue::NewEvent(create::State::begin(offered.remove(0), language))),
        _ => Turn::ask(Dialogue::NewEvent(create::State::Organization { offered, page: 0 })),
    })
}

async fn new_for(talk: &mut Talk<'_>, organization: i64) -> anyhow::Result<Turn<Dialogue>> {
    if organization::role_of(talk.db, talk.person.id, organization).await?.is_none() {
        return Ok(Turn::end(Text::ErrorNoRight));
    }
    let organizing = event::organizing(talk.db, organization).await?;
    Ok(Turn::ask(Dialogue::NewEvent(create::State::begin(organizing, talk.reader.language))))
}

async fn publish(talk: &mut Talk<'_>, new: &NewEvent) -> anyhow::Result<Turn<Dialogue>> {
    let (person, now) = (talk.person.id, talk.now());
    if organization::role_of(talk.db, person, new.organization).await?.is_none() {
        return Ok(Turn::end(Text::ErrorNoRight));
    }
    let organizing = event::organizing(talk.db, new.organization).await?;
    let elsewhere = organizing.country.is_some_and(|country| country != new.country);
    if elsewhere || new.minimum_age < organizing.minimum_age {
        return Ok(Turn::end(Text::ErrorNoRight));
    }
    let id = event::publish(talk.db, new, Some(person), now).await?;
    let link = talk.link(&payload(id));
    Ok(Turn::end(Text::EventPublished { link }))
}

/// What stands in a link to an event.
pub fn payload(event: i64) -> String {
    format!("event-{event}")
}

/// The event that a link leads to.
pub fn in_payload(payload: &str) -> Option<i64> {
    payload.strip_prefix("event-")?.parse().ok()
}

/// The card that waited for the registration.
pub async fn waiting(talk: &mut Talk<'_>) -> anyhow::Result<Option<Dialogue>> {
    let Some(id) = event::take_waiting(talk.db, talk.person.id).await? else { return Ok(None) };
    match open(talk, id, Origin::default()).await?.next {
        Next::Ask(dialogue) => Ok(Some(dialogue)),
        _ => Ok(None),
    }
}

/// What comes of an answer to an offer.
pub async fn answer_offer(talk: &mut Talk<'_>, offer: i64, answer: OfferAnswer) -> anyhow::Result<Text> {
    let (person, now) = (talk.person.id, talk.now());
    match (offer::standing(talk.db, offer, person, now).await?, answer) {
        (Standing::Open, _) => {}
        // The second tap says what the first one did.
        (Standing::Taken, OfferAnswer::Take) => return Ok(Text::OfferTaken),
        (Standing::Waiting, OfferAnswer::KeepWaiting) => return Ok(Text::OfferKeptWaiting),
        _ => return Ok(Text::ErrorOfferGone),
    }
    let Some(event) = offer::event_of(talk.db, offer).await? else { return Ok(Text::ErrorOfferGone) };
    if event.cancelled.is_some() {
        return Ok(Text::ErrorEventCancelled);
    }
    let answered = match answer {
        OfferAnswer::Take => offer::take(talk.db, offer, &event, person).await?,
        OfferAnswer::KeepWaiting => {
            offer::wait_on(talk.db, offer).await?;
            Answered::KeptWaiting
        }
        OfferAnswer::Leave => {
            sign_up::give_up(talk.db, event.id, person).await?;
            Answered::Left
        }
    };
    offer_what_is_free(talk, event.id).await?;
    Ok(match answered {
        Answered::Taken => Text::OfferTaken,
        Answered::KeptWaiting => Text::OfferKeptWaiting,
        Answered::Left => Text::WaitlistLeft,
        Answered::Clash { title } => Text::ErrorClash { title },
    })
}
