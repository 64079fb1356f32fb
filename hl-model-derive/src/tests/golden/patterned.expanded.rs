#[allow(deprecated)]
#[allow(unexpected_cfgs)]
const _: () = {
    use ::hl_model::__private_0_2_0 as __hl;
    #[cfg(rust_analyzer)]
    mod __hl_0 {
        use ::hl_model::__private_0_2_0::editor::enumeration::*;
        use self::one_of as _;
    }
    #[automatically_derived]
    impl __hl::From<AnswerPage> for Answer {
        fn from(payload_: AnswerPage) -> Self {
            {
                let AnswerPage {
                    extensions: __0,
                    path: __1,
                    language: __2,
                    more: __3,
                } = payload_;
                Self::Page {
                    extensions: __0,
                    path: __1,
                    language: __2,
                    more: __3,
                }
            }
        }
    }
    #[automatically_derived]
    #[doc(hidden)]
    impl __hl::IntoField<Answer> for AnswerPage {
        fn into_field(self) -> __hl::Result<Answer, __hl::ProblemKind> {
            __hl::Ok({
                let AnswerPage {
                    extensions: __0,
                    path: __1,
                    language: __2,
                    more: __3,
                } = self;
                Answer::Page {
                    extensions: __0,
                    path: __1,
                    language: __2,
                    more: __3,
                }
            })
        }
    }
    #[automatically_derived]
    impl __hl::From<Url> for Answer {
        fn from(payload_: Url) -> Self {
            Self::Address(payload_)
        }
    }
    #[automatically_derived]
    #[doc(hidden)]
    impl __hl::IntoField<Answer> for Url {
        fn into_field(self) -> __hl::Result<Answer, __hl::ProblemKind> {
            __hl::Ok(Answer::Address(self))
        }
    }
    #[automatically_derived]
    #[doc(hidden)]
    impl __hl::Composed for Answer {
        fn read_member(
            __index: __hl::usize,
            __input: &mut __hl::Input<'_, '_>,
        ) -> __hl::Result<Self, __hl::Stop> {
            match __index {
                0 => {
                    __hl::Result::map(
                        <AnswerPage as __hl::FieldType>::read(__input),
                        |
                            AnswerPage {
                                extensions: __0,
                                path: __1,
                                language: __2,
                                more: __3,
                            }|
                        Self::Page {
                            extensions: __0,
                            path: __1,
                            language: __2,
                            more: __3,
                        },
                    )
                }
                1 => {
                    __hl::Result::map(
                        <Url as __hl::FieldType>::read(__input),
                        Self::Address,
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
                Self::Page { extensions: __0, path: __1, language: __2, more: __3 } => {
                    __hand_out(
                        0,
                        __hl::Some(
                            &__hl::VariantFields::new::<
                                AnswerPage,
                            >(
                                    &|__index| match __index {
                                        0 => __hl::Some(<String as __hl::FieldType>::__field(__1)),
                                        1 => <Language as __hl::FieldType>::__present(__2),
                                        _ => __hl::None,
                                    },
                                    <AnswerPage as __hl::HlModel>::__rest_field(__3),
                                )
                                .with_patterned(
                                    &|__index| match __index {
                                        0 => {
                                            __hl::Some(<AnswerPage as __hl::PatternKeys<0>>::field(__0))
                                        }
                                        _ => __hl::None,
                                    },
                                ),
                        ),
                    )
                }
                Self::Address(__payload) => {
                    __hand_out(
                        1,
                        __hl::Some(<Url as __hl::FieldType>::__field(__payload)),
                    )
                }
            }
        }
    }
    #[automatically_derived]
    impl __hl::FieldType for Answer {
        const __TAKES_WHOLE: __hl::core::primitive::bool = true;
        const __KNOWN: __hl::Known = __hl::Known::union(
            &[
                &__hl::Known::of(__hl::KnownKind::Object),
                &<Url as __hl::FieldType>::__KNOWN,
            ],
        );
        fn field_schema() -> &'static __hl::Schema {
            static __SCHEMA: __hl::Schema = __hl::Schema {
                name: "Answer",
                path: ::core::module_path!(),
                description: "What is served, or where to look for it.",
                shape: __hl::Shape::Composition(
                    &__hl::Composition {
                        kind: __hl::CompositionKind::OneOf,
                        members: &[
                            __hl::Member::new(
                                "Page",
                                <AnswerPage as __hl::FieldType>::field_schema,
                                "",
                            ),
                            __hl::Member::new(
                                "Address",
                                <Url as __hl::FieldType>::field_schema,
                                "",
                            ),
                        ],
                        ..__hl::Composition::NEW
                    },
                ),
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
    impl __hl::HlModel for Answer {
        type AnyStringValue = __hl::Value;
        type Builder = Self;
    }
    #[automatically_derived]
    impl __hl::serde::Serialize for Answer {
        fn serialize<S: __hl::serde::Serializer>(
            &self,
            __serializer: S,
        ) -> __hl::Result<S::Ok, S::Error> {
            __hl::serialize(self, __serializer)
        }
    }
    #[automatically_derived]
    impl<'de> __hl::serde::Deserialize<'de> for Answer {
        fn deserialize<D: __hl::serde::Deserializer<'de>>(
            __deserializer: D,
        ) -> __hl::Result<Self, D::Error> {
            __hl::deserialize(__deserializer)
        }
    }
    ::hl_model::__private_0_2_0::integrations! {
        [] [Answer] []
    }
};
///## Members
///
///| Member | Type |
///| --- | --- |
///| [<code style="white-space:nowrap">Page</code>](Self::Page) | <code style="white-space:nowrap">[AnswerPage](AnswerPage)</code> |
///| [<code style="white-space:nowrap">Address</code>](Self::Address) | <code style="white-space:nowrap">[Url](Url)</code> |
///
#[automatically_derived]
#[allow(deprecated)]
impl Answer {
    /// The payload of [`Address`](Self::Address); `None` if the value is another member.
    #[must_use]
    pub fn as_address(&self) -> ::core::option::Option<&Url> {
        match self {
            Self::Address(__payload) => ::hl_model::__private_0_2_0::Some(__payload),
            _ => ::hl_model::__private_0_2_0::None,
        }
    }
}
/// The fields of a variant.
pub struct AnswerPage {
    extensions: Dict,
    #[doc(hidden)]
    path: String,
    language: Option<Language>,
    #[deprecated = "use `extensions`"]
    more: Dict<String>,
}
#[allow(deprecated)]
#[allow(unexpected_cfgs)]
const _: () = {
    use ::hl_model::__private_0_2_0 as __hl;
    #[automatically_derived]
    impl __hl::Clone for AnswerPage
    where
        for<'any> Dict: __hl::Clone,
        for<'any> String: __hl::Clone,
        for<'any> Option<Language>: __hl::Clone,
        for<'any> Dict<String>: __hl::Clone,
    {
        fn clone(&self) -> Self {
            Self {
                extensions: __hl::Clone::clone(&self.extensions),
                path: __hl::Clone::clone(&self.path),
                language: __hl::Clone::clone(&self.language),
                more: __hl::Clone::clone(&self.more),
            }
        }
    }
    #[automatically_derived]
    impl __hl::Debug for AnswerPage
    where
        for<'any> Dict: __hl::Debug,
        for<'any> String: __hl::Debug,
        for<'any> Option<Language>: __hl::Debug,
        for<'any> Dict<String>: __hl::Debug,
    {
        fn fmt(&self, __f: &mut __hl::Formatter<'_>) -> __hl::fmt::Result {
            __hl::debug_parts(
                __f,
                "AnswerPage",
                &[
                    ("extensions", &self.extensions),
                    ("path", &self.path),
                    ("language", &self.language),
                    ("more", &self.more),
                ],
            )
        }
    }
    #[automatically_derived]
    impl __hl::PartialEq for AnswerPage
    where
        for<'any> Dict: __hl::PartialEq,
        for<'any> String: __hl::PartialEq,
        for<'any> Option<Language>: __hl::PartialEq,
        for<'any> Dict<String>: __hl::PartialEq,
    {
        fn eq(&self, __other: &Self) -> __hl::core::primitive::bool {
            true && self.extensions == __other.extensions && self.path == __other.path
                && self.language == __other.language && self.more == __other.more
        }
    }
    #[automatically_derived]
    impl __hl::Eq for AnswerPage
    where
        for<'any> Dict: __hl::Eq,
        for<'any> String: __hl::Eq,
        for<'any> Option<Language>: __hl::Eq,
        for<'any> Dict<String>: __hl::Eq,
    {}
};
#[allow(deprecated)]
#[allow(unexpected_cfgs)]
const _: () = {
    use ::hl_model::__private_0_2_0 as __hl;
    #[cfg(rust_analyzer)]
    mod __hl_1 {
        use ::hl_model::__private_0_2_0::editor::field::*;
        use self::{pattern_keys as _, check as _, any_string_name as _};
    }
    pub struct SlotsOfKeys_ {
        path: __hl::Option<String>,
        language: __hl::Option<Language>,
        extensions: __hl::DictSlot<__hl::Value>,
        more: __hl::DictSlot<String>,
    }
    static __HL_OBJECT: __hl::Object = __hl::Object {
        keys: &[
            __hl::Key::required(
                "path",
                ",\"path\":",
                <String as __hl::FieldType>::field_schema,
                "String",
                "",
            ),
            __hl::Key {
                constraints: &[
                    __hl::Constraint::Check {
                        name: "is_known",
                        description: "",
                    },
                ],
                ..__hl::Key::optional(
                    "language",
                    ",\"language\":",
                    <Language as __hl::FieldType>::field_schema,
                    "Option<Language>",
                    "",
                )
            },
        ],
        lookup: &[("language", 1u16), ("path", 0u16)],
        marks: 34360786944u64,
        usual: 1u64,
        longest_name: 8usize,
        rest: __hl::Rest::Of(<AnswerPage as __hl::HlModel>::__rest_schema),
        patterns: &[
            __hl::KeyPattern {
                pattern: &__hl::Pattern {
                    source: "^x-",
                    search: __hl::Search::StartsWith("x-"),
                },
                values: __hl::None,
                field: "extensions",
                description: "",
            },
        ],
    };
    #[automatically_derived]
    impl __hl::Default for SlotsOfKeys_ {
        fn default() -> Self {
            Self {
                path: __hl::None,
                language: __hl::None,
                extensions: __hl::Default::default(),
                more: __hl::Default::default(),
            }
        }
    }
    #[automatically_derived]
    impl __hl::Slots for SlotsOfKeys_ {
        fn read(
            &mut self,
            __index: __hl::usize,
            __input: &mut __hl::Input<'_, '_>,
        ) -> __hl::Result<(), __hl::Stop> {
            match __index {
                0 => <String as __hl::FieldType>::__fill(&mut self.path, __input),
                1 => <Language as __hl::FieldType>::__fill(&mut self.language, __input),
                _ => __hl::Err(__hl::Stop),
            }
        }
        fn patterned(
            &mut self,
            __index: __hl::usize,
        ) -> __hl::Option<&mut dyn __hl::RestSlot> {
            match __index {
                0 => {
                    __hl::Some(
                        <AnswerPage as __hl::PatternKeys<0>>::slot(&mut self.extensions),
                    )
                }
                _ => __hl::None,
            }
        }
        fn rest(&mut self) -> __hl::Option<&mut dyn __hl::RestSlot> {
            <AnswerPage as __hl::HlModel>::__rest_slot(&mut self.more)
        }
    }
    #[automatically_derived]
    #[doc(hidden)]
    impl __hl::Fields for AnswerPage {
        fn object(&self) -> &'static __hl::Object {
            &__HL_OBJECT
        }
        fn field(&self, __index: __hl::usize) -> __hl::Option<&dyn __hl::Field> {
            match __index {
                0 => __hl::Some(<String as __hl::FieldType>::__field(&self.path)),
                1 => <Language as __hl::FieldType>::__present(&self.language),
                _ => __hl::None,
            }
        }
        fn patterned(&self, __index: __hl::usize) -> __hl::Option<&dyn __hl::RestField> {
            match __index {
                0 => __hl::Some(<Self as __hl::PatternKeys<0>>::field(&self.extensions)),
                _ => __hl::None,
            }
        }
        fn rest(&self) -> __hl::Option<&dyn __hl::RestField> {
            <Self as __hl::HlModel>::__rest_field(&self.more)
        }
    }
    #[automatically_derived]
    #[doc(hidden)]
    impl __hl::PatternKeys<0> for AnswerPage {
        type Value = __hl::Value;
    }
    #[automatically_derived]
    #[doc(hidden)]
    impl __hl::Record for AnswerPage {
        type Slots = SlotsOfKeys_;
        #[inline]
        fn finish(
            mut __slots: Self::Slots,
            __filling: __hl::Filling<'_>,
        ) -> __hl::Result<Self, __hl::Stop> {
            if !__hl::Filling::fill(__filling, &mut __slots) {
                return __hl::missing(__slots);
            }
            let SlotsOfKeys_ {
                path: __hl::Some(__0),
                language: __1,
                extensions: __kept0,
                more: __kept1,
            } = __slots else { return __hl::missing(__slots) };
            __hl::Ok(Self {
                path: __0,
                language: __1,
                extensions: __hl::DictSlot::finish(__kept0),
                more: __hl::DictSlot::finish(__kept1),
            })
        }
    }
    #[automatically_derived]
    impl __hl::Debug for AnswerPageParts
    where
        for<'any> Dict: __hl::Debug,
        for<'any> Dict<String>: __hl::Debug,
        for<'any> Option<Language>: __hl::Debug,
    {
        fn fmt(&self, __f: &mut __hl::Formatter<'_>) -> __hl::fmt::Result {
            __hl::debug_parts(
                __f,
                "AnswerPageParts",
                &[
                    ("path", &self.path),
                    ("language", &self.language),
                    ("extensions", &self.extensions),
                    ("more", &self.more),
                ],
            )
        }
    }
    #[automatically_derived]
    impl __hl::Clone for AnswerPageParts
    where
        for<'any> Language: __hl::Clone,
    {
        fn clone(&self) -> Self {
            Self {
                path: __hl::Clone::clone(&self.path),
                language: __hl::Clone::clone(&self.language),
                extensions: __hl::Clone::clone(&self.extensions),
                more: __hl::Clone::clone(&self.more),
            }
        }
    }
    #[automatically_derived]
    impl __hl::FieldType for AnswerPage {
        const __TAKES_WHOLE: __hl::core::primitive::bool = true;
        const __KNOWN: __hl::Known = __hl::Known::of(__hl::KnownKind::Object);
        fn field_schema() -> &'static __hl::Schema {
            static __SCHEMA: __hl::Schema = __hl::Schema {
                name: "AnswerPage",
                path: ::core::module_path!(),
                description: "",
                shape: __hl::Shape::Object(&__HL_OBJECT),
                ..__hl::Schema::NEW
            };
            &__SCHEMA
        }
        fn read(__input: &mut __hl::Input<'_, '_>) -> __hl::Result<Self, __hl::Stop> {
            let __model: Self = __hl::read_object(__input)?;
            __hl::run_checks(__input, __model)
        }
        fn write(&self, __output: &mut __hl::Output) {
            __hl::write_object(self, __output);
        }
        fn __check(&self, __checks: &mut __hl::Checks) {
            if let __hl::Some(__value) = &self.language {
                __hl::Checks::at(
                    __checks,
                    "language",
                    |__checks| {
                        #[deny(
                            unused_results,
                            unused_must_use,
                            reason = "a check returns nothing; it adds its problems to the `Checks` that it is given"
                        )] is_known(__value, __checks);
                    },
                );
            }
        }
    }
    #[automatically_derived]
    impl __hl::From<AnswerPage> for AnswerPageBuilder<(::hl_model::builder::Set,)> {
        fn from(model_: AnswerPage) -> Self {
            let model_ = <AnswerPage>::into_parts(model_);
            Self {
                draft: __hl::Draft::of(SlotsOfKeys_ {
                    path: __hl::Some(model_.path),
                    language: model_.language,
                    extensions: __hl::DictSlot::from_dict(model_.extensions),
                    more: __hl::DictSlot::from_dict(model_.more),
                }),
                keys: __hl::PhantomData,
            }
        }
    }
    #[automatically_derived]
    impl<Keys> __hl::Debug for AnswerPageBuilder<Keys> {
        fn fmt(&self, __f: &mut __hl::Formatter<'_>) -> __hl::fmt::Result {
            let __slots = &self.draft.slots;
            __hl::debug_builder(
                __f,
                "AnswerPageBuilder",
                &[("path", &__slots.path), ("language", &__slots.language)],
            )
        }
    }
    #[automatically_derived]
    impl<Keys> __hl::Clone for AnswerPageBuilder<Keys>
    where
        for<'any> Language: __hl::Clone,
    {
        fn clone(&self) -> Self {
            let __slots = &self.draft.slots;
            AnswerPageBuilder {
                draft: __hl::Draft {
                    slots: SlotsOfKeys_ {
                        path: __hl::Clone::clone(&__slots.path),
                        language: __hl::Clone::clone(&__slots.language),
                        extensions: __hl::Clone::clone(&__slots.extensions),
                        more: __hl::Clone::clone(&__slots.more),
                    },
                    building: __hl::Clone::clone(&self.draft.building),
                },
                keys: __hl::PhantomData,
            }
        }
    }
    #[automatically_derived]
    impl __hl::HlModel for AnswerPage {
        type AnyStringValue = String;
        type Builder = AnswerPageBuilder<(::hl_model::builder::Set,)>;
        fn __fields(&self) -> __hl::Option<&dyn __hl::Fields> {
            __hl::Some(self)
        }
        fn __rest(&self) -> __hl::Option<&__hl::Dict<Self::AnyStringValue>> {
            __hl::Some(&self.more)
        }
    }
    #[automatically_derived]
    impl __hl::serde::Serialize for AnswerPage {
        fn serialize<S: __hl::serde::Serializer>(
            &self,
            __serializer: S,
        ) -> __hl::Result<S::Ok, S::Error> {
            __hl::serialize(self, __serializer)
        }
    }
    #[automatically_derived]
    impl<'de> __hl::serde::Deserialize<'de> for AnswerPage {
        fn deserialize<D: __hl::serde::Deserializer<'de>>(
            __deserializer: D,
        ) -> __hl::Result<Self, D::Error> {
            __hl::deserialize(__deserializer)
        }
    }
    ::hl_model::__private_0_2_0::integrations! {
        [] [AnswerPage] []
    }
};
///## Keys
///
///| Key | <span style="display:inline-block;min-width:8em">Description</span> | Accessed Type | Input Type |
///| --- | --- | --- | --- |
///| [<code style="white-space:nowrap">language</code>](Self::language) | optional; checked by `is_known` | <code style="white-space:nowrap">[Option](Option)&lt;&amp;[Language](Language)&gt;</code> | <code style="white-space:nowrap">[Language](Language)</code> |
///| *keys that match* `^x-` | kept in order | <code style="white-space:nowrap">&amp;[Value](::hl_model::Value)</code> | any value, <code style="white-space:nowrap">[Value](::hl_model::Value)</code> |
///| *any other key* | kept in order | <code style="white-space:nowrap">&amp;[String](String)</code> | <code style="white-space:nowrap">&amp;[str](prim@str)</code>, <code style="white-space:nowrap">[String](String)</code> |
///
#[automatically_derived]
#[allow(deprecated)]
impl AnswerPage {
    /// A builder of [`AnswerPage`], in which no key is set yet.
    pub fn builder() -> AnswerPageBuilder<
        (::hl_model::builder::Missing<required_keys_of_AnswerPage::path>,),
    > {
        AnswerPageBuilder {
            draft: ::core::default::Default::default(),
            keys: ::hl_model::__private_0_2_0::PhantomData,
        }
    }
    /// Key `path`: required.
    #[doc(hidden)]
    #[must_use]
    pub fn path(&self) -> &::core::primitive::str {
        &self.path
    }
    /// Key `language`: optional; checked by `is_known`.
    #[must_use]
    pub fn language(&self) -> Option<&Language> {
        ::core::option::Option::as_ref(&self.language)
    }
    /// The keys that the model does not declare, with their values.
    #[deprecated = "use `extensions`"]
    #[must_use]
    pub fn more(&self) -> &Dict<String> {
        &self.more
    }
    /// The undeclared keys that match `^x-`, with their values.
    #[must_use]
    pub fn extensions(&self) -> &Dict {
        &self.extensions
    }
    /// Moves every value out of the model.
    #[must_use]
    pub fn into_parts(self) -> AnswerPageParts {
        let Self { path: part0_, language: part1_, extensions: part2_, more: part3_ } = self;
        AnswerPageParts {
            path: part0_,
            language: part1_,
            extensions: part2_,
            more: part3_,
        }
    }
}
/// The values of [`AnswerPage`], moved out of it by [`into_parts`](AnswerPage::into_parts).
#[non_exhaustive]
#[allow(deprecated)]
pub struct AnswerPageParts {
    /// Key `path`: required.
    #[doc(hidden)]
    pub path: String,
    /// Key `language`: optional; checked by `is_known`.
    pub language: Option<Language>,
    /// The keys that the model does not declare, with their values.
    pub extensions: Dict,
    /// The keys that the model does not declare, with their values.
    #[deprecated = "use `extensions`"]
    pub more: Dict<String>,
}
#[doc(hidden)]
mod required_keys_of_AnswerPage {
    pub struct path;
}
/// The builder of [`AnswerPage`]: a method for each key, and `build`, which compiles when every required key is set.
///
/// A key that is set twice has the last value.
#[must_use = "a builder makes nothing until `build` is called"]
#[allow(deprecated)]
pub struct AnswerPageBuilder<Keys> {
    draft: ::hl_model::__private_0_2_0::Draft<
        <AnswerPage as ::hl_model::__private_0_2_0::Record>::Slots,
    >,
    keys: ::hl_model::__private_0_2_0::PhantomData<(Keys)>,
}
#[automatically_derived]
#[allow(deprecated)]
impl<Keys> AnswerPageBuilder<Keys> {
    /// Sets the key `path`: required. Takes [`&str`](prim@str), [`String`](String).
    #[doc(hidden)]
    pub fn path<V: ::hl_model::IntoField<String>>(
        self,
        value_: V,
    ) -> AnswerPageBuilder<Keys::After>
    where
        Keys: ::hl_model::builder::Put<::hl_model::builder::Key<0>>,
    {
        let mut __draft = self.draft;
        __draft.building.__set(&mut __draft.slots.path, "path", value_);
        AnswerPageBuilder {
            draft: __draft,
            keys: ::hl_model::__private_0_2_0::PhantomData,
        }
    }
    /// Sets the key `language`: optional; checked by `is_known`. Takes [`Language`](Language).
    pub fn language<V: ::hl_model::IntoField<Language>>(self, value_: V) -> Self {
        let mut __draft = self.draft;
        __draft.building.__set(&mut __draft.slots.language, "language", value_);
        AnswerPageBuilder {
            draft: __draft,
            keys: self.keys,
        }
    }
    /// Sets the key `language`, or leaves it out.
    pub fn maybe_language<V: ::hl_model::IntoField<Language>>(
        self,
        value_: Option<V>,
    ) -> Self {
        let mut __draft = self.draft;
        __draft.building.__maybe_set(&mut __draft.slots.language, "language", value_);
        AnswerPageBuilder {
            draft: __draft,
            keys: self.keys,
        }
    }
    /// Adds a key that matches `^x-`. One that does not, or that is present already, is a problem
    /// that `build` reports.
    pub fn extensions<
        K: ::core::convert::Into<::hl_model::builder::String>,
        V: ::hl_model::IntoField<::hl_model::Value>,
    >(self, key_: K, value_: V) -> Self {
        let mut __draft = self.draft;
        __draft
            .building
            .__add_patterned::<
                AnswerPage,
                0usize,
            >(&mut __draft.slots.extensions, key_, value_);
        AnswerPageBuilder {
            draft: __draft,
            keys: self.keys,
        }
    }
    /// Adds a key that the model does not declare. One that it declares, or that is present already, is a problem
    /// that `build` reports.
    #[deprecated = "use `extensions`"]
    pub fn any_string_name<
        K: ::core::convert::Into<::hl_model::builder::String>,
        V: ::hl_model::IntoField<String>,
    >(self, key_: K, value_: V) -> Self {
        let mut __draft = self.draft;
        __draft.building.__add::<AnswerPage>(&mut __draft.slots.more, key_, value_);
        AnswerPageBuilder {
            draft: __draft,
            keys: self.keys,
        }
    }
    /// Adds a key that the model does not declare, or gives it another value. One that it declares is a problem
    /// that `build` reports.
    #[deprecated = "use `extensions`"]
    pub fn set_more<
        K: ::core::convert::Into<::hl_model::builder::String>,
        V: ::hl_model::IntoField<String>,
    >(self, key_: K, value_: V) -> Self {
        let mut __draft = self.draft;
        __draft.building.__put::<AnswerPage>(&mut __draft.slots.more, key_, value_);
        AnswerPageBuilder {
            draft: __draft,
            keys: self.keys,
        }
    }
    /// Takes these keys, which the model does not declare, instead of those that were there: a `Dict`, a map or
    /// pairs of key and value.
    #[deprecated = "use `extensions`"]
    pub fn more<V: ::hl_model::builder::IntoEntries<String, ::hl_model::Dict<String>>>(
        self,
        entries_: V,
    ) -> Self {
        let mut __draft = self.draft;
        __draft.building.__put_all::<AnswerPage>(&mut __draft.slots.more, entries_);
        AnswerPageBuilder {
            draft: __draft,
            keys: self.keys,
        }
    }
    /// Removes a key that the model does not declare.
    #[deprecated = "use `extensions`"]
    pub fn remove_more(self, key_: &::core::primitive::str) -> Self {
        let mut __draft = self.draft;
        __draft.building.__remove::<AnswerPage>(&mut __draft.slots.more, key_);
        AnswerPageBuilder {
            draft: __draft,
            keys: self.keys,
        }
    }
    /// Makes the model, if its values satisfy its schema.
    ///
    /// # Errors
    ///
    /// All values that could not be converted; if there are none, all problems of the model.
    pub fn build(self) -> ::core::result::Result<AnswerPage, ::hl_model::Errors>
    where
        Keys: ::hl_model::builder::Complete<AnswerPage>,
    {
        self.draft.building.__build::<AnswerPage>(self.draft.slots)
    }
}
