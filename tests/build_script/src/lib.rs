//! Models that the build script generates.

pub mod models {
    //! The models of `shop.yaml`.
    include!(concat!(env!("OUT_DIR"), "/models/mod.rs"));
}

#[cfg(test)]
mod tests {
    use hl_model::HlModel;

    use super::models::{Line, Order};

    #[test]
    fn models_of_a_build_script_are_models() {
        let json = r#"{"id":"0f8fad5b-d9cb-469f-a165-70867728950e","lines":[{"article":"tea","count":2}],"gift":true}"#;
        let order = Order::from_json(json).unwrap();
        assert_eq!(order.lines().first().map(Line::article), Some("tea"));
        assert_eq!(order.to_json().unwrap(), json);
        let errors = Order::from_json(r#"{"id": "1", "lines": [{"artikel": "tea"}]}"#).unwrap_err();
        assert_eq!(errors.len(), 3, "{errors}");
    }
}
