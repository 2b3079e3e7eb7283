/** Where the text of a supergraph is. */
export interface SupergraphPlace {
  /** The same for the same place, at every start. Nothing secret is in it. */
  readonly name: string;
  /**
   * The text where it may be another one than at the last look, else null.
   *
   * @throws SupergraphSourceError when it cannot be read
   */
  look(signal: AbortSignal): Promise<string | null>;
}

/** Far more than a supergraph has: a place that holds something else must not fill the memory. */
export const MOST_BYTES = 16 * 1024 * 1024;
