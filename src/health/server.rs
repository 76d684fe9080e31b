//! Says how the bot is, to those who look after it: whether it lives, whether it can do its work, and how much of it.

use std::{
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use axum::{
    Router,
    extract::State,
    http::{StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
    routing::get,
};
use jiff::{SignedDuration, Timestamp};
use tokio::{net::TcpListener, sync::Mutex};
use tokio_util::sync::CancellationToken;

use super::{Line, Report, time_zones};
use crate::{
    clock::Clock,
    db::{Database, health, size, trouble},
    http,
    metrics::Metrics,
    telegram::last_contact::{Heard, LastContact},
};

/// Longer than Telegram holds a poll back, and than it is left alone after an error; a webhook is looked at every minute.
const SILENCE: SignedDuration = SignedDuration::from_secs(180);
/// Those who ask do not wait long themselves.
const DATABASE_WITHIN: Duration = Duration::from_secs(2);

/// However often somebody asks, the database is written no more often than so.
const LOOK_EVERY: SignedDuration = SignedDuration::from_secs(5);
/// Longer than a bot whose database is locked takes to say so.
const ASK_WITHIN: Duration = Duration::from_secs(5);

const OPEN_METRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// What is looked at.
pub(crate) struct Watch {
    pub db: Database,
    /// For what is only read.
    pub database_url: String,
    pub clock: Clock,
    pub last_contact: Arc<LastContact>,
    pub metrics: Arc<Metrics>,
    /// When the database was last written, and what came of it.
    pub written: Mutex<(Timestamp, Result<String, String>)>,
}

/// Answers until the stop.
pub(crate) async fn serve(listener: TcpListener, watch: Watch, stop: CancellationToken) {
    let router = Router::new()
        .route("/healthz", get(|| async { "alive\n" }))
        .route("/readyz", get(ready))
        .route("/metrics", get(metrics))
        .with_state(Arc::new(watch));
    // Who asks when the bot ends is not waited for.
    _ = stop.run_until_cancelled(http::serve(listener, router, &CancellationToken::new())).await;
}

async fn ready(State(watch): State<Arc<Watch>>) -> Response {
    let now = watch.clock.now();
    let lines = [
        ("database", watch.database(now).await),
        ("Telegram", telegram(watch.last_contact.last(), now)),
        ("time zones", time_zones()),
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
        let now = self.clock.now();
        let size = size::of(&self.database_url, now).await?;
        Ok(self.metrics.text(&size, self.last_contact.last(), now)?)
    }

    /// Who asks meanwhile waits, and gets the same answer.
    async fn database(&self, now: Timestamp) -> Result<String, String> {
        let mut written = self.written.lock().await;
        // A clock that was set back must not keep an old answer.
        if !(written.0..written.0 + LOOK_EVERY).contains(&now) {
            *written = (now, write(&self.db, now).await);
        }
        self.db.trouble().map_or_else(|| written.1.clone(), Err)
    }
}

/// Asks the bot that runs on this machine: one line that says that it is well, or what is not.
///
/// # Errors
/// It is not well, or it does not answer.
pub(crate) async fn ask(address: Option<SocketAddr>) -> Result<String, String> {
    let address =
        address.ok_or("HASHAR_HEALTH_LISTEN is missing: give it as to `hashar run`, such as 127.0.0.1:8081")?;
    let silent = |_| {
        format!("No bot answers on {address}; see that it runs, and that HASHAR_HEALTH_LISTEN is the same for both")
    };
    let client = reqwest::Client::builder().timeout(ASK_WITHIN).no_proxy().build().map_err(silent)?;
    let answer = client.get(format!("http://{}/readyz", nearby(address))).send().await.map_err(silent)?;
    let is_well = answer.status() == StatusCode::OK;
    let lines = answer.text().await.map_err(silent)?;
    if is_well { Ok("The bot can do its work".to_owned()) } else { Err(what_is_wrong(&lines)) }
}

fn what_is_wrong(lines: &str) -> String {
    let wrong = lines.lines().filter_map(|line| line.strip_prefix("WRONG")).map(str::trim).collect::<Vec<_>>();
    format!("The bot cannot do its work: {}", wrong.join("; "))
}

/// Where somebody is heard who listens on all addresses.
fn nearby(address: SocketAddr) -> SocketAddr {
    let ip = match address.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        ip => ip,
    };
    SocketAddr::new(ip, address.port())
}

async fn write(db: &Database, now: Timestamp) -> Result<String, String> {
    match tokio::time::timeout(DATABASE_WITHIN, health::write_something(db, now)).await {
        Ok(Ok(())) => Ok("it can be written".to_owned()),
        Ok(Err(error)) => Err(trouble::explain(&error)),
        Err(_) => Err(format!("it took nothing within {} seconds", DATABASE_WITHIN.as_secs())),
    }
}

fn telegram(heard: Heard, now: Timestamp) -> Result<String, String> {
    let silence = |at| now - at;
    match heard {
        Heard::StandsBy => Ok("this instance stands by, until it is its turn to fetch updates".to_owned()),
        Heard::Never => Err("nothing was heard of it yet".to_owned()),
        Heard::At(at) if silence(at).as_secs() > SILENCE.as_secs() => {
            Err(format!("nothing was heard of it for {} seconds", silence(at).as_secs()))
        }
        Heard::At(at) => Ok(format!("heard of {} seconds ago", silence(at).as_secs())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::testing::unix;

    #[test]
    fn who_listens_everywhere_is_asked_here() {
        for (listens, asked) in [("0.0.0.0:1", "127.0.0.1:1"), ("[::]:1", "[::1]:1"), ("10.0.0.1:1", "10.0.0.1:1")] {
            assert_eq!(nearby(listens.parse().unwrap()).to_string(), asked);
        }
    }

    #[test]
    fn telegram_may_be_silent_for_a_while() {
        let (now, ago) = (unix(5_000_000), |millis: i64| Heard::At(unix(5_000_000 - millis)));
        assert!(telegram(Heard::Never, now).is_err());
        assert!(telegram(Heard::StandsBy, now).is_ok());
        assert!(telegram(ago(180_999), now).is_ok());
        assert!(telegram(ago(181_000), now).is_err());
    }
}
