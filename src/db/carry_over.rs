//! A database from before all steps were one file is brought to today's tables, once, with what stands in it. What is needed for
//! that stands in `migrations/from_0022`.

use anyhow::{Context, ensure};

use super::{
    Connection, Pool, event_text,
    migrations::{self, Standing, names_of_tables},
    sql::{self, Engine},
};

const FUNCTIONS: &str = include_str!("../../migrations/from_0022/postgres.sql");
const COLUMNS: &str = include_str!("../../migrations/from_0022/columns.sql");

/// Instances that start at once wait for each other with this number.
const ONE_AT_A_TIME: &str = "select pg_advisory_xact_lock(220001)";

/// In one transaction. If another instance was quicker, nothing.
pub(super) async fn carry_over(pool: &Pool) -> anyhow::Result<()> {
    let mut db = match pool {
        Pool::Sqlite(pool) => {
            // Tables are replaced by others of the same name, which nobody may take for deleting what refers to them. The pool
            // has one connection.
            sqlx::query("pragma foreign_keys = off").execute(pool).await?;
            Connection::from(pool.begin_with("begin exclusive").await?)
        }
        Pool::Postgres(pool) => {
            let mut db = Connection::from(pool.begin().await?);
            sql::query(ONE_AT_A_TIME).execute(&mut db).await?;
            db
        }
    };
    if migrations::standing(&mut db).await? == Standing::LastBefore {
        bring(&mut db).await?;
    }
    db.commit().await?;
    if let Pool::Sqlite(pool) = pool {
        sqlx::query("pragma foreign_keys = on").execute(pool).await?;
    }
    Ok(())
}

async fn bring(db: &mut Connection) -> anyhow::Result<()> {
    let steps = migrations::of(db.engine());
    let initial = steps.iter().next().context("There is a first step")?;
    let text = initial.sql.as_str();
    let known = names_of_tables(db).await?;
    let made = text.lines().filter_map(|line| line.strip_prefix("create table ")?.split(' ').next());
    let tables: Vec<&str> = made.filter(|table| known.iter().any(|name| name == table)).collect();
    match db.engine() {
        Engine::Sqlite => of_sqlite(db, text, &tables).await?,
        Engine::Postgres => of_postgres(db, text, &tables).await?,
    }
    sql::query("drop table _sqlx_migrations").execute(db).await?;
    db.skip_steps(steps, initial.version).await
}

async fn of_sqlite(db: &mut Connection, initial: &str, tables: &[&str]) -> anyhow::Result<()> {
    // Otherwise what refers to a table would go on referring to the one that was set aside.
    sql::query("pragma legacy_alter_table = on").execute(db).await?;
    let made = "select type || ' ' || name from sqlite_schema where type in ('trigger', 'index') and sql is not null";
    for made in sql::query_scalar::<String>(made).fetch_all(db).await? {
        sql::query(format!("drop {made}")).execute(db).await?;
    }
    for table in tables {
        sql::query(format!("alter table {table} rename to before_{table}")).execute(db).await?;
    }
    db.script(initial).await?;
    // What triggers see to has been seen to.
    let triggers = "select name, sql from sqlite_schema where type = 'trigger' order by rowid";
    let triggers: Vec<(String, String)> = sql::query_as(triggers).fetch_all(db).await?;
    for (name, _) in &triggers {
        sql::query(format!("drop trigger {name}")).execute(db).await?;
    }
    put_back(db, tables).await?;
    // Numbers that were used are not used again.
    sql::query("delete from sqlite_sequence where 'before_' || name in (select name from sqlite_sequence)")
        .execute(db)
        .await?;
    sql::query("update sqlite_sequence set name = substr(name, 8) where name like 'before\\_%' escape '\\'")
        .execute(db)
        .await?;
    for table in tables {
        sql::query(format!("drop table before_{table}")).execute(db).await?;
    }
    for (_, trigger) in triggers {
        sql::query(trigger).execute(db).await?;
    }
    sql::query("pragma legacy_alter_table = off").execute(db).await?;
    let torn = sql::query("select \"table\" from pragma_foreign_key_check").fetch_all(db).await?;
    ensure!(torn.is_empty(), "{} rows refer to rows that are not there", torn.len());
    Ok(())
}

async fn of_postgres(db: &mut Connection, initial: &str, tables: &[&str]) -> anyhow::Result<()> {
    let numbered: Vec<(String, String)> = sql::query_as(
        "select cast(table_name as text), pg_get_serial_sequence(quote_ident(table_name), column_name)
         from information_schema.columns where table_schema = current_schema() and is_identity = 'YES'",
    )
    .fetch_all(db)
    .await?;
    let mut numbers = Vec::new();
    for (_, sequence) in numbered.into_iter().filter(|(table, _)| tables.contains(&table.as_str())) {
        let last = sql::query_as::<(i64, bool)>(format!("select last_value, is_called from {sequence}"));
        numbers.push((sequence, last.fetch_one(db).await?));
    }
    for table in tables {
        let aside = format!("create temporary table before_{table} on commit drop as select * from {table}");
        sql::query(aside).execute(db).await?;
    }
    db.script(FUNCTIONS).await?;
    sql::query(format!("drop table {} cascade", tables.join(", "))).execute(db).await?;
    db.script(initial).await?;
    for table in tables {
        sql::query(format!("alter table {table} disable trigger user")).execute(db).await?;
    }
    sql::query("set constraints all deferred").execute(db).await?;
    put_back(db, tables).await?;
    sql::query("set constraints all immediate").execute(db).await?;
    for table in tables {
        sql::query(format!("alter table {table} enable trigger user")).execute(db).await?;
    }
    for (sequence, (last, is_called)) in numbers {
        let go_on = sql::query(format!("select setval('{sequence}', $1, $2)"));
        go_on.bind(last).bind(is_called).fetch_one(db).await?;
    }
    Ok(())
}

/// Fills the new tables with what stood in the old ones.
async fn put_back(db: &mut Connection, tables: &[&str]) -> anyhow::Result<()> {
    for table in tables {
        // What a table begins with stood in the old one too, or was taken away there.
        sql::query(format!("delete from {table}")).execute(db).await?;
        let columns = columns_of(db, &format!("before_{table}")).await?.join(", ");
        sql::query(format!("insert into {table} ({columns}) select {columns} from before_{table}")).execute(db).await?;
    }
    db.script(COLUMNS).await?;
    event_text::fold_anew(db).await
}

async fn columns_of(db: &mut Connection, table: &str) -> anyhow::Result<Vec<String>> {
    let columns = match db.engine() {
        Engine::Sqlite => "select name from pragma_table_info($1) order by cid",
        Engine::Postgres => {
            "select cast(attname as text) from pg_attribute
             where attrelid = to_regclass($1) and attnum > 0 and not attisdropped order by attnum"
        }
    };
    sql::query_scalar(columns).bind(table).fetch_all(db).await
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeMap, str::FromStr};

    use sqlx::{AssertSqlSafe, Connection as _, PgConnection, SqliteConnection, sqlite::SqliteConnectOptions};

    use super::*;
    use crate::db::{
        Database,
        health::{self, Health},
        look, savepoint,
        testing::{database, number, postgres, run, with_schema},
    };
    use crate::domain::search::{folded, latin};

    /// A database as the last step before had left it, with invented people.
    async fn example(name: &str) -> String {
        let Some(server) = postgres() else {
            let file = std::env::temp_dir().join(format!("hashar-{name}-{}.sqlite", std::process::id()));
            _ = std::fs::remove_file(&file);
            let url = format!("sqlite:{}", file.display());
            let options = SqliteConnectOptions::from_str(&url).unwrap().create_if_missing(true);
            let mut file = SqliteConnection::connect_with(&options).await.unwrap();
            let text = include_str!("../../migrations/from_0022/sqlite_example.sql");
            sqlx::raw_sql(text).execute(&mut file).await.unwrap();
            file.close().await.unwrap();
            return url;
        };
        let url = with_schema(&server).await;
        let (_, schema) = url.rsplit_once("%3D").unwrap();
        let text = include_str!("../../migrations/from_0022/postgres_example.sql").replace("hashar_0022", schema);
        let mut server = PgConnection::connect(&server).await.unwrap();
        sqlx::raw_sql(AssertSqlSafe(text)).execute(&mut server).await.unwrap();
        url
    }

    fn throw_away(url: &str) {
        if let Some(file) = url.strip_prefix("sqlite:") {
            std::fs::remove_file(file).unwrap();
        }
    }

    /// The tables with their columns.
    async fn tables(db: &mut Connection) -> BTreeMap<String, Vec<String>> {
        let mut tables = BTreeMap::new();
        for table in names_of_tables(db).await.unwrap() {
            if !table.starts_with("sqlite_") && table != "_sqlx_migrations" {
                let mut columns = columns_of(db, &table).await.unwrap();
                columns.retain(|column| column != "folded");
                tables.insert(table, columns);
            }
        }
        tables
    }

    /// What stands in columns of tables.
    async fn contents(db: &mut Connection, tables: &BTreeMap<String, Vec<String>>) -> Vec<String> {
        let mut contents = Vec::new();
        for (table, columns) in tables {
            let rows = sql::query(format!("select {} from {table}", columns.join(", "))).fetch_all(db).await.unwrap();
            for row in rows {
                let values: Vec<_> = (0..columns.len()).map(|index| row.value(index).unwrap()).collect();
                contents.push(format!("{table} {values:?}"));
            }
        }
        contents.sort();
        contents
    }

    /// All that a database says of its tables.
    async fn schema(db: &mut Connection) -> Vec<String> {
        let questions: &[&str] = match db.engine() {
            Engine::Sqlite => &["select type || ' ' || name || ' ' || coalesce(sql, '') from sqlite_schema
                                 where name not like 'sqlite\\_stat%' escape '\\'"],
            Engine::Postgres => &[
                "select concat_ws(' ', table_name, ordinal_position, column_name, data_type, collation_name, is_nullable, column_default,
                                  is_identity) from information_schema.columns where table_schema = current_schema()",
                "select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint
                 where connamespace = current_schema()::regnamespace",
                "select replace(indexdef, schemaname || '.', '') from pg_indexes where schemaname = current_schema()",
                "select replace(pg_get_triggerdef(pg_trigger.oid), relnamespace::regnamespace || '.', '')
                 from pg_trigger join pg_class on tgrelid = pg_class.oid
                 where relnamespace = current_schema()::regnamespace and not tgisinternal",
                "select replace(pg_get_functiondef(oid), pronamespace::regnamespace || '.', '') from pg_proc
                 where pronamespace = current_schema()::regnamespace and prokind <> 'a'
                 union all
                 select proname from pg_proc where pronamespace = current_schema()::regnamespace and prokind = 'a'",
                "select concat_ws(' ', relkind, relname) from pg_class where relnamespace = current_schema()::regnamespace",
            ],
        };
        let mut all = Vec::new();
        for question in questions {
            all.extend(sql::query_scalar::<String>(*question).fetch_all(db).await.unwrap());
        }
        all.sort();
        all
    }

    #[tokio::test]
    async fn a_database_of_the_last_step_before_is_carried_over_with_all_that_stands_in_it() {
        let url = example("carried").await;
        let mut old = look(&url).await.unwrap();
        let tables = tables(&mut old.db).await;
        let stood = contents(&mut old.db, &tables).await;
        assert!(
            tables.keys().all(|table| stood.iter().any(|row| row.starts_with(table))),
            "something stands everywhere"
        );
        old.close().await;
        assert_eq!(health::of(&url).await.unwrap(), Health::Whole { to_take: 1 });
        for start in 1..=2 {
            let db = Database::open(&url).await.unwrap();
            let mut tx = db.begin().await.unwrap();
            assert_eq!(contents(&mut tx, &tables).await, stood, "start {start}");
            let new = database().await;
            assert_eq!(schema(&mut tx).await, schema(&mut new.begin().await.unwrap()).await, "start {start}");
            drop(tx);
            db.close().await;
            assert_eq!(health::of(&url).await.unwrap(), Health::Whole { to_take: 0 });
        }
        throw_away(&url);
    }

    #[tokio::test]
    async fn what_was_not_there_before_is_filled_in_and_everything_goes_on() {
        let url = example("goes-on").await;
        let db = Database::open(&url).await.unwrap();
        let mut tx = db.begin().await.unwrap();
        let above = "select above_id, depth from organization_line where organization_id = 13 order by depth";
        let above: Vec<(i64, i64)> = sql::query_as(above).fetch_all(&mut tx).await.unwrap();
        assert_eq!(above, [(13, 0), (12, 1), (2, 2), (1, 3)]);
        assert_eq!(number(&mut tx, "select delivery_id from delivery where afterwards_deletes").await, 2);
        for (table, key) in [("event_text", "event_id"), ("shift_text", "shift_id")] {
            let texts = format!("select title, place, folded, latin from {table} order by {key}, language");
            let texts: Vec<(String, String, String, String)> = sql::query_as(texts).fetch_all(&mut tx).await.unwrap();
            assert!(!texts.is_empty());
            for (title, place, is_folded, is_latin) in texts {
                let words = format!("{title} {place}");
                assert_eq!((is_folded, is_latin), (folded(&words), latin(&words)));
            }
        }
        let owed =
            "insert into delivery (chat_id, priority, due_at, changed_at) values (7, 0, 1, 1) returning delivery_id";
        assert_eq!(number(&mut tx, owed).await, 901, "the last number was used, though its row is gone");
        run(&mut tx, "insert into organization (organization_id, parent_id, code, name) values (90, 13, 'x', 'X')")
            .await;
        assert_eq!(number(&mut tx, "select count(*) from organization_line where organization_id = 90").await, 5);
        for refused in [
            "delete from audit",
            "update organization set parent_id = 1 where organization_id = 13",
            "insert into member (organization_id, person_id, role, granted_at) values (12, 404, 'organizer', 1)",
            "update person set language = 'xx'",
        ] {
            let mut attempt = savepoint(&mut tx).await.unwrap();
            assert!(sql::query(refused).execute(&mut attempt).await.is_err(), "{refused}");
        }
        drop(tx);
        db.close().await;
        throw_away(&url);
    }

    #[tokio::test]
    async fn of_instances_that_start_at_once_one_carries_over() {
        if postgres().is_none() {
            return;
        }
        let url = example("at-once").await;
        let (one, other) = tokio::join!(Database::open(&url), Database::open(&url));
        for db in [one.unwrap(), other.unwrap()] {
            let people = number(&mut db.begin().await.unwrap(), "select count(*) from person").await;
            assert_eq!(people, 3);
        }
        assert_eq!(health::of(&url).await.unwrap(), Health::Whole { to_take: 0 });
    }

    #[tokio::test]
    async fn what_is_older_or_not_known_is_refused_and_left_as_it_is() {
        for (change, health, helps) in [
            ("delete from _sqlx_migrations where version = 22", Health::Old, "0022_who_was_asked.sql once"),
            ("update _sqlx_migrations set version = 99 where version = 22", Health::Strange, "hashar restore COPY"),
        ] {
            let url = example("refused").await;
            let pool = look_to_write(&url).await;
            let mut tx = pool.begin().await.unwrap();
            run(&mut tx, change).await;
            tx.commit().await.unwrap();
            let (tables, stood) = {
                let mut tx = pool.begin().await.unwrap();
                let tables = tables(&mut tx).await;
                let stood = contents(&mut tx, &tables).await;
                (tables, stood)
            };
            assert_eq!(health::of(&url).await.unwrap(), health);
            let refusal = Database::open(&url).await.err().unwrap();
            assert!(format!("{refusal:#}").contains(helps), "{refusal:#}");
            assert_eq!(contents(&mut pool.begin().await.unwrap(), &tables).await, stood);
            pool.close().await;
            throw_away(&url);
        }
    }

    async fn look_to_write(url: &str) -> Pool {
        let opened = if crate::db::is_postgres(url) {
            crate::db::open_postgres(url, "test").await
        } else {
            crate::db::open_sqlite(url).await
        };
        opened.unwrap()
    }
}
