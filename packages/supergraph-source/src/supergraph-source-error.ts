/** Why a supergraph cannot be had, for whoever runs the gateway: nothing secret of its address is in it. */
export class SupergraphSourceError extends Error {
  override readonly name = 'SupergraphSourceError';
}
