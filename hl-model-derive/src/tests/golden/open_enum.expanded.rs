#[allow(unexpected_cfgs)]
const _: () = {
    use ::hl_model::__private_0_2_0 as __hl;
    #[cfg(rust_analyzer)]
    mod __hl_0 {
        use ::hl_model::__private_0_2_0::editor::enumeration::*;
        use self::rename_all as _;
    }
    #[cfg(rust_analyzer)]
    mod __hl_1 {
        use ::hl_model::__private_0_2_0::editor::variant::*;
        use self::{rename as _, other as _};
    }
    #[automatically_derived]
    #[doc(hidden)]
    impl __hl::PlainEnum for Role {
        fn from_index(__index: __hl::usize) -> __hl::Option<Self> {
            __hl::Some(
                match __index {
                    0 => Self::User,
                    1 => Self::ChatBot,
                    _ => return __hl::None,
                },
            )
        }
        fn index(&self) -> __hl::Option<__hl::usize> {
            __hl::Some(
                match self {
                    Self::User => 0,
                    Self::ChatBot => 1,
                    _ => return __hl::None,
                },
            )
        }
        fn from_other(__other: __hl::OtherValue) -> __hl::Option<Self> {
            __hl::Some(Self::Other(__other))
        }
        fn other(&self) -> __hl::Option<&__hl::OtherValue> {
            match self {
                Self::Other(__other) => __hl::Some(__other),
                _ => __hl::None,
            }
        }
    }
    #[automatically_derived]
    impl __hl::FieldType for Role {
        const __TAKES_WHOLE: __hl::core::primitive::bool = true;
        const __STATIC: __hl::Option<&'static __hl::Schema> = {
            static __SCHEMA: __hl::Schema = __hl::Schema {
                name: "Role",
                path: ::core::module_path!(),
                description: "An enumeration.",
                shape: __hl::Shape::Enum(
                    &__hl::Enum {
                        variants: &[
                            __hl::Variant::new(
                                __hl::Literal::String("USER"),
                                "User",
                                "Who asks.",
                            ),
                            __hl::Variant::new(
                                __hl::Literal::String("bot"),
                                "ChatBot",
                                "",
                            ),
                        ],
                        open: true,
                        ..__hl::Enum::NEW
                    },
                ),
                ..__hl::Schema::NEW
            };
            __hl::Some(&__SCHEMA)
        };
        const __KNOWN: __hl::Known = __hl::Known::described(
            <Self as __hl::FieldType>::__STATIC,
            &__hl::Known::ANY,
        );
        fn field_schema() -> &'static __hl::Schema {
            match <Self as __hl::FieldType>::__STATIC {
                __hl::Some(__schema) => __schema,
                __hl::None => &__hl::Schema::NEW,
            }
        }
        fn read(__input: &mut __hl::Input<'_, '_>) -> __hl::Result<Self, __hl::Stop> {
            __hl::read_plain_enum(__input)
        }
        fn write(&self, __output: &mut __hl::Output) {
            __hl::write_plain_enum(self, __output);
        }
    }
    #[automatically_derived]
    impl __hl::fmt::Display for Role {
        fn fmt(&self, __f: &mut __hl::Formatter<'_>) -> __hl::fmt::Result {
            __hl::Formatter::pad(__f, __hl::plain_enum_text(self))
        }
    }
    #[automatically_derived]
    impl __hl::FromStr for Role {
        type Err = ::hl_model::Errors;
        fn from_str(
            text_: &::core::primitive::str,
        ) -> ::core::result::Result<Self, ::hl_model::Errors> {
            __hl::parse_plain_enum(text_)
        }
    }
    #[automatically_derived]
    impl __hl::TryFrom<&::core::primitive::str> for Role {
        type Error = ::hl_model::Errors;
        fn try_from(
            text_: &::core::primitive::str,
        ) -> ::core::result::Result<Self, ::hl_model::Errors> {
            __hl::parse_plain_enum(text_)
        }
    }
    #[automatically_derived]
    impl __hl::HlModel for Role {
        type AnyStringValue = __hl::Value;
        type Builder = Self;
    }
    #[automatically_derived]
    impl __hl::serde::Serialize for Role {
        fn serialize<S: __hl::serde::Serializer>(
            &self,
            __serializer: S,
        ) -> __hl::Result<S::Ok, S::Error> {
            __hl::serialize(self, __serializer)
        }
    }
    #[automatically_derived]
    impl<'de> __hl::serde::Deserialize<'de> for Role {
        fn deserialize<D: __hl::serde::Deserializer<'de>>(
            __deserializer: D,
        ) -> __hl::Result<Self, D::Error> {
            __hl::deserialize(__deserializer)
        }
    }
    ::hl_model::__private_0_2_0::integrations! {
        [] [Role] []
    }
};
#[automatically_derived]
impl Role {
    /// The listed values, in the order of their declaration.
    pub const VARIANTS: &'static [Self] = &[Self::User, Self::ChatBot];
    /// The value as it stands in JSON.
    #[must_use]
    pub fn as_str(&self) -> &::core::primitive::str {
        match self {
            Self::User => "USER",
            Self::ChatBot => "bot",
            Self::Other(__other) => __other.as_str(),
        }
    }
}
