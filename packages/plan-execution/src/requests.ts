import type { CompiledStep } from './compile-step.ts';
import { ENTITIES, joinDocuments, type JointDocument, jointKey } from './joint-document.ts';
import { ownVariableNames, type StepQuestion, variablesOf } from './question.ts';
import type { SubgraphAnswer, SubgraphFetch } from './subgraph-fetch.ts';
import type { QuestionAnswer } from './take-answer.ts';

/** How many joint documents a plan remembers: waves are of the same steps nearly always. */
const MOST_REMEMBERED = 32;

/** One request to a subgraph, and where in its answer that of each question is. */
export interface SubgraphRequest {
  readonly fetch: SubgraphFetch;
  readonly questions: readonly StepQuestion[];
  readonly keys: readonly string[];
}

/** A request's answer from the sight of its n-th question. */
export function answerTo(
  { keys }: SubgraphRequest,
  index: number,
  answer: SubgraphAnswer,
): QuestionAnswer {
  return { ...answer, key: keys[index] ?? ENTITIES, keys };
}

/** Makes requests out of what steps of one batch ask: all that is asked about entities goes into one. */
export type RequestsOf = (
  questions: readonly StepQuestion[],
  variables: Readonly<Record<string, unknown>>,
) => readonly SubgraphRequest[];

export function createRequestsOf(): RequestsOf {
  const joints = new Map<string, JointDocument>();

  function jointOf(questions: readonly StepQuestion[]): JointDocument {
    const id = questions.map(({ step }) => step.index).join();
    const known = joints.get(id);
    if (known !== undefined) return known;
    const joint = joinDocuments(
      questions.map(({ step }) => ({ document: step.document, own: ownVariableNames(step) })),
    );
    if (joints.size < MOST_REMEMBERED) joints.set(id, joint);
    return joint;
  }

  return (questions, variables) => {
    if (questions.length === 1) return questions.map((one) => singleRequest(one, variables));
    const aboutEntities = questions.filter(({ representations }) => representations !== null);
    if (aboutEntities.length < 2) return questions.map((one) => singleRequest(one, variables));
    const others = questions.filter(({ representations }) => representations === null);
    return [
      ...others.map((one) => singleRequest(one, variables)),
      jointRequest(aboutEntities, jointOf(aboutEntities), variables),
    ];
  };
}

/** What a step asks of the root of its subgraph. */
export function rootRequest(
  step: CompiledStep,
  variables: Readonly<Record<string, unknown>>,
): SubgraphRequest {
  const question = { step, targets: [], places: () => [], representations: null, contexts: {} };
  return singleRequest(question, variables);
}

function singleRequest(
  question: StepQuestion,
  values: Readonly<Record<string, unknown>>,
): SubgraphRequest {
  const { subgraph, query, document, operationName, isRead } = question.step;
  const variables = variablesOf(question, values, null);
  return {
    fetch: { subgraph, query, document, operationName, variables, isRead },
    questions: [question],
    keys: [ENTITIES],
  };
}

function jointRequest(
  questions: readonly StepQuestion[],
  { document, query }: JointDocument,
  values: Readonly<Record<string, unknown>>,
): SubgraphRequest {
  const variables: Record<string, unknown> = {};
  questions.forEach((question, index) => {
    Object.assign(variables, variablesOf(question, values, index));
  });
  const subgraph = questions[0]?.step.subgraph ?? '';
  return {
    fetch: { subgraph, query, document, operationName: undefined, variables, isRead: true },
    questions,
    keys: questions.map((_question, index) => jointKey(index)),
  };
}
