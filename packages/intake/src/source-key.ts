/** What names a row at the place that it came from. */
export interface SourceKey {
  readonly brandId: string;
  readonly source: string;
  readonly externalId: string;
}

/** The key as a text, to compare by. */
export function sourceKey({ brandId, source, externalId }: SourceKey): string {
  return JSON.stringify([brandId, source, externalId]);
}
