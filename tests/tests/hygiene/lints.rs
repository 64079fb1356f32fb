//! Models with lints that generated code must not trip, and must not allow.

/// Deprecated keys, in a deprecated model.
pub mod deprecated {
    /// A model.
    #[derive(Clone, Debug, ::hl_model::HlModel)]
    #[hl(closed)]
    pub struct Old {
        /// The old name.
        #[deprecated = "use `name`"]
        id: ::std::option::Option<::std::string::String>,
        name: ::std::string::String,
    }

    /// A union without tags.
    #[deprecated]
    #[derive(Clone, Debug, PartialEq, Eq, ::hl_model::HlModel)]
    #[hl(any_of)]
    pub enum OldUnion {
        /// A text.
        A(::std::string::String),
        /// A number.
        B(i64),
    }

    /// A kind.
    #[deprecated]
    #[derive(Clone, Copy, Debug, PartialEq, Eq, ::hl_model::HlModel)]
    pub enum OldKind {
        /// The only one.
        A,
    }

    /// A model that says that it uses a deprecated type.
    #[allow(deprecated)]
    #[derive(Clone, Debug, ::hl_model::HlModel)]
    #[hl(closed)]
    pub struct User {
        #[hl(default = "A")]
        kind: ::std::option::Option<OldKind>,
    }

    /// A union that says that it uses a deprecated type.
    #[expect(deprecated)]
    #[derive(Clone, Debug, ::hl_model::HlModel)]
    #[hl(one_of)]
    pub enum Users {
        /// A variant with fields.
        A {
            /// A kind.
            kind: OldKind,
        },
        /// A number.
        B(i64),
        #[expect(missing_docs, reason = "the name says it")]
        Undocumented { name: ::std::string::String },
    }
}

/// Lints that no generated code can allow.
pub mod forbidden {
    #![forbid(missing_docs, non_snake_case)]

    /// A union.
    #[derive(Clone, Debug, ::hl_model::HlModel)]
    #[hl(one_of, discriminator = "type")]
    pub enum Event {
        /// A variant with fields.
        Created {
            /// An identifier.
            id: ::std::string::String,
        },
        /// A number.
        Counted(::hl_model::Dict),
    }

    /// A model with a default, which has a test.
    #[derive(Clone, Debug, PartialEq, Eq, ::hl_model::HlModel)]
    #[hl(closed)]
    pub struct WithDefault {
        #[hl(default = "a")]
        id: ::std::option::Option<::std::string::String>,
    }
}

/// Names that end with an underscore, which no name of a type has in its middle.
pub mod underscores {
    #![forbid(non_camel_case_types)]

    /// A model.
    #[derive(Clone, Debug, PartialEq, Eq, ::hl_model::HlModel)]
    #[hl(closed)]
    pub struct Type_ {
        type_: ::std::string::String,
    }

    /// A union.
    #[derive(Clone, Debug, PartialEq, Eq, ::hl_model::HlModel)]
    #[hl(one_of, discriminator = "type")]
    pub enum Self_ {
        /// A variant with fields.
        Box_ {
            /// A type.
            type_: Type_,
        },
        /// A type.
        Type_(Type_),
    }
}

/// Constructors, whose arguments have types with names.
pub mod constructors {
    #![deny(clippy::impl_trait_in_params)]

    /// A name.
    #[derive(Clone, Debug, PartialEq, Eq, ::hl_model::HlModel)]
    pub struct Name(::std::string::String);

    /// Items.
    #[derive(Clone, Debug, PartialEq, Eq, ::hl_model::HlModel)]
    #[hl(tuple)]
    pub struct Items(Name, ::std::vec::Vec<i64>, #[hl(rest)] ::std::vec::Vec<Name>);
}
