//! Examples of models.

use crate::draw;
use crate::model::HlModel;

/// An example of a model, drawn from its description: the values of `example` attributes, then defaults, then what
/// readers expect of a type. It has every optional key that its rules allow.
///
/// The pages of [`page`](super::page) show the same example. `None` if the description does not tell enough to find one, such
/// as where a check of one's own refuses what was drawn; `example = …` on its keys helps.
///
/// ```
/// use hl_model::docs;
/// use hl_model::HlModel;
///
/// /// A point in the plane.
/// #[derive(Debug, HlModel)]
/// #[hl(closed)]
/// struct Point {
///     #[hl(example = 3)]
///     x: i64,
///     y: Option<i64>,
/// }
///
/// assert_eq!(docs::example::<Point>().unwrap().to_json()?, r#"{"x":3,"y":1}"#);
/// # Ok::<(), hl_model::Errors>(())
/// ```
#[must_use]
pub fn example<T: HlModel>() -> Option<T> {
    draw::example()
}
