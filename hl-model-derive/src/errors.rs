//! The collection of mistakes in a model.

use std::cell::{Cell, RefCell};
use std::fmt::Display;

use proc_macro2::TokenStream;
use quote::ToTokens;

use crate::tokens::opened;

/// The mistakes that have been found.
///
/// Parsing and checking report a mistake and continue, so that the user sees all mistakes at once.
#[derive(Default)]
pub(crate) struct Errors {
    found: RefCell<Vec<syn::Error>>,
    /// Whether the compiler itself reports a mistake.
    has_compiler_errors: Cell<bool>,
}

impl Errors {
    /// Reports a mistake at the tokens that make it.
    pub(crate) fn at(&self, tokens: impl ToTokens, message: impl Display) {
        self.push(syn::Error::new_spanned(opened(tokens.into_token_stream()), message));
    }

    /// Reports a mistake that syn has found.
    pub(crate) fn push(&self, error: syn::Error) {
        self.found.borrow_mut().push(error);
    }

    /// The number of mistakes that have been found.
    pub(crate) fn count(&self) -> usize {
        self.found.borrow().len()
    }

    /// Leaves a mistake to the compiler, which reports it itself.
    pub(crate) fn leave_to_compiler(&self) {
        self.has_compiler_errors.set(true);
    }

    /// Whether no mistake has been found.
    pub(crate) fn is_empty(&self) -> bool {
        self.found.borrow().is_empty() && !self.has_compiler_errors.get()
    }

    /// Whether only the compiler is to report mistakes.
    pub(crate) fn is_left_to_compiler(&self) -> bool {
        self.found.borrow().is_empty() && self.has_compiler_errors.get()
    }

    /// Converts each mistake to a `compile_error!`.
    pub(crate) fn into_compile_errors(self) -> TokenStream {
        self.found.into_inner().iter().map(syn::Error::to_compile_error).collect()
    }

    /// The messages, in the order in which they were found.
    #[cfg(test)]
    pub(crate) fn messages(&self) -> Vec<String> {
        self.found.borrow().iter().map(ToString::to_string).collect()
    }
}
