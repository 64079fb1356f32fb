//! Copying a part of a value out of the shared text.

use super::print::push_value;
use super::repr::{Dict, Value};
use super::text::Text;

impl Value {
    /// A copy of the value that does not keep the text of the whole in memory.
    ///
    /// A part of a value is a slice of the text of the whole. Detach a small part that must live longer than a large
    /// whole. A value with bytes or files in it is only cloned.
    ///
    /// ```
    /// use hl_model::Value;
    ///
    /// let payload: Value = r#"{"id": "run_1", "log": "line after line"}"#.parse()?;
    /// let id = payload.get("id").unwrap().detach();
    /// drop(payload);
    /// // Now only the id of the payload is in memory.
    /// assert_eq!(id.as_str(), Some("run_1"));
    /// # Ok::<(), hl_model::Errors>(())
    /// ```
    #[must_use]
    pub fn detach(&self) -> Self {
        let mut json = String::new();
        if push_value(&mut json, self) { Self::from_text(Text::new(json)) } else { self.clone() }
    }
}

impl Dict {
    /// A copy of the object that does not keep the text of the whole in memory, as by [`Value::detach`].
    ///
    /// ```
    /// use hl_model::{Dict, HlModel};
    ///
    /// let payload =
    ///     Dict::<hl_model::Value>::from_json(r#"{"user": {"id": 1.50}, "log": "line after line"}"#)?;
    /// let user = payload.get("user").unwrap().as_dict().unwrap().detach();
    /// assert_eq!(user.to_json()?, r#"{"id":1.50}"#);
    /// # Ok::<(), hl_model::Errors>(())
    /// ```
    #[must_use]
    pub fn detach(&self) -> Self {
        Value::from(self.clone()).detach().as_dict().unwrap_or(self).clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Bytes;

    #[test]
    fn a_detached_part_is_the_same_to_the_letter() {
        let json = r#"{"a":[1.50,"x\u0041\n",{"b":null,"c":[]}],"d":{},"e":true,"f":"plain"}"#;
        let whole: Value = json.parse().unwrap();
        for pointer in ["", "/a", "/a/0", "/a/1", "/a/2", "/d", "/e", "/f"] {
            let part = whole.pointer(pointer).unwrap();
            let detached = part.detach();
            assert_eq!(&detached, part);
            assert_eq!(detached.to_string(), part.to_string());
        }
        assert_eq!(whole.as_dict().unwrap().detach().len(), 4);
    }

    #[test]
    fn bytes_stay_what_they_are() {
        let value = Value::from(Dict::from([("bytes", Value::from(Bytes::from(&b"\0"[..])))]));
        assert_eq!(value.detach(), value);
    }
}
