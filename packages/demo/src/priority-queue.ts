/** Hands out what is due first; what is due at the same time comes in the order of its arrival. */
export interface PriorityQueue<Entry> {
  readonly size: number;
  /** When the first entry is due, in milliseconds; null when there is none. */
  readonly nextAt: number | null;
  add(at: number, entry: Entry): void;
  take(): Entry | undefined;
}

interface Place<Entry> {
  readonly at: number;
  readonly arrival: number;
  readonly entry: Entry;
}

export function createPriorityQueue<Entry>(): PriorityQueue<Entry> {
  const heap: Place<Entry>[] = [];
  let arrivals = 0;

  function rise(place: Place<Entry>): void {
    let index = heap.length;
    heap.push(place);
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const above = heap[parent];
      if (above === undefined || isBefore(above, place)) break;
      heap[index] = above;
      index = parent;
    }
    heap[index] = place;
  }

  function sink(place: Place<Entry>): void {
    let index = 0;
    for (;;) {
      const left = heap[2 * index + 1];
      const right = heap[2 * index + 2];
      if (left === undefined) break;
      const isRight = right !== undefined && isBefore(right, left);
      const child = isRight ? right : left;
      if (isBefore(place, child)) break;
      heap[index] = child;
      index = 2 * index + (isRight ? 2 : 1);
    }
    heap[index] = place;
  }

  return {
    get size() {
      return heap.length;
    },
    get nextAt() {
      return heap[0]?.at ?? null;
    },
    add(at, entry) {
      rise({ at, arrival: arrivals, entry });
      arrivals += 1;
    },
    take() {
      const [first] = heap;
      const last = heap.pop();
      if (last !== undefined && heap.length > 0) sink(last);
      return first?.entry;
    },
  };
}

function isBefore<Entry>(one: Place<Entry>, other: Place<Entry>): boolean {
  return one.at === other.at ? one.arrival < other.arrival : one.at < other.at;
}
