//! The program `hl-model`: Rust models from a document.
#![forbid(unsafe_code)]

mod arguments;
mod generate;
mod help;
mod status;

use std::process::ExitCode;

use arguments::Command;

/// The exit code of a command that cannot be understood.
const USAGE: u8 = 2;

fn main() -> ExitCode {
    match arguments::parse(lexopt::Parser::from_env()) {
        Ok(Command::Help) => help::print(help::PROGRAM),
        Ok(Command::HelpGenerate) => help::print(help::GENERATE),
        Ok(Command::Version) => help::print(concat!("hl-model ", env!("CARGO_PKG_VERSION"), "\n")),
        Ok(Command::Generate(command)) => generate::run(&command),
        Err(error) => {
            eprintln!("hl-model: {error}");
            eprintln!("for help: hl-model generate --help");
            ExitCode::from(USAGE)
        }
    }
}
