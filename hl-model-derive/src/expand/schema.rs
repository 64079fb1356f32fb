//! The description of a model as a constant.

use hl_model_ground::format;
use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use syn::Type;

use super::checks;
use super::generics::ImplParts;
use crate::constraint::{Constraint, ConstraintKind, Constraints};
use crate::docs::Docs;
use crate::json::Json;
use crate::model::{Composition, Key, Member, Model, Object, Patterned, Rule, Shape};
use crate::text::type_text;

/// `fn field_schema()` of `FieldType`, and that every model is read whole.
pub(super) fn function(model: &Model<'_>, shape: &TokenStream) -> TokenStream {
    let name = syn::ext::IdentExt::unraw(&model.original.ident).to_string();
    let description = model.docs.description.expression();
    let module = model.module.as_ref().map(|module| quote!(module: __hl::Some(#module),));
    let inline = flag("inline", model.inline);
    let deprecated = flag("deprecated", model.deprecated);
    let rules = [rules(model), checks::described(&model.checks)].concat();
    let constraints = constraints_field(&model.constraints, &rules);
    let types = ImplParts::of(model).field_types();
    let arguments = (!types.is_empty()).then(|| quote!(arguments: &[#(<#types as __hl::FieldType>::field_schema),*],));
    let schema = quote! {
        __hl::Schema {
            name: #name,
            path: __hl::core::module_path!(),
            #module
            #inline
            description: #description,
            #deprecated
            #arguments
            shape: #shape,
            #constraints
            ..__hl::Schema::NEW
        }
    };
    // A static stands in the binary once, a constant once for each unit of code that uses it; but a static cannot depend
    // on parameters.
    let is_plain = model.original.generics.params.is_empty();
    let is_known = is_plain && matches!(model.shape, Shape::PlainEnum(_) | Shape::Newtype(_));
    let body = match (is_known, is_plain) {
        (true, _) => quote!(match Self::__STATIC {
            __hl::Some(schema) => schema,
            __hl::None => &__hl::Schema::NEW,
        }),
        (_, true) => quote!(static __SCHEMA: __hl::Schema = #schema; &__SCHEMA),
        _ => quote!(const { &#schema }),
    };
    // What refuses a default without a look at other types can be asked while the program is compiled.
    let known = is_known.then(|| {
        quote! {
            const __STATIC: __hl::Option<&'static __hl::Schema> = {
                static __SCHEMA: __hl::Schema = #schema;
                __hl::Some(&__SCHEMA)
            };
        }
    });
    quote! {
        const __TAKES_WHOLE: __hl::core::primitive::bool = true;
        #known

        fn field_schema() -> &'static __hl::Schema {
            #body
        }
    }
}

/// An expression of type `Object`. The parts of an `allOf` are no keys of it.
pub(super) fn object(object: &Object<'_>) -> TokenStream {
    let declared = if object.is_all_of { &[] } else { object.keys.as_slice() };
    let (keys, lookup, rest) = (declared.iter().map(key), lookup(declared), rest(object));
    let patterns = object.patterns.iter().map(key_pattern);
    let patterns = (!object.patterns.is_empty()).then(|| quote!(.with_patterns(&[#(#patterns),*])));
    quote!(__hl::Object::new(&[#(#keys),*], &[#lookup], #rest) #patterns)
}

/// An expression of type `KeyPattern`.
fn key_pattern(Patterned { kept, pattern }: &Patterned<'_>) -> TokenStream {
    let pattern = super::pattern::expression(pattern);
    let values = option(kept.values.map(schema_of));
    let field = syn::ext::IdentExt::unraw(&kept.ident).to_string();
    let description = kept.docs.description.expression();
    quote! {
        __hl::KeyPattern { pattern: &#pattern, values: #values, field: #field, description: #description }
    }
}

/// An expression of type `Rest`.
fn rest(object: &Object<'_>) -> TokenStream {
    match &object.rest {
        None => quote!(__hl::Rest::Closed),
        Some(rest) => match rest.values {
            None => quote!(__hl::Rest::Any),
            Some(values) => {
                let schema = schema_of(values);
                quote!(__hl::Rest::Of(#schema))
            }
        },
    }
}

/// The shape of a struct with parts.
pub(super) fn all_of(object: &Object<'_>) -> TokenStream {
    let members = object.keys.iter().map(|part| {
        let rename = part.attrs.rename.value().map(syn::LitStr::value);
        member(&part.field(), rename.as_ref(), part.value, [&[], &[]], &part.docs)
    });
    let rest = rest(object);
    quote! {
        __hl::Shape::Composition(&__hl::Composition {
            kind: __hl::CompositionKind::AllOf,
            members: &[#(#members),*],
            discriminator: __hl::None,
            open: false,
            rest: #rest,
        })
    }
}

/// The shape of an enum of several shapes.
pub(super) fn composition(composition: &Composition<'_>) -> TokenStream {
    let kind = if composition.is_one_of { quote!(OneOf) } else { quote!(AnyOf) };
    let members = composition.members.iter().map(|Member { ident, ty, rename, tags, aliases, docs, .. }| {
        member(&syn::ext::IdentExt::unraw(*ident).to_string(), rename.as_ref(), ty, [tags, aliases], docs)
    });
    let discriminator = option(composition.discriminator.as_ref());
    let open = composition.other.is_some();
    quote! {
        __hl::Shape::Composition(&__hl::Composition {
            kind: __hl::CompositionKind::#kind,
            members: &[#(#members),*],
            discriminator: #discriminator,
            open: #open,
            rest: __hl::Rest::Any,
        })
    }
}

/// An expression of the library's type `Member`. The tags are followed by their aliases.
fn member(name: &str, rename: Option<&String>, ty: &Type, tags: [&[Json]; 2], docs: &Docs<'_>) -> TokenStream {
    let (schema, description) = (schema_of(ty), docs.description.expression());
    let usual = quote!(__hl::Member::new(#name, #schema, #description));
    let rename = rename.map(|rename| quote!(rename: __hl::Some(#rename),));
    let [tags, aliases] = tags.map(|tags| tags.iter().map(literal).collect::<Vec<_>>());
    let tags = (!tags.is_empty()).then(|| quote!(tags: &[#(#tags),*],));
    let aliases = (!aliases.is_empty()).then(|| quote!(aliases: &[#(#aliases),*],));
    let unusual = quote!(#rename #tags #aliases);
    if unusual.is_empty() { usual } else { quote!(__hl::Member { #unusual ..#usual }) }
}

fn option(value: Option<impl ToTokens>) -> TokenStream {
    match value {
        Some(value) => quote!(__hl::Some(#value)),
        None => quote!(__hl::None),
    }
}

/// Every name and alias with the index of its key, sorted as the library searches them.
fn lookup(keys: &[Key<'_>]) -> TokenStream {
    let mut entries: Vec<(String, u16)> = Vec::new();
    for (index, key) in (0..).zip(keys) {
        entries.push((key.name.clone(), index));
        entries.extend(key.attrs.aliases.iter().map(|alias| (alias.value(), index)));
    }
    entries.sort_unstable();
    let (names, indexes): (Vec<_>, Vec<_>) = entries.into_iter().unzip();
    quote!(#((#names, #indexes)),*)
}

/// An expression of type `Key`; what is as usual is left out.
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
    let flags = [
        flag("all_of", attrs.all_of.is_set()),
        flag("constant", attrs.constant.is_set()),
        flag("read_only", attrs.read_only.is_set()),
        flag("write_only", attrs.write_only.is_set()),
        flag("secret", attrs.secret.is_set()),
        flag("deprecated", key.deprecated.is_some()),
    ];
    let json = |json: &Json| {
        let json = json.to_string();
        quote!(__hl::Some(#json))
    };
    let default = attrs.default.value().map(json).into_iter();
    let example = attrs.example.value().map(json).into_iter();
    let entry = format!(",{}:", Json::String(name.clone()));
    let name = (entry.len() > name.len() + 4).then(|| quote!(name: #name,));
    let kind = if key.required { quote!(required) } else { quote!(optional) };
    let usual = quote!(__hl::Key::#kind(#entry, #schema, #rust_type, #description));
    let unusual = quote! {
        #name
        #field
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

/// How a description refers to that of another type.
pub(super) fn schema_of(ty: &Type) -> TokenStream {
    quote!(<#ty as __hl::FieldType>::field_schema)
}

fn constraints_field(constraints: &Constraints, rules: &[TokenStream]) -> Option<TokenStream> {
    let constraints = variants(constraints);
    let is_any = !constraints.is_empty() || !rules.is_empty();
    is_any.then(|| quote!(constraints: &[#(__hl::Constraint::#constraints,)* #(__hl::Constraint::#rules),*],))
}

fn list(constraints: &Constraints) -> TokenStream {
    let constraints = variants(constraints);
    quote!(&[#(__hl::Constraint::#constraints),*])
}

/// Variants of `Constraint`.
fn variants(constraints: &Constraints) -> Vec<TokenStream> {
    let count = |find: fn(&ConstraintKind) -> Option<u64>| constraints.0.iter().find_map(|other| find(&other.kind));
    let variant = |constraint: &Constraint| match &constraint.kind {
        ConstraintKind::MinContains(_) | ConstraintKind::MaxContains(_) => None,
        ConstraintKind::Contains(items) => {
            let least = count(|kind| if let ConstraintKind::MinContains(count) = kind { Some(*count) } else { None });
            let most = count(|kind| if let ConstraintKind::MaxContains(count) = kind { Some(*count) } else { None });
            let (items, least, most) = (list(items), least.unwrap_or(1), option(most));
            Some(quote!(Contains(&__hl::Contains { constraints: #items, min: #least, max: #most })))
        }
        kind => Some(self::constraint(kind)),
    };
    constraints.0.iter().filter_map(variant).collect()
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
        Rule::IfKey { key: index, value, requires, not } => {
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

/// A variant of `Constraint`.
fn constraint(kind: &ConstraintKind) -> TokenStream {
    match kind {
        ConstraintKind::MinLength(count) => quote!(MinLength(#count)),
        ConstraintKind::MaxLength(count) => quote!(MaxLength(#count)),
        ConstraintKind::Pattern(pattern) => {
            let pattern = super::pattern::expression(pattern);
            quote!(Pattern(&#pattern))
        }
        ConstraintKind::Minimum(number) => quote!(Minimum(#number)),
        ConstraintKind::Maximum(number) => quote!(Maximum(#number)),
        ConstraintKind::ExclusiveMinimum(number) => quote!(ExclusiveMinimum(#number)),
        ConstraintKind::ExclusiveMaximum(number) => quote!(ExclusiveMaximum(#number)),
        ConstraintKind::MultipleOf(number) => quote!(MultipleOf(#number)),
        ConstraintKind::MinItems(count) => quote!(MinItems(#count)),
        ConstraintKind::MaxItems(count) => quote!(MaxItems(#count)),
        ConstraintKind::UniqueItems => quote!(UniqueItems),
        ConstraintKind::MinProperties(count) => quote!(MinProperties(#count)),
        ConstraintKind::MaxProperties(count) => quote!(MaxProperties(#count)),
        ConstraintKind::Format(format) => {
            let format = self::format(format);
            quote!(Format(__hl::Format::#format))
        }
        ConstraintKind::Values(values) => {
            let values = values.iter().map(literal);
            quote!(Values(&[#(#values),*]))
        }
        ConstraintKind::Items(items) => {
            let items = list(items);
            quote!(Items(#items))
        }
        ConstraintKind::Keys(names) => {
            let names = list(names);
            quote!(Keys(|| const { &__hl::Schema::of(__hl::Shape::String).with(#names) }))
        }
        // These are put together where their list is at hand.
        ConstraintKind::Contains(_) | ConstraintKind::MinContains(_) | ConstraintKind::MaxContains(_) => {
            TokenStream::new()
        }
        ConstraintKind::Not(ty) => {
            let schema = schema_of(ty);
            quote!(Not(#schema))
        }
    }
}

/// An expression of type `Literal`.
pub(super) fn literal(value: &Json) -> TokenStream {
    match value {
        Json::String(text) => quote!(__hl::Literal::String(#text)),
        other => {
            let json = other.to_string();
            quote!(__hl::Literal::Json(#json))
        }
    }
}

/// A variant of `Format`.
fn format(name: &str) -> TokenStream {
    let facts = format::named(name);
    facts.map_or_else(|| quote!(Other(#name)), |facts| format_ident!("{}", facts.variant).into_token_stream())
}
