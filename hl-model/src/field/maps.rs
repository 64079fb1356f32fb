//! Maps as field types. Their keys may be of any type that is text or an integer in JSON.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::hash::BuildHasher;

use indexmap::IndexMap;

use super::field_type::{FieldType, take};
use super::keyed::{Hashed, Sorted};
use crate::description::{Constraint, Known, KnownKind, Schema, SchemaFn, Shape};
use crate::input::Input;
use crate::options::DuplicateKeys;
use crate::output::{Field, Output};
use crate::stop::Stop;
use hl_model_ground::json;

/// Reads a key from its name.
fn read_key<K: FieldType>(name: &str, input: &mut Input<'_, '_>) -> Result<K, Stop> {
    if let Some(key) = K::__from_text(name) {
        return Ok(key);
    }
    input.instead(&K::field_schema().value_of_key(name), take)
}

/// The name of a key.
fn name_of_key<K: FieldType>(key: &K) -> Cow<'_, str> {
    if let Some(name) = key.__as_text() {
        return Cow::Borrowed(name);
    }
    Cow::Owned(written_name(key))
}

/// The name that is written for a key.
pub(crate) fn written_name(key: &dyn Field) -> String {
    let mut output = Output::json();
    key.write(&mut output);
    let text = output.into_json().unwrap_or_default();
    match text.strip_prefix('"') {
        Some(_) => json::decode(&text).unwrap_or_default().into_owned(),
        None => text,
    }
}

/// The constraint of a map: its keys must match their schema. Whether two keys are equal as values of their type is checked
/// during reading, because it depends on the treatment of duplicate keys.
struct NamedKeys<K>(std::marker::PhantomData<K>);

impl<K: FieldType> NamedKeys<K> {
    const RULES: &'static [Constraint] =
        if K::__IS_ANY_TEXT { &[] } else { const { &[Constraint::Keys(K::field_schema)] } };

    /// The schema of the names; `None` if every text is allowed.
    const SCHEMA: Option<SchemaFn> = if K::__IS_ANY_TEXT { None } else { Some(K::field_schema) };
}

macro_rules! maps {
    ($($map:ident, $name:literal, $order:literal, $bound:ident $(, $state:ident)?;)*) => {$(
        impl<K: $bound, T: FieldType $(, $state: BuildHasher + Default)?> FieldType
            for $map<K, T $(, $state)?>
        {
            const __TAKES_WHOLE: bool = true;
            const __KNOWN: Known = Known::of(KnownKind::Object);

            fn field_schema() -> &'static Schema {
                const { &Schema::of(Shape::Map(T::field_schema)).rust($name).with(NamedKeys::<K>::RULES) }
            }

            #[doc = concat!("Keys are kept ", $order, ".")]
            fn read(input: &mut Input<'_, '_>) -> Result<Self, Stop> {
                let (mut map, mut refused) = (Self::default(), None);
                let taken = input.named_entries(NamedKeys::<K>::SCHEMA.map(|schema| schema()), |name, value| {
                    let key: K = match read_key(name.name, value) {
                        Ok(key) => key,
                        // The value is read because it may have problems, too.
                        Err(Stop) => {
                            refused.get_or_insert_with(|| name.name.to_owned());
                            return take::<T>(value).and(Err(Stop));
                        }
                    };
                    if !value.is_kept() {
                        map = Self::default();
                        return take::<T>(value).map(drop);
                    }
                    if map.contains_key(&key) {
                        match value.duplicates() {
                            DuplicateKeys::First => return value.skip(),
                            DuplicateKeys::Error => {
                                // The second value is read because it may have problems, too.
                                let taken = take::<T>(value);
                                value.collect_equal_key(name);
                                return taken.and(Err(Stop));
                            }
                            DuplicateKeys::Last => {}
                        }
                    }
                    map.insert(key, take(value)?);
                    Ok(())
                });
                if let Some(name) = refused {
                    input.collect_refused_key(K::field_schema(), &name, &mut |input| take::<K>(input).map(drop));
                }
                taken.map(|()| map)
            }

            fn write(&self, output: &mut Output) {
                output.begin_object();
                for (key, value) in self {
                    output.key(&name_of_key(key));
                    value.write(output);
                }
                output.end_object();
            }
        }
    )*};
}

maps! {
    BTreeMap, "BTreeMap<{key}, {}>", "sorted", Sorted;
    HashMap, "HashMap<{key}, {}>", "in no order", Hashed, S;
    IndexMap, "IndexMap<{key}, {}>", "in order", Hashed, S;
}
