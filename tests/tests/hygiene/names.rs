//! A field may have any name, even one that generated code uses for something else.

use ::std::collections::BTreeSet;
use ::std::path::Path;
use ::std::{assert, assert_eq, format, fs, stringify};

use ::hl_model::{Dict, HlModel};
use ::std::prelude::v1::*;

/// Gives a macro each name that begins with a small letter in the golden expansions: the names of methods, variables, modules,
/// attributes and keys. The first list has those that no item of a tuple may have.
macro_rules! with_names {
    ($to:ident) => {
        $to! {
            [new into_items]
            [
                __0 __1 __2 __3 __4 __5 __6 __7 __8 __HL_OBJECT SlotsOfKeys_ __KNOWN __SCHEMA __SHARING __STATIC
                __building __deserializer __draft __f __filling __hand_out __index __input __item __model __other
                __output __payload __place __read __schema __serializer __slots entries_ key_ model_ more_ payload_ text_
                value_ x_ y_ part0_ part1_ part2_ part3_ part4_ part5_ part6_ part7_ part8_ __TAKES_WHOLE __add __add_patterned __build __check __checks __field __fields __fill __hl __hl_0 __hl_1 __kept0 __kept1 __maybe_set
                __present __private_0_2_0 __put __put_all __remove __rest __rest_field __rest_schema __rest_slot __set __set_list __take __value accepting add
                add_patterned alias aliases all_of allow allows_its_defaults any any_of any_string_name
                any_string_names arguments r#as as_address as_again as_deref as_failed as_many as_message_sent
                as_nothing as_number as_pair as_ref as_str as_text as_typed asc ascii assert_allowed
                assert_every_member_can_match assert_every_tag_is_kept at automatically_derived b backward base begin_list beyond bool build
                build_newtype builder building can_match_every_member cfg check checked checked_default checks
                classes clone closed compile_error r#const constraints content convert core created_at data de
                debug_builder debug_parts debug_struct default defaults_of_SessionResponse
                deny deprecated described description deserialize deserializer details discriminator doc draft r#dyn
                editor r#else end_list entries enumeration eq extensions f f64 r#false field field_schema fill
                filling finish fmt r#fn r#for format_args from from_dict from_index from_json from_other from_str
                has_effect hidden hl hl_model i64 id r#if r#impl r#in index inline inner input integrations into_field
                into_inner into_iter into_parts is_known is_on_land item items iter keeps_every_tag key keys kind language lastOutput
                last_output r#let longest_name lookup map marks r#match matches matching_members maxTokens max_length
                max_tokens max_tokens_or_default maximum maybe_language maybe_last_output maybe_max_tokens maybe_next
                maybe_order maybe_reference_id maybe_set maybe_temperature maybe_type maybe_value members min_length
                min_properties minimum missing missing_docs r#mod model models module module_path more must_use r#mut
                my name next non_exhaustive non_snake_case not null object of one_of open option optional order
                order_or_default other other_items output pad pair pair_or_default parse_plain_enum parts path pattern pattern_keys
                patterned patterns payload plain_enum_text prelude primitive projects r#pub push put put_all r read read_all_of
                read_composition read_content read_member read_newtype read_object read_other read_plain_enum
                read_tuple read_unit reason reference_id refuses_literal remove remove_any_string_name remove_more
                remove_rest rename rename_all required required_keys_of_AnswerPage required_keys_of_Full
                required_keys_of_HappeningCreated required_keys_of_Page required_keys_of_Prompt
                required_keys_of_SessionResponse rest result r#return run run_checks rust_analyzer schema search
                secret serde serialize serializer set set_any_string_name set_list set_more set_rest shape slot slots
                source start r#static std str string r#struct tag tags take temperature temperature_or_default
                template test text transitions r#true try_from tuple tuple_struct r#type u16 u32 u64 u8
                unexpected_cfgs union unnameable_test_items unreachable unused_must_use unused_results r#use usize usual v1 value values variant variants vec r#where
                with with_member with_patterned wrapper write write_all_of write_composition write_object
                write_plain_enum x y
            ]
        }
    };
}

macro_rules! models {
    ([$($reserved:ident)*] [$($name:ident)*]) => {
        /// Required keys.
        #[derive(Clone, Debug, PartialEq, Eq, HlModel)]
        #[hl(closed)]
        pub struct Required {
            $($reserved: i32,)* $($name: i32,)*
        }

        /// Optional keys, each of which has a second setter and a method for its default.
        #[derive(Clone, Debug, PartialEq, Eq, HlModel)]
        pub struct Optional {
            $(#[hl(default = 7)] $reserved: Option<i32>,)*
            $(#[hl(default = 7)] $name: Option<i32>,)*
            #[hl(any_string_name)]
            undeclared: Dict,
        }

        /// Keys of a variant.
        #[derive(Clone, Debug, PartialEq, Eq, HlModel)]
        #[hl(one_of, discriminator = "tag of the variant")]
        #[allow(missing_docs, reason = "they have nothing but names")]
        pub enum Variant {
            /// Keys.
            Keys {
                $($reserved: i32,)* $($name: i32,)*
                #[hl(pattern_keys = "^x-")]
                by_pattern: Dict,
            },
            /// Another one.
            Nothing,
        }

        /// Parts.
        #[derive(Clone, Debug, PartialEq, Eq, HlModel)]
        #[hl(all_of, closed)]
        pub struct Parts {
            $($reserved: Part,)* $($name: Part,)*
        }

        /// Listed values.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, HlModel)]
        #[expect(non_camel_case_types, reason = "it is the name that matters")]
        #[allow(missing_docs, reason = "they have nothing but names")]
        pub enum Listed {
            $($reserved,)* $($name,)*
        }

        /// Members.
        #[derive(Clone, Debug, PartialEq, Eq, HlModel)]
        #[hl(one_of, external)]
        #[expect(non_camel_case_types, reason = "it is the name that matters")]
        #[allow(missing_docs, reason = "they have nothing but names")]
        pub enum Members {
            $($reserved(Part),)* $($name(Part),)*
        }

        /// Items at places.
        #[derive(Clone, Debug, PartialEq, Eq, HlModel)]
        #[hl(tuple)]
        pub struct Items {
            $($name: i32,)*
            #[hl(rest)]
            others: Vec<i32>,
        }

        const RESERVED: &[&str] = &[$(stringify!($reserved)),*];
        const NAMES: &[&str] = &[$(stringify!($name)),*];
    };
}

with_names!(models);

/// A part of an object.
#[derive(Clone, Debug, PartialEq, Eq, HlModel)]
pub struct Part {
    part: i32,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

/// The names without `r#`.
fn names() -> impl Iterator<Item = &'static str> {
    RESERVED.iter().chain(NAMES).map(|name| name.trim_start_matches("r#"))
}

/// An object with a value at each name.
fn object(value: &str) -> String {
    let members: Vec<_> = names().map(|name| format!("\"{name}\":{value}")).collect();
    format!("{{{}}}", members.join(","))
}

#[test]
fn a_key_may_have_any_name() {
    let json = object("1");
    let required: Required = reads_and_writes(&json);
    assert_eq!((required.builder(), required.into_parts()), (1, 1));
    assert_eq!(HlModel::into_builder(required).build_(2).build().unwrap().build(), 2);
    let optional: Optional = reads_and_writes(&json);
    assert_eq!((optional.index(), optional.index_or_default()), (Some(1), 1));
    let optional = <Optional as HlModel>::from_json("{}").unwrap();
    assert_eq!((optional.index(), optional.index_or_default()), (None, 7));
    let Variant::Keys { take, index, .. } =
        reads_and_writes(&json.replacen('{', r#"{"tag of the variant":"Keys","x-a":1,"#, 1))
    else {
        ::std::panic!("it is the other variant")
    };
    assert_eq!((take, index), (1, 1));
}

/// Checks that a text is read and written without a loss.
fn reads_and_writes<T: HlModel + PartialEq + ::std::fmt::Debug>(json: &str) -> T {
    let value = T::from_json(json).unwrap();
    let written = HlModel::to_json(&value).unwrap();
    assert_eq!(T::from_json(&written).unwrap(), value);
    assert_eq!(written.len(), json.len());
    value
}

#[test]
fn a_part_an_item_and_a_variant_may_have_any_name() {
    let part = r#"{"part":1}"#;
    assert_eq!(<Parts as HlModel>::from_json(part).unwrap().builder().part(), 1);
    let list = format!("[{}2]", "1,".repeat(NAMES.len()));
    let items: Items = reads_and_writes(&list);
    assert_eq!((items.index(), items.building(), items.others()), (1, 1, &[2][..]));
    for name in names() {
        assert_eq!(<Listed as HlModel>::from_json(&format!("\"{name}\"")).unwrap().as_str(), name);
        let _: Members = reads_and_writes(&format!("{{\"{name}\":{part}}}"));
    }
}

/// The words of a text of Rust that may be names of fields, without comments and texts.
fn words(code: &str) -> impl Iterator<Item = &str> {
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    let outside_of_texts = lines.flat_map(|line| line.split('"').step_by(2));
    let words = outside_of_texts.flat_map(|code| code.split(|c: char| !c.is_ascii_alphanumeric() && c != '_'));
    words.filter(|word| word.starts_with(|c: char| c.is_ascii_lowercase() || c == '_'))
}

#[test]
fn every_name_in_generated_code_is_tested() {
    let folders = Path::new(::std::env!("CARGO_MANIFEST_DIR")).ancestors();
    let golden =
        folders.map(|folder| folder.join("hl-model-derive/src/tests/golden")).find(|golden| golden.exists()).unwrap();
    let tested: BTreeSet<_> = names().chain(["_", "crate", "self", "super"]).collect();
    let mut missing = BTreeSet::new();
    for entry in fs::read_dir(golden).unwrap() {
        let path = entry.unwrap().path();
        if path.to_string_lossy().ends_with(".expanded.rs") {
            let code = fs::read_to_string(path).unwrap();
            missing.extend(words(&code).filter(|word| !tested.contains(word)).map(str::to_owned));
        }
    }
    assert!(missing.is_empty(), "add these names to the list: {missing:?}");
}
