/** An id of a customer. */
const ID_BYTES = 16;

/** @param set ids of any number of cells, one behind the other; how many different ones there are */
export function sizeOf(set: Uint8Array): number {
  const ids = new Set<string>();
  for (let at = 0; at < set.byteLength; at += ID_BYTES) {
    ids.add(String.fromCharCode(...set.subarray(at, at + ID_BYTES)));
  }
  return ids.size;
}
