//! The program `hl-model`: Rust models from a document.
#![forbid(unsafe_code)]

mod arguments;
mod generate;
mod help;
mod status;

use std::process::ExitCode;

use arguments::Command;
use generate::{Failure, print};

/// The exit code of a command that cannot be understood.
const USAGE: u8 = 2;

fn main() -> ExitCode {
    let command = arguments::parse(lexopt::Parser::from_env());
    match command.map_err(|error| Failure::Usage(error.to_string())).and_then(|command| run(&command)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Usage(message)) => {
            eprintln!("hl-model: {message}");
            eprintln!("for help: hl-model generate --help");
            ExitCode::from(USAGE)
        }
        Err(Failure::Failed(message)) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: &Command) -> Result<(), Failure> {
    match command {
        Command::Help => print(help::PROGRAM),
        Command::HelpGenerate => print(help::GENERATE),
        Command::Version => print(help::VERSION),
        Command::Generate(command) => generate::run(command),
    }
}
