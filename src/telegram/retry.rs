//! Asking Telegram again: after a pause that grows, or after as long as it says.

use std::time::Duration;

use teloxide::RequestError;
use tokio_util::sync::CancellationToken;
use tracing::{info, warn};

use super::error::{Refusal, describe};

const LONGEST_PAUSE: Duration = Duration::from_secs(30);

/// Why nothing is received any more, and so why the bot ended.
#[derive(Debug, PartialEq)]
pub enum End {
    /// It was asked to stop; nothing is lost.
    Stopped,
    /// Telegram does not know the token (any more).
    TokenRevoked,
    /// Somebody else receives this bot's updates; Telegram's words.
    Conflict(String),
    /// Telegram does not take the webhook; its words.
    WebhookRefused(String),
}

/// Asks Telegram until it answers, or will not have us.
pub(crate) async fn insist<T, R>(stop: &CancellationToken, request: impl Fn() -> R) -> Result<T, End>
where
    R: IntoFuture<Output = Result<T, RequestError>>,
{
    let mut failures = 0;
    loop {
        let asked = tokio::select! {
            () = stop.cancelled() => return Err(End::Stopped),
            asked = request().into_future() => asked,
        };
        let wait = match asked {
            Ok(answer) => {
                recovered(&mut failures);
                return Ok(answer);
            }
            Err(error) => endure(&error, &mut failures)?,
        };
        if pause(wait, stop).await {
            return Err(End::Stopped);
        }
    }
}

/// How long to wait after an error, which is logged once in a row; or why there is no going on.
pub(crate) fn endure(error: &RequestError, failures: &mut u32) -> Result<Duration, End> {
    let wait = trouble(error, *failures)?;
    if *failures == 0 {
        warn!("Telegram does not answer; trying on: {}", describe(error));
    }
    *failures += 1;
    Ok(wait)
}

/// Telegram answers, perhaps again.
pub(crate) fn recovered(failures: &mut u32) {
    if *failures > 0 {
        info!("Telegram answers again");
    }
    *failures = 0;
}

/// What an error asks for: a wait, or the end.
fn trouble(error: &RequestError, failures: u32) -> Result<Duration, End> {
    match Refusal::from(error) {
        Refusal::TokenRevoked => Err(End::TokenRevoked),
        Refusal::Conflict(words) => Err(End::Conflict(words)),
        Refusal::TooFast(wait) => Ok(wait),
        _ => Ok(backoff(failures + 1)),
    }
}

/// 1, 2, 4 … at most 30 seconds, a little scattered.
pub(crate) fn backoff(failures: u32) -> Duration {
    let seconds = Duration::from_secs(1 << failures.clamp(1, 6).saturating_sub(1)).min(LONGEST_PAUSE);
    seconds.mul_f64(0.75 + fastrand::f64() / 2.0)
}

/// Waits; true if the stop came first.
pub(crate) async fn pause(wait: Duration, stop: &CancellationToken) -> bool {
    tokio::time::timeout(wait, stop.cancelled()).await.is_ok()
}
