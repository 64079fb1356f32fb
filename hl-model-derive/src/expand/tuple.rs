//! Reading, writing and building a tuple model.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{format_ident, quote};
use syn::ext::IdentExt;

use super::access::own_docs;
use super::field_type::field_type;
use super::generics::ImplParts;
use super::inputs::{Deep, Names};
use super::names::{body_or_stub, method_name, name_from, variable};
use super::{checks, constraints, parts, schema};
use crate::model::{Item, Model, OtherItems, Tuple};
use crate::notes::constraint_notes;
use crate::table::{places_table, summary};
use crate::text::{type_code, type_markdown};
use hl_model_ground::markdown::with_notes;

/// The implementation of `FieldType`.
pub(super) fn glue(model: &Model<'_>, tuple: &Tuple<'_>) -> TokenStream {
    let schemas = tuple.items.iter().map(schema_of_item);
    let required = tuple.items.len();
    let rest = match &tuple.rest {
        None => quote!(__hl::Rest::Closed),
        Some(OtherItems { item, .. }) => {
            let schema = constraints::schema_of(item);
            quote!(__hl::Rest::Of(#schema))
        }
    };
    let shape = quote! {
        __hl::Shape::Tuple(&__hl::Tuple { items: &[#(#schemas),*], required: #required, rest: #rest })
    };
    let schema = schema::function(model, &shape);
    let (read, write) = (read(tuple), write(tuple));
    let checks = checks::method(model, &[]);
    let read = checks::after(read, checks.as_ref());
    field_type(&ImplParts::of(model), &schema, &read, &write, checks.as_ref())
}

/// The schema of an item: that of its type, with the constraints and the description of its place.
fn schema_of_item(item: &Item<'_>) -> TokenStream {
    let schema = constraints::schema_of(item.ty);
    if item.constraints.0.is_empty() && item.docs.description.is_empty() {
        return schema;
    }
    let constraints = constraints::list(&item.constraints);
    let description = item.docs.description.expression();
    quote! {
        || const {
            &__hl::Schema {
                description: #description,
                ..__hl::Schema::of(__hl::Shape::Newtype(#schema)).with(#constraints)
            }
        }
    }
}

/// An expression that reads the tuple. A list with too few items leaves the last fields unread.
fn read(tuple: &Tuple<'_>) -> TokenStream {
    let slots: Vec<_> = (0..tuple.items.len()).map(|index| format_ident!("__{index}")).collect();
    let types = tuple.items.iter().map(|item| item.ty);
    let arms = tuple.items.iter().zip(&slots).enumerate().map(|(index, (item, slot))| {
        let (index, ty) = (Literal::usize_unsuffixed(index), item.ty);
        if item.constraints.0.is_empty() {
            return quote!(#index => <#ty as __hl::FieldType>::__fill(&mut #slot, __item),);
        }
        let schema = schema_of_item(item);
        quote! {
            #index => {
                let __schema: __hl::SchemaFn = #schema;
                let __read = |__item: &mut __hl::Input<'_, '_>| <#ty as __hl::FieldType>::__fill(&mut #slot, __item);
                __hl::read_newtype(__item, __schema(), __read)
            }
        }
    });
    let (rest_slot, rest_arm, rest_field) = match &tuple.rest {
        None => (None, quote!(_ => __hl::Err(__hl::Stop),), None),
        Some(OtherItems { place, item, ty, .. }) => (
            Some(quote!(let mut __rest: __hl::Vec<#item> = __hl::Vec::new();)),
            quote! {
                _ => __hl::Result::map(<#item as __hl::FieldType>::__take(__item), |__item| {
                    __hl::Vec::push(&mut __rest, __item)
                }),
            },
            Some(quote!(#place: <#ty as __hl::From<__hl::Vec<#item>>>::from(__rest),)),
        ),
    };
    let places = tuple.items.iter().map(|item| &item.place);
    quote! {
        {
            #(let mut #slots: __hl::Option<#types> = __hl::None;)*
            #rest_slot
            __hl::read_tuple(__input, <Self as __hl::FieldType>::field_schema(), &mut |__index, __item| match __index {
                #(#arms)*
                #rest_arm
            })?;
            match (#(#slots,)*) {
                (#(__hl::Some(#slots),)*) => __hl::Result::<Self, __hl::Stop>::Ok(Self { #(#places: #slots,)* #rest_field }),
                _ => __hl::Err(__hl::Stop),
            }
        }
    }
}

fn write(tuple: &Tuple<'_>) -> TokenStream {
    let items = tuple
        .items
        .iter()
        .map(|Item { place, ty, .. }| quote!(<#ty as __hl::FieldType>::write(&self.#place, __output);));
    let rest = tuple.rest.iter().map(|OtherItems { place, item, .. }| {
        quote! {
            for __item in __hl::IntoIterator::into_iter(&self.#place) {
                <#item as __hl::FieldType>::write(__item, __output);
            }
        }
    });
    quote! {
        __hl::Output::begin_list(__output);
        #(#items)*
        #(#rest)*
        __hl::Output::end_list(__output);
    }
}

/// The accessors and the constructor after an error, when some of the items may be unknown.
pub(super) fn stub(model: &Model<'_>, tuple: &Tuple<'_>) -> TokenStream {
    let (visibility, krate) = (&model.original.vis, &model.krate);
    let header = ImplParts::of(model).inherent();
    let accessors = tuple.items.iter().enumerate().map(|(index, item)| accessor(visibility, index, item, true));
    let rest = tuple.rest.iter().map(|rest| rest_accessor(visibility, rest, true));
    let inputs = inputs(&ImplParts::of(model), tuple);
    let types = tuple.items.iter().map(|item| item.ty).chain(tuple.rest.iter().map(|rest| rest.ty));
    quote! {
        #header {
            #(#accessors)*
            #(#rest)*

            #visibility fn into_items(self) -> (#(#types,)*) {
                ::core::unreachable!()
            }

            #visibility fn new<#(#inputs),*>(#(_: #inputs),*) -> ::core::result::Result<Self, #krate::Errors> {
                ::core::unreachable!()
            }
        }
    }
}

/// The constructor and the accessors, under the table of the places.
pub(super) fn methods(model: &Model<'_>, tuple: &Tuple<'_>) -> TokenStream {
    let visibility = &model.original.vis;
    let parts = ImplParts::of(model);
    let (header, ident) = (parts.inherent(), &model.original.ident);
    let table = places_table(&rows(model, tuple)) + &model.paragraph();
    let accessors = tuple.items.iter().enumerate().map(|(index, item)| accessor(visibility, index, item, false));
    let rest = tuple.rest.iter().map(|rest| rest_accessor(visibility, rest, false));
    let (new, into_items) = (constructor(model, tuple, &parts), name_from(ident, "into_items"));
    let types = tuple.items.iter().map(|item| item.ty).chain(tuple.rest.iter().map(|rest| rest.ty));
    let places = tuple.items.iter().map(|item| &item.place).chain(tuple.rest.iter().map(|rest| &rest.place));
    let places: Vec<_> = places.collect();
    let (taken, variables) = (parts::taken_apart(ident, &places), parts::variables(places.len()));
    quote! {
        #[doc = #table]
        #header {
            #new
            #(#accessors)*
            #(#rest)*

            #[doc = " The items, moved out."]
            #[must_use]
            #visibility fn #into_items(self) -> (#(#types,)*) {
                #taken
                (#(#variables,)*)
            }
        }
    }
}

/// A type parameter for each argument of the constructor after an error.
fn inputs(parts: &ImplParts<'_>, tuple: &Tuple<'_>) -> Vec<Ident> {
    let count = tuple.items.len() + usize::from(tuple.rest.is_some());
    (0..count).map(|index| parts.free_name(&format!("V{index}"))).collect()
}

fn constructor(model: &Model<'_>, tuple: &Tuple<'_>, parts: &ImplParts<'_>) -> TokenStream {
    let (visibility, krate, bounds) = (&model.original.vis, &model.krate, parts.of_method(&model.krate));
    let mut deep = Deep::new(Names::of_model(model, parts));
    let (building, names) = (variable("building"), tuple.items.iter().map(|item| argument(&item.ident)));
    let names: Vec<_> = names.collect();
    let (inputs, converts): (Vec<_>, Vec<_>) = tuple.items.iter().map(|item| deep.of_field(item.ty)).unzip();
    let places = tuple.items.iter().map(|item| &item.place);
    let indexes = (0_usize..).map(Literal::usize_unsuffixed);
    let first = tuple.items.len();
    let rest = tuple.rest.as_ref().map(|OtherItems { ident, place, ty, item, .. }| {
        let name = argument(ident);
        let (input, convert) = deep.of_field(item);
        let list = deep.list_of(item, &input);
        let convert = quote! {
            let #name = __hl::BuildingTuple::other_items::<_, #item>(&mut #building, #first, #name, #convert);
        };
        (quote!(#name: #list), convert, quote!(#place: <#ty as __hl::From<__hl::Vec<#item>>>::from(#name),))
    });
    let (argument, convert, field) = rest.unwrap_or_default();
    let (parameters, new) = (deep.parameters, name_from(&model.original.ident, "new"));
    quote! {
        #[doc = " Makes it of its items."]
        #[doc = ""]
        #[doc = " # Errors"]
        #[doc = ""]
        #[doc = " All problems at once: the items that could not be converted, or the constraints that are broken."]
        #visibility fn #new<#(#parameters),*>(
            #(#names: #inputs,)*
            #argument
        ) -> ::core::result::Result<Self, #krate::Errors> #bounds {
            let mut #building = <__hl::BuildingTuple as __hl::Default>::default();
            #(let #names = __hl::BuildingTuple::item(&mut #building, #indexes, #names, #converts);)*
            #convert
            __hl::BuildingTuple::build(
                #building,
                match (#(#names,)*) {
                    (#(__hl::Some(#names),)*) => __hl::Some(Self { #(#places: #names,)* #field }),
                    _ => __hl::None,
                },
            )
        }
    }
}

/// The argument of the constructor for an item.
fn argument(item: &Ident) -> Ident {
    format_ident!("{}_", item.unraw(), span = item.span().resolved_at(Span::call_site()))
}

fn accessor(visibility: &syn::Visibility, index: usize, item: &Item<'_>, is_stub: bool) -> TokenStream {
    let (own, name, marks, place) = (own_docs(&item.docs), method_name(&item.ident), &item.marks, &item.place);
    let notes = constraint_notes(&item.constraints);
    let line = format!(" Item {index}: {}.", if notes.is_empty() { "required".to_owned() } else { notes.join("; ") });
    let (view, body) = (item.view.ty(&TokenStream::new()), item.view.of_place(&quote!(self.#place)));
    let body = body_or_stub(is_stub, item.ty, body);
    quote! {
        #(#own)*
        #[doc = #line]
        #marks
        #[must_use]
        #visibility fn #name(&self) -> #view {
            #body
        }
    }
}

fn rest_accessor(visibility: &syn::Visibility, rest: &OtherItems<'_>, is_stub: bool) -> TokenStream {
    let (own, name, place, item) = (own_docs(&rest.docs), method_name(&rest.ident), &rest.place, rest.item);
    let (marks, body) = (&rest.marks, body_or_stub(is_stub, item, quote!(&self.#place)));
    quote! {
        #(#own)*
        #[doc = " The items after those at fixed places."]
        #marks
        #[must_use]
        #visibility fn #name(&self) -> &[#item] {
            #body
        }
    }
}

/// One row for each place: its number, its accessor, its description with its constraints, and its type.
fn rows(model: &Model<'_>, tuple: &Tuple<'_>) -> Vec<[String; 4]> {
    let scope = model.scope();
    let link = |name: &Ident| {
        let name = name.unraw();
        format!("[`{name}`](Self::{name})")
    };
    let ty = |ty: &syn::Type| type_code(&type_markdown(ty, scope));
    let items = tuple.items.iter().enumerate().map(|(index, item)| {
        let description = with_notes(&summary(item.docs.description.text()), &constraint_notes(&item.constraints));
        [index.to_string(), link(&item.ident), description, ty(item.ty)]
    });
    let rest = tuple.rest.iter().map(|rest| {
        let description = summary(rest.docs.description.text());
        ["*others*".to_owned(), link(&rest.ident), description, ty(rest.ty)]
    });
    items.chain(rest).collect()
}
