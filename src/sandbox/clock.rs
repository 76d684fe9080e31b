//! The sandbox's time: real time, or one that stands still, plus what it was moved forward.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use tokio::sync::watch;

/// A clock that can be moved forward; its copies show the same time.
#[derive(Clone)]
pub struct Clock {
    /// Where it stands, in Unix milliseconds; None: it goes with real time.
    standing: Option<i64>,
    /// In milliseconds.
    offset: watch::Sender<i64>,
}

impl Clock {
    /// A clock that goes with real time.
    pub fn going() -> Clock {
        Clock { standing: None, offset: watch::Sender::new(0) }
    }

    /// A clock that stands at an instant, in Unix milliseconds, until it is moved.
    pub fn standing(at: i64) -> Clock {
        Clock { standing: Some(at), offset: watch::Sender::new(0) }
    }

    /// The present instant in Unix milliseconds.
    pub fn now_millis(&self) -> i64 {
        self.standing.unwrap_or_else(real_millis).saturating_add(*self.offset.borrow())
    }

    /// Waits until the clock shows an instant, by itself or because it is moved.
    pub async fn reach(&self, instant: i64) {
        let mut moves = self.offset.subscribe();
        while let Ok(left @ 1..) = u64::try_from(instant.saturating_sub(self.now_millis())) {
            tokio::select! {
                () = tokio::time::sleep(Duration::from_millis(left)), if self.standing.is_none() => {}
                _ = moves.changed() => {}
            }
        }
    }

    /// Moves the clock forward, by milliseconds; back it never goes.
    pub fn advance(&self, milliseconds: i64) {
        self.offset.send_modify(|offset| *offset = offset.saturating_add(milliseconds.max(0)));
    }

    pub(super) fn offset(&self) -> i64 {
        *self.offset.borrow()
    }
}

fn real_millis() -> i64 {
    let real = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(real.as_millis()).unwrap_or(i64::MAX)
}
