//! A model for each attribute.

use hl_model::{Checks, Dict, FieldType, HlModel, Nullable, OtherValue, Serde};

fn ordered(range: &Range, checks: &mut Checks) {
    if range.to() < range.from() {
        checks.add("/to", "before_from", "must not be before `from`");
    }
}

macro_rules! models {
    ($($item:item)*) => {$(
        #[derive(Clone, Debug, PartialEq, HlModel)]
        $item
    )*};
}

models! {
    pub(crate) struct Open { a: i64, #[hl(any_string_name)] rest: Dict<i64> }

    #[hl(closed)]
    pub(crate) struct Closed { a: i64 }

    #[hl(closed, any_of_keys(a, b))]
    pub(crate) struct AnyOfKeys { a: Option<i64>, b: Option<i64> }

    #[hl(closed, one_of_keys(a, b))]
    pub(crate) struct OneOfKeys { a: Option<i64>, b: Option<i64> }

    #[hl(closed, not_together(a, b))]
    pub(crate) struct NotTogether { a: Option<i64>, b: Option<i64> }

    #[hl(closed, if_key(kind = "card", requires(number), not(iban)))]
    pub(crate) struct IfKey { kind: String, number: Option<i64>, iban: Option<String> }

    #[hl(closed)]
    pub(crate) struct Requires { #[hl(requires = "b")] a: Option<i64>, b: Option<i64> }

    #[hl(closed, check = ordered)]
    pub(crate) struct Range { from: i64, to: i64 }

    #[hl(closed)]
    pub(crate) struct PatternKeys { id: i64, #[hl(pattern_keys = "^x-")] extensions: Dict<i64> }

    #[hl(closed)]
    pub(crate) struct Constant { #[hl(constant = "card")] kind: String, id: i64 }

    #[hl(closed)]
    pub(crate) struct Alias { #[hl(alias = "e_mail")] email: String }

    pub(crate) enum AliasOfValue { Up, #[hl(alias = "Left")] Down }

    #[hl(one_of, discriminator = "version")]
    pub(crate) enum Tags { #[hl(tag = 1)] Old { a: i64 }, #[hl(tag = 2)] New { b: i64 } }

    #[hl(one_of, discriminator = "kind", content = "data")]
    pub(crate) enum Adjacent { Number(i64), Ping }

    #[hl(one_of, external)]
    pub(crate) enum External { Number(i64), Ping }

    #[hl(one_of)]
    pub(crate) enum Exactly { Small(i8), Large(i64) }

    #[hl(one_of)]
    pub(crate) enum Apart { Text(String), Number(i64) }

    #[hl(any_of)]
    pub(crate) enum Any { Small(i8), Large(i64) }

    #[hl(closed, title = "A title")]
    pub(crate) struct Title { #[hl(title = "The name")] name: String }

    #[hl(closed)]
    pub(crate) struct Default {
        #[hl(default = 7, null = "absent")]
        a: Option<i64>,
        #[hl(example = 99, null = "absent")]
        b: Option<i64>,
        #[hl(description = "Described.", null = "absent")]
        c: Option<i64>,
    }

    #[hl(closed)]
    pub(crate) struct Null { #[hl(null = "absent")] a: Option<i64>, b: Option<Nullable<i64>> }

    #[hl(closed)]
    pub(crate) struct Flags {
        #[hl(read_only, null = "absent")]
        a: Option<i64>,
        #[hl(write_only, null = "absent")]
        b: Option<i64>,
        #[hl(secret, null = "absent")]
        c: Option<i64>,
    }

    #[hl(closed)]
    pub(crate) struct Copied { #[hl(copy)] level: Level }

    #[derive(Copy)]
    pub(crate) enum Level { #[hl(value = 1)] Low, #[hl(value = 2)] High }

    #[hl(tuple)]
    pub(crate) struct Tuple(i64, String, #[hl(rest)] Vec<i64>);

    #[hl(all_of, closed)]
    pub(crate) struct Both { one: Part, other: OtherPart }

    #[hl(closed)]
    pub(crate) struct Part { p: i64 }

    #[hl(closed)]
    pub(crate) struct OtherPart { q: i64 }

    #[hl(all_of)]
    pub(crate) struct OpenBoth { one: OpenPart, other: OtherOpenPart, #[hl(any_string_name)] rest: Dict }

    pub(crate) struct OpenPart { p: i64, #[hl(any_string_name)] rest: Dict }

    pub(crate) struct OtherOpenPart { q: i64, #[hl(any_string_name)] rest: Dict }

    pub(crate) enum Listed { Up, Down, #[hl(other)] Other(OtherValue) }

    #[hl(one_of, discriminator = "kind")]
    pub(crate) enum OtherMember { A { a: i64 }, #[hl(other)] Other(Dict) }

    #[hl(closed)]
    pub(crate) struct Foreign { #[hl(schema = r#"{"type":"integer","minimum":0}"#)] a: Serde<u8> }

    #[hl(closed, inline)]
    pub(crate) struct Inline { a: i64 }

    #[hl(closed)]
    pub(crate) struct User { inline: Inline }

    #[hl(closed, rename_all = "camelCase")]
    pub(crate) struct Renamed { first_name: String, #[hl(rename = "last")] last_name: String }

    #[hl(closed, module = "shop.model.moduled")]
    pub(crate) struct Moduled { a: i64 }

    #[hl(closed, builder = Maker, parts = Pieces)]
    pub(crate) struct Named { a: i64 }

    #[hl(closed, bound = "T: FieldType")]
    pub(crate) struct Bound<T> { a: T }

    #[hl(closed, crate = ::hl_model)]
    pub(crate) struct Elsewhere { a: i64 }
}

/// The models without the attributes of which a page in the words of Python is silent.
pub(crate) mod plain {
    use hl_model::{FieldType, HlModel, Nullable, Serde};

    use super::Level;

    models! {
        #[hl(closed)]
        pub(crate) struct TwoKeys { a: Option<i64>, b: Option<i64> }

        #[hl(closed)]
        pub(crate) struct Alias { email: String }

        #[hl(closed)]
        pub(crate) struct IfKey { kind: String, number: Option<i64>, iban: Option<String> }

        #[hl(closed)]
        pub(crate) struct Range { from: i64, to: i64 }

        #[hl(closed)]
        pub(crate) struct Title { name: String }

        #[hl(closed)]
        pub(crate) struct Default {
            #[hl(default = 7)]
            a: Option<i64>,
            b: Option<i64>,
            #[hl(description = "Described.")]
            c: Option<i64>,
        }

        #[hl(closed)]
        pub(crate) struct Null { a: Option<i64>, b: Option<Nullable<i64>> }

        #[hl(closed)]
        pub(crate) struct Flags { a: Option<i64>, b: Option<i64>, c: Option<i64> }

        #[hl(closed)]
        pub(crate) struct Copied { level: Level }

        #[hl(one_of, discriminator = "version")]
        pub(crate) enum Tags { Old { a: i64 }, New { b: i64 } }

        #[hl(closed)]
        pub(crate) struct Foreign { a: Serde<u8> }

        #[hl(closed)]
        pub(crate) struct Named { a: i64 }

        #[hl(closed)]
        pub(crate) struct Bound<T: FieldType> { a: T }
    }
}
