//! Putting a copy back: killed at any instant there is a whole database, nobody gets anything twice, and the operator
//! reads what became of what was owed.

use std::{
    path::{Path, PathBuf},
    process::Output,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use crate::support::{World, bot::command, database::Database};
use sqlx::{AssertSqlSafe, Connection, SqliteConnection};

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&[&output.stdout[..], &output.stderr[..]].concat()).into_owned()
}

async fn open(file: &Path) -> SqliteConnection {
    SqliteConnection::connect(&format!("sqlite:{}", file.display())).await.unwrap()
}

/// Puts a mark into a database, in its log only: as after a bot that was killed. Whoever opens it last must not close it.
async fn mark(file: &Path, mark: &str) -> SqliteConnection {
    let mut db = open(file).await;
    let sql = format!("pragma wal_autocheckpoint = 0; update organization set name = '{mark}' where code = 'az'");
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut db).await.unwrap();
    db
}

/// The mark of a database, which must be whole.
async fn mark_of(file: &Path) -> String {
    let mut db = open(file).await;
    let words: String = sqlx::query_scalar("pragma integrity_check").fetch_one(&mut db).await.unwrap();
    assert_eq!(words, "ok");
    let mark = sqlx::query_scalar("select name from organization where code = 'az'").fetch_one(&mut db).await.unwrap();
    db.close().await.unwrap();
    mark
}

/// Looks all the time whether a file is there, until it is told to end; whether it always was.
fn watch(file: &Path, ends: &Arc<AtomicBool>) -> std::thread::JoinHandle<bool> {
    let (file, ends) = (file.to_owned(), Arc::clone(ends));
    std::thread::spawn(move || {
        while !ends.load(Ordering::Relaxed) {
            if !file.exists() {
                return false;
            }
        }
        true
    })
}

/// The instants come from a seed that is printed; `HASHAR_TEST_SEED` plays one again.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_at_any_instant_it_leaves_the_old_database_or_the_new_one_and_loses_neither() {
    let seed = std::env::var("HASHAR_TEST_SEED").map_or_else(|_| fastrand::u64(..), |seed| seed.parse().unwrap());
    println!("HASHAR_TEST_SEED={seed}");
    let mut random = fastrand::Rng::with_seed(seed);
    let world = World::new().await;
    let (template, copy) = (world.folder.join("template.sqlite"), world.folder.join("copy.sqlite"));
    Database { url: format!("sqlite:{}", template.display()) }.has_tables().await;
    std::fs::copy(&template, &copy).unwrap();
    mark(&copy, "new").await.close().await.unwrap();
    let _old = mark(&template, "old").await;
    let (mut olds, mut news) = (0, 0);
    for round in 0..30 {
        let folder = world.folder.join(format!("round-{round}"));
        std::fs::create_dir(&folder).unwrap();
        let database = folder.join("hashar.sqlite");
        for end in ["", "-wal"] {
            let from = format!("{}{end}", template.display());
            std::fs::copy(from, format!("{}{end}", database.display())).unwrap();
        }
        let restore = || {
            let mut restore = command(&world, &["restore", copy.to_str().unwrap()]);
            restore.env("DATABASE_URL", format!("sqlite:{}", database.display()));
            restore
        };
        let ends = Arc::new(AtomicBool::new(false));
        let watched = watch(&database, &ends);
        let mut killed = restore().spawn().unwrap();
        tokio::time::sleep(Duration::from_micros(random.u64(0..300_000))).await;
        killed.kill().unwrap();
        killed.wait().unwrap();
        ends.store(true, Ordering::Relaxed);
        assert!(watched.join().unwrap(), "a database was in its place all the time");
        match mark_of(&database).await.as_str() {
            "old" => olds += 1,
            "new" => {
                news += 1;
                assert_eq!(mark_of(&kept(&folder)[0]).await, "old", "the one before is kept");
            }
            other => panic!("{other}"),
        }
        let again = restore().output().unwrap();
        assert!(again.status.success(), "{}", said(&again));
        assert_eq!(mark_of(&database).await, "new");
        assert!(!folder.join("hashar.sqlite.part").exists());
    }
    println!("{olds} times the old one was left, {news} times the new one");
    world.end().await;
}

/// The databases that were replaced.
fn kept(folder: &Path) -> Vec<PathBuf> {
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let is_kept = |file: &PathBuf| file.display().to_string().contains(".before-restore-");
    files.filter(is_kept).filter(|file| !file.display().to_string().ends_with("-wal")).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_owed_is_not_sent_and_announcements_come_back_paused() {
    let world = World::new().await;
    world.database.has_tables().await;
    world.owes().await;
    let copy = world.folder.join("copy.sqlite");
    let copy = copy.to_str().unwrap();
    assert!(command(&world, &["backup", copy]).status().unwrap().success());
    let output = command(&world, &["restore", copy]).output().unwrap();
    let words = said(&output);
    assert!(output.status.success(), "{words}");
    for sentence in ["The one before is kept as", "are paused: 1.", "nobody knows of 1 messages", "owed then: 2;"] {
        assert!(words.contains(sentence), "{sentence}: {words}");
    }
    assert_eq!(world.text("select state from announcement").await, "paused");
    assert_eq!(world.number("select count(*) from delivery where state = 'queued'").await, 0);
    world.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_is_refused_while_another_program_has_the_database_open_and_not_when_it_is_damaged() {
    let world = World::new().await;
    let database = world.folder.join("hashar.sqlite");
    world.database.has_tables().await;
    let copy = world.folder.join("copy.sqlite");
    let copy = copy.to_str().unwrap();
    assert!(command(&world, &["backup", copy]).status().unwrap().success());
    let reader = mark(&database, "old").await;
    let refused = command(&world, &["restore", copy]).output().unwrap();
    let words = said(&refused);
    assert!(!refused.status.success() && words.contains("cannot be replaced now"), "{words}");
    reader.close().await.unwrap();
    assert_eq!(mark_of(&database).await, "old", "nothing has changed");
    let damaged = "not a database ".repeat(1000);
    std::fs::write(&database, &damaged).unwrap();
    let restored = command(&world, &["restore", copy]).output().unwrap();
    assert!(restored.status.success(), "{}", said(&restored));
    assert_ne!(mark_of(&database).await, "old");
    let is_the_damaged = |file: &PathBuf| std::fs::read(file).unwrap() == damaged.as_bytes();
    assert!(kept(&world.folder).iter().any(is_the_damaged), "also what is damaged is kept");
    world.end().await;
}
