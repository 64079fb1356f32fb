//! The servers and clients that the guide shows.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// A client with reqwest.
#[allow(clippy::missing_errors_doc, reason = "the guide says it once for all")]
#[path = "../../../hl-model/src/guide/web/reqwest.rs"]
pub mod client;
/// A server with axum.
#[path = "../../../hl-model/src/guide/web/axum.rs"]
pub mod server;

/// Runs what waits for nothing: there is no network here.
pub fn run<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut context) {
            return value;
        }
    }
}
