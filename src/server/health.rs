//! Says how the bot is, to those who look after it: whether it lives, whether it can do its work, and how much of it.

use std::{sync::Arc, time::Duration};

use axum::{
    Router,
    extract::State,
    http::{StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
    routing::get,
};
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use crate::{
    bot::reception::Pulse,
    check::{self, Line, Report},
    clock::Clock,
    db::{Database, health, size},
    metrics::Metrics,
};

/// Longer than Telegram holds a poll back, and than it is left alone after an error; a webhook is looked at every minute.
const SILENCE: i64 = 180;
/// Those who ask do not wait long themselves.
const DATABASE_WITHIN: Duration = Duration::from_secs(2);

const OPEN_METRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// What is looked at.
pub struct Watch {
    pub db: Database,
    /// For what is only read.
    pub database_url: String,
    pub clock: Clock,
    pub pulse: Arc<Pulse>,
    pub metrics: Arc<Metrics>,
}

/// Answers until the stop.
pub async fn tell(listener: TcpListener, watch: Watch, stop: CancellationToken) {
    let router = Router::new()
        .route("/healthz", get(|| async { "alive\n" }))
        .route("/readyz", get(ready))
        .route("/metrics", get(metrics))
        .with_state(Arc::new(watch));
    _ = stop.run_until_cancelled(axum::serve(listener, router).into_future()).await;
}

async fn ready(State(watch): State<Arc<Watch>>) -> Response {
    let now = watch.clock.millis();
    let lines = [
        ("database", database(&watch.db, now).await),
        ("Telegram", telegram(watch.pulse.last(), now)),
        ("time zones", check::time_zones()),
    ];
    let report = Report(lines.map(|(subject, found)| Line { subject, found }).into());
    let status = if report.is_well() { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    (status, format!("{report}\n")).into_response()
}

async fn metrics(State(watch): State<Arc<Watch>>) -> Response {
    match watch.metrics().await {
        Ok(text) => ([(CONTENT_TYPE, OPEN_METRICS)], text).into_response(),
        Err(error) => (StatusCode::SERVICE_UNAVAILABLE, format!("{error:#}\n")).into_response(),
    }
}

impl Watch {
    async fn metrics(&self) -> anyhow::Result<String> {
        let now = self.clock.millis();
        let size = size::of(&self.database_url, now).await?;
        Ok(self.metrics.text(&size, self.pulse.last(), now)?)
    }
}

async fn database(db: &Database, now: i64) -> Result<String, String> {
    match tokio::time::timeout(DATABASE_WITHIN, health::write_something(db, now)).await {
        Ok(Ok(())) => Ok("it can be written".to_owned()),
        Ok(Err(error)) => Err(format!("{error:#}; see that there is room on the disk")),
        Err(_) => Err(format!("it took nothing within {} seconds", DATABASE_WITHIN.as_secs())),
    }
}

fn telegram(heard_at: i64, now: i64) -> Result<String, String> {
    let seconds = (now - heard_at) / 1000;
    match heard_at {
        0 => Err("nothing was heard of it yet".to_owned()),
        _ if seconds > SILENCE => Err(format!("nothing was heard of it for {seconds} seconds")),
        _ => Ok(format!("heard of {seconds} seconds ago")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telegram_may_be_silent_for_a_while() {
        assert!(telegram(0, 5_000_000).is_err());
        assert!(telegram(1_000_000, 1_180_999).is_ok());
        assert!(telegram(1_000_000, 1_181_000).is_err());
    }
}
