//! The crates that are compiled.

use std::fmt::Write as _;

/// Number of models of a crate.
pub(crate) const MODELS: usize = 120;

/// The derives of the models.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Derives {
    Nothing,
    Serde,
    Stack,
    Model,
}

impl Derives {
    pub(crate) const ALL: [Self; 4] = [Self::Nothing, Self::Serde, Self::Stack, Self::Model];

    /// The package's name.
    pub(crate) fn package(self) -> &'static str {
        match self {
            Self::Nothing => "with-nothing",
            Self::Serde => "with-serde",
            Self::Stack => "with-stack",
            Self::Model => "with-hl-model",
        }
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Serde => "serde's two",
            Self::Stack => "serde, flatten, garde, schemars, bon, getset",
            Self::Model => "HlModel",
        }
    }

    /// The dependencies of the crate. `{hl-model}` stands for the path of hl-model.
    pub(crate) fn dependencies(self) -> String {
        const SERDE: &str = "serde = { version = \"1\", features = [\"derive\"] }\nserde_json = \"1\"\n";
        const STACK: &str = "garde = { version = \"0.23\", features = [\"derive\"] }\nschemars = \"1\"\nbon = \"3\"\n\
                             getset = \"0.1\"\n";
        match self {
            Self::Nothing => String::new(),
            Self::Serde => SERDE.to_owned(),
            Self::Stack => format!("{SERDE}{STACK}"),
            Self::Model => "hl-model = { path = {hl-model} }\n".to_owned(),
        }
    }

    /// The only file of the crate. A change of `edit` is a change for an incremental build.
    pub(crate) fn source(self, edit: usize) -> String {
        let mut source = String::from("#![allow(dead_code)]\n");
        source.push_str(self.imports());
        for n in 0..MODELS {
            self.push_model(&mut source, n);
        }
        source.push_str("fn main() -> Result<(), Box<dyn std::error::Error>> {\n    let mut length = 0;\n");
        let _ = writeln!(source, "    let json = std::env::args().nth({edit}).unwrap_or_default();");
        for n in 0..MODELS {
            let _ = writeln!(source, "    {}", self.read_and_write(n));
        }
        source.push_str("    println!(\"{length}\");\n    Ok(())\n}\n");
        source
    }

    fn imports(self) -> &'static str {
        match self {
            Self::Nothing => "type Dict = std::collections::BTreeMap<String, String>;\n",
            Self::Serde | Self::Stack => "type Dict = serde_json::Map<String, serde_json::Value>;\n",
            Self::Model => "use hl_model::{Dict, HlModel};\n",
        }
    }

    fn push_model(self, source: &mut String, n: usize) {
        let derive = match self {
            Self::Nothing => "",
            Self::Serde => "#[derive(serde::Deserialize, serde::Serialize)]\n",
            Self::Stack => {
                "#[derive(serde::Deserialize, serde::Serialize, garde::Validate, schemars::JsonSchema)]\n\
                 #[derive(bon::Builder, getset::Getters)]\n#[getset(get = \"pub\")]\n"
            }
            Self::Model => "#[derive(HlModel)]\n",
        };
        // Most models are small trees. They are not recursive, so that reading ends.
        let inner = if (n + 1).is_multiple_of(10) { "String".to_owned() } else { format!("Model{}", n + 1) };
        let fields = [
            ("name", "String", "The name that people see."),
            ("note", "Option<String>", "A note of whoever made it."),
            ("count", "u64", "How many there are."),
            ("parts", &format!("Vec<{inner}>"), "What it is made of."),
            ("inputs", "Option<Dict>", "What was put in."),
            ("score", "f64", "How good it is."),
            ("key", "String", "The key it has elsewhere."),
            ("text", "Option<String>", "The text that came out."),
            ("total", "u64", "How many there were."),
            ("weight", "f64", "How much it counts."),
        ];
        let _ = writeln!(
            source,
            "/// Model number {n}, with everything that a model of its kind has.\n{derive}pub struct Model{n} {{"
        );
        for (name, kind, description) in fields {
            let _ = writeln!(source, "    /// {description}\n    {}{name}: {kind},", self.attribute(name, kind));
        }
        source.push_str(match self {
            Self::Nothing | Self::Serde => "}\n",
            Self::Stack => "    #[garde(skip)]\n    #[serde(flatten)]\n    others: Dict,\n}\n",
            Self::Model => "    #[hl(any_string_name)]\n    others: Dict,\n}\n",
        });
    }

    fn attribute(self, name: &str, kind: &str) -> &'static str {
        match self {
            Self::Stack if name == "name" => "#[garde(length(min = 1))] ",
            Self::Stack if kind.starts_with("Vec<Model") => "#[garde(dive)] ",
            Self::Stack => "#[garde(skip)] ",
            Self::Model if name == "name" => "#[hl(min_length = 1)] ",
            _ => "",
        }
    }

    fn read_and_write(self, n: usize) -> String {
        match self {
            Self::Nothing => format!("length += size_of::<Model{n}>() + json.len();"),
            Self::Serde => {
                format!("length += serde_json::to_string(&serde_json::from_str::<Model{n}>(&json)?)?.len();")
            }
            Self::Stack => format!(
                "let model: Model{n} = serde_json::from_str(&json)?; garde::Validate::validate(&model)?; \
                 length += serde_json::to_string(&model)?.len();"
            ),
            Self::Model => format!("length += Model{n}::from_json(&json)?.to_json()?.len();"),
        }
    }
}
