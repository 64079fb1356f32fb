//! The signatures of the public items of generated code, which people see in documentation, in an editor and in messages.
//!
//! Signatures name types by paths that a user can write: those of the standard library, of the user and of the library's public
//! modules.

use std::fs;

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::visit::{Visit, visit_pat_ident};
use syn::{Expr, ExprBlock, File, ImplItem, Item, ItemConst, ItemImpl, ItemStruct, PatIdent, Stmt, Type, Visibility};

/// Models with features that the golden files lack.
const MORE: &[&str] = &[
    "#[hl(tuple)] pub struct Point { pub x: f64, y: f64, #[hl(rest)] more: Vec<f64> }",
    "pub struct Open<T> { #[hl(default = 1)] kept: Option<T>, #[hl(default = [\"a\"])] words: Option<Vec<String>>,
     #[hl(pattern_keys = \"^x-\")] extensions: Dict, #[hl(any_string_name)] others: Dict<T> }",
    "#[hl(closed)] pub struct Deep { lists: Vec<Vec<String>>, map: BTreeMap<Id, Vec<u8>>, set: Option<BTreeSet<Tag>>,
     pair: (String, Option<u8>), #[hl(copy)] level: Option<Level>, #[hl(constant = 1)] version: u8, note: Nullable<String> }",
    "#[hl(one_of)] pub enum Any { Text(String), Word(String), Number { value: i64 }, Nothing }",
    // Mistakes, after which the code for the rest of the program is generated.
    "#[hl(tupel)] pub struct Point { x: f64 }",
    "#[hl(tuple)] pub struct Point { x: Option<f64>, y: u8 }",
    "#[hl(one_off)] pub enum Any { Text(String) }",
    "#[hl(closd)] pub enum Level { Low, High }",
    "#[hl(min_lenght = 1)] pub struct Name(String);",
    "pub struct Open { #[hl(min_lenght = 1)] name: Option<String>, #[hl(any_string_name)] others: Dict }",
];

/// The traits whose methods people call on a model, or whose associated types they name.
const TRAITS: &[&str] = &["From", "TryFrom", "FromStr", "HlModel"];

/// The type that holds the values read so far, which only generated code can name.
const SLOTS: &str = "SlotsOfKeys_";

/// The signatures that people see.
fn signatures(items: &[Item]) -> Vec<TokenStream> {
    let of_item = |item: &Item| match item {
        Item::Impl(item) => of_implementation(item),
        Item::Struct(item) if item.ident != SLOTS => of_struct(item),
        // The scope of generated code.
        Item::Const(ItemConst { expr, .. }) => match &**expr {
            Expr::Block(ExprBlock { block, .. }) => {
                let items = block.stmts.iter().filter_map(|statement| match statement {
                    Stmt::Item(item) => Some(item.clone()),
                    _ => None,
                });
                signatures(&items.collect::<Vec<_>>())
            }
            _ => Vec::new(),
        },
        // Modules are private or hidden in documentation.
        _ => Vec::new(),
    };
    items.iter().flat_map(of_item).collect()
}

fn of_implementation(item: &ItemImpl) -> Vec<TokenStream> {
    let of = item.trait_.as_ref().and_then(|(path, _)| Some(path.segments.last()?.ident.to_string()));
    let is_of_slots =
        matches!(&*item.self_ty, Type::Path(path) if path.path.segments.iter().any(|name| name.ident == SLOTS));
    if is_of_slots || of.is_some_and(|name| !TRAITS.contains(&name.as_str())) {
        return Vec::new();
    }
    let (ty, parameters, bounds) = (&item.self_ty, &item.generics, &item.generics.where_clause);
    let members = item.items.iter().filter_map(|member| match member {
        ImplItem::Fn(method) if !is_internal_name(&method.sig.ident) => Some(method.sig.to_token_stream()),
        ImplItem::Const(constant) if !is_internal_name(&constant.ident) => Some(constant.ty.to_token_stream()),
        ImplItem::Type(ty) if ty.ident != "AnyStringValue" => Some(ty.to_token_stream()),
        _ => None,
    });
    members.chain([quote!(#ty #parameters #bounds)]).collect()
}

fn of_struct(item: &ItemStruct) -> Vec<TokenStream> {
    let (parameters, bounds) = (&item.generics, &item.generics.where_clause);
    let fields = item.fields.iter().filter(|field| matches!(field.vis, Visibility::Public(_)));
    fields.map(ToTokens::to_token_stream).chain([quote!(#parameters #bounds)]).collect()
}

fn is_internal_name(name: &Ident) -> bool {
    name.to_string().starts_with("__")
}

/// Whether there is an internal name in a signature.
fn is_internal(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(name) => is_internal_name(&name),
        TokenTree::Group(group) => is_internal(group.stream()),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}

/// The expansions of all models of these tests.
fn expansions() -> impl Iterator<Item = (String, File)> {
    let golden = super::golden::sources().into_iter();
    let golden = golden.map(|path| fs::read_to_string(path).expect("a golden input can be read"));
    golden.chain(MORE.iter().map(|source| (*source).to_owned())).map(|source| {
        let input = syn::parse_str(&source).expect("it is a struct or an enum");
        let file = syn::parse2(crate::derive::of_input(input)).expect("an expansion is a list of items");
        (source, file)
    })
}

#[test]
fn no_public_signature_has_an_internal_name() {
    for (source, file) in expansions() {
        let signatures = signatures(&file.items);
        assert!(!signatures.is_empty(), "{source}");
        for signature in signatures {
            assert!(!is_internal(signature.clone()), "`{signature}` of the expansion of `{source}`");
        }
    }
}

/// The variables that are declared with a name that an item of the user may have.
#[derive(Default)]
struct Variables(Vec<String>);

impl<'a> Visit<'a> for Variables {
    fn visit_pat_ident(&mut self, pattern: &'a PatIdent) {
        let name = pattern.ident.to_string();
        if !name.starts_with("__") && !name.ends_with('_') {
            self.0.push(name);
        }
        visit_pat_ident(self, pattern);
    }
}

/// In a pattern, the compiler takes the name of a unit struct or of a constant in scope for that item, also if the macro
/// has written the name. Names of columns are unit structs in the code of diesel.
#[test]
fn no_variable_can_be_taken_for_an_item() {
    for (source, file) in expansions() {
        let mut variables = Variables::default();
        variables.visit_file(&file);
        assert_eq!(variables.0, Vec::<String>::new(), "{source}");
    }
}
