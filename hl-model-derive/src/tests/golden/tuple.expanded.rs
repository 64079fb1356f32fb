#[allow(unexpected_cfgs)]
const _: () = {
    use ::hl_model::__private_0_2_0 as __hl;
    #[cfg(rust_analyzer)]
    mod __hl_0 {
        use ::hl_model::__private_0_2_0::editor::object::*;
        use self::{tuple as _, check as _};
    }
    #[cfg(rust_analyzer)]
    mod __hl_1 {
        use ::hl_model::__private_0_2_0::editor::item::*;
        use self::{minimum as _, rest as _};
    }
    #[automatically_derived]
    impl __hl::FieldType for Place {
        const __TAKES_WHOLE: __hl::core::primitive::bool = true;
        const __KNOWN: __hl::Known = __hl::Known::of(__hl::KnownKind::List);
        fn field_schema() -> &'static __hl::Schema {
            static __SCHEMA: __hl::Schema = __hl::Schema {
                name: "Place",
                path: ::core::module_path!(),
                description: "A place on a map.",
                shape: __hl::Shape::Tuple(
                    &__hl::Tuple {
                        items: &[
                            || const {
                                &__hl::Schema {
                                    description: "To the right.",
                                    ..__hl::Schema::of(
                                            __hl::Shape::Newtype(<f64 as __hl::FieldType>::field_schema),
                                        )
                                        .with(&[])
                                }
                            },
                            || const {
                                &__hl::Schema {
                                    description: "",
                                    ..__hl::Schema::of(
                                            __hl::Shape::Newtype(
                                                <Integer as __hl::FieldType>::field_schema,
                                            ),
                                        )
                                        .with(&[__hl::Constraint::Minimum("0")])
                                }
                            },
                        ],
                        required: 2usize,
                        rest: __hl::Rest::Of(<String as __hl::FieldType>::field_schema),
                    },
                ),
                constraints: &[
                    __hl::Constraint::Check {
                        name: "is_on_land",
                        description: "",
                    },
                ],
                ..__hl::Schema::NEW
            };
            &__SCHEMA
        }
        fn read(__input: &mut __hl::Input<'_, '_>) -> __hl::Result<Self, __hl::Stop> {
            let __model: Self = {
                let mut __0: __hl::Option<f64> = __hl::None;
                let mut __1: __hl::Option<Integer> = __hl::None;
                let mut __rest: __hl::Vec<String> = __hl::Vec::new();
                __hl::read_tuple(
                    __input,
                    <Self as __hl::FieldType>::field_schema(),
                    &mut |__index, __item| match __index {
                        0 => <f64 as __hl::FieldType>::__fill(&mut __0, __item),
                        1 => {
                            let __schema: __hl::SchemaFn = || const {
                                &__hl::Schema {
                                    description: "",
                                    ..__hl::Schema::of(
                                            __hl::Shape::Newtype(
                                                <Integer as __hl::FieldType>::field_schema,
                                            ),
                                        )
                                        .with(&[__hl::Constraint::Minimum("0")])
                                }
                            };
                            let __read = |__item: &mut __hl::Input<'_, '_>| <Integer as __hl::FieldType>::__fill(
                                &mut __1,
                                __item,
                            );
                            __hl::read_newtype(__item, __schema(), __read)
                        }
                        _ => {
                            __hl::Result::map(
                                <String as __hl::FieldType>::__take(__item),
                                |__item| { __hl::Vec::push(&mut __rest, __item) },
                            )
                        }
                    },
                )?;
                match (__0, __1) {
                    (__hl::Some(__0), __hl::Some(__1)) => {
                        __hl::Result::<
                            Self,
                            __hl::Stop,
                        >::Ok(Self {
                            x: __0,
                            y: __1,
                            more: <Vec<
                                String,
                            > as __hl::From<__hl::Vec<String>>>::from(__rest),
                        })
                    }
                    _ => __hl::Err(__hl::Stop),
                }
            }?;
            __hl::run_checks(__input, __model)
        }
        fn write(&self, __output: &mut __hl::Output) {
            __hl::Output::begin_list(__output);
            <f64 as __hl::FieldType>::write(&self.x, __output);
            <Integer as __hl::FieldType>::write(&self.y, __output);
            for __item in __hl::IntoIterator::into_iter(&self.more) {
                <String as __hl::FieldType>::write(__item, __output);
            }
            __hl::Output::end_list(__output);
        }
        fn __check(&self, __checks: &mut __hl::Checks) {
            #[deny(
                unused_results,
                unused_must_use,
                reason = "a check returns nothing; it adds its problems to the `Checks` that it is given"
            )] is_on_land(self, __checks);
        }
    }
    #[automatically_derived]
    impl __hl::HlModel for Place {
        type AnyStringValue = __hl::Value;
        type Builder = Self;
    }
    #[automatically_derived]
    impl __hl::serde::Serialize for Place {
        fn serialize<S: __hl::serde::Serializer>(
            &self,
            __serializer: S,
        ) -> __hl::Result<S::Ok, S::Error> {
            __hl::serialize(self, __serializer)
        }
    }
    #[automatically_derived]
    impl<'de> __hl::serde::Deserialize<'de> for Place {
        fn deserialize<D: __hl::serde::Deserializer<'de>>(
            __deserializer: D,
        ) -> __hl::Result<Self, D::Error> {
            __hl::deserialize(__deserializer)
        }
    }
    ::hl_model::__private_0_2_0::integrations! {
        [] [Place] []
    }
};
///## Items
///
///| Item | Accessor | Description | Type |
///| --- | --- | --- | --- |
///| 0 | [`x`](Self::x) | To the right. | <code style="white-space:nowrap">[f64](prim@f64)</code> |
///| 1 | [`y`](Self::y) | at least 0 | <code style="white-space:nowrap">[Integer](Integer)</code> |
///| *others* | [`more`](Self::more) |  | <code style="white-space:nowrap">[Vec](Vec)&lt;[String](String)&gt;</code> |
///
///Constraints: checked by `is_on_land`.
///
#[automatically_derived]
impl Place {
    /// Makes it of its items.
    ///
    /// # Errors
    ///
    /// All problems at once: the items that could not be converted, or the constraints that are broken.
    pub fn new<
        V0: ::hl_model::IntoField<f64>,
        V1: ::hl_model::IntoField<Integer>,
        V2: ::hl_model::IntoField<String>,
        V3: ::hl_model::builder::IntoItems<V2, String>,
    >(x_: V0, y_: V1, more_: V3) -> ::core::result::Result<Self, ::hl_model::Errors> {
        let mut __building = <::hl_model::__private_0_2_0::BuildingTuple as ::hl_model::__private_0_2_0::Default>::default();
        let x_ = ::hl_model::__private_0_2_0::BuildingTuple::item(
            &mut __building,
            0,
            x_,
            |__place, __value| ::hl_model::__private_0_2_0::Conversion::field(
                __place,
                __value,
            ),
        );
        let y_ = ::hl_model::__private_0_2_0::BuildingTuple::item(
            &mut __building,
            1,
            y_,
            |__place, __value| ::hl_model::__private_0_2_0::Conversion::field(
                __place,
                __value,
            ),
        );
        let more_ = ::hl_model::__private_0_2_0::BuildingTuple::other_items::<
            _,
            String,
        >(
            &mut __building,
            2usize,
            more_,
            |__place, __value| ::hl_model::__private_0_2_0::Conversion::field(
                __place,
                __value,
            ),
        );
        ::hl_model::__private_0_2_0::BuildingTuple::build(
            __building,
            match (x_, y_) {
                (
                    ::hl_model::__private_0_2_0::Some(x_),
                    ::hl_model::__private_0_2_0::Some(y_),
                ) => {
                    ::hl_model::__private_0_2_0::Some(Self {
                        x: x_,
                        y: y_,
                        more: <Vec<
                            String,
                        > as ::hl_model::__private_0_2_0::From<
                            ::hl_model::__private_0_2_0::Vec<String>,
                        >>::from(more_),
                    })
                }
                _ => ::hl_model::__private_0_2_0::None,
            },
        )
    }
    /// To the right.
    ///
    /// Item 0: required.
    #[must_use]
    pub fn x(&self) -> f64 {
        self.x
    }
    /// Item 1: at least 0.
    #[must_use]
    pub fn y(&self) -> &Integer {
        &self.y
    }
    /// The items after those at fixed places.
    #[must_use]
    pub fn more(&self) -> &[String] {
        &self.more
    }
    /// The items, moved out.
    #[must_use]
    pub fn into_items(self) -> (f64, Integer, Vec<String>) {
        let Self { x: part0_, y: part1_, more: part2_ } = self;
        (part0_, part1_, part2_)
    }
}
