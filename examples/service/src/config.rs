//! The configuration.

use hl_model::HlModel;

/// The configuration of the service.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Config {
    /// The address at which the service listens.
    #[hl(pattern = "^[^:]+:[0-9]+$", example = "127.0.0.1:8080")]
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
/// All mistakes, beside the lines in which they are.
pub fn read(text: &str) -> Result<Config, String> {
    Config::from_toml(text).map_err(|errors| errors.with_source(text).to_string())
}
