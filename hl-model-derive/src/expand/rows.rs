//! The rows of the tables in a model's rustdoc.

use syn::Type;

use crate::json::Json;
use crate::model::{Composition, Key, Model, Object, Rest};
use crate::table::{Row, summary};
use crate::text::{accessor_link, cell_code, key_link, primitive_markdown, type_code, type_markdown};
use crate::ty::Scope;
use hl_model_ground::markdown::with_notes;
use hl_model_ground::prose::code;
use hl_model_ground::well_known::{self, Given, Input};

/// One row for each key and, unless the model is closed, one for all others.
pub(super) fn rows(model: &Model<'_>, object: &Object<'_>) -> Vec<Row> {
    let scope = model.scope();
    let patterned = object.patterns.iter().map(|patterned| {
        let mut row = kept_row(model, &patterned.kept);
        row.key = format!("*keys that match* {}", code(patterned.pattern.source()));
        row
    });
    let shown = object.keys.iter().filter(|key| key.marks.hidden.is_none());
    shown.map(|key| row(key, scope)).chain(patterned).chain(rest_row(model, object)).collect()
}

/// The row for all undeclared keys.
fn rest_row(model: &Model<'_>, object: &Object<'_>) -> Option<Row> {
    object.rest.as_ref().map(|rest| kept_row(model, rest))
}

/// The row for a field that keeps undeclared keys.
fn kept_row(model: &Model<'_>, rest: &Rest<'_>) -> Row {
    let scope = model.scope();
    let value = format!("[Value]({}::Value)", model.krate.to_string().replace(' ', ""));
    Row {
        key: "*any other key*".to_owned(),
        input: rest.values.map_or_else(
            || format!("any value, {}", type_code(&value)),
            |values| inputs(values, Given::Within, scope, type_code),
        ),
        accessed: type_code(&format!("&amp;{}", rest.values.map_or(value, |values| type_markdown(values, scope)))),
        description: with_notes(&summary(rest.docs.description.text()), &["kept in order".to_owned()]),
    }
}

/// One row for each part and, unless the model is closed, one for all keys that no part declares.
pub(super) fn parts(model: &Model<'_>, object: &Object<'_>) -> Vec<[String; 3]> {
    let scope = model.scope();
    let rest = rest_row(model, object).map(|row| [row.key, row.description, row.accessed]);
    let parts = object.keys.iter().map(|part| {
        [accessor_link(&part.field()), summary(part.docs.description.text()), type_code(&type_markdown(part.ty, scope))]
    });
    parts.chain(rest).collect()
}

/// One row for each member and, if objects with unknown tags are kept, one for them.
pub(super) fn members(model: &Model<'_>, composition: &Composition<'_>) -> Vec<[String; 4]> {
    let scope = model.scope();
    let other = composition.other.iter().map(|other| {
        let name = accessor_link(&other.ident.to_string());
        let ty = type_code(&type_markdown(other.ty, scope));
        let what = if composition.is_tagged() {
            "an object with an unknown tag, kept whole"
        } else {
            "a value that matches no member, kept whole"
        };
        [name, "*any other tag*".to_owned(), what.to_owned(), ty]
    });
    let members = composition.members.iter().map(|member| {
        let codes = |tags: &[Json]| tags.iter().map(|tag| cell_code(&tag.to_string())).collect::<Vec<_>>().join(", ");
        let (tags, aliases) = (codes(&member.tags), codes(&member.aliases));
        let tags = if aliases.is_empty() { tags } else { format!("{tags}, also read: {aliases}") };
        [
            accessor_link(&member.ident.to_string()),
            tags,
            summary(member.docs.description.text()),
            member.payload.ty().map_or_else(|| "—".to_owned(), |ty| type_code(&type_markdown(ty, scope))),
        ]
    });
    members.chain(other).collect()
}

fn row(key: &Key<'_>, scope: Scope<'_>) -> Row {
    let view = key.view.markdown(scope);
    let mut notes = key.notes();
    // On the accessor, rustdoc itself shows the deprecation.
    if key.marks.deprecated.is_some() {
        notes.insert(1, "**deprecated**".to_owned());
    }
    Row {
        key: key_link(&key.name, &key.field()),
        input: inputs(key.value, Given::AtKey, scope, type_code),
        accessed: if key.required { type_code(&view) } else { type_code(&format!("[Option](Option)&lt;{view}&gt;")) },
        description: with_notes(&summary(key.docs.description.text()), &notes),
    }
}

/// The input types of a type.
pub(super) fn inputs(ty: &Type, given: Given, scope: Scope<'_>, code: fn(&str) -> String) -> String {
    let inputs = well_known::inputs(ty, given, |ty| scope.known(ty)).into_iter().map(|input| match input {
        Input::Words(words) => words.to_owned(),
        Input::Primitive(ty) => code(&primitive_markdown(ty)),
        Input::Type(ty) => code(&type_markdown(ty, scope)),
    });
    inputs.collect::<Vec<_>>().join(", ")
}
