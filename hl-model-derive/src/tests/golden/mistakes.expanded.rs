#[allow(unexpected_cfgs)]
const _: () = {
    use ::hl_model::__private_0_2_0 as __hl;
    #[cfg(rust_analyzer)]
    mod __hl_0 {
        use ::hl_model::__private_0_2_0::editor::object::*;
        use self::min_properties as _;
    }
    #[cfg(rust_analyzer)]
    mod __hl_1 {
        use ::hl_model::__private_0_2_0::editor::field::*;
        use self::default as _;
    }
    ///## Keys
    ///
    ///| Key | <span style="display:inline-block;min-width:8em">Description</span> | Accessed Type | Input Type |
    ///| --- | --- | --- | --- |
    ///| [<code style="white-space:nowrap">id</code>](Self::id) | required | <code style="white-space:nowrap">&amp;[str](prim@str)</code> | <code style="white-space:nowrap">&amp;[str](prim@str)</code>, <code style="white-space:nowrap">[String](String)</code> |
    ///| [<code style="white-space:nowrap">pair</code>](Self::pair) | required; the server assumes `1` if it is left out | <code style="white-space:nowrap">&amp;(u8, u8)</code> | <code style="white-space:nowrap">(u8, u8)</code> |
    ///
    #[automatically_derived]
    impl Wrong {
        /// Key `id`: required.
        #[must_use]
        pub fn id(&self) -> &::core::primitive::str {
            ::core::unreachable!()
        }
        /// Key `pair`: required; the server assumes `1` if it is left out.
        #[must_use]
        pub fn pair(&self) -> &(u8, u8) {
            ::core::unreachable!()
        }
        /// [`pair`](Self::pair), or what the server assumes if the key is left out: `1`.
        #[must_use]
        pub fn pair_or_default(&self) -> (u8, u8)
        where
            for<'any> (u8, u8): ::core::clone::Clone,
        {
            ::core::unreachable!()
        }
        /// Moves every value out of the model.
        #[must_use]
        pub fn into_parts(self) -> WrongParts {
            ::core::unreachable!()
        }
    }
    impl Wrong {
        pub fn builder() -> WrongBuilder {
            WrongBuilder(__hl::PhantomData)
        }
    }
    impl __hl::From<Wrong> for WrongBuilder {
        fn from(_: Wrong) -> Self {
            Self(__hl::PhantomData)
        }
    }
    impl __hl::Clone for WrongBuilder {
        fn clone(&self) -> Self {
            Self(__hl::PhantomData)
        }
    }
    impl WrongBuilder {
        pub fn id<V>(self, _: V) -> Self {
            self
        }
        pub fn pair<V>(self, _: V) -> Self {
            self
        }
        pub fn any_string_name<K, V>(self, _: K, _: V) -> Self {
            self
        }
        pub fn build(self) -> ::core::result::Result<Wrong, ::hl_model::Errors> {
            <Wrong as __hl::HlModel>::from_json("")
        }
    }
    impl __hl::FieldType for Wrong {
        fn field_schema() -> &'static __hl::Schema {
            const { &__hl::Schema::NEW }
        }
        fn read(_: &mut __hl::Input<'_, '_>) -> __hl::Result<Self, __hl::Stop> {
            __hl::Err(__hl::Stop)
        }
        fn write(&self, _: &mut __hl::Output) {}
    }
    impl __hl::HlModel for Wrong {
        type AnyStringValue = __hl::Value;
        type Builder = WrongBuilder;
    }
    #[automatically_derived]
    impl __hl::serde::Serialize for Wrong {
        fn serialize<S: __hl::serde::Serializer>(
            &self,
            __serializer: S,
        ) -> __hl::Result<S::Ok, S::Error> {
            __hl::serialize(self, __serializer)
        }
    }
    #[automatically_derived]
    impl<'de> __hl::serde::Deserialize<'de> for Wrong {
        fn deserialize<D: __hl::serde::Deserializer<'de>>(
            __deserializer: D,
        ) -> __hl::Result<Self, D::Error> {
            __hl::deserialize(__deserializer)
        }
    }
};
/// The values of [`Wrong`], moved out of it by [`into_parts`](Wrong::into_parts).
#[non_exhaustive]
pub struct WrongParts {
    /// Key `id`: required.
    pub id: String,
    /// Key `pair`: required; the server assumes `1` if it is left out.
    pub pair: (u8, u8),
}
#[doc(hidden)]
pub struct WrongBuilder(::hl_model::__private_0_2_0::PhantomData<Wrong>);
::core::compile_error! {
    "unknown hl attribute `clsed`; did you mean `closed`?"
}
::core::compile_error! {
    "a model is read by its accessors, so its fields are private; remove the visibility"
}
::core::compile_error! {
    "`default` is what the server assumes when the key is left out, and this key is required; make the field an `Option<…>`"
}
