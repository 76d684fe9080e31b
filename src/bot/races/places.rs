//! Places, applications, offers, reminders and who came.

use super::*;
use crate::db::testing::unix;
use crate::{
    bot::volunteer::offers::make,
    db::{
        event::{organizing, publish, testing::event},
        participant, shift,
        sign_up::{ask, give_up, insert, testing::START},
    },
    dialogues::{
        Next,
        choice::Step,
        event::{Act, Creation, Draft, OfferAnswer, Origin, Published, organize},
    },
    domain::{Extent, OrganizationId, PersonId, Scope, ShiftId, SignUpId, rating::Stars},
};

const HOUR: i64 = 3_600_000;
/// In Baku, where START is four in the morning.
const EVE: i64 = START - 10 * HOUR;

fn acts(person: PersonId, act: Act) -> Deed {
    Deed::Does(person, Effect::Event(act))
}

fn signs_up(person: PersonId, shift: ShiftId) -> Deed {
    acts(person, Act::SignUp(shift, Origin::default()))
}

fn gives_up(person: PersonId) -> Deed {
    acts(person, Act::GiveUp { shift: ShiftId(1), origin: Origin::default(), is_sure: true })
}

fn organizes(person: PersonId, act: organize::Act) -> Deed {
    Deed::Does(person, Effect::Organize(act))
}

fn removes(person: PersonId) -> Deed {
    organizes(person, organize::Act::Remove { shift: ShiftId(1), person: PersonId(4), reason: "rain".to_owned() })
}

/// An event with a place, that begins at START.
async fn one_place(db: &mut Connection) {
    publish(db, &event(unix(START), 1), Some(PersonId(1)), unix(NOW)).await.unwrap();
}

/// The same, and 4 has it.
async fn taken(db: &mut Connection) {
    one_place(db).await;
    ask(db, ShiftId(1), PersonId(4), false, unix(NOW - 1)).await.unwrap();
}

/// The same, and 4 has been at something of the same organization.
async fn two_at_the_same_time(db: &mut Connection) {
    let mut two = event(unix(START), 1);
    two.slots.push(two.slots[0].clone());
    publish(db, &two, Some(PersonId(1)), unix(NOW)).await.unwrap();
    ask(db, ShiftId(1), PersonId(4), false, unix(NOW - 2)).await.unwrap();
    give_up(db, ShiftId(1), PersonId(4)).await.unwrap();
}

async fn applied(db: &mut Connection) {
    one_place(db).await;
    for person in [4, 5].map(PersonId) {
        insert(db, ShiftId(1), person, "applied", unix(NOW - 1)).await.unwrap();
    }
}

/// 5 had the place, and it is offered to 4 for twelve hours.
async fn offered(db: &mut Connection) {
    one_place(db).await;
    for person in [5, 4].map(PersonId) {
        ask(db, ShiftId(1), person, true, unix(NOW - 2)).await.unwrap();
    }
    give_up(db, ShiftId(1), PersonId(5)).await.unwrap();
    let shift = shift::with_id(db, ShiftId(1)).await.unwrap().unwrap();
    assert_eq!(make(db, &services().texts, &shift, unix(NOW)).await.unwrap(), 1);
    run(db, "delete from delivery").await;
}

fn answers(answer: OfferAnswer) -> Deed {
    Deed::Presses(PersonId(4), Choice::Offer(SignUpId(2), answer))
}

const CONFIRMED: &str = "select count(*) from sign_up where state = 'confirmed'";

#[tokio::test]
async fn the_last_place_is_given_once() {
    race(one_place, (signs_up(PersonId(4), ShiftId(1)), signs_up(PersonId(5), ShiftId(1))), (CONFIRMED, 1)).await;
}

#[tokio::test]
async fn a_place_is_taken_once_by_two_taps() {
    let truth = ("select count(*) from sign_up", 1);
    race(one_place, (signs_up(PersonId(4), ShiftId(1)), signs_up(PersonId(4), ShiftId(1))), truth).await;
}

#[tokio::test]
async fn nobody_is_put_on_two_lists_at_the_same_time() {
    let adds = |by, shift| organizes(by, organize::Act::Add { shift, person: PersonId(4) });
    race(two_at_the_same_time, (signs_up(PersonId(4), ShiftId(1)), adds(PersonId(1), ShiftId(2))), (CONFIRMED, 1))
        .await;
    race(two_at_the_same_time, (adds(PersonId(1), ShiftId(1)), adds(PersonId(2), ShiftId(2))), (CONFIRMED, 1)).await;
}

#[tokio::test]
async fn the_last_place_is_approved_once() {
    let approves =
        |by, person| organizes(PersonId(by), organize::Act::Approve { shift: ShiftId(1), person: PersonId(person) });
    race(applied, (approves(1, 4), approves(2, 5)), (CONFIRMED, 1)).await;
}

#[tokio::test]
async fn an_application_is_decided_once() {
    let decides = [
        organizes(PersonId(1), organize::Act::Approve { shift: ShiftId(1), person: PersonId(4) }),
        organizes(
            PersonId(2),
            organize::Act::Decline { shift: ShiftId(1), person: PersonId(4), reason: "full".to_owned() },
        ),
    ];
    let decided = "select count(*) from audit where action in ('application approved', 'application declined')";
    let [approves, declines] = decides;
    race(applied, (approves, declines), (decided, 1)).await;
}

#[tokio::test]
async fn an_application_that_is_withdrawn_is_not_approved() {
    let approves = organizes(PersonId(1), organize::Act::Approve { shift: ShiftId(1), person: PersonId(4) });
    let told = "select count(*) from delivery where chat_id = 4";
    in_order(&applied, (&gives_up(PersonId(4)), &approves), (told, 0)).await;
    let has = "select count(*) from sign_up where person_id = 4 and state <> 'given up'";
    race(applied, (gives_up(PersonId(4)), approves), (has, 0)).await;
}

#[tokio::test]
async fn who_is_taken_off_the_list_does_not_take_the_offer() {
    race(offered, (answers(OfferAnswer::Take), removes(PersonId(1))), (CONFIRMED, 0)).await;
}

#[tokio::test]
async fn who_has_taken_an_offer_does_not_lose_it_to_the_clock() {
    let expires = Deed::Goes(Round::Offers, NOW + 13 * HOUR);
    in_order(&offered, (&answers(OfferAnswer::Take), &expires), (CONFIRMED, 1)).await;
    let told = "select count(*) from delivery where chat_id = 4 and priority = 1";
    in_order(&offered, (&answers(OfferAnswer::Take), &expires), (told, 0)).await;
}

#[tokio::test]
async fn somebody_is_removed_and_told_once() {
    let told = "select count(*) from delivery where chat_id = 4 and priority = 1";
    race(taken, (removes(PersonId(1)), removes(PersonId(2))), (told, 1)).await;
}

#[tokio::test]
async fn who_was_removed_is_let_back_once() {
    let removed = async |db: &mut Connection| {
        taken(db).await;
        participant::remove(db, ShiftId(1), PersonId(4), Some("rain")).await.unwrap();
    };
    let lets = |by| organizes(by, organize::Act::LetBack { shift: ShiftId(1), person: PersonId(4) });
    race(removed, (lets(PersonId(1)), lets(PersonId(2))), ("select count(*) from audit where action = 'let back'", 1))
        .await;
}

#[tokio::test]
async fn a_free_place_is_taken_once_from_the_line() {
    let free = async |db: &mut Connection| {
        one_place(db).await;
        for person in [4, 5].map(PersonId) {
            insert(db, ShiftId(1), person, "waiting", unix(NOW - 1)).await.unwrap();
        }
    };
    race(free, (signs_up(PersonId(4), ShiftId(1)), signs_up(PersonId(5), ShiftId(1))), (CONFIRMED, 1)).await;
}

#[tokio::test]
async fn an_event_is_cancelled_once() {
    let instances = world(&taken).await;
    let shown = shift::with_id(&mut instances[0].begin().await.unwrap(), ShiftId(1)).await.unwrap().unwrap();
    let extent = Extent::of(Scope::ThisShift, &[&shown], 1);
    let cancels = |by| {
        organizes(by, organize::Act::Cancel { shift: ShiftId(1), reason: "rain".to_owned(), extent: extent.clone() })
    };
    let told = "select count(*) from delivery where chat_id = 4";
    race(taken, (cancels(PersonId(1)), cancels(PersonId(2))), (told, 1)).await;
}

/// Two events of an hour each, two hours apart; 4 has a place in the first.
async fn two_hours_apart(db: &mut Connection) {
    taken(db).await;
    publish(db, &event(unix(START + 2 * HOUR), 1), Some(PersonId(1)), unix(NOW)).await.unwrap();
}

/// What somebody writes who moves an event from four in the morning to six.
fn two_hours_later(draft: Draft) -> Draft {
    let reader =
        Viewer { language: Language::En, is_language_known: true, telegram_name: None, now: at(NOW), message: None };
    let inputs = [Input::Press(Choice::EditEvent(Step::Hours)), Input::Words("6-7".to_owned())];
    inputs.into_iter().fold(draft, |draft, input| match draft.answer(input, &reader).unwrap().next {
        Next::Ask(draft) => draft,
        other => panic!("{other:?}"),
    })
}

#[tokio::test]
async fn nobody_signs_up_for_the_time_an_event_moves_to() {
    let instances = world(&two_hours_apart).await;
    let shown = shift::with_id(&mut instances[0].begin().await.unwrap(), ShiftId(1)).await.unwrap().unwrap();
    let organizing = organizing(&mut instances[0].begin().await.unwrap(), OrganizationId(2)).await.unwrap();
    let seen = Extent::of(Scope::ThisShift, &[&shown], 1);
    let published = Published { shift: shown, places_together: 1 };
    let draft = two_hours_later(Draft::change_of(published, organizing));
    let moves = Creation::Change { draft: Box::new(draft), scope: Some(Scope::ThisShift), seen: Some(seen) };
    let moves = Deed::Does(PersonId(1), Effect::Creation(moves));
    // Moved, or signed up for, whichever was first, and not both.
    let there = "select count(*) from sign_up join shift using (shift_id)
                 where state = 'confirmed' and starts_at = (select starts_at from shift where shift_id = 2)";
    race(two_hours_apart, (moves, signs_up(PersonId(4), ShiftId(2))), (there, 1)).await;
}

#[tokio::test]
async fn who_comes_is_marked_once() {
    let begun = async |db: &mut Connection| {
        taken(db).await;
        run(db, "update shift set starts_at = starts_at - 864000000, ends_at = ends_at - 864000000").await;
    };
    let mark =
        |by| organizes(by, organize::Act::MarkCame { shift: ShiftId(1), person: PersonId(4), came: true, page: 0 });
    race(
        begun,
        (mark(PersonId(1)), mark(PersonId(2))),
        ("select count(*) from audit where action = 'attendance marked'", 1),
    )
    .await;
    let rest = |by| organizes(by, organize::Act::MarkRest { shift: ShiftId(1) });
    race(
        begun,
        (rest(PersonId(1)), rest(PersonId(2))),
        ("select count(*) from audit where action = 'attendance marked'", 1),
    )
    .await;
}

/// 4 has a place, and the reminders are armed.
async fn armed(db: &mut Connection) {
    taken(db).await;
    reminders::tick(db, &services().texts, unix(NOW)).await.unwrap();
}

#[tokio::test]
async fn a_reminder_comes_once() {
    let fires = Deed::Goes(Round::Reminders, EVE);
    race(armed, (fires.clone(), fires), ("select count(*) from delivery where chat_id = 4 and priority = 2", 1)).await;
}

#[tokio::test]
async fn who_has_left_is_not_reminded() {
    let fires = Deed::Goes(Round::Reminders, EVE);
    let truth = ("select count(*) from delivery where chat_id = 4 and priority = 2 and state = 'queued'", 0);
    race(armed, (fires, gives_up(PersonId(4))), truth).await;
}

#[tokio::test]
async fn who_is_marked_while_thanks_go_out_is_thanked() {
    let over = async |db: &mut Connection| {
        taken(db).await;
        run(
            db,
            "update shift set starts_at = starts_at - 864000000 - 7200000, ends_at = ends_at - 864000000 - 7200000",
        )
        .await;
        // Armed when it was ahead.
        run(
            db,
            "insert into alarm (shift_id, rule, starts_at, fires_at, state)
             select shift_id, 'thanks', starts_at, ends_at, 'armed' from shift",
        )
        .await;
        run(db, "update shift set armed = true").await;
    };
    let mark =
        organizes(PersonId(1), organize::Act::MarkCame { shift: ShiftId(1), person: PersonId(4), came: true, page: 0 });
    let thanks = Deed::Goes(Round::Reminders, NOW);
    let truth = ("select count(*) from delivery where chat_id = 4 and priority = 2", 1);
    in_order(&over, (&mark, &thanks), truth).await;
}

#[tokio::test]
async fn what_somebody_thinks_of_a_shift_counts_once() {
    let came = async |db: &mut Connection| {
        taken(db).await;
        run(db, "update sign_up set came = true").await;
    };
    let rates = |stars| Deed::Presses(PersonId(4), Choice::Rate(SignUpId(1), Stars::try_from(stars).unwrap()));
    race(came, (rates(2), rates(5)), ("select count(*) from rating", 1)).await;
}
