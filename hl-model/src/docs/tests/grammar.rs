//! The rules of the pages, each with an excerpt that shows it to the byte. The pages are whole in `expected/python`;
//! this is the list that tells that they leave no rule out.

use crate::docs::{Vocabulary, page_of};
use crate::tests::zoo::MODELS;

/// `ANY` in an excerpt stands for these two cells.
const ANY: &str = "dict, frozendict.frozendict, str, date, datetime, uuid.UUID, int, float, decimal.Decimal, bool, \
    None, list, tuple, bytes, io.FileIO, io.BufferedReader,  | frozendict.frozendict, str, decimal.Decimal, BoolClass, \
    NoneClass, tuple, bytes, FileIO";

/// `OBJECT` in an excerpt stands for these two cells.
const OBJECT: &str = "dict, frozendict.frozendict,  | frozendict.frozendict, ";

/// `TEXT` in an excerpt stands for what every row of undeclared keys says.
const TEXT: &str = "any string name can be used but the value must be the correct type";

/// A rule, the page that shows it, and how.
type Rule = (&'static str, &'static str, &'static str);

const SKELETON: &[Rule] = &[
    ("the title is the module and the name", "Closed", "# humanloop.model.closed.Closed\n\n"),
    ("a description stands between empty lines", "Closed", "Closed\n\nNo keys.\n\n## Model Type Info\nInput Type |"),
    ("no description, no paragraph", "Empty", "# humanloop.model.empty.Empty\n\n## Model Type Info\n"),
    ("rules of 12 and 13 dashes", "Empty", "\n------------ | ------------- | ------------- | -------------\n"),
    ("one empty line, the footer, one empty line", "Nothing", "None,  | NoneClass,  |  | \n\n[[Back to Model list]]("),
    ("the page ends with an empty line", "Nothing", " [[Back to README]](../../README.md)\n\n"),
];

const CELLS: &[Rule] = &[
    ("object", "Empty", "\nOBJECT |  | \n"),
    ("array", "PathParts", "\nlist, tuple,  | tuple,  | The parts of a path. | \n"),
    ("string", "Texts", "**plain** | str,  | str,  |  | \n"),
    ("date", "Texts", "| str, date,  | str,  |  | value must conform to RFC-3339 full-date YYYY-MM-DD\n"),
    ("date-time", "Texts", "| str, datetime,  | str,  |  | value must conform to RFC-3339 date-time\n"),
    ("uuid", "Texts", "| str, uuid.UUID,  | str,  |  | value must be a uuid\n"),
    ("number in a string", "Texts", "| str,  | str,  |  | value must be numeric and storable in decimal.Decimal\n"),
    ("binary", "Upload", "\nbytes, io.FileIO, io.BufferedReader,  | bytes, FileIO,  |  | \n"),
    ("integer", "Numbers", "**integer** | decimal.Decimal, int,  | decimal.Decimal,  |  | \n"),
    ("number", "Numbers", "**number** | decimal.Decimal, int, float,  | decimal.Decimal,  |  | \n"),
    ("boolean", "Numbers", "**boolean** | bool,  | BoolClass,  |  | \n"),
    ("null", "Numbers", "**null** | None,  | NoneClass,  |  | \n"),
    ("any type", "Free", "\nANY | "),
    ("nullable string", "Nullables", "**text** | None, str,  | NoneClass, str,  |  | \n"),
    ("nullable date", "Nullables", "**date** | None, str, date,  | NoneClass, str,  |  | value must"),
    ("nullable date-time", "Nullables", "| None, str, datetime,  | NoneClass, str,  |  | value must"),
    ("nullable uuid", "Nullables", "| None, str, uuid.UUID,  | NoneClass, str,  |  | value must be a uuid\n"),
    ("nullable binary", "Nullables", "| None, bytes, io.FileIO, io.BufferedReader,  | NoneClass, bytes, FileIO,  |"),
    ("nullable integer", "Nullables", "| None, decimal.Decimal, int,  | NoneClass, decimal.Decimal,  |"),
    ("nullable number", "Nullables", "| None, decimal.Decimal, int, float,  | NoneClass, decimal.Decimal,  |"),
    ("nullable boolean", "Nullables", "| None, bool,  | NoneClass, BoolClass,  |"),
    ("nullable array", "Nullables", "\nlist, tuple, None,  | tuple, NoneClass,  |"),
    ("nullable object", "Nullables", "\ndict, frozendict.frozendict, None,  | frozendict.frozendict, NoneClass,  |"),
    ("nullable any type", "Nullables", "**any** | ANY |  | [optional] \n"),
    ("untyped composition", "Pets", "\nANY |  | \n\n### Composed"),
    ("nullable composition", "Nullables", "**[choice](#choice)** | ANY |"),
    ("a reference", "Nested", " | [**SessionProjectResponse**](SessionProjectResponse.md) | [**Sess"),
];

const NOTES: &[Rule] = &[
    ("optional without notes ends in a space", "Texts", "| [optional] \n"),
    (
        "values end in a comma and a space",
        "SortOrder",
        "\nstr,  | str,  | An enumeration. | must be one of [\"asc\", \"desc\", ] \n",
    ),
    ("values of strings are escaped", "Texts", "must be one of [\"a\", \"\\\"b\\\"\", 'c', \"<d>\\t\\\\\", ] \n"),
    ("values of numbers are Java's", "Numbers", "must be one of [1.5, -1, 1.0E+10, 10000000000, ] \n"),
    (
        "values, default and format in one",
        "Defaults",
        "[1, 2, ] if omitted the server will use the default value of 1value must be a 64 bit integer\n",
    ),
    (
        "values of a nullable",
        "Oddities",
        "**degree** | None, decimal.Decimal, int,  | NoneClass, decimal.Decimal,  | How much; at most &#x27;two&#x27;. | must be one of [1, 2, ] value must be a 32 bit integer\n",
    ),
    (
        "values of items in their row only",
        "PathParts",
        "\nitems | str,  | str,  |  | must be one of [\"a\", \"b\", ] \n",
    ),
    (
        "values of undeclared keys",
        "Oddities",
        "at most &#x27;two&#x27;. | [optional] must be one of [1, 2, ] value must",
    ),
    (
        "values of a member",
        "Oddities",
        "[one_of_0](#one_of_0) | decimal.Decimal, int,  | decimal.Decimal,  | How much; at most &#x27;two&#x27;. | must be one of [1, 2, ] value",
    ),
    ("float and double", "Numbers", "| [optional] value must be a 32 bit float\n"),
    ("other formats", "Texts", "**email** | str,  | str,  |  | [optional] \n"),
    ("no validation, mark or example", "Oddities", "**marked** | str,  | str,  |  | \n"),
    (
        "the section repeats notes, not `[optional]`",
        "Defaults",
        "\nOBJECT |  | if omitted the server will use the default value of {}\n",
    ),
    ("default of a string", "Defaults", "default value of \"x\"\n"),
    ("default of an empty string", "Defaults", "default value of \"\"\n"),
    ("default in quotes of its own", "Defaults", "default value of 'x'\n"),
    ("default with a line break", "Defaults", "default value of \"a\"b\\c\nd<\"\n"),
    ("default of an email", "Defaults", "default value of a@b.example\n"),
    ("default of a date", "Defaults", "default value of Mon Feb 03 00:00:00 UTC 2020value must"),
    ("default of a uuid", "Defaults", "default value of 123e4567-e89b-12d3-a456-426614174000value must be a uuid\n"),
    (
        "default beyond 32 bits",
        "Defaults",
        "**big_integer** | decimal.Decimal, int,  | decimal.Decimal,  |  | [optional] \n",
    ),
    ("default of a number", "Defaults", "default value of 1.0E-7\n"),
    ("default of a boolean", "Defaults", "default value of False\n"),
    (
        "default of an object",
        "Defaults",
        "default value of {\"b\":1,\"a\":\"x\\\"yé\",\"c\":[1,2.5,1000.0],\"d\":null}\n",
    ),
    ("no default of an array", "Defaults", "**[list](#list)** | list, tuple,  | tuple,  |  | [optional] \n"),
    ("no default of an object with required keys", "Defaults", "**[point](#point)** | OBJECT |  | [optional] \n"),
    ("no default null", "Defaults", "**nullable_text** | None, str,  | NoneClass, str,  |  | [optional] \n"),
    ("default of any type is bare", "AnyDefaults", "default value of openai\n"),
    ("default true of any type", "AnyDefaults", "default value of true\n"),
    (
        "a reference has no notes",
        "Defaults",
        "**model** | [**SortOrder**](SortOrder.md) | [**SortOrder**](SortOrder.md) |  | [optional] \n",
    ),
];

const KEYS: &[Rule] = &[
    (
        "the block",
        "Numbers",
        "\n\n### Dictionary Keys\nKey | Input Type | Accessed Type | Description | Notes\n------------ | ------------- | ------------- | ------------- | -------------\n**",
    ),
    ("required before optional", "Numbers", "**null** | None,  | NoneClass,  |  | \n**int32** |"),
    ("a linked key", "SessionResponse", "**[projects](#projects)** | list, tuple,  | tuple,  |"),
    ("a required name is raw", "Escaped", "**a<b** |"),
    ("an optional name is escaped", "Escaped", "**c&lt;\\&quot;d\\\\e** |"),
    (
        "an anchor is always escaped",
        "Oddities",
        "**[say \\\"a\\\\b\\\" & <c>](#say \\&quot;a\\\\b\\&quot; &amp; &lt;c&gt;)** |",
    ),
    ("a reference has no description", "Nested", "(SessionProjectResponse.md) |  | [optional] \n"),
    (
        "undeclared keys, nothing said",
        "Numbers",
        "**any_string_name** | dict, frozendict.frozendict, str, date, datetime, int, float, bool, decimal.Decimal, None, list, tuple, bytes, io.FileIO, io.BufferedReader | frozendict.frozendict, str, BoolClass, decimal.Decimal, NoneClass, tuple, bytes, FileIO | TEXT | [optional]\n",
    ),
    ("undeclared keys of any type", "MapOfAnything", "**any_string_name** | ANY | TEXT | [optional]\n"),
    ("undeclared keys of a type", "MapOfDates", "| TEXT | [optional] value must conform"),
    ("undeclared keys, described", "MapOfDescribed", "| TEXT Anything &lt;at&gt; all. | [optional] \n"),
    (
        "undeclared keys of a list",
        "MapOfLists",
        "**[any_string_name](#any_string_name)** | list, tuple,  | tuple,  | TEXT | [optional] \n",
    ),
    ("undeclared keys of a model", "MapOfModels", "| TEXT | [optional] \n"),
    ("no undeclared keys and no others", "Closed", " | -------------\n\n[[Back"),
    (
        "an object of which nothing is said",
        "Empty",
        "## Model Type Info\nInput Type | Accessed Type | Description | Notes\n------------ | ------------- | ------------- | -------------\nOBJECT |  | \n\n[[Back",
    ),
    ("`allOf` of one", "Wrapped", "**[usage](#usage)** | ANY | Counts of tokens. | \n"),
];

const SECTIONS: &[Rule] = &[
    (
        "a section",
        "SessionResponse",
        "\n\n# projects\n\nList of projects that have datapoints associated to this session.\n\n## Model Type Info\n",
    ),
    ("one `#` at every depth", "Oddities", "\n\n# rows\n\n## Model Type Info\n"),
    ("of undeclared keys", "MapOfLists", "\n\n# any_string_name\n\n## Model"),
    (
        "in lists in maps",
        "Oddities",
        "[items](#items) | OBJECT | A &lt;cell&gt;. | \n\n# items\n\nA <cell>.\n\n## Model",
    ),
    ("lists in lists in lists", "Oddities", "[items](#items) | list, tuple,  | tuple,  |  | \n\n# items\n\n## Model"),
    (
        "the table of items",
        "SessionResponse",
        "\n\n### Tuple Items\nClass Name | Input Type | Accessed Type | Description | Notes\n------------- | ------------- | ------------- | ------------- | -------------\n[**Sess",
    ),
    ("items that are neither linked nor references", "PathParts", "\nitems | str,  |"),
    (
        "the tables of compositions",
        "Pets",
        "\n\n### Composed Schemas (allOf/anyOf/oneOf/not)\n#### oneOf\nClass Name | Input Type | Accessed Type | Description | Notes\n------------- | ------------- | ------------- | ------------- | -------------\n[Cat](Cat.md) | [**Cat**](Cat.md) | [**Cat**](Cat.md) |  | \n",
    ),
    (
        "members are counted, references too",
        "Oddities",
        "[SortOrder](SortOrder.md) | [**SortOrder**](SortOrder.md) | [**SortOrder**](SortOrder.md) |  | \n[one_of_2](#one_of_2) | None, bool,  |",
    ),
    ("every other member has a section", "ToolChoice", "\n\n# any_of_0\n\n## Model Type Info\n"),
    ("a member of another name", "Event", "\n[items](#items) | list, tuple,  |"),
    ("no empty line before a kind", "Event", "frozendict.frozendict,  |  | \n#### not\nClass Name"),
    (
        "`not`",
        "Event",
        "\n[not_schema](#not_schema) | decimal.Decimal, int,  | decimal.Decimal,  |  | \n\n# not_schema\n\n",
    ),
    (
        "`not` of a reference",
        "Unlike",
        "#### not\nClass Name | Input Type | Accessed Type | Description | Notes\n------------- | ------------- | ------------- | ------------- | -------------\n[SortOrder](SortOrder.md) | [**SortOrder**](SortOrder.md)",
    ),
    ("`allOf`", "Merged", "\n#### allOf\nClass Name"),
    ("no trace of a discriminator", "Pets", "[Dog](Dog.md) | [**Dog**](Dog.md) | [**Dog**](Dog.md) |  | \n\n[[Back"),
];

const DESCRIPTIONS: &[Rule] = &[
    ("white space is spaces", "Oddities", "\n\n It's \\\"odd\\\":  a\\\\b / '_'_' & <i> \n\n"),
    (
        "cells are escaped for HTML",
        "Oddities",
        "|  It&#x27;s \\&quot;odd\\&quot;:  a\\\\b / &#x27;_&#x27;_&#x27; &amp; &lt;i&gt;  | \n",
    ),
    ("backticks and equals signs too", "Oddities", "one &#x60;tick&#x60; &#x3D; 1. | \n"),
    (
        "pipes and Markdown stay",
        "Escaped",
        "Not a [link](#x), {{template}}, $dollar, *star*, _line_, é 🙂. | [optional] \n",
    ),
    ("a pipe is not escaped", "Escaped", "A pipe | and "),
    ("only spaces are a description", "Oddities", "\n\n# cube\n\n  \n\n## Model Type Info\n"),
];

#[test]
fn every_rule_is_shown_by_a_page() {
    for (rule, name, excerpt) in [SKELETON, CELLS, NOTES, KEYS, SECTIONS, DESCRIPTIONS].concat() {
        let model = MODELS.iter().find(|model| model.full_name() == name).expect(name);
        let excerpt = excerpt.replace("ANY", ANY).replace("OBJECT", OBJECT).replace("TEXT", TEXT);
        let page = page_of(model, Vocabulary::Python);
        assert!(page.contains(&excerpt), "{rule}: {name} has no {excerpt:?}");
    }
}
