//! Unions whose variants have fields or none, unions that are tagged in other ways, and what is no member of a union.

use hl_model::{Decimal, Dict, HlModel, Integer, Nullable, Value};

use super::{Message, ShortName};

/// What has happened: variants with fields of their own.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "type", rename_all = "snake_case")]
#[allow(missing_docs, reason = "members need no description")]
pub enum Signal {
    /// Something is there.
    Created {
        #[hl(min_length = 1)]
        id: String,
        /// What is said of it.
        note: Option<String>,
        next: Option<Box<Self>>,
    },
    Ping,
    #[hl(alias = "tick")]
    Noticed {
        #[hl(rename = "at/what")]
        at: Integer,
        #[hl(any_string_name)]
        rest: Dict,
    },
    Extended {
        #[hl(pattern_keys = "^x-[a-z]+$")]
        extensions: Dict,
        id: String,
        #[hl(pattern_keys = "^[0-9]+$")]
        numbered: Dict<Integer>,
        note: Option<String>,
        maybe: Nullable<Integer>,
        #[hl(any_string_name)]
        rest: Dict,
    },
    Named(Message),
}

/// A union with the payloads at a key beside the tags.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "t", content = "c/d", rename_all = "lowercase")]
#[allow(missing_docs, reason = "members need no description")]
pub enum Adjacent {
    Text(String),
    #[hl(tag = "num", alias = "number")]
    Number(Decimal),
    Nothing,
    Pair {
        left: Integer,
        right: Option<Integer>,
    },
    Extended {
        #[hl(pattern_keys = "^x-[a-z]+$")]
        extensions: Dict,
        id: String,
    },
    Many(Vec<Self>),
    #[hl(other)]
    Other(Dict),
}

/// A union with tags that are booleans, and payloads beside them.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of, discriminator = "ok", content = "value")]
#[allow(missing_docs, reason = "members need no description")]
pub enum Outcome {
    #[hl(tag = true)]
    Good(Integer),
    #[hl(tag = false)]
    Bad { reason: String },
}

/// A union with the payloads at keys that are the tags.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, external, rename_all = "lowercase")]
#[allow(missing_docs, reason = "members need no description")]
pub enum External {
    Text(String),
    #[hl(alias = "numero")]
    Number(Decimal),
    Nothing,
    #[hl(alias = "nix")]
    Nil,
    Pair {
        left: Integer,
        right: Option<Integer>,
    },
    Extended {
        #[hl(pattern_keys = "^x-[a-z]+$")]
        extensions: Dict,
        id: String,
    },
    Many(Vec<Self>),
    #[hl(other)]
    Other(Dict),
}

/// Either of two types.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of, external)]
#[allow(missing_docs, reason = "members need no description")]
pub enum Either<L, R> {
    Left(L),
    Right { right: R, more: Vec<R> },
}

/// A text or integers.
pub type EitherOfTexts = Either<String, Integer>;

/// A union without tags.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of)]
#[allow(missing_docs, reason = "members need no description")]
pub enum Untagged {
    Nothing,
    Point {
        x: Integer,
        y: Integer,
    },
    Extended {
        #[hl(pattern_keys = "^x-[a-z]+$")]
        extensions: Dict,
        id: String,
        #[hl(pattern_keys = "^[0-9]+$")]
        numbered: Dict<Integer>,
        note: Option<String>,
        maybe: Nullable<Integer>,
        #[hl(any_string_name)]
        rest: Dict,
    },
    Text(String),
}

/// A union without tags that keeps any other value.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of)]
#[allow(missing_docs, reason = "members need no description")]
pub enum OrAny {
    Point {
        x: Integer,
    },
    Short(ShortName),
    Long(super::Name),
    #[hl(other)]
    Other(Value),
}

/// A union without tags that keeps objects with some keys.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of)]
#[allow(missing_docs, reason = "members need no description")]
pub enum OrShared {
    Point {
        x: Integer,
    },
    Text(String),
    #[hl(other)]
    Other(Known),
}

/// A union that keeps what is known of all messages, whatever their tag.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "type")]
#[allow(missing_docs, reason = "members need no description")]
pub enum OrMessage {
    #[hl(tag = "ping")]
    Ping,
    #[hl(other)]
    Other(Box<Message>),
}

/// What all members share.
#[derive(Clone, Debug, PartialEq, HlModel)]
pub struct Known {
    id: String,
    #[hl(any_string_name)]
    any_string_name: Dict,
}
