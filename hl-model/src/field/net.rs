//! Addresses of the standard library, and URLs, as field types. They keep the value and not its text.

use std::fmt::Display;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};
use std::str::FromStr;

use super::field_type::FieldType;
use super::takes_whole::takes_whole;
use crate::description::{Constraint, Format, Known, KnownKind, Schema, Shape};
use crate::format;
use crate::input::Input;
use crate::output::Output;
use crate::stop::Stop;
use crate::value::Value;

/// Checks a text by the parser of its type. The format in the schema is documentation only.
fn is<T: FromStr<Err: Display>>(value: &Value) -> Result<(), String> {
    value.as_str().unwrap_or_default().parse::<T>().map(drop).map_err(|error| error.to_string())
}

macro_rules! addresses {
    ($($address:ty = $name:literal, $format:expr $(, $check:expr)?;)*) => {$(
        impl FieldType for $address {
            takes_whole!();

            const __KNOWN: Known = Known::of(KnownKind::String);

            fn field_schema() -> &'static Schema {
                const {
                    &Schema::of(Shape::String)
                        .rust($name)
                        .with(&[Constraint::Format($format) $(, Constraint::Custom($check))?])
                }
            }

            fn read(input: &mut Input<'_, '_>) -> Result<Self, Stop> {
                let text = input.string()?;
                if format::check($format, &text) == Some(false) {
                    return Err(Stop);
                }
                text.parse().map_err(|_| Stop)
            }

            fn write(&self, output: &mut Output) {
                output.string(&self.to_string());
            }
        }
    )*};
}

addresses! {
    IpAddr = "IpAddr", Format::Other("ip"), is::<Self>;
    Ipv4Addr = "Ipv4Addr", Format::Ipv4;
    Ipv6Addr = "Ipv6Addr", Format::Ipv6;
    SocketAddr = "SocketAddr", Format::Other("socket-address"), is::<Self>;
    SocketAddrV4 = "SocketAddrV4", Format::Other("socket-address"), is::<Self>;
    SocketAddrV6 = "SocketAddrV6", Format::Other("socket-address"), is::<Self>;
}

/// Checks what its format leaves open. A text without the format has that one problem.
#[cfg(feature = "url")]
fn is_url(value: &Value) -> Result<(), String> {
    match format::check(Format::Uri, value.as_str().unwrap_or_default()) {
        Some(false) => Ok(()),
        _ => is::<url::Url>(value),
    }
}

#[cfg(feature = "url")]
addresses! {
    url::Url = "url::Url", Format::Uri, is_url;
}
