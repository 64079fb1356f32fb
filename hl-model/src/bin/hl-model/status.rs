//! A status line that says what the program is doing.

use std::io::{IsTerminal, Write};

/// A status line, which is overwritten on a terminal. Elsewhere nothing is written.
pub(crate) struct Status {
    is_shown: bool,
    width: usize,
}

impl Status {
    pub(crate) fn new() -> Self {
        Self { is_shown: std::io::stderr().is_terminal(), width: 0 }
    }

    /// Replaces the text of the line.
    pub(crate) fn show(&mut self, text: &str) {
        if self.is_shown {
            let width = text.chars().count();
            eprint!("\r{text}{}", " ".repeat(self.width.saturating_sub(width)));
            _ = std::io::stderr().flush();
            self.width = width;
        }
    }

    /// Removes the text of the line.
    pub(crate) fn clear(&mut self) {
        self.show("");
        if self.is_shown {
            eprint!("\r");
        }
    }
}
