//! The identity of types: whether two descriptions are of one type.

use super::enumeration::Enum;
use super::types::{Constraint, Key, KeyPattern, Member, Rest, Schema, SchemaFn, Shape};

/// Whether two descriptions are of one type. Addresses are not enough, because the compiler may place a description more
/// than once: a promoted constant has no stable address. Names are not enough either, because functions can contain models
/// with equal names, and lists have no name. So all contents of the descriptions are compared.
pub(crate) fn is_same(a: &'static Schema, b: &'static Schema) -> bool {
    if std::ptr::eq(a, b) {
        return true;
    }
    let mut pairs = Pairs(Vec::new());
    let mut is_same = has_equal_head(a, b) && pairs.are_equal(a, b);
    let mut next = 0;
    while is_same && let Some((a, b)) = pairs.0.get(next).copied() {
        is_same = pairs.are_equal(a, b);
        next += 1;
    }
    is_same
}

/// The pairs of schemas that must be equal too, without duplicates, because schemas may contain themselves.
struct Pairs(Vec<(&'static Schema, &'static Schema)>);

/// Whether two descriptions agree in everything but their references to others. Most different types differ here.
fn has_equal_head(a: &Schema, b: &Schema) -> bool {
    std::mem::discriminant(&a.shape) == std::mem::discriminant(&b.shape)
        && (a.name, a.path, a.rust_type, a.module) == (b.name, b.path, b.rust_type, b.module)
        && (a.title, a.description) == (b.title, b.description)
        && (a.inline, a.deprecated, a.secret) == (b.inline, b.deprecated, b.secret)
        && (a.constraints.len(), a.arguments.len()) == (b.constraints.len(), b.arguments.len())
}

impl Pairs {
    /// Whether two schemas with equal heads are equal, if all pairs are.
    fn are_equal(&mut self, a: &'static Schema, b: &'static Schema) -> bool {
        self.all(a.arguments, b.arguments, |pairs, a, b| pairs.schema(*a, *b))
            && self.constraints(a.constraints, b.constraints)
            && self.shape(a.shape, b.shape)
    }

    fn schema(&mut self, a: SchemaFn, b: SchemaFn) -> bool {
        let (a, b) = (a(), b());
        let is_known =
            |known: &(&'static Schema, &'static Schema)| std::ptr::eq(known.0, a) && std::ptr::eq(known.1, b);
        if std::ptr::eq(a, b) || self.0.iter().any(is_known) {
            return true;
        }
        let is_possible = has_equal_head(a, b);
        self.0.extend(is_possible.then_some((a, b)));
        is_possible
    }

    /// Whether two shapes are equal. References to other schemas become pairs.
    fn shape(&mut self, a: Shape, b: Shape) -> bool {
        match (a, b) {
            (Shape::List(a), Shape::List(b))
            | (Shape::Map(a), Shape::Map(b))
            | (Shape::Nullable(a), Shape::Nullable(b))
            | (Shape::Newtype(a), Shape::Newtype(b)) => self.schema(a, b),
            (Shape::Tuple(a), Shape::Tuple(b)) => {
                a.required == b.required
                    && self.rest(a.rest, b.rest)
                    && self.all(a.items, b.items, |pairs, a, b| pairs.schema(*a, *b))
            }
            (Shape::Enum(a), Shape::Enum(b)) => {
                let outline = |choice: &'static Enum| {
                    choice
                        .variants
                        .iter()
                        .map(|variant| (variant.value, variant.name, variant.description, variant.aliases))
                };
                a.open == b.open && outline(a).eq(outline(b))
            }
            (Shape::Object(a), Shape::Object(b)) => {
                self.rest(a.rest, b.rest)
                    && self.all(a.keys, b.keys, Self::key)
                    && self.all(a.patterns, b.patterns, Self::pattern)
            }
            (Shape::Composition(a), Shape::Composition(b)) => {
                (a.kind, a.discriminator, a.content, a.external) == (b.kind, b.discriminator, b.content, b.external)
                    && self.rest(a.rest, b.rest)
                    && self.all(a.members, b.members, Self::member)
                    && self.all(a.other.as_slice(), b.other.as_slice(), |pairs, a, b| pairs.schema(*a, *b))
            }
            // Other shapes have no parts, and the heads have said that both are of one kind.
            _ => true,
        }
    }

    fn key(&mut self, a: &Key, b: &Key) -> bool {
        (a.name, a.aliases, a.required, a.rust_type, a.null) == (b.name, b.aliases, b.required, b.rust_type, b.null)
            && (a.title, a.description, a.default, a.example) == (b.title, b.description, b.default, b.example)
            && (a.all_of, a.constant, a.read_only, a.deprecated) == (b.all_of, b.constant, b.read_only, b.deprecated)
            && (a.write_only, a.secret) == (b.write_only, b.secret)
            && self.constraints(a.constraints, b.constraints)
            && self.schema(a.schema, b.schema)
    }

    fn pattern(&mut self, a: &'static KeyPattern, b: &'static KeyPattern) -> bool {
        (a.pattern.source, a.field, a.description) == (b.pattern.source, b.field, b.description)
            && self.all(a.values.as_slice(), b.values.as_slice(), |pairs, a, b| pairs.schema(*a, *b))
    }

    fn member(&mut self, a: &Member, b: &Member) -> bool {
        (a.name, a.rename, a.tags, a.aliases, a.description) == (b.name, b.rename, b.tags, b.aliases, b.description)
            && self.schema(a.schema, b.schema)
    }

    fn rest(&mut self, a: Rest, b: Rest) -> bool {
        match (a, b) {
            (Rest::Closed, Rest::Closed) | (Rest::Any, Rest::Any) => true,
            (Rest::Of(a), Rest::Of(b)) => self.schema(a, b),
            _ => false,
        }
    }

    fn constraints(&mut self, a: &'static [Constraint], b: &'static [Constraint]) -> bool {
        self.all(a, b, Self::constraint)
    }

    fn constraint(&mut self, a: &Constraint, b: &Constraint) -> bool {
        match (*a, *b) {
            (Constraint::Keys(a), Constraint::Keys(b)) | (Constraint::Not(a), Constraint::Not(b)) => self.schema(a, b),
            // The type of the keys determines this constraint.
            (Constraint::DistinctKeys(_), Constraint::DistinctKeys(_)) => true,
            (Constraint::Items(a), Constraint::Items(b)) => self.constraints(a, b),
            (Constraint::Contains(a), Constraint::Contains(b)) => {
                (a.min, a.max) == (b.min, b.max) && self.constraints(a.constraints, b.constraints)
            }
            (a, b) => has_equal_values(a, b),
        }
    }

    /// Whether two lists are equal, item by item.
    fn all<T>(
        &mut self,
        a: &'static [T],
        b: &'static [T],
        is_equal: impl Fn(&mut Self, &'static T, &'static T) -> bool,
    ) -> bool {
        a.len() == b.len() && a.iter().zip(b).all(|(a, b)| is_equal(self, a, b))
    }
}

/// Whether two constraints without schemas in them are equal.
fn has_equal_values(a: Constraint, b: Constraint) -> bool {
    use Constraint as C;
    match (a, b) {
        (C::MultipleOf(a), C::MultipleOf(b)) | (C::JsonSchema(a), C::JsonSchema(b)) => a == b,
        (C::AnyOfKeys(a), C::AnyOfKeys(b))
        | (C::OneOfKeys(a), C::OneOfKeys(b))
        | (C::NotTogether(a), C::NotTogether(b)) => a == b,
        (C::UniqueItems, C::UniqueItems) => true,
        (C::Pattern(a), C::Pattern(b)) => a.source == b.source,
        (C::Format(a), C::Format(b)) => a == b,
        (C::Values(a), C::Values(b)) => a == b,
        (C::Requires(a, b), C::Requires(c, d)) => (a, b) == (c, d),
        (C::IfKey(a), C::IfKey(b)) => a == b,
        (C::Check { name: a, description: b }, C::Check { name: c, description: d }) => (a, b) == (c, d),
        // The compiler may place a function twice. Then one type counts as two, and its values are checked twice.
        (C::Custom(a), C::Custom(b)) => std::ptr::fn_addr_eq(a, b),
        (a, b) => a.bound().is_some() && a.bound() == b.bound(),
    }
}
