//! Takes the updates that Telegram delivers, and confirms each only after it was committed.
//!
//! Requests that wait together are handled in one batch and so share a commit. Telegram has one request at a time on its
//! way for each chat, and the queue keeps their order. What is not answered with 200 comes again for a day, so that an
//! update is lost neither while the database is in trouble nor while nobody listens.

use std::sync::{Arc, Once};

use axum::{
    Router,
    extract::{DefaultBodyLimit, Request, State},
    http::{HeaderMap, Method, StatusCode, header::RETRY_AFTER},
    response::{IntoResponse, Response},
};
use serde_json::Value;
use subtle::ConstantTimeEq;
use tokio::{
    net::TcpListener,
    sync::{mpsc, oneshot},
    time::Duration,
};
use tokio_util::sync::CancellationToken;
use tracing::warn;

use super::{receiver::Receiver, webhook_registration::keep};
use crate::{
    bot::handle::Handler,
    config::Webhook,
    http,
    telegram::{raw, retry::End},
};

const SECRET_HEADER: &str = "X-Telegram-Bot-Api-Secret-Token";
/// Telegram's updates have some kilobytes.
const LARGEST_BODY: usize = 1024 * 1024;
/// So many updates may wait; Telegram has at most twice its connections in use.
const MOST_WAITING: usize = 200;
const MOST_TOGETHER: usize = 100;
/// When the database cannot take an update, Telegram comes again after so many seconds.
const RETRY_AFTER_SECONDS: &str = "2";
/// A stop waits so long for requests in flight.
const STOP_WITHIN: Duration = Duration::from_secs(8);

/// An update, and whom to tell that it is kept.
type Waiting = (Value, oneshot::Sender<()>);

/// The webhook with its address taken.
pub(crate) struct WebhookServer {
    webhook: Webhook,
    listener: TcpListener,
}

impl WebhookServer {
    /// Takes the address. Requests wait until they are received.
    ///
    /// # Errors
    /// It is taken by another program, or not this machine's.
    pub(crate) async fn open(webhook: Webhook) -> anyhow::Result<WebhookServer> {
        let listener = http::listen("HASHAR_LISTEN", webhook.listen).await?;
        Ok(WebhookServer { webhook, listener })
    }

    /// Receives until the stop, or until Telegram will not have us; what is in flight then is finished. What else is asked
    /// for there goes to the pages, which know what the bot is called.
    pub(crate) async fn receive(
        self,
        receiver: &Receiver,
        pages: impl FnOnce(&str) -> Router,
        stop: &CancellationToken,
    ) -> End {
        let handler = match receiver.open(stop).await {
            Ok(handler) => handler,
            Err(end) => return end,
        };
        let (queue, waiting) = mpsc::channel(MOST_WAITING);
        let closing = stop.child_token();
        let kept = async { (keep(receiver, &self.webhook, stop).await, closing.cancel()).0 };
        let pages = pages(handler.bot_name());
        let served = serve(self.listener, pages, WebhookState { webhook: self.webhook.clone(), queue }, &closing);
        tokio::select! {
            (end, ()) = async { tokio::join!(kept, served) } => end,
            () = process(receiver, &handler, waiting) => End::Stopped,
            () = receiver.forget_old() => End::Stopped,
        }
    }
}

/// What each request is held against, and where its update goes.
struct WebhookState {
    webhook: Webhook,
    queue: mpsc::Sender<Waiting>,
}

async fn serve(listener: TcpListener, pages: Router, state: WebhookState, closing: &CancellationToken) {
    let webhook = Router::new().fallback(accept).layer(DefaultBodyLimit::max(LARGEST_BODY)).with_state(Arc::new(state));
    let router = pages.fallback_service(webhook);
    let too_long = async {
        closing.cancelled().await;
        tokio::time::sleep(STOP_WITHIN).await;
    };
    tokio::select! {
        () = http::serve(listener, router, closing) => {}
        () = too_long => warn!("Some updates were still on their way; Telegram brings them again"),
    }
}

async fn accept(State(state): State<Arc<WebhookState>>, request: Request) -> Response {
    match state.accept(request).await {
        Ok(()) => StatusCode::OK.into_response(),
        Err(refusal) => refusal,
    }
}

impl WebhookState {
    async fn accept(&self, request: Request) -> Result<(), Response> {
        self.check(&request).map_err(IntoResponse::into_response)?;
        let body = http::body(request).await?;
        // It knows the secret, and would bring the same again for a day: whatever it is, it is taken.
        let update = raw::update(&String::from_utf8_lossy(&body));
        let (kept, is_kept) = oneshot::channel();
        self.queue.try_send((update, kept)).map_err(|_| try_again_later())?;
        is_kept.await.map_err(|_| try_again_later())
    }

    /// Before anything is read.
    fn check(&self, request: &Request) -> Result<(), StatusCode> {
        if request.uri().path() != self.webhook.url.path() {
            return Err(StatusCode::NOT_FOUND);
        }
        if request.method() != Method::POST {
            return Err(StatusCode::METHOD_NOT_ALLOWED);
        }
        if !self.knows_secret(request.headers()) {
            warn_once();
            return Err(StatusCode::UNAUTHORIZED);
        }
        Ok(())
    }

    /// In a time that says nothing about how much of it was right.
    fn knows_secret(&self, headers: &HeaderMap) -> bool {
        let given = headers.get(SECRET_HEADER).map_or(&[][..], |value| value.as_bytes());
        given.ct_eq(self.webhook.secret.expose().as_bytes()).into()
    }
}

/// Anybody can knock as often as they like.
fn warn_once() {
    static TOLD: Once = Once::new();
    TOLD.call_once(|| {
        warn!("A request to the webhook lacked the secret; does the web server pass {SECRET_HEADER} on?")
    });
}

fn try_again_later() -> Response {
    (StatusCode::SERVICE_UNAVAILABLE, [(RETRY_AFTER, RETRY_AFTER_SECONDS)]).into_response()
}

/// Handles what waits, batch by batch. Never returns.
async fn process(receiver: &Receiver, handler: &Handler, mut waiting: mpsc::Receiver<Waiting>) {
    let mut batch = Vec::new();
    while waiting.recv_many(&mut batch, MOST_TOGETHER).await > 0 {
        let (updates, askers): (Vec<_>, Vec<_>) = batch.drain(..).unzip();
        // When the database is in trouble those who ask are dropped here, and come again.
        if receiver.handle(handler, &updates).await.is_ok() {
            receiver.record_contact();
            // The request may have been dropped; then Telegram delivers the update again, and the duplicate is ignored.
            askers.into_iter().for_each(|asker| _ = asker.send(()));
        }
    }
    std::future::pending().await
}
