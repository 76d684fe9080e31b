//! A small pretend Telegram on this machine: a Bot API server for the bot, a page for people to chat in,
//! and an interface of its own (`/sandbox/…`) for the page and for tests.
//!
//! It knows nothing of the bot it serves, so that the bot cannot tell it from the real one. Rules, limits
//! and error texts are those of the official server (<https://core.telegram.org/bots/api>,
//! <https://github.com/tdlib/telegram-bot-api>); there are private chats and groups, but no channels.

mod api;
mod chat;
mod clock;
mod control;
mod faults;
mod files;
mod group;
pub(crate) mod html;
mod hub;
mod inline;
mod marks;
mod model;
mod page;
mod webhook;
mod world;

use std::{future::Future, net::SocketAddr, path::PathBuf, pin::Pin, sync::Arc, time::Duration};

use anyhow::Context;
use axum::{Router, extract::DefaultBodyLimit, routing::get};
use tokio::{net::TcpListener, task::JoinHandle};

pub use clock::Clock;
use hub::Hub;
pub use model::BOT_USERNAME;

/// Tells when the bot will next do something by itself, in Unix seconds, given the present time.
pub type NextDue = Arc<dyn Fn(i64) -> Pin<Box<dyn Future<Output = Option<i64>> + Send>> + Send + Sync>;

/// How to start.
pub struct Options {
    /// Where to listen; port 0 takes any that is free.
    pub address: SocketAddr,
    /// The only token that is accepted.
    pub token: String,
    /// A folder in which everything is kept; without it all is forgotten at the end.
    pub data: Option<PathBuf>,
    /// The time to go by; what it was moved in the folder's last run is added.
    pub clock: Clock,
    /// For moving the clock to what comes next.
    pub next_due: NextDue,
}

/// Somebody who is there from the start.
pub struct Newcomer {
    /// What they are called.
    pub first_name: &'static str,
    /// The language of their app, as an IETF tag.
    pub language_code: &'static str,
}

/// The server while it runs.
pub struct Sandbox {
    address: SocketAddr,
    hub: Arc<Hub>,
    server: JoinHandle<()>,
}

/// The largest upload, in bytes, as on the public server.
const LARGEST_UPLOAD: usize = 50 * 1024 * 1024;
/// Connections that are still busy after so long are cut.
const STOP_WITHIN: Duration = Duration::from_secs(2);

impl Sandbox {
    /// Starts to listen, with whatever the folder holds from the last time.
    ///
    /// # Errors
    /// The address is taken, or the folder cannot be read or written.
    pub async fn start(options: Options) -> anyhow::Result<Sandbox> {
        let listener = TcpListener::bind(options.address)
            .await
            .with_context(|| format!("The sandbox cannot listen on {}; choose another port", options.address))?;
        let address = listener.local_addr()?;
        let hub = Arc::new(Hub::open(options)?);
        let router = Router::new()
            .route("/", get(page::page))
            .nest("/sandbox", control::routes())
            .fallback(api::answer)
            .layer(DefaultBodyLimit::max(LARGEST_UPLOAD))
            .with_state(Arc::clone(&hub));
        tokio::spawn(webhook::deliver(Arc::clone(&hub)));
        let stop = hub.stop.clone();
        let server = axum::serve(listener, router).with_graceful_shutdown(stop.cancelled_owned());
        // Serving ends only with the stop.
        let server = tokio::spawn(async move { _ = server.await });
        Ok(Sandbox { address, hub, server })
    }

    /// The page, and the root of the Bot API: `http://127.0.0.1:PORT`.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The time messages, updates and buttons go by.
    pub fn clock(&self) -> Clock {
        self.hub.clock.clone()
    }

    /// Lets people in, if nobody is there yet; the id of the first of them.
    pub fn welcome(&self, newcomers: &[Newcomer]) -> Option<i64> {
        self.hub.change(|world| {
            let newcomers = if world.people.is_empty() { newcomers } else { &[] };
            let ids: Vec<i64> = newcomers
                .iter()
                .map(|newcomer| world.add_person(newcomer.first_name, newcomer.language_code))
                .collect();
            ids.first().copied()
        })
    }

    /// Lets somebody open the chat with the bot, as if they had pressed START.
    pub fn open_chat(&self, person: i64) {
        self.hub.change(|world| {
            if let Some(person) = world.people.get(&person).cloned() {
                let command = serde_json::json!({"type": "bot_command", "offset": 0, "length": 6});
                world.post_from_person(&person, serde_json::json!({"text": "/start", "entities": [command]}));
            }
        });
    }

    /// Ends at once, open long polls included.
    pub async fn stop(self) {
        self.hub.stop.cancel();
        let mut server = self.server;
        if tokio::time::timeout(STOP_WITHIN, &mut server).await.is_err() {
            server.abort();
        }
    }
}
