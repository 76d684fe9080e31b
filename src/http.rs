//! HTTP for whoever outside asks us: on an address, until a stop. Who begins a request and does not end it holds nothing
//! for long: its head is waited for here, and its body by `body`.

use std::{net::SocketAddr, time::Duration};

use anyhow::Context;
use axum::{
    Router,
    body::Bytes,
    extract::{FromRequest, Request},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use hyper::server::conn::http1;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use tokio::net::{TcpListener, TcpStream};
use tokio_util::sync::CancellationToken;
use tracing::debug;

/// A connection is closed if a head, the first or the next, does not come within this time.
const HEAD_WITHIN: Duration = Duration::from_secs(10);
/// A request is answered if its body does not come within this time.
const BODY_WITHIN: Duration = Duration::from_secs(30);
/// After an error of the system, which has too many files open, say.
const PAUSE: Duration = Duration::from_millis(200);

/// Takes an address that an option names. Requests wait until they are answered.
///
/// # Errors
/// It is taken by another program, or not this machine's.
pub(crate) async fn listen(option: &str, address: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address).await.with_context(|| format!("{option}: nothing can listen on {address}"))
}

/// Answers until the stop; requests that have begun by then are answered.
pub(crate) async fn serve(listener: TcpListener, router: Router, stop: &CancellationToken) {
    serve_within(HEAD_WITHIN, listener, router, stop).await;
}

async fn serve_within(head_within: Duration, listener: TcpListener, router: Router, stop: &CancellationToken) {
    let connections = GracefulShutdown::new();
    while let Some(accepted) = stop.run_until_cancelled(listener.accept()).await {
        match accepted {
            Ok((stream, _)) => answer(stream, head_within, router.clone(), &connections),
            Err(error) => {
                debug!("A connection could not be taken: {error}");
                tokio::time::sleep(PAUSE).await;
            }
        }
    }
    drop(listener);
    connections.shutdown().await;
}

fn answer(stream: TcpStream, head_within: Duration, router: Router, connections: &GracefulShutdown) {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(head_within);
    let connection = http.serve_connection(TokioIo::new(stream), TowerToHyperService::new(router));
    let connection = connections.watch(connection);
    tokio::spawn(async move {
        if let Err(error) = connection.await {
            debug!("A connection has ended: {error}");
        }
    });
}

/// The body of a request, if it comes in time.
///
/// # Errors
/// What to answer instead: it is too large, broke off or did not come.
pub(crate) async fn body(request: Request) -> Result<Bytes, Response> {
    body_within(BODY_WITHIN, request).await
}

async fn body_within(time: Duration, request: Request) -> Result<Bytes, Response> {
    match tokio::time::timeout(time, Bytes::from_request(request, &())).await {
        Ok(read) => read.map_err(IntoResponse::into_response),
        Err(_) => Err(StatusCode::REQUEST_TIMEOUT.into_response()),
    }
}

#[cfg(test)]
mod tests {
    use axum::routing::post;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    use super::*;

    const SHORT: Duration = Duration::from_millis(50);

    async fn read_body(request: Request) -> Response {
        body_within(SHORT, request).await.map_or_else(|refusal| refusal, IntoResponse::into_response)
    }

    /// All that is answered, until the connection is closed, to a client that sends these words and then nothing more.
    async fn answered(words: &str) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, router) = (CancellationToken::new(), Router::new().route("/", post(read_body)));
        let asking = async {
            let mut client = TcpStream::connect(address).await.unwrap();
            client.write_all(words.as_bytes()).await.unwrap();
            let mut answer = String::new();
            client.read_to_string(&mut answer).await.unwrap();
            stop.cancel();
            answer
        };
        tokio::join!(serve_within(SHORT, listener, router, &stop), asking).1
    }

    #[tokio::test]
    async fn who_sends_half_a_request_is_let_go() {
        for half in ["", "POST / HTTP/1.1\r\nHost: bot\r\n"] {
            assert!(!answered(half).await.contains("200"), "{half}");
        }
        let answer = answered("POST / HTTP/1.1\r\nHost: bot\r\nContent-Length: 9\r\n\r\nhalf").await;
        assert!(answer.starts_with("HTTP/1.1 408"), "{answer}");
        let answer = answered("POST / HTTP/1.1\r\nHost: bot\r\nContent-Length: 4\r\n\r\nfull").await;
        assert!(answer.starts_with("HTTP/1.1 200") && answer.ends_with("full"), "{answer}");
    }
}
