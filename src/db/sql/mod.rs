//! One text per statement for both databases, SQLite and PostgreSQL: asking with it, and reading what comes.
//!
//! Statements are written as SQLite has them. What PostgreSQL lacks of SQLite's words stands in its first migration as
//! functions (`json_each`, `iif`, …); the few that no function can stand for are put in their place by `dialect`.

mod connection;
mod dialect;
mod row;
mod value;

use std::{borrow::Cow, marker::PhantomData};

use anyhow::Context;
use sqlx::{AssertSqlSafe, Postgres, Sqlite, postgres::PgArguments, sqlite::SqliteArguments};

use connection::Tx;
pub use connection::{Connection, Savepoint, savepoint};
pub use row::{Columns, Row};
pub use value::{Bind, Column, Value};

/// A statement with the values of its `$1`, `$2` …
#[must_use = "it is nothing before it is executed or fetched"]
pub struct Query<T = Row> {
    text: Cow<'static, str>,
    values: Vec<Value>,
    row: PhantomData<fn() -> T>,
}

/// A statement whose rows are read by the names of their columns, or that has none.
pub fn query(text: impl Into<Cow<'static, str>>) -> Query {
    query_as(text)
}

/// A statement whose rows are read as tuples.
pub fn query_as<T: Columns>(text: impl Into<Cow<'static, str>>) -> Query<T> {
    Query { text: text.into(), values: Vec::new(), row: PhantomData }
}

/// A statement whose rows have one column.
pub fn query_scalar<T: Column>(text: impl Into<Cow<'static, str>>) -> Scalar<T> {
    Scalar(query_as(text))
}

/// How many rows a statement has changed.
#[derive(Debug)]
pub struct Done(u64);

impl Done {
    pub fn rows_affected(&self) -> u64 {
        self.0
    }
}

impl<T: Columns> Query<T> {
    /// The next value.
    pub fn bind(mut self, value: impl Bind) -> Query<T> {
        self.values.push(value.bound());
        self
    }

    pub async fn execute(self, db: &mut Connection) -> anyhow::Result<Done> {
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

    pub async fn fetch_all(self, db: &mut Connection) -> anyhow::Result<Vec<T>> {
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

    pub async fn fetch_optional(self, db: &mut Connection) -> anyhow::Result<Option<T>> {
        Ok(self.fetch_all(db).await?.into_iter().next())
    }

    pub async fn fetch_one(self, db: &mut Connection) -> anyhow::Result<T> {
        self.fetch_optional(db).await?.context("The database has no row where there must be one")
    }

    fn of_sqlite(self) -> anyhow::Result<sqlx::query::Query<'static, Sqlite, SqliteArguments>> {
        let mut arguments = SqliteArguments::default();
        self.values.iter().try_for_each(|value| value.add_to(&mut arguments))?;
        Ok(sqlx::query_with(AssertSqlSafe(self.text), arguments))
    }

    fn of_postgres(self) -> anyhow::Result<sqlx::query::Query<'static, Postgres, PgArguments>> {
        let mut arguments = PgArguments::default();
        self.values.iter().try_for_each(|value| value.add_to(&mut arguments))?;
        Ok(sqlx::query_with(AssertSqlSafe(dialect::postgres(self.text)), arguments))
    }
}

/// See `query_scalar`.
#[must_use = "it is nothing before it is fetched"]
pub struct Scalar<T>(Query<(T,)>);

impl<T: Column> Scalar<T> {
    /// The next value.
    pub fn bind(self, value: impl Bind) -> Scalar<T> {
        Scalar(self.0.bind(value))
    }

    pub async fn fetch_all(self, db: &mut Connection) -> anyhow::Result<Vec<T>> {
        Ok(self.0.fetch_all(db).await?.into_iter().map(|(value,)| value).collect())
    }

    pub async fn fetch_optional(self, db: &mut Connection) -> anyhow::Result<Option<T>> {
        Ok(self.0.fetch_optional(db).await?.map(|(value,)| value))
    }

    pub async fn fetch_one(self, db: &mut Connection) -> anyhow::Result<T> {
        Ok(self.0.fetch_one(db).await?.0)
    }
}
