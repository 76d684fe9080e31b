//! Where Telegram meets the dialogues: updates come in, are read, handled in one transaction each, and
//! what follows is enqueued. Nothing here sends a message: see `outbox/`.

mod acting;
mod announce;
mod attendance;
mod change;
mod changes;
mod clashes;
mod commands;
pub mod costs;
mod creation;
mod digest;
mod effects;
mod erasure;
mod event;
pub mod groups;
pub mod handle;
mod inline;
pub mod instant_answer;
mod links;
mod menu;
mod my_data;
mod notices;
mod offers;
pub mod office;
mod organize;
mod participants;
#[cfg(test)]
mod races;
pub mod receivers;
mod reminders;
pub mod reply;
mod router;
pub mod scheduler;
mod scoped;
pub mod talk;
pub mod team;
