/** A memory of so much: the one that nobody has asked for longest gives way. */
export interface LeastRecentlyUsed<Value> {
  /** What is remembered under the key, or what is made now. */
  get(key: string, make: () => Value): Value;
}

/** @param weigh how much of the capacity a value takes; what is heavier than all of it is not kept */
export function createLeastRecentlyUsed<Value>(
  capacity: number,
  weigh: (value: Value) => number,
): LeastRecentlyUsed<Value> {
  // A Map keeps the order in which its entries were set.
  const entries = new Map<string, { readonly value: Value; readonly weight: number }>();
  let used = 0;

  return {
    get(key, make) {
      const known = entries.get(key);
      if (known !== undefined) {
        entries.delete(key);
        entries.set(key, known);
        return known.value;
      }
      const value = make();
      const weight = weigh(value);
      if (weight > capacity) return value;
      entries.set(key, { value, weight });
      used += weight;
      for (const [oldest, entry] of entries) {
        if (used <= capacity) break;
        entries.delete(oldest);
        used -= entry.weight;
      }
      return value;
    },
  };
}
