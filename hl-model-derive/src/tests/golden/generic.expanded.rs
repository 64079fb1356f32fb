#[allow(unexpected_cfgs)]
const _: () = {
    use ::my::models::__private_0_2_0 as __hl;
    #[cfg(rust_analyzer)]
    mod __hl_0 {
        use ::my::models::__private_0_2_0::editor::object::*;
        use self::closed as _;
    }
    pub struct SlotsOfKeys_<T: Clone, const N: usize>
    where
        T: Send,
        T: ::my::models::FieldType,
    {
        items: __hl::Option<Vec<T>>,
        next: __hl::Option<Box<Page<T, N>>>,
    }
    #[automatically_derived]
    impl<T: Clone, const N: usize> SlotsOfKeys_<T, N>
    where
        T: Send,
        T: ::my::models::FieldType,
    {
        const OBJECT: &'static __hl::Object = &__hl::Object {
            keys: &[
                __hl::Key::required(
                    "items",
                    ",\"items\":",
                    <Vec<T> as __hl::FieldType>::field_schema,
                    "Vec<T>",
                    "",
                ),
                __hl::Key::optional(
                    "next",
                    ",\"next\":",
                    <Box<Page<T, N>> as __hl::FieldType>::field_schema,
                    "Option<Box<Page<T, N>>>",
                    "",
                ),
            ],
            lookup: &[("items", 0u16), ("next", 1u16)],
            marks: 70369281048576u64,
            usual: 3u64,
            longest_name: 5usize,
            rest: __hl::Rest::Closed,
            patterns: &[],
        };
    }
    #[automatically_derived]
    impl<T: Clone, const N: usize> __hl::Default for SlotsOfKeys_<T, N>
    where
        T: Send,
        T: ::my::models::FieldType,
    {
        fn default() -> Self {
            Self {
                items: __hl::None,
                next: __hl::None,
            }
        }
    }
    #[automatically_derived]
    impl<T: Clone, const N: usize> __hl::Slots for SlotsOfKeys_<T, N>
    where
        T: Send,
        T: ::my::models::FieldType,
    {
        fn read(
            &mut self,
            __index: __hl::usize,
            __input: &mut __hl::Input<'_, '_>,
        ) -> __hl::Result<(), __hl::Stop> {
            match __index {
                0 => <Vec<T> as __hl::FieldType>::__fill(&mut self.items, __input),
                1 => {
                    <Box<Page<T, N>> as __hl::FieldType>::__fill(&mut self.next, __input)
                }
                _ => __hl::Err(__hl::Stop),
            }
        }
    }
    #[automatically_derived]
    #[doc(hidden)]
    impl<T: Clone, const N: usize> __hl::Fields for Page<T, N>
    where
        T: Send,
        T: ::my::models::FieldType,
    {
        fn object(&self) -> &'static __hl::Object {
            <SlotsOfKeys_<T, N>>::OBJECT
        }
        fn field(&self, __index: __hl::usize) -> __hl::Option<&dyn __hl::Field> {
            match __index {
                0 => __hl::Some(<Vec<T> as __hl::FieldType>::__field(&self.items)),
                1 => <Box<Page<T, N>> as __hl::FieldType>::__present(&self.next),
                _ => __hl::None,
            }
        }
    }
    #[automatically_derived]
    #[doc(hidden)]
    impl<T: Clone, const N: usize> __hl::Record for Page<T, N>
    where
        T: Send,
        T: ::my::models::FieldType,
    {
        type Slots = SlotsOfKeys_<T, N>;
        #[inline]
        fn finish(
            mut __slots: Self::Slots,
            __filling: __hl::Filling<'_>,
        ) -> __hl::Result<Self, __hl::Stop> {
            if !__hl::Filling::fill(__filling, &mut __slots) {
                return __hl::missing(__slots);
            }
            let SlotsOfKeys_ { items: __hl::Some(__0), next: __1 } = __slots else {
                return __hl::missing(__slots)
            };
            __hl::Ok(Self { items: __0, next: __1 })
        }
    }
    #[automatically_derived]
    impl<T: Clone, const N: usize> __hl::Debug for PageParts<T, N>
    where
        T: Send,
        for<'any> Option<Box<Page<T, N>>>: __hl::Debug,
        for<'any> Vec<T>: __hl::Debug,
    {
        fn fmt(&self, __f: &mut __hl::Formatter<'_>) -> __hl::fmt::Result {
            __hl::debug_parts(
                __f,
                "PageParts",
                &[("items", &self.items), ("next", &self.next)],
            )
        }
    }
    #[automatically_derived]
    impl<T: Clone, const N: usize> __hl::Clone for PageParts<T, N>
    where
        T: Send,
        for<'any> Box<Page<T, N>>: __hl::Clone,
        for<'any> Vec<T>: __hl::Clone,
    {
        fn clone(&self) -> Self {
            Self {
                items: __hl::Clone::clone(&self.items),
                next: __hl::Clone::clone(&self.next),
            }
        }
    }
    #[automatically_derived]
    impl<T: Clone, const N: usize> __hl::FieldType for Page<T, N>
    where
        T: Send,
        T: ::my::models::FieldType,
    {
        const __TAKES_WHOLE: __hl::core::primitive::bool = true;
        const __KNOWN: __hl::Known = __hl::Known::of(__hl::KnownKind::Object);
        fn field_schema() -> &'static __hl::Schema {
            const {
                &__hl::Schema {
                    name: "Page",
                    path: ::core::module_path!(),
                    description: "",
                    arguments: &[<T as __hl::FieldType>::field_schema],
                    shape: __hl::Shape::Object(<SlotsOfKeys_<T, N>>::OBJECT),
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
    impl<T: Clone, const N: usize> __hl::From<Page<T, N>>
    for PageBuilder<T, N, (::my::models::builder::Set,)>
    where
        T: Send,
        T: ::my::models::FieldType,
    {
        fn from(model_: Page<T, N>) -> Self {
            let model_ = <Page<T, N>>::into_parts(model_);
            Self {
                draft: __hl::Draft::of(SlotsOfKeys_::<T, N> {
                    items: __hl::Some(model_.items),
                    next: model_.next,
                }),
                keys: __hl::PhantomData,
            }
        }
    }
    #[automatically_derived]
    impl<T: Clone, const N: usize, Keys> __hl::Debug for PageBuilder<T, N, Keys>
    where
        T: Send,
        T: ::my::models::FieldType,
    {
        fn fmt(&self, __f: &mut __hl::Formatter<'_>) -> __hl::fmt::Result {
            let __slots = &self.draft.slots;
            __hl::debug_builder(
                __f,
                "PageBuilder",
                &[("items", &__slots.items), ("next", &__slots.next)],
            )
        }
    }
    #[automatically_derived]
    impl<T: Clone, const N: usize, Keys> __hl::Clone for PageBuilder<T, N, Keys>
    where
        T: Send,
        T: ::my::models::FieldType,
        for<'any> Box<Page<T, N>>: __hl::Clone,
        for<'any> Vec<T>: __hl::Clone,
    {
        fn clone(&self) -> Self {
            let __slots = &self.draft.slots;
            PageBuilder {
                draft: __hl::Draft {
                    slots: SlotsOfKeys_::<T, N> {
                        items: __hl::Clone::clone(&__slots.items),
                        next: __hl::Clone::clone(&__slots.next),
                    },
                    building: __hl::Clone::clone(&self.draft.building),
                },
                keys: __hl::PhantomData,
            }
        }
    }
    #[automatically_derived]
    impl<T: Clone, const N: usize> __hl::HlModel for Page<T, N>
    where
        T: Send,
        T: ::my::models::FieldType,
    {
        type AnyStringValue = __hl::Value;
        type Builder = PageBuilder<T, N, (::my::models::builder::Set,)>;
        fn __fields(&self) -> __hl::Option<&dyn __hl::Fields> {
            __hl::Some(self)
        }
    }
    #[automatically_derived]
    impl<T: Clone, const N: usize> __hl::serde::Serialize for Page<T, N>
    where
        T: Send,
        T: ::my::models::FieldType,
    {
        fn serialize<S: __hl::serde::Serializer>(
            &self,
            __serializer: S,
        ) -> __hl::Result<S::Ok, S::Error> {
            __hl::serialize(self, __serializer)
        }
    }
    #[automatically_derived]
    impl<'de, T: Clone, const N: usize> __hl::serde::Deserialize<'de> for Page<T, N>
    where
        T: Send,
        T: ::my::models::FieldType,
    {
        fn deserialize<D: __hl::serde::Deserializer<'de>>(
            __deserializer: D,
        ) -> __hl::Result<Self, D::Error> {
            __hl::deserialize(__deserializer)
        }
    }
    ::my::models::__private_0_2_0::integrations! {
        [T : Clone, const N : usize] [Page < T, N >] [T : Send, T :
        ::my::models::FieldType,]
    }
};
///## Keys
///
///| Key | Description | Accessed Type | Input Type |
///| --- | --- | --- | --- |
///| [<code style="white-space:nowrap">items</code>](Self::items) | required | <code style="white-space:nowrap">&amp;\[T\]</code> | any list, <code style="white-space:nowrap">[Vec](Vec)&lt;T&gt;</code> |
///| [<code style="white-space:nowrap">next</code>](Self::next) | optional | <code style="white-space:nowrap">[Option](Option)&lt;&amp;[Page](Page)&lt;T, N&gt;&gt;</code> | <code style="white-space:nowrap">[Page](Page)&lt;T, N&gt;</code> |
///
#[automatically_derived]
impl<T: Clone, const N: usize> Page<T, N>
where
    T: Send,
{
    /// A builder of [`Page`], in which no key is set yet.
    pub(crate) fn builder() -> PageBuilder<
        T,
        N,
        (::my::models::builder::Missing<required_keys_of_Page::items>,),
    >
    where
        T: ::my::models::FieldType,
    {
        PageBuilder {
            draft: ::core::default::Default::default(),
            keys: ::my::models::__private_0_2_0::PhantomData,
        }
    }
    /// Key `items`: required.
    #[must_use]
    pub(crate) fn items(&self) -> &[T] {
        &self.items
    }
    /// Key `next`: optional.
    #[must_use]
    pub(crate) fn next(&self) -> Option<&Page<T, N>> {
        ::core::option::Option::as_deref(&self.next)
    }
    /// Moves every value out of the model.
    #[must_use]
    pub(crate) fn into_parts(self) -> PageParts<T, N> {
        let Self { items: part0_, next: part1_ } = self;
        PageParts::<T, N> {
            items: part0_,
            next: part1_,
        }
    }
}
/// The values of [`Page`], moved out of it by [`into_parts`](Page::into_parts).
#[non_exhaustive]
pub(crate) struct PageParts<T: Clone, const N: usize>
where
    T: Send,
{
    /// Key `items`: required.
    pub items: Vec<T>,
    /// Key `next`: optional.
    pub next: Option<Box<Page<T, N>>>,
}
#[doc(hidden)]
mod required_keys_of_Page {
    pub struct items;
}
/// The builder of [`Page`]: a method for each key, and `build`, which compiles when every required key is set.
///
/// A key that is set twice has the last value.
#[must_use = "a builder makes nothing until `build` is called"]
pub(crate) struct PageBuilder<T: Clone, const N: usize, Keys>
where
    T: Send,
    T: ::my::models::FieldType,
{
    draft: ::my::models::__private_0_2_0::Draft<
        <Page<T, N> as ::my::models::__private_0_2_0::Record>::Slots,
    >,
    keys: ::my::models::__private_0_2_0::PhantomData<(Keys)>,
}
#[automatically_derived]
impl<T: Clone, const N: usize, Keys> PageBuilder<T, N, Keys>
where
    T: Send,
    T: ::my::models::FieldType,
{
    /// Sets the key `items`: required. Takes any list, [`Vec<T>`](Vec).
    pub(crate) fn items<
        I: ::my::models::IntoField<T>,
        V: ::my::models::builder::IntoItems<I, T>,
    >(self, value_: V) -> PageBuilder<T, N, Keys::After>
    where
        Keys: ::my::models::builder::Put<::my::models::builder::Key<0>>,
    {
        let mut __draft = self.draft;
        __draft.building.__set_list(&mut __draft.slots.items, "items", value_);
        PageBuilder {
            draft: __draft,
            keys: ::my::models::__private_0_2_0::PhantomData,
        }
    }
    /// Sets the key `next`: optional. Takes [`Page<T, N>`](Page).
    pub(crate) fn next<V: ::my::models::IntoField<Box<Page<T, N>>>>(
        self,
        value_: V,
    ) -> Self {
        let mut __draft = self.draft;
        __draft.building.__set(&mut __draft.slots.next, "next", value_);
        PageBuilder {
            draft: __draft,
            keys: self.keys,
        }
    }
    /// Sets the key `next`, or leaves it out.
    pub(crate) fn maybe_next<V: ::my::models::IntoField<Box<Page<T, N>>>>(
        self,
        value_: Option<V>,
    ) -> Self {
        let mut __draft = self.draft;
        __draft.building.__maybe_set(&mut __draft.slots.next, "next", value_);
        PageBuilder {
            draft: __draft,
            keys: self.keys,
        }
    }
    /// Makes the model, if its values satisfy its schema.
    ///
    /// # Errors
    ///
    /// All values that could not be converted; if there are none, all problems of the model.
    pub(crate) fn build(self) -> ::core::result::Result<Page<T, N>, ::my::models::Errors>
    where
        Keys: ::my::models::builder::Complete<Page<T, N>>,
    {
        self.draft.building.__build::<Page<T, N>>(self.draft.slots)
    }
}
