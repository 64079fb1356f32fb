#[allow(deprecated, unexpected_cfgs)]
const _: () = {
    use ::hl_model::__private_0_2_0 as __hl;
    #[cfg(rust_analyzer)]
    mod __hl_0 {
        use ::hl_model::__private_0_2_0::editor::enumeration::*;
        use self::one_of as _;
    }
    #[automatically_derived]
    impl __hl::From<AnswerPage> for Answer {
        fn from(payload: AnswerPage) -> Self {
            {
                let AnswerPage {
                    extensions: __0,
                    path: __1,
                    language: __2,
                    more: __3,
                } = payload;
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
        fn from(payload: Url) -> Self {
            Self::Address(payload)
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
            index: __hl::usize,
            input: &mut __hl::Input<'_, '_>,
        ) -> __hl::Result<Self, __hl::Stop> {
            match index {
                0 => {
                    __hl::Result::map(
                        <AnswerPage as __hl::FieldType>::read(input),
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
                        <Url as __hl::FieldType>::read(input),
                        Self::Address,
                    )
                }
                _ => __hl::Err(__hl::Stop),
            }
        }
        fn with_member(
            &self,
            take: &mut dyn __hl::FnMut(__hl::usize, __hl::Option<&dyn __hl::Field>),
        ) {
            match self {
                Self::Page { extensions: __0, path: __1, language: __2, more: __3 } => {
                    take(
                        0,
                        __hl::Some(
                            &__hl::VariantFields::new::<
                                AnswerPage,
                            >(
                                    &|index| match index {
                                        0 => __hl::Some(<String as __hl::FieldType>::__field(__1)),
                                        1 => <Language as __hl::FieldType>::__present(__2),
                                        _ => __hl::None,
                                    },
                                    __hl::Some(__3),
                                )
                                .with_patterned(
                                    &|index| match index {
                                        0 => {
                                            __hl::Some(<AnswerPage as __hl::PatternKeys<0>>::field(__0))
                                        }
                                        _ => __hl::None,
                                    },
                                ),
                        ),
                    )
                }
                Self::Address(payload) => {
                    take(1, __hl::Some(<Url as __hl::FieldType>::__field(payload)))
                }
            }
        }
    }
    #[automatically_derived]
    impl __hl::FieldType for Answer {
        const __TAKES_WHOLE: __hl::core::primitive::bool = true;
        fn field_schema() -> &'static __hl::Schema {
            static __SCHEMA: __hl::Schema = __hl::Schema {
                name: "Answer",
                path: __hl::core::module_path!(),
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
        fn read(input: &mut __hl::Input<'_, '_>) -> __hl::Result<Self, __hl::Stop> {
            __hl::read_composition(input)
        }
        fn write(&self, output: &mut __hl::Output) {
            __hl::write_composition(self, output);
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
            serializer: S,
        ) -> __hl::Result<S::Ok, S::Error> {
            __hl::serialize(self, serializer)
        }
    }
    #[automatically_derived]
    impl<'de> __hl::serde::Deserialize<'de> for Answer {
        fn deserialize<D: __hl::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> __hl::Result<Self, D::Error> {
            __hl::deserialize(deserializer)
        }
    }
    __hl::integrations! {
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
            Self::Address(payload) => ::hl_model::__private_0_2_0::Some(payload),
            _ => ::hl_model::__private_0_2_0::None,
        }
    }
}
/// The fields of a variant.
pub struct AnswerPage {
    extensions: Dict,
    path: String,
    language: Option<Language>,
    more: Dict<String>,
}
#[allow(deprecated, unexpected_cfgs)]
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
        fn fmt(&self, f: &mut __hl::Formatter<'_>) -> __hl::fmt::Result {
            __hl::debug_parts(
                f,
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
        fn eq(&self, other: &Self) -> __hl::core::primitive::bool {
            true && self.extensions == other.extensions && self.path == other.path
                && self.language == other.language && self.more == other.more
        }
    }
};
#[allow(deprecated, unexpected_cfgs)]
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
            index: __hl::usize,
            input: &mut __hl::Input<'_, '_>,
        ) -> __hl::Result<(), __hl::Stop> {
            match index {
                0 => <String as __hl::FieldType>::__fill(&mut self.path, input),
                1 => <Language as __hl::FieldType>::__fill(&mut self.language, input),
                _ => __hl::Err(__hl::Stop),
            }
        }
        fn patterned(
            &mut self,
            index: __hl::usize,
        ) -> __hl::Option<&mut dyn __hl::RestSlot> {
            match index {
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
        fn field(&self, index: __hl::usize) -> __hl::Option<&dyn __hl::Field> {
            match index {
                0 => __hl::Some(<String as __hl::FieldType>::__field(&self.path)),
                1 => <Language as __hl::FieldType>::__present(&self.language),
                _ => __hl::None,
            }
        }
        fn patterned(&self, index: __hl::usize) -> __hl::Option<&dyn __hl::RestField> {
            match index {
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
            mut slots: Self::Slots,
            filling: __hl::Filling<'_>,
        ) -> __hl::Result<Self, __hl::Stop> {
            if !__hl::Filling::fill(filling, &mut slots) {
                return __hl::missing(slots);
            }
            let SlotsOfKeys_ {
                path: __hl::Some(__0),
                language: __1,
                extensions: __kept0,
                more: __kept1,
            } = slots else { return __hl::missing(slots) };
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
        fn fmt(&self, f: &mut __hl::Formatter<'_>) -> __hl::fmt::Result {
            __hl::debug_parts(
                f,
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
    #[allow(deprecated)]
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
                path: __hl::core::module_path!(),
                description: "",
                shape: __hl::Shape::Object(&__HL_OBJECT),
                ..__hl::Schema::NEW
            };
            &__SCHEMA
        }
        fn read(input: &mut __hl::Input<'_, '_>) -> __hl::Result<Self, __hl::Stop> {
            let model: Self = __hl::read_object(input)?;
            __hl::run_checks(input, model)
        }
        fn write(&self, output: &mut __hl::Output) {
            __hl::write_object(self, output);
        }
        fn __check(&self, checks: &mut __hl::Checks) {
            if let __hl::Some(value) = &self.language {
                __hl::Checks::at(
                    checks,
                    "language",
                    |checks| {
                        is_known(value, checks);
                    },
                );
            }
        }
    }
    #[automatically_derived]
    impl __hl::From<AnswerPage> for AnswerPageBuilder<(::hl_model::builder::Set,)> {
        fn from(model: AnswerPage) -> Self {
            Self {
                draft: __hl::Draft::of(SlotsOfKeys_ {
                    path: __hl::Some(model.path),
                    language: model.language,
                    extensions: __hl::DictSlot::from_dict(model.extensions),
                    more: __hl::DictSlot::from_dict(model.more),
                }),
                keys: __hl::PhantomData,
            }
        }
    }
    #[automatically_derived]
    impl<Keys> __hl::Debug for AnswerPageBuilder<Keys> {
        fn fmt(&self, f: &mut __hl::Formatter<'_>) -> __hl::fmt::Result {
            __hl::debug_builder(
                f,
                "AnswerPageBuilder",
                &[
                    ("path", &self.draft.slots.path),
                    ("language", &self.draft.slots.language),
                ],
            )
        }
    }
    #[automatically_derived]
    #[allow(deprecated)]
    impl<Keys> __hl::Clone for AnswerPageBuilder<Keys>
    where
        for<'any> Language: __hl::Clone,
    {
        fn clone(&self) -> Self {
            AnswerPageBuilder {
                draft: __hl::Draft {
                    slots: SlotsOfKeys_ {
                        path: __hl::Clone::clone(&self.draft.slots.path),
                        language: __hl::Clone::clone(&self.draft.slots.language),
                        extensions: __hl::Clone::clone(&self.draft.slots.extensions),
                        more: __hl::Clone::clone(&self.draft.slots.more),
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
            serializer: S,
        ) -> __hl::Result<S::Ok, S::Error> {
            __hl::serialize(self, serializer)
        }
    }
    #[automatically_derived]
    impl<'de> __hl::serde::Deserialize<'de> for AnswerPage {
        fn deserialize<D: __hl::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> __hl::Result<Self, D::Error> {
            __hl::deserialize(deserializer)
        }
    }
    __hl::integrations! {
        [] [AnswerPage] []
    }
};
///## Keys
///
///| Key | <span style="display:inline-block;min-width:8em">Description</span> | Accessed Type | Input Type |
///| --- | --- | --- | --- |
///| [<code style="white-space:nowrap">path</code>](Self::path) | required | <code style="white-space:nowrap">&amp;[str](prim@str)</code> | <code style="white-space:nowrap">&amp;[str](prim@str)</code>, <code style="white-space:nowrap">[String](String)</code> |
///| [<code style="white-space:nowrap">language</code>](Self::language) | optional; checked by `is_known` | <code style="white-space:nowrap">[Option](Option)&lt;&amp;[Language](Language)&gt;</code> | <code style="white-space:nowrap">[Language](Language)</code> |
///| *keys that match* `^x-` | kept in order | <code style="white-space:nowrap">&amp;[Value](::hl_model::Value)</code> | any value, <code style="white-space:nowrap">[Value](::hl_model::Value)</code> |
///| *any other key* | kept in order | <code style="white-space:nowrap">&amp;[String](String)</code> | <code style="white-space:nowrap">&amp;[str](prim@str)</code>, <code style="white-space:nowrap">[String](String)</code> |
///
#[automatically_derived]
#[allow(deprecated)]
impl AnswerPage {
    /// Key `path`: required.
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
        AnswerPageParts {
            path: self.path,
            language: self.language,
            extensions: self.extensions,
            more: self.more,
        }
    }
}
/// The values of a [`AnswerPage`], moved out of it by [`into_parts`](AnswerPage::into_parts).
#[non_exhaustive]
#[allow(deprecated)]
pub struct AnswerPageParts {
    /// Key `path`: required.
    pub path: String,
    /// Key `language`: optional; checked by `is_known`.
    pub language: Option<Language>,
    /// The keys that the model does not declare, with their values.
    pub extensions: Dict,
    /// The keys that the model does not declare, with their values.
    pub more: Dict<String>,
}
#[doc(hidden)]
mod required_keys_of_AnswerPage {
    pub struct path;
}
#[automatically_derived]
#[allow(deprecated)]
impl AnswerPage {
    /// Starts to build a [`AnswerPage`] from its keys.
    pub fn builder() -> AnswerPageBuilder<
        (::hl_model::builder::Missing<required_keys_of_AnswerPage::path>,),
    > {
        AnswerPageBuilder {
            draft: ::core::default::Default::default(),
            keys: ::hl_model::__private_0_2_0::PhantomData,
        }
    }
}
/// Builds a [`AnswerPage`]: a method for each key, and `build`, which compiles when every required key is set.
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
    pub fn path<V: ::hl_model::IntoField<String>>(
        self,
        value: V,
    ) -> AnswerPageBuilder<Keys::After>
    where
        Keys: ::hl_model::builder::Put<::hl_model::builder::Key<0>>,
    {
        let mut draft = self.draft;
        ::hl_model::__private_0_2_0::Building::set(
            &mut draft.building,
            &mut draft.slots.path,
            "path",
            value,
        );
        AnswerPageBuilder {
            draft,
            keys: ::hl_model::__private_0_2_0::PhantomData,
        }
    }
    /// Sets the key `language`: optional; checked by `is_known`. Takes [`Language`](Language).
    pub fn language<V: ::hl_model::IntoField<Language>>(self, value: V) -> Self {
        let mut draft = self.draft;
        ::hl_model::__private_0_2_0::Building::set(
            &mut draft.building,
            &mut draft.slots.language,
            "language",
            value,
        );
        AnswerPageBuilder {
            draft,
            keys: ::hl_model::__private_0_2_0::PhantomData,
        }
    }
    /// Sets the key `language`, or leaves it out.
    pub fn maybe_language<V: ::hl_model::IntoField<Language>>(
        self,
        value: Option<V>,
    ) -> Self {
        let mut draft = self.draft;
        ::hl_model::__private_0_2_0::Building::maybe_set(
            &mut draft.building,
            &mut draft.slots.language,
            "language",
            value,
        );
        AnswerPageBuilder {
            draft,
            keys: ::hl_model::__private_0_2_0::PhantomData,
        }
    }
    /// Adds a key that matches `^x-`. One that does not, or that is present already, is a problem
    /// that `build` reports.
    pub fn extensions<
        K: ::core::convert::Into<::std::string::String>,
        V: ::hl_model::IntoField<::hl_model::Value>,
    >(self, key: K, value: V) -> Self {
        let mut draft = self.draft;
        ::hl_model::__private_0_2_0::Building::add_patterned::<
            AnswerPage,
            0usize,
        >(&mut draft.building, &mut draft.slots.extensions, key, value);
        AnswerPageBuilder {
            draft,
            keys: ::hl_model::__private_0_2_0::PhantomData,
        }
    }
    /// Adds a key that the model does not declare. One that it declares, or that is present already, is a problem
    /// that `build` reports.
    pub fn any_string_name<
        K: ::core::convert::Into<::std::string::String>,
        V: ::hl_model::IntoField<String>,
    >(self, key: K, value: V) -> Self {
        let mut draft = self.draft;
        ::hl_model::__private_0_2_0::Building::add::<
            AnswerPage,
        >(&mut draft.building, &mut draft.slots.more, key, value);
        AnswerPageBuilder {
            draft,
            keys: ::hl_model::__private_0_2_0::PhantomData,
        }
    }
    /// Adds a key that the model does not declare, or gives it another value. One that it declares is a problem
    /// that `build` reports.
    pub fn set_more<
        K: ::core::convert::Into<::std::string::String>,
        V: ::hl_model::IntoField<String>,
    >(self, key: K, value: V) -> Self {
        let mut draft = self.draft;
        ::hl_model::__private_0_2_0::Building::put::<
            AnswerPage,
        >(&mut draft.building, &mut draft.slots.more, key, value);
        AnswerPageBuilder {
            draft,
            keys: ::hl_model::__private_0_2_0::PhantomData,
        }
    }
    /// Takes these keys, which the model does not declare, instead of those that were there: a `Dict`, a map or
    /// pairs of key and value.
    pub fn more<V: ::hl_model::builder::IntoEntries<String, ::hl_model::Dict<String>>>(
        self,
        entries: V,
    ) -> Self {
        let mut draft = self.draft;
        ::hl_model::__private_0_2_0::Building::put_all::<
            AnswerPage,
        >(&mut draft.building, &mut draft.slots.more, entries);
        AnswerPageBuilder {
            draft,
            keys: ::hl_model::__private_0_2_0::PhantomData,
        }
    }
    /// Removes a key that the model does not declare.
    pub fn remove_more(self, key: &::core::primitive::str) -> Self {
        let mut draft = self.draft;
        ::hl_model::__private_0_2_0::Building::remove::<
            AnswerPage,
        >(&mut draft.building, &mut draft.slots.more, key);
        AnswerPageBuilder {
            draft,
            keys: ::hl_model::__private_0_2_0::PhantomData,
        }
    }
    /// Makes the model, if its values satisfy its schema.
    ///
    /// # Errors
    ///
    /// All problems at once: values that could not be converted, and those that break a constraint.
    pub fn build(self) -> ::core::result::Result<AnswerPage, ::hl_model::Errors>
    where
        Keys: ::hl_model::builder::Complete<AnswerPage>,
    {
        ::hl_model::__private_0_2_0::Building::build::<
            AnswerPage,
        >(self.draft.building, self.draft.slots)
    }
}
