//! Circles in a graph, whose points are numbered.

use std::collections::HashSet;

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

/// For each point, whether it is on a circle. This is Kosaraju's algorithm: backwards from the points that a search ends
/// last, only the points of one circle are reached.
pub(super) fn on_circles(edges: &[Vec<usize>]) -> Vec<bool> {
    let mut sources: Vec<Vec<usize>> = vec![Vec::new(); edges.len()];
    for (source, targets) in edges.iter().enumerate() {
        for target in targets {
            if let Some(sources) = sources.get_mut(*target) {
                sources.push(source);
            }
        }
    }
    let mut on_circles: Vec<bool> = edges.iter().enumerate().map(|(point, targets)| targets.contains(&point)).collect();
    let mut states = vec![State::New; edges.len()];
    for start in search(edges).order.into_iter().rev() {
        if !enter(&mut states, start) {
            continue;
        }
        let mut reached = vec![start];
        let mut next = 0;
        while let Some(point) = reached.get(next) {
            let new = sources.get(*point).into_iter().flatten().filter(|source| enter(&mut states, **source));
            let new: Vec<usize> = new.copied().collect();
            reached.extend(new);
            next += 1;
        }
        if reached.len() > 1 {
            for point in reached {
                if let Some(is_on_circle) = on_circles.get_mut(point) {
                    *is_on_circle = true;
                }
            }
        }
    }
    on_circles
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
