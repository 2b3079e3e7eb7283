/** A memory of so much: the one that nobody has asked for longest gives way. */
export interface LeastRecentlyUsed<Value> {
  /**
   * What is remembered under the key, or what is made now.
   *
   * @param weight how much of the capacity it takes; what is heavier than all of it is not kept
   */
  get(key: string, weight: number, make: () => Value): Value;
}

export function createLeastRecentlyUsed<Value>(capacity: number): LeastRecentlyUsed<Value> {
  // A Map keeps the order in which its entries were set.
  const entries = new Map<string, { readonly value: Value; readonly weight: number }>();
  let used = 0;

  function forget(key: string): void {
    used -= entries.get(key)?.weight ?? 0;
    entries.delete(key);
  }

  return {
    get(key, weight, make) {
      if (weight > capacity) return make();
      const entry = entries.get(key) ?? { value: make(), weight };
      forget(key);
      entries.set(key, entry);
      used += entry.weight;
      for (const oldest of entries.keys()) {
        if (used <= capacity) break;
        forget(oldest);
      }
      return entry.value;
    },
  };
}
