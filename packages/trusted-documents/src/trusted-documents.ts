import { GraphQLError } from 'graphql';

import { hashInId, plainId } from './document-id.ts';
import { hashOf, type NormalForm, normalForm, normalFormOf } from './normal-form.ts';
import { TrustedDocumentsError } from './trusted-documents-error.ts';

export interface TrustedDocument {
  readonly id: string;
  readonly text: string;
  /** Where it is written, for messages: `operations.json: the document "1f"`. */
  readonly place: string;
}

/** The operations that are known beforehand. It never learns another one: what is sent is looked up only. */
export interface TrustedDocuments {
  readonly size: number;
  /** Equal for two sets of the same ids and texts. */
  readonly hash: string;
  readonly all: readonly TrustedDocument[];
  /** By its id, or by the SHA-256 of its text, with or without `sha256:` before it. */
  find(id: string): string | null;
  /** Blanks, commas and comments do not matter. */
  has(text: string): boolean;
}

/** @throws TrustedDocumentsError that names everything that is wrong at a time */
export function createTrustedDocuments(documents: readonly TrustedDocument[]): TrustedDocuments {
  const { trusted, problems } = gatherDocuments(documents);
  if (problems.length > 0) throw new TrustedDocumentsError(problems.join('\n'));
  return trusted;
}

/** What of the documents can be trusted, and sentences about the others. */
export function gatherDocuments(documents: readonly TrustedDocument[]): {
  readonly trusted: TrustedDocuments;
  readonly problems: readonly string[];
} {
  const problems: string[] = [];
  const byId = new Map<string, Entry>();
  for (const document of documents) {
    const form = readForm(document);
    const id = plainId(document.id);
    const other = byId.get(id);
    if (typeof form === 'string') problems.push(form);
    else if (other === undefined) byId.set(id, { ...document, form });
    else if (other.text !== document.text) {
      problems.push(
        `${document.place}: its id is also that of ${other.place}, whose text differs.`,
      );
    }
  }

  const entries = [...byId.values()];
  // Of two with one normal form either will do, but a text goes first under its own hash.
  const byHash = new Map([
    ...entries.map((entry) => [hashOf(entry.form.text), entry] as const),
    ...entries.map((entry) => [hashOf(entry.text), entry] as const),
  ]);
  for (const { id, place, form } of entries) {
    const named = byHash.get(hashInId(id) ?? '');
    if (named !== undefined && named.form.text !== form.text) {
      problems.push(`${place}: its id is the SHA-256 of another document, that of ${named.place}.`);
    }
  }
  return { trusted: openRegistry(byId, byHash), problems };
}

interface Entry extends TrustedDocument {
  readonly form: NormalForm;
}

function readForm({ id, text, place }: TrustedDocument): NormalForm | string {
  if (id === '') return `${place}: it has no id.`;
  try {
    const form = normalForm(text);
    return form.operations > 0 ? form : `${place}: there is no operation in it.`;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return `${place}, line ${error.locations?.[0]?.line ?? 1}: ${error.message}`;
  }
}

function openRegistry(
  byId: ReadonlyMap<string, Entry>,
  byHash: ReadonlyMap<string, Entry>,
): TrustedDocuments {
  const entries = [...byId.values()];
  const all = entries.map(({ id, text, place }) => ({ id, text, place }));
  const texts = new Set(entries.flatMap(({ text, form }) => [text, form.text]));
  // What has more cannot be one of them. Twice, since the printer leaves out the word of a shorthand query.
  const mostTokens = 2 * entries.reduce((most, { form }) => Math.max(most, form.tokens), 0);

  return {
    size: byId.size,
    hash: hashOf(JSON.stringify(all.map(({ id, text }) => [id, text]).toSorted(byFirst))),
    all,
    find(id) {
      const name = plainId(id);
      return (byId.get(name) ?? byHash.get(name))?.text ?? null;
    },
    has(text) {
      if (texts.has(text)) return true;
      const form = normalFormOf(text, mostTokens);
      return form !== null && texts.has(form);
    },
  };
}

function byFirst([one = '']: readonly string[], [other = '']: readonly string[]): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
