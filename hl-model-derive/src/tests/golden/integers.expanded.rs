#[allow(unexpected_cfgs)]
const _: () = {
    use ::hl_model::__private_0_2_0 as __hl;
    #[cfg(rust_analyzer)]
    mod __hl_1 {
        use ::hl_model::__private_0_2_0::editor::variant::*;
        use self::{value as _, value as _};
    }
    #[automatically_derived]
    #[doc(hidden)]
    impl __hl::PlainEnum for Level {
        fn from_index(__index: __hl::usize) -> __hl::Option<Self> {
            __hl::Some(
                match __index {
                    0 => Self::Low,
                    1 => Self::High,
                    _ => return __hl::None,
                },
            )
        }
        fn index(&self) -> __hl::Option<__hl::usize> {
            __hl::Some(
                match self {
                    Self::Low => 0,
                    Self::High => 1,
                },
            )
        }
    }
    #[automatically_derived]
    impl __hl::FieldType for Level {
        const __TAKES_WHOLE: __hl::core::primitive::bool = true;
        const __STATIC: __hl::Option<&'static __hl::Schema> = {
            static __SCHEMA: __hl::Schema = __hl::Schema {
                name: "Level",
                path: ::core::module_path!(),
                description: "",
                shape: __hl::Shape::Enum(
                    &__hl::Enum {
                        variants: &[
                            __hl::Variant::new(__hl::Literal::Json("1"), "Low", ""),
                            __hl::Variant::new(__hl::Literal::Json("-2"), "High", ""),
                        ],
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
    impl __hl::fmt::Display for Level {
        fn fmt(&self, __f: &mut __hl::Formatter<'_>) -> __hl::fmt::Result {
            __hl::Formatter::pad(__f, __hl::plain_enum_text(self))
        }
    }
    #[automatically_derived]
    impl __hl::FromStr for Level {
        type Err = ::hl_model::Errors;
        fn from_str(
            text_: &::core::primitive::str,
        ) -> ::core::result::Result<Self, ::hl_model::Errors> {
            __hl::parse_plain_enum(text_)
        }
    }
    #[automatically_derived]
    impl __hl::TryFrom<&::core::primitive::str> for Level {
        type Error = ::hl_model::Errors;
        fn try_from(
            text_: &::core::primitive::str,
        ) -> ::core::result::Result<Self, ::hl_model::Errors> {
            __hl::parse_plain_enum(text_)
        }
    }
    #[automatically_derived]
    impl __hl::HlModel for Level {
        type AnyStringValue = __hl::Value;
        type Builder = Self;
    }
    #[automatically_derived]
    impl __hl::serde::Serialize for Level {
        fn serialize<S: __hl::serde::Serializer>(
            &self,
            __serializer: S,
        ) -> __hl::Result<S::Ok, S::Error> {
            __hl::serialize(self, __serializer)
        }
    }
    #[automatically_derived]
    impl<'de> __hl::serde::Deserialize<'de> for Level {
        fn deserialize<D: __hl::serde::Deserializer<'de>>(
            __deserializer: D,
        ) -> __hl::Result<Self, D::Error> {
            __hl::deserialize(__deserializer)
        }
    }
    ::hl_model::__private_0_2_0::integrations! {
        [] [Level] []
    }
};
#[automatically_derived]
impl Level {
    /// The listed values, in the order of their declaration.
    const VARIANTS: &'static [Self] = &[Self::Low, Self::High];
    /// The integer as it stands in JSON.
    #[must_use]
    fn as_str(&self) -> &'static ::core::primitive::str {
        match self {
            Self::Low => "1",
            Self::High => "-2",
        }
    }
}
