/** A figure beside the one to reach. */
export type Row = readonly [what: string, found: number, expected: number];
