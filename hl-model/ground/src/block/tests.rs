//! Both ways of looking at a block say the same. Both are compiled here, so that neither needs its target to be tested.

use super::LENGTH;
use super::words;
use proptest::prelude::*;

/// How a block is looked at.
struct Way {
    special: fn(&[u8; LENGTH]) -> Option<usize>,
    find: fn(&[u8; LENGTH], u8) -> Option<usize>,
    digits: fn(&[u8; LENGTH]) -> Option<u32>,
}

fn ways() -> Vec<Way> {
    vec![
        Way { special: words::special, find: words::find, digits: words::digits },
        #[cfg(all(target_arch = "x86_64", target_feature = "sse2"))]
        Way { special: super::vectors::special, find: super::vectors::find, digits: super::vectors::digits },
    ]
}

/// Compares what is said of a block with what is found byte by byte.
fn compare(block: [u8; LENGTH], byte: u8) {
    let special = block.iter().position(|byte| *byte < b' ' || *byte == b'"' || *byte == b'\\');
    let found = block.iter().position(|other| *other == byte);
    let digits = block.iter().rev().fold(0, |bits, byte| bits << 1 | u32::from(byte.is_ascii_digit()));
    for way in ways() {
        assert_eq!((way.special)(&block), special, "{block:?}");
        assert_eq!((way.find)(&block, byte), found, "{block:?}, {byte}");
        assert!((way.digits)(&block).is_none_or(|bits| bits == digits), "{block:?}");
    }
}

#[test]
fn every_byte_is_told_apart_wherever_it_is() {
    for byte in 0..=u8::MAX {
        for at in 0..LENGTH {
            let mut block = [b'x'; LENGTH];
            block[at] = byte;
            compare(block, byte);
        }
    }
}

proptest! {
    #[test]
    fn any_block_is_told_apart(block: [u8; LENGTH], byte: u8) {
        compare(block, byte);
    }

    /// Bytes that stand side by side may be taken for each other where they are looked at together.
    #[test]
    fn neighbours_are_told_apart(block in prop::array::uniform16(prop::sample::select(&b"\x00\x1f !\"#[\\]09/:\x7f\x80\xa2\xff"[..]))) {
        compare(block, b'\\');
    }
}
