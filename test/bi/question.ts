/** What every client is asked: how many tickets a brand got in a month. */
export interface Question {
  readonly brand: string;
  readonly from: Date;
  readonly to: Date;
}

/** Where the clients ask, and as whom. */
export interface Places {
  /** Of a reader by SQL, with its password. */
  readonly sql: string;
  /** Of the graph. */
  readonly http: string;
  readonly key: string;
  /** For files of one run. */
  readonly directory: string;
}

/** One kind of client: answers the figure. @throws when it cannot be asked */
export type Ask = (places: Places, question: Question) => Promise<number>;

/** The statement of those that speak SQL. */
export function sqlOf({ brand, from, to }: Question): string {
  return `SELECT count(*) FROM bi.tickets WHERE brand = '${brand}'
    AND opened_at >= '${from.toISOString()}' AND opened_at < '${to.toISOString()}'`.replaceAll(
    /\s+/g,
    ' ',
  );
}

/** The address of the same rows as a file. */
export function fileUrlOf({ http }: Places, { brand, from, to }: Question, format: string): string {
  const parameters = new URLSearchParams({
    brands: brand,
    from: from.toISOString(),
    to: to.toISOString(),
  });
  return `${http}/export/tickets.${format}?${parameters.toString()}`;
}
