//! The steps that make the tables, and which of them a database has taken.

use sqlx::migrate::Migrator;

use super::{
    Connection,
    sql::{self, Engine},
};

static SQLITE: Migrator = sqlx::migrate!("migrations/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("migrations/postgres");

/// The steps of a database; those of both have the same numbers.
pub(super) fn of(engine: Engine) -> &'static Migrator {
    match engine {
        Engine::Sqlite => &SQLITE,
        Engine::Postgres => &POSTGRES,
    }
}

/// The steps that were taken before, one a line, each with its checksum.
fn steps_before(engine: Engine) -> &'static str {
    match engine {
        Engine::Sqlite => include_str!("../../migrations/from_0022/sqlite.sha384"),
        Engine::Postgres => include_str!("../../migrations/from_0022/postgres.sha384"),
    }
}

/// Where it stands which steps were taken.
pub(super) const STEPS: &str = "_sqlx_migrations";

/// The steps that were taken, with their checksums; None: it is not our database.
pub(super) async fn taken(db: &mut Connection) -> anyhow::Result<Option<Vec<(i64, Vec<u8>)>>> {
    if !names_of_tables(db).await?.iter().any(|name| name == STEPS) {
        return Ok(None);
    }
    let taken = sql::query_as(format!("select version, checksum from {STEPS} order by version"));
    Ok(Some(taken.fetch_all(db).await?))
}

/// The tables that are there.
pub(super) async fn names_of_tables(db: &mut Connection) -> anyhow::Result<Vec<String>> {
    let names = match db.engine() {
        Engine::Sqlite => "select name from sqlite_schema where type = 'table'",
        Engine::Postgres => {
            "select cast(table_name as text) from information_schema.tables where table_schema = current_schema()"
        }
    };
    sql::query_scalar(names).fetch_all(db).await
}

/// How the tables of a database stand to ours.
#[derive(Debug, PartialEq)]
pub(super) enum Standing {
    /// So many steps are still to be taken.
    Ours { to_take: usize },
    /// All steps were taken that there were before all of them were one.
    LastBefore,
    /// Only some of those were.
    Earlier,
    /// They were made by a newer version, or by something else.
    Strange,
}

/// How those of a database stand that may be in use. Nothing is changed.
pub(super) async fn standing(db: &mut Connection) -> anyhow::Result<Standing> {
    let taken = taken(db).await?.unwrap_or_default();
    Ok(compare(db.engine(), &taken))
}

fn compare(engine: Engine, taken: &[(i64, Vec<u8>)]) -> Standing {
    let ours = of(engine);
    let is_ours = |(version, checksum): &(i64, Vec<u8>)| {
        ours.iter().any(|step| step.version == *version && *step.checksum == checksum[..])
    };
    if taken.iter().all(is_ours) {
        return Standing::Ours { to_take: ours.iter().count() - taken.len() };
    }
    let before: Vec<&str> = steps_before(engine).lines().collect();
    let taken: Vec<String> = taken.iter().map(|(version, checksum)| format!("{version} {}", hex(checksum))).collect();
    match taken.iter().all(|step| before.contains(&step.as_str())) {
        true if taken.len() == before.len() => Standing::LastBefore,
        true => Standing::Earlier,
        false => Standing::Strange,
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        db::{
            sql::query_as,
            testing::{self, database},
        },
        domain::Language,
    };

    /// Table, column, whether it may be null.
    type Column = (String, String, bool);

    async fn columns(db: &mut Connection, question: &'static str) -> Vec<Column> {
        query_as(question).fetch_all(db).await.unwrap()
    }

    #[tokio::test]
    async fn the_languages_are_those_the_bot_speaks() {
        let db = database().await;
        let known = query_as::<(String,)>("select code from language order by 1");
        let known: Vec<String> =
            known.fetch_all(&mut db.begin().await.unwrap()).await.unwrap().into_iter().map(|(code,)| code).collect();
        let mut spoken = Language::ALL.map(|language| language.code().to_owned());
        spoken.sort();
        assert_eq!(known, spoken);
    }

    #[tokio::test]
    async fn every_language_is_one_the_bot_speaks_but_those_that_people_do() {
        let db = testing::sqlite().await;
        let free = query_as(
            "select tables.name, columns.name from sqlite_schema as tables, pragma_table_info(tables.name) as columns
             where tables.type = 'table' and columns.name in ('language', 'text_language') and not exists (
                 select 1 from pragma_foreign_key_list(tables.name) as keys
                 where keys.\"from\" = columns.name and keys.\"table\" = 'language')
             order by 1",
        );
        let free: Vec<(String, String)> = free.fetch_all(&mut db.begin().await.unwrap()).await.unwrap();
        let expected = [
            // The text stands in announcement_text, which refers.
            ("delivery", "text_language"),
            ("spoken_language", "language"),
        ];
        assert_eq!(free, expected.map(|(table, column)| (table.to_owned(), column.to_owned())));
    }

    #[tokio::test]
    async fn both_databases_have_the_same_tables() {
        let postgres = database().await;
        if !postgres.is_shared() {
            return;
        }
        let (mut ours, mut theirs) = (testing::sqlite().await.begin().await.unwrap(), postgres.begin().await.unwrap());
        let ours = columns(
            &mut ours,
            "select tables.name, columns.name, \"notnull\" = 0 and pk = 0
             from sqlite_schema as tables, pragma_table_info(tables.name) as columns
             where tables.type = 'table' and tables.name not like '\\_%' escape '\\' and tables.name not like 'sqlite%' order by 1, 2",
        );
        let theirs = columns(
            &mut theirs,
            "select cast(table_name as text), cast(column_name as text), is_nullable = 'YES'
             from information_schema.columns
             where table_schema = current_schema() and table_name not in ('_sqlx_migrations', 'lease')
             order by table_name collate \"C\", column_name collate \"C\"",
        );
        assert_eq!(ours.await, theirs.await);
    }
}
