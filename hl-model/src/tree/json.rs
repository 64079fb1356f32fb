//! Documents in JSON.

use super::build::TreeBuilder;
use super::fault::Fault;
use super::keyed::Keyed;
use super::node::{Content, Node, Place};
use crate::problem::Lines;
use crate::value::Value;
use hl_model_ground::json::{Cursor, Token};

/// Reads a document. The text has no byte order mark.
pub(crate) fn read(file: u32, text: &str) -> Result<Node, Vec<Fault>> {
    let mut reader = Reader { cursor: Cursor::new(text), file, lines: Lines::new(), tree: TreeBuilder::default() };
    match reader.document() {
        Ok(()) => {
            let end = reader.place();
            reader.tree.finish(end)
        }
        Err(Failure::Fault(fault)) => Err(vec![fault]),
        Err(Failure::Syntax) => Err(vec![syntax_fault(reader.place(), text)]),
    }
}

enum Failure {
    /// The text is not JSON.
    Syntax,
    Fault(Fault),
}

struct Reader<'t> {
    file: u32,
    cursor: Cursor<'t>,
    lines: Lines,
    tree: TreeBuilder,
}

impl Reader<'_> {
    /// The place of the token that comes next.
    fn place(&mut self) -> Place {
        self.cursor.peek();
        self.here()
    }

    /// The place behind the token that was taken last.
    fn here(&mut self) -> Place {
        Place::at(self.file, self.lines.position(self.cursor.whole(), self.cursor.offset()))
    }

    fn document(&mut self) -> Result<(), Failure> {
        self.value()?;
        // Whether the open list or object has no item or entry yet.
        let mut is_first = true;
        while self.tree.depth() > 0 {
            let bracket = if self.tree.expects_key() { b'}' } else { b']' };
            if !self.cursor.next(bracket, is_first).ok_or(Failure::Syntax)? {
                let end = self.here();
                self.tree.end(end);
                is_first = false;
                continue;
            }
            if bracket == b'}' {
                self.key()?;
            }
            is_first = self.value()?;
        }
        self.cursor.end().ok_or(Failure::Syntax)
    }

    fn key(&mut self) -> Result<(), Failure> {
        let place = self.place();
        let key = self.cursor.key().ok_or(Failure::Syntax)?;
        let text = self.cursor.text(key).ok_or_else(|| lone_surrogate(place))?;
        let text = text.into_owned();
        let end = self.here();
        self.tree.key(text, place, end);
        Ok(())
    }

    /// Takes a value, or the start of a list or an object, and returns whether it was such a start.
    fn value(&mut self) -> Result<bool, Failure> {
        let place = self.place();
        let content = match self.cursor.token().ok_or(Failure::Syntax)? {
            Token::Object => return self.start(b'{', Content::Object(Keyed::default()), place),
            Token::List => return self.start(b'[', Content::List(Vec::new()), place),
            Token::String => {
                let string = self.cursor.string().ok_or(Failure::Syntax)?;
                Content::String(self.cursor.text(string).ok_or_else(|| lone_surrogate(place))?.into_owned())
            }
            Token::Number => Content::Number(self.cursor.number().ok_or(Failure::Syntax)?.to_owned()),
            token => {
                self.cursor.literal(token).ok_or(Failure::Syntax)?;
                if token == Token::Null { Content::Null } else { Content::Bool(token == Token::True) }
            }
        };
        let end = self.here();
        self.tree.value(Node { content, place, end });
        Ok(false)
    }

    fn start(&mut self, bracket: u8, content: Content, place: Place) -> Result<bool, Failure> {
        self.cursor.open(bracket).ok_or(Failure::Syntax)?;
        self.tree.start(content, place).map_err(Failure::Fault)?;
        Ok(true)
    }
}

fn lone_surrogate(place: Place) -> Failure {
    Failure::Fault(Fault::new(place, "string has half of a surrogate pair without the other half"))
}

/// The problem of a text that is not JSON.
fn syntax_fault(stopped: Place, text: &str) -> Fault {
    let Err(errors) = text.parse::<Value>() else {
        return Fault::new(stopped, "text is not JSON");
    };
    let problem = errors.first();
    let place = problem.position().map_or(stopped, |position| Place::at(stopped.file, position));
    Fault::new(place, problem.kind().to_string())
}
