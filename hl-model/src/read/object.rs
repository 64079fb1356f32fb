//! Reading the keys of a model.

use super::input::Input;
use super::rule_set::Rules;
use super::source::EntryKey;
use super::{DuplicateKeys, Elsewhere, Stop};
use crate::check::rules;
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
    let order = input.with_rules(schema.constraints, |input| read_keys(input, object, &mut slots))?;
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
    if input.is_present()? {
        *slot = Some(T::read(input)?);
    }
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
type Order = Box<[u16]>;

/// Reads the declared and undeclared keys of a model. Their order, if it is not the usual one.
fn read_keys(input: &mut Input<'_, '_>, object: &'static Object, slots: &mut dyn Slots) -> Result<Option<Order>, Stop> {
    input.reading.enter()?;
    let elsewhere = input.elsewhere;
    let first_key = input.reading.scratch.scanner.key_count();
    let mut entries = input.source.object()?;
    let mut progress = Progress::new(object);
    let mut value = Input::new(input.source.reborrow(), input.reading, Rules::default());
    while let Some(key) = entries.next(&mut value.source)? {
        progress.count += 1;
        value.reading.note_key(&key, progress.count)?;
        let tolerance = value.reading.tolerance;
        if let Some((index, declared)) = progress.find(&key.name) {
            if progress.is_to_be_read(index, tolerance.duplicates)? {
                value.rules = Rules::new(declared.constraints, None);
                value.null = declared.null;
                value.optional = !declared.required;
                slots.read(index, &mut value)?;
            } else {
                value.skip()?;
            }
        } else if elsewhere.has(&key.name, object.rest, tolerance) {
            progress.pass_over(elsewhere, tolerance.duplicates)?;
            value.skip()?;
        } else {
            progress.unknown();
            value.reading.scratch.scanner.push_key(&key);
            (value.rules, value.null, value.optional) = (Rules::default(), NullPolicy::Value, false);
            read_unknown(slots, &key, &mut value)?;
        }
    }
    input.reading.depth -= 1;
    input.no_duplicates(first_key)?;
    let Progress { count, order, .. } = progress;
    if input.satisfies(&mut |rule| rules::key_count(rule, count)) {
        Ok(order.map(Vec::into_boxed_slice))
    } else {
        Err(Stop)
    }
}

/// Reads the value of a key that is not declared.
pub(super) fn read_unknown<'de>(
    slots: &mut dyn Slots,
    key: &EntryKey<'de>,
    value: &mut Input<'_, 'de>,
) -> Result<(), Stop> {
    let rest = slots.rest();
    if value.reading.tolerance.passes_over(rest.is_none())? {
        return value.skip();
    }
    rest.ok_or(Stop)?.read(key, value)
}

/// Which keys of a model have come so far.
struct Progress {
    object: &'static Object,
    /// Whether the discriminator has come, if that is not declared.
    has_tag: bool,
    seen: Seen,
    /// How many keys have come.
    count: usize,
    /// How many of them are neither declared nor somebody else's.
    unknown: usize,
    /// The index of the declared key that came last.
    last: Option<usize>,
    /// The order of the keys, once it differs from the usual one (declared keys in order, then the others).
    order: Option<Vec<u16>>,
}

impl Progress {
    fn new(object: &'static Object) -> Self {
        let seen = Seen::new(object.keys.len());
        Self { object, has_tag: false, seen, count: 0, unknown: 0, last: None, order: None }
    }

    /// The declared key of that name, which most often is the one after the last.
    #[inline]
    fn find(&self, name: &str) -> Option<(usize, &'static Key)> {
        let next = self.last.map_or(0, |last| last + 1);
        if let Some(key) = self.object.keys.get(next)
            && key.name == name
        {
            return Some((next, key));
        }
        self.object.find(name)
    }

    /// Notes that a declared key has come; whether its value counts.
    #[inline]
    fn is_to_be_read(&mut self, index: usize, duplicates: DuplicateKeys) -> Result<bool, Stop> {
        if self.seen.contains(index) {
            return match duplicates {
                DuplicateKeys::Error => Err(Stop),
                DuplicateKeys::First => Ok(false),
                DuplicateKeys::Last => Ok(true),
            };
        }
        // The order is noted first, since it goes by the keys that came before.
        if self.order.is_some() || self.unknown > 0 || self.last.is_some_and(|last| index < last) {
            let entry = u16::try_from(index).unwrap_or(REST);
            self.order().push(entry);
        }
        self.seen.insert(index);
        self.last = Some(index);
        Ok(true)
    }

    /// Notes that a key has come that is not declared.
    fn unknown(&mut self) {
        if let Some(order) = &mut self.order {
            order.push(REST);
        }
        self.unknown += 1;
    }

    /// The order of the keys that have come.
    fn order(&mut self) -> &mut Vec<u16> {
        let (seen, unknown) = (&self.seen, self.unknown);
        self.order.get_or_insert_with(|| {
            let declared = seen.indexes().filter_map(|index| u16::try_from(index).ok());
            declared.chain(std::iter::repeat_n(REST, unknown)).collect()
        })
    }

    /// Notes that a key has come that somebody else takes care of.
    fn pass_over(&mut self, elsewhere: Elsewhere, duplicates: DuplicateKeys) -> Result<(), Stop> {
        // Whoever reads an `allOf` looks for duplicates among the keys that no part declares.
        let is_second_tag = matches!(elsewhere, Elsewhere::Tag(_)) && std::mem::replace(&mut self.has_tag, true);
        if is_second_tag && duplicates == DuplicateKeys::Error { Err(Stop) } else { Ok(()) }
    }
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
