//! After a mistake everything else about the model still compiles: there is one message, not thirty.

use hl_model::{Dict, HlModel, Nullable};

#[derive(Clone, Debug, HlModel)]
#[hl(closd)]
struct Session {
    id: String,
    name: Option<Nullable<String>>,
    #[hl(any_string_name)]
    others: Dict,
}

#[derive(Clone, Debug, HlModel)]
#[hl(one_of, discriminator = "type", close)]
enum Either {
    Session(Session),
    List(List),
}

#[derive(Clone, Debug, HlModel)]
#[hl(closed)]
struct List {
    sessions: Vec<Session>,
}

fn main() -> Result<(), hl_model::Errors> {
    let either: Either = Session::from_json("{}")?.into();
    let _ = (either.as_session().map(Session::id), either.to_json()?);
    let list = List::from_json("{}")?;
    for session in list.sessions() {
        let _: (&str, Option<Nullable<&str>>) = (session.id(), session.name());
        println!("{}", session.to_json()?);
    }
    let builder = Session::builder().id("a").maybe_name(None::<String>).name("b").any_string_name("c", 1);
    let _ = builder.build()?.to_builder().id("b").build()?;
    let _: String = Session::from_json("{}")?.into_parts().id;
    Ok(())
}
