#[allow(unexpected_cfgs)]
const _: () = {
    use ::hl_model::__private_0_2_0 as __hl;
    #[cfg(rust_analyzer)]
    mod __hl_0 {
        use ::hl_model::__private_0_2_0::editor::tuple_struct::*;
        use self::{min_length as _, max_length as _, pattern as _};
    }
    #[automatically_derived]
    impl __hl::FieldType for Name {
        const __TAKES_WHOLE: __hl::core::primitive::bool = true;
        const __STATIC: __hl::Option<&'static __hl::Schema> = {
            static __SCHEMA: __hl::Schema = __hl::Schema {
                name: "Name",
                path: ::core::module_path!(),
                description: "A name.",
                shape: __hl::Shape::Newtype(<String as __hl::FieldType>::field_schema),
                constraints: &[
                    __hl::Constraint::MinLength(1u64),
                    __hl::Constraint::MaxLength(20u64),
                    __hl::Constraint::Pattern(
                        &__hl::Pattern {
                            source: "^[a-z]+$",
                            search: __hl::Search::Automaton(__hl::Automaton {
                                backward: false,
                                start: 2u16,
                                accepting: 3u16,
                                classes: 2u8,
                                ascii: b"\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\0\0\0\0\0",
                                beyond: b"{\0\0\0",
                                transitions: b"\0\0\0\0\x01\0\x01\0\0\0\x03\0\0\0\x03\0",
                            }),
                        },
                    ),
                ],
                ..__hl::Schema::NEW
            };
            __hl::Some(&__SCHEMA)
        };
        const __KNOWN: __hl::Known = __hl::Known::described(
            <Self as __hl::FieldType>::__STATIC,
            &<String as __hl::FieldType>::__KNOWN,
        );
        fn field_schema() -> &'static __hl::Schema {
            match <Self as __hl::FieldType>::__STATIC {
                __hl::Some(__schema) => __schema,
                __hl::None => &__hl::Schema::NEW,
            }
        }
        fn read(__input: &mut __hl::Input<'_, '_>) -> __hl::Result<Self, __hl::Stop> {
            let __schema = <Self as __hl::FieldType>::field_schema();
            __hl::Result::map(
                __hl::read_newtype(
                    __input,
                    __schema,
                    |__input| <String as __hl::FieldType>::__take(__input),
                ),
                Self,
            )
        }
        fn write(&self, __output: &mut __hl::Output) {
            <String as __hl::FieldType>::write(&self.0, __output);
        }
    }
    #[automatically_derived]
    impl __hl::HlModel for Name {
        type AnyStringValue = __hl::Value;
        type Builder = Self;
    }
    #[automatically_derived]
    impl __hl::serde::Serialize for Name {
        fn serialize<S: __hl::serde::Serializer>(
            &self,
            __serializer: S,
        ) -> __hl::Result<S::Ok, S::Error> {
            __hl::serialize(self, __serializer)
        }
    }
    #[automatically_derived]
    impl<'de> __hl::serde::Deserialize<'de> for Name {
        fn deserialize<D: __hl::serde::Deserializer<'de>>(
            __deserializer: D,
        ) -> __hl::Result<Self, D::Error> {
            __hl::deserialize(__deserializer)
        }
    }
    ::hl_model::__private_0_2_0::integrations! {
        [] [Name] []
    }
};
#[automatically_derived]
impl Name {
    /// Makes it of a value.
    ///
    /// # Errors
    ///
    /// All problems at once: that the value could not be converted, or the constraints that it breaks.
    pub fn new<V0: ::hl_model::IntoField<String>>(
        value_: V0,
    ) -> ::core::result::Result<Self, ::hl_model::Errors> {
        ::hl_model::__private_0_2_0::build_newtype(
            value_,
            |__place, __value| ::hl_model::__private_0_2_0::Conversion::field(
                __place,
                __value,
            ),
            Self,
        )
    }
    /// The value.
    ///
    ///Constraints: at least 1 character; at most 20 characters; matches `^[a-z]+$`.
    ///
    #[must_use]
    pub fn inner(&self) -> &::core::primitive::str {
        &self.0
    }
    /// The value, moved out.
    #[must_use]
    pub fn into_inner(self) -> String {
        let Self { 0: part0_ } = self;
        part0_
    }
}
