//! An enum of 20 values.

use hl_model::HlModel;
use serde::Deserialize;

/// The texts of the values.
pub const TEXTS: [&str; 20] = [
    "active",
    "archived",
    "awaiting_payment",
    "blocked",
    "cancelled",
    "closed",
    "completed",
    "created",
    "deleted",
    "expired",
    "failed",
    "in_progress",
    "on_hold",
    "open",
    "paused",
    "pending",
    "refunded",
    "rejected",
    "scheduled",
    "shipped",
];

macro_rules! enum_of {
    ($(#[$attribute:meta])* $name:ident: $($value:ident)*) => {
        $(#[$attribute])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "the names say it")]
        pub enum $name {
            $($value,)*
        }
    };
}

macro_rules! enums {
    ($($value:ident)*) => {
        enum_of! {
            /// The state of an order.
            #[derive(HlModel)]
            #[hl(rename_all = "snake_case")]
            State: $($value)*
        }

        enum_of! {
            /// The state of an order, with serde's derive.
            #[derive(Deserialize)]
            #[serde(rename_all = "snake_case")]
            PlainState: $($value)*
        }
    };
}

enums! {
    Active Archived AwaitingPayment Blocked Cancelled Closed Completed Created Deleted Expired
    Failed InProgress OnHold Open Paused Pending Refunded Rejected Scheduled Shipped
}
