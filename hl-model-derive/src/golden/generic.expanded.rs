/// The values of a [`Page`], moved out of it by [`into_parts`](Page::into_parts).
#[non_exhaustive]
#[allow(deprecated, dead_code, missing_debug_implementations)]
pub(crate) struct PageParts<T: Clone, const N: usize>
where
    T: Send,
{
    /// Key `items`: required.
    pub items: Vec<T>,
    /// Key `next`: optional.
    pub next: Option<Box<Page<T, N>>>,
}
#[allow(deprecated, clippy::missing_const_for_fn)]
const _: () = {
    use ::my::models::__private_0_1_0 as __hl;
    /**## Keys

| Key | Input Type | Accessed Type | Description | Notes |
| --- | --- | --- | --- | --- |
| [`items`](Self::items) | <code>[Vec](Vec)&lt;T&gt;</code> | <code>&amp;\[T\]</code> |  | required |
| [`next`](Self::next) | <code>[Page](Page)&lt;T, [N](N)&gt;</code> | <code>[Option](Option)&lt;&amp;[Page](Page)&lt;T, [N](N)&gt;&gt;</code> |  | optional |
*/
    #[automatically_derived]
    impl<T: Clone, const N: usize> Page<T, N>
    where
        T: Send,
    {
        /// Key `items`: required.
        #[must_use]
        pub(crate) fn items(&self) -> &[T] {
            &self.items
        }
        /// Key `next`: optional.
        #[must_use]
        pub(crate) fn next(&self) -> __hl::core::option::Option<&Page<T, N>> {
            self.next.as_deref()
        }
        /// Moves every value out of the model.
        #[must_use]
        pub(crate) fn into_parts(self) -> PageParts<T, N> {
            PageParts {
                items: self.items,
                next: self.next,
            }
        }
    }
    pub struct __HlSlots<T: Clone, const N: usize>
    where
        T: Send,
        T: __hl::FieldType,
    {
        items: __hl::core::option::Option<Vec<T>>,
        next: __hl::core::option::Option<Box<Page<T, N>>>,
    }
    #[automatically_derived]
    impl<T: Clone, const N: usize> __HlSlots<T, N>
    where
        T: Send,
        T: __hl::FieldType,
    {
        const OBJECT: &'static __hl::Object = &__hl::Object {
            keys: &[
                __hl::Key {
                    name: "items",
                    field: "items",
                    schema: <Vec<T> as __hl::FieldType>::schema,
                    rust_type: "Vec<T>",
                    ..__hl::Key::NEW
                },
                __hl::Key {
                    name: "next",
                    field: "next",
                    required: false,
                    schema: <Box<Page<T, N>> as __hl::FieldType>::schema,
                    rust_type: "Option<Box<Page<T, N>>>",
                    ..__hl::Key::NEW
                },
            ],
            lookup: &[("items", 0u16), ("next", 1u16)],
            rest: __hl::Rest::Closed,
        };
    }
    #[automatically_derived]
    impl<T: Clone, const N: usize> __hl::core::default::Default for __HlSlots<T, N>
    where
        T: Send,
        T: __hl::FieldType,
    {
        fn default() -> Self {
            Self {
                items: __hl::core::option::Option::None,
                next: __hl::core::option::Option::None,
            }
        }
    }
    #[automatically_derived]
    impl<T: Clone, const N: usize> __hl::Slots for __HlSlots<T, N>
    where
        T: Send,
        T: __hl::FieldType,
    {
        fn read(
            &mut self,
            index: __hl::core::primitive::usize,
            input: &mut __hl::Input<'_, '_>,
        ) -> __hl::core::result::Result<(), __hl::Stop> {
            match index {
                0 => __hl::fill(&mut self.items, input),
                1 => __hl::fill(&mut self.next, input),
                _ => __hl::core::result::Result::Err(__hl::Stop),
            }
        }
    }
    #[automatically_derived]
    impl<T: Clone, const N: usize> __hl::Fields for Page<T, N>
    where
        T: Send,
        T: __hl::FieldType,
    {
        fn object(&self) -> &'static __hl::Object {
            <__HlSlots<T, N>>::OBJECT
        }
        fn field(
            &self,
            index: __hl::core::primitive::usize,
        ) -> __hl::core::option::Option<&dyn __hl::Field> {
            match index {
                0 => __hl::core::option::Option::Some(&self.items),
                1 => __hl::present(&self.next),
                _ => __hl::core::option::Option::None,
            }
        }
    }
    #[automatically_derived]
    impl<T: Clone, const N: usize> __hl::Record for Page<T, N>
    where
        T: Send,
        T: __hl::FieldType,
    {
        type Slots = __HlSlots<T, N>;
        fn finish(slots: Self::Slots) -> __hl::core::result::Result<Self, __hl::Stop> {
            __hl::core::result::Result::Ok(Self {
                items: __hl::required(slots.items)?,
                next: slots.next,
            })
        }
    }
    #[automatically_derived]
    impl<T: Clone, const N: usize> __hl::FieldType for Page<T, N>
    where
        T: Send,
        T: __hl::FieldType,
    {
        fn schema() -> &'static __hl::Schema {
            const {
                &__hl::Schema {
                    name: "Page",
                    path: __hl::core::module_path!(),
                    description: "",
                    arguments: &[<T as __hl::FieldType>::schema],
                    shape: __hl::Shape::Object(<__HlSlots<T, N>>::OBJECT),
                    ..__hl::Schema::NEW
                }
            }
        }
        fn read(
            input: &mut __hl::Input<'_, '_>,
        ) -> __hl::core::result::Result<Self, __hl::Stop> {
            __hl::read_object(input)
        }
        fn write(&self, output: &mut __hl::Output) {
            __hl::write_object(self, output);
        }
    }
    #[automatically_derived]
    impl<T: Clone, const N: usize> __hl::HlModel for Page<T, N>
    where
        T: Send,
        T: __hl::FieldType,
    {
        type AnyStringValue = __hl::Value;
        fn __fields(&self) -> __hl::core::option::Option<&dyn __hl::Fields> {
            __hl::core::option::Option::Some(self)
        }
    }
    #[automatically_derived]
    impl<T: Clone, const N: usize> __hl::serde::Serialize for Page<T, N>
    where
        T: Send,
        T: __hl::FieldType,
    {
        fn serialize<__S: __hl::serde::Serializer>(
            &self,
            serializer: __S,
        ) -> __hl::core::result::Result<__S::Ok, __S::Error> {
            __hl::serialize(self, serializer)
        }
    }
    #[automatically_derived]
    impl<'__de, T: Clone, const N: usize> __hl::serde::Deserialize<'__de> for Page<T, N>
    where
        T: Send,
        T: __hl::FieldType,
    {
        fn deserialize<__D: __hl::serde::Deserializer<'__de>>(
            deserializer: __D,
        ) -> __hl::core::result::Result<Self, __D::Error> {
            __hl::deserialize(deserializer)
        }
    }
};
