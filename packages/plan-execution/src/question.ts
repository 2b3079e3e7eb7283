import type { CompiledStep } from './compile-step.ts';
import { type Data, type Path, valueAt } from './data.ts';
import { entitiesAt, placesAt } from './entities.ts';
import { jointVariable } from './joint-document.ts';
import { type Representations, representationsOf } from './representations.ts';

/** What a step asks of its subgraph in one request, as the answer stands so far. */
export interface StepQuestion {
  readonly step: CompiledStep;
  /** The objects of the answer that it is about. */
  readonly targets: readonly Data[];
  /** Where they are, in the same order. Worked out once it is asked: where nothing fails, nobody does. */
  readonly places: () => readonly Path[];
  /** Null where it asks a root field. */
  readonly representations: Representations | null;
  /** What the objects around its entities say, by the variables that it goes into. */
  readonly contexts: Readonly<Record<string, unknown>>;
}

const REPRESENTATIONS = 'representations';

const NO_CONTEXT: Readonly<Record<string, unknown>> = {};

/** What there is to ask: nothing where no entity is there, and more than one where their contexts differ. */
export function questionsOf(step: CompiledStep, tree: Data): readonly StepQuestion[] {
  const targets = entitiesAt(tree, step.path);
  if (targets.length === 0) return [];
  if (step.contexts.length > 0) return questionsInContext(step, targets, tree);
  let known: readonly Path[] | undefined;
  const places = (): readonly Path[] => (known ??= placesAt(tree, step.path));
  return questionAbout(step, { targets, places, contexts: NO_CONTEXT });
}

function questionAbout(
  step: CompiledStep,
  about: Pick<StepQuestion, 'targets' | 'places' | 'contexts'>,
): readonly StepQuestion[] {
  if (step.representationOf === null) return [{ step, ...about, representations: null }];
  const representations = representationsOf(about.targets, step.representationOf);
  return representations.unique.length === 0 ? [] : [{ step, ...about, representations }];
}

function questionsInContext(
  step: CompiledStep,
  targets: readonly Data[],
  tree: Data,
): readonly StepQuestion[] {
  const groups = new Map<string, Group>();
  placesAt(tree, step.path).forEach((place, index) => {
    const target = targets[index];
    if (target === undefined) return;
    const contexts = Object.fromEntries(
      step.contexts.map(({ variable, ups, down }) => [
        variable,
        valueAbove(tree, place, ups, down),
      ]),
    );
    const key = JSON.stringify(contexts);
    const group = groups.get(key) ?? { contexts, targets: [], places: [] };
    group.targets.push(target);
    group.places.push(place);
    groups.set(key, group);
  });
  return [...groups.values()].flatMap(({ places, ...group }) =>
    questionAbout(step, { ...group, places: () => places }),
  );
}

/** The entities whose surroundings say the same. */
interface Group {
  readonly contexts: Readonly<Record<string, unknown>>;
  readonly targets: Data[];
  readonly places: Path[];
}

/** @param ups counts keys: the index of a list belongs to the key before it */
function valueAbove(tree: Data, place: Path, ups: number, down: readonly string[]): unknown {
  const ends = place.flatMap((key, index) => (typeof key === 'string' ? [index] : []));
  const above = place.slice(0, ends.at(-ups) ?? 0);
  return valueAt(tree, [...above, ...down]) ?? null;
}

/** The variables of one question, or of one among several. */
export function variablesOf(
  { step, representations, contexts }: StepQuestion,
  values: Readonly<Record<string, unknown>>,
  index: number | null,
): Record<string, unknown> {
  const variables: Record<string, unknown> = {};
  for (const name of step.variables) {
    const value = values[name];
    if (value !== undefined) variables[name] = value;
  }
  const nameOf = (name: string): string => (index === null ? name : jointVariable(name, index));
  for (const [name, value] of Object.entries(contexts)) variables[nameOf(name)] = value;
  if (representations !== null) variables[nameOf(REPRESENTATIONS)] = representations.unique;
  return variables;
}

/** The variables that are a step's own, and not the client's. */
export function ownVariableNames({ contexts }: CompiledStep): ReadonlySet<string> {
  return new Set([REPRESENTATIONS, ...contexts.map(({ variable }) => variable)]);
}
