import { hash } from 'node:crypto';

import type { SubgraphAnswer, SubgraphFetch } from '@cx/plan-execution';
import type { Principal } from '@cx/principals';

import type { CacheableDocument, EntitiesPart, RootPart } from './cacheable-document.ts';
import { identityOf } from './identity.ts';
import { Tag, tagBy } from './tag.ts';

/** A part of an answer that is kept by itself. */
export interface Piece {
  readonly key: string;
  readonly tags: readonly string[];
  readonly maxAgeMs: number;
}

/** What is asked of a subgraph, as pieces that may be known already. */
export interface Question {
  /** Null for one that is not kept. */
  readonly pieces: readonly (Piece | null)[];
  /** The same question about some of them. */
  about(indices: readonly number[]): SubgraphFetch;
  /** What was answered about those; null where that has another form than what was asked. */
  valuesIn(answer: SubgraphAnswer, indices: readonly number[]): readonly unknown[] | null;
  /** The answer about all of them: errors of one about some are put to their places. */
  answerOf(
    values: readonly unknown[],
    part?: { readonly answer: SubgraphAnswer; readonly indices: readonly number[] },
  ): SubgraphAnswer;
}

export function questionOf(
  document: CacheableDocument,
  fetch: SubgraphFetch,
  principal: Principal,
): Question {
  return document.about === 'root'
    ? rootQuestion(document.root, fetch, principal)
    : entitiesQuestion(document.parts, fetch, principal);
}

function rootQuestion(
  { rule, text, namesWith }: RootPart,
  fetch: SubgraphFetch,
  principal: Principal,
): Question {
  const { subgraph, variables } = fetch;
  const names = namesWith(variables);
  const piece = names && {
    key: keyOf([subgraph, identityOf(principal, rule.isPrivate), text, variables]),
    tags: [
      Tag.subgraph(subgraph),
      ...names.map((name) => Tag.named(subgraph, name)),
      ...tagsWithin(subgraph, rule.within),
    ],
    maxAgeMs: rule.maxAge * 1000,
  };
  return {
    pieces: [piece],
    about: () => fetch,
    // What is not there now may be there soon, and nothing would tell.
    valuesIn: ({ data }) => (data == null ? null : [isWhole(data) ? data : null]),
    answerOf: ([data], part) => (part === undefined ? { data: dataOf(data) } : part.answer),
  };
}

function isWhole(data: Readonly<Record<string, unknown>>): boolean {
  return Object.values(data).every((value) => value !== null);
}

interface Place {
  readonly part: EntitiesPart;
  readonly index: number;
  readonly representation: unknown;
}

function entitiesQuestion(
  parts: readonly EntitiesPart[],
  fetch: SubgraphFetch,
  principal: Principal,
): Question {
  const places = parts.flatMap((part) =>
    listAt(fetch.variables, part.variable).map((representation, index): Place => ({
      part,
      index,
      representation,
    })),
  );

  const placesOf = (part: EntitiesPart, indices: readonly number[]): readonly number[] =>
    indices.filter((index) => places[index]?.part === part);

  return {
    pieces: places.map((place) => pieceOf(place, fetch, principal)),

    about(indices) {
      const variables: Record<string, unknown> = { ...fetch.variables };
      for (const part of parts) {
        variables[part.variable] = placesOf(part, indices).map(
          (index) => places[index]?.representation,
        );
      }
      return { ...fetch, variables };
    },

    valuesIn({ data }, indices) {
      const values = new Map<number, unknown>();
      for (const part of parts) {
        const asked = placesOf(part, indices);
        const answered = listAt(data ?? {}, part.key);
        if (answered.length !== asked.length) return null;
        asked.forEach((index, at) => values.set(index, answered[at]));
      }
      return indices.map((index) => values.get(index) ?? null);
    },

    answerOf(values, part) {
      const data: Record<string, unknown> = {};
      for (const { key } of parts) {
        data[key] = values.filter((_value, index) => places[index]?.part.key === key);
      }
      if (part === undefined) return { data };
      const { errors } = part.answer;
      return {
        data,
        ...(errors && { errors: errors.map((error) => replaced(error, part.indices)) }),
      };
    },
  };

  /** An error says where it is in what was asked. */
  function replaced<Located extends { readonly path?: readonly (string | number)[] | undefined }>(
    error: Located,
    indices: readonly number[],
  ): Located {
    const [key, at, ...rest] = error.path ?? [];
    const part = parts.find((one) => one.key === key);
    if (part === undefined || key === undefined || typeof at !== 'number') return error;
    const place = places[placesOf(part, indices)[at] ?? -1];
    return place === undefined ? error : { ...error, path: [key, place.index, ...rest] };
  }
}

function pieceOf(
  { part, representation }: Place,
  { subgraph, variables }: SubgraphFetch,
  principal: Principal,
): Piece | null {
  if (!isRecord(representation)) return null;
  const { __typename: type, ...keyFields } = representation;
  const found = typeof type === 'string' ? part.ofType(type) : null;
  if (found === null || typeof type !== 'string') return null;
  const { rule, formats } = found;
  const names = formats.map((format) => tagBy(format, keyFields));
  if (!names.every((name) => name !== null)) return null;
  const used = part.variables.map((name) => [name, variables[name]]);
  return {
    key: keyOf([
      subgraph,
      identityOf(principal, rule.isPrivate),
      part.text,
      used,
      type,
      sorted(keyFields),
    ]),
    tags: [
      Tag.subgraph(subgraph),
      Tag.type(subgraph, type),
      // By each of its fields: any of them may be what an event calls it by.
      ...Object.values(keyFields).map((value) => Tag.entity(subgraph, type, String(value))),
      ...names.map((name) => Tag.named(subgraph, name)),
      ...tagsWithin(subgraph, rule.within),
    ],
    maxAgeMs: rule.maxAge * 1000,
  };
}

function tagsWithin(subgraph: string, types: ReadonlySet<string>): readonly string[] {
  return [...types].flatMap((type) => [Tag.type(subgraph, type), Tag.within(subgraph, type)]);
}

function keyOf(parts: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(parts), 'base64url');
}

function sorted(
  fields: Readonly<Record<string, unknown>>,
): readonly (readonly [string, unknown])[] {
  return Object.entries(fields).toSorted(([one], [other]) => (one < other ? -1 : 1));
}

function listAt(source: Readonly<Record<string, unknown>>, key: string): readonly unknown[] {
  const value = source[key];
  return Array.isArray(value) ? value : [];
}

function dataOf(value: unknown): Record<string, unknown> | null {
  return isRecord(value) ? value : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
