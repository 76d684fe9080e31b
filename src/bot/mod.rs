//! Where Telegram meets the dialogues: updates come in, are read, handled in one transaction each, and
//! what follows is enqueued. Nothing here sends a message: see `outbox/`.

mod cleaning;
mod commands;
mod effects;
mod event;
mod handle;
mod input;
pub mod offers;
pub mod polling;
pub mod presentation;
mod reply;
mod talk;
pub mod team;
