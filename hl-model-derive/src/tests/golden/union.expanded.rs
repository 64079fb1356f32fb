#[allow(unexpected_cfgs)]
const _: () = {
    use ::hl_model::__private_0_2_0 as __hl;
    #[cfg(rust_analyzer)]
    mod __hl_0 {
        use ::hl_model::__private_0_2_0::editor::enumeration::*;
        use self::{
            one_of as _, discriminator as _, rename_all as _, module as _, not as _,
        };
    }
    #[cfg(rust_analyzer)]
    mod __hl_1 {
        use ::hl_model::__private_0_2_0::editor::variant::*;
        use self::{tag as _, tag as _, description as _, other as _};
    }
    #[automatically_derived]
    impl __hl::TryFrom<Message> for Event {
        type Error = ::hl_model::Errors;
        /// Fails if the payload matches another member as well, or breaks a constraint.
        fn try_from(
            payload_: Message,
        ) -> ::core::result::Result<Self, ::hl_model::Errors> {
            __hl::checked(Self::MessageSent(payload_))
        }
    }
    #[automatically_derived]
    #[doc(hidden)]
    impl __hl::IntoField<Event> for Message {
        fn into_field(self) -> __hl::Result<Event, __hl::ProblemKind> {
            __hl::Ok(Event::MessageSent(self))
        }
    }
    #[automatically_derived]
    impl __hl::TryFrom<Box<Failure>> for Event {
        type Error = ::hl_model::Errors;
        /// Fails if the payload matches another member as well, or breaks a constraint.
        fn try_from(
            payload_: Box<Failure>,
        ) -> ::core::result::Result<Self, ::hl_model::Errors> {
            __hl::checked(Self::Failed(payload_))
        }
    }
    #[automatically_derived]
    #[doc(hidden)]
    impl __hl::IntoField<Event> for Box<Failure> {
        fn into_field(self) -> __hl::Result<Event, __hl::ProblemKind> {
            __hl::Ok(Event::Failed(self))
        }
    }
    #[automatically_derived]
    impl __hl::TryFrom<Box<Pair<Event>>> for Event {
        type Error = ::hl_model::Errors;
        /// Fails if the payload matches another member as well, or breaks a constraint.
        fn try_from(
            payload_: Box<Pair<Event>>,
        ) -> ::core::result::Result<Self, ::hl_model::Errors> {
            __hl::checked(Self::Pair(payload_))
        }
    }
    #[automatically_derived]
    #[doc(hidden)]
    impl __hl::IntoField<Event> for Box<Pair<Event>> {
        fn into_field(self) -> __hl::Result<Event, __hl::ProblemKind> {
            __hl::Ok(Event::Pair(self))
        }
    }
    #[automatically_derived]
    #[doc(hidden)]
    impl __hl::Composed for Event {
        fn read_member(
            __index: __hl::usize,
            __input: &mut __hl::Input<'_, '_>,
        ) -> __hl::Result<Self, __hl::Stop> {
            match __index {
                0 => {
                    __hl::Result::map(
                        <Message as __hl::FieldType>::read(__input),
                        Self::MessageSent,
                    )
                }
                1 => {
                    __hl::Result::map(
                        <Box<Failure> as __hl::FieldType>::read(__input),
                        Self::Failed,
                    )
                }
                2 => {
                    __hl::Result::map(
                        <Box<Pair<Event>> as __hl::FieldType>::read(__input),
                        Self::Pair,
                    )
                }
                _ => __hl::Err(__hl::Stop),
            }
        }
        fn read_other(
            __input: &mut __hl::Input<'_, '_>,
        ) -> __hl::Result<Self, __hl::Stop> {
            __hl::Result::map(<Dict as __hl::FieldType>::read(__input), Self::Unknown)
        }
        fn with_member(
            &self,
            __hand_out: &mut dyn __hl::FnMut(__hl::usize, __hl::Option<&dyn __hl::Field>),
        ) {
            match self {
                Self::MessageSent(__payload) => {
                    __hand_out(
                        0,
                        __hl::Some(<Message as __hl::FieldType>::__field(__payload)),
                    )
                }
                Self::Failed(__payload) => {
                    __hand_out(
                        1,
                        __hl::Some(<Box<Failure> as __hl::FieldType>::__field(__payload)),
                    )
                }
                Self::Pair(__payload) => {
                    __hand_out(
                        2,
                        __hl::Some(
                            <Box<Pair<Event>> as __hl::FieldType>::__field(__payload),
                        ),
                    )
                }
                Self::Unknown(__payload) => {
                    __hand_out(
                        3,
                        __hl::Some(<Dict as __hl::FieldType>::__field(__payload)),
                    )
                }
            }
        }
    }
    #[automatically_derived]
    impl __hl::FieldType for Event {
        const __TAKES_WHOLE: __hl::core::primitive::bool = true;
        const __KNOWN: __hl::Known = __hl::Known::of(__hl::KnownKind::Object);
        fn field_schema() -> &'static __hl::Schema {
            const _: () = <__hl::Answer<
                {
                    !__hl::has_effect(
                        {
                            use __hl::OfAny as _;
                            <__hl::KnownOf<Message>>::KNOWN
                        },
                        __hl::KnownKind::Object,
                    )
                },
            > as __hl::HasKeys<Message>>::IS_RIGHT;
            const _: () = <__hl::Answer<
                {
                    !__hl::has_effect(
                        {
                            use __hl::OfAny as _;
                            <__hl::KnownOf<Failure>>::KNOWN
                        },
                        __hl::KnownKind::Object,
                    )
                },
            > as __hl::HasKeys<Failure>>::IS_RIGHT;
            const _: () = <__hl::Answer<
                {
                    !__hl::has_effect(
                        {
                            use __hl::OfAny as _;
                            <__hl::KnownOf<Pair<Event>>>::KNOWN
                        },
                        __hl::KnownKind::Object,
                    )
                },
            > as __hl::HasKeys<Pair<Event>>>::IS_RIGHT;
            static __SCHEMA: __hl::Schema = __hl::Schema {
                name: "Event",
                path: ::core::module_path!(),
                module: __hl::Some("humanloop.model.event"),
                description: "What has happened.",
                shape: __hl::Shape::Composition(
                    &__hl::Composition {
                        kind: __hl::CompositionKind::OneOf,
                        members: &[
                            __hl::Member {
                                tags: &[__hl::Literal::String("message_sent")],
                                ..__hl::Member::new(
                                    "MessageSent",
                                    <Message as __hl::FieldType>::field_schema,
                                    "A message was sent.",
                                )
                            },
                            __hl::Member {
                                tags: &[
                                    __hl::Literal::String("error"),
                                    __hl::Literal::String("fatal"),
                                ],
                                ..__hl::Member::new(
                                    "Failed",
                                    <Box<Failure> as __hl::FieldType>::field_schema,
                                    "It has failed.",
                                )
                            },
                            __hl::Member {
                                tags: &[__hl::Literal::String("pair")],
                                ..__hl::Member::new(
                                    "Pair",
                                    <Box<Pair<Event>> as __hl::FieldType>::field_schema,
                                    "Two events.",
                                )
                            },
                        ],
                        discriminator: __hl::Some("type"),
                        other: __hl::Some(<Dict as __hl::FieldType>::field_schema),
                        ..__hl::Composition::NEW
                    },
                ),
                constraints: &[
                    __hl::Constraint::Not(<Forbidden as __hl::FieldType>::field_schema),
                ],
                ..__hl::Schema::NEW
            };
            &__SCHEMA
        }
        fn read(__input: &mut __hl::Input<'_, '_>) -> __hl::Result<Self, __hl::Stop> {
            __hl::read_composition(__input)
        }
        fn write(&self, __output: &mut __hl::Output) {
            __hl::write_composition(self, __output);
        }
    }
    #[automatically_derived]
    impl __hl::HlModel for Event {
        type AnyStringValue = __hl::Value;
        type Builder = Self;
    }
    #[automatically_derived]
    impl __hl::serde::Serialize for Event {
        fn serialize<S: __hl::serde::Serializer>(
            &self,
            __serializer: S,
        ) -> __hl::Result<S::Ok, S::Error> {
            __hl::serialize(self, __serializer)
        }
    }
    #[automatically_derived]
    impl<'de> __hl::serde::Deserialize<'de> for Event {
        fn deserialize<D: __hl::serde::Deserializer<'de>>(
            __deserializer: D,
        ) -> __hl::Result<Self, D::Error> {
            __hl::deserialize(__deserializer)
        }
    }
    ::hl_model::__private_0_2_0::integrations! {
        [] [Event] []
    }
};
///## Members
///
///| Member | Value of <code style="white-space:nowrap">type</code> | <span style="display:inline-block;min-width:8em">Description</span> | Type |
///| --- | --- | --- | --- |
///| [<code style="white-space:nowrap">MessageSent</code>](Self::MessageSent) | <code style="white-space:nowrap">\"message\_sent\"</code> | A message was sent. | <code style="white-space:nowrap">[Message](Message)</code> |
///| [<code style="white-space:nowrap">Failed</code>](Self::Failed) | <code style="white-space:nowrap">\"error\"</code>, <code style="white-space:nowrap">\"fatal\"</code> | It has failed. | <code style="white-space:nowrap">[Box](Box)&lt;[Failure](Failure)&gt;</code> |
///| [<code style="white-space:nowrap">Pair</code>](Self::Pair) | <code style="white-space:nowrap">\"pair\"</code> | Two events. | <code style="white-space:nowrap">[Box](Box)&lt;[Pair](Pair)&lt;[Event](Event)&gt;&gt;</code> |
///| [<code style="white-space:nowrap">Unknown</code>](Self::Unknown) | *any other tag* | an object with an unknown tag, kept whole | <code style="white-space:nowrap">[Dict](Dict)</code> |
///
#[automatically_derived]
impl Event {
    /// The payload of [`MessageSent`](Self::MessageSent); `None` if the value is another member.
    #[must_use]
    pub fn as_message_sent(&self) -> ::core::option::Option<&Message> {
        match self {
            Self::MessageSent(__payload) => ::hl_model::__private_0_2_0::Some(__payload),
            _ => ::hl_model::__private_0_2_0::None,
        }
    }
    /// The payload of [`Failed`](Self::Failed); `None` if the value is another member.
    #[must_use]
    pub fn as_failed(&self) -> ::core::option::Option<&Failure> {
        match self {
            Self::Failed(__payload) => ::hl_model::__private_0_2_0::Some(__payload),
            _ => ::hl_model::__private_0_2_0::None,
        }
    }
    /// The payload of [`Pair`](Self::Pair); `None` if the value is another member.
    #[must_use]
    pub fn as_pair(&self) -> ::core::option::Option<&Pair<Event>> {
        match self {
            Self::Pair(__payload) => ::hl_model::__private_0_2_0::Some(__payload),
            _ => ::hl_model::__private_0_2_0::None,
        }
    }
}
#[cfg(test)]
#[allow(unnameable_test_items)]
mod Event_tests {
    pub(super) struct Promise;
    #[::core::prelude::v1::test]
    fn keeps_every_tag() {
        <Promise as ::hl_model::__private_0_2_0::OwnTest>::run();
    }
}
#[cfg(test)]
const _: () = {
    use ::hl_model::__private_0_2_0 as __hl;
    impl __hl::OwnTest for Event_tests::Promise {
        fn run() {
            __hl::assert_every_tag_is_kept(<Event as __hl::FieldType>::field_schema());
        }
    }
};
