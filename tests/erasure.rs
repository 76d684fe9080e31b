//! Who deletes their data leaves no byte behind: a whole life is lived, and then the file, its log, a copy and what
//! others read are searched.

use std::path::PathBuf;

use crate::support::{Bot, DEADLINE, Group, Person, World, bot::command};
use hashar::sandbox::Clock;
use serde_json::json;

/// 23 November 2026, 09:00 UTC.
const MONDAY_MORNING: i64 = 1_795_424_400_000;
const HOUR: i64 = 3_600_000;
/// What the person is called before and after, and when they were born, as it is stored and as it is typed.
const NAMES: [&str; 2] = ["Zumrudcanary Qehremanova", "Zumrudcanary Yenisoyad"];
const BORN: [&str; 2] = ["2001-04-03", "3.4.2001"];

/// Somebody with a whole life behind them, and who organizes.
struct Life {
    world: World,
    bot: Bot,
    zumrud: Person,
    leyla: Person,
}

impl Life {
    async fn begin() -> Life {
        let world = World::with_clock(Clock::standing(MONDAY_MORNING)).await;
        let bot = Bot::start(&world).await;
        let (zumrud, leyla) =
            (Person::new(&world, NAMES[0], Some("en")).await, Person::new(&world, "Leyla", Some("en")).await);
        leyla.becomes_a_volunteer(&world, "en", "AZ-BA").await;
        Life { world, bot, zumrud, leyla }
    }

    async fn does(&self, person: &Person, words: &[&str]) {
        for words in words {
            match words.strip_prefix('[').and_then(|label| label.strip_suffix(']')) {
                Some(label) => _ = person.press(&self.world, label).await,
                None => person.say(&self.world, words).await,
            }
            self.world.settled().await;
        }
    }

    async fn opens(&self, person: &Person, payload: &str) {
        person.act(&self.world, "start", json!({"payload": payload})).await;
        self.world.settled().await;
    }

    /// By a link that the operator makes.
    async fn gets_a_role(&self, person: &Person) {
        let mut invite = command(&self.world, &["invite", "--organization", "az", "--role", "coordinator"]);
        let said = String::from_utf8(invite.output().unwrap().stdout).unwrap();
        let (_, payload) = said.split_once("?start=").unwrap();
        self.opens(person, payload.split_whitespace().next().unwrap()).await;
        self.does(person, &["[Accept]"]).await;
    }

    async fn sql(&self, statement: String) {
        self.world.database.execute(statement).await;
    }

    /// What there is to be found of the person.
    fn traces(&self) -> Vec<String> {
        let id = self.zumrud.id.to_string();
        NAMES.iter().chain(&BORN).map(|words| (*words).to_owned()).chain([id, self.phone()]).collect()
    }

    fn phone(&self) -> String {
        // As the sandbox gives it to everybody whose app is in English.
        format!("44770{:07}", self.zumrud.id % 10_000_000)
    }

    fn file(&self, ending: &str) -> PathBuf {
        self.world.folder.join(format!("hashar.sqlite{ending}"))
    }

    /// In which files what is found.
    fn found_in(&self, files: &[PathBuf]) -> Vec<String> {
        let mut found = Vec::new();
        for file in files {
            let bytes = std::fs::read(file).unwrap_or_default();
            for trace in self.traces() {
                if bytes.windows(trace.len()).any(|window| window == trace.as_bytes()) {
                    found.push(format!("{}: {trace}", file.display()));
                }
            }
        }
        found
    }

    /// The columns, of whatever table, that hold the person's number as a number or anything of them in a text.
    async fn found_in_columns(&self) -> Vec<String> {
        let columns = "select json_group_array(json_array(tables.name, columns.name))
                       from sqlite_schema as tables, pragma_table_info(tables.name) as columns where tables.type = 'table'";
        let columns: Vec<(String, String)> = serde_json::from_str(&self.world.text(columns).await).unwrap();
        let mut found = Vec::new();
        for (table, column) in columns {
            let texts: Vec<String> =
                self.traces().iter().map(|trace| format!("instr(cast({column} as text), '{trace}') > 0")).collect();
            let count =
                format!("select count(*) from {table} where {column} = {} or {}", self.zumrud.id, texts.join(" or "));
            if self.world.number(&count).await > 0 {
                found.push(format!("{table}.{column}"));
            }
        }
        found
    }

    /// All that a person does here.
    async fn is_lived(&self) {
        let (world, zumrud, leyla) = (&self.world, &self.zumrud, &self.leyla);
        // Begun, stopped, and begun again.
        self.does(zumrud, &["/start", "/cancel"]).await;
        zumrud.becomes_a_volunteer_born(world, ("en", "AZ-BA"), BORN[1]).await;
        self.gets_a_role(leyla).await;
        let starts_at = MONDAY_MORNING + 30 * HOUR;
        for sql in [
            format!(
                "insert into event (event_id, organization_id, topic, country, region, time_zone, language, minimum_age,
                                    published_at, created_by, needs_approval)
                 values (1, 2, 'environment', 'AZ', 'AZ-BA', 'Asia/Baku', 'en', 14, 0, {}, true)",
                leyla.id
            ),
            "insert into event_text (event_id, language, title, description, place, folded)
             values (1, 'en', 'Clean-up', '', 'Here', 'clean-up')"
                .to_owned(),
            format!(
                "insert into shift (event_id, starts_at, ends_at, min_places, max_places)
                 values (1, {starts_at}, {starts_at} + 2 * {HOUR}, 0, 5)"
            ),
        ] {
            self.sql(sql).await;
        }
        self.opens(zumrud, "event-1_poster").await;
        self.does(zumrud, &["[Apply]", "[Ask the organizer]", "Is there tea?"]).await;
        self.does(leyla, &["[Applications: 1]", "[1]", "[Approve]"]).await;
        for file in ["[CSV file]", "[Excel file]"] {
            self.does(leyla, &["/organize", "[24.11 · 1/5 · Clean-up]", file]).await;
        }
        self.does(zumrud, &["/settings", "[Name]", NAMES[1], "/mydata"]).await;
        self.gets_a_role(zumrud).await;
        zumrud.announces(world, "Come to the clean-up").await;
        world.settled().await;
        let group = Group::new(world, "Sabah").await;
        self.sql(format!(
            "insert into linked_group (chat_id, organization_id, title, language, linked_by, changed_at)
             values ({}, 2, 'Sabah', 'en', {}, 0)",
            group.id, zumrud.id
        ))
        .await;
        // What the years bring.
        for sql in [
            "insert into rating (sign_up_id, stars, words, at) select sign_up_id, 5, 'Zumrudcanary was glad', 1 from sign_up".to_owned(),
            "insert into reminder (sign_up_id, rule, starts_at) select sign_up_id, 'x', 1 from sign_up".to_owned(),
            format!("insert into held_chat (chat_id, until_at) values ({}, 1)", zumrud.id),
            format!(
                "insert into schedule (schedule_id, organization_id, created_by, audience, urgent, crontab, state, created_at)
                 values (1, 2, {}, '{{}}', false, '0 9 * * 1', 'paused', 0)",
                zumrud.id
            ),
            format!(
                "insert into schedule_text (schedule_id, language, content, written_by)
                 values (1, 'en', '{{\"kind\":\"copy\",\"from\":{0},\"messages\":[1],\"button\":null}}', {0})",
                zumrud.id
            ),
        ] {
            self.sql(sql).await;
        }
        // What others look at when it happens, under the new name and under the old one.
        self.does(leyla, &["/organize", "[24.11 · 1/5 · Clean-up]", "[People]"]).await;
        self.does(zumrud, &["/settings", "[Name]", NAMES[0]]).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_leaves_is_found_in_no_byte() {
    let life = Life::begin().await;
    if life.world.database.is_postgres() {
        println!("left out: there is no file to be searched");
        return life.bot.stop().await;
    }
    life.is_lived().await;
    let stands = life.found_in_columns().await;
    for known in [
        "person.person_id",
        "volunteer.name",
        "sign_up.person_id",
        "audit.subject_id",
        "member.person_id",
        "conversation.state",
    ] {
        assert!(stands.iter().any(|column| column == known), "the search finds {known} before: {stands:?}");
    }
    assert!(!life.found_in(&[life.file(""), life.file("-wal")]).is_empty(), "and bytes");

    // One that is owed when it happens, and names the person in a file that cannot be searched.
    life.sql(format!(
        "insert into delivery (delivery_id, chat_id, priority, kind, content, due_at, changed_at)
         values (9999, {}, 1, 'file', '{{\"kind\":\"file\",\"name\":\"x\",\"base64\":\"\",\"caption\":\"{}\"}}', {}, 0)",
        life.leyla.id, NAMES[1], MONDAY_MORNING + 1000 * HOUR
    ))
    .await;
    life.sql(format!("insert into named_in_delivery (delivery_id, person_id) values (9999, {})", life.zumrud.id)).await;
    assert!(!life.found_in(&[life.file("-wal")]).is_empty(), "the search finds bytes in the log before");

    life.does(&life.zumrud, &["/deleteme", "[Delete my data]"]).await;
    // Not that the log is empty: what Leyla was told is taken back message by message, which is noted in it afterwards.
    life.world.until(async || life.found_in(&[life.file("-wal")]).is_empty(), DEADLINE).await;

    let copy = life.world.folder.join("copy.sqlite");
    let backup = command(&life.world, &["backup", &copy.display().to_string()]).output().unwrap();
    assert!(backup.status.success(), "{}", String::from_utf8_lossy(&backup.stderr));
    assert_eq!(life.found_in_columns().await, [""; 0]);
    assert_eq!(life.found_in(&[life.file(""), life.file("-wal"), life.file("-shm"), copy]), [""; 0]);
    let read = serde_json::to_string(&life.leyla.bot_messages(&life.world).await).unwrap();
    for name in NAMES {
        assert!(!read.contains(name), "what organizers were told: {read}");
    }
    let owed = life.world.text("select content from delivery where delivery_id = 9999").await;
    assert!(owed.contains("has deleted their data"), "{owed}");
    life.bot.stop().await;
    life.world.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_does_not_end_the_registration_is_found_in_no_byte_after_thirty_days() {
    let life = Life::begin().await;
    let zumrud = &life.zumrud;
    life.does(zumrud, &["/start", "[I agree]", NAMES[0], BORN[1]]).await;
    let here = format!("select count(*) from person where person_id = {}", zumrud.id);
    life.world.post("clock", json!({"advance_seconds": 29 * 86_400})).await;
    life.world.settled().await;
    assert_eq!(life.world.number(&here).await, 1);
    let found = life.found_in(&[life.file(""), life.file("-wal")]);
    assert!(life.world.database.is_postgres() || !found.is_empty(), "the search finds bytes before");
    life.world.post("clock", json!({"advance_seconds": 2 * 86_400})).await;
    life.world.becomes(here.leak(), 0).await;
    if !life.world.database.is_postgres() {
        // Not that the log is empty: what the bot notes afterwards, in whatever round, stands in it.
        let files = [life.file(""), life.file("-wal"), life.file("-shm")];
        life.world.until(async || life.found_in(&files).is_empty(), DEADLINE).await;
        assert_eq!(life.found_in_columns().await, [""; 0]);
    }
    life.bot.stop().await;
    life.world.end().await;
}
