//! What can be made to go wrong on purpose: flood limits, lost answers, errors, a revoked token.

use serde_json::Value;

use super::model::{Answer, Faults, Planned, Sent, World};

const SECOND: i64 = 1000;
/// So many messages within so long are tolerated in a chat.
const MOST_IN_BURST: usize = 10;
const BURST_TIME: i64 = 5 * SECOND;
/// What follows within so long after a person did something counts as an answer.
const REPLY_TIME: i64 = 10 * SECOND;
/// Messages a minute in a group.
const MOST_IN_GROUP: usize = 20;
const MINUTE: i64 = 60 * SECOND;
/// Messages a second to people who did nothing.
const MOST_IN_ALL: usize = 30;

impl World {
    /// Takes the planned fault for a request, if there is one.
    pub(super) fn take_fault(&mut self, method: &str, chat: Option<i64>) -> Option<Answer> {
        let matches = |planned: &Planned| {
            let method_matches = match &planned.method {
                Some(wanted) => wanted.eq_ignore_ascii_case(method),
                None => !method.eq_ignore_ascii_case("getUpdates"),
            };
            method_matches && (planned.chat_id.is_none() || planned.chat_id == chat) && planned.times > 0
        };
        let planned = self.faults.next.iter_mut().find(|planned| matches(planned))?;
        planned.times -= 1;
        let answer = planned.answer.clone();
        self.faults.next.retain(|planned| planned.times > 0);
        Some(answer)
    }

    /// Changes some faults and leaves the others; `reset` ends all.
    pub(super) fn set_faults(&mut self, changes: Value) -> serde_json::Result<()> {
        if changes["reset"] == true {
            self.faults = Faults::default();
            return Ok(());
        }
        let mut merged = serde_json::to_value(&self.faults)?;
        if let (Some(faults), Value::Object(changes)) = (merged.as_object_mut(), changes) {
            faults.extend(changes);
        }
        self.faults = serde_json::from_value(merged)?;
        Ok(())
    }

    /// Counts a message against Telegram's rates: one a second in a chat with a burst, 20 a minute in a group, and
    /// 30 a second in all that answer nothing. Some seconds: too fast.
    pub(super) fn flood(&mut self, chat: i64) -> Option<u64> {
        if !self.faults.flood {
            return None;
        }
        let now = self.now;
        for (id, chat) in &mut self.chats {
            let remembered = if *id < 0 { MINUTE } else { BURST_TIME };
            chat.sent.retain(|sent| sent.at > now - remembered);
        }
        if let Some(wait) = self.group_flood(chat) {
            return Some(wait);
        }
        let unasked = |sent: &&Sent| !sent.is_reply && sent.at > now - SECOND;
        let in_all: usize = self.chats.values().map(|chat| chat.sent.iter().filter(unasked).count()).sum();
        let chat = self.chats.get_mut(&chat)?;
        let is_reply = chat.heard_at > now - REPLY_TIME;
        let in_burst = chat.sent.iter().filter(|sent| sent.at > now - BURST_TIME).count();
        if in_burst >= MOST_IN_BURST || (in_all >= MOST_IN_ALL && !is_reply) {
            return Some(3);
        }
        chat.sent.push(Sent { at: now, is_reply });
        None
    }

    /// Until the oldest of a group's full minute is a minute old.
    fn group_flood(&self, chat: i64) -> Option<u64> {
        let sent = &self.chats.get(&chat).filter(|_| chat < 0)?.sent;
        let oldest = sent.len().checked_sub(MOST_IN_GROUP).and_then(|index| sent.get(index))?;
        u64::try_from((oldest.at + MINUTE - self.now) / SECOND + 1).ok()
    }
}
