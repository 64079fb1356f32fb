//! The ends of lists and objects in a text.

use super::narrow::narrow;

/// The ends of the long lists and objects in a value. They are cached, because otherwise the end of a value would be
/// searched again at every level around it.
#[derive(Debug)]
pub(super) struct Ends {
    /// The start and end of each list and object, relative to the start of the value, in ascending order of starts. An open
    /// one holds the index of the one around it instead of an end. So the open ones form a linked list without extra memory.
    spans: Vec<(u32, u32)>,
    /// The index of the innermost open list or object; `u32::MAX` if all are closed.
    innermost: u32,
    /// Length in bytes up to which a list or an object counts as short. The end of a short value is scanned for again at
    /// each short value around it. There are at most `short / 2` of these, so each byte is scanned at most `short / 2`
    /// times.
    short: usize,
}

impl Ends {
    /// No ends yet, for a value of `length` bytes; `None` if it is too long.
    pub(super) fn within(length: usize, short: usize) -> Option<Self> {
        u32::try_from(length).ok().map(|_| Self { spans: Vec::new(), innermost: u32::MAX, short })
    }

    /// Notes that a list or an object begins.
    pub(super) fn open(&mut self, at: usize) {
        let index = narrow(self.spans.len());
        self.spans.push((narrow(at), std::mem::replace(&mut self.innermost, index)));
    }

    /// Notes that the innermost list or object ends.
    pub(super) fn close(&mut self, at: usize) {
        let Some((start, end)) = self.spans.get_mut(self.innermost as usize) else { return };
        self.innermost = std::mem::replace(end, narrow(at));
        if at - *start as usize <= self.short {
            // Lists and objects within a short one are shorter and already removed, so it is the last.
            self.spans.pop();
        }
    }

    /// The end of the list or object that begins at a place, if it is long.
    pub(super) fn end_of(&self, at: usize) -> Option<usize> {
        let index = self.spans.binary_search_by_key(&at, |(start, _)| *start as usize).ok()?;
        self.spans.get(index).map(|(_, end)| *end as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lists_and_objects_have_their_ends() {
        const SHORT: usize = 64;
        let long = "1,".repeat(SHORT / 2);
        let text = format!("[[],{{\"a\":[{long}[1],{{\"b\":[{long}2]}}]}},[[[[3]]]],[{long}[]]]");
        let mut ends = Ends::within(text.len(), SHORT).unwrap();
        let mut open = Vec::new();
        let mut spans = Vec::new();
        for (at, byte) in text.bytes().enumerate() {
            match byte {
                b'[' | b'{' => {
                    ends.open(at);
                    open.push(at);
                }
                b']' | b'}' => {
                    ends.close(at + 1);
                    spans.extend(open.pop().map(|start| (start, at + 1)));
                }
                _ => {}
            }
        }
        assert_eq!(spans.iter().filter(|(start, end)| end - start > SHORT).count(), 6);
        for (start, end) in spans {
            assert_eq!(ends.end_of(start), (end - start > SHORT).then_some(end), "{start}");
        }
        assert_eq!(ends.end_of(2), None);
    }
}
