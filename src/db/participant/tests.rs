//! Who is on a list, found, added and left out, in alphabetical order.

use super::*;
use crate::db::testing::unix;
use crate::{
    db::{
        event::{publish, testing::event},
        shift,
        sign_up::{Asked, ask, testing::*},
    },
    domain::participant::Standing,
};

/// An event that needs approval, with a place, and one with two shifts at the same time.
async fn world_with_approval(places: u16) -> (crate::db::Database, ShiftId) {
    let (db, _) = world(3, 1).await;
    let mut tx = db.begin().await.unwrap();
    let mut new = event(unix(START), places);
    new.details.needs_approval = true;
    publish(&mut tx, &new, None, unix(0)).await.unwrap();
    tx.commit().await.unwrap();
    (db, ShiftId(2))
}

#[tokio::test]
async fn applications_take_no_place_until_they_are_approved() {
    let (db, id) = world_with_approval(1).await;
    let mut tx = db.begin().await.unwrap();
    for person in (1..=3).map(PersonId) {
        assert_eq!(ask(&mut tx, id, person, false, unix(NOW + person.0)).await.unwrap(), Asked::Applied);
    }
    assert_eq!(ask(&mut tx, id, PersonId(1), false, unix(NOW)).await.unwrap(), Asked::Not(Obstacle::Held));
    let shift = async |tx: &mut Connection| shift::with_id(tx, id).await.unwrap().unwrap();
    let now = shift(&mut tx).await;
    assert_eq!((now.free, roster(&mut tx, id).await.unwrap().applied_count), (1, 3));
    assert_eq!(approve(&mut tx, &now, PersonId(2)).await.unwrap(), Approved::Confirmed);
    let now = shift(&mut tx).await;
    assert_eq!(approve(&mut tx, &now, PersonId(3)).await.unwrap(), Approved::Waiting);
    assert_eq!(approve(&mut tx, &now, PersonId(3)).await.unwrap(), Approved::Gone);
    assert!(decline(&mut tx, id, PersonId(1), "too far").await.unwrap());
    assert!(!decline(&mut tx, id, PersonId(1), "again").await.unwrap());
    assert_eq!(ask(&mut tx, id, PersonId(1), false, unix(NOW)).await.unwrap(), Asked::Not(Obstacle::Declined));
    assert_eq!(
        remove(&mut tx, id, PersonId(1), None).await.unwrap(),
        Some(SignUp::Declined { reason: "too far".to_owned() })
    );
    assert_eq!(
        people(&mut tx, &[id], unix(NOW)).await.unwrap(),
        [2, 3].map(PersonId),
        "who was declined hears no more of it"
    );
}

#[tokio::test]
async fn one_profile_that_cannot_be_read_hides_nobody_else() {
    let (db, id) = world_with_approval(3).await;
    let mut tx = db.begin().await.unwrap();
    for person in (1..=3).map(PersonId) {
        ask(&mut tx, id, person, false, unix(NOW + person.0)).await.unwrap();
    }
    crate::db::testing::run(&mut tx, "update volunteer set birth_date = 'unknown' where person_id = 2").await;
    let listed = everybody(&mut tx, id, Language::En).await.unwrap();
    assert_eq!(listed.iter().map(|person| person.person).collect::<Vec<_>>(), [1, 3].map(PersonId));
}

#[tokio::test]
async fn somebody_is_moved_only_where_there_is_a_place() {
    let (db, _) = world(3, 1).await;
    let mut tx = db.begin().await.unwrap();
    let mut new = event(unix(START + DAY), 1);
    new.slots.push(new.slots[0].clone());
    let id = publish(&mut tx, &new, None, unix(0)).await.unwrap();
    let shifts = shift::of_event(&mut tx, id).await.unwrap();
    let (from, to) = (shifts[0].id, shifts[1].id);
    ask(&mut tx, from, PersonId(1), false, unix(NOW)).await.unwrap();
    ask(&mut tx, to, PersonId(2), false, unix(NOW)).await.unwrap();
    let full = shift::with_id(&mut tx, to).await.unwrap().unwrap();
    assert_eq!(move_to(&mut tx, (from, &full), PersonId(1), unix(NOW)).await.unwrap(), Put::Not(Obstacle::Full));
    assert_eq!(of_person(&mut tx, from, PersonId(1)).await.unwrap(), Some(SignUp::Confirmed), "nothing changed");
    ask(&mut tx, from, PersonId(3), true, unix(NOW)).await.unwrap();
    assert_eq!(move_to(&mut tx, (from, &full), PersonId(3), unix(NOW)).await.unwrap(), Put::Not(Obstacle::Full));
    assert_eq!(of_person(&mut tx, from, PersonId(3)).await.unwrap(), Some(SignUp::Waiting { position: 1 }));
    remove(&mut tx, to, PersonId(2), None).await.unwrap();
    let free = shift::with_id(&mut tx, to).await.unwrap().unwrap();
    assert_eq!(move_to(&mut tx, (from, &free), PersonId(1), unix(NOW)).await.unwrap(), Put::Done);
    assert_eq!(confirmed(&mut tx, to).await.unwrap(), [PersonId(1)]);
    assert_eq!(confirmed(&mut tx, from).await.unwrap(), [0; 0].map(PersonId));
}

#[tokio::test]
async fn who_was_removed_with_a_reason_comes_back_only_if_they_are_let() {
    let (db, _) = world(2, 1).await;
    let mut tx = db.begin().await.unwrap();
    let mut new = event(unix(START + DAY), 2);
    new.slots.push(event(unix(START + 2 * DAY), 2).slots.remove(0));
    let id = publish(&mut tx, &new, None, unix(0)).await.unwrap();
    let shifts = shift::of_event(&mut tx, id).await.unwrap();
    let (first, second) = (shifts[0].id, shifts[1].id);
    ask(&mut tx, first, PersonId(1), false, unix(NOW)).await.unwrap();
    remove(&mut tx, first, PersonId(1), Some("rude")).await.unwrap();
    let removed = || Asked::Not(Obstacle::Removed);
    for shift in [first, second] {
        assert_eq!(ask(&mut tx, shift, PersonId(1), true, unix(NOW)).await.unwrap(), removed());
    }
    assert_eq!(
        ask(&mut tx, second, PersonId(2), false, unix(NOW)).await.unwrap(),
        Asked::Confirmed,
        "nobody else is meant"
    );
    assert_eq!(
        of_shift(&mut tx, first, PersonId(1)).await.unwrap().map(|person| person.standing),
        Some(Standing::Removed)
    );
    assert_eq!(everybody(&mut tx, first, Language::En).await.unwrap(), [], "the file has those who come");
    assert!(let_back(&mut tx, id, PersonId(1)).await.unwrap());
    assert!(!let_back(&mut tx, id, PersonId(1)).await.unwrap(), "the second tap");
    assert_eq!(ask(&mut tx, second, PersonId(1), false, unix(NOW)).await.unwrap(), Asked::Confirmed);
    remove(&mut tx, second, PersonId(1), Some("again")).await.unwrap();
    let shown = shift::with_id(&mut tx, first).await.unwrap().unwrap();
    assert_eq!(add(&mut tx, &shown, PersonId(1), unix(NOW)).await.unwrap(), Put::Done, "an organizer may");
    assert_eq!(
        ask(&mut tx, second, PersonId(1), false, unix(NOW)).await.unwrap(),
        Asked::Confirmed,
        "and that lets them back"
    );
}

#[tokio::test]
async fn to_be_moved_lets_nobody_back_who_was_removed() {
    let (db, _) = world(2, 1).await;
    let mut tx = db.begin().await.unwrap();
    let mut new = event(unix(START + DAY), 2);
    new.slots.extend([2, 3].map(|day| event(unix(START + day * DAY), 2).slots.remove(0)));
    let id = publish(&mut tx, &new, None, unix(0)).await.unwrap();
    let shifts = shift::of_event(&mut tx, id).await.unwrap();
    for shift in &shifts[..2] {
        ask(&mut tx, shift.id, PersonId(1), false, unix(NOW)).await.unwrap();
    }
    remove(&mut tx, shifts[0].id, PersonId(1), Some("rude")).await.unwrap();
    assert_eq!(move_to(&mut tx, (shifts[1].id, &shifts[2]), PersonId(1), unix(NOW)).await.unwrap(), Put::Done);
    assert_eq!(of_person(&mut tx, shifts[2].id, PersonId(1)).await.unwrap(), Some(SignUp::Confirmed));
    assert_eq!(ask(&mut tx, shifts[0].id, PersonId(1), false, unix(NOW)).await.unwrap(), Asked::Not(Obstacle::Removed));
}

#[tokio::test]
async fn the_pages_of_a_list_hold_everybody_once_in_the_order_of_the_readers_alphabet() {
    let in_alphabet = ["Elçin", "Əli", "Əli", "Heydər", "Xəyal", "Ilqar", "İbrahim", "Zülfü", "Айжан", "Бакыт"];
    let (db, id) = world(10, 20).await;
    let mut tx = db.begin().await.unwrap();
    for (index, name) in in_alphabet.into_iter().enumerate() {
        let person = i64::try_from(10 - index).unwrap();
        let named = sql::query("update volunteer set name = $1 where person_id = $2").bind(name).bind(person);
        named.execute(&mut tx).await.unwrap();
        ask(&mut tx, id, PersonId(person), false, unix(NOW - person)).await.unwrap();
    }
    let mut shown = Vec::new();
    for number in 0..3 {
        let (people, pages) = confirmed_page(&mut tx, id, (number, Language::Az)).await.unwrap();
        assert_eq!(pages, 2);
        shown.push(
            people.into_iter().map(|person| (person.name.as_str().to_owned(), person.person)).collect::<Vec<_>>(),
        );
    }
    assert_eq!(shown.iter().map(Vec::len).collect::<Vec<_>>(), [6, 4, 0]);
    let (names, people): (Vec<String>, Vec<PersonId>) = shown.concat().into_iter().unzip();
    assert_eq!(names, in_alphabet);
    assert_eq!(people, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map(PersonId), "of the same name who came first is first");
    let in_english = everybody(&mut tx, id, Language::En).await.unwrap();
    assert_eq!(in_english[4].name.as_str(), "İbrahim", "to an English reader the dot is no matter");
}

#[tokio::test]
async fn only_people_of_the_organization_are_found_and_added() {
    let (db, id) = world(3, 2).await;
    let mut tx = db.begin().await.unwrap();
    ask(&mut tx, id, PersonId(1), false, unix(NOW)).await.unwrap();
    let found = async |tx: &mut Connection, organization, words| {
        search(tx, organization, words, (0, Language::Az)).await.unwrap().people
    };
    assert_eq!(found(&mut tx, OrganizationId(2), "ANN").await.len(), 1);
    assert_eq!(found(&mut tx, OrganizationId(1), "ann").await.len(), 1, "the federation stands above");
    assert_eq!(found(&mut tx, OrganizationId(3), "ann").await, []);
    let shift = shift::with_id(&mut tx, id).await.unwrap().unwrap();
    assert_eq!(add(&mut tx, &shift, PersonId(1), unix(NOW)).await.unwrap(), Put::Not(Obstacle::Held));
    assert_eq!(add(&mut tx, &shift, PersonId(2), unix(NOW)).await.unwrap(), Put::Done);
    let shift = shift::with_id(&mut tx, id).await.unwrap().unwrap();
    assert_eq!(add(&mut tx, &shift, PersonId(3), unix(NOW)).await.unwrap(), Put::Not(Obstacle::Full));
    assert_eq!(everybody(&mut tx, id, Language::En).await.unwrap().len(), 2);
}
