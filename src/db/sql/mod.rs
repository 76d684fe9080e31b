//! One text per statement for both databases, SQLite and PostgreSQL: asking with it, and reading what comes.
//!
//! Statements are written in the words that both know. For what they say differently `Engine` has a name, and a statement
//! that needs it is written with `format!`.

mod connection;
mod engine;
mod row;
mod value;

use std::{borrow::Cow, marker::PhantomData};

use anyhow::Context;
use sqlx::{AssertSqlSafe, Postgres, Sqlite, postgres::PgArguments, sqlite::SqliteArguments};

use connection::Tx;
pub(crate) use connection::{Connection, Savepoint, savepoint};
pub(crate) use engine::{Engine, Locking};
pub(crate) use row::{Columns, Row};
pub(crate) use value::{Bind, Column, Value};

/// A statement with the values of its `$1`, `$2` …
#[must_use = "it is nothing before it is executed or fetched"]
pub(crate) struct Query<T = Row> {
    text: Cow<'static, str>,
    values: Vec<Value>,
    locking: Locking,
    row: PhantomData<fn() -> T>,
}

/// A statement whose rows are read by the names of their columns, or that has none.
pub(crate) fn query(text: impl Into<Cow<'static, str>>) -> Query {
    query_as(text)
}

/// A statement whose rows are read as tuples.
pub(crate) fn query_as<T: Columns>(text: impl Into<Cow<'static, str>>) -> Query<T> {
    Query { text: text.into(), values: Vec::new(), locking: Locking::None, row: PhantomData }
}

/// A statement whose rows have one column.
pub(crate) fn query_scalar<T: Column>(text: impl Into<Cow<'static, str>>) -> Scalar<T> {
    Scalar(query_as(text))
}

/// How many rows a statement has changed.
#[derive(Debug)]
pub(crate) struct Done(u64);

impl Done {
    pub(crate) fn rows_affected(&self) -> u64 {
        self.0
    }
}

impl<T: Columns> Query<T> {
    /// The next value.
    pub(crate) fn bind(mut self, value: impl Bind) -> Query<T> {
        self.values.push(value.bound());
        self
    }

    /// Holds rows that it finds.
    pub(crate) fn locking(mut self, locking: Locking) -> Query<T> {
        self.locking = locking;
        self
    }

    pub(crate) async fn execute(self, db: &mut Connection) -> anyhow::Result<Done> {
        // On the heap, here and below, so that whatever waits for many statements need not have room for each.
        Box::pin(self.execute_here(db)).await
    }

    async fn execute_here(self, db: &mut Connection) -> anyhow::Result<Done> {
        let changed = match db.ready().await? {
            Tx::Sqlite(tx) => self.of_sqlite()?.execute(&mut **tx).await?.rows_affected(),
            Tx::Postgres(tx) => self.of_postgres()?.execute(&mut **tx).await?.rows_affected(),
        };
        Ok(Done(changed))
    }

    pub(crate) async fn fetch_all(self, db: &mut Connection) -> anyhow::Result<Vec<T>> {
        Box::pin(self.fetch_here(db)).await
    }

    async fn fetch_here(self, db: &mut Connection) -> anyhow::Result<Vec<T>> {
        match db.ready().await? {
            Tx::Sqlite(tx) => {
                let rows = self.of_sqlite()?.fetch_all(&mut **tx).await?;
                rows.into_iter().map(Row::Sqlite).map(T::of).collect()
            }
            Tx::Postgres(tx) => {
                let rows = self.of_postgres()?.fetch_all(&mut **tx).await?;
                rows.into_iter().map(Row::Postgres).map(T::of).collect()
            }
        }
    }

    /// The first row; what comes after it is not read.
    pub(crate) async fn fetch_optional(self, db: &mut Connection) -> anyhow::Result<Option<T>> {
        Box::pin(self.fetch_first_here(db)).await
    }

    async fn fetch_first_here(self, db: &mut Connection) -> anyhow::Result<Option<T>> {
        let row = match db.ready().await? {
            Tx::Sqlite(tx) => self.of_sqlite()?.fetch_optional(&mut **tx).await?.map(Row::Sqlite),
            Tx::Postgres(tx) => self.of_postgres()?.fetch_optional(&mut **tx).await?.map(Row::Postgres),
        };
        row.map(T::of).transpose()
    }

    pub(crate) async fn fetch_one(self, db: &mut Connection) -> anyhow::Result<T> {
        self.fetch_optional(db).await?.context("The database has no row where there must be one")
    }

    fn of_sqlite(self) -> anyhow::Result<sqlx::query::Query<'static, Sqlite, SqliteArguments>> {
        let mut arguments = SqliteArguments::default();
        self.values.iter().try_for_each(|value| value.add_to_sqlite(&mut arguments))?;
        Ok(sqlx::query_with(AssertSqlSafe(self.text_for(Engine::Sqlite)), arguments))
    }

    fn of_postgres(self) -> anyhow::Result<sqlx::query::Query<'static, Postgres, PgArguments>> {
        let mut arguments = PgArguments::default();
        self.values.iter().try_for_each(|value| value.add_to_postgres(&mut arguments))?;
        Ok(sqlx::query_with(AssertSqlSafe(self.text_for(Engine::Postgres)), arguments))
    }

    fn text_for(self, engine: Engine) -> Cow<'static, str> {
        match engine.lock(self.locking) {
            "" => self.text,
            lock => Cow::Owned(format!("{} {lock}", self.text)),
        }
    }
}

/// See `query_scalar`.
#[must_use = "it is nothing before it is fetched"]
pub(crate) struct Scalar<T>(Query<(T,)>);

impl<T: Column> Scalar<T> {
    /// The next value.
    pub(crate) fn bind(self, value: impl Bind) -> Scalar<T> {
        Scalar(self.0.bind(value))
    }

    pub(crate) async fn fetch_all(self, db: &mut Connection) -> anyhow::Result<Vec<T>> {
        Ok(self.0.fetch_all(db).await?.into_iter().map(|(value,)| value).collect())
    }

    pub(crate) async fn fetch_optional(self, db: &mut Connection) -> anyhow::Result<Option<T>> {
        Ok(self.0.fetch_optional(db).await?.map(|(value,)| value))
    }

    pub(crate) async fn fetch_one(self, db: &mut Connection) -> anyhow::Result<T> {
        Ok(self.0.fetch_one(db).await?.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::testing::{database, run};

    #[tokio::test]
    async fn a_list_is_asked_and_read_whatever_it_holds() {
        let db = database().await;
        let mut tx = db.begin().await.unwrap();
        let list = tx.engine().list("$1");
        let numbers = query_scalar(format!("select value from {list} as given where value not in (3, 4) order by 1"));
        let numbers: Vec<i64> = numbers.bind(vec![5_i64, 3, -1]).fetch_all(&mut tx).await.unwrap();
        assert_eq!(numbers, [-1, 5]);
        let words = query_scalar::<bool>(format!("select coalesce('say \"a\", b' in {list}, false)"));
        assert!(words.bind(vec!["say \"a\", b".to_owned(), String::new()]).fetch_one(&mut tx).await.unwrap());
        for (given, held) in [(Some(vec!["a".to_owned()]), false), (Some(Vec::new()), false), (None, true)] {
            let all = query_scalar::<bool>(format!("select $1 is null or 'b' in {list}"));
            assert_eq!(all.bind(given).fetch_one(&mut tx).await.unwrap(), held);
        }
    }

    #[tokio::test]
    async fn who_asks_for_one_row_reads_no_other() {
        let db = database().await;
        let mut tx = db.begin().await.unwrap();
        run(&mut tx, "insert into handled_update (update_id, handled_at) values (1, 0), (2, 0), (3, 0)").await;
        // The second row cannot be read: it has no number where there must be one.
        let rows = || {
            query_scalar("select case when update_id <> 2 then update_id end from handled_update order by update_id")
        };
        assert_eq!(rows().fetch_optional(&mut tx).await.unwrap(), Some(1_i64));
        assert_eq!(rows().fetch_one(&mut tx).await.unwrap(), 1_i64);
        let changed = query_scalar("update handled_update set handled_at = 7 returning handled_at");
        assert_eq!(changed.fetch_optional(&mut tx).await.unwrap(), Some(7_i64));
        let all = query_scalar::<i64>("select count(*) from handled_update where handled_at = 7");
        assert_eq!(all.fetch_one(&mut tx).await.unwrap(), 3, "what changes rows changes all of them");
    }
}
