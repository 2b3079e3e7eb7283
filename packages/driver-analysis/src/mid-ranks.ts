/** The places of the values, the smallest first. */
export function orderOf(values: Float64Array): Uint32Array {
  const order = Uint32Array.from(values.keys());
  return order.toSorted((left, right) => (values[left] ?? 0) - (values[right] ?? 0));
}

/**
 * How much mass lies below each value, and half of its own: ranks in which ties share their mean, but for a half
 * that all of them lack.
 */
export function midRanks(
  values: Float64Array,
  order: Uint32Array,
  mass: Float64Array,
): Float64Array {
  const ranks = new Float64Array(values.length);
  let below = 0;
  let from = 0;
  while (from < order.length) {
    let tied = 0;
    let to = from;
    while (to < order.length && values[order[to] ?? 0] === values[order[from] ?? 0]) {
      tied += mass[order[to] ?? 0] ?? 0;
      to += 1;
    }
    for (let at = from; at < to; at += 1) ranks[order[at] ?? 0] = below + tied / 2;
    below += tied;
    from = to;
  }
  return ranks;
}
