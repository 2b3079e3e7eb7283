import { isRecord } from './is-record.ts';
import { type FieldShape, isSelected, type ObjectShape } from './operation-shape.ts';
import { amountIn, type Variables } from './variables.ts';

type Answered = Readonly<Record<string, unknown>>;

/** What an object of an answer costs with all that is below it. */
export interface ObjectCount {
  /** What each object costs, whatever is in it. */
  readonly fixed: number;
  /** What depends on the object; null when nothing does, and it need not be looked at. */
  readonly variable: ((object: Answered) => number) | null;
}

/**
 * Makes what counts the objects in one place of an answer. A field that is selected on each type that the
 * object can have costs without a look at it; one that depends on the type costs where its key is there, for
 * answers seldom tell the type. Null has nothing below it, and no list is a list without elements.
 */
export function createCount(shape: ObjectShape, variables: Variables): ObjectCount {
  let fixed = 0;
  const parts: ((object: Answered) => number)[] = [];
  for (const field of shape.fields) {
    const types = shape.types.filter((type) => isSelected(field, type, variables));
    if (types.length === 0) continue;
    const { key } = field;
    const always = amountIn(field.once, variables) + (field.lists === 0 ? field.each : 0);
    const count = createValueCount(field, variables);
    if (types.length === shape.types.length) {
      fixed += always;
      if (count !== null) parts.push((object) => count(object[key]));
    } else {
      parts.push((object) =>
        Object.hasOwn(object, key) ? always + (count === null ? 0 : count(object[key])) : 0,
      );
    }
  }
  return { fixed, variable: parts.length === 0 ? null : sumOf(parts) };
}

/** What the elements of a field cost, and what is below its values; null when that is nothing. */
function createValueCount(
  { each, lists, below }: FieldShape,
  variables: Variables,
): ((value: unknown) => number) | null {
  const { fixed, variable } = below === null ? EMPTY : createCount(below, variables);
  const isEmpty = fixed === 0 && variable === null;
  if (isEmpty && (lists === 0 || each === 0)) return null;
  let count: (value: unknown) => number = (value) => {
    if (!isRecord(value)) return 0;
    return variable === null ? fixed : fixed + variable(value);
  };
  for (let list = 1; list <= lists; list += 1) {
    const weight = list === 1 ? each : 0;
    count = list === 1 && isEmpty ? createLengthCount(weight) : createListCount(weight, count);
  }
  return count;
}

const EMPTY: ObjectCount = { fixed: 0, variable: null };

function createLengthCount(weight: number): (value: unknown) => number {
  return (value) => (Array.isArray(value) ? value.length * weight : 0);
}

function createListCount(
  weight: number,
  count: (value: unknown) => number,
): (value: unknown) => number {
  return (value) => {
    if (!Array.isArray(value)) return 0;
    let sum = value.length * weight;
    for (const element of value) sum += count(element);
    return sum;
  };
}

function sumOf(parts: readonly ((object: Answered) => number)[]): (object: Answered) => number {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  return (object) => {
    let sum = 0;
    for (const part of parts) sum += part(object);
    return sum;
  };
}
