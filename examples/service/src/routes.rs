//! HTTP and the `OpenAPI` document.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Html;
use axum::routing::get;
use axum::{Json as Document, Router};
use hl_model::axum::{Json, Path, Query, Rejection};
use utoipa::OpenApi;

use crate::config::Config;
use crate::models::{Filter, NewOrder, Order, OrderPatch, OrderPath, Page};
use crate::store::Store;

/// What every handler has at hand.
#[derive(Debug)]
pub struct App {
    config: Config,
    store: Store,
}

/// The routes of the service.
pub fn router(config: Config) -> Router {
    let app = Arc::new(App { config, store: Store::default() });
    Router::new()
        .route("/orders", get(list).post(place))
        .route("/orders/{id}", get(show).patch(change))
        .route("/openapi.json", get(|| async { Document(Api::openapi()) }))
        .route("/", get(|| async { Html(PAGE) }))
        .with_state(app)
}

/// The page of the document, drawn by a viewer that the browser loads.
const PAGE: &str = r#"<!doctype html><title>Orders</title><script id="api-reference" data-url="/openapi.json"></script>
<script src="https://cdn.jsdelivr.net/npm/@scalar/api-reference"></script>"#;

#[derive(OpenApi)]
#[openapi(info(title = "Orders"), paths(list, place, show, change), components(schemas(NewOrder, Order, OrderPatch)))]
struct Api;

#[utoipa::path(get, path = "/orders", params(("item" = Option<String>, Query), ("limit" = Option<u32>, Query)),
    responses((status = 200, body = Page<Order>), (status = 422, content_type = "application/problem+json")))]
async fn list(State(app): State<Arc<App>>, Query(filter): Query<Filter>) -> Result<Json<Page<Order>>, Rejection> {
    let limit = filter.limit().unwrap_or(u32::MAX).min(app.config.page_size_or_default());
    let mut orders = app.store.all()?;
    orders.retain(|order| filter.item().is_none_or(|item| order.item() == item));
    let total = orders.len();
    orders.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(Json(Page::<Order>::builder().items(orders).total(total).build()?))
}

#[utoipa::path(post, path = "/orders", request_body = NewOrder,
    responses((status = 201, body = Order), (status = 422, content_type = "application/problem+json")))]
async fn place(State(app): State<Arc<App>>, Json(new): Json<NewOrder>) -> Result<(StatusCode, Json<Order>), Rejection> {
    Ok((StatusCode::CREATED, Json(app.store.place(new)?)))
}

#[utoipa::path(get, path = "/orders/{id}", params(("id" = u32, Path)), responses((status = 200, body = Order), (status = 404)))]
async fn show(State(app): State<Arc<App>>, Path(path): Path<OrderPath>) -> Result<Json<Order>, Refused> {
    app.store.get(path.id()).map_err(Rejection::from)?.map(Json).ok_or(Refused::NotFound)
}

#[utoipa::path(patch, path = "/orders/{id}", params(("id" = u32, Path)), request_body = OrderPatch,
    responses((status = 200, body = Order), (status = 404), (status = 422, content_type = "application/problem+json")))]
async fn change(
    State(app): State<Arc<App>>,
    Path(path): Path<OrderPath>,
    Json(changes): Json<OrderPatch>,
) -> Result<Json<Order>, Refused> {
    app.store.change(path.id(), &changes).map_err(Rejection::from)?.map(Json).ok_or(Refused::NotFound)
}

/// Why a request about one order is refused.
enum Refused {
    NotFound,
    Invalid(Rejection),
}

impl From<Rejection> for Refused {
    fn from(rejection: Rejection) -> Self {
        Self::Invalid(rejection)
    }
}

impl axum::response::IntoResponse for Refused {
    fn into_response(self) -> axum::response::Response {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND.into_response(),
            Self::Invalid(rejection) => rejection.into_response(),
        }
    }
}
