//! A model as an item.

use super::attribute::{self, Item, On};
use super::docs;
use super::lines::{LINE, in_parentheses, width, with_type};
use super::types::TypeWriter;
use crate::generate::options::{Options, PLACEHOLDER};
use crate::generate::plan::{
    Body, Enum, Field, Member, Model, PatternKeys, Rest, Struct, Tuple, Type, UnionModel, Variant, VariantValue,
};

/// Writes a model.
pub(crate) fn write_model(out: &mut String, model: &Model<'_>, options: &Options, writer: &mut TypeWriter<'_, '_>) {
    docs::write(out, "", &model.docs);
    if let Body::Alias(ty) = &model.body {
        let ty = writer.write(ty);
        out.push_str(&with_type(&format!("pub type {} =", model.name), &ty, ';', 0));
        return;
    }
    if model.deprecated {
        out.push_str("#[deprecated]\n");
    }
    writer.import("HlModel");
    let others = options.derive.0.iter().map(String::as_str).filter(|path| path.rsplit(':').next() != Some("HlModel"));
    let derives: Vec<&str> = others.chain(["HlModel"]).collect();
    out.push_str(&format!("#[derive({})]\n", derives.join(", ")));
    let items = container_items(model, options, writer);
    attribute::write(out, On::Type, &items);
    match &model.body {
        Body::Struct(body) => write_struct(out, &model.name, body, writer),
        Body::Newtype(ty) => {
            let ty = writer.write(ty);
            out.push_str(&in_parentheses(&format!("pub struct {}", model.name), &ty, ';', 0));
        }
        Body::Enum(body) => write_enum(out, &model.name, body, writer),
        Body::Union(body) => write_union(out, &model.name, body, writer),
        Body::Tuple(body) => write_tuple(out, &model.name, body, writer),
        Body::Open | Body::Alias(_) => {}
    }
}

fn container_items(model: &Model<'_>, options: &Options, writer: &mut TypeWriter<'_, '_>) -> Vec<Item> {
    let mut items = Vec::new();
    let mut convention = None;
    match &model.body {
        Body::Struct(body) => {
            items.extend(body.is_all_of.then(|| Item::flag("all_of")));
            items.extend((body.rest == Rest::Closed).then(|| Item::flag("closed")));
            convention = body.convention;
        }
        Body::Enum(body) => convention = body.convention,
        Body::Union(union) => {
            items.push(Item::flag(if union.is_one_of { "one_of" } else { "any_of" }));
            items.extend(union.discriminator.as_ref().map(|key| Item::text("discriminator", key)));
        }
        Body::Tuple(_) => items.push(Item::flag("tuple")),
        _ => {}
    }
    items.extend((!model.is_named).then(|| Item::flag("inline")));
    if let Some(template) = &options.module {
        let module = template.replace(PLACEHOLDER, &crate::generate::names::snake(&model.name));
        items.push(Item::text("module", &module));
    }
    items.extend(model.title.map(|title| Item::text("title", title)));
    items.extend(convention.map(|convention| Item::text("rename_all", convention.name())));
    items.extend(attribute::constraints(&model.constraints, writer));
    if let Body::Struct(body) = &model.body {
        items.extend(body.key_rules.iter().map(Item::key_rule));
    }
    items
}

fn write_struct(out: &mut String, name: &str, body: &Struct<'_>, writer: &mut TypeWriter<'_, '_>) {
    if body.fields.is_empty() && body.pattern_keys.is_empty() && body.rest == Rest::Closed {
        push_head(out, "pub struct", name, "{}");
        return;
    }
    push_head(out, "pub struct", name, "{");
    for field in &body.fields {
        write_field(out, field, writer);
    }
    for PatternKeys { ident, pattern, ty } in &body.pattern_keys {
        write_plain_field(out, Item::text("pattern_keys", pattern), ident, ty, writer);
    }
    if let Rest::Kept(values) = &body.rest {
        let ty = values.clone().map_or(Type::Dict(None), Type::dict);
        write_plain_field(out, Item::flag("any_string_name"), "any_string_name", &ty, writer);
    }
    out.push_str("}\n");
}

/// Appends the line before the fields or variants of a type, broken where rustfmt breaks it.
fn push_head(out: &mut String, kind: &str, name: &str, brace: &str) {
    let line = format!("{kind} {name} {brace}");
    let is_long = width(&line) > LINE;
    out.push_str(&if is_long { format!("{kind} {name}\n{brace}\n") } else { format!("{line}\n") });
}

/// A field without documentation.
fn write_plain_field(out: &mut String, item: Item, name: &str, ty: &Type, writer: &mut TypeWriter<'_, '_>) {
    attribute::write(out, On::Field, &[item]);
    let ty = writer.write(ty);
    out.push_str(&with_type(&format!("{name}:"), &ty, ',', 4));
}

/// Writes a list whose items are fields.
fn write_tuple(out: &mut String, name: &str, body: &Tuple<'_>, writer: &mut TypeWriter<'_, '_>) {
    push_head(out, "pub struct", name, "{");
    for field in &body.fields {
        write_field(out, field, writer);
    }
    if let Some(rest) = &body.rest {
        write_plain_field(out, Item::flag("rest"), "rest", &Type::list(rest.clone()), writer);
    }
    out.push_str("}\n");
}

fn write_field(out: &mut String, field: &Field<'_>, writer: &mut TypeWriter<'_, '_>) {
    let indent = "    ";
    docs::write(out, indent, &field.docs);
    if field.deprecated {
        out.push_str("    #[deprecated]\n");
    }
    let mut items = Vec::new();
    items.extend(field.rename.as_ref().map(|key| Item::text("rename", key)));
    items.extend(field.title.map(|title| Item::text("title", title)));
    items.extend(field.requires.iter().map(|key| Item::text("requires", key)));
    items.extend(attribute::constraints(&field.constraints, writer));
    let flags = [("read_only", field.read_only), ("write_only", field.write_only), ("secret", field.secret)];
    items.extend(flags.into_iter().filter(|(_, is_set)| *is_set).map(|(name, _)| Item::flag(name)));
    items.extend(field.default.map(|value| Item::json("default", value)));
    items.extend(field.example.map(|value| Item::json("example", value)));
    attribute::write(out, On::Field, &items);
    let ty = writer.write(&field.ty);
    let ty = if field.is_optional { format!("Option<{ty}>") } else { ty };
    out.push_str(&with_type(&format!("{}:", field.ident), &ty, ',', 4));
}

fn write_enum(out: &mut String, name: &str, body: &Enum<'_>, writer: &mut TypeWriter<'_, '_>) {
    push_head(out, "pub enum", name, "{");
    for Variant { ident, value, docs } in &body.variants {
        docs::write(out, "    ", docs);
        let items = match value {
            VariantValue::Name => Vec::new(),
            VariantValue::Text(text) => vec![Item::text("rename", text)],
            VariantValue::Integer(number) => vec![Item::tokens("value", number)],
        };
        attribute::write(out, On::Variant, &items);
        out.push_str(&format!("    {ident},\n"));
    }
    if let Some(ident) = &body.other {
        writer.import("OtherValue");
        out.push_str(&format!("    #[hl(other)]\n    {ident}(OtherValue),\n"));
    }
    out.push_str("}\n");
}

fn write_union(out: &mut String, name: &str, body: &UnionModel<'_>, writer: &mut TypeWriter<'_, '_>) {
    push_head(out, "pub enum", name, "{");
    for Member { ident, ty, tags, docs, is_other, .. } in &body.members {
        docs::write(out, "    ", docs);
        let tags = tags.iter().map(|tag| Item::json("tag", tag));
        let items: Vec<_> = tags.chain(is_other.then(|| Item::flag("other"))).collect();
        attribute::write(out, On::Variant, &items);
        let ty = writer.write(ty);
        out.push_str(&in_parentheses(ident, &ty, ',', 4));
    }
    out.push_str("}\n");
}
