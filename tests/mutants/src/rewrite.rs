//! Rewriting a source file, so that it contains its mutants with their switches.

use std::ops::Range;

use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Attribute, BinOp, Block, Expr, File, Pat, Signature, Type, UnOp};

use crate::values;

/// A change of the program that a test should notice.
#[derive(Clone, Debug)]
pub(crate) struct Mutant {
    /// Its number, which switches it on.
    pub(crate) number: u32,
    /// The number of the first mutant of its place.
    pub(crate) place: u32,
    /// The path of the file from the root of the repository.
    pub(crate) file: String,
    /// The line, counted from 1.
    pub(crate) line: usize,
    /// The last line of the place.
    pub(crate) last_line: usize,
    /// The function, with the type that it belongs to.
    pub(crate) function: String,
    /// A description of the change.
    pub(crate) change: String,
}

impl Mutant {
    /// The name of the mutant, which does not depend on line numbers.
    pub(crate) fn name(&self) -> String {
        format!("{} {}: {}", self.file, self.function, self.change)
    }
}

/// The text of a file with its mutants, except those on `refused` lines.
pub(crate) fn rewrite(
    file: &str,
    text: &str,
    path: &str,
    next: &mut u32,
    refused: &dyn Fn(&str, usize, usize) -> bool,
) -> Result<(String, Vec<Mutant>), syn::Error> {
    let syntax: File = syn::parse_str(text)?;
    let mut finder =
        Finder { file, text, path, next, refused, edits: Vec::new(), mutants: Vec::new(), scope: Vec::new() };
    finder.visit_file(&syntax);
    let Finder { mut edits, mutants, .. } = finder;
    edits.sort_by_key(|edit| edit.at.start);
    let (mut written, mut end) = (String::new(), 0);
    for edit in edits {
        written.push_str(text.get(end..edit.at.start).unwrap_or_default());
        written.push_str(&edit.text);
        end = edit.at.end.max(end);
    }
    written.push_str(text.get(end..).unwrap_or_default());
    Ok((written, mutants))
}

struct Edit {
    at: Range<usize>,
    text: String,
}

struct Finder<'a> {
    file: &'a str,
    text: &'a str,
    /// The path of the module `switch`.
    path: &'a str,
    next: &'a mut u32,
    refused: &'a dyn Fn(&str, usize, usize) -> bool,
    edits: Vec<Edit>,
    mutants: Vec<Mutant>,
    scope: Vec<String>,
}

impl Finder<'_> {
    fn insert(&mut self, at: usize, text: impl Into<String>) {
        self.edits.push(Edit { at: at..at, text: text.into() });
    }

    fn source(&self, span: Span) -> &str {
        self.text.get(span.byte_range()).unwrap_or_default()
    }

    /// Numbers the mutants of a place, and returns the expression that tells which one is switched on.
    fn select(&mut self, span: Span, changes: &[String]) -> Option<String> {
        self.select_on(span.start().line, span.end().line, changes)
    }

    /// Numbers the mutants of a place on some lines.
    fn select_on(&mut self, line: usize, last_line: usize, changes: &[String]) -> Option<String> {
        let first = *self.next;
        let count = u32::try_from(changes.len()).ok()?;
        *self.next += count;
        if (self.refused)(self.file, line, last_line) {
            return None;
        }
        for (number, change) in (first..).zip(changes) {
            self.mutants.push(Mutant {
                number,
                place: first,
                file: self.file.to_owned(),
                line,
                last_line,
                function: self.scope.join("::"),
                change: change.clone(),
            });
        }
        Some(format!("{}::select({first}, {count})", self.path))
    }

    fn shown(&self, span: Span) -> String {
        let text = self.source(span).split_whitespace().collect::<Vec<_>>().join(" ");
        if text.chars().count() > 60 { format!("{}…", text.chars().take(59).collect::<String>()) } else { text }
    }

    fn function(&mut self, attributes: &[Attribute], signature: &Signature, block: &Block) {
        if signature.constness.is_some() || is_test(attributes) {
            return;
        }
        self.scope.push(signature.ident.to_string());
        let values = values::of_return(&signature.output);
        let is_empty = block.stmts.is_empty();
        let changes: Vec<_> = values.iter().map(|value| format!("returns {value}")).collect();
        let line = signature.ident.span().start().line;
        let last_line = block.brace_token.span.open().start().line;
        if !is_empty
            && !changes.is_empty()
            && let Some(select) = self.select_on(line, last_line, &changes)
        {
            let arms = arms(&values, |value| format!("return {value}"));
            let open = block.brace_token.span.open().byte_range().end;
            self.insert(open, format!(" match {select} {{ {arms} _ => {{}} }} "));
        }
        visit::visit_block(self, block);
        self.scope.pop();
    }

    fn binary(&mut self, whole: &syn::ExprBinary, left: &Expr, op: BinOp, right: &Expr) -> bool {
        let written = self.source(op.span()).to_owned();
        let (others, compares): (&[&str], bool) = match op {
            BinOp::Eq(_) => (&["!="], true),
            BinOp::Ne(_) => (&["=="], true),
            BinOp::Lt(_) => (&["==", ">", "<="], true),
            BinOp::Gt(_) => (&["==", "<", ">="], true),
            BinOp::Le(_) => (&[">", "<"], true),
            BinOp::Ge(_) => (&["<", ">"], true),
            BinOp::Add(_) => (&["-", "*"], false),
            BinOp::Sub(_) | BinOp::Mul(_) => (&["+", "/"], false),
            BinOp::Div(_) => (&["%", "*"], false),
            BinOp::Rem(_) => (&["/", "+"], false),
            BinOp::BitAnd(_) => (&["|", "^"], false),
            BinOp::BitOr(_) => (&["&", "^"], false),
            BinOp::BitXor(_) => (&["&", "|"], false),
            BinOp::Shl(_) => (&[">>"], false),
            BinOp::Shr(_) => (&["<<"], false),
            BinOp::And(_) | BinOp::Or(_) => return self.logical(whole, left, op, right),
            BinOp::AddAssign(_) => return self.assign(left, "+=", &["-=", "*="], right, whole),
            BinOp::SubAssign(_) => return self.assign(left, "-=", &["+=", "/="], right, whole),
            BinOp::MulAssign(_) => return self.assign(left, "*=", &["+=", "/="], right, whole),
            BinOp::BitOrAssign(_) => return self.assign(left, "|=", &["&=", "^="], right, whole),
            BinOp::BitAndAssign(_) => return self.assign(left, "&=", &["|=", "^="], right, whole),
            BinOp::BitXorAssign(_) => return self.assign(left, "^=", &["|=", "&="], right, whole),
            BinOp::ShlAssign(_) => return self.assign(left, "<<=", &[">>="], right, whole),
            BinOp::ShrAssign(_) => return self.assign(left, ">>=", &["<<="], right, whole),
            _ => return false,
        };
        let span = whole.span();
        let shown = self.shown(span);
        let changes: Vec<_> = others.iter().map(|other| format!("`{written}` to `{other}` in `{shown}`")).collect();
        let Some(select) = self.select(span, &changes) else { return false };
        let borrow = if compares { "&" } else { "" };
        self.insert(span.byte_range().start, format!("(match ({borrow}("));
        self.visit_expr(left);
        self.edits.push(Edit { at: op.span().byte_range(), text: format!("), {borrow}(") });
        self.visit_expr(right);
        let arms = arms(others, |other| format!("hl_l {other} hl_r"));
        self.insert(
            span.byte_range().end,
            format!(")) {{ (hl_l, hl_r) => match {select} {{ {arms} _ => hl_l {written} hl_r }} }})"),
        );
        true
    }

    fn logical(&mut self, whole: &syn::ExprBinary, left: &Expr, op: BinOp, right: &Expr) -> bool {
        if has_let(left) || has_let(right) {
            return false;
        }
        let span = whole.span();
        let shown = self.shown(span);
        let is_and = matches!(op, BinOp::And(_));
        let change = if is_and { "`&&` to `||`" } else { "`||` to `&&`" };
        let Some(select) = self.select(span, &[format!("{change} in `{shown}`")]) else { return false };
        self.insert(span.byte_range().start, "(match (");
        self.visit_expr(left);
        let compared = if is_and { "!=" } else { "==" };
        self.edits.push(Edit {
            at: op.span().byte_range(),
            text: format!(") {{ hl_l => if hl_l {compared} ({select} == 1) {{ "),
        });
        self.visit_expr(right);
        self.insert(span.byte_range().end, " } else { hl_l } })");
        true
    }

    fn assign(&mut self, left: &Expr, op: &str, others: &[&str], right: &Expr, whole: &syn::ExprBinary) -> bool {
        let span = whole.span();
        let shown = self.shown(span);
        let changes: Vec<_> = others.iter().map(|other| format!("`{op}` to `{other}` in `{shown}`")).collect();
        let Some(select) = self.select(span, &changes) else { return false };
        let place = self.source(left.span()).to_owned();
        let begin = span.byte_range().start;
        self.edits.push(Edit { at: begin..right.span().byte_range().start, text: "(match ".to_owned() });
        self.visit_expr(right);
        let arms = arms(others, |other| format!("{place} {other} hl_r"));
        self.insert(
            span.byte_range().end,
            format!(" {{ hl_r => match {select} {{ {arms} _ => {place} {op} hl_r }} }})"),
        );
        true
    }
}

/// The arms of a `match` on which mutant is switched on.
fn arms<T>(changes: &[T], body: impl Fn(&T) -> String) -> String {
    let arm = |(number, change): (usize, &T)| format!("{number} => {}, ", body(change));
    (1..).zip(changes).map(arm).collect::<Vec<_>>().concat()
}

/// Whether an operand of `&&` binds names, which live beyond it.
fn has_let(expr: &Expr) -> bool {
    match expr {
        Expr::Let(_) => true,
        Expr::Binary(binary) => matches!(binary.op, BinOp::And(_)) && (has_let(&binary.left) || has_let(&binary.right)),
        _ => false,
    }
}

/// Whether an item is only for tests.
fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let path = attribute.path();
        path.is_ident("test")
            || path.is_ident("cfg") && quote::ToTokens::to_token_stream(attribute).to_string().contains("test")
    })
}

/// Whether a trait has no behaviour that is worth testing.
fn is_plain_trait(path: &syn::Path) -> bool {
    path.segments.last().is_some_and(|last| last.ident == "Debug" || last.ident == "Default")
}

impl<'ast> Visit<'ast> for Finder<'_> {
    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.function(&item.attrs, &item.sig, &item.block);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.function(&item.attrs, &item.sig, &item.block);
    }

    fn visit_trait_item_fn(&mut self, item: &'ast syn::TraitItemFn) {
        if let Some(block) = &item.default {
            self.function(&item.attrs, &item.sig, block);
        }
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        if !is_test(&item.attrs) {
            visit::visit_item_mod(self, item);
        }
    }

    fn visit_item_impl(&mut self, item: &'ast syn::ItemImpl) {
        if item.trait_.as_ref().is_some_and(|(path, _)| is_plain_trait(path)) {
            return;
        }
        let name = self.shown(item.self_ty.span());
        let name = match &item.trait_ {
            Some((path, _)) => format!("<{name} as {}>", self.shown(path.span())),
            None => name,
        };
        self.scope.push(name);
        visit::visit_item_impl(self, item);
        self.scope.pop();
    }

    fn visit_item_trait(&mut self, item: &'ast syn::ItemTrait) {
        self.scope.push(item.ident.to_string());
        visit::visit_item_trait(self, item);
        self.scope.pop();
    }

    fn visit_expr_binary(&mut self, expr: &'ast syn::ExprBinary) {
        if !self.binary(expr, &expr.left, expr.op, &expr.right) {
            self.visit_expr(&expr.left);
            self.visit_expr(&expr.right);
        }
    }

    fn visit_expr_unary(&mut self, expr: &'ast syn::ExprUnary) {
        let op = match expr.op {
            UnOp::Not(_) => "!",
            UnOp::Neg(_) => "-",
            _ => return visit::visit_expr_unary(self, expr),
        };
        let span = expr.span();
        let change = format!("`{op}` removed in `{}`", self.shown(span));
        if matches!(*expr.expr, Expr::Lit(_)) {
            return;
        }
        let Some(select) = self.select(span, &[change]) else { return visit::visit_expr_unary(self, expr) };
        let inner = expr.expr.span().byte_range().start;
        self.edits.push(Edit { at: span.byte_range().start..inner, text: "(match (".to_owned() });
        self.visit_expr(&expr.expr);
        self.insert(span.byte_range().end, format!(") {{ hl_e => match {select} {{ 1 => hl_e, _ => {op}hl_e }} }})"));
    }

    fn visit_expr_match(&mut self, expr: &'ast syn::ExprMatch) {
        self.visit_expr(&expr.expr);
        let has_rest = expr.arms.last().is_some_and(|arm| matches!(arm.pat, Pat::Wild(_)));
        for arm in &expr.arms {
            let (pattern, guard) = match &arm.pat {
                Pat::Guard(guarded) => (&*guarded.pat, Some(&*guarded.guard)),
                pattern => (pattern, None),
            };
            let is_rest = matches!(pattern, Pat::Wild(_));
            let pattern = pattern.span();
            match guard {
                Some(guard) if !has_let(guard) => {
                    let shown = self.shown(guard.span());
                    let mut changes = vec![format!("guard `{shown}` is false")];
                    if !is_rest {
                        changes.push(format!("guard `{shown}` is true"));
                    }
                    if let Some(select) = self.select(guard.span(), &changes) {
                        let at = guard.span().byte_range();
                        self.insert(at.start, format!("(match {select} {{ 1 => false, 2 => true, _ => "));
                        self.visit_expr(guard);
                        self.insert(at.end, " })");
                    } else {
                        self.visit_expr(guard);
                    }
                }
                Some(guard) => self.visit_expr(guard),
                None if has_rest && !is_rest => {
                    let change = format!("arm `{}` removed", self.shown(pattern));
                    if let Some(select) = self.select(pattern, &[change]) {
                        self.insert(pattern.byte_range().end, format!(" if {select} == 0"));
                    }
                }
                None => {}
            }
            self.visit_expr(&arm.body);
        }
    }

    // Constants have no mutants, because the compiler evaluates them before a switch is set.
    fn visit_item_const(&mut self, _: &'ast syn::ItemConst) {}
    fn visit_item_static(&mut self, _: &'ast syn::ItemStatic) {}
    fn visit_impl_item_const(&mut self, _: &'ast syn::ImplItemConst) {}
    fn visit_trait_item_const(&mut self, _: &'ast syn::TraitItemConst) {}
    fn visit_item_enum(&mut self, _: &'ast syn::ItemEnum) {}
    fn visit_expr_repeat(&mut self, expr: &'ast syn::ExprRepeat) {
        self.visit_expr(&expr.expr);
    }
    fn visit_expr_const(&mut self, _: &'ast syn::ExprConst) {}
    fn visit_type(&mut self, _: &'ast Type) {}
    fn visit_pat(&mut self, _: &'ast Pat) {}
    fn visit_attribute(&mut self, _: &'ast Attribute) {}
    fn visit_generics(&mut self, _: &'ast syn::Generics) {}
    fn visit_path(&mut self, _: &'ast syn::Path) {}
}
