/** Likeness of two words from 0 to 1, with a bonus for the same beginning; the same both ways round. */
export function jaroWinkler(left: string, right: string): number {
  if (left === right) return 1;
  // Letters are paired greedily, so that the order of the words could matter: it is fixed here.
  const isInOrder = left.length < right.length || (left.length === right.length && left < right);
  const jaro = isInOrder ? jaroOf(left, right) : jaroOf(right, left);
  let prefix = 0;
  while (prefix < LONGEST_PREFIX && prefix < left.length && left[prefix] === right[prefix]) {
    prefix += 1;
  }
  return jaro + prefix * PREFIX_BONUS * (1 - jaro);
}

const LONGEST_PREFIX = 4;
const PREFIX_BONUS = 0.1;

function jaroOf(short: string, long: string): number {
  const reach = Math.max(Math.floor(long.length / 2) - 1, 0);
  const taken = clean(long.length);
  let shared = '';
  for (let at = 0; at < short.length; at += 1) {
    const end = Math.min(at + reach + 1, long.length);
    for (let other = Math.max(at - reach, 0); other < end; other += 1) {
      if (taken[other] === 0 && short.charCodeAt(at) === long.charCodeAt(other)) {
        taken[other] = 1;
        shared += short[at];
        break;
      }
    }
  }
  if (shared.length === 0) return 0;

  let at = 0;
  let displaced = 0;
  for (let other = 0; other < long.length; other += 1) {
    if (taken[other] === 0) continue;
    if (shared.charCodeAt(at) !== long.charCodeAt(other)) displaced += 1;
    at += 1;
  }
  const matches = shared.length;
  return (matches / short.length + matches / long.length + (matches - displaced / 2) / matches) / 3;
}

// Kept from call to call: to make an array took as long as the comparison.
let marks = new Uint8Array(64);

function clean(length: number): Uint8Array {
  if (marks.length < length) marks = new Uint8Array(length);
  return marks.fill(0, 0, length);
}
