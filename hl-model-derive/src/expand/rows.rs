//! What stands in the rustdoc table of a model.

use syn::Type;

use crate::model::{Key, Model, Object};
use crate::notes::code;
use crate::table::{Row, summary};
use crate::text::{type_code, type_markdown};
use crate::ty::{Kind, Scope};

/// One row for each key and, unless the model is closed, one for all others.
pub(super) fn rows(model: &Model<'_>, object: &Object<'_>) -> Vec<Row> {
    let scope = Scope { model: &model.original.ident, generics: &model.original.generics };
    let krate = model.krate.to_string().replace(' ', "");
    let rest = object.rest.iter().map(|rest| Row {
        key: "*any other key*".to_owned(),
        input: rest.values.map_or_else(|| "any value".to_owned(), |values| input(values, scope)),
        accessed: rest
            .values
            .map_or_else(|| type_code(&format!("&amp;[Value]({krate}::Value)")), |values| reference(values, scope)),
        description: summary(rest.docs.description.text()),
        notes: "kept in order".to_owned(),
    });
    object.keys.iter().map(|key| row(key, scope)).chain(rest).collect()
}

fn row(key: &Key<'_>, scope: Scope<'_>) -> Row {
    let view = accessed(key.value, scope);
    Row {
        key: format!("[{}](Self::{})", code(&key.name), key.field()),
        input: input(key.value, scope),
        accessed: if key.required { type_code(&view) } else { type_code(&format!("[Option](Option)&lt;{view}&gt;")) },
        description: summary(key.docs.description.text()),
        notes: key.notes().join("; "),
    }
}

/// What may be given for a key when a model is built.
fn input(ty: &Type, scope: Scope<'_>) -> String {
    let own = type_markdown(ty, scope);
    let with = |more: &str| format!("{more}, {}", type_code(&own));
    match scope.kind(ty) {
        Kind::String | Kind::Formatted => with("<code>&amp;[str](prim@str)</code>"),
        Kind::BigInteger => with("Rust's integers"),
        Kind::Decimal => with("Rust's numbers"),
        Kind::Boxed(inner) => input(inner, scope),
        _ => type_code(&own),
    }
}

/// What the accessor returns, without the `Option` of an optional key.
fn accessed(ty: &Type, scope: Scope<'_>) -> String {
    match scope.kind(ty) {
        Kind::String => "&amp;[str](prim@str)".to_owned(),
        Kind::Bool | Kind::Int(_) | Kind::Float(_) | Kind::Null => type_markdown(ty, scope),
        Kind::List(item) => format!("&amp;\\[{}\\]", type_markdown(item, scope)),
        Kind::Boxed(inner) => accessed(inner, scope),
        Kind::Nullable(inner) => {
            let nullable = type_markdown(ty, scope);
            let name = nullable.split("&lt;").next().unwrap_or_default();
            format!("{name}&lt;{}&gt;", accessed(inner, scope))
        }
        _ => format!("&amp;{}", type_markdown(ty, scope)),
    }
}

fn reference(ty: &Type, scope: Scope<'_>) -> String {
    type_code(&format!("&amp;{}", type_markdown(ty, scope)))
}
