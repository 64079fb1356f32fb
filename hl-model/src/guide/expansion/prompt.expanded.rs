#[allow(unexpected_cfgs)]
const _: () = {
    use ::hl_model::__private_0_2_0 as __hl;
    #[cfg(rust_analyzer)]
    mod __hl_0 {
        use ::hl_model::__private_0_2_0::editor::object::*;
        use self::{closed as _, rename_all as _};
    }
    #[cfg(rust_analyzer)]
    mod __hl_1 {
        use ::hl_model::__private_0_2_0::editor::field::*;
        use self::{min_length as _, default as _, minimum as _};
    }
    pub struct SlotsOfKeys_ {
        template: __hl::Option<String>,
        max_tokens: __hl::Option<u32>,
    }
    static __HL_OBJECT: __hl::Object = __hl::Object {
        keys: &[
            __hl::Key {
                constraints: &[__hl::Constraint::MinLength(1u64)],
                ..__hl::Key::required(
                    "template",
                    ",\"template\":",
                    <String as __hl::FieldType>::field_schema,
                    "String",
                    "The text, with placeholders such as `{{question}}`.",
                )
            },
            __hl::Key {
                field: "max_tokens",
                constraints: &[__hl::Constraint::Minimum("1")],
                default: __hl::Some("256"),
                ..__hl::Key::optional(
                    "maxTokens",
                    ",\"maxTokens\":",
                    <u32 as __hl::FieldType>::field_schema,
                    "Option<u32>",
                    "Maximum length of the answer.",
                )
            },
        ],
        lookup: &[("maxTokens", 1u16), ("template", 0u16)],
        marks: 536872960u64,
        usual: 0u64,
        longest_name: 9usize,
        rest: __hl::Rest::Closed,
        patterns: &[],
    };
    #[automatically_derived]
    impl __hl::Default for SlotsOfKeys_ {
        fn default() -> Self {
            Self {
                template: __hl::None,
                max_tokens: __hl::None,
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
                0 => <String as __hl::FieldType>::__fill(&mut self.template, __input),
                1 => <u32 as __hl::FieldType>::__fill(&mut self.max_tokens, __input),
                _ => __hl::Err(__hl::Stop),
            }
        }
    }
    #[automatically_derived]
    #[doc(hidden)]
    impl __hl::Fields for Prompt {
        fn object(&self) -> &'static __hl::Object {
            &__HL_OBJECT
        }
        fn field(&self, __index: __hl::usize) -> __hl::Option<&dyn __hl::Field> {
            match __index {
                0 => __hl::Some(<String as __hl::FieldType>::__field(&self.template)),
                1 => <u32 as __hl::FieldType>::__present(&self.max_tokens),
                _ => __hl::None,
            }
        }
    }
    #[automatically_derived]
    #[doc(hidden)]
    impl __hl::Record for Prompt {
        type Slots = SlotsOfKeys_;
        #[inline]
        fn finish(
            mut __slots: Self::Slots,
            __filling: __hl::Filling<'_>,
        ) -> __hl::Result<Self, __hl::Stop> {
            if !__hl::Filling::fill(__filling, &mut __slots) {
                return __hl::missing(__slots);
            }
            let SlotsOfKeys_ { template: __hl::Some(__0), max_tokens: __1 } = __slots
            else { return __hl::missing(__slots) };
            __hl::Ok(Self {
                template: __0,
                max_tokens: __1,
            })
        }
    }
    #[automatically_derived]
    impl __hl::Debug for PromptParts {
        fn fmt(&self, __f: &mut __hl::Formatter<'_>) -> __hl::fmt::Result {
            __hl::debug_parts(
                __f,
                "PromptParts",
                &[("template", &self.template), ("max_tokens", &self.max_tokens)],
            )
        }
    }
    #[automatically_derived]
    impl __hl::Clone for PromptParts {
        fn clone(&self) -> Self {
            Self {
                template: __hl::Clone::clone(&self.template),
                max_tokens: __hl::Clone::clone(&self.max_tokens),
            }
        }
    }
    #[automatically_derived]
    impl __hl::FieldType for Prompt {
        const __TAKES_WHOLE: __hl::core::primitive::bool = true;
        const __KNOWN: __hl::Known = __hl::Known::of(__hl::KnownKind::Object);
        fn field_schema() -> &'static __hl::Schema {
            static __SCHEMA: __hl::Schema = __hl::Schema {
                name: "Prompt",
                path: ::core::module_path!(),
                description: "A prompt of a language model.",
                shape: __hl::Shape::Object(&__HL_OBJECT),
                ..__hl::Schema::NEW
            };
            &__SCHEMA
        }
        fn read(__input: &mut __hl::Input<'_, '_>) -> __hl::Result<Self, __hl::Stop> {
            __hl::read_object(__input)
        }
        fn write(&self, __output: &mut __hl::Output) {
            __hl::write_object(self, __output);
        }
    }
    #[automatically_derived]
    impl __hl::From<Prompt> for PromptBuilder<(::hl_model::builder::Set,)> {
        fn from(model_: Prompt) -> Self {
            let model_ = <Prompt>::into_parts(model_);
            Self {
                draft: __hl::Draft::of(SlotsOfKeys_ {
                    template: __hl::Some(model_.template),
                    max_tokens: model_.max_tokens,
                }),
                keys: __hl::PhantomData,
            }
        }
    }
    #[automatically_derived]
    impl<Keys> __hl::Debug for PromptBuilder<Keys> {
        fn fmt(&self, __f: &mut __hl::Formatter<'_>) -> __hl::fmt::Result {
            let __slots = &self.draft.slots;
            __hl::debug_builder(
                __f,
                "PromptBuilder",
                &[("template", &__slots.template), ("maxTokens", &__slots.max_tokens)],
            )
        }
    }
    #[automatically_derived]
    impl<Keys> __hl::Clone for PromptBuilder<Keys> {
        fn clone(&self) -> Self {
            let __slots = &self.draft.slots;
            PromptBuilder {
                draft: __hl::Draft {
                    slots: SlotsOfKeys_ {
                        template: __hl::Clone::clone(&__slots.template),
                        max_tokens: __hl::Clone::clone(&__slots.max_tokens),
                    },
                    building: __hl::Clone::clone(&self.draft.building),
                },
                keys: __hl::PhantomData,
            }
        }
    }
    #[automatically_derived]
    impl __hl::HlModel for Prompt {
        type AnyStringValue = __hl::Value;
        type Builder = PromptBuilder<(::hl_model::builder::Set,)>;
        fn __fields(&self) -> __hl::Option<&dyn __hl::Fields> {
            __hl::Some(self)
        }
    }
    #[automatically_derived]
    impl __hl::serde::Serialize for Prompt {
        fn serialize<S: __hl::serde::Serializer>(
            &self,
            __serializer: S,
        ) -> __hl::Result<S::Ok, S::Error> {
            __hl::serialize(self, __serializer)
        }
    }
    #[automatically_derived]
    impl<'de> __hl::serde::Deserialize<'de> for Prompt {
        fn deserialize<D: __hl::serde::Deserializer<'de>>(
            __deserializer: D,
        ) -> __hl::Result<Self, D::Error> {
            __hl::deserialize(__deserializer)
        }
    }
    ::hl_model::__private_0_2_0::integrations! {
        [] [Prompt] []
    }
};
///## Keys
///
///| Key | <span style="display:inline-block;min-width:8em">Description</span> | Accessed Type | Input Type |
///| --- | --- | --- | --- |
///| [<code style="white-space:nowrap">template</code>](Self::template) | The text, with placeholders such as `{{question}}`.<br>required; at least 1 character | <code style="white-space:nowrap">&amp;[str](prim@str)</code> | <code style="white-space:nowrap">&amp;[str](prim@str)</code>, <code style="white-space:nowrap">[String](String)</code> |
///| [<code style="white-space:nowrap">maxTokens</code>](Self::max_tokens) | Maximum length of the answer.<br>optional; the server assumes `256` if it is left out; at least 1 | <code style="white-space:nowrap">[Option](Option)&lt;[u32](prim@u32)&gt;</code> | any integer, <code style="white-space:nowrap">[u32](prim@u32)</code> |
///
#[automatically_derived]
impl Prompt {
    /// A builder of [`Prompt`], in which no key is set yet.
    pub fn builder() -> PromptBuilder<
        (::hl_model::builder::Missing<required_keys_of_Prompt::template>,),
    > {
        PromptBuilder {
            draft: ::core::default::Default::default(),
            keys: ::hl_model::__private_0_2_0::PhantomData,
        }
    }
    /// The text, with placeholders such as `{{question}}`.
    ///
    /// Key `template`: required; at least 1 character.
    #[must_use]
    pub fn template(&self) -> &::core::primitive::str {
        &self.template
    }
    /// Maximum length of the answer.
    ///
    /// Key `maxTokens`: optional; the server assumes `256` if it is left out; at least 1.
    #[doc(alias = "maxTokens")]
    #[must_use]
    pub fn max_tokens(&self) -> Option<u32> {
        self.max_tokens
    }
    /// [`max_tokens`](Self::max_tokens), or what the server assumes if the key is left out: `256`.
    #[must_use]
    pub fn max_tokens_or_default(&self) -> u32 {
        match self.max_tokens {
            ::hl_model::__private_0_2_0::Some(__value) => __value,
            ::hl_model::__private_0_2_0::None => 256,
        }
    }
    /// Moves every value out of the model.
    #[must_use]
    pub fn into_parts(self) -> PromptParts {
        let Self { template: part0_, max_tokens: part1_ } = self;
        PromptParts {
            template: part0_,
            max_tokens: part1_,
        }
    }
}
/// The values of [`Prompt`], moved out of it by [`into_parts`](Prompt::into_parts).
#[non_exhaustive]
pub struct PromptParts {
    /// Key `template`: required; at least 1 character.
    pub template: String,
    /// Key `maxTokens`: optional; the server assumes `256` if it is left out; at least 1.
    pub max_tokens: Option<u32>,
}
#[doc(hidden)]
mod required_keys_of_Prompt {
    pub struct template;
}
/// The builder of [`Prompt`]: a method for each key, and `build`, which compiles when every required key is set.
///
/// A key that is set twice has the last value.
#[must_use = "a builder makes nothing until `build` is called"]
pub struct PromptBuilder<Keys> {
    draft: ::hl_model::__private_0_2_0::Draft<
        <Prompt as ::hl_model::__private_0_2_0::Record>::Slots,
    >,
    keys: ::hl_model::__private_0_2_0::PhantomData<(Keys)>,
}
#[automatically_derived]
impl<Keys> PromptBuilder<Keys> {
    /// The text, with placeholders such as `{{question}}`.
    ///
    /// Sets the key `template`: required; at least 1 character. Takes [`&str`](prim@str), [`String`](String).
    pub fn template<V: ::hl_model::IntoField<String>>(
        self,
        value_: V,
    ) -> PromptBuilder<Keys::After>
    where
        Keys: ::hl_model::builder::Put<::hl_model::builder::Key<0>>,
    {
        let mut __draft = self.draft;
        __draft.building.__set(&mut __draft.slots.template, "template", value_);
        PromptBuilder {
            draft: __draft,
            keys: ::hl_model::__private_0_2_0::PhantomData,
        }
    }
    /// Maximum length of the answer.
    ///
    /// Sets the key `maxTokens`: optional; the server assumes `256` if it is left out; at least 1. Takes any integer, [`u32`](prim@u32).
    #[doc(alias = "maxTokens")]
    pub fn max_tokens<V: ::hl_model::IntoField<u32>>(self, value_: V) -> Self {
        let mut __draft = self.draft;
        __draft.building.__set(&mut __draft.slots.max_tokens, "maxTokens", value_);
        PromptBuilder {
            draft: __draft,
            keys: self.keys,
        }
    }
    /// Sets the key `maxTokens`, or leaves it out.
    pub fn maybe_max_tokens<V: ::hl_model::IntoField<u32>>(
        self,
        value_: Option<V>,
    ) -> Self {
        let mut __draft = self.draft;
        __draft.building.__maybe_set(&mut __draft.slots.max_tokens, "maxTokens", value_);
        PromptBuilder {
            draft: __draft,
            keys: self.keys,
        }
    }
    /// Makes the model, if its values satisfy its schema.
    ///
    /// # Errors
    ///
    /// All values that could not be converted; if there are none, all problems of the model.
    pub fn build(self) -> ::core::result::Result<Prompt, ::hl_model::Errors>
    where
        Keys: ::hl_model::builder::Complete<Prompt>,
    {
        self.draft.building.__build::<Prompt>(self.draft.slots)
    }
}
