//! Maps as field types. Their keys may be of any type that is text or an integer in JSON.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, btree_map, hash_map};
use std::hash::BuildHasher;

use indexmap::IndexMap;

use super::field_type::{FieldType, take};
use super::keyed::{Hashed, Sorted};
use crate::description::{Constraint, Known, KnownKind, Schema, Shape};
use crate::input::{Input, read_value};
use crate::options::{DuplicateKeys, ReadOptions};
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

/// The constraints of a map: its keys must match their schema, and no two keys are equal as values of their type. Equality
/// is checked during reading, because it depends on the treatment of duplicate keys.
struct NamedKeys<K>(std::marker::PhantomData<K>);

/// Declares the constraints of a map, and the function that finds equal keys.
macro_rules! key_rules {
    ($($rules:ident, $equal:ident, $map:ident, $entry:ident, $bound:ident;)*) => {$(
        impl<K: $bound> NamedKeys<K> {
            const $rules: &'static [Constraint] = if K::__IS_ANY_TEXT {
                &[]
            } else {
                const { &[Constraint::Keys(K::field_schema), Constraint::DistinctKeys($equal::<K>)] }
            };
        }

        fn $equal<K: $bound>(names: &mut dyn Iterator<Item = Cow<'_, str>>, each: &mut dyn FnMut(usize, usize)) {
            let mut known = $map::new();
            for (index, name) in names.enumerate() {
                match key_of::<K>(&name).map(|key| known.entry(key)) {
                    Some($entry::Entry::Occupied(first)) => each(index, *first.get()),
                    Some($entry::Entry::Vacant(new)) => _ = new.insert(index),
                    None => {}
                }
            }
        }
    )*};
}

key_rules! {
    SORTED, equal_when_sorted, BTreeMap, btree_map, Sorted;
    HASHED, equal_when_hashed, HashMap, hash_map, Hashed;
}

/// The key with a name.
fn key_of<K: FieldType>(name: &str) -> Option<K> {
    K::__from_text(name)
        .or_else(|| read_value(&K::field_schema().value_of_key(name), &ReadOptions::new(), K::read).ok())
}

macro_rules! maps {
    ($($map:ident, $rules:ident, $name:literal, $order:literal, $bound:ident $(, $state:ident)?;)*) => {$(
        impl<K: $bound, T: FieldType $(, $state: BuildHasher + Default)?> FieldType
            for $map<K, T $(, $state)?>
        {
            const __TAKES_WHOLE: bool = true;
            const __KNOWN: Known = Known::of(KnownKind::Object);

            fn field_schema() -> &'static Schema {
                const { &Schema::of(Shape::Map(T::field_schema)).rust($name).with(NamedKeys::<K>::$rules) }
            }

            #[doc = concat!("Keys are kept ", $order, ".")]
            fn read(input: &mut Input<'_, '_>) -> Result<Self, Stop> {
                let (mut map, mut refused) = (Self::default(), None);
                let taken = input.map_entries(Self::field_schema(), &mut |name, value| {
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
                            // The second value is read because it may have problems, too.
                            DuplicateKeys::Error => return take::<T>(value).and(Err(Stop)),
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
    BTreeMap, SORTED, "BTreeMap<{key}, {}>", "sorted", Sorted;
    HashMap, HASHED, "HashMap<{key}, {}>", "in no order", Hashed, S;
    IndexMap, HASHED, "IndexMap<{key}, {}>", "in order", Hashed, S;
}
