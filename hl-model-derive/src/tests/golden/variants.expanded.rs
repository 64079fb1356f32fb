#[allow(unexpected_cfgs)]
const _: () = {
    use ::hl_model::__private_0_2_0 as __hl;
    #[cfg(rust_analyzer)]
    mod __hl_0 {
        use ::hl_model::__private_0_2_0::editor::enumeration::*;
        use self::{one_of as _, discriminator as _, content as _, rename_all as _};
    }
    #[cfg(rust_analyzer)]
    mod __hl_1 {
        use ::hl_model::__private_0_2_0::editor::variant::*;
        use self::{alias as _, other as _};
    }
    #[automatically_derived]
    impl<T> __hl::From<HappeningCreated<T>> for Happening<T>
    where
        T: ::hl_model::FieldType,
    {
        fn from(payload_: HappeningCreated<T>) -> Self {
            {
                let HappeningCreated { id: __0, value: __1, rest: __2 } = payload_;
                Self::Created {
                    id: __0,
                    value: __1,
                    rest: __2,
                }
            }
        }
    }
    #[automatically_derived]
    #[doc(hidden)]
    impl<T> __hl::IntoField<Happening<T>> for HappeningCreated<T>
    where
        T: ::hl_model::FieldType,
    {
        fn into_field(self) -> __hl::Result<Happening<T>, __hl::ProblemKind> {
            __hl::Ok({
                let HappeningCreated { id: __0, value: __1, rest: __2 } = self;
                Happening::<T>::Created {
                    id: __0,
                    value: __1,
                    rest: __2,
                }
            })
        }
    }
    #[automatically_derived]
    impl<T> __hl::From<String> for Happening<T>
    where
        T: ::hl_model::FieldType,
    {
        fn from(payload_: String) -> Self {
            Self::Text(payload_)
        }
    }
    #[automatically_derived]
    #[doc(hidden)]
    impl<T> __hl::IntoField<Happening<T>> for String
    where
        T: ::hl_model::FieldType,
    {
        fn into_field(self) -> __hl::Result<Happening<T>, __hl::ProblemKind> {
            __hl::Ok(Happening::<T>::Text(self))
        }
    }
    #[automatically_derived]
    #[doc(hidden)]
    impl<T> __hl::Composed for Happening<T>
    where
        T: ::hl_model::FieldType,
    {
        const WRAPPERS: &'static [__hl::Schema] = &[
            __hl::Schema::of(
                __hl::Shape::Object(
                    &__hl::Object::new(
                        &[
                            __hl::Key {
                                constraints: &[
                                    __hl::Constraint::Values(
                                        &[
                                            __hl::Literal::String("created"),
                                            __hl::Literal::String("made"),
                                        ],
                                    ),
                                ],
                                ..__hl::Key::required(
                                    "type",
                                    ",\"type\":",
                                    <__hl::String as __hl::FieldType>::field_schema,
                                    "String",
                                    "",
                                )
                            },
                            __hl::Key::required(
                                "data",
                                ",\"data\":",
                                <HappeningCreated<T> as __hl::FieldType>::field_schema,
                                "HappeningCreated<T>",
                                "",
                            ),
                        ],
                        &[("data", 1u16), ("type", 0u16)],
                        __hl::Rest::Closed,
                    ),
                ),
            ),
            __hl::Schema::of(
                __hl::Shape::Object(
                    &__hl::Object::new(
                        &[
                            __hl::Key {
                                constraints: &[
                                    __hl::Constraint::Values(&[__hl::Literal::String("ping")]),
                                ],
                                ..__hl::Key::required(
                                    "type",
                                    ",\"type\":",
                                    <__hl::String as __hl::FieldType>::field_schema,
                                    "String",
                                    "",
                                )
                            },
                        ],
                        &[("type", 0u16)],
                        __hl::Rest::Closed,
                    ),
                ),
            ),
            __hl::Schema::of(
                __hl::Shape::Object(
                    &__hl::Object::new(
                        &[
                            __hl::Key {
                                constraints: &[
                                    __hl::Constraint::Values(&[__hl::Literal::String("text")]),
                                ],
                                ..__hl::Key::required(
                                    "type",
                                    ",\"type\":",
                                    <__hl::String as __hl::FieldType>::field_schema,
                                    "String",
                                    "",
                                )
                            },
                            __hl::Key::required(
                                "data",
                                ",\"data\":",
                                <String as __hl::FieldType>::field_schema,
                                "String",
                                "",
                            ),
                        ],
                        &[("data", 1u16), ("type", 0u16)],
                        __hl::Rest::Closed,
                    ),
                ),
            ),
        ];
        fn read_member(
            __index: __hl::usize,
            __input: &mut __hl::Input<'_, '_>,
        ) -> __hl::Result<Self, __hl::Stop> {
            match __index {
                0 => {
                    __hl::Result::map(
                        __hl::read_content::<
                            Self,
                            _,
                        >(0, __input, <HappeningCreated<T> as __hl::FieldType>::__fill),
                        |HappeningCreated { id: __0, value: __1, rest: __2 }| Self::Created {
                            id: __0,
                            value: __1,
                            rest: __2,
                        },
                    )
                }
                1 => {
                    __hl::Result::map(
                        __hl::read_unit::<Self>(1, __input),
                        |()| Self::Ping,
                    )
                }
                2 => {
                    __hl::Result::map(
                        __hl::read_content::<
                            Self,
                            _,
                        >(2, __input, <String as __hl::FieldType>::__fill),
                        Self::Text,
                    )
                }
                _ => __hl::Err(__hl::Stop),
            }
        }
        fn read_other(
            __input: &mut __hl::Input<'_, '_>,
        ) -> __hl::Result<Self, __hl::Stop> {
            __hl::Result::map(<Dict as __hl::FieldType>::read(__input), Self::Other)
        }
        fn with_member(
            &self,
            __hand_out: &mut dyn __hl::FnMut(__hl::usize, __hl::Option<&dyn __hl::Field>),
        ) {
            match self {
                Self::Created { id: __0, value: __1, rest: __2 } => {
                    __hand_out(
                        0,
                        __hl::Some(
                            &__hl::VariantFields::new::<
                                HappeningCreated<T>,
                            >(
                                &|__index| match __index {
                                    0 => __hl::Some(<String as __hl::FieldType>::__field(__0)),
                                    1 => <T as __hl::FieldType>::__present(__1),
                                    _ => __hl::None,
                                },
                                <HappeningCreated<T> as __hl::HlModel>::__rest_field(__2),
                            ),
                        ),
                    )
                }
                Self::Ping => __hand_out(1, __hl::None),
                Self::Text(__payload) => {
                    __hand_out(
                        2,
                        __hl::Some(<String as __hl::FieldType>::__field(__payload)),
                    )
                }
                Self::Other(__payload) => {
                    __hand_out(
                        3,
                        __hl::Some(<Dict as __hl::FieldType>::__field(__payload)),
                    )
                }
            }
        }
    }
    #[automatically_derived]
    impl<T> __hl::FieldType for Happening<T>
    where
        T: ::hl_model::FieldType,
    {
        const __TAKES_WHOLE: __hl::core::primitive::bool = true;
        const __KNOWN: __hl::Known = __hl::Known::of(__hl::KnownKind::Object);
        fn field_schema() -> &'static __hl::Schema {
            const {
                &__hl::Schema {
                    name: "Happening",
                    path: ::core::module_path!(),
                    description: "What has happened.",
                    arguments: &[<T as __hl::FieldType>::field_schema],
                    shape: __hl::Shape::Composition(
                        &__hl::Composition {
                            kind: __hl::CompositionKind::OneOf,
                            members: &[
                                __hl::Member {
                                    tags: &[__hl::Literal::String("created")],
                                    aliases: &[__hl::Literal::String("made")],
                                    ..__hl::Member::new(
                                        "Created",
                                        __hl::wrapper::<Happening<T>, 0>,
                                        "Something is there.",
                                    )
                                },
                                __hl::Member {
                                    tags: &[__hl::Literal::String("ping")],
                                    ..__hl::Member::new(
                                        "Ping",
                                        __hl::wrapper::<Happening<T>, 1>,
                                        "",
                                    )
                                },
                                __hl::Member {
                                    tags: &[__hl::Literal::String("text")],
                                    ..__hl::Member::new(
                                        "Text",
                                        __hl::wrapper::<Happening<T>, 2>,
                                        "",
                                    )
                                },
                            ],
                            discriminator: __hl::Some("type"),
                            content: __hl::Some("data"),
                            other: __hl::Some(<Dict as __hl::FieldType>::field_schema),
                            ..__hl::Composition::NEW
                        },
                    ),
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
    impl<T> __hl::HlModel for Happening<T>
    where
        T: ::hl_model::FieldType,
    {
        type AnyStringValue = __hl::Value;
        type Builder = Self;
    }
    #[automatically_derived]
    impl<T> __hl::serde::Serialize for Happening<T>
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
    impl<'de, T> __hl::serde::Deserialize<'de> for Happening<T>
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
        [T] [Happening < T >] [T : ::hl_model::FieldType,]
    }
};
///## Members
///
///| Member | Value of <code style="white-space:nowrap">type</code> | <span style="display:inline-block;min-width:8em">Description</span> | Type |
///| --- | --- | --- | --- |
///| [<code style="white-space:nowrap">Created</code>](Self::Created) | <code style="white-space:nowrap">\"created\"</code>, also read: <code style="white-space:nowrap">\"made\"</code> | Something is there. | <code style="white-space:nowrap">[HappeningCreated](HappeningCreated)&lt;T&gt;</code> |
///| [<code style="white-space:nowrap">Ping</code>](Self::Ping) | <code style="white-space:nowrap">\"ping\"</code> |  | — |
///| [<code style="white-space:nowrap">Text</code>](Self::Text) | <code style="white-space:nowrap">\"text\"</code> |  | <code style="white-space:nowrap">[String](String)</code> |
///| [<code style="white-space:nowrap">Other</code>](Self::Other) | *any other tag* | an object with an unknown tag, kept whole | <code style="white-space:nowrap">[Dict](Dict)</code> |
///
#[automatically_derived]
impl<T> Happening<T> {
    /// The payload of [`Text`](Self::Text); `None` if the value is another member.
    #[must_use]
    pub fn as_text(&self) -> ::core::option::Option<&::core::primitive::str> {
        match self {
            Self::Text(__payload) => ::hl_model::__private_0_2_0::Some(__payload),
            _ => ::hl_model::__private_0_2_0::None,
        }
    }
}
/// Something is there.
pub struct HappeningCreated<T> {
    id: String,
    value: Option<T>,
    rest: Dict,
}
#[allow(unexpected_cfgs)]
const _: () = {
    use ::hl_model::__private_0_2_0 as __hl;
    #[automatically_derived]
    impl<T> __hl::Clone for HappeningCreated<T>
    where
        for<'any> String: __hl::Clone,
        for<'any> Option<T>: __hl::Clone,
        for<'any> Dict: __hl::Clone,
    {
        fn clone(&self) -> Self {
            Self {
                id: __hl::Clone::clone(&self.id),
                value: __hl::Clone::clone(&self.value),
                rest: __hl::Clone::clone(&self.rest),
            }
        }
    }
    #[automatically_derived]
    impl<T> __hl::Debug for HappeningCreated<T>
    where
        for<'any> String: __hl::Debug,
        for<'any> Dict: __hl::Debug,
    {
        fn fmt(&self, __f: &mut __hl::Formatter<'_>) -> __hl::fmt::Result {
            __hl::debug_parts(
                __f,
                "HappeningCreated",
                &[
                    ("id", &self.id),
                    ("value", &::core::format_args!("…")),
                    ("rest", &self.rest),
                ],
            )
        }
    }
    #[automatically_derived]
    impl<T> __hl::PartialEq for HappeningCreated<T>
    where
        for<'any> String: __hl::PartialEq,
        for<'any> Option<T>: __hl::PartialEq,
        for<'any> Dict: __hl::PartialEq,
    {
        fn eq(&self, __other: &Self) -> __hl::core::primitive::bool {
            true && self.id == __other.id && self.value == __other.value
                && self.rest == __other.rest
        }
    }
    #[automatically_derived]
    impl<T> __hl::Eq for HappeningCreated<T>
    where
        for<'any> String: __hl::Eq,
        for<'any> Option<T>: __hl::Eq,
        for<'any> Dict: __hl::Eq,
    {}
};
#[allow(unexpected_cfgs)]
const _: () = {
    use ::hl_model::__private_0_2_0 as __hl;
    #[cfg(rust_analyzer)]
    mod __hl_1 {
        use ::hl_model::__private_0_2_0::editor::field::*;
        use self::{min_length as _, secret as _, any_string_name as _};
    }
    pub struct SlotsOfKeys_<T>
    where
        T: ::hl_model::FieldType,
    {
        id: __hl::Option<String>,
        value: __hl::Option<T>,
        rest: __hl::DictSlot<__hl::Value>,
    }
    #[automatically_derived]
    impl<T> SlotsOfKeys_<T>
    where
        T: ::hl_model::FieldType,
    {
        const OBJECT: &'static __hl::Object = &__hl::Object {
            keys: &[
                __hl::Key {
                    constraints: &[__hl::Constraint::MinLength(1u64)],
                    ..__hl::Key::required(
                        "id",
                        ",\"id\":",
                        <String as __hl::FieldType>::field_schema,
                        "String",
                        "",
                    )
                },
                __hl::Key {
                    secret: true,
                    ..__hl::Key::optional(
                        "value",
                        ",\"value\":",
                        <T as __hl::FieldType>::field_schema,
                        "Option<T>",
                        "",
                    )
                },
            ],
            lookup: &[("id", 0u16), ("value", 1u16)],
            marks: 4503599627403264u64,
            usual: 2u64,
            longest_name: 5usize,
            rest: __hl::Rest::Any,
            patterns: &[],
        };
    }
    #[automatically_derived]
    impl<T> __hl::Default for SlotsOfKeys_<T>
    where
        T: ::hl_model::FieldType,
    {
        fn default() -> Self {
            Self {
                id: __hl::None,
                value: __hl::None,
                rest: __hl::Default::default(),
            }
        }
    }
    #[automatically_derived]
    impl<T> __hl::Slots for SlotsOfKeys_<T>
    where
        T: ::hl_model::FieldType,
    {
        fn read(
            &mut self,
            __index: __hl::usize,
            __input: &mut __hl::Input<'_, '_>,
        ) -> __hl::Result<(), __hl::Stop> {
            match __index {
                0 => <String as __hl::FieldType>::__fill(&mut self.id, __input),
                1 => <T as __hl::FieldType>::__fill(&mut self.value, __input),
                _ => __hl::Err(__hl::Stop),
            }
        }
        fn rest(&mut self) -> __hl::Option<&mut dyn __hl::RestSlot> {
            <HappeningCreated<T> as __hl::HlModel>::__rest_slot(&mut self.rest)
        }
    }
    #[automatically_derived]
    #[doc(hidden)]
    impl<T> __hl::Fields for HappeningCreated<T>
    where
        T: ::hl_model::FieldType,
    {
        fn object(&self) -> &'static __hl::Object {
            <SlotsOfKeys_<T>>::OBJECT
        }
        fn field(&self, __index: __hl::usize) -> __hl::Option<&dyn __hl::Field> {
            match __index {
                0 => __hl::Some(<String as __hl::FieldType>::__field(&self.id)),
                1 => <T as __hl::FieldType>::__present(&self.value),
                _ => __hl::None,
            }
        }
        fn rest(&self) -> __hl::Option<&dyn __hl::RestField> {
            <Self as __hl::HlModel>::__rest_field(&self.rest)
        }
    }
    #[automatically_derived]
    #[doc(hidden)]
    impl<T> __hl::Record for HappeningCreated<T>
    where
        T: ::hl_model::FieldType,
    {
        type Slots = SlotsOfKeys_<T>;
        #[inline]
        fn finish(
            mut __slots: Self::Slots,
            __filling: __hl::Filling<'_>,
        ) -> __hl::Result<Self, __hl::Stop> {
            if !__hl::Filling::fill(__filling, &mut __slots) {
                return __hl::missing(__slots);
            }
            let SlotsOfKeys_ { id: __hl::Some(__0), value: __1, rest: __kept0 } = __slots
            else { return __hl::missing(__slots) };
            __hl::Ok(Self {
                id: __0,
                value: __1,
                rest: __hl::DictSlot::finish(__kept0),
            })
        }
    }
    #[automatically_derived]
    impl<T> __hl::Debug for HappeningCreatedParts<T>
    where
        for<'any> Dict: __hl::Debug,
    {
        fn fmt(&self, __f: &mut __hl::Formatter<'_>) -> __hl::fmt::Result {
            __hl::debug_parts(
                __f,
                "HappeningCreatedParts",
                &[
                    ("id", &self.id),
                    ("value", &::core::format_args!("…")),
                    ("rest", &self.rest),
                ],
            )
        }
    }
    #[automatically_derived]
    impl<T> __hl::Clone for HappeningCreatedParts<T>
    where
        for<'any> T: __hl::Clone,
    {
        fn clone(&self) -> Self {
            Self {
                id: __hl::Clone::clone(&self.id),
                value: __hl::Clone::clone(&self.value),
                rest: __hl::Clone::clone(&self.rest),
            }
        }
    }
    #[automatically_derived]
    impl<T> __hl::FieldType for HappeningCreated<T>
    where
        T: ::hl_model::FieldType,
    {
        const __TAKES_WHOLE: __hl::core::primitive::bool = true;
        const __KNOWN: __hl::Known = __hl::Known::of(__hl::KnownKind::Object);
        fn field_schema() -> &'static __hl::Schema {
            const {
                &__hl::Schema {
                    name: "HappeningCreated",
                    path: ::core::module_path!(),
                    description: "Something is there.",
                    arguments: &[<T as __hl::FieldType>::field_schema],
                    shape: __hl::Shape::Object(<SlotsOfKeys_<T>>::OBJECT),
                    ..__hl::Schema::NEW
                }
            }
        }
        fn read(__input: &mut __hl::Input<'_, '_>) -> __hl::Result<Self, __hl::Stop> {
            __hl::read_object(__input)
        }
        fn write(&self, __output: &mut __hl::Output) {
            __hl::write_object(self, __output);
        }
    }
    #[automatically_derived]
    impl<T> __hl::From<HappeningCreated<T>>
    for HappeningCreatedBuilder<T, (::hl_model::builder::Set,)>
    where
        T: ::hl_model::FieldType,
    {
        fn from(model_: HappeningCreated<T>) -> Self {
            let model_ = <HappeningCreated<T>>::into_parts(model_);
            Self {
                draft: __hl::Draft::of(SlotsOfKeys_::<T> {
                    id: __hl::Some(model_.id),
                    value: model_.value,
                    rest: __hl::DictSlot::from_dict(model_.rest),
                }),
                keys: __hl::PhantomData,
            }
        }
    }
    #[automatically_derived]
    impl<T, Keys> __hl::Debug for HappeningCreatedBuilder<T, Keys>
    where
        T: ::hl_model::FieldType,
    {
        fn fmt(&self, __f: &mut __hl::Formatter<'_>) -> __hl::fmt::Result {
            let __slots = &self.draft.slots;
            __hl::debug_builder(
                __f,
                "HappeningCreatedBuilder",
                &[("id", &__slots.id), ("value", &__slots.value)],
            )
        }
    }
    #[automatically_derived]
    impl<T, Keys> __hl::Clone for HappeningCreatedBuilder<T, Keys>
    where
        T: ::hl_model::FieldType,
        for<'any> T: __hl::Clone,
    {
        fn clone(&self) -> Self {
            let __slots = &self.draft.slots;
            HappeningCreatedBuilder {
                draft: __hl::Draft {
                    slots: SlotsOfKeys_::<T> {
                        id: __hl::Clone::clone(&__slots.id),
                        value: __hl::Clone::clone(&__slots.value),
                        rest: __hl::Clone::clone(&__slots.rest),
                    },
                    building: __hl::Clone::clone(&self.draft.building),
                },
                keys: __hl::PhantomData,
            }
        }
    }
    #[automatically_derived]
    impl<T> __hl::HlModel for HappeningCreated<T>
    where
        T: ::hl_model::FieldType,
    {
        type AnyStringValue = __hl::Value;
        type Builder = HappeningCreatedBuilder<T, (::hl_model::builder::Set,)>;
        fn __fields(&self) -> __hl::Option<&dyn __hl::Fields> {
            __hl::Some(self)
        }
        fn __rest(&self) -> __hl::Option<&__hl::Dict<Self::AnyStringValue>> {
            __hl::Some(&self.rest)
        }
    }
    #[automatically_derived]
    impl<T> __hl::serde::Serialize for HappeningCreated<T>
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
    impl<'de, T> __hl::serde::Deserialize<'de> for HappeningCreated<T>
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
        [T] [HappeningCreated < T >] [T : ::hl_model::FieldType,]
    }
};
///## Keys
///
///| Key | <span style="display:inline-block;min-width:8em">Description</span> | Accessed Type | Input Type |
///| --- | --- | --- | --- |
///| [<code style="white-space:nowrap">id</code>](Self::id) | required; at least 1 character | <code style="white-space:nowrap">&amp;[str](prim@str)</code> | <code style="white-space:nowrap">&amp;[str](prim@str)</code>, <code style="white-space:nowrap">[String](String)</code> |
///| [<code style="white-space:nowrap">value</code>](Self::value) | optional; secret: its value never appears in a message | <code style="white-space:nowrap">[Option](Option)&lt;&amp;T&gt;</code> | <code style="white-space:nowrap">T</code> |
///| *any other key* | kept in order | <code style="white-space:nowrap">&amp;[Value](::hl_model::Value)</code> | any value, <code style="white-space:nowrap">[Value](::hl_model::Value)</code> |
///
#[automatically_derived]
impl<T> HappeningCreated<T> {
    /// A builder of [`HappeningCreated`], in which no key is set yet.
    pub fn builder() -> HappeningCreatedBuilder<
        T,
        (::hl_model::builder::Missing<required_keys_of_HappeningCreated::id>,),
    >
    where
        T: ::hl_model::FieldType,
    {
        HappeningCreatedBuilder {
            draft: ::core::default::Default::default(),
            keys: ::hl_model::__private_0_2_0::PhantomData,
        }
    }
    /// Key `id`: required; at least 1 character.
    #[must_use]
    pub fn id(&self) -> &::core::primitive::str {
        &self.id
    }
    /// Key `value`: optional; secret: its value never appears in a message.
    #[must_use]
    pub fn value(&self) -> Option<&T> {
        ::core::option::Option::as_ref(&self.value)
    }
    /// The keys that the model does not declare, with their values.
    #[must_use]
    pub fn rest(&self) -> &Dict {
        &self.rest
    }
    /// Moves every value out of the model.
    #[must_use]
    pub fn into_parts(self) -> HappeningCreatedParts<T> {
        let Self { id: part0_, value: part1_, rest: part2_ } = self;
        HappeningCreatedParts::<T> {
            id: part0_,
            value: part1_,
            rest: part2_,
        }
    }
}
/// The values of [`HappeningCreated`], moved out of it by [`into_parts`](HappeningCreated::into_parts).
#[non_exhaustive]
pub struct HappeningCreatedParts<T> {
    /// Key `id`: required; at least 1 character.
    pub id: String,
    /// Key `value`: optional; secret: its value never appears in a message.
    pub value: Option<T>,
    /// The keys that the model does not declare, with their values.
    pub rest: Dict,
}
#[doc(hidden)]
mod required_keys_of_HappeningCreated {
    pub struct id;
}
/// The builder of [`HappeningCreated`]: a method for each key, and `build`, which compiles when every required key is set.
///
/// A key that is set twice has the last value.
#[must_use = "a builder makes nothing until `build` is called"]
pub struct HappeningCreatedBuilder<T, Keys>
where
    T: ::hl_model::FieldType,
{
    draft: ::hl_model::__private_0_2_0::Draft<
        <HappeningCreated<T> as ::hl_model::__private_0_2_0::Record>::Slots,
    >,
    keys: ::hl_model::__private_0_2_0::PhantomData<(Keys)>,
}
#[automatically_derived]
impl<T, Keys> HappeningCreatedBuilder<T, Keys>
where
    T: ::hl_model::FieldType,
{
    /// Sets the key `id`: required; at least 1 character. Takes [`&str`](prim@str), [`String`](String).
    pub fn id<V: ::hl_model::IntoField<String>>(
        self,
        value_: V,
    ) -> HappeningCreatedBuilder<T, Keys::After>
    where
        Keys: ::hl_model::builder::Put<::hl_model::builder::Key<0>>,
    {
        let mut __draft = self.draft;
        __draft.building.__set(&mut __draft.slots.id, "id", value_);
        HappeningCreatedBuilder {
            draft: __draft,
            keys: ::hl_model::__private_0_2_0::PhantomData,
        }
    }
    /// Sets the key `value`: optional; secret: its value never appears in a message. Takes `T`.
    pub fn value<V: ::hl_model::IntoField<T>>(self, value_: V) -> Self {
        let mut __draft = self.draft;
        __draft.building.__set(&mut __draft.slots.value, "value", value_);
        HappeningCreatedBuilder {
            draft: __draft,
            keys: self.keys,
        }
    }
    /// Sets the key `value`, or leaves it out.
    pub fn maybe_value<V: ::hl_model::IntoField<T>>(self, value_: Option<V>) -> Self {
        let mut __draft = self.draft;
        __draft.building.__maybe_set(&mut __draft.slots.value, "value", value_);
        HappeningCreatedBuilder {
            draft: __draft,
            keys: self.keys,
        }
    }
    /// Adds a key that the model does not declare. One that it declares, or that is present already, is a problem
    /// that `build` reports.
    pub fn any_string_name<
        K: ::core::convert::Into<::hl_model::builder::String>,
        V: ::hl_model::IntoField<::hl_model::Value>,
    >(self, key_: K, value_: V) -> Self {
        let mut __draft = self.draft;
        __draft
            .building
            .__add::<HappeningCreated<T>>(&mut __draft.slots.rest, key_, value_);
        HappeningCreatedBuilder {
            draft: __draft,
            keys: self.keys,
        }
    }
    /// Adds a key that the model does not declare, or gives it another value. One that it declares is a problem
    /// that `build` reports.
    pub fn set_rest<
        K: ::core::convert::Into<::hl_model::builder::String>,
        V: ::hl_model::IntoField<::hl_model::Value>,
    >(self, key_: K, value_: V) -> Self {
        let mut __draft = self.draft;
        __draft
            .building
            .__put::<HappeningCreated<T>>(&mut __draft.slots.rest, key_, value_);
        HappeningCreatedBuilder {
            draft: __draft,
            keys: self.keys,
        }
    }
    /// Takes these keys, which the model does not declare, instead of those that were there: a `Dict`, a map or
    /// pairs of key and value.
    pub fn rest<
        V: ::hl_model::builder::IntoEntries<
                ::hl_model::Value,
                ::hl_model::Dict<::hl_model::Value>,
            >,
    >(self, entries_: V) -> Self {
        let mut __draft = self.draft;
        __draft
            .building
            .__put_all::<HappeningCreated<T>>(&mut __draft.slots.rest, entries_);
        HappeningCreatedBuilder {
            draft: __draft,
            keys: self.keys,
        }
    }
    /// Removes a key that the model does not declare.
    pub fn remove_rest(self, key_: &::core::primitive::str) -> Self {
        let mut __draft = self.draft;
        __draft.building.__remove::<HappeningCreated<T>>(&mut __draft.slots.rest, key_);
        HappeningCreatedBuilder {
            draft: __draft,
            keys: self.keys,
        }
    }
    /// Makes the model, if its values satisfy its schema.
    ///
    /// # Errors
    ///
    /// All values that could not be converted; if there are none, all problems of the model.
    pub fn build(self) -> ::core::result::Result<HappeningCreated<T>, ::hl_model::Errors>
    where
        Keys: ::hl_model::builder::Complete<HappeningCreated<T>>,
    {
        self.draft.building.__build::<HappeningCreated<T>>(self.draft.slots)
    }
}
