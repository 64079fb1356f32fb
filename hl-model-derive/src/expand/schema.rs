//! The description of a model as a constant.

use hl_model_ground::json::mark_of;
use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{format_ident, quote};

use super::constraints::{literal, option, schema_of, variants};
use super::generics::ImplParts;
use super::known::{self, Checks};
use super::{checks, defaults};
use crate::constraint::Constraints;
use crate::docs::Docs;
use crate::json::Json;
use crate::model::{Composition, Key, Member, Model, Object, Patterned, Rule, Shape};
use crate::text::type_text;

/// The function `field_schema()` of `FieldType`, and the constants that go with it.
pub(super) fn function(model: &Model<'_>, shape: &TokenStream) -> TokenStream {
    let schema = schema(model, shape);
    // A static is in the binary once, and a constant once for each codegen unit that uses it. A static cannot depend on
    // parameters.
    let is_plain = model.original.generics.params.is_empty();
    let is_known = is_plain && matches!(model.shape, Shape::PlainEnum(_) | Shape::Newtype(_));
    let body = match (is_known, is_plain) {
        (true, _) => quote!(match <Self as __hl::FieldType>::__STATIC {
            __hl::Some(__schema) => __schema,
            __hl::None => &__hl::Schema::NEW,
        }),
        (_, true) => quote!(static __SCHEMA: __hl::Schema = #schema; &__SCHEMA),
        _ => quote!(const { &#schema }),
    };
    // A schema that refuses defaults without other types can be consulted at compile time.
    let known = is_known.then(|| {
        quote! {
            const __STATIC: __hl::Option<&'static __hl::Schema> = {
                static __SCHEMA: __hl::Schema = #schema;
                __hl::Some(&__SCHEMA)
            };
        }
    });
    let (checks, known_kind) = (compile_time_checks(model), known::constants(model));
    quote! {
        const __TAKES_WHOLE: __hl::core::primitive::bool = true;
        #known
        #known_kind

        fn field_schema() -> &'static __hl::Schema {
            #checks
            #body
        }
    }
}

/// An expression of type `Schema`.
fn schema(model: &Model<'_>, shape: &TokenStream) -> TokenStream {
    let name = syn::ext::IdentExt::unraw(&model.original.ident).to_string();
    let description = model.docs.description.expression();
    let module = model.module.as_ref().map(|module| quote!(module: __hl::Some(#module),));
    let title = model.title.as_ref().map(|title| quote!(title: #title,));
    let inline = flag("inline", model.inline);
    let deprecated = flag("deprecated", model.marks.deprecated.is_some());
    let rules = [rules(model), checks::described(&model.checks)].concat();
    let constraints = constraints_field(&model.constraints, &rules);
    let types = ImplParts::of(model).field_types();
    let arguments = (!types.is_empty()).then(|| quote!(arguments: &[#(<#types as __hl::FieldType>::field_schema),*],));
    quote! {
        __hl::Schema {
            name: #name,
            path: ::core::module_path!(),
            #module
            #title
            #inline
            description: #description,
            #deprecated
            #arguments
            shape: #shape,
            #constraints
            ..__hl::Schema::NEW
        }
    }
}

/// Statements with the checks that are done at compile time.
fn compile_time_checks(model: &Model<'_>) -> TokenStream {
    let mut checks = Checks::of(model);
    if let Shape::Object(object) = &model.shape {
        checks.for_each_type.extend(defaults::for_each_type(model, object));
    }
    let Checks { at_once, names, module, for_each_type } = checks;
    let names: Vec<_> = names.iter().map(|name| Ident::new(name, Span::call_site())).collect();
    let module = (!names.is_empty()).then(|| quote!(mod #module { #(pub struct #names;)* }));
    quote! {
        #module
        #(const _: () = #at_once;)*
        #(const { #for_each_type };)*
    }
}

/// An expression of type `Object`, equal to the result of `Object::new`. It is written without a call, because the compiler is slow
/// in calling constant functions.
pub(super) fn object(parts: &ImplParts<'_>, object: &Object<'_>) -> TokenStream {
    let declared = object.declared();
    let (keys, rest) = (declared.iter().map(key), rest(parts, object));
    let patterns = object.patterns.iter().enumerate().map(|(index, patterned)| key_pattern(parts, index, patterned));
    let names = names(declared);
    let marks = names.iter().fold(0, |marks, (name, _)| marks | mark_of(name));
    let (lookup, indexes): (Vec<_>, Vec<_>) = names.into_iter().unzip();
    let usual =
        declared.iter().take(64).enumerate().fold(0, |usual, (index, key)| usual | (u64::from(is_usual(key)) << index));
    let longest_name = declared.iter().map(|key| key.name.len()).max().unwrap_or(0);
    quote! {
        __hl::Object {
            keys: &[#(#keys),*],
            lookup: &[#((#lookup, #indexes)),*],
            marks: #marks,
            usual: #usual,
            longest_name: #longest_name,
            rest: #rest,
            patterns: &[#(#patterns),*],
        }
    }
}

/// Every name and alias with the index of its key, sorted as the library searches them.
fn names(keys: &[Key<'_>]) -> Vec<(String, u16)> {
    let names = |(index, key): (u16, &Key<'_>)| {
        let aliases = key.attrs.aliases.iter();
        let names = std::iter::once(key.name.clone()).chain(aliases.map(syn::LitStr::value));
        names.map(|name| (name, index)).collect::<Vec<_>>()
    };
    let mut names: Vec<_> = (0..).zip(keys).flat_map(names).collect();
    names.sort_unstable();
    names
}

/// Whether the type of its value is the only rule for a key.
fn is_usual(key: &Key<'_>) -> bool {
    key.attrs.constraints.0.is_empty() && key.attrs.checks.is_empty() && !key.null_absent
}

/// An expression of type `KeyPattern`.
fn key_pattern(parts: &ImplParts<'_>, index: usize, Patterned { kept, pattern }: &Patterned<'_>) -> TokenStream {
    let pattern = super::pattern::expression(pattern);
    let (ident, arguments, index) = (parts.ident, &parts.arguments, Literal::usize_unsuffixed(index));
    let values = option(kept.values.map(|_| quote!(<#ident #arguments as __hl::PatternKeys<#index>>::schema)));
    let field = syn::ext::IdentExt::unraw(&kept.ident).to_string();
    let description = kept.docs.description.expression();
    quote! {
        __hl::KeyPattern { pattern: &#pattern, values: #values, field: #field, description: #description }
    }
}

/// An expression of type `Rest`.
fn rest(parts: &ImplParts<'_>, object: &Object<'_>) -> TokenStream {
    match &object.rest {
        None => quote!(__hl::Rest::Closed),
        Some(rest) if rest.values.is_none() => quote!(__hl::Rest::Any),
        Some(_) => {
            let model = parts.as_model();
            quote!(__hl::Rest::Of(#model::__rest_schema))
        }
    }
}

/// The shape of a struct with parts.
pub(super) fn all_of(parts: &ImplParts<'_>, object: &Object<'_>) -> TokenStream {
    let members = object.keys.iter().map(|part| {
        let rename = part.attrs.rename.value().map(syn::LitStr::value);
        let is_deprecated = part.marks.deprecated.is_some();
        member(&part.field(), rename.as_ref(), &schema_of(part.value), [&[], &[]], &part.docs, is_deprecated)
    });
    let rest = rest(parts, object);
    quote! {
        __hl::Shape::Composition(&__hl::Composition {
            kind: __hl::CompositionKind::AllOf,
            members: &[#(#members),*],
            rest: #rest,
            ..__hl::Composition::NEW
        })
    }
}

/// The shape of a union.
pub(super) fn composition(parts: &ImplParts<'_>, composition: &Composition<'_>) -> TokenStream {
    let kind = if composition.is_one_of { quote!(OneOf) } else { quote!(AnyOf) };
    let members = composition.members.iter().enumerate().map(|(index, of)| {
        let Member { ident, rename, tags, aliases, docs, marks, .. } = of;
        let schema = super::wrapper::schema(parts, composition, index, of);
        let name = syn::ext::IdentExt::unraw(*ident).to_string();
        member(&name, rename.as_ref(), &schema, [tags, aliases], docs, marks.deprecated.is_some())
    });
    let discriminator = composition.discriminator.as_ref().map(|key| quote!(discriminator: __hl::Some(#key),));
    let content = composition.content.as_ref().map(|key| quote!(content: __hl::Some(#key),));
    let external = flag("external", composition.is_external);
    let other = composition.other.as_ref().map(|other| {
        let schema = schema_of(other.ty);
        quote!(other: __hl::Some(#schema),)
    });
    quote! {
        __hl::Shape::Composition(&__hl::Composition {
            kind: __hl::CompositionKind::#kind,
            members: &[#(#members),*],
            #discriminator
            #content
            #external
            #other
            ..__hl::Composition::NEW
        })
    }
}

/// An expression of the library's type `Member`. The tags are followed by their aliases.
fn member(
    name: &str,
    rename: Option<&String>,
    schema: &TokenStream,
    tags: [&[Json]; 2],
    docs: &Docs<'_>,
    is_deprecated: bool,
) -> TokenStream {
    let description = docs.description.expression();
    let usual = quote!(__hl::Member::new(#name, #schema, #description));
    let rename = rename.map(|rename| quote!(rename: __hl::Some(#rename),));
    let [tags, aliases] = tags.map(|tags| tags.iter().map(literal).collect::<Vec<_>>());
    let tags = (!tags.is_empty()).then(|| quote!(tags: &[#(#tags),*],));
    let aliases = (!aliases.is_empty()).then(|| quote!(aliases: &[#(#aliases),*],));
    let deprecated = flag("deprecated", is_deprecated);
    let unusual = quote!(#rename #tags #aliases #deprecated);
    if unusual.is_empty() { usual } else { quote!(__hl::Member { #unusual ..#usual }) }
}

/// An expression of type `Key`. Properties with their default values are left out.
fn key(key: &Key<'_>) -> TokenStream {
    let Key { name, attrs, .. } = key;
    let aliases = &attrs.aliases;
    let field = key.field();
    let field = (field != *name).then(|| quote!(field: #field,));
    let schema = schema_of(key.value);
    let rust_type = type_text(key.ty);
    let aliases = (!aliases.is_empty()).then(|| quote!(aliases: &[#(#aliases),*],));
    let description = key.docs.description.expression();
    let constraints = constraints_field(&attrs.constraints, &checks::described(&attrs.checks));
    let null = key.null_absent.then(|| quote!(null: __hl::NullPolicy::Absent,));
    let title = attrs.title.value().map(|title| quote!(title: #title,));
    let flags = [
        flag("all_of", attrs.all_of.is_set()),
        flag("constant", attrs.constant.is_set()),
        flag("copy", key.is_copy),
        flag("read_only", attrs.read_only.is_set()),
        flag("write_only", attrs.write_only.is_set()),
        flag("secret", attrs.secret.is_set()),
        flag("deprecated", key.marks.deprecated.is_some()),
    ];
    let json = |json: &Json| {
        let json = json.to_string();
        quote!(__hl::Some(#json))
    };
    let default = attrs.default.value().map(json).into_iter();
    let example = attrs.example.value().map(json).into_iter();
    let entry = format!(",{}:", Json::String(name.clone()));
    let kind = if key.required { quote!(required) } else { quote!(optional) };
    let usual = quote!(__hl::Key::#kind(#name, #entry, #schema, #rust_type, #description));
    let unusual = quote! {
        #field
        #title
        #aliases
        #constraints
        #(default: #default,)*
        #(example: #example,)*
        #null
        #(#flags)*
    };
    if unusual.is_empty() { usual } else { quote!(__hl::Key { #unusual ..#usual }) }
}

fn flag(field: &str, is_set: bool) -> Option<TokenStream> {
    let field = format_ident!("{field}");
    is_set.then(|| quote!(#field: true,))
}

fn constraints_field(constraints: &Constraints, rules: &[TokenStream]) -> Option<TokenStream> {
    let constraints = variants(constraints);
    let is_any = !constraints.is_empty() || !rules.is_empty();
    is_any.then(|| quote!(constraints: &[#(__hl::Constraint::#constraints,)* #(__hl::Constraint::#rules),*],))
}

/// The rules on several keys, as variants of `Constraint`.
fn rules(model: &Model<'_>) -> Vec<TokenStream> {
    let Shape::Object(object) = &model.shape else { return Vec::new() };
    let key = |index: &usize| object.keys.get(*index).map(rule_key).unwrap_or_default();
    let keys = |indexes: &[usize]| {
        let keys = indexes.iter().map(key);
        quote!(&[#(#keys),*])
    };
    let rule = |rule: &Rule| match rule {
        Rule::Requires(first, second) => {
            let (first, second) = (key(first), key(second));
            quote!(Requires(&#first, &#second))
        }
        Rule::AnyOf(indexes) => {
            let keys = keys(indexes);
            quote!(AnyOfKeys(#keys))
        }
        Rule::OneOf(indexes) => {
            let keys = keys(indexes);
            quote!(OneOfKeys(#keys))
        }
        Rule::NotTogether(indexes) => {
            let keys = keys(indexes);
            quote!(NotTogether(#keys))
        }
        Rule::IfKey { key: index, value, requires, not, .. } => {
            let (index, requires, not) = (key(index), keys(requires), keys(not));
            let value = option(value.as_ref().map(literal));
            quote!(IfKey(&__hl::IfKey { key: #index, value: #value, requires: #requires, not: #not }))
        }
    };
    object.rules.iter().map(rule).collect()
}

/// An expression of type `RuleKey`.
fn rule_key(key: &Key<'_>) -> TokenStream {
    let (name, aliases) = (&key.name, &key.attrs.aliases);
    let null = if key.null_absent { quote!(Absent) } else { quote!(Value) };
    quote!(__hl::RuleKey { names: &[#name #(, #aliases)*], null: __hl::NullPolicy::#null })
}
