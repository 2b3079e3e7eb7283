/** A way to find records that may be one: those that share a key are compared. */
export interface BlockingKey<Normal> {
  readonly name: string;
  readonly keys: (record: Normal) => readonly string[];
}

export interface CandidatePairs {
  /** Places in the list, the smaller first, each pair once, in order. */
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  /** Blocks that held more records than were allowed, and were not compared: by name of the key. */
  readonly skipped: Readonly<Record<string, number>>;
}

/** The pairs that share a key of any kind: the union over all kinds, each kind in bounded blocks. */
export function findCandidates<Normal>(
  records: readonly Normal[],
  blockingKeys: readonly BlockingKey<Normal>[],
  largestBlock: number,
): CandidatePairs {
  if (records.length > MOST_RECORDS) {
    throw new RangeError(`Match ${MOST_RECORDS} records at a time at most.`);
  }
  const skipped: Record<string, number> = {};
  // A pair is one number, left * records + right.
  const codes = createNumberList();
  for (const { name, keys } of blockingKeys) {
    let tooLarge = 0;
    forEachBlock(records, keys, (block) => {
      if (block.length > largestBlock) tooLarge += 1;
      else addPairs(block, records.length, codes);
    });
    if (tooLarge > 0) skipped[name] = tooLarge;
  }
  return { ...splitPairs(codes.read().toSorted(), records.length), skipped };
}

function splitPairs(sorted: Float64Array, records: number): Pick<CandidatePairs, 'left' | 'right'> {
  let distinct = 0;
  for (let at = 0; at < sorted.length; at += 1) {
    const code = sorted[at] ?? 0;
    if (distinct > 0 && code === sorted[distinct - 1]) continue;
    sorted[distinct] = code;
    distinct += 1;
  }
  const left = new Uint32Array(distinct);
  const right = new Uint32Array(distinct);
  for (let at = 0; at < distinct; at += 1) {
    const code = sorted[at] ?? 0;
    left[at] = Math.floor(code / records);
    right[at] = code % records;
  }
  return { left, right };
}

// So that a hash and a place are one exact number.
const MOST_RECORDS = 2 ** 21;

function forEachBlock<Normal>(
  records: readonly Normal[],
  keys: (record: Normal) => readonly string[],
  visit: (block: Uint32Array) => void,
): void {
  // Numbers instead of a map by key, which takes ten times the room. Two keys of one hash make one block:
  // seldom, and then a few pairs are compared in vain.
  const entries = createNumberList();
  for (const [at, record] of records.entries()) {
    for (const key of new Set(keys(record))) entries.add(hashOf(key) * records.length + at);
  }
  const sorted = entries.read().toSorted();
  const members = new Uint32Array(sorted.length);
  for (let at = 0; at < members.length; at += 1) members[at] = (sorted[at] ?? 0) % records.length;
  let begin = 0;
  let hash = -1;
  for (let at = 0; at <= sorted.length; at += 1) {
    const next = Math.floor((sorted[at] ?? Infinity) / records.length);
    if (next === hash) continue;
    if (at - begin > 1) visit(members.subarray(begin, at));
    begin = at;
    hash = next;
  }
}

/** 32 bits (FNV-1a). */
function hashOf(key: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < key.length; at += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01_00_01_93);
  }
  return hash >>> 0;
}

function addPairs(block: Uint32Array, records: number, codes: NumberList): void {
  for (let at = 0; at < block.length; at += 1) {
    const left = (block[at] ?? 0) * records;
    for (let other = at + 1; other < block.length; other += 1) {
      codes.add(left + (block[other] ?? 0));
    }
  }
}

interface NumberList {
  readonly add: (value: number) => void;
  readonly read: () => Float64Array;
}

// An array of millions of numbers would take twice the room and be sorted ten times slower.
function createNumberList(): NumberList {
  let values = new Float64Array(1024);
  let length = 0;
  return {
    add: (value) => {
      if (length === values.length) {
        const larger = new Float64Array(length * 2);
        larger.set(values);
        values = larger;
      }
      values[length] = value;
      length += 1;
    },
    read: () => values.subarray(0, length),
  };
}
