//! Descriptions written by hand, as the derive would write them: one or more of everything that a description can say.

mod composed;
mod defaults;
mod marks;
mod objects;
mod odd;
mod plain;
mod session;

use crate::description::{Constraint, Enum, Key, Literal, Object, Rest, Schema, SchemaFn, Shape, Variant};

pub(crate) use composed::*;
pub(crate) use defaults::*;
pub(crate) use marks::*;
pub(crate) use objects::*;
pub(crate) use odd::*;
pub(crate) use plain::*;
pub(crate) use session::*;

/// A model with a page of its own.
pub(crate) const fn model(name: &'static str, module: &'static str, shape: Shape) -> Schema {
    Schema { name, path: "zoo", module: Some(module), shape, ..Schema::NEW }
}

/// The model, shown where it is used.
pub(crate) const fn inline(schema: Schema) -> Schema {
    Schema { inline: true, ..schema }
}

pub(crate) const fn described(schema: Schema, description: &'static str) -> Schema {
    Schema { description, ..schema }
}

/// An object by its keys and its rule for others.
macro_rules! object {
    ($keys:expr, $rest:expr $(,)?) => {
        const {
            const KEYS: &[$crate::description::Key] = $keys;
            const NAMES: usize = $crate::tests::zoo::names(KEYS);
            const LOOKUP: &[(&str, u16)] = &$crate::tests::zoo::lookup::<NAMES>(KEYS);
            $crate::description::Object::new(KEYS, LOOKUP, $rest)
        }
    };
}

pub(crate) use object;

/// Number of names and aliases.
pub(crate) const fn names(mut keys: &[Key]) -> usize {
    let mut count = 0;
    while let [key, others @ ..] = keys {
        count += 1 + key.aliases.len();
        keys = others;
    }
    count
}

/// Every name and alias with the index of its key, sorted by name, as the derive writes it.
pub(crate) const fn lookup<const N: usize>(keys: &'static [Key]) -> [(&'static str, u16); N] {
    let mut lookup = [("", 0); N];
    let (mut length, mut index, mut number) = (0, 0, 0_u16);
    while index < keys.len() {
        let key = &keys[index];
        let mut alias = 0;
        while alias <= key.aliases.len() {
            let name = if alias == 0 { key.name } else { key.aliases[alias - 1] };
            let mut at = length;
            while at > 0 && is_less(name.as_bytes(), lookup[at - 1].0.as_bytes()) {
                lookup[at] = lookup[at - 1];
                at -= 1;
            }
            lookup[at] = (name, number);
            length += 1;
            alias += 1;
        }
        (index, number) = (index + 1, number + 1);
    }
    lookup
}

const fn is_less(mut a: &[u8], mut b: &[u8]) -> bool {
    while let ([x, more_a @ ..], [y, more_b @ ..]) = (a, b) {
        if *x != *y {
            return *x < *y;
        }
        (a, b) = (more_a, more_b);
    }
    a.len() < b.len()
}

pub(crate) const fn required(name: &'static str, schema: SchemaFn) -> Key {
    Key { name, field: name, schema, ..Key::NEW }
}

pub(crate) const fn optional(name: &'static str, schema: SchemaFn) -> Key {
    Key { required: false, ..required(name, schema) }
}

impl Key {
    pub(crate) const fn describe(self, description: &'static str) -> Self {
        Self { description, ..self }
    }

    pub(crate) const fn default(self, json: &'static str) -> Self {
        Self { default: Some(json), ..self }
    }

    pub(crate) const fn with(self, constraints: &'static [Constraint]) -> Self {
        Self { constraints, ..self }
    }

    pub(crate) const fn in_all_of(self) -> Self {
        Self { all_of: true, ..self }
    }
}

pub(crate) const fn texts(variants: &'static [Variant]) -> Enum {
    Enum { variants, ..Enum::NEW }
}

pub(crate) const fn variant(name: &'static str, value: &'static str) -> Variant {
    Variant::new(Literal::String(value), name, "")
}

/// Every model of the zoo that has a page.
pub(crate) static MODELS: &[&Schema] = &[
    &SESSION_RESPONSE, &SESSION_PROJECT_RESPONSE, &SORT_ORDER, &TEXTS, &NUMBERS, &NULLABLES, &PATH_PARTS, &LEVEL,
    &UPLOAD, &FREE, &NOTHING, &DEFAULTS, &ANY_DEFAULTS, &EMPTY, &CLOSED, &ESCAPED, &MAP_OF_MODELS, &MAP_OF_LISTS,
    &MAP_OF_ANYTHING, &MAP_OF_DATES, &MAP_OF_DESCRIBED, &NESTED, &TREE, &PATTERNED, &TOOL_CHOICE, &EVENT, &PETS,
    &WRAPPED, &UNLIKE, &MERGED, &STRICT_MERGED, &PAGE_OF_TEXT, &ACCOUNT, &MOOD, &DIGITS, &BOUNDS, &ODDITIES,
];
