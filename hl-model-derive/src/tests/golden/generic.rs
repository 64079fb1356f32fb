#[hl(closed, crate = ::my::models)]
pub(crate) struct Page<T: Clone = String, const N: usize = 3>
where
    T: Send,
{
    items: Vec<T>,
    next: Option<Box<Page<T, N>>>,
}
