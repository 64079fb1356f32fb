//! A line that says what the program is doing, for people who wait.

use std::io::{IsTerminal, Write};

/// Writes over its own line on a terminal; writes nothing elsewhere.
pub(crate) struct Status {
    is_shown: bool,
    width: usize,
}

impl Status {
    pub(crate) fn new() -> Self {
        Self { is_shown: std::io::stderr().is_terminal(), width: 0 }
    }

    /// Shows a text instead of the one before.
    pub(crate) fn show(&mut self, text: &str) {
        if self.is_shown {
            let width = text.chars().count();
            eprint!("\r{text}{}", " ".repeat(self.width.saturating_sub(width)));
            _ = std::io::stderr().flush();
            self.width = width;
        }
    }

    /// Takes the text away.
    pub(crate) fn clear(&mut self) {
        self.show("");
        if self.is_shown {
            eprint!("\r");
        }
    }
}
