//! Where Telegram meets the dialogues: updates come in, are read, handled in one transaction each, and
//! what follows is enqueued. Nothing here sends a message: see `outbox/`.

mod acting;
mod announce;
pub(crate) mod calendars;
mod changes;
mod commands;
pub(crate) mod conversation;
mod digest;
mod drafts;
mod effects;
mod erasure;
pub(crate) mod groups;
pub(crate) mod handle;
mod inline;
pub(crate) mod instant_answer;
pub(crate) mod job_context;
mod links;
mod lists;
mod menu;
mod my_data;
mod notifications;
mod organizer;
#[cfg(test)]
mod races;
pub(crate) mod rate_limit;
pub(crate) mod receivers;
mod registration;
mod reminders;
pub(crate) mod reply;
mod router;
pub(crate) mod scheduler;
pub(crate) mod services;
pub(crate) mod team;
mod volunteer;
mod workbook;
