//! Moving a community from a file to PostgreSQL. Where `HASHAR_TEST_POSTGRES` names no server (postgres://…, in which
//! schemas may be made and thrown away) it is left out.

use std::process::Command;

use crate::support::database::Database;
use sqlx::{Connection, SqliteConnection};

/// The program with an environment of its own: whether it went well, and what it said.
fn hashar(arguments: &[&str]) -> (bool, String) {
    let done = Command::new(env!("CARGO_BIN_EXE_hashar")).env_clear().args(arguments).output().unwrap();
    let said = [done.stdout, done.stderr].concat();
    (done.status.success(), String::from_utf8(said).unwrap())
}

/// A little of everything that a file can hold and PostgreSQL keeps in another way.
const COMMUNITY: [&str; 10] = [
    "insert into person (person_id, language, reachable, questions_asked, met_at, heard_at) values (7, 'az', 0, 3, 1, 2), (8, null, 1, 0, 1, 2)",
    "insert into volunteer (person_id, name, birth_date, registered_at, digest_at, reminders) values (7, 'Aygün', '2001-02-03', 5, null, '[]')",
    "insert into subscription values (7, 'sport'), (7, 'environment')",
    "insert into event (event_id, organization_id, topic, country, time_zone, language, minimum_age, published_at, latitude, longitude, needs_approval)
     values (4, 2, 'sport', 'AZ', 'Asia/Baku', 'az', 14, 9, 40.37, 49.89, 1), (5, 2, 'sport', 'AZ', 'Asia/Baku', 'az', 14, 9, null, null, 0)",
    "insert into shift (shift_id, event_id, starts_at, ends_at, min_places, max_places, closed) values (6, 4, 10, 20, 0, 1, 1)",
    "insert into sign_up (sign_up_id, shift_id, person_id, state, since, came) values (3, 6, 7, 'confirmed', 11, 1)",
    "insert into invitation (organization_id, secret_hash, role, expires_at) values (2, x'00ff10', 'organizer', 99)",
    "update person set event_id = 4, organization_id = 2 where person_id = 7",
    "insert into delivery (chat_id, priority, content, due_at, changed_at) values (7, 0, '{\"kind\":\"message\",\"html\":\"İ ə\"}', 1, 1)",
    "insert into audit (at, actor_id, action, organization_id) values (1, 7, 'left', 2)",
];

#[tokio::test]
async fn a_community_moves_with_everything_and_goes_on_there() {
    let Some(target) = Database::in_postgres().await else { return };
    let folder = std::env::temp_dir().join(format!("hashar-copy-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = format!("sqlite:{}", folder.join("hashar.sqlite").display());
    Database { url: file.clone() }.has_tables().await;
    let add = ["organization", "add", "--code", "az-ganja", "--parent", "az", "--name", "Gəncə", "--database-url"];
    assert!(hashar(&[&add[..], &[&file]].concat()).0);
    let mut source = SqliteConnection::connect(&file).await.unwrap();
    for statement in COMMUNITY {
        sqlx::query(statement).execute(&mut source).await.unwrap();
    }
    source.close().await.unwrap();
    let copy = || hashar(&["copy", "--from", &file, "--to", &target.url]);
    let (copied, said) = copy();
    assert!(copied && said.contains("rows were copied"), "{said}");
    for (question, answer) in [
        ("select count(*) from person where reachable", 1),
        ("select count(*) from volunteer where name = 'Aygün' and digest_at is null", 1),
        ("select count(*) from subscription", 2),
        ("select count(*) from event where latitude > 40 and needs_approval", 1),
        ("select count(*) from shift where closed", 1),
        ("select count(*) from sign_up where came", 1),
        ("select count(*) from invitation where secret_hash = '\\x00ff10'", 1),
        ("select count(*) from person where event_id = 4", 1),
        ("select count(*) from organization where code = 'az-ganja' and parent_id = 2", 1),
        ("select count(*) from delivery where content like '%İ ə%'", 1),
    ] {
        assert_eq!(target.value::<i64>(question).await, answer, "{question}");
    }
    let new = target.value::<i64>(
        "insert into sign_up (shift_id, person_id, state, since) select 6, 7, 'given up', 0 returning sign_up_id",
    );
    assert_eq!(new.await, 4, "new rows have new numbers");
    let triggers = "select count(*) from pg_trigger where tgenabled = 'D'";
    assert_eq!(target.value::<i64>(triggers).await, 0, "what triggers see to is seen to again");
    let (copied, said) = copy();
    assert!(!copied && said.contains("People stand in the database to copy to already"), "{said}");
    let (copied, said) = hashar(&["copy", "--from", &file, "--to", &file]);
    assert!(!copied && said.contains("must be PostgreSQL's"), "{said}");
    std::fs::remove_dir_all(folder).unwrap();
}
