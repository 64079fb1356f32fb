//! Types on several lines, broken where rustfmt breaks them.

/// The width of a line.
pub(super) const LINE: usize = 100;

/// Maximum width of the items of a tuple that rustfmt keeps on one line.
const TUPLE: usize = 60;

/// Number of columns of a text. Characters of East Asian scripts and emoji take two, marks on others none.
pub(super) fn width(text: &str) -> usize {
    text.chars().map(columns).sum()
}

const fn columns(character: char) -> usize {
    match character {
        '\u{300}'..='\u{36F}' | '\u{200B}'..='\u{200F}' | '\u{FE00}'..='\u{FE0F}' => 0,
        '\u{1100}'..='\u{115F}'
        | '\u{2E80}'..='\u{303E}'
        | '\u{3041}'..='\u{A4CF}'
        | '\u{A960}'..='\u{A97F}'
        | '\u{AC00}'..='\u{D7A3}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{FE30}'..='\u{FE6F}'
        | '\u{FF00}'..='\u{FF60}'
        | '\u{FFE0}'..='\u{FFE6}'
        | '\u{1F300}'..='\u{1F64F}'
        | '\u{1F680}'..='\u{1F6FF}'
        | '\u{1F900}'..='\u{1F9FF}'
        | '\u{20000}'..='\u{3FFFD}' => 2,
        _ => 1,
    }
}

/// A field or an alias: a head and a type behind it, which is on the next line if that is enough.
pub(super) fn with_type(head: &str, ty: &str, end: char, indent: usize) -> String {
    let line = format!("{:indent$}{head} {ty}{end}", "");
    let deeper = indent + 4;
    let next_line = format!("{:deeper$}{ty}{end}", "");
    if fits(&line) {
        format!("{line}\n")
    } else if fits(&next_line) {
        format!("{:indent$}{head}\n{next_line}\n", "")
    } else {
        format!("{:indent$}{head} {}{end}\n", "", broken(ty, indent))
    }
}

/// A type in parentheses behind a name: `Name(Type)`.
pub(super) fn in_parentheses(head: &str, ty: &str, end: char, indent: usize) -> String {
    let line = format!("{:indent$}{head}({ty}){end}", "");
    if width(&line) <= LINE && !has_wide_tuple(ty) {
        return format!("{line}\n");
    }
    let deeper = indent + 4;
    format!("{:indent$}{head}(\n{:deeper$}{},\n{:indent$}){end}\n", "", "", fitting(ty, deeper), "")
}

/// Whether rustfmt keeps a line with a type as it is.
fn fits(line: &str) -> bool {
    width(line) <= LINE && !has_wide_tuple(line)
}

/// Whether rustfmt breaks a tuple in a type, however short the line is.
fn has_wide_tuple(ty: &str) -> bool {
    let mut starts = Vec::new();
    let mut at = 0;
    ty.chars().any(|sign| {
        at += columns(sign);
        match sign {
            '(' => starts.push(at),
            ')' => return starts.pop().is_some_and(|start: usize| at - start > TUPLE + ")".len()),
            _ => {}
        }
        false
    })
}

/// A type and a comma after an indent, broken if the line is too narrow.
fn fitting(ty: &str, indent: usize) -> String {
    if fits(&format!("{:indent$}{ty},", "")) { ty.to_owned() } else { broken(ty, indent) }
}

/// A type with its arguments on separate lines, indented by a number of spaces.
fn broken(ty: &str, indent: usize) -> String {
    let deeper = indent + 4;
    if let Some(items) = ty.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')) {
        let items: Vec<String> = items_of(items).map(|item| fitting(item, deeper)).collect();
        let between = format!(",\n{:deeper$}", "");
        return format!("(\n{:deeper$}{},\n{:indent$})", "", items.join(&between), "");
    }
    match argument(ty) {
        Some((outer, inner)) if inner.starts_with('(') => format!("{outer}<{}>", broken(inner, indent)),
        Some((outer, inner)) => format!("{outer}<\n{:deeper$}{},\n{:indent$}>", "", fitting(inner, deeper), ""),
        None => ty.to_owned(),
    }
}

/// The name and the argument of a type such as `Vec<Type>`.
fn argument(ty: &str) -> Option<(&str, &str)> {
    ty.split_once('<').and_then(|(outer, inner)| Some((outer, inner.strip_suffix('>')?)))
}

/// The items of a tuple.
fn items_of(items: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0_usize;
    items
        .split(move |sign| {
            match sign {
                '(' | '<' => depth += 1,
                ')' | '>' => depth = depth.saturating_sub(1),
                _ => {}
            }
            sign == ',' && depth == 0
        })
        .map(str::trim)
        .filter(|item| !item.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(length: usize) -> String {
        "N".repeat(length)
    }

    #[test]
    fn what_fits_is_on_one_line() {
        assert_eq!(with_type("a:", "Vec<String>", ',', 4), "    a: Vec<String>,\n");
        assert_eq!(in_parentheses("pub struct A", "Vec<String>", ';', 0), "pub struct A(Vec<String>);\n");
    }

    #[test]
    fn characters_of_east_asian_scripts_take_two_columns() {
        assert_eq!([width("日本"), width("한"), width("é"), width("e\u{301}"), width("🎉")], [4, 2, 1, 1, 2]);
        let wide = "日".repeat(40);
        assert_eq!(with_type("a_long_field:", &wide, ',', 4), format!("    a_long_field: {wide},\n"));
        let wide = "日".repeat(41);
        assert_eq!(with_type("a_long_field:", &wide, ',', 4), format!("    a_long_field:\n        {wide},\n"));
    }

    #[test]
    fn a_wide_type_is_on_the_next_line_or_has_its_argument_there() {
        let wide = name(80);
        assert_eq!(
            with_type("a_long_field:", &format!("Vec<{wide}>"), ',', 4),
            format!("    a_long_field:\n        Vec<{wide}>,\n")
        );
        let wider = name(90);
        assert_eq!(
            with_type("a:", &format!("Option<{wider}>"), ',', 4),
            format!("    a: Option<\n        {wider},\n    >,\n")
        );
    }

    #[test]
    fn a_wide_tuple_has_a_line_for_each_item() {
        let (long, wider) = (name(60), name(90));
        assert_eq!(
            in_parentheses("Two", &format!("(Vec<{long}>, Nullable<{wider}>)"), ',', 4),
            format!(
                "    Two(\n        (\n            Vec<{long}>,\n            Nullable<\n                {wider},\n            >,\n        ),\n    ),\n"
            )
        );
        assert_eq!(
            with_type("a:", &format!("Vec<({long}, {long})>"), ',', 4),
            format!("    a: Vec<(\n        {long},\n        {long},\n    )>,\n")
        );
    }

    #[test]
    fn a_tuple_is_broken_where_its_items_are_wide_though_the_line_is_not() {
        let (widest, wider) = (name(57), name(58));
        assert_eq!(with_type("a:", &format!("({widest}, B)"), ',', 4), format!("    a: ({widest}, B),\n"));
        assert_eq!(
            with_type("a:", &format!("({wider}, B)"), ',', 4),
            format!("    a: (\n        {wider},\n        B,\n    ),\n")
        );
        assert_eq!(in_parentheses("A", &format!("({widest}, B)"), ',', 4), format!("    A(({widest}, B)),\n"));
        assert_eq!(
            in_parentheses("A", &format!("Vec<({wider}, B)>"), ',', 4),
            format!("    A(\n        Vec<(\n            {wider},\n            B,\n        )>,\n    ),\n")
        );
    }
}
