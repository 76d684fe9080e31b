//! The tables of a database that is opened, brought up to date step by step.

use anyhow::{anyhow, bail};
use sqlx::migrate::MigrateError;

use super::{
    Pool, carry_over,
    health::{OLD, STRANGE},
    migrations::{self, Standing},
    sql::Engine,
};

pub(super) async fn run(pool: &Pool) -> anyhow::Result<()> {
    // Whoever carries over needs the connection that looked.
    let standing = migrations::standing(&mut pool.begin().await?).await?;
    match standing {
        Standing::Ours { .. } => {}
        Standing::LastBefore => carry_over::carry_over(pool).await?,
        Standing::Earlier => bail!(OLD),
        Standing::Strange => bail!(STRANGE),
    }
    let run = match pool {
        Pool::Sqlite(pool) => migrations::of(Engine::Sqlite).run(pool).await,
        Pool::Postgres(pool) => migrations::of(Engine::Postgres).run(pool).await,
    };
    // Some errors lie deep in those of migrations.
    run.map_err(|error| match error {
        MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => anyhow!(error),
        other => anyhow!(other),
    })
}
