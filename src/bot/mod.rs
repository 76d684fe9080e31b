//! Where Telegram meets the dialogues: updates come in, are read, handled in one transaction each, and
//! what follows is enqueued. Nothing here sends a message: see `outbox/`.

mod acting;
mod announce;
pub mod calendars;
mod changes;
mod commands;
pub mod conversation;
mod digest;
mod effects;
mod erasure;
pub mod groups;
pub mod handle;
mod inline;
pub mod instant_answer;
pub mod job_context;
mod links;
mod menu;
mod my_data;
mod notifications;
mod organizer;
#[cfg(test)]
mod races;
pub mod rate_limit;
pub mod receivers;
mod reminders;
pub mod reply;
mod router;
pub mod scheduler;
pub mod services;
pub mod team;
mod volunteer;
