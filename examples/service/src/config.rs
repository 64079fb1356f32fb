//! The configuration.

use hl_model::{Errors, HlModel};

/// What the service is started with.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Config {
    /// Where the service listens, such as `127.0.0.1:8080`.
    #[hl(pattern = "^[^:]+:[0-9]+$")]
    listen: String,
    /// Maximum number of orders in a page.
    #[hl(minimum = 1, maximum = 100, default = 20)]
    page_size: Option<u32>,
}

/// Reads a configuration from TOML.
///
/// # Errors
///
/// TOML's first syntax error, or all that is wrong with the values.
pub fn read(text: &str) -> Result<Config, Box<dyn std::error::Error>> {
    let table: toml::Table = toml::from_str(text)?;
    // By way of JSON, since a report of `from_json` lists all problems as data, not as one text.
    let json = serde_json::to_string(&table)?;
    Config::from_json(&json).map_err(|errors: Errors| errors.one_line().to_string().into())
}
