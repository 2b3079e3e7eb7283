/** A package that is installed in this folder alone. Its types are not: whoever loads it says what it needs of it. */
export function loadPeer(name: string): Promise<unknown> {
  return import(name);
}
