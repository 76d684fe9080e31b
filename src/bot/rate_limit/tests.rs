//! Of each kind one deed, asked for when nothing is left: what the person reads, that nothing is done, and that it is done
//! a while later.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde_json::json;

use super::*;
use crate::db::testing::unix;
use crate::{
    bot::{
        announce::standing,
        handle::Handler,
        instant_answer::Answer,
        races::{at, ctx, services, world},
        router,
        services::Services,
    },
    db::{
        Connection, Database,
        event::{publish, testing::event},
        shift,
        sign_up::{
            ask, insert,
            testing::{NOW, START},
        },
        sql,
        testing::{number, run},
    },
    dialogues::{Choice, Command, Press, Turn, announce::At, event::Origin, event::organize::FileKind},
    domain::{
        AnnouncementId, Audience, Country, Extent, Language, MessageId, Organization, OrganizationId, PersonId, Role,
        Scope, ShiftId,
    },
    telegram::update::{Act, Click},
    texts::{Catalogue, Text},
};

/// Who does it: a coordinator of Azerbaijan.
const PERSON: PersonId = PersonId(1);

enum Deed {
    Does(Effect),
    Presses(Press),
    Commands(Command),
    Asks,
}

/// What is done of a kind, and what there is one more of when it was done.
async fn deed(db: &mut Connection, what: RateLimited) -> (Deed, &'static str) {
    let organize = |act| Deed::Does(Effect::Organize(act));
    let team = |act| Deed::Does(Effect::Team(act));
    let files = "select count(*) from delivery where kind in ('document', 'file') and chat_id = 1";
    match what {
        RateLimited::File => (organize(organize::Act::File { shift: ShiftId(1), kind: FileKind::Csv }), files),
        RateLimited::Invitation => {
            (team(team::Act::Invite(OrganizationId(2), Role::Organizer)), "select count(*) from invitation")
        }
        RateLimited::GroupLink => {
            (team(team::Act::Groups { organization: OrganizationId(2), page: 0 }), "select count(*) from group_link")
        }
        RateLimited::SignUp => {
            let signs_up = Effect::Event(event::Act::SignUp(ShiftId(1), Origin::default()));
            (Deed::Does(signs_up), "select count(*) from sign_up where person_id = 1")
        }
        RateLimited::Letter => {
            let writes = organize::Act::Send {
                shift: ShiftId(1),
                person: PersonId(4),
                words: "Bring gloves".to_owned(),
                seen: None,
            };
            (organize(writes), "select count(*) from delivery where chat_id = 4 and target_message is null")
        }
        RateLimited::Decision => {
            let approves = organize::Act::Approve { shift: ShiftId(1), person: PersonId(5) };
            (organize(approves), "select count(*) from sign_up where person_id = 5 and state = 'confirmed'")
        }
        RateLimited::Publication => {
            let publishes = Creation::Publish(Box::new(event(unix(START), 1)));
            (Deed::Does(Effect::Creation(publishes)), "select count(*) from event")
        }
        RateLimited::Change => {
            let shown = shift::with_id(db, ShiftId(1)).await.unwrap().unwrap();
            let extent = Extent::of(Scope::ThisShift, &[&shown], 2);
            let cancels = organize::Act::Cancel { shift: ShiftId(1), reason: "Storm".to_owned(), extent };
            (organize(cancels), "select count(*) from shift where cancel_reason is not null")
        }
        RateLimited::Count => {
            let counts = Effect::Announce(announce::Act::Count(Box::new(draft())));
            (Deed::Does(counts), "select count(*) from conversation where person_id = 1")
        }
        RateLimited::MyData => (Deed::Commands(Command::MyData), files),
        RateLimited::Announcement => {
            let shown = standing::of(db, AnnouncementId(1), unix(NOW)).await.unwrap().unwrap();
            let choice = Choice::Announcement(AnnouncementId(1), Control::Steer(Steering::RecallNow));
            let recalls = Press { question: 0, choice, facts: shown.facts(Steering::RecallNow) };
            (Deed::Presses(recalls), "select count(*) from delivery where target_message = 7")
        }
        RateLimited::Inline | RateLimited::Calendar => (Deed::Asks, "select 0"),
    }
}

fn draft() -> announce::Draft {
    announce::Draft {
        organization: Organization { id: OrganizationId(2), name: "A".to_owned() },
        country: Country::try_from("AZ".to_owned()).ok(),
        approval_above: 1000,
        is_coordinator: true,
        audience: Audience { everyone: true, ..Audience::default() },
        counts: Vec::new(),
        groups: Vec::new(),
        texts: BTreeMap::new(),
        others: BTreeMap::new(),
        button: None,
        urgent: false,
        previewed: None,
        at: At::Audience,
    }
}

/// An event for which 4 has a place and 5 has applied, and an announcement that 4 has got.
async fn prepare(db: &mut Connection) {
    publish(db, &event(unix(START), 5), Some(PERSON), unix(NOW)).await.unwrap();
    ask(db, ShiftId(1), PersonId(4), false, unix(NOW - 1)).await.unwrap();
    insert(db, ShiftId(1), PersonId(5), "applied", unix(NOW - 1)).await.unwrap();
    run(
        db,
        "insert into announcement (organization_id, created_by, audience, urgent, created_at, state)
         values (2, 1, '{\"everyone\":true,\"countries\":[],\"regions\":[],\"topics\":[],\"languages\":[],\"ages\":null,\"shift\":null,\"roles\":[]}', false, 0, 'done')",
    )
    .await;
    let sent = sql::query(
        "insert into delivery (chat_id, priority, announcement_id, text_language, due_at, changed_at, state, message_id)
         values (4, 3, 1, 'en', $1, $1, 'sent', 7)",
    );
    sent.bind(NOW - 1).execute(db).await.unwrap();
}

/// Services of which somebody has had all they may have of a kind at an instant; in how many minutes there will be more.
fn used_up(what: RateLimited, now: Timestamp) -> (Services, i64) {
    let services = services();
    loop {
        match services.check_rate(PERSON, what, now) {
            Ok(()) => {}
            Err(Text::ErrorTooMuch { minutes }) => return (services, minutes),
            Err(other) => panic!("{other:?}"),
        }
    }
}

/// What somebody reads who does something, and how many there are more of what it makes.
async fn play(db: &Database, services: Services, what: RateLimited) -> (String, i64) {
    let handler = Handler::new(db.clone(), services);
    let mut tx = db.begin().await.unwrap();
    let (deed, question) = deed(&mut tx, what).await;
    let before = number(&mut tx, question).await;
    let (toast, found) = perform(&mut tx, &handler, deed).await;
    let shown = sql::query_scalar("select coalesce(string_agg(content, ' '), '') from delivery where chat_id = 1");
    let shown: String = shown.fetch_one(&mut tx).await.unwrap();
    (toast.unwrap_or_default() + &shown, number(&mut tx, question).await - before + found)
}

/// The toast, or what stands above what was found; and how much was found.
async fn perform(db: &mut Connection, handler: &Handler, deed: Deed) -> (Option<String>, i64) {
    let services = &handler.services;
    match deed {
        Deed::Does(effect) => {
            let mut ctx = ctx(db, services, PERSON).await.unwrap();
            router::apply(&mut ctx, Turn { effect: Some(effect), ..Turn::done() }).await.unwrap();
            (ctx.into_toast(), 0)
        }
        Deed::Presses(press) => {
            let click =
                Act::Click(Click { id: "1".to_owned().into(), message: Some(MessageId(1)), data: press.encode() });
            (followed(db, services, &click).await, 0)
        }
        Deed::Commands(command) => (followed(db, services, &Act::Command { command, payload: None }).await, 0),
        Deed::Asks => {
            let from = json!({"id": PERSON, "is_bot": false, "first_name": "A", "language_code": "en"});
            let asks =
                json!({"update_id": 1, "inline_query": {"id": "1", "from": from, "query": "river", "offset": ""}});
            match handler.handle_one(db, asks, at(NOW)).await.unwrap() {
                Some(Answer::Inline { results, button, .. }) => {
                    (button.map(|button| button.text), results.len() as i64)
                }
                Some(Answer::Click { .. }) | None => panic!("a question is answered"),
            }
        }
    }
}

async fn followed(db: &mut Connection, services: &Services, act: &Act) -> Option<String> {
    let mut ctx = ctx(db, services, PERSON).await.unwrap();
    Box::pin(router::follow(&mut ctx, act)).await.unwrap();
    ctx.into_toast()
}

#[tokio::test]
async fn who_has_had_too_much_of_anything_is_told_when_there_will_be_more_and_then_gets_it() {
    let [db, _] = world(&prepare).await;
    let texts = Catalogue::load(None, None).unwrap();
    // Calendars are fetched by programs, outside any conversation.
    for what in RateLimited::ALL.into_iter().filter(|what| *what != RateLimited::Calendar) {
        let (services, minutes) = used_up(what, unix(NOW));
        let refusal = texts.plain(&Text::ErrorTooMuch { minutes }, Language::En);
        let (read, made) = play(&db, services, what).await;
        assert!(read.contains(&refusal), "{what:?}: {read}");
        assert_eq!(made, 0, "{what:?} is done all the same");
        let (services, _) = used_up(what, unix(NOW - minutes * 60_000));
        let (read, made) = play(&db, services, what).await;
        assert!(!read.contains(&refusal), "{what:?}: {read}");
        assert_eq!(made, 1, "{what:?} is not done a while later: {read}");
    }
}
