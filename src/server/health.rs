//! Says how the bot is, to those who look after it: whether it lives, and whether it can do its work.

use std::{sync::Arc, time::Duration};

use axum::{
    Router,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use crate::{
    bot::reception::Pulse,
    check::{self, Line, Report},
    clock::Clock,
    db::{Database, health},
};

/// Longer than Telegram holds a poll back, and than it is left alone after an error; a webhook is looked at every minute.
const SILENCE: i64 = 180;
/// Those who ask do not wait long themselves.
const DATABASE_WITHIN: Duration = Duration::from_secs(2);

/// What is looked at.
pub struct Watch {
    pub db: Database,
    pub clock: Clock,
    pub pulse: Arc<Pulse>,
}

/// Answers until the stop.
pub async fn tell(listener: TcpListener, watch: Watch, stop: CancellationToken) {
    let router = Router::new()
        .route("/healthz", get(|| async { "alive\n" }))
        .route("/readyz", get(ready))
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
