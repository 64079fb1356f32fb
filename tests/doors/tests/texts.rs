//! Formats in which everything is text: forms, the environment, tables.

use hl_model::{Decimal, Dict, HlModel, Integer, Nullable, Uuid};
use serde::Deserialize;

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(rename_all = "lowercase")]
enum Order {
    Asc,
    Desc,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
enum Level {
    #[hl(value = 1)]
    Low,
    #[hl(value = 2)]
    High,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(maximum = 100)]
struct Size(u64);

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of)]
enum NumberOrText {
    Number(Integer),
    Text(String),
}

#[allow(clippy::struct_field_names, reason = "a page of results has a number of that name")]
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Page {
    #[hl(minimum = 1)]
    page: Option<u32>,
    size: Option<Size>,
    order: Option<Order>,
    level: Option<Level>,
    archived: Option<bool>,
    price: Option<Decimal>,
    total: Option<Integer>,
    ratio: Option<f64>,
    code: Option<String>,
    id: Option<Uuid>,
    either: Option<NumberOrText>,
    note: Option<Nullable<i64>>,
    tags: Option<Vec<String>>,
    numbers: Option<Vec<i64>>,
}

const PAIRS: [(&str, &str); 12] = [
    ("page", "2"),
    ("size", "50"),
    ("order", "desc"),
    ("level", "2"),
    ("archived", "true"),
    ("price", "1.50"),
    ("total", "123456789012345678901234567890"),
    ("ratio", "0.25"),
    ("code", "007"),
    ("id", "67e55044-10b1-426f-9247-bb680e5fe0c8"),
    ("either", "5"),
    ("note", ""),
];

const JSON: &str = r#"{"page":2,"size":50,"order":"desc","level":2,"archived":true,"price":1.50,"total":123456789012345678901234567890,"ratio":0.25,"code":"007","id":"67e55044-10b1-426f-9247-bb680e5fe0c8","either":5,"note":null"#;

fn query() -> String {
    serde_urlencoded::to_string(PAIRS).unwrap()
}

#[test]
fn what_a_text_stands_for_is_said_by_the_schema() {
    let expected = Page::from_json(&format!("{JSON}}}")).unwrap();
    assert_eq!(Page::from_pairs(PAIRS).unwrap().to_json().unwrap(), expected.to_json().unwrap());
    assert_eq!(Page::from_query(&query()).unwrap().to_json().unwrap(), expected.to_json().unwrap());
    let form: Page = serde_urlencoded::from_str(&query()).unwrap();
    assert_eq!(form.to_json().unwrap(), expected.to_json().unwrap());
    let wrapped: Page =
        serde_path_to_error::deserialize(serde_urlencoded::Deserializer::new(form_urlencoded(&query()))).unwrap();
    assert_eq!(wrapped, expected);
}

fn form_urlencoded(query: &str) -> form_urlencoded::Parse<'_> {
    form_urlencoded::parse(query.as_bytes())
}

#[test]
fn all_problems_of_a_form_are_in_one_text() {
    let query = "page=0&size=many&order=up&archived=1&price=1,5&id=5&colour=red";
    let errors = Page::from_query(query).unwrap_err();
    let expected = r#"Page: 7 problems
  /archived: expected a boolean, found the string "1"
  /colour: unknown key
  /id: expected a UUID, found "5"
  /order: expected one of "asc", "desc", found "up"
  /page: expected a number of at least 1, found 0
  /price: expected a number, found the string "1,5"
  /size: expected an integer, found the string "many""#;
    let mut lines: Vec<_> = errors.to_string().lines().map(str::to_owned).collect();
    lines[1..].sort();
    assert_eq!(lines.join("\n"), expected);
    let error = serde_urlencoded::from_str::<Page>(query).unwrap_err().to_string();
    let mut found: Vec<_> = error.lines().map(str::to_owned).collect();
    found[1..].sort();
    assert_eq!(found, lines);
}

#[test]
fn a_key_that_comes_several_times_is_a_list_or_a_duplicate() {
    for query in ["tags=a&page=1&tags=b&numbers=1&numbers=-2", "?tags=a&tags=b&page=1&numbers=1&numbers=-2"] {
        let page = Page::from_query(query).unwrap();
        assert_eq!(page.tags().unwrap(), ["a", "b"]);
        assert_eq!(page.numbers().unwrap(), [1, -2]);
    }
    assert_eq!(Page::from_query("tags=a").unwrap().tags().unwrap(), ["a"]);
    let page: Page = serde_urlencoded::from_str("tags=a&page=1&tags=b&numbers=1").unwrap();
    assert_eq!((page.tags().unwrap().len(), page.numbers().unwrap()), (2, &[1][..]));
    assert_eq!(Page::from_query("page=1&page=2").unwrap_err().first().code(), "duplicate_key");
    assert!(serde_urlencoded::from_str::<Page>("page=1&page=2").is_err());
}

#[test]
fn other_crates_for_queries_are_read_alike() {
    let expected = Page::from_json(&format!(r#"{JSON},"tags":["a","b"],"numbers":[1,-2]}}"#)).unwrap();
    let query = query();
    let html: Page = serde_html_form::from_str(&format!("{query}&tags=a&tags=b&numbers=1&numbers=-2")).unwrap();
    assert_eq!(html.to_json().unwrap(), expected.to_json().unwrap());
    for lists in ["tags[]=a&tags[]=b&numbers[]=1&numbers[]=-2", "tags[0]=a&tags[1]=b&numbers[0]=1&numbers[1]=-2"] {
        let nested: Page = serde_qs::from_str(&format!("{query}&{lists}")).unwrap();
        assert_eq!(nested.to_json().unwrap(), expected.to_json().unwrap());
    }
    let page = Page::from_json(r#"{"page":1,"order":"asc","price":0.5,"tags":["a b","c"]}"#).unwrap();
    let written = serde_html_form::to_string(&page).unwrap();
    assert_eq!(
        (&*written, serde_html_form::from_str(&written)),
        ("page=1&order=asc&price=0.5&tags=a+b&tags=c", Ok(page))
    );
    let problems = serde_qs::from_str::<Page>("page=0&price=1,5").unwrap_err().to_string();
    assert!(problems.contains("/page: expected a number of at least 1"), "{problems}");
    assert!(problems.contains("/price: expected a number, found the string \"1,5\""), "{problems}");
}

#[test]
fn a_query_is_decoded_as_browsers_write_it() {
    let open = |query: &str| Dict::<String>::from_query(query).map(|dict| dict.to_json().unwrap());
    assert_eq!(open("a=b+c&d=%C3%A9&%3d=%26"), Ok(r#"{"a":"b c","d":"é","=":"&"}"#.to_owned()));
    assert_eq!(open("a=100%&b=%zz&c=%4"), Ok(r#"{"a":"100%","b":"%zz","c":"%4"}"#.to_owned()));
    assert_eq!(open("?a&&b=&=c=d"), Ok(r#"{"a":"","b":"","":"c=d"}"#.to_owned()));
    assert_eq!(open(""), Ok("{}".to_owned()));
    assert_eq!(open("a=%ff").unwrap_err().first().code(), "syntax");
}

#[test]
fn the_environment_is_read() {
    let vars = [
        ("PAGE", "3"),
        ("SIZE", "7"),
        ("ARCHIVED", "false"),
        ("TAGS", "a,b"),
        ("NUMBERS", "1,2"),
        ("CODE", "007"),
        ("TOTAL", "99999999999999999999"),
    ];
    let vars = vars.map(|(key, value)| (key.to_owned(), value.to_owned()));
    let page: Page = envy::from_iter(vars.clone()).unwrap();
    assert_eq!((page.page(), page.archived(), page.code()), (Some(3), Some(false), Some("007")));
    assert_eq!(page.tags().unwrap(), ["a", "b"]);
    assert_eq!(page.numbers().unwrap(), [1, 2]);
    assert_eq!(page.total().unwrap().to_string(), "99999999999999999999");
    let prefixed = vars.map(|(key, value)| (format!("APP_{key}"), value));
    assert_eq!(envy::prefixed("APP_").from_iter::<_, Page>(prefixed).unwrap(), page);
}

#[test]
fn a_configuration_of_files_and_the_environment_is_read() {
    use config::{Config, File, FileFormat};

    // Values of the environment are texts, and those of the file have types.
    let file = File::from_str("page = 3\norder = 'asc'\ntags = ['a']\nratio = 0.5", FileFormat::Toml);
    let environment = [("size", "7"), ("archived", "true"), ("price", "1.50"), ("total", "99999999999999999999")];
    let mut builder = Config::builder().add_source(file);
    for (key, value) in environment {
        builder = builder.set_override(key, value).unwrap();
    }
    let page: Page = builder.build().unwrap().try_deserialize().unwrap();
    let expected = r#"{"page":3,"size":7,"order":"asc","archived":true,"price":1.50,"total":99999999999999999999,"ratio":0.5,"tags":["a"]}"#;
    assert_eq!(page, Page::from_json(expected).unwrap());
    assert_eq!(page.price().unwrap().to_string(), "1.50");
    let refused = Config::builder().set_override("price", "cheap").unwrap().build().unwrap();
    let error = refused.try_deserialize::<Page>().unwrap_err().to_string();
    assert!(error.contains("/price: expected a number, found the string \"cheap\""), "{error}");
}

#[test]
fn layers_of_a_configuration_are_read_with_all_mistakes() {
    use figment::Figment;
    use figment::providers::Serialized;

    let file = Figment::from(Serialized::defaults(serde_json::json!({ "page": 3, "order": "asc", "tags": ["a"] })));
    let page: Page = file.clone().merge(("page", 4)).extract().unwrap();
    assert_eq!(page, Page::from_json(r#"{"page":4,"order":"asc","tags":["a"]}"#).unwrap());
    let error = file.merge(("page", "four")).merge(("ordre", "asc")).extract::<Page>().unwrap_err().to_string();
    assert!(error.contains("/page: expected an integer, found the string \"four\""), "{error}");
    assert!(error.contains("/ordre: unknown key; did you mean \"order\"?"), "{error}");
}

#[derive(Debug, PartialEq, HlModel)]
#[hl(closed)]
struct City {
    name: String,
    population: Option<u64>,
}

#[test]
fn the_rows_of_a_table_are_read() {
    let table = "page,code,price,archived,order\n1,007,1.50,true,asc\n2,,,,\n";
    let rows: Result<Vec<Page>, _> = csv::Reader::from_reader(table.as_bytes()).into_deserialize().collect();
    let json: Vec<_> = rows.unwrap().iter().map(|row| row.to_json().unwrap()).collect();
    assert_eq!(json, [r#"{"page":1,"order":"asc","archived":true,"price":1.50,"code":"007"}"#, r#"{"page":2}"#]);

    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader("Ada,5\nBo,\n".as_bytes());
    let cities: Vec<City> = reader.deserialize().collect::<Result<_, _>>().unwrap();
    assert_eq!((cities[0].name(), cities[0].population(), cities[1].population()), ("Ada", Some(5), None));
    let bad: Result<Vec<Page>, _> =
        csv::Reader::from_reader("page,order\nx,up\n".as_bytes()).into_deserialize().collect();
    let error = bad.unwrap_err().to_string();
    assert!(error.contains("/page: expected an integer") && error.contains("/order: expected"), "{error}");
}

#[test]
fn a_model_is_flattened_into_a_form_of_texts() {
    #[derive(Debug, Deserialize)]
    struct Form {
        name: String,
        #[serde(flatten)]
        page: Page,
    }
    let vars = [("NAME", "n"), ("PAGE", "3")].map(|(key, value)| (key.to_owned(), value.to_owned()));
    let form: Form = envy::from_iter(vars).unwrap();
    assert_eq!((&*form.name, form.page.page()), ("n", Some(3)));
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "op")]
enum Numbered {
    #[hl(tag = 1)]
    Paged(Box<Page>),
    #[hl(tag = 2)]
    Nothing,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "on")]
enum Switched {
    #[hl(tag = true)]
    Paged(Box<Page>),
    #[hl(tag = false)]
    Nothing,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "page")]
enum Named {
    Paged(Code),
    Nothing,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Code {
    code: String,
}

#[test]
fn a_tag_is_converted_as_the_others_are() {
    for text in ["op=1&page=2", "page=2&op=1"] {
        let by_serde: Numbered = serde_urlencoded::from_str(text).unwrap();
        assert_eq!(Numbered::from_query(text).as_ref(), Ok(&by_serde));
        assert!(matches!(by_serde, Numbered::Paged(page) if page.page() == Some(2)));
    }
    assert_eq!(Numbered::from_query("op=2"), Ok(Numbered::Nothing));
    assert_eq!(Switched::from_query("on=false"), Ok(Switched::Nothing));
    assert!(matches!(Switched::from_query("on=true&code=5"), Ok(Switched::Paged(page)) if page.code() == Some("5")));
    assert!(matches!(Named::from_query("page=Paged&code=5"), Ok(Named::Paged(code)) if code.code() == "5"));
    let errors = Numbered::from_query("op=3").unwrap_err();
    assert_eq!(errors.first().code(), "unknown_tag", "{errors}");
}
