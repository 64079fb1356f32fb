//! The configuration.

use hl_model::HlModel;

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
    /// The file of the database.
    #[hl(default = ":memory:")]
    database: Option<String>,
}

/// Reads a configuration from TOML.
///
/// # Errors
///
/// TOML's syntax error, or everything that is wrong with the values.
pub fn read(text: &str) -> Result<Config, toml::de::Error> {
    toml::from_str(text)
}
