import { createHash } from 'node:crypto';

const PERCENT = /^percent\((\d+(?:\.\d+)?)\)$/;

/** Into how many parts callers are divided: a label says percents with up to two decimals. */
const PARTS = 10_000;

/**
 * Whether a field that moves to another subgraph under a label has moved for a caller. `percent(5)` has moved for
 * five of a hundred callers, for the same ones as long as the label is the same: nobody is sent to and fro. Of
 * other labels nothing is known here: their fields stay.
 */
export function hasMoved(label: string, callerId: string): boolean {
  const [, percent] = PERCENT.exec(label) ?? [];
  if (percent === undefined) return false;
  const part = createHash('sha256').update(`${label} ${callerId}`).digest().readUInt32BE() % PARTS;
  return part < Number(percent) * (PARTS / 100);
}
