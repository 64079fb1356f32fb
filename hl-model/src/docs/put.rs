//! Appending to a page.

/// Appends formatted text to a page. Writing to a `String` cannot fail.
macro_rules! put {
    ($page:expr, $($text:tt)*) => {
        _ = std::fmt::Write::write_fmt($page, format_args!($($text)*))
    };
}

pub(super) use put;
