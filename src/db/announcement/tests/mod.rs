//! Announcements from their confirmation to the numbers that stay.

mod groups;

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::{follow_up::DELETABLE, sql, *};
use crate::db::testing::unix;
use crate::db::{
    Database,
    audience::testing::linked,
    delivery::{self, Settled},
    group,
    organization::testing::with_volunteers,
    person, sign_up,
    sign_up::testing::{NOW, world},
};
use crate::domain::{AnnouncementId, ChatId, Country, DeliveryId, MessageId, OrganizationId, PersonId};

fn now() -> Timestamp {
    unix(NOW)
}

/// An announcement of the federation in English to so many people; readers of Azerbaijani are left out.
async fn announced(people: i64, when: When) -> (Database, AnnouncementId) {
    let db = with_volunteers(&(1..=people).map(PersonId).collect::<Vec<_>>()).await;
    let mut tx = db.begin().await.unwrap();
    sql::query("update person set language = case when person_id = 2 then 'az' else 'en' end")
        .execute(&mut tx)
        .await
        .unwrap();
    let id = create(&mut tx, &new(&Audience { everyone: true, ..Audience::default() }, when), unix(NOW)).await.unwrap();
    while fill(&mut tx, now()).await.unwrap() {}
    tx.commit().await.unwrap();
    (db, id)
}

fn new(audience: &Audience, when: When) -> New<'_> {
    let part = NewPart { organization: OrganizationId(1), part: None, is_asked: false, when };
    let texts = BTreeMap::from([(Language::En, "{}".to_owned())]);
    let readers = BTreeMap::from([(Language::En, Language::En)]);
    New { organization: OrganizationId(1), by: PersonId(1), audience, urgent: false, texts, readers, parts: vec![part] }
}

async fn claim(db: &mut Connection, id: AnnouncementId, limit: usize) -> Vec<DeliveryId> {
    let claimed = delivery::claim_announced(db, id, limit, &mut Vec::new(), unix(NOW)).await.unwrap();
    claimed.claimed.into_iter().map(|delivery| delivery.delivery_id).collect()
}

#[tokio::test]
async fn the_audience_is_frozen_in_slices_and_the_numbers_always_add_up() {
    let (db, id) = announced(4_100, When::Now).await;
    let mut tx = db.begin().await.unwrap();
    let people: i64 = sql::query_scalar("select people from announcement_part").fetch_one(&mut tx).await.unwrap();
    assert_eq!((people, progress(&mut tx, id).await.unwrap().all()), (4_099, 4_099), "one reads another language");
    let claimed = claim(&mut tx, id, 3).await;
    for (delivery, settled) in claimed.iter().zip([
        Settled::Sent { message_id: Some(MessageId(7)) },
        Settled::Unknown,
        Settled::Failed { reason: "not reachable".to_owned() },
    ]) {
        delivery::settle(&mut tx, *delivery, &settled, unix(NOW)).await.unwrap();
    }
    person::erase(&mut tx, PersonId(4_000), unix(NOW)).await.unwrap();
    sql::query("update volunteer set optional_messages = false where person_id = 4001").execute(&mut tx).await.unwrap();
    claim(&mut tx, id, 5_000).await;
    let seen = progress(&mut tx, id).await.unwrap();
    assert_eq!(
        (seen.people.sent, seen.people.unknown, seen.people.failed, seen.people.skipped, seen.all()),
        (1, 1, 1, 2, 4_099)
    );
    delivery::recover(&mut tx, 1, unix(NOW)).await.unwrap();
    let seen = progress(&mut tx, id).await.unwrap();
    assert_eq!(
        (seen.people.queued, seen.people.unknown, seen.all()),
        (0, 4_095, 4_099),
        "what was in flight is unknown"
    );
    assert_eq!(finish(&mut tx).await.unwrap(), [id]);
    delivery::forget_before(&mut tx, unix(NOW + 1)).await.unwrap();
    assert_eq!(progress(&mut tx, id).await.unwrap().all(), 4_099, "the numbers outlive the rows");
}

#[tokio::test]
async fn a_pause_holds_and_a_stop_gives_up_what_waits() {
    let (db, id) = announced(5, When::Now).await;
    let mut tx = db.begin().await.unwrap();
    assert_eq!(running(&mut tx).await.unwrap(), [id]);
    assert!(change_state(&mut tx, id, &[State::Sending], State::Paused).await.unwrap());
    assert_eq!(running(&mut tx).await.unwrap(), [0; 0].map(AnnouncementId));
    assert_eq!(delivery::next_due(&mut tx, unix(NOW - 1)).await.unwrap(), None);
    assert!(!change_state(&mut tx, id, &[State::Sending], State::Paused).await.unwrap(), "the second tap");
    assert!(change_state(&mut tx, id, &[State::Paused], State::Cancelled).await.unwrap());
    assert!(skip_cancelled(&mut tx, unix(NOW)).await.unwrap());
    assert!(!skip_cancelled(&mut tx, unix(NOW)).await.unwrap());
    let seen = progress(&mut tx, id).await.unwrap();
    assert_eq!((seen.people.skipped, seen.people.queued, seen.people.reasons["cancelled"]), (4, 0, 4));
}

#[tokio::test]
async fn a_message_that_telegram_refuses_pauses_by_itself() {
    let (db, id) = announced(5, When::Now).await;
    let mut tx = db.begin().await.unwrap();
    for expected in [false, false, true, false] {
        assert_eq!(note_refusal(&mut tx, id, "can't parse").await.unwrap(), expected);
    }
    let shown = with_id(&mut tx, id).await.unwrap().unwrap();
    assert_eq!((shown.state, shown.refusal.as_deref()), (State::Paused, Some("can't parse")));
    assert_eq!(take_stale_cards(&mut tx, unix(0), unix(NOW)).await.unwrap(), [id]);
}

#[tokio::test]
async fn what_is_asked_waits_for_the_decision_and_is_decided_once() {
    let db = with_volunteers(&[1, 2, 3].map(PersonId)).await;
    let mut tx = db.begin().await.unwrap();
    sql::query("update volunteer set country = case when person_id = 3 then 'KG' else 'AZ' end")
        .execute(&mut tx)
        .await
        .unwrap();
    let audience = Audience { everyone: true, ..Audience::default() };
    let mut asked = new(&audience, When::Now);
    let country = |code: &str| Some(Part::Country(Country::try_from(code.to_owned()).unwrap()));
    asked.parts = [("AZ", 2), ("KG", 6)]
        .map(|(code, organization)| NewPart {
            organization: OrganizationId(organization),
            part: country(code),
            is_asked: true,
            when: When::Now,
        })
        .into();
    let id = create(&mut tx, &asked, unix(NOW)).await.unwrap();
    assert!(!fill(&mut tx, now()).await.unwrap());
    assert_eq!(finish(&mut tx).await.unwrap(), [0; 0].map(AnnouncementId), "it waits for a decision");
    let parts = parts(&mut tx, id).await.unwrap();
    for part in &parts {
        ask(&mut tx, part.id).await.unwrap();
    }
    let at = Some(When::At(now()));
    assert_eq!(
        decide(&mut tx, (parts[0].id, 0), at, PersonId(2)).await.unwrap(),
        Decided::Changed,
        "it was not shown yet"
    );
    assert_eq!(decide(&mut tx, (parts[0].id, 1), at, PersonId(2)).await.unwrap(), Decided::Done);
    assert_eq!(decide(&mut tx, (parts[0].id, 1), None, PersonId(2)).await.unwrap(), Decided::Already);
    assert_eq!(decide(&mut tx, (parts[1].id, 1), None, PersonId(3)).await.unwrap(), Decided::Done);
    while fill(&mut tx, now()).await.unwrap() {}
    let got: Vec<ChatId> = sql::query_scalar("select chat_id from delivery").fetch_all(&mut tx).await.unwrap();
    assert_eq!(got, [1, 2].map(ChatId), "nobody in the country that declined");
}

#[tokio::test]
async fn sent_again_goes_to_the_unknown_alone_and_taken_back_is_what_arrived() {
    let (db, id) = announced(4, When::Now).await;
    let mut tx = db.begin().await.unwrap();
    let claimed = claim(&mut tx, id, 3).await;
    delivery::settle(&mut tx, claimed[0], &Settled::Sent { message_id: Some(MessageId(7)) }, unix(NOW)).await.unwrap();
    delivery::recover(&mut tx, 1, unix(NOW)).await.unwrap();
    finish(&mut tx).await.unwrap();
    assert_eq!(again(&mut tx, id, unix(NOW)).await.unwrap(), 2);
    assert_eq!(claim(&mut tx, id, 9).await, claimed[1..]);
    assert_eq!(recall(&mut tx, id, "{}", unix(NOW) + DELETABLE).await.unwrap().at_once, 0, "too late");
    assert_eq!(recall(&mut tx, id, "{}", unix(NOW + 1)).await.unwrap().at_once, 1);
    let part = parts(&mut tx, id).await.unwrap()[0].id;
    let revision = keep_correction(&mut tx, (id, Language::En), "new", PersonId(1)).await.unwrap();
    assert_eq!(of_part(&mut tx, part).await.unwrap()[0].content, "{}", "nobody gets it yet");
    assert_eq!(
        correct(&mut tx, (id, part), (Language::En, revision), "edit", unix(NOW)).await.unwrap().at_once,
        0,
        "it is gone"
    );
    assert_eq!(of_part(&mut tx, part).await.unwrap()[0].content, "new");
}

#[tokio::test]
async fn what_somebody_wrote_who_has_left_is_not_sent_again() {
    let (db, id) = announced(4, When::Now).await;
    let mut tx = db.begin().await.unwrap();
    claim(&mut tx, id, 3).await;
    delivery::recover(&mut tx, 1, unix(NOW)).await.unwrap();
    finish(&mut tx).await.unwrap();
    let author = with_id(&mut tx, id).await.unwrap().unwrap().by.unwrap();
    person::erase(&mut tx, author, unix(NOW)).await.unwrap();
    assert_eq!(again(&mut tx, id, unix(NOW)).await.unwrap(), 0);
    assert_eq!(with_id(&mut tx, id).await.unwrap().unwrap().state, State::Done, "there is nothing that could end");
    assert!(!is_busy(&mut tx, unix(NOW)).await.unwrap());
}

#[tokio::test]
async fn what_was_taken_back_is_not_once_more() {
    const DELETE: &str = r#"{"kind":"delete"}"#;
    let (db, id) = announced(5, When::Now).await;
    let mut tx = db.begin().await.unwrap();
    let claimed = claim(&mut tx, id, 3).await;
    delivery::settle(&mut tx, claimed[0], &Settled::Sent { message_id: Some(MessageId(7)) }, unix(NOW)).await.unwrap();
    assert_eq!(recallable(&mut tx, id, unix(NOW)).await.unwrap(), 3, "two are on their way");
    let there = |at_once, awaited| follow_up::FollowedUp { at_once, awaited };
    assert_eq!(recall(&mut tx, id, DELETE, unix(NOW)).await.unwrap(), there(1, 2));
    delivery::settle(&mut tx, claimed[1], &Settled::Sent { message_id: Some(MessageId(8)) }, unix(NOW)).await.unwrap();
    assert_eq!(recallable(&mut tx, id, unix(NOW)).await.unwrap(), 0);
    assert_eq!(
        recall(&mut tx, id, DELETE, unix(NOW)).await.unwrap(),
        there(0, 0),
        "neither what is gone, nor what will be"
    );
    assert_eq!(corrected(&mut tx, id, r#"{"kind":"edit"}"#).await, there(0, 0));
    assert_eq!(claim(&mut tx, id, 9).await.len(), 1);
    assert_eq!(recallable(&mut tx, id, unix(NOW)).await.unwrap(), 1, "what went afterwards can be");
    assert_eq!(recallable(&mut tx, id, unix(NOW) + DELETABLE).await.unwrap(), 1, "what has arrived not any more");
}

#[tokio::test]
async fn a_report_names_those_alone_who_signed_up_with_the_organization_or_below() {
    let (db, shift) = world(3, 3).await;
    let mut tx = db.begin().await.unwrap();
    sql::query("update volunteer set country = 'TR'").execute(&mut tx).await.unwrap();
    sign_up::ask(&mut tx, shift, PersonId(1), false, unix(NOW)).await.unwrap();
    let names = async |tx: &mut Connection, organization: OrganizationId| {
        let audience = Audience { everyone: true, ..Audience::default() };
        let id = create(tx, &New { organization, ..new(&audience, When::Now) }, unix(NOW)).await.unwrap();
        while fill(tx, now()).await.unwrap() {}
        let report = report(tx, id).await.unwrap();
        (report.len(), report.iter().filter(|outcome| outcome.name.is_some()).count())
    };
    assert_eq!(names(&mut tx, OrganizationId(2)).await, (1, 1), "its own event");
    assert_eq!(names(&mut tx, OrganizationId(1)).await, (3, 1), "an event of one below it");
    assert_eq!(names(&mut tx, OrganizationId(3)).await, (3, 0), "nobody ever signed up with it");
}

/// What was owed about messages that stand, as content and message.
async fn followed_up(db: &mut Connection) -> Vec<(String, i64)> {
    let owed = "select content, target_message from delivery where target_message is not null order by delivery_id";
    sql::query_as(owed).fetch_all(db).await.unwrap()
}

/// New words for all, of whom nobody has to accept them.
async fn corrected(db: &mut Connection, id: AnnouncementId, edit: &str) -> follow_up::FollowedUp {
    let part = parts(db, id).await.unwrap()[0].id;
    let revision = keep_correction(db, (id, Language::En), "new", PersonId(1)).await.unwrap();
    correct(db, (id, part), (Language::En, revision), edit, unix(NOW)).await.unwrap()
}

#[tokio::test]
async fn what_is_on_its_way_is_followed_up_when_its_answer_comes() {
    const EDIT: &str = "{\"kind\":\"correct\"}";
    const DELETE: &str = "{\"kind\":\"delete\"}";
    let (db, id) = announced(6, When::Now).await;
    let mut tx = db.begin().await.unwrap();
    let claimed = claim(&mut tx, id, 9).await;
    let sent = |message| Settled::Sent { message_id: Some(message) };
    delivery::settle(&mut tx, claimed[0], &sent(MessageId(7)), unix(NOW)).await.unwrap();
    let done = corrected(&mut tx, id, EDIT).await;
    assert_eq!((done.at_once, done.awaited), (1, 4));
    assert_eq!(progress(&mut tx, id).await.unwrap().awaited, 4);
    delivery::settle(&mut tx, claimed[1], &sent(MessageId(8)), unix(NOW)).await.unwrap();
    let edited = |message| (EDIT.to_owned(), message);
    assert_eq!(followed_up(&mut tx).await, [edited(7), edited(8)]);
    assert_eq!(take_stale_cards(&mut tx, unix(0), unix(NOW)).await.unwrap(), [id], "the card is shown anew");
    let done = recall(&mut tx, id, DELETE, unix(NOW + 1)).await.unwrap();
    assert_eq!((done.at_once, done.awaited), (2, 3));
    let done = corrected(&mut tx, id, EDIT).await;
    assert_eq!(done.awaited, 0, "what is taken back stays so");
    for (delivery, settled) in claimed[2..].iter().zip([sent(MessageId(9)), Settled::Again, Settled::Unknown]) {
        delivery::settle(&mut tx, *delivery, &settled, unix(NOW)).await.unwrap();
    }
    let deleted = |message| (DELETE.to_owned(), message);
    assert_eq!(followed_up(&mut tx).await.last(), Some(&deleted(9)), "not what certainly did not arrive");
    assert_eq!(progress(&mut tx, id).await.unwrap().awaited, 0);
    delivery::settle(&mut tx, claimed[4], &sent(MessageId(10)), unix(NOW)).await.unwrap();
    assert_eq!(followed_up(&mut tx).await.last(), Some(&deleted(10)), "the answer came late, through another process");
}

#[tokio::test]
async fn what_is_planned_waits_for_its_time() {
    let at = When::At("2024-10-05T20:00Z".parse().unwrap());
    let (db, id) = announced(1, at).await;
    let mut tx = db.begin().await.unwrap();
    let due = progress(&mut tx, id).await.unwrap().next_due;
    assert_eq!(due, Some("2024-10-05T20:00Z".parse::<Timestamp>().unwrap()));
    assert_eq!(claim(&mut tx, id, 9).await, [0; 0].map(DeliveryId), "not before its time");
}

#[tokio::test]
async fn quiet_hours_count_when_it_is_sent_unless_it_is_urgent() {
    let (db, id) = announced(4, When::Now).await;
    let mut tx = db.begin().await.unwrap();
    // It is midnight in UTC.
    let asleep = "update volunteer set time_zone = 'UTC', quiet_hours = '22:00-08:00' where person_id = 3";
    sql::query(asleep).execute(&mut tx).await.unwrap();
    assert_eq!(claim(&mut tx, id, 9).await.len(), 2, "the third has gone to bed since it was announced");
    let due: Timestamp =
        sql::query_scalar("select due_at from delivery where chat_id = 3").fetch_one(&mut tx).await.unwrap();
    assert_eq!(due, unix(NOW + 8 * 3_600_000));
    sql::query("update delivery set due_at = $1 where chat_id = 3").bind(NOW).execute(&mut tx).await.unwrap();
    sql::query("update announcement set urgent = true").execute(&mut tx).await.unwrap();
    assert_eq!(claim(&mut tx, id, 9).await.len(), 1);
}

#[tokio::test]
async fn of_an_album_all_messages_are_taken_back() {
    let (db, id) = announced(1, When::Now).await;
    let mut tx = db.begin().await.unwrap();
    let claimed = claim(&mut tx, id, 1).await;
    delivery::note_album(&mut tx, claimed[0], &[MessageId(8), MessageId(10)]).await.unwrap();
    delivery::settle(&mut tx, claimed[0], &Settled::Sent { message_id: Some(MessageId(7)) }, unix(NOW)).await.unwrap();
    let content = r#"{"kind":"delete","more":0,"others":[]}"#;
    assert_eq!(recall(&mut tx, id, content, unix(NOW + 1)).await.unwrap().at_once, 1);
    assert_eq!(recall(&mut tx, id, content, unix(NOW + 1)).await.unwrap().at_once, 0, "the second tap");
    let owed: (i64, String) =
        sql::query_as("select target_message, content from delivery where announcement_id is null")
            .fetch_one(&mut tx)
            .await
            .unwrap();
    assert_eq!(owed, (7, r#"{"kind":"delete","more":0,"others":[8,10]}"#.to_owned()));
}

#[tokio::test]
async fn what_is_decided_anew_is_held_back_and_keeps_its_audience() {
    let (db, id) = announced(4, When::Now).await;
    let mut tx = db.begin().await.unwrap();
    sql::query("update announcement_part set approved = ''").execute(&mut tx).await.unwrap();
    let copy = r#"{"kind":"copy","from":1,"messages":[5],"button":null}"#;
    sql::query("update announcement_text set content = $1").bind(copy).execute(&mut tx).await.unwrap();
    assert_eq!(claim(&mut tx, id, 1).await.len(), 1);
    let original = edited(&mut tx, PersonId(1)).await.unwrap().remove(0);
    let parts = take_edited(&mut tx, &original, "edited", PersonId(1)).await.unwrap();
    ask(&mut tx, parts[0]).await.unwrap();
    assert_eq!(claim(&mut tx, id, 9).await, [0; 0].map(DeliveryId), "it waits");
    assert_eq!(decide(&mut tx, (parts[0], 1), Some(When::Now), PersonId(2)).await.unwrap(), Decided::Done);
    assert!(!fill(&mut tx, now()).await.unwrap(), "the deliveries are there");
    let claims = delivery::claim_announced(&mut tx, id, 9, &mut Vec::new(), unix(NOW)).await.unwrap().claimed;
    let said: Vec<_> = claims.iter().map(|delivery| (delivery.content.as_str(), delivery.revision)).collect();
    assert_eq!(said, [("edited", 1); 2]);
    assert_eq!(take_edited(&mut tx, &original, "later", PersonId(1)).await.unwrap(), parts, "some of it is in flight");
}

#[tokio::test]
async fn an_announcement_that_cannot_be_read_stops_none_of_the_others_and_goes_on_once_it_can() {
    let (db, texts) =
        (with_volunteers(&[1, 3].map(PersonId)).await, Audience { everyone: true, ..Audience::default() });
    let mut tx = db.begin().await.unwrap();
    let (torn, whole) = (new(&texts, When::Now), new(&texts, When::Now));
    let (torn, whole) =
        (create(&mut tx, &torn, unix(NOW)).await.unwrap(), create(&mut tx, &whole, unix(NOW)).await.unwrap());
    let audience = sql::query_scalar("select audience from announcement where announcement_id = $1");
    let audience: String = audience.bind(torn).fetch_one(&mut tx).await.unwrap();
    let write = async |tx: &mut Connection, audience: &str| {
        let write = sql::query("update announcement set audience = $2 where announcement_id = $1");
        write.bind(torn).bind(audience).execute(tx).await.unwrap();
    };
    write(&mut tx, "{").await;
    // What a later version may write of somebody is no reason either.
    sql::query("update volunteer set quiet_hours = '?' where person_id = 3").execute(&mut tx).await.unwrap();
    while fill(&mut tx, now()).await.unwrap() {}
    let all = async |tx: &mut Connection, id| progress(tx, id).await.unwrap().all();
    assert_eq!((all(&mut tx, torn).await, all(&mut tx, whole).await), (0, 2));
    let readable: Vec<_> = unfinished(&mut tx).await.unwrap().into_iter().map(|unfinished| unfinished.id).collect();
    assert_eq!(readable, [whole]);
    assert!(!finish(&mut tx).await.unwrap().contains(&torn), "it is still to be filled");
    let again = NOW + 300_000;
    assert_eq!(next_due(&mut tx, Timestamp::MAX).await.unwrap(), Some(unix(again)));
    write(&mut tx, &audience).await;
    assert!(!fill(&mut tx, now()).await.unwrap(), "it is not looked at all the time");
    while fill(&mut tx, unix(again)).await.unwrap() {}
    assert_eq!((all(&mut tx, torn).await, next_due(&mut tx, Timestamp::MAX).await.unwrap()), (2, None));
}

#[tokio::test]
async fn words_can_be_corrected_while_somebody_has_them_or_will() {
    const DELETE: &str = r#"{"kind":"delete"}"#;
    let (db, id) = announced(3, When::Now).await;
    let mut tx = db.begin().await.unwrap();
    let (english, none) = (Correctable::In(vec![Language::En]), Correctable::In(Vec::new()));
    assert_eq!(correctable(&mut tx, id).await.unwrap(), english, "they are to get it");
    let claimed = claim(&mut tx, id, 1).await;
    delivery::settle(&mut tx, claimed[0], &Settled::Sent { message_id: Some(MessageId(7)) }, unix(NOW)).await.unwrap();
    recall(&mut tx, id, DELETE, unix(NOW)).await.unwrap();
    assert_eq!(correctable(&mut tx, id).await.unwrap(), english, "one still waits for it");
    change_state(&mut tx, id, &[State::Sending], State::Cancelled).await.unwrap();
    assert_eq!(correctable(&mut tx, id).await.unwrap(), none, "it is taken back, and nobody gets it any more");
    let (db, id) = announced(1, When::Now).await;
    let mut tx = db.begin().await.unwrap();
    let claimed = claim(&mut tx, id, 1).await;
    delivery::settle(&mut tx, claimed[0], &Settled::Sent { message_id: Some(MessageId(7)) }, unix(NOW)).await.unwrap();
    assert_eq!(correctable(&mut tx, id).await.unwrap(), english);
    delivery::forget_before(&mut tx, unix(NOW + 1)).await.unwrap();
    assert_eq!(correctable(&mut tx, id).await.unwrap(), none, "nobody knows any more which messages these are");
}

#[tokio::test]
async fn what_waits_for_one_time_waits_for_another_and_nobody_is_counted_twice() {
    let (db, id) = announced(5, When::At(now())).await;
    let mut tx = db.begin().await.unwrap();
    let claimed = claim(&mut tx, id, 2).await;
    delivery::settle(&mut tx, claimed[0], &Settled::Sent { message_id: Some(MessageId(7)) }, unix(NOW)).await.unwrap();
    delivery::settle(&mut tx, claimed[1], &Settled::AgainInDoubt, unix(NOW)).await.unwrap();
    let part = parts(&mut tx, id).await.unwrap().remove(0);
    assert!(part.has_begun);
    void(&mut tx, part.id, unix(NOW)).await.unwrap();
    ask(&mut tx, part.id).await.unwrap();
    let later = unix(NOW + 3_600_000);
    assert_eq!(decide(&mut tx, (part.id, 1), Some(When::At(later)), PersonId(2)).await.unwrap(), Decided::Done);
    fill_anew(&mut tx, part.id).await.unwrap();
    while fill(&mut tx, now()).await.unwrap() {}
    let due: Vec<(String, i64)> = sql::query_as("select state, due_at from delivery order by due_at, delivery_id")
        .fetch_all(&mut tx)
        .await
        .unwrap();
    let (before, after) = (NOW, later.as_millisecond());
    let queued = |at| ("queued".to_owned(), at);
    assert_eq!(
        due,
        [("sent".to_owned(), before), queued(before), queued(after), queued(after)],
        "one may have arrived"
    );
    let people: i64 = sql::query_scalar("select people from announcement_part").fetch_one(&mut tx).await.unwrap();
    assert_eq!(people, 4);
}

#[tokio::test]
async fn what_is_taken_back_on_its_way_does_not_go_once_more_and_the_card_says_so() {
    const DELETE: &str = r#"{"kind":"delete"}"#;
    let (db, id) = announced(5, When::Now).await;
    let mut tx = db.begin().await.unwrap();
    let claimed = claim(&mut tx, id, 3).await;
    change_state(&mut tx, id, &[State::Sending], State::Paused).await.unwrap();
    assert_eq!(recall(&mut tx, id, DELETE, unix(NOW)).await.unwrap().awaited, 3);
    take_stale_cards(&mut tx, unix(0), unix(NOW)).await.unwrap();
    let failed = Settled::Failed { reason: "not reachable".to_owned() };
    for (delivery, settled) in claimed.iter().zip([Settled::Again, Settled::AgainInDoubt, failed]) {
        delivery::settle(&mut tx, *delivery, &settled, unix(NOW)).await.unwrap();
        assert_eq!(take_stale_cards(&mut tx, unix(0), unix(NOW)).await.unwrap(), [id]);
    }
    let seen = progress(&mut tx, id).await.unwrap();
    assert_eq!((seen.awaited, seen.people.queued, seen.people.skipped, seen.people.unknown), (0, 1, 1, 1));
    change_state(&mut tx, id, &[State::Paused], State::Sending).await.unwrap();
    assert_eq!(claim(&mut tx, id, 9).await.len(), 1, "only the one that had not gone yet");
}
