import type { GraphQLFormattedError } from 'graphql';

import { type Data, isData, keyOf, type Path } from './data.ts';
import { merge } from './merge.ts';
import type { StepQuestion } from './question.ts';
import type { SubgraphAnswer } from './subgraph-fetch.ts';

/** An error that a subgraph located in its own answer, at its place in the client's. */
export interface LocatedError {
  readonly error: GraphQLFormattedError;
  readonly path: Path;
}

/** Something that befell a question as a whole. */
export interface Failure {
  readonly question: StepQuestion;
  readonly error: GraphQLFormattedError | Error;
}

export interface Taken {
  readonly errors: readonly LocatedError[];
  readonly failures: readonly Failure[];
}

/** What a request was answered, from the sight of one of its questions. */
export interface QuestionAnswer extends SubgraphAnswer {
  /** Under which entities are answered. */
  readonly key: string;
  /** Under which entities of all questions are answered. */
  readonly keys: readonly string[];
}

/** Puts what a subgraph answered to a question into the client's answer. */
export function takeAnswer(
  question: StepQuestion,
  { data, errors = [], key, keys }: QuestionAnswer,
): Taken {
  const failures: Failure[] = [];
  const located: LocatedError[] = [];
  for (const error of errors) {
    const root = error.path?.[0];
    const isOfAnother = root !== key && keys.some((other) => other === root);
    if (isOfAnother) continue;
    const paths = pathsOf(question, error.path, key);
    if (paths.length === 0) failures.push({ question, error });
    else located.push(...paths.map((path) => ({ error, path })));
  }
  if (data != null && !takeData(question, data, key) && errors.length === 0) {
    failures.push({ question, error: otherThanAsked(question) });
  }
  if (data == null && errors.length === 0) {
    failures.push({ question, error: otherThanAsked(question) });
  }
  return { errors: located, failures };
}

/** Whether the answer has the form of one. */
function takeData(
  { step, targets, representations }: StepQuestion,
  data: Data,
  key: string,
): boolean {
  if (representations === null) {
    step.rewriteAnswer?.(data);
    for (const target of targets) merge(target, data);
    return true;
  }
  const entities = keyOf(data, key);
  const { goesInto } = representations;
  if (!Array.isArray(entities) || entities.length !== goesInto.length) return false;
  goesInto.forEach((objects, index) => {
    const entity: unknown = entities[index];
    if (!isData(entity)) return;
    step.rewriteAnswer?.(entity);
    for (const object of objects) merge(object, entity);
  });
  return true;
}

/** Where an error belongs; nowhere when it is one of the question as a whole. */
function pathsOf(
  { step, places, representations }: StepQuestion,
  path: Path | undefined,
  key: string,
): readonly Path[] {
  if (path === undefined) return [];
  if (representations === null) {
    const renamed = path.map((one) => nameOf(one, step.renamedKeys));
    return places().map((place) => [...place, ...renamed]);
  }
  const [root, index, ...rest] = path;
  if (root !== key || typeof index !== 'number') return [];
  const renamed = rest.map((one) => nameOf(one, step.renamedKeys));
  return (representations.standsFor[index] ?? []).flatMap((target) => {
    const place = places()[target];
    return place === undefined ? [] : [[...place, ...renamed]];
  });
}

function nameOf(key: string | number, renamedKeys: ReadonlyMap<string, string>): string | number {
  return typeof key === 'string' ? (renamedKeys.get(key) ?? key) : key;
}

function otherThanAsked({ step: { subgraph } }: StepQuestion): GraphQLFormattedError {
  return {
    message: `The subgraph ${subgraph} answered with something else than what it was asked for.`,
    extensions: { code: 'SUBGRAPH_BAD_RESPONSE' },
  };
}
