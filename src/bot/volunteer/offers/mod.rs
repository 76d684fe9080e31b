//! Offers of freed places: making them, and hearing the answers. How those end that nobody answers stands in `ending`.

mod ending;

use jiff::Timestamp;

use super::shift_card::why_not;
use crate::{
    bot::{
        conversation::Conversation,
        notifications::named,
        receivers::{self, Concern, Told},
        reply,
    },
    db::{
        Connection, delivery,
        offer::{self, Answered, Missed, Offered, Standing},
        shift, sign_up,
        volunteer::{self, Recipient},
    },
    dialogues::{
        Button, Choice, Facts, Keyboard,
        event::{Doing, OfferAnswer, until_text, why_not_ahead},
    },
    domain::{Shift, ShiftId, SignUp, SignUpId},
    metrics::Offers,
    outbox::{Markup, Outgoing, Priority, enqueue, enqueue_until},
    texts::{Catalogue, Text},
};
pub(crate) use ending::run_due;
#[cfg(test)]
pub(crate) use ending::tick;

/// Offers the free places of a shift to those who wait, and tells them; how many. Where several were asked and no place
/// is left by now, they hear that too.
pub(crate) async fn make(
    db: &mut Connection,
    texts: &Catalogue,
    shift: &Shift,
    now: Timestamp,
) -> anyhow::Result<usize> {
    for missed in offer::end_what_nothing_is_left_of(db, shift.id).await? {
        let text = |reader: &Recipient| {
            let (title, date, hours) = named(shift, reader.language, &reader.zone);
            Text::OfferMissed { title, date, hours }
        };
        put_in_place(db, texts, (&missed, text), now).await?;
    }
    let all = offer::offer_free_places(db, shift, now).await?;
    for offered in &all {
        tell(db, texts, shift, offered, now).await?;
    }
    Ok(all.len())
}

/// Takes back what several were offered of a shift that moves: the messages that say so lose their buttons, and what is free
/// then is offered anew.
pub(crate) async fn take_back_shared(ctx: &mut Conversation<'_>, shift: ShiftId) -> anyhow::Result<()> {
    let now = ctx.now();
    for missed in offer::end_shared(ctx.db, shift).await? {
        put_in_place(ctx.db, ctx.texts, (&missed, |_| Text::ErrorOfferGone), now).await?;
    }
    Ok(())
}

/// Does the same after what somebody did, if there is such a shift.
pub(crate) async fn offer_what_is_free(ctx: &mut Conversation<'_>, id: ShiftId) -> anyhow::Result<()> {
    let now = ctx.now();
    let Some(shift) = shift::to_act_on(ctx.db, id).await? else { return Ok(()) };
    let made = make(ctx.db, ctx.texts, &shift, now).await?;
    ctx.count_offers(Offers::Made, made);
    ctx.ring_for_offers();
    Ok(())
}

/// Somebody did not take their offer: the next is asked. If nobody is left, organizers hear that a place is free.
/// How many were asked.
pub(crate) async fn ask_next(
    db: &mut Connection,
    texts: &Catalogue,
    shift: &Shift,
    now: Timestamp,
) -> anyhow::Result<usize> {
    let made = make(db, texts, shift, now).await?;
    let free = shift::with_id(db, shift.id).await?.map_or(0, |shift| shift.free);
    // Who has stopped the line knows that the place stays free.
    if made > 0 || free == 0 || !shift.has_moving_line() {
        return Ok(made);
    }
    match receivers::tell(db, texts, (shift, &Concern::PlaceNobodyTook), now).await? {
        // Nobody was promised that somebody hears of it; it is kept for whoever looks after the event next.
        Told::Somebody | Told::Nobody => Ok(0),
    }
}

/// An offer that leaves time to answer comes when its person is awake; one that does not comes at once, but wakes nobody.
async fn tell(
    db: &mut Connection,
    texts: &Catalogue,
    shift: &Shift,
    offered: &Offered,
    now: Timestamp,
) -> anyhow::Result<()> {
    let (reader, at) = (&offered.recipient, now);
    let message = message(texts, shift, offered)?;
    let (message, due) = match offered.is_shared {
        true if reader.rest().is_quiet(at) => (message.silent(), at),
        true => (message, at),
        false => (message, reader.rest().awake(at)),
    };
    let times = (due, shift.slot.starts_at);
    let delivery = enqueue_until(db, reader.person.chat(), Priority::Personal, &message, times, now).await?;
    offer::told_by(db, offered.sign_up, delivery).await
}

fn message(texts: &Catalogue, shift: &Shift, offered: &Offered) -> anyhow::Result<Outgoing> {
    let reader = &offered.recipient;
    let until = offered.until;
    let (words, rows) = view(shift, offered.sign_up, (until, offered.is_shared), reader);
    let markup = reply::markup(texts, reader.language, &Keyboard::Inline(rows), 0);
    Ok(reply::message(texts, reader.language, &words, markup))
}

/// Paragraphs and buttons.
type View = (Vec<Text>, Vec<Vec<Button>>);

/// What an offer says, and what can be answered: for the time and place that are read there.
fn view(shift: &Shift, sign_up: SignUpId, (until, is_shared): (Timestamp, bool), reader: &Recipient) -> View {
    let (title, date, hours) = named(shift, reader.language, &reader.zone);
    let time = Box::new(until_text(until, shift.zone()));
    let text = match is_shared {
        true => Text::OfferShared { title, date, hours },
        false => Text::Offer { title, date, hours, time },
    };
    let facts = Facts::of(&shift.relied_on(reader.language));
    let button = |label, answer| vec![Button::new(label, Choice::Offer(sign_up, answer)).relying_on(facts)];
    let rows = vec![
        button(Text::BtnTakeSpot, OfferAnswer::Take),
        button(Text::BtnKeepWaiting, OfferAnswer::KeepWaiting),
        button(Text::BtnLeaveWaitlist, OfferAnswer::Leave),
    ];
    (vec![text], rows)
}

/// The offer as it is now, if another time or place was read, or the message is older than what could tell.
async fn changed(
    ctx: &mut Conversation<'_>,
    (offer, shift): (SignUpId, &Shift),
    seen: Option<Facts>,
) -> anyhow::Result<Option<View>> {
    let reader = volunteer::recipients(ctx.db, &[ctx.person.id]).await?.pop();
    let mine = sign_up::of_person(ctx.db, shift.id, ctx.person.id).await?;
    let (Some(reader), Some(SignUp::Offered { until, is_shared })) = (reader, mine) else { return Ok(None) };
    let is_as_read = seen == Some(Facts::of(&shift.relied_on(reader.language)));
    Ok((!is_as_read).then(|| view(shift, offer, (until, is_shared), &reader)))
}

/// The message that offered the place says from now on what became of it; nobody is woken up for that.
async fn put_in_place(
    db: &mut Connection,
    texts: &Catalogue,
    (missed, text): (&Missed, impl Fn(&Recipient) -> Text),
    now: Timestamp,
) -> anyhow::Result<()> {
    let (Some(offer), Some(reader)) = (missed.delivery, volunteer::recipients(db, &[missed.person]).await?.pop())
    else {
        return Ok(());
    };
    if delivery::take_back(db, offer, now).await? {
        return Ok(());
    }
    let message = reply::message(texts, reader.language, &[text(&reader)], Markup::None).update();
    let target = delivery::target_of(db, offer).await?;
    enqueue(db, reader.person.chat(), Priority::Personal, &message, target, now).await?;
    Ok(())
}

/// What came of an answer to an offer.
pub(crate) enum Outcome {
    /// The offer is answered; these words stand in its place.
    Ended(Text),
    /// It stands, and this is why.
    Stands(Text),
    /// It says something else by now, and asks once more.
    Changed(View),
}

/// What comes of an answer to an offer.
pub(crate) async fn answer(
    ctx: &mut Conversation<'_>,
    offer: SignUpId,
    (answer, seen): (OfferAnswer, Option<Facts>),
) -> anyhow::Result<Outcome> {
    let person = ctx.person.id;
    let Some(shift) = offer::shift_of(ctx.db, offer).await? else {
        return Ok(Outcome::Ended(Text::ErrorOfferGone));
    };
    let answered = match (offer::standing(ctx.db, offer, person).await?, answer) {
        (Standing::Open, answer) => match why_not_ahead(&shift, Doing::Waiting, ctx.viewer.now) {
            Some(why) => return Ok(Outcome::Ended(why)),
            None => match changed(ctx, (offer, &shift), seen).await? {
                Some(view) => return Ok(Outcome::Changed(view)),
                None => take_or_leave(ctx, (offer, &shift), answer).await?,
            },
        },
        // The second tap says what the first one did.
        (Standing::Taken, OfferAnswer::Take) => Answered::Taken,
        (Standing::Waiting, OfferAnswer::KeepWaiting) => Answered::KeptWaiting,
        (Standing::Taken, OfferAnswer::KeepWaiting | OfferAnswer::Leave)
        | (Standing::Waiting, OfferAnswer::Take | OfferAnswer::Leave)
        | (Standing::Gone, _) => return Ok(Outcome::Ended(Text::ErrorOfferGone)),
    };
    Ok(match answered {
        Answered::Taken => Outcome::Ended(Text::OfferTaken),
        Answered::KeptWaiting => Outcome::Ended(Text::OfferKeptWaiting),
        Answered::Left => Outcome::Ended(Text::WaitlistLeft),
        Answered::Missed => Outcome::Ended(Text::ErrorOfferGone),
        Answered::Not(obstacle) => Outcome::Stands(why_not(ctx, shift.id, obstacle).await?),
    })
}

/// Asks the next after somebody did not want what they were offered.
pub(crate) async fn pass_on(ctx: &mut Conversation<'_>, shift: ShiftId) -> anyhow::Result<()> {
    let Some(shift) = shift::with_id(ctx.db, shift).await? else { return Ok(()) };
    let now = ctx.now();
    let made = ask_next(ctx.db, ctx.texts, &shift, now).await?;
    ctx.count_offers(Offers::Made, made);
    ctx.ring_for_offers();
    ctx.ring_for_receivers();
    Ok(())
}

async fn take_or_leave(
    ctx: &mut Conversation<'_>,
    (offer, shift): (SignUpId, &Shift),
    answer: OfferAnswer,
) -> anyhow::Result<Answered> {
    let person = ctx.person.id;
    let answered = match answer {
        OfferAnswer::Take => offer::take(ctx.db, offer, shift, person).await?,
        OfferAnswer::KeepWaiting => match offer::wait_on(ctx.db, offer).await? {
            true => Answered::KeptWaiting,
            false => Answered::Missed,
        },
        OfferAnswer::Leave => {
            sign_up::give_up(ctx.db, shift.id, person).await?;
            Answered::Left
        }
    };
    match answered {
        Answered::Taken => {
            ctx.count_offers(Offers::Taken, 1);
            // If it was the last of those that several were asked for, the others hear so.
            offer_what_is_free(ctx, shift.id).await?;
        }
        Answered::KeptWaiting | Answered::Left => pass_on(ctx, shift.id).await?,
        Answered::Missed | Answered::Not(_) => {}
    }
    Ok(answered)
}
