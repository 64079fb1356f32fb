//! What a setter does not take.

use hl_model::HlModel;

#[derive(HlModel)]
#[hl(closed)]
struct Session {
    id: String,
    count: Option<u8>,
}

fn main() {
    let _ = Session::builder().id(1).build();
    let _ = Session::builder().id("a").count("1").build();
}
