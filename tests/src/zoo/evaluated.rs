//! Objects described by several schemas, depending on what the objects hold.

use hl_model::{Dict, HlModel, Integer, Nullable};

use super::{Message, ShortName};

/// A number, and more.
#[derive(Clone, Debug, PartialEq, HlModel)]
pub struct Numbered {
    number: Integer,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

/// A word, and more.
#[derive(Clone, Debug, PartialEq, HlModel)]
pub struct Worded {
    word: ShortName,
    other_words: Option<Vec<ShortName>>,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

/// A size, and truth values.
#[derive(Clone, Debug, PartialEq, HlModel)]
pub struct Sized {
    size: Integer,
    #[hl(any_string_name)]
    any_string_name: Dict<bool>,
}

/// One or more of these.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of)]
#[allow(missing_docs, reason = "members need no description")]
pub enum Label {
    Number(Numbered),
    Word(Box<Worded>),
    Size(Sized),
}

/// A title.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Titled {
    title: Option<String>,
}

/// A title or `null`.
#[derive(Clone, Debug, PartialEq, HlModel)]
pub struct MaybeTitled(Nullable<Titled>);

/// A label with a title and truth values.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(all_of)]
pub struct Labelled {
    title: MaybeTitled,
    label: Label,
    #[hl(any_string_name)]
    any_string_name: Dict<bool>,
}

/// What has happened, told by a tag that not every member declares.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "happening")]
#[allow(missing_docs, reason = "members need no description")]
pub enum Happening {
    #[hl(tag = "message")]
    Message(Message),
    #[hl(tag = "titled")]
    Titled(MaybeTitled),
    #[hl(tag = "number")]
    Number(Numbered),
    #[hl(tag = "label")]
    Label(Labelled),
}

/// A label with what has happened, and nothing else.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(all_of, closed)]
pub struct StrictlyLabelled(Nullable<Titled>, Label, Nullable<Numbered>);

/// A title with a tag that belongs to a member.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(all_of, closed)]
pub struct Tagged(Titled, Noted);

/// Notes, told by a tag.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of, discriminator = "note")]
#[allow(missing_docs, reason = "members need no description")]
pub enum Noted {
    #[hl(tag = "number")]
    Number(Numbered),
    #[hl(tag = "word")]
    Word(Worded),
    #[hl(other)]
    Other(Dict),
}

/// One of two unions that contain each other.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of)]
#[allow(missing_docs, reason = "members need no description")]
pub enum Half {
    Truth(bool),
    Other(Box<OtherHalf>),
    Both(Vec<OtherHalf>),
}

/// The other of two unions that contain each other.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of)]
#[allow(missing_docs, reason = "members need no description")]
pub enum OtherHalf {
    Word(ShortName),
    Half(Box<Half>),
    Both(Nullable<Vec<Half>>),
}
