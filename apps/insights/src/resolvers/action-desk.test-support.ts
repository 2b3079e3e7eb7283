import { openTestInsights, type TestInsights } from '../explanations.test-support.ts';

export interface TestActions extends TestInsights {
  /** Runs a mutation of an action with a key of its own; answers the payload. */
  change(mutation: string, input: object, brands?: readonly string[]): Promise<ActionAnswer>;
  /** Types and payloads of what was told, in order. */
  told(): Promise<Record<string, unknown>[]>;
}

export interface ActionAnswer {
  readonly action: {
    readonly id: string;
    readonly status: string;
    readonly version: number;
  } | null;
  readonly userErrors: readonly {
    readonly code: string;
    readonly field: readonly string[] | null;
  }[];
}

const FIELDS = `action { id title status version isOverdue endedAt outcome teams owner dueAt topic touchpoint
  brand { key } subject { __typename ... on Review { id } } history { version at by status } }
  userErrors { code message field }`;

export async function openTestActions(): Promise<TestActions> {
  const insights = await openTestInsights();
  let keys = 0;
  return {
    ...insights,
    async change(mutation, input, brands) {
      keys += 1;
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
      const { data, errors } = await insights.ask(
        `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${FIELDS} } }`,
        { input: { idempotencyKey: `key-${keys}`, ...input } },
        brands,
      );
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      const answers: Record<string, ActionAnswer> = JSON.parse(JSON.stringify(data));
      const answer = answers[mutation];
      if (answer === undefined) throw new Error(`${mutation} answers nothing.`);
      return answer;
    },
    told: () =>
      insights.query(`SELECT type, payload FROM outbox WHERE type LIKE 'action.%' ORDER BY seq`),
    [Symbol.asyncDispose]: () => insights[Symbol.asyncDispose](),
  };
}
