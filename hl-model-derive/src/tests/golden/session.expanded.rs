#[allow(deprecated)]
#[allow(unexpected_cfgs)]
const _: () = {
    use ::hl_model::__private_0_2_0 as __hl;
    #[cfg(rust_analyzer)]
    mod __hl_0 {
        use ::hl_model::__private_0_2_0::editor::object::*;
        use self::module as _;
    }
    #[cfg(rust_analyzer)]
    mod __hl_1 {
        use ::hl_model::__private_0_2_0::editor::field::*;
        use self::{
            pattern as _, rename as _, alias as _, null as _, secret as _, default as _,
            minimum as _, maximum as _, default as _, any_string_name as _,
        };
    }
    pub struct SlotsOfKeys_ {
        projects: __hl::Option<Vec<SessionProjectResponse>>,
        created_at: __hl::Option<DateTime>,
        id: __hl::Option<String>,
        reference_id: __hl::Option<String>,
        last_output: __hl::Option<String>,
        temperature: __hl::Option<f64>,
        order: __hl::Option<SortOrder>,
        r#type: __hl::Option<Nullable<Box<Kind>>>,
        any_string_name: __hl::DictSlot<__hl::Value>,
    }
    static __HL_OBJECT: __hl::Object = __hl::Object {
        keys: &[
            __hl::Key::required(
                "projects",
                ",\"projects\":",
                <Vec<SessionProjectResponse> as __hl::FieldType>::field_schema,
                "Vec<SessionProjectResponse>",
                "List of projects.",
            ),
            __hl::Key::required(
                "created_at",
                ",\"created_at\":",
                <DateTime as __hl::FieldType>::field_schema,
                "DateTime",
                "",
            ),
            __hl::Key {
                constraints: &[
                    __hl::Constraint::Pattern(
                        &__hl::Pattern {
                            source: "^sesh_",
                            search: __hl::Search::StartsWith("sesh_"),
                        },
                    ),
                ],
                ..__hl::Key::required(
                    "id",
                    ",\"id\":",
                    <String as __hl::FieldType>::field_schema,
                    "String",
                    "String ID of session. Starts with `sesh_`.",
                )
            },
            __hl::Key::optional(
                "reference_id",
                ",\"reference_id\":",
                <String as __hl::FieldType>::field_schema,
                "Option<String>",
                "",
            ),
            __hl::Key {
                field: "last_output",
                aliases: &["output"],
                null: __hl::NullPolicy::Absent,
                secret: true,
                ..__hl::Key::optional(
                    "lastOutput",
                    ",\"lastOutput\":",
                    <String as __hl::FieldType>::field_schema,
                    "Option<String>",
                    "",
                )
            },
            __hl::Key {
                constraints: &[
                    __hl::Constraint::Minimum("0"),
                    __hl::Constraint::Maximum("2"),
                ],
                default: __hl::Some("0.7"),
                ..__hl::Key::optional(
                    "temperature",
                    ",\"temperature\":",
                    <f64 as __hl::FieldType>::field_schema,
                    "Option<f64>",
                    "",
                )
            },
            __hl::Key {
                default: __hl::Some("\"asc\""),
                ..__hl::Key::optional(
                    "order",
                    ",\"order\":",
                    <SortOrder as __hl::FieldType>::field_schema,
                    "Option<SortOrder>",
                    "",
                )
            },
            __hl::Key {
                deprecated: true,
                ..__hl::Key::optional(
                    "type",
                    ",\"type\":",
                    <Nullable<Box<Kind>> as __hl::FieldType>::field_schema,
                    "Option<Nullable<Box<Kind>>>",
                    "",
                )
            },
        ],
        lookup: &[
            ("created_at", 1u16),
            ("id", 2u16),
            ("lastOutput", 4u16),
            ("order", 6u16),
            ("output", 4u16),
            ("projects", 0u16),
            ("reference_id", 3u16),
            ("temperature", 5u16),
            ("type", 7u16),
        ],
        marks: 216195057961697792u64,
        usual: 203u64,
        longest_name: 12usize,
        rest: __hl::Rest::Any,
        patterns: &[],
    };
    #[automatically_derived]
    impl __hl::Default for SlotsOfKeys_ {
        fn default() -> Self {
            Self {
                projects: __hl::None,
                created_at: __hl::None,
                id: __hl::None,
                reference_id: __hl::None,
                last_output: __hl::None,
                temperature: __hl::None,
                order: __hl::None,
                r#type: __hl::None,
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
                0 => {
                    <Vec<
                        SessionProjectResponse,
                    > as __hl::FieldType>::__fill(&mut self.projects, __input)
                }
                1 => <DateTime as __hl::FieldType>::__fill(&mut self.created_at, __input),
                2 => <String as __hl::FieldType>::__fill(&mut self.id, __input),
                3 => <String as __hl::FieldType>::__fill(&mut self.reference_id, __input),
                4 => <String as __hl::FieldType>::__fill(&mut self.last_output, __input),
                5 => <f64 as __hl::FieldType>::__fill(&mut self.temperature, __input),
                6 => <SortOrder as __hl::FieldType>::__fill(&mut self.order, __input),
                7 => {
                    <Nullable<
                        Box<Kind>,
                    > as __hl::FieldType>::__fill(&mut self.r#type, __input)
                }
                _ => __hl::Err(__hl::Stop),
            }
        }
        fn rest(&mut self) -> __hl::Option<&mut dyn __hl::RestSlot> {
            <SessionResponse as __hl::HlModel>::__rest_slot(&mut self.any_string_name)
        }
    }
    #[automatically_derived]
    #[doc(hidden)]
    impl __hl::Fields for SessionResponse {
        fn object(&self) -> &'static __hl::Object {
            &__HL_OBJECT
        }
        fn field(&self, __index: __hl::usize) -> __hl::Option<&dyn __hl::Field> {
            match __index {
                0 => {
                    __hl::Some(
                        <Vec<
                            SessionProjectResponse,
                        > as __hl::FieldType>::__field(&self.projects),
                    )
                }
                1 => __hl::Some(<DateTime as __hl::FieldType>::__field(&self.created_at)),
                2 => __hl::Some(<String as __hl::FieldType>::__field(&self.id)),
                3 => <String as __hl::FieldType>::__present(&self.reference_id),
                4 => <String as __hl::FieldType>::__present(&self.last_output),
                5 => <f64 as __hl::FieldType>::__present(&self.temperature),
                6 => <SortOrder as __hl::FieldType>::__present(&self.order),
                7 => <Nullable<Box<Kind>> as __hl::FieldType>::__present(&self.r#type),
                _ => __hl::None,
            }
        }
        fn rest(&self) -> __hl::Option<&dyn __hl::RestField> {
            <Self as __hl::HlModel>::__rest_field(&self.any_string_name)
        }
    }
    #[automatically_derived]
    #[doc(hidden)]
    impl __hl::Record for SessionResponse {
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
                projects: __hl::Some(__0),
                created_at: __hl::Some(__1),
                id: __hl::Some(__2),
                reference_id: __3,
                last_output: __4,
                temperature: __5,
                order: __6,
                r#type: __7,
                any_string_name: __kept0,
            } = __slots else { return __hl::missing(__slots) };
            __hl::Ok(Self {
                projects: __0,
                created_at: __1,
                id: __2,
                reference_id: __3,
                last_output: __4,
                temperature: __5,
                order: __6,
                r#type: __7,
                any_string_name: __hl::DictSlot::finish(__kept0),
            })
        }
    }
    #[automatically_derived]
    impl __hl::Debug for SessionResponseParts
    where
        for<'any> DateTime: __hl::Debug,
        for<'any> Dict: __hl::Debug,
        for<'any> Option<Nullable<Box<Kind>>>: __hl::Debug,
        for<'any> Option<SortOrder>: __hl::Debug,
        for<'any> Vec<SessionProjectResponse>: __hl::Debug,
    {
        fn fmt(&self, __f: &mut __hl::Formatter<'_>) -> __hl::fmt::Result {
            __hl::debug_parts(
                __f,
                "SessionResponseParts",
                &[
                    ("projects", &self.projects),
                    ("created_at", &self.created_at),
                    ("id", &self.id),
                    ("reference_id", &self.reference_id),
                    ("last_output", &::core::format_args!("…")),
                    ("temperature", &self.temperature),
                    ("order", &self.order),
                    ("type", &self.r#type),
                    ("any_string_name", &self.any_string_name),
                ],
            )
        }
    }
    #[automatically_derived]
    impl __hl::Clone for SessionResponseParts
    where
        for<'any> DateTime: __hl::Clone,
        for<'any> Nullable<Box<Kind>>: __hl::Clone,
        for<'any> SortOrder: __hl::Clone,
        for<'any> Vec<SessionProjectResponse>: __hl::Clone,
    {
        fn clone(&self) -> Self {
            Self {
                projects: __hl::Clone::clone(&self.projects),
                created_at: __hl::Clone::clone(&self.created_at),
                id: __hl::Clone::clone(&self.id),
                reference_id: __hl::Clone::clone(&self.reference_id),
                last_output: __hl::Clone::clone(&self.last_output),
                temperature: __hl::Clone::clone(&self.temperature),
                order: __hl::Clone::clone(&self.order),
                r#type: __hl::Clone::clone(&self.r#type),
                any_string_name: __hl::Clone::clone(&self.any_string_name),
            }
        }
    }
    mod defaults_of_SessionResponse {
        pub struct asc;
    }
    const _: () = <__hl::Answer<
        {
            __hl::refuses_literal(
                {
                    use __hl::OfAny as _;
                    <__hl::KnownOf<SortOrder>>::KNOWN
                },
                __hl::Literal::String("asc"),
            )
        },
    > as __hl::Accepts<defaults_of_SessionResponse::asc, SortOrder>>::IS_RIGHT;
    #[automatically_derived]
    impl __hl::FieldType for SessionResponse {
        const __TAKES_WHOLE: __hl::core::primitive::bool = true;
        const __KNOWN: __hl::Known = __hl::Known::of(__hl::KnownKind::Object);
        fn field_schema() -> &'static __hl::Schema {
            static __SCHEMA: __hl::Schema = __hl::Schema {
                name: "SessionResponse",
                path: ::core::module_path!(),
                module: __hl::Some("humanloop.model.session_response"),
                description: "A session.",
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
    impl __hl::From<SessionResponse>
    for SessionResponseBuilder<
        (::hl_model::builder::Set, ::hl_model::builder::Set, ::hl_model::builder::Set),
    > {
        fn from(model_: SessionResponse) -> Self {
            let model_ = <SessionResponse>::into_parts(model_);
            Self {
                draft: __hl::Draft::of(SlotsOfKeys_ {
                    projects: __hl::Some(model_.projects),
                    created_at: __hl::Some(model_.created_at),
                    id: __hl::Some(model_.id),
                    reference_id: model_.reference_id,
                    last_output: model_.last_output,
                    temperature: model_.temperature,
                    order: model_.order,
                    r#type: model_.r#type,
                    any_string_name: __hl::DictSlot::from_dict(model_.any_string_name),
                }),
                keys: __hl::PhantomData,
            }
        }
    }
    #[automatically_derived]
    impl<Keys> __hl::Debug for SessionResponseBuilder<Keys> {
        fn fmt(&self, __f: &mut __hl::Formatter<'_>) -> __hl::fmt::Result {
            let __slots = &self.draft.slots;
            __hl::debug_builder(
                __f,
                "SessionResponseBuilder",
                &[
                    ("projects", &__slots.projects),
                    ("created_at", &__slots.created_at),
                    ("id", &__slots.id),
                    ("reference_id", &__slots.reference_id),
                    ("lastOutput", &__slots.last_output),
                    ("temperature", &__slots.temperature),
                    ("order", &__slots.order),
                    ("type", &__slots.r#type),
                ],
            )
        }
    }
    #[automatically_derived]
    impl<Keys> __hl::Clone for SessionResponseBuilder<Keys>
    where
        for<'any> DateTime: __hl::Clone,
        for<'any> Nullable<Box<Kind>>: __hl::Clone,
        for<'any> SortOrder: __hl::Clone,
        for<'any> Vec<SessionProjectResponse>: __hl::Clone,
    {
        fn clone(&self) -> Self {
            let __slots = &self.draft.slots;
            SessionResponseBuilder {
                draft: __hl::Draft {
                    slots: SlotsOfKeys_ {
                        projects: __hl::Clone::clone(&__slots.projects),
                        created_at: __hl::Clone::clone(&__slots.created_at),
                        id: __hl::Clone::clone(&__slots.id),
                        reference_id: __hl::Clone::clone(&__slots.reference_id),
                        last_output: __hl::Clone::clone(&__slots.last_output),
                        temperature: __hl::Clone::clone(&__slots.temperature),
                        order: __hl::Clone::clone(&__slots.order),
                        r#type: __hl::Clone::clone(&__slots.r#type),
                        any_string_name: __hl::Clone::clone(&__slots.any_string_name),
                    },
                    building: __hl::Clone::clone(&self.draft.building),
                },
                keys: __hl::PhantomData,
            }
        }
    }
    #[automatically_derived]
    impl __hl::HlModel for SessionResponse {
        type AnyStringValue = __hl::Value;
        type Builder = SessionResponseBuilder<
            (
                ::hl_model::builder::Set,
                ::hl_model::builder::Set,
                ::hl_model::builder::Set,
            ),
        >;
        fn __fields(&self) -> __hl::Option<&dyn __hl::Fields> {
            __hl::Some(self)
        }
        fn __rest(&self) -> __hl::Option<&__hl::Dict<Self::AnyStringValue>> {
            __hl::Some(&self.any_string_name)
        }
    }
    #[automatically_derived]
    impl __hl::serde::Serialize for SessionResponse {
        fn serialize<S: __hl::serde::Serializer>(
            &self,
            __serializer: S,
        ) -> __hl::Result<S::Ok, S::Error> {
            __hl::serialize(self, __serializer)
        }
    }
    #[automatically_derived]
    impl<'de> __hl::serde::Deserialize<'de> for SessionResponse {
        fn deserialize<D: __hl::serde::Deserializer<'de>>(
            __deserializer: D,
        ) -> __hl::Result<Self, D::Error> {
            __hl::deserialize(__deserializer)
        }
    }
    ::hl_model::__private_0_2_0::integrations! {
        [] [SessionResponse] []
    }
};
///## Keys
///
///| Key | <span style="display:inline-block;min-width:8em">Description</span> | Accessed Type | Input Type |
///| --- | --- | --- | --- |
///| [<code style="white-space:nowrap">projects</code>](Self::projects) | List of projects.<br>required | <code style="overflow-wrap:normal"><span style="white-space:nowrap">&amp;\[</span>[SessionProjectResponse](SessionProjectResponse)\]</code> | any list, <code style="overflow-wrap:normal">[Vec](Vec)&lt;<wbr>[SessionProjectResponse](SessionProjectResponse)&gt;</code> |
///| [<code style="white-space:nowrap">created\_at</code>](Self::created_at) | required | <code style="white-space:nowrap">&amp;[DateTime](DateTime)</code> | <code style="white-space:nowrap">&amp;[str](prim@str)</code>, <code style="white-space:nowrap">[DateTime](DateTime)</code> |
///| [<code style="white-space:nowrap">id</code>](Self::id) | String ID of session. Starts with `sesh_`.<br>required; matches `^sesh_` | <code style="white-space:nowrap">&amp;[str](prim@str)</code> | <code style="white-space:nowrap">&amp;[str](prim@str)</code>, <code style="white-space:nowrap">[String](String)</code> |
///| [<code style="white-space:nowrap">reference\_id</code>](Self::reference_id) | optional | <code style="white-space:nowrap">[Option](Option)&lt;&amp;[str](prim@str)&gt;</code> | <code style="white-space:nowrap">&amp;[str](prim@str)</code>, <code style="white-space:nowrap">[String](String)</code> |
///| [<code style="white-space:nowrap">lastOutput</code>](Self::last_output) | optional; `null` is read as if it were left out; secret: its value never appears in a message; also read as `output` | <code style="white-space:nowrap">[Option](Option)&lt;&amp;[str](prim@str)&gt;</code> | <code style="white-space:nowrap">&amp;[str](prim@str)</code>, <code style="white-space:nowrap">[String](String)</code> |
///| [<code style="white-space:nowrap">temperature</code>](Self::temperature) | optional; the server assumes `0.7` if it is left out; at least 0; at most 2 | <code style="white-space:nowrap">[Option](Option)&lt;[f64](prim@f64)&gt;</code> | <code style="white-space:nowrap">[f64](prim@f64)</code> |
///| [<code style="white-space:nowrap">order</code>](Self::order) | optional; the server assumes `"asc"` if it is left out | <code style="white-space:nowrap">[Option](Option)&lt;&amp;[SortOrder](SortOrder)&gt;</code> | <code style="white-space:nowrap">[SortOrder](SortOrder)</code> |
///| [<code style="white-space:nowrap">type</code>](Self::type) | optional; **deprecated** | <code style="white-space:nowrap">[Option](Option)&lt;[Nullable](Nullable)&lt;&amp;[Kind](Kind)&gt;&gt;</code> | <code style="white-space:nowrap">[Box](Box)&lt;[Kind](Kind)&gt;</code>, <code style="white-space:nowrap">[Nullable](Nullable)&lt;[Box](Box)&lt;[Kind](Kind)&gt;&gt;</code> |
///| *any other key* | kept in order | <code style="white-space:nowrap">&amp;[Value](::hl_model::Value)</code> | any value, <code style="white-space:nowrap">[Value](::hl_model::Value)</code> |
///
#[automatically_derived]
#[allow(deprecated)]
impl SessionResponse {
    /// A builder of [`SessionResponse`], in which no key is set yet.
    pub fn builder() -> SessionResponseBuilder<
        (
            ::hl_model::builder::Missing<required_keys_of_SessionResponse::projects>,
            ::hl_model::builder::Missing<required_keys_of_SessionResponse::created_at>,
            ::hl_model::builder::Missing<required_keys_of_SessionResponse::id>,
        ),
    > {
        SessionResponseBuilder {
            draft: ::core::default::Default::default(),
            keys: ::hl_model::__private_0_2_0::PhantomData,
        }
    }
    /// List of projects.
    ///
    /// Key `projects`: required.
    #[must_use]
    pub fn projects(&self) -> &[SessionProjectResponse] {
        &self.projects
    }
    /// Key `created_at`: required.
    #[must_use]
    pub fn created_at(&self) -> &DateTime {
        &self.created_at
    }
    /// String ID of session. Starts with `sesh_`.
    ///
    /// Key `id`: required; matches `^sesh_`.
    #[must_use]
    pub fn id(&self) -> &::core::primitive::str {
        &self.id
    }
    /// Key `reference_id`: optional.
    #[must_use]
    pub fn reference_id(&self) -> Option<&::core::primitive::str> {
        ::core::option::Option::as_deref(&self.reference_id)
    }
    /// Key `lastOutput`: optional; `null` is read as if it were left out; secret: its value never appears in a message; also read as `output`.
    #[doc(alias = "lastOutput")]
    #[must_use]
    pub fn last_output(&self) -> Option<&::core::primitive::str> {
        ::core::option::Option::as_deref(&self.last_output)
    }
    /// Key `temperature`: optional; the server assumes `0.7` if it is left out; at least 0; at most 2.
    #[must_use]
    pub fn temperature(&self) -> Option<f64> {
        self.temperature
    }
    /// Key `order`: optional; the server assumes `"asc"` if it is left out.
    #[must_use]
    pub fn order(&self) -> Option<&SortOrder> {
        ::core::option::Option::as_ref(&self.order)
    }
    /// Key `type`: optional.
    #[deprecated = "use `id`"]
    #[must_use]
    pub fn r#type(&self) -> Option<Nullable<&Kind>> {
        match &self.r#type {
            ::core::option::Option::Some(__value) => {
                ::core::option::Option::Some(<Nullable<_>>::as_deref(__value))
            }
            ::core::option::Option::None => ::core::option::Option::None,
        }
    }
    /// [`temperature`](Self::temperature), or what the server assumes if the key is left out: `0.7`.
    #[must_use]
    pub fn temperature_or_default(&self) -> f64 {
        match self.temperature {
            ::hl_model::__private_0_2_0::Some(__value) => __value,
            ::hl_model::__private_0_2_0::None => 0.7,
        }
    }
    /// [`order`](Self::order), or what the server assumes if the key is left out: `"asc"`.
    #[must_use]
    pub fn order_or_default(&self) -> SortOrder
    where
        for<'any> SortOrder: ::core::clone::Clone,
    {
        match &self.order {
            ::hl_model::__private_0_2_0::Some(__value) => {
                ::hl_model::__private_0_2_0::Clone::clone(__value)
            }
            ::hl_model::__private_0_2_0::None => {
                ::hl_model::__private_0_2_0::checked_default(
                    "order",
                    "\"asc\"",
                    |__input| <SortOrder as ::hl_model::__private_0_2_0::FieldType>::__take(
                        __input,
                    ),
                )
            }
        }
    }
    /// Moves every value out of the model.
    #[must_use]
    pub fn into_parts(self) -> SessionResponseParts {
        let Self {
            projects: part0_,
            created_at: part1_,
            id: part2_,
            reference_id: part3_,
            last_output: part4_,
            temperature: part5_,
            order: part6_,
            r#type: part7_,
            any_string_name: part8_,
        } = self;
        SessionResponseParts {
            projects: part0_,
            created_at: part1_,
            id: part2_,
            reference_id: part3_,
            last_output: part4_,
            temperature: part5_,
            order: part6_,
            r#type: part7_,
            any_string_name: part8_,
        }
    }
}
/// The values of [`SessionResponse`], moved out of it by [`into_parts`](SessionResponse::into_parts).
#[non_exhaustive]
#[allow(deprecated)]
pub struct SessionResponseParts {
    /// Key `projects`: required.
    pub projects: Vec<SessionProjectResponse>,
    /// Key `created_at`: required.
    pub created_at: DateTime,
    /// Key `id`: required; matches `^sesh_`.
    pub id: String,
    /// Key `reference_id`: optional.
    pub reference_id: Option<String>,
    /// Key `lastOutput`: optional; `null` is read as if it were left out; secret: its value never appears in a message; also read as `output`.
    pub last_output: Option<String>,
    /// Key `temperature`: optional; the server assumes `0.7` if it is left out; at least 0; at most 2.
    pub temperature: Option<f64>,
    /// Key `order`: optional; the server assumes `"asc"` if it is left out.
    pub order: Option<SortOrder>,
    /// Key `type`: optional.
    #[deprecated = "use `id`"]
    pub r#type: Option<Nullable<Box<Kind>>>,
    /// The keys that the model does not declare, with their values.
    pub any_string_name: Dict,
}
#[doc(hidden)]
mod required_keys_of_SessionResponse {
    pub struct projects;
    pub struct created_at;
    pub struct id;
}
/// The builder of [`SessionResponse`]: a method for each key, and `build`, which compiles when every required key is set.
///
/// A key that is set twice has the last value.
#[must_use = "a builder makes nothing until `build` is called"]
#[allow(deprecated)]
pub struct SessionResponseBuilder<Keys> {
    draft: ::hl_model::__private_0_2_0::Draft<
        <SessionResponse as ::hl_model::__private_0_2_0::Record>::Slots,
    >,
    keys: ::hl_model::__private_0_2_0::PhantomData<(Keys)>,
}
#[automatically_derived]
#[allow(deprecated)]
impl<Keys> SessionResponseBuilder<Keys> {
    /// List of projects.
    ///
    /// Sets the key `projects`: required. Takes any list, `Vec<SessionProjectResponse>`.
    pub fn projects<
        I: ::hl_model::IntoField<SessionProjectResponse>,
        V: ::hl_model::builder::IntoItems<I, SessionProjectResponse>,
    >(self, value_: V) -> SessionResponseBuilder<Keys::After>
    where
        Keys: ::hl_model::builder::Put<::hl_model::builder::Key<0>>,
    {
        let mut __draft = self.draft;
        __draft.building.__set_list(&mut __draft.slots.projects, "projects", value_);
        SessionResponseBuilder {
            draft: __draft,
            keys: ::hl_model::__private_0_2_0::PhantomData,
        }
    }
    /// Sets the key `created_at`: required. Takes [`&str`](prim@str), [`DateTime`](DateTime).
    pub fn created_at<V: ::hl_model::IntoField<DateTime>>(
        self,
        value_: V,
    ) -> SessionResponseBuilder<Keys::After>
    where
        Keys: ::hl_model::builder::Put<::hl_model::builder::Key<1>>,
    {
        let mut __draft = self.draft;
        __draft.building.__set(&mut __draft.slots.created_at, "created_at", value_);
        SessionResponseBuilder {
            draft: __draft,
            keys: ::hl_model::__private_0_2_0::PhantomData,
        }
    }
    /// String ID of session. Starts with `sesh_`.
    ///
    /// Sets the key `id`: required; matches `^sesh_`. Takes [`&str`](prim@str), [`String`](String).
    pub fn id<V: ::hl_model::IntoField<String>>(
        self,
        value_: V,
    ) -> SessionResponseBuilder<Keys::After>
    where
        Keys: ::hl_model::builder::Put<::hl_model::builder::Key<2>>,
    {
        let mut __draft = self.draft;
        __draft.building.__set(&mut __draft.slots.id, "id", value_);
        SessionResponseBuilder {
            draft: __draft,
            keys: ::hl_model::__private_0_2_0::PhantomData,
        }
    }
    /// Sets the key `reference_id`: optional. Takes [`&str`](prim@str), [`String`](String).
    pub fn reference_id<V: ::hl_model::IntoField<String>>(self, value_: V) -> Self {
        let mut __draft = self.draft;
        __draft.building.__set(&mut __draft.slots.reference_id, "reference_id", value_);
        SessionResponseBuilder {
            draft: __draft,
            keys: self.keys,
        }
    }
    /// Sets the key `reference_id`, or leaves it out.
    pub fn maybe_reference_id<V: ::hl_model::IntoField<String>>(
        self,
        value_: Option<V>,
    ) -> Self {
        let mut __draft = self.draft;
        __draft
            .building
            .__maybe_set(&mut __draft.slots.reference_id, "reference_id", value_);
        SessionResponseBuilder {
            draft: __draft,
            keys: self.keys,
        }
    }
    /// Sets the key `lastOutput`: optional; `null` is read as if it were left out; secret: its value never appears in a message; also read as `output`. Takes [`&str`](prim@str), [`String`](String).
    #[doc(alias = "lastOutput")]
    pub fn last_output<V: ::hl_model::IntoField<String>>(self, value_: V) -> Self {
        let mut __draft = self.draft;
        __draft.building.__set(&mut __draft.slots.last_output, "lastOutput", value_);
        SessionResponseBuilder {
            draft: __draft,
            keys: self.keys,
        }
    }
    /// Sets the key `lastOutput`, or leaves it out.
    pub fn maybe_last_output<V: ::hl_model::IntoField<String>>(
        self,
        value_: Option<V>,
    ) -> Self {
        let mut __draft = self.draft;
        __draft
            .building
            .__maybe_set(&mut __draft.slots.last_output, "lastOutput", value_);
        SessionResponseBuilder {
            draft: __draft,
            keys: self.keys,
        }
    }
    /// Sets the key `temperature`: optional; the server assumes `0.7` if it is left out; at least 0; at most 2. Takes [`f64`](prim@f64).
    pub fn temperature<V: ::hl_model::IntoField<f64>>(self, value_: V) -> Self {
        let mut __draft = self.draft;
        __draft.building.__set(&mut __draft.slots.temperature, "temperature", value_);
        SessionResponseBuilder {
            draft: __draft,
            keys: self.keys,
        }
    }
    /// Sets the key `temperature`, or leaves it out.
    pub fn maybe_temperature<V: ::hl_model::IntoField<f64>>(
        self,
        value_: Option<V>,
    ) -> Self {
        let mut __draft = self.draft;
        __draft
            .building
            .__maybe_set(&mut __draft.slots.temperature, "temperature", value_);
        SessionResponseBuilder {
            draft: __draft,
            keys: self.keys,
        }
    }
    /// Sets the key `order`: optional; the server assumes `"asc"` if it is left out. Takes [`SortOrder`](SortOrder).
    pub fn order<V: ::hl_model::IntoField<SortOrder>>(self, value_: V) -> Self {
        let mut __draft = self.draft;
        __draft.building.__set(&mut __draft.slots.order, "order", value_);
        SessionResponseBuilder {
            draft: __draft,
            keys: self.keys,
        }
    }
    /// Sets the key `order`, or leaves it out.
    pub fn maybe_order<V: ::hl_model::IntoField<SortOrder>>(
        self,
        value_: Option<V>,
    ) -> Self {
        let mut __draft = self.draft;
        __draft.building.__maybe_set(&mut __draft.slots.order, "order", value_);
        SessionResponseBuilder {
            draft: __draft,
            keys: self.keys,
        }
    }
    /// Sets the key `type`: optional. Takes `Box<Kind>`, `Nullable<Box<Kind>>`.
    #[deprecated = "use `id`"]
    pub fn r#type<V: ::hl_model::IntoField<Nullable<Box<Kind>>>>(
        self,
        value_: V,
    ) -> Self {
        let mut __draft = self.draft;
        __draft.building.__set(&mut __draft.slots.r#type, "type", value_);
        SessionResponseBuilder {
            draft: __draft,
            keys: self.keys,
        }
    }
    /// Sets the key `type`, or leaves it out.
    #[deprecated = "use `id`"]
    pub fn maybe_type<V: ::hl_model::IntoField<Nullable<Box<Kind>>>>(
        self,
        value_: Option<V>,
    ) -> Self {
        let mut __draft = self.draft;
        __draft.building.__maybe_set(&mut __draft.slots.r#type, "type", value_);
        SessionResponseBuilder {
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
            .__add::<SessionResponse>(&mut __draft.slots.any_string_name, key_, value_);
        SessionResponseBuilder {
            draft: __draft,
            keys: self.keys,
        }
    }
    /// Adds a key that the model does not declare, or gives it another value. One that it declares is a problem
    /// that `build` reports.
    pub fn set_any_string_name<
        K: ::core::convert::Into<::hl_model::builder::String>,
        V: ::hl_model::IntoField<::hl_model::Value>,
    >(self, key_: K, value_: V) -> Self {
        let mut __draft = self.draft;
        __draft
            .building
            .__put::<SessionResponse>(&mut __draft.slots.any_string_name, key_, value_);
        SessionResponseBuilder {
            draft: __draft,
            keys: self.keys,
        }
    }
    /// Takes these keys, which the model does not declare, instead of those that were there: a `Dict`, a map or
    /// pairs of key and value.
    pub fn any_string_names<
        V: ::hl_model::builder::IntoEntries<
                ::hl_model::Value,
                ::hl_model::Dict<::hl_model::Value>,
            >,
    >(self, entries_: V) -> Self {
        let mut __draft = self.draft;
        __draft
            .building
            .__put_all::<SessionResponse>(&mut __draft.slots.any_string_name, entries_);
        SessionResponseBuilder {
            draft: __draft,
            keys: self.keys,
        }
    }
    /// Removes a key that the model does not declare.
    pub fn remove_any_string_name(self, key_: &::core::primitive::str) -> Self {
        let mut __draft = self.draft;
        __draft
            .building
            .__remove::<SessionResponse>(&mut __draft.slots.any_string_name, key_);
        SessionResponseBuilder {
            draft: __draft,
            keys: self.keys,
        }
    }
    /// Makes the model, if its values satisfy its schema.
    ///
    /// # Errors
    ///
    /// All values that could not be converted; if there are none, all problems of the model.
    pub fn build(self) -> ::core::result::Result<SessionResponse, ::hl_model::Errors>
    where
        Keys: ::hl_model::builder::Complete<SessionResponse>,
    {
        self.draft.building.__build::<SessionResponse>(self.draft.slots)
    }
}
#[cfg(test)]
#[allow(unnameable_test_items)]
mod SessionResponse_tests {
    pub(super) struct Promise;
    #[::core::prelude::v1::test]
    fn allows_its_defaults() {
        <Promise as ::hl_model::__private_0_2_0::OwnTest>::run();
    }
}
#[cfg(test)]
#[allow(deprecated)]
const _: () = {
    use ::hl_model::__private_0_2_0 as __hl;
    impl __hl::OwnTest for SessionResponse_tests::Promise {
        fn run() {
            __hl::assert_allowed::<SortOrder>("order", "\"asc\"");
        }
    }
};
