//! The tables, brought up to date step by step.

use anyhow::anyhow;
use sqlx::{
    SqlSafeStr,
    migrate::{MigrateError, Migration, MigrationType, Migrator},
};

use super::Pool;

pub(super) async fn run(pool: &Pool) -> anyhow::Result<()> {
    let run = match pool {
        Pool::Sqlite(pool) => sqlite().run(pool).await,
        Pool::Postgres(pool) => postgres().run(pool).await,
    };
    // Some errors lie deep in those of migrations.
    run.map_err(|error| match error {
        MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => anyhow!(error),
        other => anyhow!(other),
    })
}

/// The steps for SQLite.
pub fn sqlite() -> Migrator {
    let files = [
        (1, "people and deliveries", include_str!("../../migrations/0001_people_and_deliveries.sql")),
        (2, "organizations", include_str!("../../migrations/0002_organizations.sql")),
        (3, "events", include_str!("../../migrations/0003_events.sql")),
        (4, "shifts, texts, approval", include_str!("../../migrations/0004_shifts_texts_approval.sql")),
        (5, "announcements", include_str!("../../migrations/0005_announcements.sql")),
        (6, "reminders", include_str!("../../migrations/0006_reminders.sql")),
        (7, "attendance", include_str!("../../migrations/0007_attendance.sql")),
        (8, "reminder rules", include_str!("../../migrations/0008_reminder_rules.sql")),
        (9, "schedules", include_str!("../../migrations/0009_schedules.sql")),
        (10, "groups", include_str!("../../migrations/0010_groups.sql")),
        (11, "digest", include_str!("../../migrations/0011_digest.sql")),
        (12, "truth", include_str!("../../migrations/0012_truth.sql")),
        (13, "approved words", include_str!("../../migrations/0013_approved_words.sql")),
        (14, "answers", include_str!("../../migrations/0014_answers.sql")),
        (15, "one date", include_str!("../../migrations/0015_one_date.sql")),
        (16, "offers awake", include_str!("../../migrations/0016_offers_awake.sql")),
        (17, "receivers", include_str!("../../migrations/0017_receivers.sql")),
        (18, "removals", include_str!("../../migrations/0018_removals.sql")),
        (19, "who sees whom", include_str!("../../migrations/0019_who_sees_whom.sql")),
        (20, "numbers are not used again", include_str!("../../migrations/0020_numbers_are_not_used_again.sql")),
        (21, "armed again", include_str!("../../migrations/0021_armed_again.sql")),
        (22, "who was asked", include_str!("../../migrations/0022_who_was_asked.sql")),
    ];
    migrator(&files)
}

/// The steps for PostgreSQL. The first stands for all that SQLite's tables went through before; from then on each has
/// the number of SQLite's, if both need it.
pub fn postgres() -> Migrator {
    migrator(&[
        (11, "words of SQLite", include_str!("../../migrations/postgres/0011_words_of_sqlite.sql")),
        (12, "everything so far", include_str!("../../migrations/postgres/0012_everything_so_far.sql")),
        (13, "approved words", include_str!("../../migrations/postgres/0013_approved_words.sql")),
        (14, "answers", include_str!("../../migrations/postgres/0014_answers.sql")),
        (15, "one date", include_str!("../../migrations/postgres/0015_one_date.sql")),
        (16, "offers awake", include_str!("../../migrations/postgres/0016_offers_awake.sql")),
        (17, "receivers", include_str!("../../migrations/postgres/0017_receivers.sql")),
        (18, "removals", include_str!("../../migrations/postgres/0018_removals.sql")),
        (19, "who sees whom", include_str!("../../migrations/postgres/0019_who_sees_whom.sql")),
        (21, "armed again", include_str!("../../migrations/postgres/0021_armed_again.sql")),
        (22, "who was asked", include_str!("../../migrations/postgres/0022_who_was_asked.sql")),
    ])
}

fn migrator(files: &[(i64, &'static str, &'static str)]) -> Migrator {
    let step = |(number, name, sql): &(i64, &'static str, &'static str)| {
        Migration::new(*number, (*name).into(), MigrationType::Simple, sql.into_sql_str(), false)
    };
    Migrator::with_migrations(files.iter().map(step).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::{
        Connection, open_postgres, open_sqlite,
        sql::query_as,
        testing::{self, database, run, with_schema},
    };

    /// Table, column, whether it may be null.
    type Column = (String, String, bool);

    async fn columns(db: &mut Connection, question: &'static str) -> Vec<Column> {
        query_as(question).fetch_all(db).await.unwrap()
    }

    /// An empty database, and its tables as some release had made them.
    async fn old(step: i64) -> Pool {
        let pool = match testing::postgres() {
            Some(url) => open_postgres(&with_schema(&url).await, "old").await,
            None => open_sqlite("sqlite::memory:").await,
        };
        let pool = pool.unwrap();
        let first = |steps: Migrator| {
            Migrator::with_migrations(steps.iter().filter(|known| known.version <= step).cloned().collect())
        };
        match &pool {
            Pool::Sqlite(pool) => first(sqlite()).run(pool).await.unwrap(),
            Pool::Postgres(pool) => first(postgres()).run(pool).await.unwrap(),
        }
        pool
    }

    async fn begin(pool: &Pool) -> Connection {
        match pool {
            Pool::Sqlite(pool) => pool.begin().await.unwrap().into(),
            Pool::Postgres(pool) => pool.begin().await.unwrap().into(),
        }
    }

    #[tokio::test]
    async fn of_an_event_cancelled_before_dates_could_be_the_dates_to_come_are_cancelled() {
        let pool = old(14).await;
        let mut tx = begin(&pool).await;
        // Of the first one date had begun; the second stands; nobody noted when the third was cancelled.
        run(
            &mut tx,
            "insert into event (event_id, organization_id, topic, country, time_zone, language, minimum_age, cancel_reason, published_at)
             values (1, 2, 'sport', 'AZ', 'Asia/Baku', 'az', 14, 'Storm', 0), (2, 2, 'sport', 'AZ', 'Asia/Baku', 'az', 14, null, 0),
                    (3, 2, 'sport', 'AZ', 'Asia/Baku', 'az', 14, 'Rain', 0)",
        )
        .await;
        run(
            &mut tx,
            "insert into shift (shift_id, event_id, starts_at, ends_at, min_places, max_places)
             values (1, 1, 1000, 4000, 0, 5), (2, 1, 3000, 4000, 0, 5), (3, 2, 3000, 4000, 0, 5), (4, 3, 1000, 4000, 0, 5)",
        )
        .await;
        run(
            &mut tx,
            "insert into audit (at, action, organization_id, shift_id)
             values (2000, 'event cancelled', 2, 2), (3500, 'event changed', 2, 2)",
        )
        .await;
        tx.commit().await.unwrap();
        super::run(&pool).await.unwrap();
        let reasons = query_as("select shift_id, cancel_reason from shift order by 1");
        let reasons: Vec<(i64, Option<String>)> = reasons.fetch_all(&mut begin(&pool).await).await.unwrap();
        let reason = |words: &str| Some(words.to_owned());
        assert_eq!(reasons, [(1, None), (2, reason("Storm")), (3, None), (4, reason("Rain"))]);
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
