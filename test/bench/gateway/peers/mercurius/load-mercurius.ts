/** As `loadPeer`, of what is installed in this folder. */
export function loadMercurius(name: string): Promise<unknown> {
  return import(name);
}
