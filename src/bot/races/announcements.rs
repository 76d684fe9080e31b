//! Announcements, schedules and digests.

use std::collections::BTreeMap;

use super::*;
use crate::db::testing::unix;
use crate::{
    bot::announce::{
        approval::{self, Why},
        standing,
    },
    db::{announcement, event::publish, event::testing::event, schedule, sign_up::testing::START},
    dialogues::{
        announce::{Control, Decision, Shown, Steering},
        reminders::Act,
    },
    domain::{
        AnnouncementId, Audience, Content, CorrectionId, Crontab, OrganizationId, PartId, PersonId, Schedule,
        ScheduleId, Zone,
    },
    outbox::Outgoing,
};

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;

fn presses(person: PersonId, control: Control) -> Deed {
    Deed::Presses(person, Choice::Announcement(AnnouncementId(1), control))
}

/// What a button about an announcement says that was made just now.
pub(super) async fn facts_of(
    db: &mut Connection,
    id: AnnouncementId,
    control: Control,
) -> anyhow::Result<Option<Facts>> {
    match control {
        Control::Steer(steering) => {
            Ok(standing::of(db, id, unix(NOW)).await?.and_then(|standing| standing.facts(steering)))
        }
        Control::Decide(Decision::Accept(shown)) => {
            let Some(part) = announcement::part(db, shown.part).await? else { return Ok(None) };
            Ok(approval::asking(db, (&part, Why::Ordered), at(NOW)).await?.map(|asking| asking.facts))
        }
        Control::Decide(
            Decision::OtherTime(_)
            | Decision::Decline(_)
            | Decision::AcceptCorrection(_)
            | Decision::DeclineCorrection(_),
        ) => Ok(None),
    }
}

/// An announcement of somebody in Türkiye, about which the coordinators of Azerbaijan are asked.
async fn asked(db: &mut Connection) {
    run(
        db,
        "insert into announcement (organization_id, created_by, audience, urgent, created_at)
         values (3, 3, '{\"everyone\":true,\"countries\":[],\"regions\":[],\"topics\":[],\"languages\":[],\"ages\":null,\"shift\":null,\"roles\":[]}', false, 0)",
    )
    .await;
    run(
        db,
        "insert into announcement_part (announcement_id, organization_id, country, state, time)
         values (1, 2, 'AZ', 'asked', '\"now\"')",
    )
    .await;
    announcement::ask(db, PartId(1)).await.unwrap();
}

#[tokio::test]
async fn a_part_is_decided_once() {
    let decided = "select count(*) from audit where action in ('announcement accepted', 'announcement declined')";
    let shown = Shown { part: PartId(1), times: 1 };
    race(
        asked,
        (
            presses(PersonId(1), Control::Decide(Decision::Accept(shown))),
            presses(PersonId(2), Control::Decide(Decision::Decline(shown))),
        ),
        (decided, 1),
    )
    .await;
}

/// A correction of what the coordinators of Azerbaijan have accepted.
async fn corrected(db: &mut Connection) {
    asked(db).await;
    run(db, "update announcement_part set state = 'filled', approved = ''").await;
    run(
        db,
        "insert into announcement_text (announcement_id, language, content)
         values (1, 'en', '{\"kind\":\"content\",\"content\":{\"text\":{\"html\":\"Hi\",\"preview\":null}},\"button\":null}')",
    )
    .await;
    run(db, "insert into correction (part_id, language, revision, written_by, created_at) values (1, 'en', 0, 3, 0)")
        .await;
}

#[tokio::test]
async fn a_correction_is_decided_once() {
    let decided = "select count(*) from audit where action in ('announcement accepted', 'announcement declined')";
    let accept = Control::Decide(Decision::AcceptCorrection(CorrectionId(1)));
    let decline = Control::Decide(Decision::DeclineCorrection(CorrectionId(1)));
    race(corrected, (presses(PersonId(1), accept), presses(PersonId(2), decline)), (decided, 1)).await;
}

/// One of Azerbaijan's that 4 has got.
async fn sent(db: &mut Connection) {
    run(
        db,
        "insert into announcement (organization_id, created_by, audience, urgent, created_at, state)
         values (2, 1, '{\"everyone\":true,\"countries\":[],\"regions\":[],\"topics\":[],\"languages\":[],\"ages\":null,\"shift\":null,\"roles\":[]}', false, 0, 'done')",
    )
    .await;
    run(db, "insert into announcement_text (announcement_id, language, content) values (1, 'en', '{}')").await;
    let delivery = sql::query(
        "insert into delivery (chat_id, priority, announcement_id, text_language, due_at, changed_at, state, message_id)
         values (4, 3, 1, 'en', $1, $1, 'sent', 7)",
    );
    delivery.bind(NOW - 1).execute(db).await.unwrap();
}

#[tokio::test]
async fn what_was_sent_is_taken_back_once() {
    let back = "select count(*) from delivery where target_message = 7";
    let recall = Control::Steer(Steering::RecallNow);
    race(sent, (presses(PersonId(1), recall), presses(PersonId(2), recall)), (back, 1)).await;
}

/// 1 writes to everybody in Azerbaijan every day at six in the evening.
async fn every_day(db: &mut Connection) {
    let zone = Some(Zone::of_place("Asia/Baku"));
    let schedule = Schedule { crontab: Crontab::parse("0 18 * * *").unwrap(), zone };
    let content = Content::Text { html: "Every day".to_owned(), preview: None };
    let words = Outgoing::Content { content, button: None };
    let new = schedule::New {
        organization: OrganizationId(2),
        by: PersonId(1),
        audience: &Audience { everyone: true, ..Audience::default() },
        urgent: false,
        schedule: &schedule,
        texts: BTreeMap::from([(Language::En, serde_json::to_string(&words).unwrap())]),
        readers: &BTreeMap::from([(Language::En, Language::En)]),
    };
    schedule::create(db, &new, at(NOW)).await.unwrap();
}

/// When it is due in Baku for the first time after NOW, which is midnight in London.
const DUE: i64 = NOW + 14 * 60 * MINUTE;

#[tokio::test]
async fn an_occurrence_is_announced_once() {
    let comes = Deed::Goes(Round::Schedule, DUE);
    race(every_day, (comes.clone(), comes), ("select count(*) from announcement", 1)).await;
}

#[tokio::test]
async fn what_is_paused_or_deleted_is_announced_no_more() {
    let comes = Deed::Goes(Round::Schedule, DUE);
    let sends = ("select count(*) from announcement where state = 'sending'", 0);
    let pause = Act::SetActive { schedule: ScheduleId(1), active: false };
    for act in [pause, Act::Delete(ScheduleId(1))] {
        race(every_day, (comes.clone(), Deed::Does(PersonId(2), Effect::Reminders(act))), sends).await;
    }
}

#[tokio::test]
async fn nothing_is_announced_any_more_of_who_deletes_their_data() {
    let (comes, erases) = (Deed::Goes(Round::Schedule, DUE), Deed::Does(PersonId(1), Effect::Erase));
    race(every_day, (comes, erases), ("select count(*) from announcement_text", 0)).await;
}

#[tokio::test]
async fn a_schedule_is_paused_once() {
    let pause = |by| Deed::Does(by, Effect::Reminders(Act::SetActive { schedule: ScheduleId(1), active: false }));
    let paused = "select count(*) from audit where action = 'schedule paused'";
    race(every_day, (pause(PersonId(1)), pause(PersonId(2))), (paused, 1)).await;
}

#[tokio::test]
async fn a_digest_comes_once() {
    let due = async |db: &mut Connection| {
        run(db, "update volunteer set region = 'AZ-BA', digested_at = -1, digest_at = null where person_id <> 4").await;
        run(db, "update volunteer set region = 'AZ-BA', digested_at = -1 where person_id = 4").await;
        run(db, "insert into subscription values (4, 'environment')").await;
        publish(db, &event(unix(START + 90 * DAY), 5), None, unix(NOW)).await.unwrap();
        digest::tick(db, &services().texts, unix(NOW)).await.unwrap();
    };
    let evening = ask(&world(&due).await, "select digest_at from volunteer where person_id = 4").await;
    let comes = Deed::Goes(Round::Digests, evening);
    race(due, (comes.clone(), comes), ("select count(*) from delivery where digest is not null", 1)).await;
}
