//! Offers of freed places: making them, hearing the answers, and letting those expire that nobody answered.

use jiff::Timestamp;

use super::{
    event::title_of,
    notices::{self, Notice, named},
    reply,
    rounds::Rounds,
    talk::Talk,
};
use crate::{
    db::{
        Connection,
        offer::{self, Answered, Offered, Standing},
        organization, shift, sign_up, volunteer,
    },
    dialogues::{
        Button, Choice, Keyboard,
        event::{OfferAnswer, Visit, until_text, why_not_ahead},
    },
    domain::Shift,
    metrics::Offers,
    outbox::{Priority, enqueue_until},
    texts::{Catalogue, Text},
};

/// Offers the free places of a shift to those who wait, and tells them; how many.
pub async fn make(db: &mut Connection, texts: &Catalogue, shift: &Shift, now: i64) -> anyhow::Result<usize> {
    let all = offer::offer_free_places(db, shift, now).await?;
    for offered in &all {
        tell(db, texts, shift, offered, now).await?;
    }
    Ok(all.len())
}

/// Does the same after what somebody did, if there is such a shift.
pub async fn offer_what_is_free(talk: &mut Talk<'_>, id: i64) -> anyhow::Result<()> {
    let now = talk.now();
    let Some(shift) = shift::to_act_on(talk.db, id).await? else { return Ok(()) };
    let made = make(talk.db, talk.texts, &shift, now).await?;
    talk.count_offers(Offers::Made, made);
    talk.ring_for_offers();
    Ok(())
}

/// Somebody did not take their offer: the next is asked. If nobody is left, organizers hear that a place is free.
/// How many were asked.
pub async fn ask_next(db: &mut Connection, texts: &Catalogue, shift: &Shift, now: i64) -> anyhow::Result<usize> {
    let made = make(db, texts, shift, now).await?;
    if made > 0 || shift.free == 0 {
        return Ok(made);
    }
    let people = organization::looking_after(db, &shift.event).await?;
    let notice = |reader: &volunteer::Reading| {
        let (title, date, hours) = named(shift, reader.language, &reader.zone);
        let text = Text::OfferNobodyTook { title, date, hours, free: shift.free };
        Notice::with(text, Text::BtnManage, Visit::Organize(shift.id))
    };
    notices::tell_when_awake(db, texts, (&people, shift.slot.starts_at), notice, now).await?;
    Ok(0)
}

async fn tell(
    db: &mut Connection,
    texts: &Catalogue,
    shift: &Shift,
    offered: &Offered,
    now: i64,
) -> anyhow::Result<()> {
    let Some(reader) = volunteer::readings(db, &[offered.person]).await?.pop() else { return Ok(()) };
    let until = Timestamp::from_millisecond(offered.until)?;
    let (title, date, hours) = named(shift, reader.language, &reader.zone);
    let text = Text::Offer { title, date, hours, time: Box::new(until_text(until, shift.zone())) };
    let button = |label, answer| vec![Button::new(label, Choice::Offer(offered.sign_up, answer))];
    let keyboard = Keyboard::Inline(vec![
        button(Text::BtnTakeSpot, OfferAnswer::Take),
        button(Text::BtnKeepWaiting, OfferAnswer::KeepWaiting),
        button(Text::BtnLeaveWaitlist, OfferAnswer::Leave),
    ]);
    let markup = reply::markup(texts, reader.language, &keyboard, 0);
    let message = reply::message(texts, reader.language, &[text], markup);
    enqueue_until(db, offered.person, Priority::Personal, &message, (now, offered.until), now).await?;
    Ok(())
}

/// What came of an answer to an offer.
pub enum Outcome {
    /// The offer is answered; these words stand in its place.
    Ended(Text),
    /// It stands, and this is why.
    Stands(Text),
}

/// What comes of an answer to an offer.
pub async fn answer(talk: &mut Talk<'_>, offer: i64, answer: OfferAnswer) -> anyhow::Result<Outcome> {
    let (person, now) = (talk.person.id, talk.now());
    let Some(shift) = offer::shift_of(talk.db, offer).await? else {
        return Ok(Outcome::Ended(Text::ErrorOfferGone));
    };
    // Only now, because the shift is held now.
    let standing = offer::standing(talk.db, offer, person, now).await?;
    let answered = match (standing, answer) {
        (Standing::Open, answer) => match why_not_ahead(&shift, talk.reader.now) {
            Some(why) => return Ok(Outcome::Ended(why)),
            None => take_or_leave(talk, (offer, &shift), answer).await?,
        },
        // The second tap says what the first one did.
        (Standing::Taken, OfferAnswer::Take) => Answered::Taken,
        (Standing::Waiting, OfferAnswer::KeepWaiting) => Answered::KeptWaiting,
        _ => return Ok(Outcome::Ended(Text::ErrorOfferGone)),
    };
    Ok(match answered {
        Answered::Taken => Outcome::Ended(Text::OfferTaken),
        Answered::KeptWaiting => Outcome::Ended(Text::OfferKeptWaiting),
        Answered::Left => Outcome::Ended(Text::WaitlistLeft),
        Answered::Gone => Outcome::Ended(Text::ErrorOfferGone),
        Answered::Clash { event } => Outcome::Stands(Text::ErrorClash { title: title_of(talk, event).await? }),
    })
}

async fn take_or_leave(
    talk: &mut Talk<'_>,
    (offer, shift): (i64, &Shift),
    answer: OfferAnswer,
) -> anyhow::Result<Answered> {
    let person = talk.person.id;
    let answered = match answer {
        OfferAnswer::Take => offer::take(talk.db, offer, shift, person).await?,
        OfferAnswer::KeepWaiting => match offer::wait_on(talk.db, offer).await? {
            true => Answered::KeptWaiting,
            false => Answered::Gone,
        },
        OfferAnswer::Leave => {
            sign_up::give_up(talk.db, shift.id, person).await?;
            Answered::Left
        }
    };
    if answered == Answered::Taken {
        talk.count_offers(Offers::Taken, 1);
    }
    if matches!(answered, Answered::KeptWaiting | Answered::Left)
        && let Some(shift) = shift::with_id(talk.db, shift.id).await?
    {
        let now = talk.now();
        let made = ask_next(talk.db, talk.texts, &shift, now).await?;
        talk.count_offers(Offers::Made, made);
        talk.ring_for_offers();
    }
    Ok(answered)
}

/// Lets offers expire that nobody answered in time, and asks the next; how many have expired, and how many were made.
pub async fn tick(db: &mut Connection, texts: &Catalogue, now: i64) -> anyhow::Result<(usize, usize)> {
    let instant = Timestamp::from_millisecond(now)?;
    let (due, mut expired, mut made) = (offer::expired(db, now).await?, 0, 0);
    for (offer, person) in &due {
        // It may have been answered while others were seen to.
        if !offer::wait_on(db, *offer).await? {
            continue;
        }
        expired += 1;
        // Of a shift that is over or cancelled there is nothing more to say.
        let Some(shift) = offer::shift_of(db, *offer).await?.filter(|shift| shift.is_ahead(instant)) else { continue };
        let notice = |reader: &volunteer::Reading| {
            let (title, date, hours) = named(&shift, reader.language, &reader.zone);
            Notice::of(Text::OfferExpired { title, date, hours })
        };
        notices::tell(db, texts, (&[*person], Priority::Personal), notice, now).await?;
        made += ask_next(db, texts, &shift, now).await?;
    }
    Ok((expired, made))
}

/// Lets expire what is due; when the next offer expires.
pub async fn round(rounds: &Rounds, now: i64) -> anyhow::Result<Option<i64>> {
    let mut tx = rounds.db.begin().await?;
    let (expired, made) = tick(&mut tx, &rounds.texts, now).await?;
    let next = offer::next_expiry(&mut tx).await?;
    tx.commit().await?;
    rounds.metrics.offered(Offers::Expired, expired);
    rounds.metrics.offered(Offers::Made, made);
    Ok(next)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::{event, event::testing::published, organization::testing::with_volunteers, sql};

    const HOUR: i64 = 3_600_000;
    const NOW: i64 = 20_000 * 24 * HOUR;

    /// How many messages are owed after an offer to the second of two people has expired.
    async fn owed_after_expiry(cancelled: bool) -> i64 {
        let db = with_volunteers(&[1, 2]).await;
        let texts = Catalogue::load(None, None).unwrap();
        let mut tx = db.begin().await.unwrap();
        let id = published(&mut tx, NOW + 100 * HOUR, 1).await;
        sign_up::ask(&mut tx, id, 1, true, NOW).await.unwrap();
        sign_up::ask(&mut tx, id, 2, true, NOW).await.unwrap();
        sign_up::give_up(&mut tx, id, 1).await.unwrap();
        let shift = shift::with_id(&mut tx, id).await.unwrap().unwrap();
        make(&mut tx, &texts, &shift, NOW).await.unwrap();
        if cancelled {
            event::cancel(&mut tx, &[id], "rain", 0).await.unwrap();
        }
        tick(&mut tx, &texts, NOW + 50 * HOUR).await.unwrap();
        assert!(offer::expired(&mut tx, NOW + 50 * HOUR).await.unwrap().is_empty());
        sql::query_scalar("select count(*) from delivery").fetch_one(&mut tx).await.unwrap()
    }

    #[tokio::test]
    async fn organizers_hear_of_a_place_that_nobody_took() {
        let db = with_volunteers(&[1, 2, 3]).await;
        let texts = Catalogue::load(None, None).unwrap();
        let mut tx = db.begin().await.unwrap();
        organization::grant(&mut tx, 2, 3, crate::domain::Role::Organizer, 0).await.unwrap();
        let id = published(&mut tx, NOW + 100 * HOUR, 1).await;
        for person in [1, 2] {
            sign_up::ask(&mut tx, id, person, true, NOW).await.unwrap();
        }
        sign_up::give_up(&mut tx, id, 1).await.unwrap();
        let shift = shift::with_id(&mut tx, id).await.unwrap().unwrap();
        ask_next(&mut tx, &texts, &shift, NOW).await.unwrap();
        let told = async |tx: &mut Connection| -> i64 {
            sql::query_scalar("select count(*) from delivery where chat_id = 3").fetch_one(tx).await.unwrap()
        };
        assert_eq!(told(&mut tx).await, 0, "somebody is asked");
        tick(&mut tx, &texts, NOW + 50 * HOUR).await.unwrap();
        assert_eq!(told(&mut tx).await, 1, "nobody is left to ask");
    }

    #[tokio::test]
    async fn an_expired_offer_is_told_and_not_made_again_to_the_same() {
        assert_eq!(owed_after_expiry(false).await, 2, "the offer and its end");
    }

    #[tokio::test]
    async fn of_a_cancelled_event_no_offer_is_told() {
        assert_eq!(owed_after_expiry(true).await, 1, "the offer made before");
    }
}
