//! URLs, bytes and short strings of other crates as types of fields.
#![cfg(all(feature = "bytes", feature = "smol_str", feature = "url"))]

use hl_model::{HlModel, schema};
use smol_str::SmolStr;
use url::Url;

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Link {
    href: Url,
    #[hl(min_length = 2)]
    rel: Option<SmolStr>,
    more: Option<Vec<Url>>,
}

#[test]
fn a_url_is_a_uri_and_keeps_its_value() {
    let link = Link::from_json(r#"{"href":"https://example.com/a?b=c","rel":"next","more":[]}"#).unwrap();
    assert_eq!((link.href().host_str(), link.rel().map(SmolStr::as_str)), (Some("example.com"), Some("next")));
    assert_eq!(link.to_json().unwrap(), r#"{"href":"https://example.com/a?b=c","rel":"next","more":[]}"#);
    let json_schema = schema::json_schema::<Link>().to_json();
    assert!(json_schema.contains(r#""href":{"type":"string","format":"uri"}"#), "{json_schema}");
    assert!(json_schema.contains(r#""rel":{"type":"string","minLength":2}"#), "{json_schema}");
}

#[test]
fn what_is_no_url_is_a_problem_read_and_built() {
    // A URI by its grammar may still be nothing that the crate takes.
    for (text, code) in
        [("no url", "bad_format"), ("/relative", "bad_format"), ("http://[::1", "bad_format"), ("http://:80", "custom")]
    {
        let errors = Link::from_json(&format!(r#"{{"href": "{text}"}}"#)).unwrap_err();
        assert_eq!((errors.len(), errors.first().code()), (1, code), "{text}: {errors}");
        assert_eq!(errors.first().pointer(), "/href");
        let built = Link::builder().href(text.to_owned()).build().unwrap_err();
        assert_eq!(built.first().kind(), errors.first().kind(), "{text}");
    }
    let errors = Link::from_json(r#"{"href":"https://a.b","rel":"x"}"#).unwrap_err();
    assert_eq!(errors.first().code(), "too_short");
}

#[test]
fn builders_take_them_and_what_converts() {
    let href: Url = "https://example.com/".parse().unwrap();
    let link = Link::builder().href(href.clone()).rel(SmolStr::new("self")).more([href.clone()]).build().unwrap();
    assert_eq!(Link::builder().href("https://example.com/").rel("self").more([href]).build(), Ok(link));
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Upload {
    name: String,
    data: bytes::Bytes,
}

#[test]
fn bytes_are_kept_and_are_no_json() {
    let upload = Upload::builder().name("a.bin").data(bytes::Bytes::from_static(b"abc")).build().unwrap();
    assert_eq!(upload.data().as_ref(), b"abc");
    assert_eq!(Upload::builder().name("a.bin").data(b"abc".to_vec()).build().as_ref(), Ok(&upload));
    assert_eq!(upload.to_json().unwrap_err().first().pointer(), "/data");
    assert_eq!(upload.to_json_lossy(), r#"{"name":"a.bin","data":"YWJj"}"#);
    let again = Upload::from_value(upload.to_value()).unwrap();
    assert_eq!(again, upload);
    let errors = Upload::from_json(r#"{"name":"a.bin","data":"abc"}"#).unwrap_err();
    assert_eq!(errors.first().code(), "wrong_type");
}
