import type { Decisions } from './conditions.ts';
import type { Data } from './data.ts';

/** A null whose reason is told already. */
export const REPORTED = Symbol('reported');
/** A null that must not be, and takes away what it is in; its reason is told already. */
export const IMPOSSIBLE = Symbol('impossible');

/** Something to be told of a place of the answer. */
export interface Note {
  /** From the inside out. */
  readonly path: (string | number)[];
  /** What is wrong there, or what is to come. */
  readonly about: string | DeferredObject;
}

export interface DeferredObject {
  readonly label: string;
  readonly typeName: string;
  readonly fetched: Data;
  readonly complete: Complete;
}

export interface Shaping {
  readonly decisions: Decisions;
  readonly notes: Note[];
}

/** Answers the value as the client gets it, or one of the two special nulls. */
export type Complete = (value: unknown, shaping: Shaping) => unknown;

/** Tells of all notes from one on that what they are about is inside a key. */
export function placeNotes(notes: readonly Note[], from: number, key: string | number): void {
  for (let index = from; index < notes.length; index += 1) notes[index]?.path.push(key);
}
