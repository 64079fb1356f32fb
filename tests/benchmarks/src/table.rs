//! The tables, as Markdown.

use crate::parent::{Measured, Measurement};
use crate::rows::{Bound, Row, Section};

/// Prints a section.
pub(crate) fn print(section: &Section, measured: &Measured) {
    println!("\n## {}\n", section.title);
    if !section.note.is_empty() {
        println!("{}\n", section.note);
    }
    println!("| | by | ns | best ÷ | median ÷ | target | | instructions | ÷ | target | |");
    println!("| --- | --- | ---: | ---: | ---: | ---: | --- | ---: | ---: | ---: | --- |");
    for row in &section.rows {
        print_row(row, measured);
    }
}

fn print_row(row: &Row, measured: &Measured) {
    let (task, base) = (measured.get(row.task), measured.get(row.base));
    if let Some(error) = task.or(base).and_then(|measurement| measurement.error.as_ref()) {
        println!("| {} | {} | {} |", row.task, row.base, error.lines().next().unwrap_or_default());
        return;
    }
    let ratio = |of: fn(&Measurement) -> Option<f64>| Some(of(task?)? / of(base?)?);
    let (best, median) = (ratio(Measurement::best), ratio(Measurement::median));
    let instructions = ratio(|measurement| measurement.instructions);
    println!(
        "| {} | {} | {} | {} | {} | {} | {} | {} | {} | {} | {} |",
        row.task,
        row.base,
        number(task.and_then(Measurement::best)),
        number(best),
        number(median),
        bound(row.time),
        mark(row.time, best),
        number(task.and_then(|measurement| measurement.instructions)),
        number(instructions),
        bound(row.instructions),
        mark(row.instructions, instructions),
    );
}

/// A number with at least three digits.
pub(crate) fn number(number: Option<f64>) -> String {
    match number {
        None => String::new(),
        Some(number) if number >= 100.0 => format!("{number:.0}"),
        Some(number) if number >= 10.0 => format!("{number:.1}"),
        Some(number) => format!("{number:.2}"),
    }
}

fn bound(bound: Option<Bound>) -> String {
    match bound {
        None => String::new(),
        Some(Bound::AtMost(most)) => format!("≤ {most:.2}"),
        Some(Bound::AtLeast(least)) => format!("≥ {least:.2}"),
    }
}

fn mark(bound: Option<Bound>, ratio: Option<f64>) -> &'static str {
    match (bound, ratio) {
        (Some(bound), Some(ratio)) if bound.is_met(ratio) => "met",
        (Some(_), Some(_)) => "**missed**",
        _ => "",
    }
}
