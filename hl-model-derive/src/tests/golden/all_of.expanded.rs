#[allow(unexpected_cfgs)]
const _: () = {
    use ::hl_model::__private_0_2_0 as __hl;
    #[cfg(rust_analyzer)]
    mod __hl_0 {
        use ::hl_model::__private_0_2_0::editor::tuple_struct::*;
        use self::all_of as _;
    }
    #[cfg(rust_analyzer)]
    mod __hl_1 {
        use ::hl_model::__private_0_2_0::editor::item::*;
        use self::any_string_name as _;
    }
    pub struct SlotsOfKeys_ {
        base: __hl::Option<Base>,
        details: __hl::Option<Box<Details>>,
        any_string_name: __hl::DictSlot<Integer>,
    }
    static __HL_OBJECT: __hl::Object = __hl::Object {
        keys: &[],
        lookup: &[],
        marks: 0u64,
        usual: 0u64,
        longest_name: 0usize,
        rest: __hl::Rest::Of(<Full as __hl::HlModel>::__rest_schema),
        patterns: &[],
    };
    #[automatically_derived]
    impl __hl::Default for SlotsOfKeys_ {
        fn default() -> Self {
            Self {
                base: __hl::None,
                details: __hl::None,
                any_string_name: __hl::Default::default(),
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
                0 => <Base as __hl::FieldType>::__fill(&mut self.base, __input),
                1 => {
                    <Box<Details> as __hl::FieldType>::__fill(&mut self.details, __input)
                }
                _ => __hl::Err(__hl::Stop),
            }
        }
        fn rest(&mut self) -> __hl::Option<&mut dyn __hl::RestSlot> {
            <Full as __hl::HlModel>::__rest_slot(&mut self.any_string_name)
        }
    }
    #[automatically_derived]
    #[doc(hidden)]
    impl __hl::Fields for Full {
        fn object(&self) -> &'static __hl::Object {
            &__HL_OBJECT
        }
        fn field(&self, __index: __hl::usize) -> __hl::Option<&dyn __hl::Field> {
            match __index {
                _ => __hl::None,
            }
        }
        fn rest(&self) -> __hl::Option<&dyn __hl::RestField> {
            <Self as __hl::HlModel>::__rest_field(&self.2)
        }
        fn parts(&self) -> __hl::Vec<&dyn __hl::Field> {
            __hl::From::from([
                <Base as __hl::FieldType>::__field(&self.0),
                <Box<Details> as __hl::FieldType>::__field(&self.1),
            ])
        }
    }
    #[automatically_derived]
    #[doc(hidden)]
    impl __hl::Record for Full {
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
                base: __hl::Some(__0),
                details: __hl::Some(__1),
                any_string_name: __kept0,
            } = __slots else { return __hl::missing(__slots) };
            __hl::Ok(Self {
                0: __0,
                1: __1,
                2: __hl::DictSlot::finish(__kept0),
            })
        }
    }
    #[automatically_derived]
    impl __hl::Debug for FullParts
    where
        for<'any> Base: __hl::Debug,
        for<'any> Box<Details>: __hl::Debug,
        for<'any> Dict<Integer>: __hl::Debug,
    {
        fn fmt(&self, __f: &mut __hl::Formatter<'_>) -> __hl::fmt::Result {
            __hl::debug_parts(
                __f,
                "FullParts",
                &[
                    ("base", &self.base),
                    ("details", &self.details),
                    ("any_string_name", &self.any_string_name),
                ],
            )
        }
    }
    #[automatically_derived]
    impl __hl::Clone for FullParts
    where
        for<'any> Base: __hl::Clone,
        for<'any> Box<Details>: __hl::Clone,
    {
        fn clone(&self) -> Self {
            Self {
                base: __hl::Clone::clone(&self.base),
                details: __hl::Clone::clone(&self.details),
                any_string_name: __hl::Clone::clone(&self.any_string_name),
            }
        }
    }
    #[automatically_derived]
    impl __hl::FieldType for Full {
        const __SHARING: __hl::Option<__hl::Sharing<Self>> = __hl::Some(
            __hl::Sharing::OF_THIS,
        );
        const __TAKES_WHOLE: __hl::core::primitive::bool = true;
        const __KNOWN: __hl::Known = __hl::Known::of(__hl::KnownKind::Object);
        fn field_schema() -> &'static __hl::Schema {
            static __SCHEMA: __hl::Schema = __hl::Schema {
                name: "Full",
                path: ::core::module_path!(),
                description: "A model in full.",
                shape: __hl::Shape::Composition(
                    &__hl::Composition {
                        kind: __hl::CompositionKind::AllOf,
                        members: &[
                            __hl::Member::new(
                                "base",
                                <Base as __hl::FieldType>::field_schema,
                                "What all have.",
                            ),
                            __hl::Member::new(
                                "details",
                                <Box<Details> as __hl::FieldType>::field_schema,
                                "",
                            ),
                        ],
                        rest: __hl::Rest::Of(<Full as __hl::HlModel>::__rest_schema),
                        ..__hl::Composition::NEW
                    },
                ),
                ..__hl::Schema::NEW
            };
            &__SCHEMA
        }
        fn read(__input: &mut __hl::Input<'_, '_>) -> __hl::Result<Self, __hl::Stop> {
            __hl::read_all_of(__input)
        }
        fn write(&self, __output: &mut __hl::Output) {
            __hl::write_all_of(
                <Self as __hl::FieldType>::field_schema(),
                &[
                    <Base as __hl::FieldType>::__field(&self.0),
                    <Box<Details> as __hl::FieldType>::__field(&self.1),
                ],
                <Self as __hl::HlModel>::__rest_field(&self.2),
                __output,
            );
        }
    }
    #[automatically_derived]
    impl __hl::From<Full>
    for FullBuilder<(::hl_model::builder::Set, ::hl_model::builder::Set)> {
        fn from(model_: Full) -> Self {
            let model_ = <Full>::into_parts(model_);
            Self {
                draft: __hl::Draft::of(SlotsOfKeys_ {
                    base: __hl::Some(model_.base),
                    details: __hl::Some(model_.details),
                    any_string_name: __hl::DictSlot::from_dict(model_.any_string_name),
                }),
                keys: __hl::PhantomData,
            }
        }
    }
    #[automatically_derived]
    impl<Keys> __hl::Debug for FullBuilder<Keys> {
        fn fmt(&self, __f: &mut __hl::Formatter<'_>) -> __hl::fmt::Result {
            let __slots = &self.draft.slots;
            __hl::debug_builder(
                __f,
                "FullBuilder",
                &[("base", &__slots.base), ("details", &__slots.details)],
            )
        }
    }
    #[automatically_derived]
    impl<Keys> __hl::Clone for FullBuilder<Keys>
    where
        for<'any> Base: __hl::Clone,
        for<'any> Box<Details>: __hl::Clone,
        for<'any> Integer: __hl::Clone,
    {
        fn clone(&self) -> Self {
            let __slots = &self.draft.slots;
            FullBuilder {
                draft: __hl::Draft {
                    slots: SlotsOfKeys_ {
                        base: __hl::Clone::clone(&__slots.base),
                        details: __hl::Clone::clone(&__slots.details),
                        any_string_name: __hl::Clone::clone(&__slots.any_string_name),
                    },
                    building: __hl::Clone::clone(&self.draft.building),
                },
                keys: __hl::PhantomData,
            }
        }
    }
    #[automatically_derived]
    impl __hl::HlModel for Full {
        type AnyStringValue = Integer;
        type Builder = FullBuilder<(::hl_model::builder::Set, ::hl_model::builder::Set)>;
        fn __rest(&self) -> __hl::Option<&__hl::Dict<Self::AnyStringValue>> {
            __hl::Some(&self.2)
        }
    }
    #[automatically_derived]
    impl __hl::serde::Serialize for Full {
        fn serialize<S: __hl::serde::Serializer>(
            &self,
            __serializer: S,
        ) -> __hl::Result<S::Ok, S::Error> {
            __hl::serialize(self, __serializer)
        }
    }
    #[automatically_derived]
    impl<'de> __hl::serde::Deserialize<'de> for Full {
        fn deserialize<D: __hl::serde::Deserializer<'de>>(
            __deserializer: D,
        ) -> __hl::Result<Self, D::Error> {
            __hl::deserialize(__deserializer)
        }
    }
    ::hl_model::__private_0_2_0::integrations! {
        [] [Full] []
    }
};
///## Parts
///
///| Part | Description | Type |
///| --- | --- | --- |
///| [<code style="white-space:nowrap">base</code>](Self::base) | What all have. | <code style="white-space:nowrap">[Base](Base)</code> |
///| [<code style="white-space:nowrap">details</code>](Self::details) |  | <code style="white-space:nowrap">[Box](Box)&lt;[Details](Details)&gt;</code> |
///| *any other key* | kept in order | <code style="white-space:nowrap">&amp;[Integer](Integer)</code> |
///
#[automatically_derived]
impl Full {
    /// A builder of [`Full`], in which no key is set yet.
    pub fn builder() -> FullBuilder<
        (
            ::hl_model::builder::Missing<required_keys_of_Full::base>,
            ::hl_model::builder::Missing<required_keys_of_Full::details>,
        ),
    > {
        FullBuilder {
            draft: ::core::default::Default::default(),
            keys: ::hl_model::__private_0_2_0::PhantomData,
        }
    }
    /// What all have.
    ///
    /// A part of the object: what this model says of its keys holds for it.
    #[must_use]
    pub fn base(&self) -> &Base {
        &self.0
    }
    /// A part of the object: what this model says of its keys holds for it.
    #[must_use]
    pub fn details(&self) -> &Details {
        &self.1
    }
    /// Moves every value out of the model.
    #[must_use]
    pub fn into_parts(self) -> FullParts {
        let Self { 0: part0_, 1: part1_, 2: part2_ } = self;
        FullParts {
            base: part0_,
            details: part1_,
            any_string_name: part2_,
        }
    }
}
/// The values of [`Full`], moved out of it by [`into_parts`](Full::into_parts).
#[non_exhaustive]
pub struct FullParts {
    /// A part of the object: what this model says of its keys holds for it.
    pub base: Base,
    /// A part of the object: what this model says of its keys holds for it.
    pub details: Box<Details>,
    /// The keys that the model does not declare, with their values.
    pub any_string_name: Dict<Integer>,
}
#[doc(hidden)]
mod required_keys_of_Full {
    pub struct base;
    pub struct details;
}
/// The builder of [`Full`]: a method for each key, and `build`, which compiles when every required key is set.
///
/// A key that is set twice has the last value.
#[must_use = "a builder makes nothing until `build` is called"]
pub struct FullBuilder<Keys> {
    draft: ::hl_model::__private_0_2_0::Draft<
        <Full as ::hl_model::__private_0_2_0::Record>::Slots,
    >,
    keys: ::hl_model::__private_0_2_0::PhantomData<(Keys)>,
}
#[automatically_derived]
impl<Keys> FullBuilder<Keys> {
    /// What all have.
    ///
    /// Sets the part `base`.
    pub fn base<V: ::hl_model::IntoField<Base>>(
        self,
        value_: V,
    ) -> FullBuilder<Keys::After>
    where
        Keys: ::hl_model::builder::Put<::hl_model::builder::Key<0>>,
    {
        let mut __draft = self.draft;
        __draft.building.__set(&mut __draft.slots.base, "base", value_);
        FullBuilder {
            draft: __draft,
            keys: ::hl_model::__private_0_2_0::PhantomData,
        }
    }
    /// Sets the part `details`.
    pub fn details<V: ::hl_model::IntoField<Box<Details>>>(
        self,
        value_: V,
    ) -> FullBuilder<Keys::After>
    where
        Keys: ::hl_model::builder::Put<::hl_model::builder::Key<1>>,
    {
        let mut __draft = self.draft;
        __draft.building.__set(&mut __draft.slots.details, "details", value_);
        FullBuilder {
            draft: __draft,
            keys: ::hl_model::__private_0_2_0::PhantomData,
        }
    }
    /// Adds a key that the model does not declare. One that it declares, or that is present already, is a problem
    /// that `build` reports.
    pub fn any_string_name<
        K: ::core::convert::Into<::hl_model::builder::String>,
        V: ::hl_model::IntoField<Integer>,
    >(self, key_: K, value_: V) -> Self {
        let mut __draft = self.draft;
        __draft.building.__add::<Full>(&mut __draft.slots.any_string_name, key_, value_);
        FullBuilder {
            draft: __draft,
            keys: self.keys,
        }
    }
    /// Adds a key that the model does not declare, or gives it another value. One that it declares is a problem
    /// that `build` reports.
    pub fn set_any_string_name<
        K: ::core::convert::Into<::hl_model::builder::String>,
        V: ::hl_model::IntoField<Integer>,
    >(self, key_: K, value_: V) -> Self {
        let mut __draft = self.draft;
        __draft.building.__put::<Full>(&mut __draft.slots.any_string_name, key_, value_);
        FullBuilder {
            draft: __draft,
            keys: self.keys,
        }
    }
    /// Takes these keys, which the model does not declare, instead of those that were there: a `Dict`, a map or
    /// pairs of key and value.
    pub fn any_string_names<
        V: ::hl_model::builder::IntoEntries<Integer, ::hl_model::Dict<Integer>>,
    >(self, entries_: V) -> Self {
        let mut __draft = self.draft;
        __draft.building.__put_all::<Full>(&mut __draft.slots.any_string_name, entries_);
        FullBuilder {
            draft: __draft,
            keys: self.keys,
        }
    }
    /// Removes a key that the model does not declare.
    pub fn remove_any_string_name(self, key_: &::core::primitive::str) -> Self {
        let mut __draft = self.draft;
        __draft.building.__remove::<Full>(&mut __draft.slots.any_string_name, key_);
        FullBuilder {
            draft: __draft,
            keys: self.keys,
        }
    }
    /// Makes the model, if its values satisfy its schema.
    ///
    /// # Errors
    ///
    /// All values that could not be converted; if there are none, all problems of the model.
    pub fn build(self) -> ::core::result::Result<Full, ::hl_model::Errors>
    where
        Keys: ::hl_model::builder::Complete<Full>,
    {
        self.draft.building.__build::<Full>(self.draft.slots)
    }
}
#[cfg(test)]
#[allow(unnameable_test_items)]
mod Full_tests {
    pub(super) struct Promise;
    #[::core::prelude::v1::test]
    fn can_match_every_member() {
        <Promise as ::hl_model::__private_0_2_0::OwnTest>::run();
    }
}
#[cfg(test)]
const _: () = {
    use ::hl_model::__private_0_2_0 as __hl;
    impl __hl::OwnTest for Full_tests::Promise {
        fn run() {
            __hl::assert_every_member_can_match(
                <Full as __hl::FieldType>::field_schema(),
            );
        }
    }
};
