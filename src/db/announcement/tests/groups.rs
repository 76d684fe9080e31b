//! Groups as a part of the audience.

use super::*;

/// An announcement of Azerbaijan in English to its two groups, beside so many people.
async fn announced_in_groups(people: &[PersonId]) -> (Database, AnnouncementId) {
    let db = with_volunteers(people).await;
    let mut tx = db.begin().await.unwrap();
    sql::query("update volunteer set country = 'AZ'").execute(&mut tx).await.unwrap();
    for (chat, organization, language) in [(-1, 2, "en"), (-2, 2, "en"), (-3, 2, "az"), (-4, 3, "en")] {
        linked(&mut tx, ChatId(chat), OrganizationId(organization), language).await;
    }
    let audience = Audience { groups: true, everyone: !people.is_empty(), ..Audience::default() };
    let mut new = new(&audience, When::Now);
    (new.organization, new.by) = (OrganizationId(2), PersonId(1));
    person::meet(&mut tx, PersonId(1), unix(0)).await.unwrap();
    let id = create(&mut tx, &new, unix(NOW)).await.unwrap();
    while fill(&mut tx, now()).await.unwrap() {}
    tx.commit().await.unwrap();
    (db, id)
}

#[tokio::test]
async fn groups_are_part_of_the_frozen_audience_whatever_becomes_of_them() {
    let (db, id) = announced_in_groups(&[PersonId(1)]).await;
    let mut tx = db.begin().await.unwrap();
    let seen = progress(&mut tx, id).await.unwrap();
    assert_eq!((seen.all(), seen.groups.all()), (3, 2), "one reads another language, one is another organization's");
    // It is midnight in UTC, and four in the morning in Baku.
    assert_eq!(claim(&mut tx, id, 9).await.len(), 1, "the groups of Baku are asleep");
    sql::query("update announcement set urgent = true").execute(&mut tx).await.unwrap();
    sql::query("update delivery set due_at = $1").bind(NOW).execute(&mut tx).await.unwrap();
    group::removed(&mut tx, ChatId(-2), (unix(NOW), unix(NOW))).await.unwrap();
    let claimed = claim(&mut tx, id, 9).await;
    assert_eq!(claimed.len(), 1);
    delivery::settle(&mut tx, claimed[0], &Settled::Sent { message_id: Some(MessageId(7)) }, unix(NOW)).await.unwrap();
    let seen = progress(&mut tx, id).await.unwrap();
    assert_eq!(
        (seen.groups.sent, seen.groups.skipped, seen.people.queued, seen.all()),
        (1, 1, 1, 3),
        "one person is in flight"
    );
    delivery::forget_before(&mut tx, unix(NOW + 1)).await.unwrap();
    let seen = progress(&mut tx, id).await.unwrap();
    assert_eq!((seen.groups.all(), seen.groups.sent, seen.all()), (2, 1, 3), "the numbers outlive the rows");
}

#[tokio::test]
async fn groups_alone_are_an_audience_and_an_unlinked_one_gets_nothing() {
    let (db, id) = announced_in_groups(&[]).await;
    let mut tx = db.begin().await.unwrap();
    sql::query("update announcement set urgent = true").execute(&mut tx).await.unwrap();
    sql::query("update delivery set due_at = $1").bind(NOW).execute(&mut tx).await.unwrap();
    sql::query("update linked_group set state = 'stopped' where chat_id = -2").execute(&mut tx).await.unwrap();
    assert_eq!(claim(&mut tx, id, 9).await.len(), 1);
    let seen = progress(&mut tx, id).await.unwrap();
    assert_eq!((seen.groups.skipped, seen.all(), seen.groups.reasons["no longer wanted"]), (1, 2, 1));
}

#[tokio::test]
async fn a_group_that_moves_on_its_way_gets_it_once() {
    let (db, id) = announced_in_groups(&[]).await;
    let mut tx = db.begin().await.unwrap();
    sql::query("update announcement set urgent = true").execute(&mut tx).await.unwrap();
    sql::query("update delivery set due_at = $1").bind(NOW).execute(&mut tx).await.unwrap();
    let claimed = claim(&mut tx, id, 1).await;
    assert!(delivery::follow_with(&mut tx, claimed[0], ChatId(-100)).await.unwrap());
    // The supergroup of the other one has the same message already.
    assert_eq!(claim(&mut tx, id, 1).await.len(), 1);
    group::moved(&mut tx, (ChatId(-1), ChatId(-100)), unix(NOW)).await.unwrap();
    group::moved(&mut tx, (ChatId(-2), ChatId(-100)), unix(NOW)).await.unwrap();
    let seen = progress(&mut tx, id).await.unwrap();
    assert_eq!((seen.all(), seen.groups.all()), (2, 2));
}
