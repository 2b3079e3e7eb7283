import { areMet } from './conditions.ts';
import { type Data, keyOf, setKey } from './data.ts';
import { generateCompletion } from './object-code.ts';
import type { DeferredFragment, SelectedField } from './selected-fields.ts';
import { type Complete, IMPOSSIBLE, placeNotes, REPORTED, type Shaping } from './shaping.ts';

/** What the client gets of the objects of a type. */
export interface ObjectShape {
  readonly typeName: string;
  readonly fields: readonly FieldShape[];
  readonly deferred: readonly FragmentShape[];
}

export interface FieldShape {
  readonly key: string;
  /** Under which key the client gets it. */
  readonly clientKey: string;
  readonly when: SelectedField['when'];
  readonly complete: Complete;
}

export interface FragmentShape extends Pick<DeferredFragment, 'label' | 'conditions'> {
  readonly complete: Complete;
}

/** Answers the object as the client gets it, or {@link REPORTED}. */
export type CompleteObject = (fetched: Data, shaping: Shaping) => unknown;

/** After how many objects a program of their own has paid for itself: to make it takes as long as some hundred objects. */
const WORTH_A_PROGRAM = 200;

/** Completes objects of a shape: the first ones field by field, the others, where it can be, by a program of their own. */
export function createCompleteObject(shape: ObjectShape): CompleteObject {
  const isFixed = shape.deferred.length === 0 && shape.fields.every(({ when }) => when === null);
  if (!isFixed) return (fetched, shaping) => completeFields(shape, fetched, shaping);
  let seen = 0;
  let program: CompleteObject | null = null;
  return (fetched, shaping) => {
    if (program !== null) return program(fetched, shaping);
    seen += 1;
    if (seen === WORTH_A_PROGRAM) program = generateCompletion(shape.fields);
    return completeFields(shape, fetched, shaping);
  };
}

export function completeFields(
  { typeName, fields, deferred }: ObjectShape,
  fetched: Data,
  shaping: Shaping,
): unknown {
  const { notes, decisions } = shaping;
  const completed: Data = {};
  for (const { key, clientKey, when, complete } of fields) {
    if (when !== null && !when.some((conditions) => areMet(conditions, decisions))) continue;
    const told = notes.length;
    const result = complete(keyOf(fetched, key), shaping);
    placeNotes(notes, told, clientKey);
    if (result === IMPOSSIBLE) return REPORTED;
    setKey(completed, clientKey, result === REPORTED ? null : result);
  }
  for (const { label, conditions, complete } of deferred) {
    if (!areMet(conditions, decisions)) continue;
    notes.push({ about: { label, typeName, fetched, complete }, path: [] });
  }
  return completed;
}
