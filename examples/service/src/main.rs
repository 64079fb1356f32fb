//! Starts the service: `cargo run -p hl-model-service [-- CONFIG]`.
#![forbid(unsafe_code)]

use std::process::ExitCode;

use hl_model_service::store::Store;
use hl_model_service::{config, routes};

const CONFIG: &str = include_str!("../service.toml");

#[tokio::main]
async fn main() -> Result<ExitCode, Box<dyn std::error::Error>> {
    let text = std::env::args().nth(1).map_or_else(|| Ok(CONFIG.to_owned()), std::fs::read_to_string)?;
    let config = match config::read(&text) {
        Ok(config) => config,
        Err(report) => {
            eprintln!("{report}");
            return Ok(ExitCode::FAILURE);
        }
    };
    let listener = tokio::net::TcpListener::bind(config.listen()).await?;
    println!("The service listens at http://{}: its document is at /openapi.json.", listener.local_addr()?);
    let store = Store::open(config.database_or_default())?;
    axum::serve(listener, routes::router(config, store)).await?;
    Ok(ExitCode::SUCCESS)
}
