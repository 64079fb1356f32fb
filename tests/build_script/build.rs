//! Generates the models of `shop.yaml`.

use std::env;
use std::error::Error;
use std::path::Path;

use hl_model::generate::Generator;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=shop.yaml");
    let models = Generator::new("shop.yaml").strict(true).run()?;
    models.write_to(Path::new(&env::var("OUT_DIR")?).join("models"))?;
    Ok(())
}
