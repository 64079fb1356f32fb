//! Values described by several schemas.

use hl_model::{Decimal, Dict, HlModel, Integer, Null, Nullable, Value};

use super::{Closed, Direction, Level, Name, Open, ShortName, Tags};

/// One of several plain types.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of)]
#[allow(missing_docs, reason = "a description can also stand in the attribute")]
pub enum Scalar {
    /// A text.
    Text(String),
    #[hl(description = "A number.")]
    Number(Decimal),
    /// Nothing.
    Nothing(Null),
}

/// One of several types that have values in common.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of)]
#[allow(missing_docs, reason = "members need no description")]
pub enum Overlap {
    Short(ShortName),
    Direction(Direction),
    Level(Level),
    Integer(Integer),
    Closed(Closed),
    Open(Open),
    Tags(Tags),
    Words(Vec<String>),
}

/// At least one of several types.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of)]
#[allow(missing_docs, reason = "members need no description")]
pub enum Loose {
    Name(Name),
    Closed(Box<Closed>),
    Open(Open),
    Counts(Dict<Integer>),
    List(Vec<Nullable<Level>>),
    Maybe(Nullable<bool>),
}

/// A message.
#[derive(Clone, Debug, PartialEq, HlModel)]
pub struct Message {
    /// The tag is a key of this member.
    r#type: Option<String>,
    text: String,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

/// A failure, which does not declare the tag that chooses it.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Failure {
    code: Integer,
    cause: Option<Box<Event>>,
}

/// What has happened, told by a tag.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "type", rename_all = "snake_case")]
#[allow(missing_docs, reason = "members need no description")]
pub enum Event {
    #[hl(tag = "message", tag = "note")]
    MessageSent(Message),
    HasFailed(Box<Failure>),
    Closed(Closed),
    Counted(Dict<Scalar>),
}

/// Like the union above, but open to tags that are added later.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of, discriminator = "kind/of")]
#[allow(missing_docs, reason = "members need no description")]
pub enum OpenEvent {
    #[hl(rename = "text")]
    Message(Message),
    Failure(Failure),
    #[hl(other)]
    Other(Dict),
}

/// What has happened, told by a number.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "op")]
#[allow(missing_docs, reason = "members need no description")]
pub enum Coded {
    #[hl(tag = 1, tag = -1, alias = 10)]
    Message(Message),
    #[hl(tag = 2, alias = 20)]
    HasFailed(Box<Failure>),
    #[hl(tag = 3)]
    Counted(Dict<Integer>),
    #[hl(other)]
    Other(Dict),
}

/// What has happened, told by whether it went well.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of, discriminator = "ok")]
#[allow(missing_docs, reason = "members need no description")]
pub enum Answer {
    #[hl(tag = true)]
    Good(Message),
    #[hl(tag = false)]
    Bad(Failure),
}

/// What has happened, told by a tag that had another name.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "name", rename_all = "snake_case")]
#[allow(missing_docs, reason = "members need no description")]
pub enum Reworded {
    #[hl(alias = "sent")]
    MessageSent(Message),
    #[hl(alias = "failed")]
    HasFailed(Failure),
}

/// What has happened, told by tags of which a member with several keeps its own.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "kind")]
#[allow(missing_docs, reason = "members need no description")]
pub enum Kept {
    #[hl(tag = "base", alias = "root")]
    Base(Base),
    #[hl(tag = "details", tag = "more")]
    Details(Details),
    #[hl(tag = "known", tag = "k")]
    Remark(Remark),
    #[hl(tag = "message", tag = "note")]
    Message(Message),
}

/// A text and other short names.
#[derive(Clone, Debug, PartialEq, HlModel)]
pub struct Remark {
    text: String,
    #[hl(any_string_name)]
    any_string_name: Dict<ShortName>,
}

/// Compositions in compositions, without end.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of)]
#[allow(missing_docs, reason = "members need no description")]
pub enum Expression {
    Scalar(Scalar),
    List(Vec<Self>),
    Pair(Box<Operands>),
    Event(Nullable<OpenEvent>),
}

/// Two expressions.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Operands {
    left: Expression,
    right: Option<Expression>,
}

/// A composition under constraints of its own.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of, not = Closed, min_properties = 1)]
#[allow(missing_docs, reason = "members need no description")]
pub enum Bounded {
    Open(Open),
    Dict(Dict<Integer>),
    Text(String),
}

/// What all have.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed, title = "The base")]
pub struct Base {
    id: String,
    #[hl(min_length = 1)]
    name: Option<String>,
}

/// What some have.
#[derive(Clone, Debug, PartialEq, HlModel)]
pub struct Details {
    count: Option<Integer>,
    tags: Option<Vec<String>>,
    #[hl(any_string_name)]
    any_string_name: Dict<Integer>,
}

/// Both, and nothing else.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(all_of, closed)]
pub struct Strict(Base, Details);

/// Both, and keys with values of one type.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(all_of)]
pub struct Full {
    base: Base,
    details: Box<Details>,
    #[hl(any_string_name)]
    any_string_name: Dict<bool>,
}

/// A part that has parts.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(all_of, min_properties = 2, max_properties = 5)]
pub struct Fuller {
    full: Full,
    more: More,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

/// One key more.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct More {
    more: Option<Value>,
}

/// Compositions at keys.
#[derive(Clone, Debug, PartialEq, HlModel)]
pub struct Holder {
    scalar: Scalar,
    #[hl(min_length = 2, minimum = 5)]
    bounded: Option<Scalar>,
    #[hl(not = Direction)]
    loose: Option<Nullable<Loose>>,
    events: Option<Vec<Event>>,
    open_events: Option<Dict<OpenEvent>>,
    #[hl(all_of)]
    strict: Option<Strict>,
    full: Option<Box<Full>>,
    #[hl(any_string_name)]
    any_string_name: Dict<Overlap>,
}
