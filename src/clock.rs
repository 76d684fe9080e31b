//! The clock everything goes by: the system's, or the sandbox's.

use std::time::Duration;

use jiff::Timestamp;

use crate::sandbox;

/// Tells the time to `main` and the loops it starts; everything else is handed `now`.
#[derive(Clone)]
pub enum Clock {
    /// The system's time.
    System,
    /// One that can be moved forward.
    Sandbox(sandbox::Clock),
}

impl Clock {
    /// The present instant, in whole milliseconds, as the database keeps it.
    pub fn now(&self) -> Timestamp {
        Timestamp::from_millisecond(self.millis()).unwrap_or(Timestamp::MAX)
    }

    fn millis(&self) -> i64 {
        match self {
            Clock::System => Timestamp::now().as_millisecond(),
            Clock::Sandbox(clock) => clock.now_millis(),
        }
    }

    /// Waits until the clock shows an instant; for ever if there is none.
    pub async fn reach(&self, instant: Option<Timestamp>) {
        match (self, instant) {
            (_, None) => std::future::pending().await,
            (Clock::Sandbox(clock), Some(instant)) => clock.reach(instant.as_millisecond()).await,
            (Clock::System, Some(instant)) => {
                while let Ok(left @ 1..) = u64::try_from(instant.as_millisecond().saturating_sub(self.millis())) {
                    // Short enough that a system clock that is set forward is noticed.
                    tokio::time::sleep(Duration::from_millis(left.min(60_000))).await;
                }
            }
        }
    }
}
