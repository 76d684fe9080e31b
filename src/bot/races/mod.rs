//! What can happen once, asked of two instances on one database at the same moment: whoever is second finds what the first
//! has made of it. On SQLite, which lets in one transaction at a time, the same is played one after the other.
//!
//! Which write is asked here, and why others need not be, is listed in `tests/once.rs`.

mod announcements;
mod people;
mod places;
mod teams;

use std::{
    sync::{Arc, LazyLock},
    time::Duration,
};

use futures_util::future::BoxFuture;
use jiff::Timestamp;
use serde_json::{Value, json};
use teloxide::types::CallbackQueryId;
use tokio::{
    sync::{Barrier, oneshot},
    task::JoinHandle,
    time::sleep,
};

use super::{
    announce,
    conversation::Conversation,
    digest, effects, groups,
    handle::Handler,
    reminders, router,
    services::{RateLimiter, Services},
    volunteer::offers,
};
use crate::db::testing::unix;
use crate::{
    db::{
        self, Connection, Database,
        organization::testing::add_volunteers,
        person, shift,
        sign_up::testing::NOW,
        sql,
        testing::{instances, run},
    },
    dialogues::{Choice, Effect, Facts, Input, Press, Viewer},
    domain::{ChatId, Language, MessageId, PersonId, ScheduleId, ShiftId},
    metrics::Metrics,
    telegram::update::{self, Act},
    texts::Catalogue,
    wakeups::Wakeups,
};

/// So often two begin at the same moment.
const ROUNDS: usize = 3;
/// As often as updates are handled anew when another instance stands in the way.
const ATTEMPTS: usize = 3;
/// A function of `db`, where nothing above it is to be asked.
type Work = for<'a> fn(&'a mut Connection) -> BoxFuture<'a, anyhow::Result<()>>;

/// What an instance does.
#[derive(Clone)]
enum Deed {
    Does(PersonId, Effect),
    Presses(PersonId, Choice),
    /// Words in a private chat.
    Says(PersonId, &'static str),
    InGroup {
        person: PersonId,
        chat: ChatId,
        words: String,
    },
    Update(Value),
    /// What goes by the clock, at an instant.
    Goes(Round, i64),
    Works(Work),
}

#[derive(Clone, Copy)]
enum Round {
    Offers,
    Reminders,
    Digests,
    Schedule,
}

pub(super) fn services() -> Services {
    static TEXTS: LazyLock<Arc<Catalogue>> = LazyLock::new(|| Arc::new(Catalogue::load(None, None).unwrap()));
    Services {
        texts: Arc::clone(&TEXTS),
        bot_name: "hashar_bot".to_owned(),
        wakeups: Wakeups::default(),
        metrics: Arc::new(Metrics::new(unix(NOW))),
        rate_limiter: RateLimiter::default(),
        public_url: None,
    }
}

impl Deed {
    async fn perform(&self, db: &mut Connection, handler: &Handler) -> anyhow::Result<()> {
        let services = &handler.services;
        match self {
            Deed::Does(person, effect) => {
                let mut ctx = ctx(db, services, *person).await?;
                effects::perform(&mut ctx, effect.clone()).await?;
            }
            Deed::Presses(person, choice) => {
                let data = Press { question: 0, choice: choice.clone(), facts: facts_of(db, choice).await? }.encode();
                let click = update::Click { id: CallbackQueryId("1".to_owned()), message: Some(MessageId(1)), data };
                let mut ctx = ctx(db, services, *person).await?;
                Box::pin(router::follow(&mut ctx, &Act::Click(click))).await?;
            }
            Deed::Says(person, words) => {
                let said = Act::Message(Input::Words((*words).to_owned()));
                let mut ctx = ctx(db, services, *person).await?;
                Box::pin(router::follow(&mut ctx, &said)).await?;
            }
            Deed::InGroup { person, chat, words } => {
                let message = json!({"message_id": 1, "date": 1, "chat": {"id": chat, "type": "group", "title": "Sabah"},
                    "from": {"id": person, "is_bot": false, "first_name": "A"}, "text": words});
                let update = update::parse(&json!({"update_id": 1, "message": message})).unwrap();
                groups::follow(db, services, &groups::read(&update, &services.bot_name).unwrap(), unix(NOW)).await?;
            }
            Deed::Update(update) => _ = handler.handle_one(db, update.clone(), at(NOW)).await?,
            Deed::Goes(round, now) => round.go(db, &services.texts, unix(*now)).await?,
            Deed::Works(work) => work(db).await?,
        }
        Ok(())
    }
}

impl Round {
    async fn go(self, db: &mut Connection, texts: &Catalogue, now: Timestamp) -> anyhow::Result<()> {
        match self {
            Round::Offers => _ = offers::tick(db, texts, now).await?,
            Round::Reminders => _ = reminders::tick(db, texts, now).await?,
            Round::Digests => _ = digest::tick(db, texts, now).await?,
            Round::Schedule => announce::recurring::see_to(db, texts, ScheduleId(1), now).await?,
        }
        Ok(())
    }
}

/// What a button says that was made just now; all of them are about the same shift, or the same announcement.
async fn facts_of(db: &mut Connection, choice: &Choice) -> anyhow::Result<Option<Facts>> {
    if let Choice::Announcement(id, control) = choice {
        return announcements::facts_of(db, *id, *control).await;
    }
    let shift = if choice.relies_on_card() { shift::with_id(db, ShiftId(1)).await? } else { None };
    Ok(shift.map(|shift| Facts::of(&shift.relied_on(Language::En))))
}

pub(super) fn at(millis: i64) -> Timestamp {
    unix(millis)
}

pub(super) async fn ctx<'a>(
    db: &'a mut Connection,
    services: &'a Services,
    person: PersonId,
) -> anyhow::Result<Conversation<'a>> {
    let person = person::meet(db, person, unix(NOW)).await?;
    let reader =
        Viewer { language: Language::En, is_language_known: true, telegram_name: None, now: at(NOW), message: None };
    Ok(Conversation::new(db, services, person, reader, Some(MessageId(1))))
}

/// People 1 to 9: 1 and 2 coordinate Azerbaijan, 3 Türkiye.
pub(super) async fn world(prepare: &impl AsyncFn(&mut Connection)) -> [Database; 2] {
    let instances = instances().await;
    add_volunteers(&instances[0], &[1, 2, 3, 4, 5, 6, 7, 8, 9].map(PersonId)).await;
    let mut tx = instances[0].begin().await.unwrap();
    run(&mut tx, "update volunteer set country = 'AZ', quiet_hours = null").await;
    run(
        &mut tx,
        "insert into member values (2, 1, 'coordinator', 0), (2, 2, 'coordinator', 0), (3, 3, 'coordinator', 0)",
    )
    .await;
    prepare(&mut tx).await;
    tx.commit().await.unwrap();
    instances
}

/// Plays two deeds with either of them first, and at the same moment; what is asked afterwards has one answer.
async fn race(
    prepare: impl AsyncFn(&mut Connection),
    (first, second): (Deed, Deed),
    (question, answer): (&'static str, i64),
) {
    in_order(&prepare, (&first, &second), (question, answer)).await;
    in_order(&prepare, (&second, &first), (question, answer)).await;
    let rounds = if db::testing::postgres().is_some() { ROUNDS } else { 0 };
    for _ in 0..rounds {
        let instances = world(&prepare).await;
        at_once(&instances, [first.clone(), second.clone()]).await;
        assert_eq!(ask(&instances, question).await, answer, "at the same moment: {question}");
    }
}

/// The second begins when the first has done everything but commit, and ends after it.
async fn in_order(
    prepare: &impl AsyncFn(&mut Connection),
    (first, second): (&Deed, &Deed),
    (question, answer): (&'static str, i64),
) {
    let instances = world(prepare).await;
    let mut tx = instances[0].begin().await.unwrap();
    first.perform(&mut tx, &Handler::new(instances[0].clone(), services())).await.unwrap();
    let (told, process) = oneshot::channel();
    let behind = tokio::spawn(insist(instances[1].clone(), second.clone(), Some(told)));
    if instances[0].is_shared() {
        is_over_or_waits(&instances[0], &behind, process.await.unwrap()).await;
    }
    tx.commit().await.unwrap();
    behind.await.unwrap().unwrap();
    assert_eq!(ask(&instances, question).await, answer, "one behind the other: {question}");
}

async fn at_once(instances: &[Database; 2], deeds: [Deed; 2]) {
    let start = Arc::new(Barrier::new(2));
    let go = |db: Database, deed: Deed| {
        let start = Arc::clone(&start);
        tokio::spawn(async move {
            start.wait().await;
            insist(db, deed, None).await
        })
    };
    let [first, second] = deeds;
    let (first, second) = (go(instances[0].clone(), first), go(instances[1].clone(), second));
    first.await.unwrap().unwrap();
    second.await.unwrap().unwrap();
}

/// Does it in a transaction of its own, as often as an update is handled; says first which process of the database's
/// does it.
async fn insist(db: Database, deed: Deed, mut told: Option<oneshot::Sender<i64>>) -> anyhow::Result<()> {
    let handler = Handler::new(db.clone(), services());
    let mut attempt = 1;
    loop {
        let mut tx = db.begin().await?;
        if let Some(told) = told.take().filter(|_| tx.is_postgres()) {
            let process = sql::query_scalar("select cast(pg_backend_pid() as bigint)").fetch_one(&mut tx).await?;
            told.send(process).unwrap();
        }
        let done = match deed.perform(&mut tx, &handler).await {
            Ok(()) => tx.commit().await,
            Err(error) => Err(error),
        };
        match done {
            Err(error) if attempt < ATTEMPTS && db::is_clash(&error) => attempt += 1,
            done => return done,
        }
    }
}

/// Whoever is behind has come to its end, or to something that the other holds.
async fn is_over_or_waits(db: &Database, behind: &JoinHandle<anyhow::Result<()>>, process: i64) {
    let waits = "select exists (select 1 from pg_stat_activity where pid = $1 and wait_event_type = 'Lock')";
    while !behind.is_finished() {
        let mut tx = db.begin().await.unwrap();
        if sql::query_scalar(waits).bind(process).fetch_one(&mut tx).await.unwrap() {
            return;
        }
        sleep(Duration::from_millis(1)).await;
    }
}

async fn ask(instances: &[Database; 2], question: &'static str) -> i64 {
    db::testing::number(&mut instances[0].begin().await.unwrap(), question).await
}
