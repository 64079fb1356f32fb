//! `axum`: extractors that check their input, and answer with all problems at once.
//!
//! [`Json`] reads the body, [`Query`] the query string, [`Form`] a form and [`Path`] the parameters of the route. They
//! answer refused input with a [`Rejection`]: `application/problem+json` (RFC 9457) that lists all problems. Its status
//! is 400 for a body that is not JSON, 413 for a body that is too large, 415 for a body of another media type, and 422
//! for JSON that does not satisfy the model.
//!
//! ```
//! use axum::Router;
//! use axum::http::StatusCode;
//! use axum::routing::post;
//! use hl_model::HlModel;
//! use hl_model::axum::{Json, Query};
//!
//! /// An order.
//! #[derive(Debug, HlModel)]
//! #[hl(closed)]
//! struct Order {
//!     #[hl(min_length = 1)]
//!     item: String,
//!     #[hl(minimum = 1)]
//!     count: i64,
//! }
//!
//! /// What to list.
//! #[derive(Debug, HlModel)]
//! #[hl(closed)]
//! struct Filter {
//!     #[hl(maximum = 100)]
//!     limit: Option<u32>,
//! }
//!
//! async fn place(Json(order): Json<Order>) -> (StatusCode, Json<Order>) {
//!     (StatusCode::CREATED, Json(order))
//! }
//!
//! async fn list(Query(filter): Query<Filter>) -> String {
//!     format!("{:?}", filter.limit())
//! }
//!
//! let router: Router = Router::new().route("/orders", post(place).get(list));
//! # let _ = router;
//! ```

use std::ops::Deref;
use std::sync::Arc;

use ::axum::body::{Body, Bytes};
use ::axum::extract::rejection::BytesRejection;
use ::axum::extract::{FromRequest, FromRequestParts, OptionalFromRequest, RawPathParams, Request};
use ::axum::http::header::CONTENT_TYPE;
use ::axum::http::request::Parts;
use ::axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri};
use ::axum::response::{IntoResponse, Response};
#[cfg(feature = "utoipa")]
use ::utoipa::openapi::path::{Parameter, ParameterIn};

use crate::door::{from_form, from_path};
use crate::model::HlModel;
use crate::options::ReadOptions;
use crate::problem::{Errors, utf8_error};

/// The media type of forms.
const FORM: &str = "application/x-www-form-urlencoded";

/// A model as the body of a request or a response, in JSON.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Json<T>(pub T);

/// A model read from the query string.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Query<T>(pub T);

/// A model read from a form: the body of a `POST`, the query string of a `GET` or `HEAD`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Form<T>(pub T);

/// A model read from the parameters of the route: a struct from their names, a tuple or a list from their order, a newtype
/// or an enum from the only one.
///
/// ```
/// use axum::Router;
/// use axum::routing::get;
/// use hl_model::HlModel;
/// use hl_model::axum::Path;
///
/// /// The number of an order, such as `ord_17`.
/// #[derive(Clone, Debug, HlModel)]
/// #[hl(pattern = "^ord_[0-9]+$")]
/// struct OrderId(String);
///
/// #[derive(Debug, HlModel)]
/// #[hl(closed)]
/// struct Line {
///     order: OrderId,
///     line: u32,
/// }
///
/// async fn show(Path(id): Path<OrderId>) -> String {
///     id.into_inner()
/// }
///
/// async fn show_line(Path(line): Path<Line>) -> String {
///     format!("{} of {}", line.line(), line.order().inner())
/// }
///
/// let router: Router =
///     Router::new().route("/orders/{id}", get(show)).route("/orders/{order}/lines/{line}", get(show_line));
/// # let _ = router;
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Path<T>(pub T);

macro_rules! wrappers {
    ($($wrapper:ident)*) => {$(
        impl<T> From<T> for $wrapper<T> {
            fn from(model: T) -> Self {
                Self(model)
            }
        }

        impl<T> Deref for $wrapper<T> {
            type Target = T;

            fn deref(&self) -> &T {
                &self.0
            }
        }
    )*};
}

wrappers!(Json Query Form Path);

/// The reason why an extractor refused a request. As a response it is `application/problem+json` (RFC 9457).
#[derive(Debug)]
#[non_exhaustive]
pub enum Rejection {
    /// The input does not satisfy the model.
    Invalid(Errors),
    /// The body has another media type than the extractor reads.
    MediaType {
        /// The media type that is read.
        expected: &'static str,
    },
    /// The body could not be read.
    Body(BytesRejection),
    /// The parameters of the route are not UTF-8.
    Path(String),
}

impl Rejection {
    /// The problems, if the input was read.
    #[must_use]
    pub fn errors(&self) -> Option<&Errors> {
        match self {
            Self::Invalid(errors) => Some(errors),
            Self::MediaType { .. } | Self::Body(_) | Self::Path(_) => None,
        }
    }

    /// The status of the response.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match self {
            Self::Invalid(errors) => status_of(errors),
            Self::MediaType { .. } => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Body(rejection) => rejection.status(),
            Self::Path(_) => StatusCode::BAD_REQUEST,
        }
    }
}

impl std::fmt::Display for Rejection {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Invalid(errors) => errors.fmt(f),
            Self::MediaType { expected } => write!(f, "expected a request with `Content-Type: {expected}`"),
            Self::Body(rejection) => f.write_str(&rejection.body_text()),
            Self::Path(message) => f.write_str(message),
        }
    }
}

impl std::error::Error for Rejection {}

impl From<Errors> for Rejection {
    fn from(errors: Errors) -> Self {
        Self::Invalid(errors)
    }
}

impl IntoResponse for Rejection {
    fn into_response(self) -> Response {
        match self {
            Self::Invalid(errors) => errors.into_response(),
            other => problem(other.status(), &plain_details(other.status(), &other.to_string())),
        }
    }
}

/// `application/problem+json` with all problems, so that a handler can return the report itself.
impl IntoResponse for Errors {
    fn into_response(self) -> Response {
        problem(status_of(&self), &self.to_problem_details().to_json())
    }
}

fn status_of(errors: &Errors) -> StatusCode {
    StatusCode::from_u16(errors.to_problem_details().status()).unwrap_or(StatusCode::UNPROCESSABLE_ENTITY)
}

/// Problem details without a list of problems.
fn plain_details(status: StatusCode, detail: &str) -> String {
    let title = status.canonical_reason().unwrap_or("Error");
    serde_json::json!({ "title": title, "status": status.as_u16(), "detail": detail }).to_string()
}

fn problem(status: StatusCode, json: &str) -> Response {
    respond(status, "application/problem+json", json.to_owned())
}

fn respond(status: StatusCode, media_type: &'static str, json: String) -> Response {
    (status, [(CONTENT_TYPE, HeaderValue::from_static(media_type))], Body::from(json)).into_response()
}

impl<S: Send + Sync, T: HlModel> FromRequest<S> for Json<T> {
    type Rejection = Rejection;

    async fn from_request(request: Request, state: &S) -> Result<Self, Rejection> {
        if !is_json(request.headers()) {
            return Err(Rejection::MediaType { expected: "application/json" });
        }
        let body = Bytes::from_request(request, state).await.map_err(Rejection::Body)?;
        Ok(Self(T::from_slice(&body)?))
    }
}

/// A request without `Content-Type` counts as a request without a body.
impl<S: Send + Sync, T: HlModel> OptionalFromRequest<S> for Json<T> {
    type Rejection = Rejection;

    async fn from_request(request: Request, state: &S) -> Result<Option<Self>, Rejection> {
        if request.headers().get(CONTENT_TYPE).is_none() {
            return Ok(None);
        }
        <Self as FromRequest<S>>::from_request(request, state).await.map(Some)
    }
}

/// The JSON text of the model. The response has status 500 if JSON cannot express the model, because it has bytes or files.
impl<T: HlModel> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        written(&self.0)
    }
}

/// A shared model, such as one from a cache.
impl<T: HlModel> IntoResponse for Json<Arc<T>> {
    fn into_response(self) -> Response {
        written(&*self.0)
    }
}

fn written<T: HlModel>(model: &T) -> Response {
    match model.to_json() {
        Ok(json) => respond(StatusCode::OK, "application/json", json),
        Err(errors) => {
            let status = StatusCode::INTERNAL_SERVER_ERROR;
            let details = errors.to_problem_details().with_status(status.as_u16()).with_title("Internal Server Error");
            problem(status, &details.to_json())
        }
    }
}

impl<S: Send + Sync, T: HlModel> FromRequestParts<S> for Query<T> {
    type Rejection = Rejection;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Rejection> {
        Ok(Self(of_query(&parts.uri)?))
    }
}

impl<S: Send + Sync, T: HlModel> FromRequest<S> for Form<T> {
    type Rejection = Rejection;

    async fn from_request(request: Request, state: &S) -> Result<Self, Rejection> {
        if matches!(*request.method(), Method::GET | Method::HEAD) {
            return Ok(Self(of_query(request.uri())?));
        }
        if media_type(request.headers()).is_none_or(|media_type| !media_type.eq_ignore_ascii_case(FORM)) {
            return Err(Rejection::MediaType { expected: FORM });
        }
        let body = Bytes::from_request(request, state).await.map_err(Rejection::Body)?;
        let form = std::str::from_utf8(&body).map_err(|_| utf8_error(T::field_schema().name, &body))?;
        Ok(Self(from_form(form, &ReadOptions::new())?))
    }
}

impl<S: Send + Sync, T: HlModel> FromRequestParts<S> for Path<T> {
    type Rejection = Rejection;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Rejection> {
        let parameters = RawPathParams::from_request_parts(parts, state).await;
        let parameters = parameters.map_err(|rejection| Rejection::Path(rejection.body_text()))?;
        Ok(Self(from_path(parameters.iter())?))
    }
}

/// The keys of the model as parameters of the path.
#[cfg(feature = "utoipa")]
impl<T: ::utoipa::IntoParams> ::utoipa::IntoParams for Path<T> {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        T::into_params(|| Some(ParameterIn::Path))
    }
}

/// Reads the query of a URI. The `?` before it is not included, so another `?` is a part of a key.
fn of_query<T: HlModel>(uri: &Uri) -> Result<T, Errors> {
    from_form(uri.query().unwrap_or_default(), &ReadOptions::new())
}

/// `application/json`, or a media type that ends in `+json`.
fn is_json(headers: &HeaderMap) -> bool {
    media_type(headers).and_then(|media_type| media_type.split_once('/')).is_some_and(|(kind, subtype)| {
        let is_suffixed = subtype.rsplit_once('+').is_some_and(|(_, suffix)| suffix.eq_ignore_ascii_case("json"));
        kind.eq_ignore_ascii_case("application") && (subtype.eq_ignore_ascii_case("json") || is_suffixed)
    })
}

/// The media type of a request, without its parameters.
fn media_type(headers: &HeaderMap) -> Option<&str> {
    let value = headers.get(CONTENT_TYPE)?.to_str().ok()?;
    value.split(';').next().map(str::trim)
}
