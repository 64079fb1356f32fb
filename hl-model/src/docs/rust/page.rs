//! The page of a model.

use super::sections::{Rows, Section, Sections};
use super::tables::{self, Root};
use super::{notes, types};
use crate::description::Schema;
use crate::docs::file_names::FileNames;
use crate::docs::links::Links;
use crate::docs::put::put;
use hl_model_ground::prose::code;

/// The end of every page.
pub(in crate::docs) const FOOTER: &str = "\n---\n\n[All models](README.md)\n\n\
    <!-- Written by hl-model out of the model's own description: change that, not this page. -->\n";

/// The page of a model. `pages` are the models that have pages.
pub(in crate::docs) fn page(model: &'static Schema, pages: &[&'static Schema], files: &FileNames) -> String {
    let links = Links { pages, files, current: model };
    let name = types::owned(model);
    // Markdown would take angle brackets for HTML.
    let title = if name.contains('<') { code(&name) } else { name.clone() };
    let mut page = format!("# {title}\n");
    if !model.path.is_empty() {
        put!(&mut page, "\n{}\n", code(&format!("{}::{name}", model.path)));
    }
    if model.deprecated {
        page.push_str("\n**Deprecated.**\n");
    }
    if !model.title.is_empty() {
        put!(&mut page, "\n**{}**\n", links.markdown(model.title).trim());
    }
    if !model.description.is_empty() {
        put!(&mut page, "\n{}\n", links.markdown(model.description).trim());
    }
    let root = Root::of(&links, model);
    let prose = [model.title, model.description].into_iter().flat_map(|text| links.headings(text));
    let mut sections = Sections::below([name].into_iter().chain(prose), &root.headings());
    root.write(&mut page, &links, &mut sections);
    while let Some(section) = sections.next() {
        write_section(&mut page, &links, &mut sections, &section);
    }
    page.push_str(FOOTER);
    page
}

fn write_section(page: &mut String, links: &Links<'_>, sections: &mut Sections, section: &Section) {
    let heading = &section.heading;
    put!(page, "\n## {}\n", code(heading));
    for text in section.descriptions() {
        put!(page, "\n{}\n", links.markdown(text).trim());
    }
    if let Some(node) = &section.node {
        page.push_str(&notes::paragraph(links, node.schema));
        tables::of_part(page, &mut Rows { links, sections, outer: heading }, node);
    }
}
