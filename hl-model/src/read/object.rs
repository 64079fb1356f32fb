//! Reading the keys of a model.

use std::borrow::Cow;

use super::input::{Input, Reading, Rules};
use super::source::{Entries, Source};
use super::{DuplicateKeys, Elsewhere, Stop, duplicates};
use crate::field::FieldType;
use crate::private::{Record, Slots};
use crate::schema::{Key, NullPolicy, Object, Shape};
use crate::value::REST;

/// Reads a model with declared keys.
///
/// # Errors
///
/// [`Stop`] if the input does not satisfy the model's schema.
pub fn read_object<T: Record>(input: &mut Input<'_, '_>) -> Result<T, Stop> {
    let mut slots = T::Slots::default();
    let schema = T::schema();
    let Shape::Object(object) = schema.shape else { return Err(Stop) };
    let order = input.with_rules(schema.constraints, |input| input.object(object, &mut slots))?;
    if let Some(rest) = slots.rest() {
        rest.close(order, input.reading);
    }
    T::finish(slots)
}

/// Reads the value of a declared key.
///
/// # Errors
///
/// [`Stop`] if the input does not satisfy the type's schema or the key's constraints.
pub(crate) fn fill<T: FieldType>(slot: &mut Option<T>, input: &mut Input<'_, '_>) -> Result<(), Stop> {
    if input.null == NullPolicy::Absent || (input.reading.tolerance.lenient && input.optional) {
        return input
            .nullable(&mut |input| {
                *slot = Some(input.checked()?);
                Ok(())
            })
            .map(drop);
    }
    *slot = Some(input.checked()?);
    Ok(())
}

/// The value of a required key.
///
/// # Errors
///
/// [`Stop`] if it is missing.
pub fn required<T>(slot: Option<T>) -> Result<T, Stop> {
    slot.ok_or(Stop)
}

/// In what order keys came, declared ones by their index.
pub(super) type Order = Box<[u16]>;

/// Takes the entries of an object to the slots of a model.
pub(super) struct ObjectEntries<'a, 'de> {
    object: &'static Object,
    slots: &'a mut dyn Slots,
    reading: &'a mut Reading,
    elsewhere: Elsewhere,
    /// Whether the discriminator has come, if that is not declared.
    has_tag: bool,
    seen: Seen,
    /// Which key the next value belongs to.
    current: Current,
    /// How many keys have come.
    count: usize,
    /// The index of the declared key that came last.
    last: Option<usize>,
    unknown: Vec<Cow<'de, str>>,
    /// The order of the keys, once it differs from the usual one (declared keys in order, then the others).
    order: Option<Vec<u16>>,
}

#[derive(Clone, Copy)]
enum Current {
    Declared(usize, &'static Key),
    /// The last of the unknown keys.
    Unknown,
    /// None: a value for the key has come before, or somebody else takes care of it.
    PassedOver,
}

impl<'a> ObjectEntries<'a, '_> {
    pub(super) fn new(
        object: &'static Object,
        slots: &'a mut dyn Slots,
        reading: &'a mut Reading,
        elsewhere: Elsewhere,
    ) -> Self {
        Self {
            object,
            slots,
            reading,
            elsewhere,
            has_tag: false,
            seen: Seen::new(object.keys.len()),
            current: Current::PassedOver,
            count: 0,
            last: None,
            unknown: Vec::new(),
            order: None,
        }
    }

    /// How many keys there were, and their order if it is not the usual one.
    pub(super) fn finish(self) -> Result<(usize, Option<Order>), Stop> {
        if self.reading.tolerance.duplicates == DuplicateKeys::Error && duplicates::has_duplicate(&self.unknown) {
            return Err(Stop);
        }
        Ok((self.count, self.order.map(Vec::into_boxed_slice)))
    }

    /// The declared key of that name, which most often is the one after the last.
    fn find(&self, name: &str) -> Option<(usize, &'static Key)> {
        let next = self.last.map_or(0, |last| last + 1);
        if let Some(key) = self.object.keys.get(next)
            && key.name == name
        {
            return Some((next, key));
        }
        self.object.find(name)
    }

    /// Notes that a declared key has come.
    fn declared(&mut self, index: usize, key: &'static Key) -> Result<Current, Stop> {
        if self.seen.contains(index) {
            return match self.reading.tolerance.duplicates {
                DuplicateKeys::Error => Err(Stop),
                DuplicateKeys::First => Ok(Current::PassedOver),
                DuplicateKeys::Last => Ok(Current::Declared(index, key)),
            };
        }
        // The order is noted first, since it goes by the keys that came before.
        self.note_order(Some(index));
        self.seen.insert(index);
        self.last = Some(index);
        Ok(Current::Declared(index, key))
    }

    /// Notes that a declared key came which an order of declared keys and then the others does not allow here.
    fn start_order(&mut self) -> &mut Vec<u16> {
        let (seen, unknown) = (&self.seen, self.unknown.len());
        self.order.get_or_insert_with(|| {
            let declared = seen.indexes().filter_map(|index| u16::try_from(index).ok());
            declared.chain(std::iter::repeat_n(REST, unknown)).collect()
        })
    }

    fn note_order(&mut self, index: Option<usize>) {
        let unusual = index.is_some_and(|index| !self.unknown.is_empty() || self.last.is_some_and(|last| index < last));
        if unusual || self.order.is_some() {
            let entry = index.and_then(|index| u16::try_from(index).ok()).unwrap_or(REST);
            self.start_order().push(entry);
        }
    }
}

impl ObjectEntries<'_, '_> {
    /// Passes over a key that somebody else takes care of.
    fn pass_over(&mut self) -> Result<Current, Stop> {
        // Whoever reads an `allOf` looks for duplicates among the keys that no part declares.
        if let Elsewhere::Tag(_) = self.elsewhere
            && std::mem::replace(&mut self.has_tag, true)
            && self.reading.tolerance.duplicates == DuplicateKeys::Error
        {
            return Err(Stop);
        }
        Ok(Current::PassedOver)
    }
}

impl<'de> Entries<'de> for ObjectEntries<'_, 'de> {
    fn key(&mut self, key: &str, borrowed: Option<&'de str>) -> Result<(), Stop> {
        self.count += 1;
        if self.count > self.reading.limits.keys || key.len() > self.reading.limits.text_length {
            return Err(Stop);
        }
        self.current = match self.find(key) {
            Some((index, declared)) => self.declared(index, declared)?,
            None if self.elsewhere.has(key, self.object.rest, self.reading.tolerance) => self.pass_over()?,
            None => {
                self.note_order(None);
                self.unknown.push(owned(key, borrowed));
                Current::Unknown
            }
        };
        Ok(())
    }

    fn value(&mut self, source: &mut dyn Source<'de>) -> Result<(), Stop> {
        let mut input = Input::new(source, self.reading, Rules::default());
        match self.current {
            Current::Declared(index, key) => {
                input.rules = Rules::new(key.constraints, None);
                input.null = key.null;
                input.optional = !key.required;
                self.slots.read(index, &mut input)
            }
            Current::PassedOver => input.skip(),
            Current::Unknown => {
                let rest = self.slots.rest();
                if input.reading.tolerance.passes_over(rest.is_none())? {
                    return input.skip();
                }
                rest.ok_or(Stop)?.read(self.unknown.last().ok_or(Stop)?, &mut input)
            }
        }
    }
}

/// A key that outlives the reader's buffer.
pub(super) fn owned<'de>(key: &str, borrowed: Option<&'de str>) -> Cow<'de, str> {
    borrowed.map_or_else(|| Cow::Owned(key.to_owned()), Cow::Borrowed)
}

impl Object {
    /// The declared key that has the name or alias, with its index.
    pub(crate) fn find(&self, name: &str) -> Option<(usize, &'static Key)> {
        let at = self.lookup.binary_search_by(|(candidate, _)| (*candidate).cmp(name)).ok()?;
        let index = usize::from(self.lookup.get(at)?.1);
        Some((index, self.keys.get(index)?))
    }
}

/// A set of declared keys. Most models have no more keys than a word has bits.
#[derive(Debug)]
enum Seen {
    Few(u64),
    Many(Box<[u64]>),
}

impl Seen {
    fn new(keys: usize) -> Self {
        if keys <= 64 { Self::Few(0) } else { Self::Many(vec![0; keys.div_ceil(64)].into()) }
    }

    fn words(&self) -> &[u64] {
        match self {
            Self::Few(word) => std::slice::from_ref(word),
            Self::Many(words) => words,
        }
    }

    fn contains(&self, index: usize) -> bool {
        self.words().get(index / 64).is_some_and(|word| word >> (index % 64) & 1 == 1)
    }

    /// Adds a key.
    fn insert(&mut self, index: usize) {
        let words = match self {
            Self::Few(word) => std::slice::from_mut(word),
            Self::Many(words) => &mut **words,
        };
        if let Some(word) = words.get_mut(index / 64) {
            *word |= 1 << (index % 64);
        }
    }

    /// The keys, in ascending order.
    fn indexes(&self) -> impl Iterator<Item = usize> + '_ {
        let words = self.words().iter().enumerate();
        words.flat_map(|(at, word)| (0..64).filter(move |bit| word >> bit & 1 == 1).map(move |bit| at * 64 + bit))
    }
}
