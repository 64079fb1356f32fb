use hl_model::{Dict, Errors, HlModel, ReadOptions};
use std::error::Error;

/// A session.
#[derive(Debug, HlModel)]
pub struct Session {
    id: String,
    #[hl(values = ["open", "closed"])]
    state: String,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

/// Exact numbers, and every problem with its place.
pub async fn read(response: reqwest::Response) -> Result<Session, Box<dyn Error>> {
    Ok(Session::from_slice(&response.bytes().await?)?)
}

/// A session, and its problems for the log if the server broke the schema.
pub type Read = (Session, Option<Errors>);

/// The session of a server that breaks its own schema.
pub async fn read_leniently(response: reqwest::Response) -> Result<Read, Box<dyn Error>> {
    Ok(Session::collect_json(&response.text().await?, &ReadOptions::new())?)
}

/// By `Deserialize`: numbers are as exact as the interface of serde allows.
pub async fn read_by_serde(response: reqwest::Response) -> reqwest::Result<Session> {
    response.json().await
}

/// A request with a session in its body.
pub fn post(client: &reqwest::Client, session: &Session) -> reqwest::RequestBuilder {
    client.post("https://example.com/sessions").json(session)
}
