//! Enums of 20 and of 597 values.

use hl_model::HlModel;
use serde::Deserialize;

/// The texts of the values.
pub const TEXTS: [&str; 20] = [
    "active", "archived", "awaiting_payment", "blocked", "cancelled", "closed", "completed", "created", "deleted",
    "expired", "failed", "in_progress", "on_hold", "open", "paused", "pending", "refunded", "rejected", "scheduled",
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
    ($about:literal, $case:literal, $model:ident $plain:ident: $($value:ident)*) => {
        enum_of! {
            #[doc = $about]
            #[derive(HlModel)]
            #[hl(rename_all = $case)]
            $model: $($value)*
        }

        enum_of! {
            #[doc = $about]
            ///
            /// With serde's derive.
            #[derive(Deserialize)]
            #[serde(rename_all = $case)]
            $plain: $($value)*
        }

        impl $model {
            /// The names of the variants.
            pub const NAMES: &[&str] = &[$(stringify!($value)),*];
        }
    };
}

enums! {
    "The state of an order.", "snake_case", State PlainState:
    Active Archived AwaitingPayment Blocked Cancelled Closed Completed Created Deleted Expired
    Failed InProgress OnHold Open Paused Pending Refunded Rejected Scheduled Shipped
}

enums! {
    "A place.", "PascalCase", Place PlainPlace:
    ArgentAnnex ArgentBay ArgentBridge ArgentCanal ArgentCape ArgentCity ArgentCounty ArgentDelta ArgentDistrict
    ArgentFields ArgentForest ArgentGarden ArgentHarbour ArgentHeights ArgentHills ArgentLagoon ArgentMarket
    ArgentMeadow ArgentMill ArgentPark ArgentPlain ArgentPoint ArgentPort ArgentQuarter ArgentReach ArgentRidge
    ArgentShore ArgentStation BalticAnnex BalticBasin BalticBay BalticBridge BalticCanal BalticCape BalticCity
    BalticCounty BalticDelta BalticDistrict BalticFields BalticForest BalticGarden BalticHarbour BalticHeights
    BalticHills BalticLagoon BalticMarket BalticMeadow BalticMill BalticPark BalticPlain BalticPoint BalticPort
    BalticQuarter BalticReach BalticRidge BalticShore BalticStation BorealAnnex BorealBasin BorealBay
    BorealBridge BorealCanal BorealCape BorealCity BorealCounty BorealDelta BorealDistrict BorealFields
    BorealForest BorealHarbour BorealHeights BorealHills BorealLagoon BorealMarket BorealMeadow BorealMill
    BorealPark BorealPlain BorealPoint BorealPort BorealQuarter BorealReach BorealRidge BorealShore
    BorealStation CentralAnnex CentralBasin CentralBay CentralBridge CentralCanal CentralCape CentralCity
    CentralCounty CentralDelta CentralDistrict CentralFields CentralForest CentralGarden CentralHarbour
    CentralHeights CentralHills CentralLagoon CentralMarket CentralMeadow CentralMill CentralPark CentralPlain
    CentralPoint CentralPort CentralQuarter CentralReach CentralShore CentralStation CoastalAnnex CoastalBasin
    CoastalBay CoastalBridge CoastalCanal CoastalCape CoastalCity CoastalCounty CoastalDelta CoastalDistrict
    CoastalFields CoastalForest CoastalGarden CoastalHarbour CoastalHeights CoastalHills CoastalLagoon
    CoastalMarket CoastalMeadow CoastalMill CoastalPark CoastalPlain CoastalPoint CoastalPort CoastalQuarter
    CoastalReach CoastalRidge CoastalShore CoastalStation EasternBasin EasternBay EasternBridge EasternCanal
    EasternCape EasternCity EasternCounty EasternDelta EasternDistrict EasternFields EasternForest EasternGarden
    EasternHarbour EasternHeights EasternHills EasternLagoon EasternMarket EasternMeadow EasternMill EasternPark
    EasternPlain EasternPoint EasternPort EasternQuarter EasternReach EasternRidge EasternShore EasternStation
    EquatorialAnnex EquatorialBasin EquatorialBay EquatorialBridge EquatorialCanal EquatorialCape EquatorialCity
    EquatorialCounty EquatorialDelta EquatorialDistrict EquatorialFields EquatorialForest EquatorialGarden
    EquatorialHarbour EquatorialHeights EquatorialHills EquatorialLagoon EquatorialMarket EquatorialMeadow
    EquatorialMill EquatorialPark EquatorialPlain EquatorialPoint EquatorialPort EquatorialReach EquatorialRidge
    EquatorialShore EquatorialStation HighlandAnnex HighlandBasin HighlandBay HighlandBridge HighlandCanal
    HighlandCape HighlandCity HighlandCounty HighlandDelta HighlandDistrict HighlandFields HighlandForest
    HighlandGarden HighlandHarbour HighlandHeights HighlandHills HighlandLagoon HighlandMarket HighlandMeadow
    HighlandMill HighlandPark HighlandPlain HighlandPoint HighlandPort HighlandQuarter HighlandReach
    HighlandRidge HighlandShore HighlandStation InlandAnnex InlandBasin InlandBay InlandBridge InlandCanal
    InlandCape InlandCity InlandCounty InlandDelta InlandDistrict InlandFields InlandForest InlandGarden
    InlandHarbour InlandHeights InlandHills InlandLagoon InlandMarket InlandMeadow InlandMill InlandPark
    InlandPlain InlandPoint InlandPort InlandQuarter InlandRidge InlandShore InlandStation IslandAnnex
    IslandBasin IslandBay IslandBridge IslandCanal IslandCape IslandCounty IslandDelta IslandDistrict
    IslandFields IslandForest IslandGarden IslandHarbour IslandHeights IslandHills IslandLagoon IslandMarket
    IslandMeadow IslandMill IslandPark IslandPlain IslandPoint IslandPort IslandQuarter IslandReach IslandRidge
    IslandShore IslandStation LakesideAnnex LakesideBasin LakesideBay LakesideBridge LakesideCanal LakesideCape
    LakesideCity LakesideCounty LakesideDelta LakesideDistrict LakesideFields LakesideForest LakesideGarden
    LakesideHarbour LakesideHeights LakesideHills LakesideLagoon LakesideMarket LakesideMeadow LakesideMill
    LakesidePark LakesidePlain LakesidePoint LakesidePort LakesideQuarter LakesideReach LakesideRidge
    LakesideShore LakesideStation LowerAnnex LowerBasin LowerBay LowerBridge LowerCanal LowerCape LowerCity
    LowerCounty LowerDelta LowerDistrict LowerFields LowerForest LowerGarden LowerHarbour LowerHeights
    LowerHills LowerLagoon LowerMarket LowerMeadow LowerMill LowerPark LowerPlain LowerPoint LowerPort
    LowerQuarter LowerReach LowerRidge LowerShore LowerStation MaritimeAnnex MaritimeBasin MaritimeBay
    MaritimeBridge MaritimeCanal MaritimeCape MaritimeCity MaritimeCounty MaritimeDelta MaritimeDistrict
    MaritimeFields MaritimeForest MaritimeGarden MaritimeHarbour MaritimeHeights MaritimeHills MaritimeLagoon
    MaritimeMarket MaritimeMeadow MaritimeMill MaritimePark MaritimePlain MaritimePoint MaritimePort
    MaritimeQuarter MaritimeReach MaritimeRidge MaritimeShore MaritimeStation MiddleAnnex MiddleBasin MiddleBay
    MiddleBridge MiddleCanal MiddleCape MiddleCity MiddleCounty MiddleDelta MiddleDistrict MiddleFields
    MiddleForest MiddleGarden MiddleHarbour MiddleHeights MiddleHills MiddleLagoon MiddleMarket MiddleMeadow
    MiddleMill MiddlePark MiddlePlain MiddlePoint MiddlePort MiddleQuarter MiddleReach MiddleRidge MiddleShore
    MiddleStation MountainAnnex MountainBasin MountainBay MountainBridge MountainCanal MountainCape MountainCity
    MountainCounty MountainDelta MountainDistrict MountainFields MountainForest MountainGarden MountainHarbour
    MountainHeights MountainHills MountainLagoon MountainMarket MountainMeadow MountainMill MountainPark
    MountainPlain MountainPoint MountainPort MountainQuarter MountainReach MountainRidge MountainShore
    MountainStation NorthernAnnex NorthernBasin NorthernBay NorthernBridge NorthernCanal NorthernCape
    NorthernCity NorthernCounty NorthernDelta NorthernDistrict NorthernFields NorthernForest NorthernGarden
    NorthernHarbour NorthernHeights NorthernHills NorthernLagoon NorthernMarket NorthernMeadow NorthernMill
    NorthernPark NorthernPlain NorthernPoint NorthernPort NorthernQuarter NorthernReach NorthernRidge
    NorthernShore NorthernStation OceanicAnnex OceanicBasin OceanicBay OceanicBridge OceanicCanal OceanicCape
    OceanicCity OceanicCounty OceanicDelta OceanicDistrict OceanicFields OceanicForest OceanicGarden
    OceanicHarbour OceanicHeights OceanicHills OceanicLagoon OceanicMarket OceanicMeadow OceanicMill OceanicPark
    OceanicPlain OceanicPort OceanicQuarter OceanicReach OceanicRidge OceanicShore OceanicStation SouthernAnnex
    SouthernBasin SouthernBay SouthernBridge SouthernCanal SouthernCape SouthernCity SouthernCounty
    SouthernDelta SouthernDistrict SouthernFields SouthernForest SouthernGarden SouthernHarbour SouthernHeights
    SouthernHills SouthernLagoon SouthernMarket SouthernMeadow SouthernMill SouthernPark SouthernPlain
    SouthernPoint SouthernPort SouthernQuarter SouthernReach SouthernRidge SouthernShore SouthernStation
    UpperAnnex UpperBasin UpperBay UpperBridge UpperCanal UpperCape UpperCity UpperCounty UpperDelta
    UpperDistrict UpperFields UpperForest UpperGarden UpperHarbour UpperHeights UpperHills UpperLagoon
    UpperMarket UpperMeadow UpperMill UpperPark UpperPlain UpperPoint UpperQuarter UpperReach UpperRidge
    UpperShore UpperStation ValleyAnnex ValleyBasin ValleyBay ValleyBridge ValleyCanal ValleyCape ValleyCity
    ValleyCounty ValleyDistrict ValleyFields ValleyForest ValleyGarden ValleyHeights ValleyHills ValleyLagoon
    ValleyMarket ValleyMeadow ValleyMill ValleyPark ValleyPlain ValleyPoint ValleyPort ValleyQuarter ValleyReach
    ValleyRidge ValleyShore ValleyStation WesternAnnex WesternBasin WesternBay WesternBridge WesternCanal
    WesternCape WesternCity WesternCounty WesternDelta WesternFields WesternForest WesternGarden WesternHarbour
    WesternHeights WesternHills WesternLagoon WesternMarket WesternMeadow WesternMill WesternPark WesternPlain
    WesternPoint WesternPort WesternQuarter WesternReach WesternRidge WesternShore WesternStation
}
