//! The numbers that everything said keeps to.

use std::time::Duration;

/// The numbers to keep to.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Messages a second in all, replies excepted.
    pub per_second: f64,
    /// Between two messages to one chat, once its burst is used up.
    pub chat_interval: Duration,
    /// Messages a chat may get at once after a pause.
    pub chat_burst: u32,
    /// Messages a group may get within any minute.
    pub group_per_minute: usize,
    /// Requests in flight. Near its limit Telegram takes up to 8 s for an answer, so that 25 a second need 200.
    pub window: usize,
    /// Of these, what is kept free for replies.
    pub window_for_replies: usize,
    /// Whether Telegram may charge for announcements that go faster than what is free.
    pub is_paid: bool,
}

impl Default for Limits {
    fn default() -> Self {
        let chat_interval = Duration::from_secs(1);
        Limits {
            per_second: 25.0,
            chat_interval,
            chat_burst: 5,
            group_per_minute: 20,
            window: 300,
            window_for_replies: 60,
            is_paid: false,
        }
    }
}
