//! A client of the service, which uses the service's models.

use hl_model::{Errors, HlModel};
use reqwest::header::CONTENT_TYPE;

use crate::models::{Filter, NewOrder, Order, OrderPatch, Page};

/// A client of the service at an address.
#[derive(Clone, Debug)]
pub struct Client {
    base: String,
    http: reqwest::Client,
}

/// The reason why a call fails.
#[derive(Debug)]
pub enum Failure {
    /// The request could not be sent, or the answer not be received.
    Http(reqwest::Error),
    /// The service refused: the status and the body.
    Refused(u16, String),
    /// The answer does not satisfy the models of the service.
    Answer(Errors),
}

impl From<reqwest::Error> for Failure {
    fn from(error: reqwest::Error) -> Self {
        Self::Http(error)
    }
}

impl Client {
    /// A client of the service at a URL without a slash at its end.
    #[must_use]
    pub fn new(base: impl Into<String>) -> Self {
        Self { base: base.into(), http: reqwest::Client::new() }
    }

    /// Places an order.
    ///
    /// # Errors
    ///
    /// See [`Failure`].
    pub async fn place(&self, order: &NewOrder) -> Result<Order, Failure> {
        self.send(self.http.post(format!("{}/orders", self.base)).json(order)).await
    }

    /// Changes an order.
    ///
    /// # Errors
    ///
    /// See [`Failure`].
    pub async fn change(&self, id: u32, patch: &OrderPatch) -> Result<Order, Failure> {
        self.send(self.http.patch(format!("{}/orders/{id}", self.base)).json(patch)).await
    }

    /// Lists the first orders that match a filter.
    ///
    /// # Errors
    ///
    /// See [`Failure`].
    pub async fn list(&self, filter: &Filter) -> Result<Page<Order>, Failure> {
        self.send(self.http.get(format!("{}/orders", self.base)).query(filter)).await
    }

    /// Sends JSON text unchanged, so that tests can send refused texts.
    ///
    /// # Errors
    ///
    /// See [`Failure`].
    pub async fn post(&self, path: &str, json: &str) -> Result<Order, Failure> {
        let request = self.http.post(format!("{}{path}", self.base)).header(CONTENT_TYPE, "application/json");
        self.send(request.body(json.to_owned())).await
    }

    async fn send<T: HlModel>(&self, request: reqwest::RequestBuilder) -> Result<T, Failure> {
        let response = request.send().await?;
        let (status, body) = (response.status(), response.bytes().await?);
        if status.is_success() {
            return T::from_slice(&body).map_err(Failure::Answer);
        }
        Err(Failure::Refused(status.as_u16(), String::from_utf8_lossy(&body).into_owned()))
    }
}
