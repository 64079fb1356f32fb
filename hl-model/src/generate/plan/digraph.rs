//! Directed graphs, as the targets of each of their points, which are numbered.

use std::collections::{HashMap, HashSet};

/// What a depth-first search finds.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Search {
    /// The points, each after those that it leads to, apart from circles.
    pub(super) order: Vec<usize>,
    /// Edges without which there would be no circle.
    pub(super) closing: HashSet<(usize, usize)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    Open,
    Done,
}

/// Searches a graph without recursion. An edge to a point that is open closes a circle.
pub(super) fn search(edges: &[Vec<usize>]) -> Search {
    let mut found = Search::default();
    let mut states = vec![State::New; edges.len()];
    for start in 0..edges.len() {
        let mut path: Vec<(usize, usize)> = Vec::new();
        if enter(&mut states, start) {
            path.push((start, 0));
        }
        while let Some((point, next)) = path.last_mut() {
            let point = *point;
            let target = edges.get(point).and_then(|edges| edges.get(*next)).copied();
            *next += 1;
            match target {
                Some(target) if states.get(target) == Some(&State::Open) => {
                    found.closing.insert((point, target));
                }
                Some(target) if enter(&mut states, target) => path.push((target, 0)),
                Some(_) => {}
                None => {
                    if let Some(state) = states.get_mut(point) {
                        *state = State::Done;
                    }
                    found.order.push(point);
                    path.pop();
                }
            }
        }
    }
    found
}

/// Opens a point, if it is new.
fn enter(states: &mut [State], point: usize) -> bool {
    let Some(state) = states.get_mut(point).filter(|state| **state == State::New) else { return false };
    *state = State::Open;
    true
}

/// The graph with all edges turned around: the sources of each point.
pub(super) fn reversed(edges: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut sources: Vec<Vec<usize>> = vec![Vec::new(); edges.len()];
    for (source, targets) in edges.iter().enumerate() {
        for target in targets {
            if let Some(sources) = sources.get_mut(*target) {
                sources.push(source);
            }
        }
    }
    sources
}

/// For each point, whether it is one of several points, or a path leads to it from one of them.
pub(super) fn reached(edges: &[Vec<usize>], starts: impl IntoIterator<Item = usize>) -> Vec<bool> {
    let mut reached = vec![false; edges.len()];
    let mut open: Vec<usize> = starts.into_iter().collect();
    while let Some(point) = open.pop() {
        if let Some(is_reached) = reached.get_mut(point).filter(|is_reached| !**is_reached) {
            *is_reached = true;
            open.extend(edges.get(point).into_iter().flatten());
        }
    }
    reached
}

/// The number of the strongly connected component of each point, by Kosaraju's algorithm: backwards from the points that
/// a search ends last, only the points of one component are reached.
pub(super) fn components(edges: &[Vec<usize>]) -> Vec<usize> {
    let sources = reversed(edges);
    let mut components: Vec<Option<usize>> = vec![None; edges.len()];
    for (component, start) in search(edges).order.into_iter().rev().enumerate() {
        let mut open = vec![start];
        while let Some(point) = open.pop() {
            if let Some(of_point @ None) = components.get_mut(point) {
                *of_point = Some(component);
                open.extend(sources.get(point).into_iter().flatten());
            }
        }
    }
    components.into_iter().map(Option::unwrap_or_default).collect()
}

/// For each point, whether it is on a circle: it has a component with others, or leads to itself.
pub(super) fn on_circles(edges: &[Vec<usize>]) -> Vec<bool> {
    let components = components(edges);
    let mut sizes: HashMap<usize, usize> = HashMap::new();
    for component in &components {
        *sizes.entry(*component).or_default() += 1;
    }
    let points = edges.iter().zip(components).enumerate();
    points.map(|(point, (targets, component))| targets.contains(&point) || sizes.get(&component) > Some(&1)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_ends_a_point_after_those_that_it_leads_to_and_finds_what_closes_circles() {
        let found = search(&[vec![1, 2], vec![2], vec![3], vec![1]]);
        assert_eq!(found, Search { order: vec![3, 2, 1, 0], closing: HashSet::from([(3, 1)]) });
        assert_eq!(search(&[vec![0]]).closing, HashSet::from([(0, 0)]));
    }

    #[test]
    fn points_are_on_circles_if_they_lead_to_themselves() {
        let edges = [vec![1, 4], vec![2], vec![3], vec![1, 5], vec![4], vec![6], vec![]];
        assert_eq!(on_circles(&edges), [false, true, true, true, true, false, false]);
    }

    #[test]
    fn long_paths_need_no_stack() {
        let edges: Vec<Vec<usize>> = (0..100_000).map(|point| vec![(point + 1) % 100_000]).collect();
        assert!(on_circles(&edges).iter().all(|is_on_circle| *is_on_circle));
    }
}
