//! Answers that the compiler gives about attributes, because the macro sees only the names of types. An answer is a trait
//! bound that a mistake does not satisfy, so the compiler reports the mistake with the message of the trait.

/// The answer to a question about an attribute: [`Mistake`] or [`Right`].
pub type Answer<const IS_MISTAKE: bool> = <Question<IS_MISTAKE> as Answered>::Answer;

/// A question about an attribute, with its result.
#[derive(Debug)]
pub struct Question<const IS_MISTAKE: bool>;

/// The attribute is wrong.
#[derive(Debug)]
pub struct Mistake;

/// The attribute is right.
#[derive(Debug)]
pub struct Right;

/// Selects the answer. Answers are separate types, because otherwise the compiler would mention `Question<false>` in its
/// message about a mistake.
pub trait Answered {
    /// The answer.
    type Answer;
}

impl Answered for Question<true> {
    type Answer = Mistake;
}

impl Answered for Question<false> {
    type Answer = Right;
}

/// Declares traits that [`Right`] alone implements.
macro_rules! questions {
    ($($(#[$attribute:meta])+ $name:ident<$($parameter:ident),+>;)+) => {$(
        $(#[$attribute])+
        pub trait $name<$($parameter: ?Sized),+> {
            /// Exists if the attribute is right.
            const IS_RIGHT: () = ();
        }

        #[diagnostic::do_not_recommend]
        impl<$($parameter: ?Sized),+> $name<$($parameter),+> for Right {}
    )+};
}

questions! {
    /// A type accepts a default, an example or the value of a condition. The name of `D` shows it.
    #[diagnostic::on_unimplemented(
        message = "the value `{D}` is refused by `{T}`, the type of its key",
        label = "`{T}` does not allow `{D}`",
        note = "a default, like an example and the value of a condition, is one of the values that its type lists, and satisfies the \
                constraints on its type"
    )]
    Accepts<D, T>;

    /// A type accepts a default or an example that is an array or an object.
    #[diagnostic::on_unimplemented(
        message = "the value is refused by `{T}`, the type of its key",
        label = "`{T}` does not allow this value",
        note = "a default, like an example, has the shape of its type, and satisfies the constraints on its type"
    )]
    AcceptsParts<T>;

    /// A type allows a value in `values`. The name of `V` shows the value.
    #[diagnostic::on_unimplemented(
        message = "the value `{V}` is refused by `{T}`",
        label = "`{T}` does not allow `{V}`",
        note = "remove the value, because `values` can only narrow the values that the type allows"
    )]
    Allows<V, T>;

    /// A constraint does not contradict those on the type.
    #[diagnostic::on_unimplemented(
        message = "no value satisfies this constraint and the constraints on `{T}`",
        label = "contradicts the constraints on `{T}`",
        note = "change the one or the other"
    )]
    CanBeSatisfied<T>;

    /// A payload beside a discriminator may be an object.
    #[diagnostic::on_unimplemented(
        message = "`{T}` cannot stand beside a discriminator",
        label = "never an object in JSON",
        note = "the discriminator is a key of the payload, so that this variant could never be read; with `content = \"…\"` a payload is \
                a value of its own"
    )]
    HasKeys<T>;

    /// The keys of a map may be of a type.
    #[diagnostic::on_unimplemented(
        message = "`{K}` cannot be the key of a map",
        label = "neither a text nor a number in JSON",
        note = "the keys of a JSON object are strings; use `String`, an integer, or a model of texts"
    )]
    NamesKeys<K>;
}

/// Declares questions about constraints for values of one kind: of a type, and of the items of a list.
macro_rules! questions_of_kind {
    ($($name:ident: $message:literal, $of_items:ident: $message_of_items:literal;)+) => {
        questions! {$(
            /// A constraint on values of one kind has an effect on a type.
            #[diagnostic::on_unimplemented(
                message = $message,
                label = "has no effect on `{T}`",
                note = "remove it, or write a constraint that `{T}` can have"
            )]
            $name<T>;

            /// A constraint on values of one kind has an effect on the items of a type.
            #[diagnostic::on_unimplemented(
                message = $message_of_items,
                label = "has no effect on the items of `{T}`",
                note = "remove it, or write a constraint that the items can have"
            )]
            $of_items<T>;
        )+}
    };
}

questions_of_kind! {
    ConstrainsString: "this attribute constrains strings, and `{T}` is of another kind",
    ConstrainsStringItems: "this attribute constrains strings, and the items of `{T}` are of another kind";

    ConstrainsInteger: "this attribute constrains integers, and `{T}` is of another kind",
    ConstrainsIntegerItems: "this attribute constrains integers, and the items of `{T}` are of another kind";

    ConstrainsNumber: "this attribute constrains numbers, and `{T}` is of another kind",
    ConstrainsNumberItems: "this attribute constrains numbers, and the items of `{T}` are of another kind";

    ConstrainsList: "this attribute constrains lists, and `{T}` is of another kind",
    ConstrainsListItems: "this attribute constrains lists, and the items of `{T}` are of another kind";

    ConstrainsObject: "this attribute constrains objects, and `{T}` is of another kind",
    ConstrainsObjectItems: "this attribute constrains objects, and the items of `{T}` are of another kind";
}
