//! The texts of `--help` and `--version`.

pub(crate) const PROGRAM: &str = "\
hl-model makes Rust models from a document.

usage: hl-model generate DOCUMENT -o PATH
       hl-model generate --help
       hl-model --version
";

pub(crate) const GENERATE: &str = "\
hl-model generate makes Rust models from OpenAPI 3.0, 3.1, 3.2 or a JSON Schema, in JSON or YAML.

usage: hl-model generate DOCUMENT -o PATH     PATH: a folder, a file that ends in .rs, or - for standard output
       hl-model generate DOCUMENT --list      a line for each type: pointer, TAB, Rust type, TAB, `exact` or `note`
       hl-model generate DOCUMENT -o PATH --check
                                              exit 1 if PATH is not current; writes nothing
       hl-model generate                      document, output and options as hl-model.toml says

DOCUMENT is a file, or - for standard input. Notes, where a model allows more than its schema, go to standard error.

    -o, --output PATH        where the models go
        --check              find out whether PATH is current
        --list               list the types
        --strict             a note is an error
        --only GLOB          only schemas whose names match, and what they refer to (repeatable)
        --rename OLD=NEW     another name for the type of a schema (repeatable)
        --replace NAME=PATH  a Rust type of your own for a schema (repeatable)
        --derive LIST        what is derived beside HlModel; by default Clone,Debug,PartialEq
        --module TEMPLATE    `#[hl(module = ...)]` of each model; {snake_name} is the type's name in snake case
        --integers native    i64 and f64 instead of Integer and Decimal
        --enums open         enums take values that the document does not list
        --all-of parts       a field for each part of allOf instead of all keys in one struct
        --discriminators tags
                             the tag decides, also where the members of a union do not list it
        --operations         models also for inline schemas of operations
        --config FILE        options in a file; by default hl-model.toml, if it names this document or none
    -h, --help
    -V, --version            (of hl-model)

exit codes: 0 done; 1 something is wrong with the document, or PATH is not current; 2 the command is wrong
";

pub(crate) const VERSION: &str = concat!("hl-model ", env!("CARGO_PKG_VERSION"), "\n");
