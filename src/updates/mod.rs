//! How updates come in: fetched by polling, or delivered to the webhook. Both hand them to the receiver, which handles them
//! in their order.

pub(crate) mod polling;
pub(crate) mod receiver;
pub(crate) mod webhook;
mod webhook_registration;
