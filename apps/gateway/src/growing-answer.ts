import { type AnswerPart, type Data, isData, merge, valueAt } from '@cx/federation';

/** An answer that comes in parts, as far as it has come. */
export interface GrowingAnswer {
  readonly data: Data | null;
  /** Whether there is the object of which it is a part. */
  add(part: Pick<AnswerPart, 'path' | 'data'>): boolean;
}

/** @param first is not changed: it is on its way to the client */
export function createGrowingAnswer(first: Readonly<Data> | null | undefined): GrowingAnswer {
  const data = first == null ? null : structuredClone(first);
  return {
    data,
    add({ path, data: more }) {
      const object = valueAt(data, path);
      if (!isData(object)) return false;
      if (more !== null) merge(object, structuredClone(more));
      return true;
    },
  };
}
