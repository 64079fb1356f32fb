/// The values of a [`Prompt`], moved out of it by [`into_parts`](Prompt::into_parts).
#[non_exhaustive]
#[allow(deprecated)]
pub struct PromptParts {
    /// Key `template`: required; at least 1 character.
    pub template: String,
    /// Key `temperature`: optional; the server assumes `1` if it is left out; at least 0; at most 2.
    pub temperature: Option<f64>,
    /// Key `stopWords`: optional.
    pub stop_words: Option<Vec<String>>,
    /// The keys that the model does not declare, with their values.
    pub any_string_name: Dict,
}
#[doc(hidden)]
#[allow(non_snake_case)]
mod PromptRequiredKeys {
    pub struct template;
}
/// Builds a [`Prompt`]: a method for each key, and `build`, which compiles when every required key is set.
///
/// A key that is set twice has the last value.
#[must_use = "a builder makes nothing until `build` is called"]
#[allow(deprecated)]
pub struct PromptBuilder<Keys> {
    slots: <Prompt as ::hl_model::__private_0_2_0::Record>::Slots,
    building: ::hl_model::__private_0_2_0::Building,
    keys: ::hl_model::__private_0_2_0::PhantomData<(Keys)>,
}
#[automatically_derived]
#[allow(deprecated)]
impl<Keys> PromptBuilder<Keys> {
    /// The text, with placeholders such as `{{question}}`.
    ///
    /// Sets the key `template`: required; at least 1 character. Takes <code style="white-space:nowrap">&amp;[str](prim@str)</code>, <code style="white-space:nowrap">[String](String)</code>.
    pub fn template<V: ::hl_model::IntoField<String>>(
        mut self,
        value: V,
    ) -> PromptBuilder<Keys::After>
    where
        Keys: ::hl_model::builder::Put<::hl_model::builder::Key<0>>,
    {
        self.building.set(&mut self.slots.template, "template", value);
        self.__hl_after()
    }
    /// How freely the model answers.
    ///
    /// Sets the key `temperature`: optional; the server assumes `1` if it is left out; at least 0; at most 2. Takes <code style="white-space:nowrap">[f64](prim@f64)</code>.
    pub fn temperature<V: ::hl_model::IntoField<f64>>(mut self, value: V) -> Self {
        self.building.set(&mut self.slots.temperature, "temperature", value);
        self
    }
    /// Sets the key `temperature`, or leaves it out.
    pub fn maybe_temperature<V: ::hl_model::IntoField<f64>>(
        mut self,
        value: ::core::option::Option<V>,
    ) -> Self {
        self.building.maybe_set(&mut self.slots.temperature, "temperature", value);
        self
    }
    /// Texts that end the answer.
    ///
    /// Sets the key `stopWords`: optional. Takes any list, <code style="white-space:nowrap">[Vec](Vec)&lt;[String](String)&gt;</code>.
    #[doc(alias = "stopWords")]
    pub fn stop_words<
        V: ::hl_model::__private_0_2_0::IntoIterator<Item = I>,
        I: ::hl_model::IntoField<String>,
    >(mut self, value: V) -> Self {
        self.building.set_list(&mut self.slots.stop_words, "stopWords", value);
        self
    }
    /// Sets the key `stopWords`, or leaves it out.
    pub fn maybe_stop_words<
        V: ::hl_model::__private_0_2_0::IntoIterator<Item = I>,
        I: ::hl_model::IntoField<String>,
    >(mut self, value: ::core::option::Option<V>) -> Self {
        self.building.maybe_set_list(&mut self.slots.stop_words, "stopWords", value);
        self
    }
    /// Adds a key that the model does not declare. One that it declares, or that is there already, is a problem
    /// that `build` reports.
    pub fn any_string_name<
        K: ::hl_model::__private_0_2_0::Into<::hl_model::__private_0_2_0::String>,
        V: ::hl_model::IntoField<::hl_model::Value>,
    >(mut self, key: K, value: V) -> Self {
        self.building.add::<Prompt>(&mut self.slots.any_string_name, key, value);
        self
    }
    /// Adds a key that the model does not declare, or gives it another value. One that it declares is a problem
    /// that `build` reports.
    pub fn set_any_string_name<
        K: ::hl_model::__private_0_2_0::Into<::hl_model::__private_0_2_0::String>,
        V: ::hl_model::IntoField<::hl_model::Value>,
    >(mut self, key: K, value: V) -> Self {
        self.building.put::<Prompt>(&mut self.slots.any_string_name, key, value);
        self
    }
    /// Takes these keys, which the model does not declare, instead of those that were there: a `Dict`, a map or
    /// pairs of key and value.
    pub fn any_string_names<
        V: ::hl_model::__private_0_2_0::IntoMap<
                ::hl_model::Value,
                ::hl_model::Dict<::hl_model::Value>,
            >,
    >(mut self, entries: V) -> Self {
        self.building.put_all::<Prompt>(&mut self.slots.any_string_name, entries);
        self
    }
    /// Removes a key that the model does not declare.
    pub fn remove_any_string_name(mut self, key: &::core::primitive::str) -> Self {
        ::hl_model::__private_0_2_0::Building::remove::<
            Prompt,
        >(&mut self.slots.any_string_name, key);
        self
    }
    /// Makes the model, if its values satisfy its schema.
    ///
    /// # Errors
    ///
    /// All problems at once: values that could not be converted, and those that break a constraint.
    pub fn build(self) -> ::core::result::Result<Prompt, ::hl_model::Errors>
    where
        Keys: ::hl_model::builder::Complete<Prompt>,
    {
        self.building.build::<Prompt>(self.slots)
    }
    fn __hl_after<After>(self) -> PromptBuilder<After> {
        PromptBuilder {
            slots: self.slots,
            building: self.building,
            keys: ::hl_model::__private_0_2_0::PhantomData,
        }
    }
}
#[allow(deprecated)]
const _: () = {
    use ::hl_model::__private_0_2_0 as __hl;
    ///## Keys
    ///
    ///| Key | Input Type | Accessed Type | <span style="display:inline-block;min-width:8em">Description</span> | <span style="display:inline-block;min-width:8em">Notes</span> |
    ///| --- | --- | --- | --- | --- |
    ///| [<code style="white-space:nowrap">template</code>](Self::template) | <code style="white-space:nowrap">&amp;[str](prim@str)</code>, <code style="white-space:nowrap">[String](String)</code> | <code style="white-space:nowrap">&amp;[str](prim@str)</code> | The text, with placeholders such as `{{question}}`. | required; at least 1 character |
    ///| [<code style="white-space:nowrap">temperature</code>](Self::temperature) | <code style="white-space:nowrap">[f64](prim@f64)</code> | <code style="white-space:nowrap">[Option](Option)&lt;[f64](prim@f64)&gt;</code> | How freely the model answers. | optional; the server assumes `1` if it is left out; at least 0; at most 2 |
    ///| [<code style="white-space:nowrap">stopWords</code>](Self::stop_words) | any list, <code style="white-space:nowrap">[Vec](Vec)&lt;[String](String)&gt;</code> | <code style="white-space:nowrap">[Option](Option)&lt;&amp;\[[String](String)\]&gt;</code> | Texts that end the answer. | optional |
    ///| *any other key* | any value | <code style="white-space:nowrap">&amp;[Value](::hl_model::Value)</code> | What this version does not know of. | kept in order |
    ///
    #[automatically_derived]
    impl Prompt {
        /// The text, with placeholders such as `{{question}}`.
        ///
        /// Key `template`: required; at least 1 character.
        #[must_use]
        pub fn template(&self) -> &__hl::str {
            &self.template
        }
        /// How freely the model answers.
        ///
        /// Key `temperature`: optional; the server assumes `1` if it is left out; at least 0; at most 2.
        #[must_use]
        pub fn temperature(&self) -> __hl::Option<f64> {
            self.temperature
        }
        /// Texts that end the answer.
        ///
        /// Key `stopWords`: optional.
        #[doc(alias = "stopWords")]
        #[must_use]
        pub fn stop_words(&self) -> __hl::Option<&[String]> {
            self.stop_words.as_deref()
        }
        /// [`temperature`](Self::temperature), or what the server assumes if the key is left out: `1`.
        #[must_use]
        pub fn temperature_or_default(&self) -> f64 {
            match self.temperature {
                __hl::Some(value) => value,
                __hl::None => 1.0,
            }
        }
        /// Moves every value out of the model.
        #[must_use]
        pub fn into_parts(self) -> PromptParts {
            PromptParts {
                template: self.template,
                temperature: self.temperature,
                stop_words: self.stop_words,
                any_string_name: self.any_string_name,
            }
        }
    }
    pub struct SlotsOfKeys {
        template: __hl::Option<String>,
        temperature: __hl::Option<f64>,
        stop_words: __hl::Option<Vec<String>>,
        any_string_name: __hl::DictSlot<__hl::Value>,
    }
    static __HL_OBJECT: __hl::Object = __hl::Object::new(
        &[
            __hl::Key {
                constraints: &[__hl::Constraint::MinLength(1u64)],
                ..__hl::Key::required(
                    ",\"template\":",
                    <String as __hl::FieldType>::field_schema,
                    "String",
                    "The text, with placeholders such as `{{question}}`.",
                )
            },
            __hl::Key {
                constraints: &[
                    __hl::Constraint::Minimum("0"),
                    __hl::Constraint::Maximum("2"),
                ],
                default: __hl::Some("1"),
                ..__hl::Key::optional(
                    ",\"temperature\":",
                    <f64 as __hl::FieldType>::field_schema,
                    "Option<f64>",
                    "How freely the model answers.",
                )
            },
            __hl::Key {
                field: "stop_words",
                ..__hl::Key::optional(
                    ",\"stopWords\":",
                    <Vec<String> as __hl::FieldType>::field_schema,
                    "Option<Vec<String>>",
                    "Texts that end the answer.",
                )
            },
        ],
        &[("stopWords", 2u16), ("temperature", 1u16), ("template", 0u16)],
        __hl::Rest::Any,
    );
    #[automatically_derived]
    impl __hl::Default for SlotsOfKeys {
        fn default() -> Self {
            Self {
                template: __hl::None,
                temperature: __hl::None,
                stop_words: __hl::None,
                any_string_name: __hl::Default::default(),
            }
        }
    }
    #[automatically_derived]
    impl __hl::Slots for SlotsOfKeys {
        fn read(
            &mut self,
            index: __hl::usize,
            input: &mut __hl::Input<'_, '_>,
        ) -> __hl::Result<(), __hl::Stop> {
            match index {
                0 => <String as __hl::FieldType>::__fill(&mut self.template, input),
                1 => <f64 as __hl::FieldType>::__fill(&mut self.temperature, input),
                2 => {
                    <Vec<String> as __hl::FieldType>::__fill(&mut self.stop_words, input)
                }
                _ => __hl::Err(__hl::Stop),
            }
        }
        fn rest(&mut self) -> __hl::Option<&mut dyn __hl::RestSlot> {
            <Prompt as __hl::HlModel>::__rest_slot(&mut self.any_string_name)
        }
    }
    #[automatically_derived]
    #[doc(hidden)]
    impl __hl::Fields for Prompt {
        fn object(&self) -> &'static __hl::Object {
            &__HL_OBJECT
        }
        fn field(&self, index: __hl::usize) -> __hl::Option<&dyn __hl::Field> {
            match index {
                0 => __hl::Some(<String as __hl::FieldType>::__field(&self.template)),
                1 => <f64 as __hl::FieldType>::__present(&self.temperature),
                2 => <Vec<String> as __hl::FieldType>::__present(&self.stop_words),
                _ => __hl::None,
            }
        }
        fn rest(&self) -> __hl::Option<&dyn __hl::RestField> {
            <Self as __hl::HlModel>::__rest_field(&self.any_string_name)
        }
    }
    #[automatically_derived]
    #[doc(hidden)]
    impl __hl::Record for Prompt {
        type Slots = SlotsOfKeys;
        #[inline]
        fn finish(slots: Self::Slots) -> __hl::Result<Self, __hl::Stop> {
            let SlotsOfKeys {
                template: __hl::Some(__0),
                temperature: __1,
                stop_words: __2,
                any_string_name: __kept0,
            } = slots else { return __hl::missing(slots) };
            __hl::Ok(Self {
                template: __0,
                temperature: __1,
                stop_words: __2,
                any_string_name: __kept0.finish(),
            })
        }
    }
    #[automatically_derived]
    impl __hl::Debug for PromptParts
    where
        for<'__hl> Dict: __hl::Debug,
    {
        fn fmt(&self, f: &mut __hl::Formatter<'_>) -> __hl::fmt::Result {
            __hl::debug_parts(
                f,
                "PromptParts",
                &[
                    ("template", &self.template),
                    ("temperature", &self.temperature),
                    ("stop_words", &self.stop_words),
                    ("any_string_name", &self.any_string_name),
                ],
            )
        }
    }
    #[automatically_derived]
    impl __hl::FieldType for Prompt {
        const __TAKES_WHOLE: __hl::core::primitive::bool = true;
        const __KNOWN: __hl::Known = __hl::Known::of(__hl::KnownKind::Object);
        fn field_schema() -> &'static __hl::Schema {
            static __SCHEMA: __hl::Schema = __hl::Schema {
                name: "Prompt",
                path: __hl::core::module_path!(),
                description: "A prompt of a language model.",
                shape: __hl::Shape::Object(&__HL_OBJECT),
                ..__hl::Schema::NEW
            };
            &__SCHEMA
        }
        fn read(input: &mut __hl::Input<'_, '_>) -> __hl::Result<Self, __hl::Stop> {
            __hl::read_object(input)
        }
        fn write(&self, output: &mut __hl::Output) {
            __hl::write_object(self, output);
        }
    }
    #[automatically_derived]
    impl Prompt {
        /// Starts to build a [`Prompt`] from its keys.
        pub fn builder() -> PromptBuilder<
            (__hl::Missing<PromptRequiredKeys::template>,),
        > {
            PromptBuilder {
                slots: __hl::Default::default(),
                building: __hl::Default::default(),
                keys: __hl::PhantomData,
            }
        }
    }
    #[automatically_derived]
    impl __hl::From<Prompt> for PromptBuilder<(__hl::Set,)> {
        fn from(model: Prompt) -> Self {
            Self {
                slots: SlotsOfKeys {
                    template: __hl::Some(model.template),
                    temperature: model.temperature,
                    stop_words: model.stop_words,
                    any_string_name: __hl::DictSlot::from_dict(model.any_string_name),
                },
                building: __hl::Default::default(),
                keys: __hl::PhantomData,
            }
        }
    }
    #[automatically_derived]
    impl<Keys> __hl::Debug for PromptBuilder<Keys> {
        fn fmt(&self, f: &mut __hl::Formatter<'_>) -> __hl::fmt::Result {
            __hl::debug_builder(
                f,
                "PromptBuilder",
                &[
                    (
                        "template",
                        match self.slots.template {
                            __hl::Some(_) => true,
                            __hl::None => false,
                        },
                    ),
                    (
                        "temperature",
                        match self.slots.temperature {
                            __hl::Some(_) => true,
                            __hl::None => false,
                        },
                    ),
                    (
                        "stopWords",
                        match self.slots.stop_words {
                            __hl::Some(_) => true,
                            __hl::None => false,
                        },
                    ),
                ],
            )
        }
    }
    #[automatically_derived]
    impl __hl::HlModel for Prompt {
        type AnyStringValue = __hl::Value;
        type Builder = PromptBuilder<(__hl::Set,)>;
        fn __fields(&self) -> __hl::Option<&dyn __hl::Fields> {
            __hl::Some(self)
        }
        fn __rest(&self) -> __hl::Option<&__hl::Dict<Self::AnyStringValue>> {
            __hl::Some(&self.any_string_name)
        }
    }
    #[automatically_derived]
    impl __hl::serde::Serialize for Prompt {
        fn serialize<__S: __hl::serde::Serializer>(
            &self,
            serializer: __S,
        ) -> __hl::Result<__S::Ok, __S::Error> {
            __hl::serialize(self, serializer)
        }
    }
    #[automatically_derived]
    impl<'__de> __hl::serde::Deserialize<'__de> for Prompt {
        fn deserialize<__D: __hl::serde::Deserializer<'__de>>(
            deserializer: __D,
        ) -> __hl::Result<Self, __D::Error> {
            __hl::deserialize(deserializer)
        }
    }
    __hl::integrations! {
        [] [Prompt] []
    }
};
