//! Updates, people, and what operators do.

use super::*;
use crate::db::testing::unix;
use crate::{
    db::{event::publish, event::testing::event, organization, sign_up, sign_up::testing::START},
    dialogues::{
        Dialogue,
        event::organize::{Shown, State},
    },
    domain::{Name, PersonId, ShiftId, Zone},
};

async fn nothing(_: &mut Connection) {}

#[tokio::test]
async fn an_update_has_its_effect_once() {
    let update = json!({"update_id": 5, "message": {"message_id": 1, "date": 1, "text": "hello",
        "chat": {"id": 10, "type": "private", "first_name": "A"}, "from": {"id": 10, "is_bot": false, "first_name": "A"}}});
    let comes = Deed::Update(update);
    race(
        nothing,
        (comes.clone(), comes),
        ("select questions_asked - met_at / 1000 from person where person_id = 10", 1),
    )
    .await;
}

#[tokio::test]
async fn a_question_is_answered_once() {
    let writes = async |db: &mut Connection| {
        publish(db, &event(unix(START), 1), Some(PersonId(1)), unix(NOW)).await.unwrap();
        sign_up::ask(db, ShiftId(1), PersonId(4), false, unix(NOW)).await.unwrap();
        let shown =
            Shown::Write { shift: ShiftId(1), person: PersonId(4), name: Name::parse("Anna").unwrap(), seen: None };
        let dialogue = Dialogue::Organize(Box::new(State { zone: Zone::utc(), shown }));
        db::conversation::save(db, PersonId(1), &dialogue, unix(NOW)).await.unwrap();
    };
    let says = Deed::Says(PersonId(1), "See you there");
    race(writes, (says.clone(), says), ("select count(*) from delivery where chat_id = 4", 1)).await;
}

#[tokio::test]
async fn who_leaves_is_counted_once() {
    let erases = Deed::Does(PersonId(4), Effect::Erase);
    race(nothing, (erases.clone(), erases), ("select cast(sum(people) as bigint) from departure", 1)).await;
}

#[tokio::test]
async fn a_code_names_one_organization() {
    let adds = Deed::Works(|db| {
        Box::pin(async move {
            let (code, parent) = ("az-ganja".parse().unwrap(), "az".parse().unwrap());
            let new = organization::New {
                code: &code,
                parent: &parent,
                name: "Gəncə",
                country: None,
                language: None,
                time_zone: None,
                minimum_age: None,
                quiet_hours: None,
            };
            organization::add(db, &new).await.map(drop)
        })
    });
    race(nothing, (adds.clone(), adds), ("select count(*) from organization where code = 'az-ganja'", 1)).await;
}

#[tokio::test]
async fn consent_is_noted_once() {
    let agrees = Deed::Does(PersonId(4), Effect::GiveConsent { version: 1, language: Language::En });
    race(nothing, (agrees.clone(), agrees), ("select count(*) from consent where person_id = 4", 1)).await;
}
