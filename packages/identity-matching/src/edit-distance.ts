/**
 * How many letters must be added, left out, changed or exchanged with their neighbour to make one text of the
 * other (Damerau-Levenshtein, no letter touched twice). Beyond `most` it gives up and answers `most + 1`.
 */
export function editDistance(left: string, right: string, most: number): number {
  if (left === right) return 0;
  if (Math.abs(left.length - right.length) > most) return most + 1;
  const width = right.length + 1;
  if (rows.last.length < width) {
    rows = { beforeLast: make(width), last: make(width), row: make(width) };
  }
  let { beforeLast, last, row } = rows;
  for (let at = 0; at < width; at += 1) last[at] = at;
  for (let i = 1; i <= left.length; i += 1) {
    // Cells further from the diagonal than `most` cannot lead to an answer.
    const from = Math.max(1, i - most);
    const to = Math.min(right.length, i + most);
    row[from - 1] = from === 1 ? i : most + 1;
    if (to < right.length) row[to + 1] = most + 1;
    let least = row[from - 1] ?? 0;
    const code = left.charCodeAt(i - 1);
    for (let j = from; j <= to; j += 1) {
      const other = right.charCodeAt(j - 1);
      const changed = (last[j - 1] ?? 0) + (code === other ? 0 : 1);
      let cost = Math.min(changed, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      const isExchanged =
        i > 1 && j > 1 && code === right.charCodeAt(j - 2) && left.charCodeAt(i - 2) === other;
      if (isExchanged) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return Math.min(last[right.length] ?? 0, most + 1);
}

const make = (width: number): Uint32Array => new Uint32Array(width);

// Kept from call to call: to make three arrays took longer than most comparisons.
let rows = { beforeLast: make(64), last: make(64), row: make(64) };
