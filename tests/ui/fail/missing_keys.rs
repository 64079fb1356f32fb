//! A builder without a required key does not compile, and the message names the key.

use hl_model::HlModel;

#[derive(HlModel)]
#[hl(closed)]
struct Session {
    id: String,
    #[hl(rename = "projectName")]
    project_name: String,
    r#type: String,
    note: Option<String>,
}

fn main() {
    let _ = Session::builder().build();
    let _ = Session::builder().id("a").r#type("t").note("n").build();
}
