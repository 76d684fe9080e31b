//! How updates come in: fetched by polling, or delivered to the webhook. Both hand them to the receiver, which handles them
//! in their order.

pub mod polling;
pub mod receiver;
pub mod webhook;
mod webhook_registration;
