//! Places, waitlist and offers against a plain model of them, with random acts of a few people.

use std::collections::BTreeMap;

use jiff::Timestamp;
use proptest::prelude::*;

use super::{
    Connection,
    event::{self, testing::published},
    offer,
    organization::testing::with_volunteers,
    shift,
    sign_up::{self, Asked, Obstacle},
    sql,
};
use crate::db::testing::unix;
use crate::domain::{EventId, PersonId, Places, Shift, ShiftId, SignUp, SignUpId, Slot};

const PEOPLE: i64 = 5;
const PLACES: usize = 2;
const NOW: i64 = 1_728_000_000_000;

/// What somebody does.
#[derive(Clone, Copy, Debug)]
enum Act {
    Ask {
        or_wait: bool,
    },
    GiveUp,
    Take,
    /// Says no for now, or says nothing until the offer expires.
    WaitOn,
    /// The organizer changes the number of places, which is refused below what is taken.
    SetPlaces(u16),
}

/// The same in plain lists.
#[derive(Debug, Default, PartialEq)]
struct Model {
    places: usize,
    confirmed: Vec<PersonId>,
    offered: Vec<PersonId>,
    /// In the order in which they came.
    line: Vec<PersonId>,
    /// Who had no use for the place that is free now.
    passed: Vec<PersonId>,
    /// When each came, for those who return to their place in the line.
    came: Vec<PersonId>,
}

impl Model {
    fn act(&mut self, person: PersonId, act: Act) {
        let holds = |list: &Vec<PersonId>| list.contains(&person);
        match act {
            Act::Ask { .. } if holds(&self.confirmed) => {}
            Act::Ask { .. } if holds(&self.offered) || self.taken() < self.places => {
                self.forget(person);
                self.confirmed.push(person);
            }
            Act::Ask { or_wait: true } if !holds(&self.line) => {
                self.came.push(person);
                self.line.push(person);
            }
            Act::Ask { .. } => {}
            Act::GiveUp => {
                if holds(&self.confirmed) {
                    self.passed.clear();
                }
                self.forget(person);
                self.came.retain(|other| *other != person);
                self.passed.retain(|other| *other != person);
            }
            Act::Take if holds(&self.offered) => {
                self.forget(person);
                self.confirmed.push(person);
            }
            Act::WaitOn if holds(&self.offered) => {
                self.forget(person);
                self.line.push(person);
                self.line.sort_by_key(|waiting| self.came.iter().position(|other| other == waiting));
                self.passed.push(person);
            }
            Act::SetPlaces(places) if usize::from(places) >= self.taken() => {
                if usize::from(places) > self.places {
                    self.passed.clear();
                }
                self.places = places.into();
            }
            Act::Take | Act::WaitOn | Act::SetPlaces(_) => {}
        }
        let asked = |line: &[PersonId], passed: &[PersonId]| line.iter().position(|person| !passed.contains(person));
        while self.taken() < self.places
            && let Some(index) = asked(&self.line, &self.passed)
        {
            let next = self.line.remove(index);
            self.offered.push(next);
        }
    }

    fn taken(&self) -> usize {
        self.confirmed.len() + self.offered.len()
    }

    fn forget(&mut self, person: PersonId) {
        [&mut self.confirmed, &mut self.offered, &mut self.line]
            .into_iter()
            .for_each(|list| list.retain(|other| *other != person));
    }

    /// In no order but that of the line.
    fn sorted(mut self) -> Model {
        self.confirmed.sort_unstable();
        self.offered.sort_unstable();
        Model { passed: Vec::new(), came: Vec::new(), ..self }
    }
}

async fn act(db: &mut Connection, id: ShiftId, person: PersonId, act: Act, now: Timestamp) {
    let offer = sql::query_scalar("select sign_up_id from sign_up where person_id = $1 and state = 'offered'");
    let offer: Option<SignUpId> = offer.bind(person).fetch_optional(&mut *db).await.unwrap();
    let event = shift::with_id(db, id).await.unwrap().unwrap();
    match (act, offer) {
        (Act::Ask { or_wait }, _) => {
            let asked = sign_up::ask(db, id, person, or_wait, now).await.unwrap();
            assert!(
                matches!(asked, Asked::Confirmed | Asked::Waiting | Asked::Not(Obstacle::Full | Obstacle::Held)),
                "{asked:?}"
            );
        }
        (Act::GiveUp, _) => _ = sign_up::give_up(db, id, person).await.unwrap(),
        (Act::Take, Some(offer)) => _ = offer::take(db, offer, &event, person).await.unwrap(),
        (Act::WaitOn, Some(offer)) => assert!(offer::wait_on(db, offer).await.unwrap()),
        (Act::Take | Act::WaitOn, None) => {}
        (Act::SetPlaces(max), _) => set_places(db, &event, max).await,
    }
    let event = shift::with_id(db, id).await.unwrap().unwrap();
    offer::offer_free_places(db, &event, now).await.unwrap();
}

async fn set_places(db: &mut Connection, shift: &Shift, max: u16) {
    if max >= shift.taken() {
        let slot = Slot { places: Places { min: 0, max }, ..shift.slot.clone() };
        event::testing::reslot(db, shift, slot).await;
    }
}

/// What the database says.
async fn stored(db: &mut Connection, event: EventId) -> Model {
    let places = shift::with_id(db, ShiftId(event.0)).await.unwrap().unwrap().slot.places.max.into();
    let (mut model, mut line) = (Model { places, ..Model::default() }, BTreeMap::new());
    for person in (1..=PEOPLE).map(PersonId) {
        match sign_up::of_person(db, ShiftId(event.0), person).await.unwrap() {
            Some(SignUp::Confirmed) => model.confirmed.push(person),
            Some(SignUp::Offered { .. }) => model.offered.push(person),
            Some(SignUp::Waiting { position }) => _ = line.insert(position, person),
            Some(other) => panic!("nobody applies here: {other:?}"),
            None => {}
        }
    }
    assert!(line.keys().copied().eq(1..=i64::try_from(line.len()).unwrap()), "positions are counted: {line:?}");
    model.line.extend(line.into_values());
    model
}

fn acts() -> impl Strategy<Value = Vec<(PersonId, Act)>> {
    let act = prop_oneof![
        3 => any::<bool>().prop_map(|or_wait| Act::Ask { or_wait }),
        2 => Just(Act::GiveUp),
        1 => Just(Act::Take),
        1 => Just(Act::WaitOn),
        1 => (1u16..5).prop_map(Act::SetPlaces),
    ];
    prop::collection::vec(((1..=PEOPLE).prop_map(PersonId), act), 1..40)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_database_does_what_a_plain_model_does(acts in acts()) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let db = with_volunteers(&(1..=PEOPLE).map(PersonId).collect::<Vec<_>>()).await;
            let mut tx = db.begin().await.unwrap();
            let event = published(&mut tx, unix(NOW + 864_000_000), u16::try_from(PLACES).unwrap()).await;
            let mut model = Model { places: PLACES, ..Model::default() };
            for (now, (person, done)) in (NOW..).zip(&acts) {
                act(&mut tx, ShiftId(event.0), *person, *done, unix(now)).await;
                model.act(*person, *done);
            }
            assert_eq!(stored(&mut tx, event).await, model.sorted());
        });
    }
}
