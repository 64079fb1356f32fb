//! The declaration of the types of a description.

/// Declares a type of a description. Generated code writes its fields, which are hidden from the documentation; other code
/// calls methods. `field: Type => method` declares the method that returns the field, with the documentation of the field.
macro_rules! described {
    ($(#[$attribute:meta])* pub struct $Type:ident {
        $($(#[$field_attribute:meta])* $field:ident: $FieldType:ty $(=> $method:ident)?,)*
    }) => {
        $(#[$attribute])*
        pub struct $Type {
            $(
                $(#[$field_attribute])*
                #[doc(hidden)]
                pub $field: $FieldType,
            )*
        }

        impl $Type {
            $(crate::description::described::method! { $(#[$field_attribute])* $field: $FieldType $(=> $method)? })*
        }
    };
}

/// Declares the method that returns a field, if the field has one.
macro_rules! method {
    ($(#[$attribute:meta])* $field:ident: $FieldType:ty) => {};
    ($(#[$attribute:meta])* $field:ident: $FieldType:ty => $method:ident) => {
        $(#[$attribute])*
        #[must_use]
        pub const fn $method(&self) -> $FieldType {
            self.$field
        }
    };
}

pub(super) use {described, method};
