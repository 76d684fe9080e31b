//! The database in trouble: what the log and `/readyz` say, that updates wait at Telegram, and that it goes on by itself
//! where that is possible.

use std::{
    fs::{File, Permissions},
    io::Write,
    os::unix::{
        fs::{FileExt, PermissionsExt},
        process::CommandExt,
    },
    path::PathBuf,
    process::{Child, Command, Output},
};

use crate::support::{
    Person, World,
    bot::{command, free_address, kill, program},
};
use sqlx::{Connection, SqliteConnection};

const BEGINS: &str = "The database is in trouble";
const ENDS: &str = "The database works again";

/// A bot that talks with Anna, and says how it is.
struct Scene {
    world: World,
    anna: Person,
    bot: Child,
    health: String,
}

impl Scene {
    async fn begin(world: World, mut program: Command) -> Scene {
        let health = free_address().to_string();
        let log = File::create(world.folder.join("log")).unwrap();
        program.env("HASHAR_HEALTH_LISTEN", &health).stdout(log.try_clone().unwrap()).stderr(log);
        let bot = program.spawn().unwrap();
        let anna = Person::new(&world, "Anna", Some("en")).await;
        let scene = Scene { world, anna, bot, health };
        scene.is_answered().await;
        scene
    }

    /// Anna says something, and gets an answer.
    async fn is_answered(&self) {
        let last = self.world.last_event().await;
        self.anna.say(&self.world, "/start").await;
        self.world.event(last, |event| event["kind"] == "message" && event["message"]["from"] == "bot").await;
        self.world.until(async || self.world.get("state").await["pending"] == 0, crate::support::DEADLINE).await;
    }

    fn ask_health(&self) -> String {
        let output = command(&self.world, &["health"]).env("HASHAR_HEALTH_LISTEN", &self.health).output().unwrap();
        said(&output)
    }

    /// Anna says something while the database is in trouble: one line of the log and `/readyz` say why, and what she
    /// said stays at Telegram.
    async fn is_in_trouble(&self, why: &str, helps: &str) {
        self.anna.say(&self.world, "/start").await;
        self.world.logged(BEGINS, 1).await;
        let log = self.world.log();
        let line = log.lines().find(|line| line.contains(BEGINS)).unwrap();
        assert!(line.contains(why) && line.contains(helps), "{line}");
        let told = async || self.ask_health().contains(helps);
        self.world.until(told, crate::support::DEADLINE).await;
        assert!(self.world.get("state").await["pending"].as_u64() >= Some(1), "the update waits at Telegram");
    }

    /// It goes on by itself, and has said so once.
    async fn goes_on(mut self) {
        self.world.logged(ENDS, 1).await;
        self.world.until(async || self.world.get("state").await["pending"] == 0, crate::support::DEADLINE).await;
        self.is_answered().await;
        self.world
            .until(async || self.ask_health().contains("The bot can do its work"), crate::support::DEADLINE)
            .await;
        let log = self.world.log();
        assert_eq!((log.matches(BEGINS).count(), log.matches(ENDS).count()), (1, 1), "{log}");
        assert_eq!(log.matches("ERROR").count(), 1, "{log}");
        self.bot.kill().unwrap();
        self.bot.wait().unwrap();
        self.world.end().await;
    }

    fn file(&self) -> PathBuf {
        self.world.folder.join("hashar.sqlite")
    }
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&[&output.stdout[..], &output.stderr[..]].concat()).into_owned()
}

/// Makes a database with tables, which nobody works on.
async fn made(world: &World) {
    world.database.has_tables().await;
    let mut db = SqliteConnection::connect(&world.database.url).await.unwrap();
    sqlx::query("pragma wal_checkpoint(truncate)").execute(&mut db).await.unwrap();
    db.close().await.unwrap();
}

/// Overwrites the first page of a table.
async fn damage(world: &World, table: &'static str) {
    let sql = "select rootpage from sqlite_schema where name = $1";
    let mut db = SqliteConnection::connect(&world.database.url).await.unwrap();
    let page: i64 = sqlx::query_scalar(sql).bind(table).fetch_one(&mut db).await.unwrap();
    db.close().await.unwrap();
    let file = File::options().write(true).open(world.folder.join("hashar.sqlite")).unwrap();
    file.write_all_at(&[7; 4096], u64::try_from(page - 1).unwrap() * 4096).unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_that_another_program_holds_is_waited_for() {
    let world = World::new().await;
    let program = program(&world);
    let scene = Scene::begin(world, program).await;
    let mut db = SqliteConnection::connect(&scene.world.database.url).await.unwrap();
    sqlx::query("begin immediate").execute(&mut db).await.unwrap();
    scene.is_in_trouble("", "let that one end its work; then it goes on by itself").await;
    db.close().await.unwrap();
    scene.goes_on().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_that_was_moved_away_is_missed_and_found_again() {
    let world = World::new().await;
    let program = program(&world);
    let scene = Scene::begin(world, program).await;
    let aside = scene.world.folder.join("aside");
    std::fs::rename(scene.file(), &aside).unwrap();
    scene.is_in_trouble("was removed or replaced", "hashar restore COPY").await;
    std::fs::rename(&aside, scene.file()).unwrap();
    scene.goes_on().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_full_disk_is_waited_for() {
    let allowed = Command::new("unshare").args(["-rm", "true"]).status();
    if !allowed.is_ok_and(|status| status.success()) {
        println!("A disk of its own needs `unshare -rm`, which is not allowed here");
        return;
    }
    let world = World::new().await;
    let disk = world.folder.join("disk");
    std::fs::create_dir(&disk).unwrap();
    let program = program(&world);
    let mut on_disk = Command::new("unshare");
    on_disk.args(["-rm", "sh", "-c", "mount -t tmpfs -o size=8m tmpfs \"$0\" && exec \"$1\" run"]);
    on_disk.arg(&disk).arg(program.get_program()).env_clear();
    on_disk.envs(program.get_envs().filter_map(|(name, value)| Some((name, value?))));
    on_disk.env("PATH", std::env::var("PATH").unwrap());
    on_disk.env("DATABASE_URL", format!("sqlite:{}", disk.join("hashar.sqlite").display()));
    let scene = Scene::begin(world, on_disk).await;
    let seen = format!("/proc/{}/root{}", scene.bot.id(), disk.display());
    let ballast = PathBuf::from(seen).join("ballast");
    let mut file = File::create(&ballast).unwrap();
    while file.write_all(&[0; 4096]).is_ok() {}
    scene.is_in_trouble("is full", "make room; then it goes on by itself").await;
    std::fs::remove_file(&ballast).unwrap();
    drop(file);
    scene.goes_on().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_damaged_page_is_told_with_the_command_that_helps() {
    let world = World::new().await;
    made(&world).await;
    damage(&world, "conversation").await;
    let health = free_address().to_string();
    let log = File::create(world.folder.join("log")).unwrap();
    let mut program = program(&world);
    let bot = program.env("HASHAR_HEALTH_LISTEN", &health).stderr(log).spawn().unwrap();
    let anna = Person::new(&world, "Anna", Some("en")).await;
    let scene = Scene { world, anna, bot, health };
    scene.is_in_trouble("malformed", "hashar restore COPY").await;
    let check = command(&scene.world, &["check"]).output().unwrap();
    assert!(!check.status.success() && said(&check).contains("put back a copy"), "{}", said(&check));
    let log = scene.world.log();
    assert_eq!((log.matches("ERROR").count(), log.matches(ENDS).count()), (1, 0), "{log}");
    kill(scene.bot);
    scene.world.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_start_that_cannot_use_the_database_says_what_helps() {
    for (trouble, helps) in [
        ("garbage", "hashar restore COPY"),
        ("damaged", "hashar restore COPY"),
        ("locked", "let that one end its work"),
        ("read-only file", "cannot be written; see its rights"),
        ("read-only folder", "see the rights of its folder"),
    ] {
        let world = World::new().await;
        let (file, mut program) = (world.folder.join("hashar.sqlite"), program(&world));
        if trouble == "locked" {
            File::create(&file).unwrap();
        } else {
            made(&world).await;
        }
        if trouble.starts_with("read-only") {
            as_somebody_with_few_rights(&mut program);
            for name in ["hashar.sqlite.lock", "hashar.sqlite"] {
                File::options().create(true).append(true).open(world.folder.join(name)).unwrap();
                std::fs::set_permissions(world.folder.join(name), Permissions::from_mode(0o666)).unwrap();
            }
            std::fs::set_permissions(&world.folder, Permissions::from_mode(0o777)).unwrap();
        }
        let mut db = SqliteConnection::connect(&world.database.url).await.unwrap();
        match trouble {
            "garbage" => std::fs::write(&file, "a letter ".repeat(2000)).unwrap(),
            "damaged" => damage(&world, "_sqlx_migrations").await,
            "locked" => _ = sqlx::query("begin exclusive").execute(&mut db).await.unwrap(),
            "read-only file" => std::fs::set_permissions(&file, Permissions::from_mode(0o444)).unwrap(),
            _ => {
                std::fs::remove_file(world.folder.join("hashar.sqlite.lock")).unwrap();
                std::fs::set_permissions(&world.folder, Permissions::from_mode(0o555)).unwrap();
            }
        }
        let output = program.output().unwrap();
        let words = said(&output);
        assert_eq!((output.status.code(), words.lines().count()), (Some(1), 1), "{trouble}: {words}");
        assert!(words.contains(helps), "{trouble}: {words}");
        _ = db.close().await;
        std::fs::set_permissions(&world.folder, Permissions::from_mode(0o755)).unwrap();
        world.end().await;
    }
}

/// Rights do not bind root.
fn as_somebody_with_few_rights(program: &mut Command) {
    let id = Command::new("id").arg("-u").output().unwrap();
    if said(&id).trim() == "0" {
        program.uid(65_534);
    }
}
