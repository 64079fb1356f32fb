//! Attributes that name something, or are about generated code.

use hl_model::{Dict, Errors, HlModel, Nullable};

use crate::models::*;
use crate::row::Row;
use crate::said::Say::{Not, This};
use crate::said::{OF_RUST_ONLY, Python, Said};

pub(crate) fn rows() -> Vec<Row> {
    vec![
        Row::new(
            "module",
            Said::of::<Moduled>(
                OF_RUST_ONLY,
                Not("a Rust page has the Rust path"),
                Python::Shows(&["# shop.model.moduled.Moduled\n"]),
            ),
        )
        .keeps::<Moduled>(r#"{"a":1}"#, r#"{"a":1}"#),
        Row::new(
            "inline",
            Said::of::<User>(
                Not("schemas refer to models"),
                This("## `inline`"),
                Python::Shows(&[
                    "\n**[inline](#inline)** | dict, frozendict.frozendict,  | frozendict.frozendict,  |  | \n",
                    "\n# inline\n",
                ]),
            ),
        )
        .refuses::<User>("wrong_type", r#"{"inline":{"a":"b"}}"#)
        .keeps::<User>(r#"{"inline":{"a":1}}"#, r#"{"inline":{"a":1}}"#),
        Row::new("builder", of_rust_only::<Named, plain::Named>())
            .builds(Maker::from(Named::builder().a(1).build().unwrap()).build(), r#"{"a":1}"#),
        Row::new("parts", of_rust_only::<Named, plain::Named>())
            .builds(named_again(&Named::builder().a(1).build().unwrap().into_parts()), r#"{"a":1}"#),
        Row::new("bound", of_rust_only::<Bound<Nullable<i64>>, plain::Bound<Nullable<i64>>>())
            .keeps::<Bound<Dict>>(r#"{"a":{}}"#, r#"{"a":{}}"#),
        Row::new("crate", of_rust_only::<Elsewhere, plain::Named>()).keeps::<Elsewhere>(r#"{"a":1}"#, r#"{"a":1}"#),
    ]
}

fn of_rust_only<T: HlModel, Plain: HlModel>() -> Said {
    Said::of::<T>(OF_RUST_ONLY, OF_RUST_ONLY, Python::like::<Plain>())
}

fn named_again(parts: &Pieces) -> Result<Named, Errors> {
    Named::builder().a(parts.a).build()
}
