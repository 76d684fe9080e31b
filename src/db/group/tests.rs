//! Groups from their link to their end.

use super::*;
use crate::db::testing::unix;
use crate::db::{
    Database,
    delivery::{Owed, Target, enqueue},
    organization::testing::with_volunteers,
};
use crate::domain::MessageId;

const AZ: OrganizationId = OrganizationId(2);
const TR: OrganizationId = OrganizationId(3);
const SECRET: [u8; 16] = [7; 16];

/// A coordinator, 1, of Azerbaijan, whose link can be used until instant 100; and 2, who has no role.
async fn offered() -> Database {
    let db = with_volunteers(&[1, 2].map(PersonId)).await;
    let mut tx = db.begin().await.unwrap();
    organization::grant(&mut tx, AZ, PersonId(1), Role::Coordinator, unix(0)).await.unwrap();
    offer(&mut tx, (AZ, PersonId(1)), &Secret::of(SECRET), unix(100)).await.unwrap();
    tx.commit().await.unwrap();
    db
}

async fn linking(db: &mut Connection, chat: ChatId, person: PersonId, now: Timestamp) -> Linking {
    let group = Group { chat, title: "Sabah".to_owned() };
    let arrival = Arrival { group: &group, person, language: Language::Az };
    link(db, &arrival, &Secret::of(SECRET), now).await.unwrap()
}

#[tokio::test]
async fn a_link_works_once_and_only_for_who_has_the_right() {
    let db = offered().await;
    let mut tx = db.begin().await.unwrap();
    assert_eq!(linking(&mut tx, ChatId(-7), PersonId(2), unix(50)).await, Linking::NoRight);
    assert_eq!(linking(&mut tx, ChatId(-7), PersonId(1), unix(100)).await, Linking::Gone, "expired");
    assert_eq!(linking(&mut tx, ChatId(-7), PersonId(1), unix(50)).await, Linking::Linked { organization: AZ });
    assert_eq!(linking(&mut tx, ChatId(-7), PersonId(1), unix(50)).await, Linking::Already);
    assert_eq!(linking(&mut tx, ChatId(-8), PersonId(1), unix(50)).await, Linking::Gone, "used");
    let linked = Linked { organization: AZ, language: Language::Az };
    assert_eq!(with_chat(&mut tx, ChatId(-7)).await.unwrap(), Some(linked));
    let group = Group { chat: ChatId(-7), title: "Axşam".to_owned() };
    renamed(&mut tx, &group).await.unwrap();
    assert_eq!(of_organization(&mut tx, AZ).await.unwrap(), [group::Linked { group, trouble: None }]);
}

#[tokio::test]
async fn a_new_link_makes_the_one_before_worthless() {
    let db = offered().await;
    let mut tx = db.begin().await.unwrap();
    offer(&mut tx, (AZ, PersonId(1)), &Secret::of([8; 16]), unix(100)).await.unwrap();
    assert_eq!(linking(&mut tx, ChatId(-7), PersonId(1), unix(50)).await, Linking::Gone);
}

#[tokio::test]
async fn nobody_takes_a_group_from_another_organization() {
    let db = offered().await;
    let mut tx = db.begin().await.unwrap();
    linking(&mut tx, ChatId(-7), PersonId(1), unix(50)).await;
    organization::grant(&mut tx, TR, PersonId(2), Role::Coordinator, unix(0)).await.unwrap();
    sql::query("update group_link set organization_id = 3, used_for = null").execute(&mut tx).await.unwrap();
    assert_eq!(linking(&mut tx, ChatId(-7), PersonId(2), unix(50)).await, Linking::Taken);
    organization::grant(&mut tx, AZ, PersonId(2), Role::Coordinator, unix(0)).await.unwrap();
    assert_eq!(linking(&mut tx, ChatId(-7), PersonId(2), unix(50)).await, Linking::Linked { organization: TR });
}

#[tokio::test]
async fn only_the_team_stops_it() {
    let db = offered().await;
    let mut tx = db.begin().await.unwrap();
    linking(&mut tx, ChatId(-7), PersonId(1), unix(50)).await;
    assert_eq!(stop(&mut tx, ChatId(-7), PersonId(2), unix(60)).await.unwrap(), None);
    assert!(stop(&mut tx, ChatId(-7), PersonId(1), unix(60)).await.unwrap().is_some());
    assert_eq!(stop(&mut tx, ChatId(-7), PersonId(1), unix(60)).await.unwrap(), None, "the second time");
}

#[tokio::test]
async fn a_supergroup_takes_over_what_waits_but_no_changes_of_messages() {
    let db = offered().await;
    let mut tx = db.begin().await.unwrap();
    linking(&mut tx, ChatId(-7), PersonId(1), unix(50)).await;
    for target in [Target::None, Target::Message(MessageId(5))] {
        let (content, useful_until) = ("{}".to_owned(), None);
        let owed =
            Owed { chat_id: ChatId(-7), priority: 0, kind: "message", content, target, due_at: unix(0), useful_until };
        enqueue(&mut tx, &owed, unix(50)).await.unwrap();
    }
    // Telegram may say first that the bot has left the old chat.
    end(&mut tx, ChatId(-7), "removed", (unix(55), unix(55))).await.unwrap();
    moved(&mut tx, (ChatId(-7), ChatId(-100)), unix(60)).await.unwrap();
    assert!(with_chat(&mut tx, ChatId(-100)).await.unwrap().is_some());
    let waiting: Vec<(i64, Option<i64>)> =
        sql::query_as("select chat_id, target_message from delivery where state = 'queued'")
            .fetch_all(&mut tx)
            .await
            .unwrap();
    assert_eq!(waiting, [(-100, None)]);
    assert_eq!(linking(&mut tx, ChatId(-100), PersonId(1), unix(60)).await, Linking::Already);
}

#[tokio::test]
async fn a_group_that_refuses_is_told_of_once_until_it_takes_messages_again() {
    let db = offered().await;
    let mut tx = db.begin().await.unwrap();
    linking(&mut tx, ChatId(-7), PersonId(1), unix(50)).await;
    let told = async |tx: &mut Connection| -> Vec<Hindrance> {
        take_refusing(tx).await.unwrap().into_iter().map(|refusing| refusing.why).collect()
    };
    assert_eq!(told(&mut tx).await, []);
    refuses(&mut tx, ChatId(-7), Hindrance::TopicClosed).await.unwrap();
    assert_eq!(told(&mut tx).await, [Hindrance::TopicClosed]);
    refuses(&mut tx, ChatId(-7), Hindrance::NoRight).await.unwrap();
    assert_eq!(told(&mut tx).await, [], "it has not worked since");
    takes_messages(&mut tx, ChatId(-7)).await.unwrap();
    refuses(&mut tx, ChatId(-7), Hindrance::NoRight).await.unwrap();
    assert_eq!(told(&mut tx).await, [Hindrance::NoRight]);
}

#[tokio::test]
async fn a_group_that_gets_nothing_stays_on_the_list_with_the_reason() {
    let db = offered().await;
    let mut tx = db.begin().await.unwrap();
    linking(&mut tx, ChatId(-7), PersonId(1), unix(50)).await;
    let trouble = async |tx: &mut Connection| -> Vec<Option<Trouble>> {
        of_organization(tx, AZ).await.unwrap().into_iter().map(|linked| linked.trouble).collect()
    };
    refuses(&mut tx, ChatId(-7), Hindrance::NoRight).await.unwrap();
    assert_eq!(trouble(&mut tx).await, [Some(Trouble::Refuses(Hindrance::NoRight))]);
    assert!(!forget(&mut tx, ChatId(-7), PersonId(1), unix(60)).await.unwrap(), "it is linked");
    removed(&mut tx, ChatId(-7), (unix(60), unix(60))).await.unwrap();
    assert_eq!(trouble(&mut tx).await, [Some(Trouble::Gone)]);
    assert!(!forget(&mut tx, ChatId(-7), PersonId(2), unix(70)).await.unwrap(), "who has no role there");
    assert!(forget(&mut tx, ChatId(-7), PersonId(1), unix(70)).await.unwrap());
    assert!(!forget(&mut tx, ChatId(-7), PersonId(1), unix(70)).await.unwrap(), "the second time");
    assert_eq!(trouble(&mut tx).await, []);
}

#[tokio::test]
async fn who_removed_the_bot_long_ago_is_not_asked_again() {
    let db = offered().await;
    let mut tx = db.begin().await.unwrap();
    linking(&mut tx, ChatId(-7), PersonId(1), unix(50)).await;
    removed(&mut tx, ChatId(-7), (unix(49), unix(60))).await.unwrap();
    assert!(with_chat(&mut tx, ChatId(-7)).await.unwrap().is_some(), "it was linked after that");
    removed(&mut tx, ChatId(-7), (unix(60), unix(60))).await.unwrap();
    moved(&mut tx, (ChatId(-7), ChatId(-100)), unix(60) + SAME_MOVE).await.unwrap();
    assert_eq!(with_chat(&mut tx, ChatId(-100)).await.unwrap(), None);
}
