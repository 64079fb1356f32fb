use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use axum::{Json, Router};
use hl_model::{Errors, HlModel};

/// An order.
#[derive(Debug, HlModel)]
#[hl(closed)]
pub struct Order {
    #[hl(min_length = 1)]
    item: String,
    #[hl(minimum = 1)]
    count: i64,
}

/// An extractor: it reads the body with `from_slice`.
struct Model<T>(T);

impl<S: Send + Sync, T: HlModel> FromRequest<S> for Model<T> {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let body = Bytes::from_request(request, state).await;
        let body = body.map_err(IntoResponse::into_response)?;
        let refuse = |errors: Errors| (StatusCode::UNPROCESSABLE_ENTITY, errors.to_string());
        T::from_slice(&body).map(Self).map_err(|errors| refuse(errors).into_response())
    }
}

async fn place(Model(order): Model<Order>) -> (StatusCode, Json<Order>) {
    (StatusCode::CREATED, Json(order))
}

/// With axum's own extractor, which answers with the text of the error.
async fn echo(Json(order): Json<Order>) -> Json<Order> {
    Json(order)
}

/// The routes.
pub fn router() -> Router {
    Router::new().route("/orders", post(place)).route("/echo", post(echo))
}
