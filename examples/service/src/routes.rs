//! HTTP and the OpenAPI document.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{Html, Result};
use axum::routing::get;
use axum::{Json as Document, Router};
use hl_model::axum::{Json, Path, Query};
use hl_model::{HlModel, ProblemDetails};
use utoipa::OpenApi;

use crate::config::Config;
use crate::models::{Filter, NewOrder, Order, OrderPatch, OrderPath, Page};
use crate::store::Store;

/// The state that all handlers share.
#[derive(Debug)]
struct App {
    config: Config,
    store: Mutex<Store>,
}

impl App {
    /// The database. `SQLite` takes one writer at a time, and its calls here are short.
    fn store(&self) -> MutexGuard<'_, Store> {
        self.store.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The routes of the service.
pub fn router(config: Config, store: Store) -> Router {
    let app = Arc::new(App { config, store: Mutex::new(store) });
    Router::new()
        .route("/orders", get(list).post(place))
        .route("/orders/{id}", get(show).patch(change))
        .route("/openapi.json", get(|| async { Document(Api::openapi()) }))
        .route("/", get(|| async { Html(PAGE) }))
        .with_state(app)
}

/// The status that a client gets if the database fails. The error itself is written to the log.
fn failure(error: &rusqlite::Error) -> StatusCode {
    eprintln!("{error}");
    StatusCode::INTERNAL_SERVER_ERROR
}

/// The page of the document, drawn by a viewer that the browser loads. Without network it leads to the document itself.
const PAGE: &str = r#"<!doctype html><html lang="en"><meta charset="utf-8"><title>Orders</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><body>
<script id="api-reference" data-url="/openapi.json"></script>
<script src="https://cdn.jsdelivr.net/npm/@scalar/api-reference"
  onerror="document.body.innerHTML = 'The viewer cannot be loaded. The document is <a href=openapi.json>openapi.json</a>.'">
</script>"#;

#[derive(OpenApi)]
#[openapi(
    info(title = "Orders", description = "A service for orders."),
    servers((url = "/", description = "The service itself.")),
    security(()),
    paths(list, place, show, change),
    components(schemas(NewOrder, Order, OrderPatch))
)]
struct Api;

/// Lists orders.
#[utoipa::path(get, path = "/orders", params(Filter),
    responses((status = 200, description = "The first orders.", body = Page<Order>),
        (status = 422, description = "Everything that is wrong.", body = ProblemDetails, content_type = "application/problem+json")))]
async fn list(State(app): State<Arc<App>>, Query(filter): Query<Filter>) -> Result<Json<Page<Order>>> {
    let limit = filter.limit().unwrap_or(u32::MAX).min(app.config.page_size_or_default());
    let mut orders = app.store().all().map_err(|error| failure(&error))?;
    orders.retain(|order| filter.item().is_none_or(|item| order.item() == item));
    let total = orders.len();
    orders.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(Json(Page::builder().items(orders).total(total).build()?))
}

/// Places an order.
#[utoipa::path(post, path = "/orders", request_body = NewOrder,
    responses((status = 201, description = "The order, with its number.", body = Order),
        (status = 422, description = "Everything that is wrong.", body = ProblemDetails, content_type = "application/problem+json")))]
async fn place(State(app): State<Arc<App>>, Json(new): Json<NewOrder>) -> Result<(StatusCode, Json<Order>)> {
    let store = app.store();
    let order = Order::place(store.next_id().map_err(|error| failure(&error))?, new)?;
    store.put(&order).map_err(|error| failure(&error))?;
    Ok((StatusCode::CREATED, Json(order)))
}

/// Shows an order.
#[utoipa::path(get, path = "/orders/{id}", params(OrderPath),
    responses((status = 200, description = "The order.", body = Order),
        (status = 404, description = "There is no such order.")))]
async fn show(State(app): State<Arc<App>>, Path(path): Path<OrderPath>) -> Result<Json<Order>> {
    let order = app.store().get(path.id()).map_err(|error| failure(&error))?;
    Ok(Json(order.ok_or(StatusCode::NOT_FOUND)?))
}

/// Changes an order.
#[utoipa::path(patch, path = "/orders/{id}", params(OrderPath), request_body = OrderPatch,
    responses((status = 200, description = "The changed order.", body = Order),
        (status = 404, description = "There is no such order."),
        (status = 422, description = "Everything that is wrong.", body = ProblemDetails, content_type = "application/problem+json")))]
async fn change(
    State(app): State<Arc<App>>,
    Path(path): Path<OrderPath>,
    Json(changes): Json<OrderPatch>,
) -> Result<Json<Order>> {
    let store = app.store();
    let order = store.get(path.id()).map_err(|error| failure(&error))?.ok_or(StatusCode::NOT_FOUND)?;
    let order = order.apply(&changes)?;
    store.put(&order).map_err(|error| failure(&error))?;
    Ok(Json(order))
}
