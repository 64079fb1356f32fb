//! The members of Unicode properties, from a table.
//!
//! The table has an entry for each property, in the order of their names in the grammar. An entry is a number of bounds,
//! followed by the bounds, each as its distance from the one before. The bounds are the starts and exclusive ends of ranges,
//! alternating. Numbers are encoded in LEB128: base 128, least significant digit first, with the high bit set on all digits
//! but the last.

use super::code_points::CodePoints;
use super::grammar::Property;
use super::grammar::property::{self, PropertyKind};

const TABLE: &[u8] = include_bytes!("unicode.bin");

/// The members of a property; `None` if the table lacks it.
pub(crate) fn members(property: Property) -> Option<CodePoints> {
    let kinds =
        [PropertyKind::GeneralCategory, PropertyKind::Script, PropertyKind::ScriptExtensions, PropertyKind::Binary];
    let before: usize =
        kinds.iter().take_while(|kind| **kind != property.kind).map(|kind| property::count(*kind)).sum();
    let mut table = TABLE;
    for _ in 0..before + property.index {
        for _ in 0..number(&mut table)? {
            number(&mut table)?;
        }
    }
    entry(&mut table)
}

fn entry(table: &mut &[u8]) -> Option<CodePoints> {
    let mut bound = 0;
    let mut next = |table: &mut &[u8]| {
        bound += number(table)?;
        Some(bound)
    };
    let ranges = number(table)? / 2;
    if ranges == 0 {
        return None;
    }
    (0..ranges).map(|_| Some((next(table)?, next(table)? - 1))).collect()
}

fn number(table: &mut &[u8]) -> Option<u32> {
    let mut value = 0;
    for shift in (0..32).step_by(7) {
        let (digit, rest) = table.split_first()?;
        *table = rest;
        value |= u32::from(digit & 0x7F) << shift;
        if *digit < 0x80 {
            return Some(value);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Properties whose members another library does not have.
    const UNKNOWN: [&str; 1] = ["Changes_When_NFKC_Casefolded"];

    /// All properties, in the order of the table, each with its members as another library knows them.
    fn expected() -> impl Iterator<Item = (Property, Option<CodePoints>)> {
        let kinds = [
            (PropertyKind::GeneralCategory, "gc="),
            (PropertyKind::Script, "sc="),
            (PropertyKind::ScriptExtensions, "scx="),
            (PropertyKind::Binary, ""),
        ];
        kinds.into_iter().flat_map(|(kind, prefix)| {
            (0..property::count(kind)).map(move |index| {
                let property = Property { kind, index };
                let name = property.name();
                let members = match name {
                    // Halves of surrogate pairs do not occur in texts.
                    "Surrogate" => Some(CodePoints::from_iter([(0xD800, 0xDFFF)])),
                    "Unknown" => Some(no_script()),
                    _ => members_elsewhere(&format!("{prefix}{name}")),
                };
                (property, members)
            })
        })
    }

    fn members_elsewhere(name: &str) -> Option<CodePoints> {
        use regex_syntax::hir::{Class, HirKind};
        match regex_syntax::parse(&format!("\\p{{{name}}}")).ok()?.kind() {
            HirKind::Class(Class::Unicode(class)) => {
                Some(class.iter().map(|range| (range.start().into(), range.end().into())).collect())
            }
            // A class of one character.
            HirKind::Literal(literal) => {
                let c = std::str::from_utf8(&literal.0).ok()?.chars().next()?;
                Some(CodePoints::one(c.into()))
            }
            _ => None,
        }
    }

    fn no_script() -> CodePoints {
        let scripts = (0..property::count(PropertyKind::Script))
            .map(|index| Property { kind: PropertyKind::Script, index }.name())
            .filter(|name| *name != "Unknown");
        let members = scripts.filter_map(|name| members_elsewhere(&format!("sc={name}")));
        let some_script: CodePoints = members.flat_map(|members| members.ranges().to_vec()).collect();
        some_script.negated()
    }

    fn push_number(table: &mut Vec<u8>, mut number: u32) {
        while let digit @ 0x80.. = number {
            table.push(digit.to_le_bytes()[0] | 0x80);
            number >>= 7;
        }
        table.extend(u8::try_from(number));
    }

    #[test]
    fn the_table_agrees_with_another_library() {
        if std::env::var_os("HL_BLESS").is_some() {
            let mut table = Vec::new();
            for (_, members) in expected() {
                let members = members.unwrap_or_default();
                let bounds: Vec<u32> = members.ranges().iter().flat_map(|(first, last)| [*first, last + 1]).collect();
                push_number(&mut table, bounds.len().try_into().unwrap());
                bounds.iter().fold(0, |before, bound| {
                    push_number(&mut table, bound - before);
                    *bound
                });
            }
            std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/src/pattern/unicode.bin"), table).unwrap();
            return;
        }
        for (property, expected) in expected() {
            let name = property.name();
            assert_eq!(expected.is_none(), UNKNOWN.contains(&name), "{name}");
            assert!(members(property) == expected, "{name}: HL_BLESS=1 makes the table anew");
        }
    }
}
