//! Aliases of tags: they are read, and never written.

use hl_model::{HlModel, ReadOptions};

use super::Bird;
use super::tags::Frame;

#[test]
fn are_never_written() {
    let closed = Frame::from_json(r#"{"op":10,"sequence":7}"#).unwrap();
    assert_eq!(closed.to_json().unwrap(), r#"{"op":1,"sequence":7}"#);
    let open = Frame::from_json(r#"{"sings":true,"op":20,"eyes":2}"#).unwrap();
    assert_eq!(open.to_json().unwrap(), r#"{"sings":true,"op":2,"eyes":2}"#);
}

#[test]
fn are_refused_where_they_are_too_long() {
    #[derive(Debug, HlModel)]
    #[hl(one_of, discriminator = "kind", content = "of")]
    enum Call {
        #[hl(tag = "song", alias = "song of a bird")]
        Song(u8),
        #[hl(tag = "cry")]
        Cry(u8),
    }

    let json = r#"{"kind":"song of a bird","of":1}"#;
    assert!(matches!(Call::from_json(json), Ok(Call::Song(1))));
    let errors = Call::from_json_with(json, &ReadOptions::new().text_length(4)).unwrap_err();
    let codes: Vec<_> = errors.iter().map(|problem| (problem.pointer(), problem.code())).collect();
    assert_eq!(codes, [("/kind", "limit_text_length")]);
}

#[test]
fn are_read_where_the_tag_would_be_too_long() {
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(one_of, discriminator = "kind")]
    enum Sound {
        #[hl(tag = "song of a bird", alias = "song")]
        Bird(Bird),
    }

    let options = ReadOptions::new().text_length(4);
    let song = r#"{"kind":"song","sings":true}"#;
    assert!(Sound::from_json_with(r#"{"kind":"song","a":1}"#, &options).is_err());
    let options = options.text_length(5);
    assert!(Sound::from_json_with(song, &options).is_ok());
    let sound = Sound::from_json_with(song, &options.text_length("song of a bird".len())).unwrap();
    assert_eq!(sound.to_json().unwrap(), r#"{"kind":"song of a bird","sings":true}"#);
}

#[test]
fn are_read_where_they_are_as_long_as_is_allowed() {
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(one_of, discriminator = "kind")]
    enum Sound {
        #[hl(tag = "cry", alias = "songs")]
        Bird(Bird),
    }

    let song = r#"{"kind":"songs","sings":true}"#;
    let sound = Sound::from_json_with(song, &ReadOptions::new().text_length("songs".len())).unwrap();
    assert_eq!(sound.to_json().unwrap(), r#"{"kind":"cry","sings":true}"#);
}

#[test]
fn are_replaced_by_a_number_as_long_as_is_allowed() {
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(one_of, discriminator = "op")]
    enum Code {
        #[hl(tag = 100, alias = 7)]
        Bird(Bird),
    }

    let code = Code::from_json_with(r#"{"op":7,"sings":true}"#, &ReadOptions::new().digits(3)).unwrap();
    assert_eq!(code.to_json().unwrap(), r#"{"op":100,"sings":true}"#);
    let errors = Frame::from_json_with(r#"{"op":10,"sequence":7}"#, &ReadOptions::new().digits(1)).unwrap_err();
    assert_eq!((errors.len(), errors.first().pointer(), errors.first().code()), (1, "/op", "limit_digits"));
}
