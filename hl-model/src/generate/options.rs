//! What a user can choose.

/// The Rust types of `integer` and `number` where no format says more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Integers {
    /// [`Integer`](crate::Integer) and [`Decimal`](crate::Decimal), which take every number and keep its text.
    #[default]
    Exact,
    /// `i64` and `f64`. A larger integer is refused, with a note for each key.
    Native,
}

/// Whether an enum takes values that the document does not list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Enums {
    /// It refuses them, as the schema does.
    #[default]
    Closed,
    /// It keeps them in a variant `Other`.
    Open,
}

/// What becomes of `allOf`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum AllOf {
    /// A struct with all keys, where all parts are plain objects.
    #[default]
    Flat,
    /// A struct with a field for each part.
    Parts,
}

/// The options of a [`Generator`](super::Generator).
#[derive(Clone, Debug)]
pub(crate) struct Options {
    /// Globs of names of schemas; all if there is none.
    pub(crate) only: Vec<Glob>,
    /// New names of types by the names of schemas, or by the names of types that they would have.
    pub(crate) rename: Vec<(String, String)>,
    /// Paths of types of the user's own by the names of schemas.
    pub(crate) replace: Vec<(String, String)>,
    /// What is derived beside `HlModel`.
    pub(crate) derive: Vec<String>,
    /// The value of `#[hl(module = …)]`; `{snake_name}` stands for the name of the type in snake case.
    pub(crate) module: Option<String>,
    pub(crate) integers: Integers,
    pub(crate) enums: Enums,
    pub(crate) all_of: AllOf,
    /// Whether inline schemas of operations get models too.
    pub(crate) operations: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            only: Vec::new(),
            rename: Vec::new(),
            replace: Vec::new(),
            derive: ["Clone", "Debug", "PartialEq"].map(str::to_owned).to_vec(),
            module: None,
            integers: Integers::default(),
            enums: Enums::default(),
            all_of: AllOf::default(),
            operations: false,
        }
    }
}

/// A pattern of names: `*` stands for any characters, `?` for one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Glob(pub(crate) String);

impl Glob {
    /// Whether a name is as the pattern says. Takes time in proportion to the product of both lengths at most.
    pub(crate) fn matches(&self, name: &str) -> bool {
        let (pattern, name): (Vec<char>, Vec<char>) = (self.0.chars().collect(), name.chars().collect());
        let (mut at, mut of) = (0, 0);
        // Where the last `*` stands, and up to where it reaches.
        let mut star: Option<(usize, usize)> = None;
        while of < name.len() {
            match pattern.get(at) {
                Some('*') => {
                    star = Some((at, of));
                    at += 1;
                }
                Some(character) if *character == '?' || Some(character) == name.get(of) => {
                    at += 1;
                    of += 1;
                }
                _ => {
                    let Some((star_at, reach)) = star else { return false };
                    star = Some((star_at, reach + 1));
                    (at, of) = (star_at + 1, reach + 1);
                }
            }
        }
        pattern.get(at..).unwrap_or_default().iter().all(|character| *character == '*')
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn globs_match_as_in_a_shell() {
        let cases = [
            ("Session*", "SessionResponse", true),
            ("Session*", "Session", true),
            ("Session*", "MySession", false),
            ("*Response", "SessionResponse", true),
            ("*a*b*", "xaxbx", true),
            ("*a*b*", "xbxax", false),
            ("?et", "Pet", true),
            ("?et", "et", false),
            ("Pet", "Pets", false),
            ("", "", true),
            ("*", "", true),
        ];
        for (glob, name, expected) in cases {
            assert_eq!(Glob(glob.to_owned()).matches(name), expected, "{glob} {name}");
        }
    }
}
