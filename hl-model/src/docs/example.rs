//! Examples of models.

use crate::draw;
use crate::model::HlModel;

/// An example of a model, made from its description: the values of `example` attributes, then defaults, then typical values
/// of the types. It has every optional key that its rules allow.
///
/// The pages of [`page`](super::page()) show this example. The result is `None` if the description does not tell enough to find
/// an example, such as when the model's own check refuses all attempts. `example = …` on its keys helps then.
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
