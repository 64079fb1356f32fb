//! After a mistake everything else about the model still compiles: there is one message, not thirty.

use hl_model::{HlModel, Nullable};

#[derive(Clone, Debug, HlModel)]
#[hl(closd)]
struct Session {
    id: String,
    name: Option<Nullable<String>>,
}

#[derive(Clone, Debug, HlModel)]
#[hl(closed)]
struct List {
    sessions: Vec<Session>,
}

fn main() -> Result<(), hl_model::Errors> {
    let list = List::from_json("{}")?;
    for session in list.sessions() {
        let _: (&str, Option<Nullable<&str>>) = (session.id(), session.name());
        println!("{}", session.to_json()?);
    }
    let _: String = Session::from_json("{}")?.into_parts().id;
    Ok(())
}
