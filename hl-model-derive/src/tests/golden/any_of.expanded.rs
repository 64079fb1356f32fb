#[allow(deprecated)]
#[allow(unexpected_cfgs)]
const _: () = {
    use ::hl_model::__private_0_2_0 as __hl;
    #[cfg(rust_analyzer)]
    mod __hl_0 {
        use ::hl_model::__private_0_2_0::editor::enumeration::*;
        use self::{any_of as _, min_properties as _};
    }
    #[cfg(rust_analyzer)]
    mod __hl_1 {
        use ::hl_model::__private_0_2_0::editor::variant::*;
        use self::rename as _;
    }
    #[automatically_derived]
    impl<T> __hl::TryFrom<i64> for Input<T>
    where
        T: ::hl_model::FieldType,
    {
        type Error = ::hl_model::Errors;
        /// Fails if the payload matches another member as well, or breaks a constraint.
        fn try_from(payload_: i64) -> ::core::result::Result<Self, ::hl_model::Errors> {
            __hl::checked(Self::Number(payload_))
        }
    }
    #[automatically_derived]
    #[doc(hidden)]
    impl<T> __hl::IntoField<Input<T>> for i64
    where
        T: ::hl_model::FieldType,
    {
        fn into_field(self) -> __hl::Result<Input<T>, __hl::ProblemKind> {
            __hl::Ok(Input::<T>::Number(self))
        }
    }
    #[automatically_derived]
    impl<T> __hl::TryFrom<Null> for Input<T>
    where
        T: ::hl_model::FieldType,
    {
        type Error = ::hl_model::Errors;
        /// Fails if the payload matches another member as well, or breaks a constraint.
        fn try_from(payload_: Null) -> ::core::result::Result<Self, ::hl_model::Errors> {
            __hl::checked(Self::Nothing(payload_))
        }
    }
    #[automatically_derived]
    #[doc(hidden)]
    impl<T> __hl::IntoField<Input<T>> for Null
    where
        T: ::hl_model::FieldType,
    {
        fn into_field(self) -> __hl::Result<Input<T>, __hl::ProblemKind> {
            __hl::Ok(Input::<T>::Nothing(self))
        }
    }
    #[automatically_derived]
    impl<T> __hl::TryFrom<Vec<Input<T>>> for Input<T>
    where
        T: ::hl_model::FieldType,
    {
        type Error = ::hl_model::Errors;
        /// Fails if the payload matches another member as well, or breaks a constraint.
        fn try_from(
            payload_: Vec<Input<T>>,
        ) -> ::core::result::Result<Self, ::hl_model::Errors> {
            __hl::checked(Self::Many(payload_))
        }
    }
    #[automatically_derived]
    #[doc(hidden)]
    impl<T> __hl::IntoField<Input<T>> for Vec<Input<T>>
    where
        T: ::hl_model::FieldType,
    {
        fn into_field(self) -> __hl::Result<Input<T>, __hl::ProblemKind> {
            __hl::Ok(Input::<T>::Many(self))
        }
    }
    #[automatically_derived]
    #[doc(hidden)]
    impl<T> __hl::Composed for Input<T>
    where
        T: ::hl_model::FieldType,
    {
        fn read_member(
            __index: __hl::usize,
            __input: &mut __hl::Input<'_, '_>,
        ) -> __hl::Result<Self, __hl::Stop> {
            match __index {
                0 => {
                    __hl::Result::map(
                        <String as __hl::FieldType>::read(__input),
                        Self::Text,
                    )
                }
                1 => {
                    __hl::Result::map(
                        <i64 as __hl::FieldType>::read(__input),
                        Self::Number,
                    )
                }
                2 => {
                    __hl::Result::map(
                        <Null as __hl::FieldType>::read(__input),
                        Self::Nothing,
                    )
                }
                3 => {
                    __hl::Result::map(
                        <Vec<Input<T>> as __hl::FieldType>::read(__input),
                        Self::Many,
                    )
                }
                4 => {
                    __hl::Result::map(<T as __hl::FieldType>::read(__input), Self::Typed)
                }
                5 => {
                    __hl::Result::map(
                        <std::string::String as __hl::FieldType>::read(__input),
                        Self::Again,
                    )
                }
                _ => __hl::Err(__hl::Stop),
            }
        }
        fn with_member(
            &self,
            __hand_out: &mut dyn __hl::FnMut(__hl::usize, __hl::Option<&dyn __hl::Field>),
        ) {
            match self {
                Self::Text(__payload) => {
                    __hand_out(
                        0,
                        __hl::Some(<String as __hl::FieldType>::__field(__payload)),
                    )
                }
                Self::Number(__payload) => {
                    __hand_out(
                        1,
                        __hl::Some(<i64 as __hl::FieldType>::__field(__payload)),
                    )
                }
                Self::Nothing(__payload) => {
                    __hand_out(
                        2,
                        __hl::Some(<Null as __hl::FieldType>::__field(__payload)),
                    )
                }
                Self::Many(__payload) => {
                    __hand_out(
                        3,
                        __hl::Some(
                            <Vec<Input<T>> as __hl::FieldType>::__field(__payload),
                        ),
                    )
                }
                Self::Typed(__payload) => {
                    __hand_out(4, __hl::Some(<T as __hl::FieldType>::__field(__payload)))
                }
                Self::Again(__payload) => {
                    __hand_out(
                        5,
                        __hl::Some(
                            <std::string::String as __hl::FieldType>::__field(__payload),
                        ),
                    )
                }
            }
        }
    }
    #[automatically_derived]
    impl<T> __hl::FieldType for Input<T>
    where
        T: ::hl_model::FieldType,
    {
        const __TAKES_WHOLE: __hl::core::primitive::bool = true;
        const __KNOWN: __hl::Known = __hl::Known::union(
            &[
                &<String as __hl::FieldType>::__KNOWN,
                &<i64 as __hl::FieldType>::__KNOWN,
                &<Null as __hl::FieldType>::__KNOWN,
                &<Vec<Input<T>> as __hl::FieldType>::__KNOWN,
                &<T as __hl::FieldType>::__KNOWN,
                &<std::string::String as __hl::FieldType>::__KNOWN,
            ],
        );
        fn field_schema() -> &'static __hl::Schema {
            const {
                &__hl::Schema {
                    name: "Input",
                    path: ::core::module_path!(),
                    description: "",
                    arguments: &[<T as __hl::FieldType>::field_schema],
                    shape: __hl::Shape::Composition(
                        &__hl::Composition {
                            kind: __hl::CompositionKind::AnyOf,
                            members: &[
                                __hl::Member {
                                    rename: __hl::Some("text"),
                                    ..__hl::Member::new(
                                        "Text",
                                        <String as __hl::FieldType>::field_schema,
                                        "",
                                    )
                                },
                                __hl::Member::new(
                                    "Number",
                                    <i64 as __hl::FieldType>::field_schema,
                                    "",
                                ),
                                __hl::Member {
                                    deprecated: true,
                                    ..__hl::Member::new(
                                        "Nothing",
                                        <Null as __hl::FieldType>::field_schema,
                                        "",
                                    )
                                },
                                __hl::Member::new(
                                    "Many",
                                    <Vec<Input<T>> as __hl::FieldType>::field_schema,
                                    "",
                                ),
                                __hl::Member::new(
                                    "Typed",
                                    <T as __hl::FieldType>::field_schema,
                                    "",
                                ),
                                __hl::Member::new(
                                    "Again",
                                    <std::string::String as __hl::FieldType>::field_schema,
                                    "",
                                ),
                            ],
                            ..__hl::Composition::NEW
                        },
                    ),
                    constraints: &[__hl::Constraint::MinProperties(1u64)],
                    ..__hl::Schema::NEW
                }
            }
        }
        fn read(__input: &mut __hl::Input<'_, '_>) -> __hl::Result<Self, __hl::Stop> {
            __hl::read_composition(__input)
        }
        fn write(&self, __output: &mut __hl::Output) {
            __hl::write_composition(self, __output);
        }
    }
    #[automatically_derived]
    impl<T> __hl::HlModel for Input<T>
    where
        T: ::hl_model::FieldType,
    {
        type AnyStringValue = __hl::Value;
        type Builder = Self;
    }
    #[automatically_derived]
    impl<T> __hl::serde::Serialize for Input<T>
    where
        T: ::hl_model::FieldType,
    {
        fn serialize<S: __hl::serde::Serializer>(
            &self,
            __serializer: S,
        ) -> __hl::Result<S::Ok, S::Error> {
            __hl::serialize(self, __serializer)
        }
    }
    #[automatically_derived]
    impl<'de, T> __hl::serde::Deserialize<'de> for Input<T>
    where
        T: ::hl_model::FieldType,
    {
        fn deserialize<D: __hl::serde::Deserializer<'de>>(
            __deserializer: D,
        ) -> __hl::Result<Self, D::Error> {
            __hl::deserialize(__deserializer)
        }
    }
    ::hl_model::__private_0_2_0::integrations! {
        [T] [Input < T >] [T : ::hl_model::FieldType,]
    }
};
///## Members
///
///| Member | Type |
///| --- | --- |
///| [<code style="white-space:nowrap">Text</code>](Self::Text) | <code style="white-space:nowrap">[String](String)</code> |
///| [<code style="white-space:nowrap">Number</code>](Self::Number) | <code style="white-space:nowrap">[i64](prim@i64)</code> |
///| [<code style="white-space:nowrap">Nothing</code>](Self::Nothing) | <code style="white-space:nowrap">[Null](Null)</code> |
///| [<code style="white-space:nowrap">Many</code>](Self::Many) | <code style="white-space:nowrap">[Vec](Vec)&lt;[Input](Input)&lt;T&gt;&gt;</code> |
///| [<code style="white-space:nowrap">Typed</code>](Self::Typed) | <code style="white-space:nowrap">T</code> |
///| [<code style="white-space:nowrap">Again</code>](Self::Again) | <code style="white-space:nowrap">[String](std::string::String)</code> |
///
#[automatically_derived]
#[allow(deprecated)]
impl<T> Input<T> {
    /// The payload of [`Text`](Self::Text); `None` if the value is another member.
    #[must_use]
    fn as_text(&self) -> ::core::option::Option<&::core::primitive::str> {
        match self {
            Self::Text(__payload) => ::hl_model::__private_0_2_0::Some(__payload),
            _ => ::hl_model::__private_0_2_0::None,
        }
    }
    /// The payload of [`Number`](Self::Number); `None` if the value is another member.
    #[must_use]
    fn as_number(&self) -> ::core::option::Option<i64> {
        match self {
            Self::Number(__payload) => ::hl_model::__private_0_2_0::Some(*__payload),
            _ => ::hl_model::__private_0_2_0::None,
        }
    }
    /// The payload of [`Nothing`](Self::Nothing); `None` if the value is another member.
    #[deprecated]
    #[must_use]
    fn as_nothing(&self) -> ::core::option::Option<Null> {
        match self {
            Self::Nothing(__payload) => ::hl_model::__private_0_2_0::Some(*__payload),
            _ => ::hl_model::__private_0_2_0::None,
        }
    }
    /// The payload of [`Many`](Self::Many); `None` if the value is another member.
    #[must_use]
    fn as_many(&self) -> ::core::option::Option<&[Input<T>]> {
        match self {
            Self::Many(__payload) => ::hl_model::__private_0_2_0::Some(__payload),
            _ => ::hl_model::__private_0_2_0::None,
        }
    }
    /// The payload of [`Typed`](Self::Typed); `None` if the value is another member.
    #[must_use]
    fn as_typed(&self) -> ::core::option::Option<&T> {
        match self {
            Self::Typed(__payload) => ::hl_model::__private_0_2_0::Some(__payload),
            _ => ::hl_model::__private_0_2_0::None,
        }
    }
    /// The payload of [`Again`](Self::Again); `None` if the value is another member.
    #[must_use]
    fn as_again(&self) -> ::core::option::Option<&::core::primitive::str> {
        match self {
            Self::Again(__payload) => ::hl_model::__private_0_2_0::Some(__payload),
            _ => ::hl_model::__private_0_2_0::None,
        }
    }
    /// The names of all members that the value matches, in the order of their declaration; the value is
    /// read as the first of them.
    #[must_use]
    fn matches(&self) -> ::hl_model::builder::Vec<&'static ::core::primitive::str>
    where
        T: ::hl_model::FieldType,
    {
        ::hl_model::__private_0_2_0::matching_members(
            self,
            <Self as ::hl_model::__private_0_2_0::FieldType>::field_schema(),
        )
    }
}
