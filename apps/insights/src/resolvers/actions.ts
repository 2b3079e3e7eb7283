import { attempt } from '@cx/mutations';
import { pageRequest, parseId } from '@cx/subgraph';

import type { ActionAttempt, InsightsContext } from '../context.ts';
import type {
  ActionPayloadResolvers,
  ActionResolvers,
  MutationResolvers,
  QueryResolvers,
} from '../generated/resolver-types.ts';

const SUBJECTS = {
  TICKET: 'Ticket',
  REVIEW: 'Review',
  MENTION: 'Mention',
  SURVEY_RESPONSE: 'SurveyResponse',
} as const;

export const Action: ActionResolvers = {
  __resolveReference: ({ id }, { actions }) => actions.byId.load(parseId(id, 'action')),
  brand: ({ brandId }) => ({ key: brandId }),
  subject: ({ subjectKind, subjectId }) =>
    subjectKind === null || subjectId === null
      ? null
      : { __typename: SUBJECTS[subjectKind], id: subjectId },
  isOverdue: (action, _args, { actions }) => actions.isOverdue(action),
  history: ({ history }) => history.map((entry) => ({ ...entry, at: new Date(entry.at) })),
};

export const ActionPayload: ActionPayloadResolvers = {
  action: ({ answer }, _args, { actions }) =>
    answer === null ? null : actions.byId.load(answer.actionId),
  userErrors: ({ userErrors }) =>
    userErrors.map(({ code, message, field }) => ({ code, message, field })),
};

export const actionQueries: Pick<QueryResolvers, 'action' | 'actions' | 'actionsSummary'> = {
  action: (_root, { id }, { actions }) => actions.byId.load(parseId(id, 'action')),
  actions: (_root, args, { actions, cursors }) =>
    actions.all(pageRequest('Query.actions', { ...args, filter: filterOf(args.filter) }, cursors)),
  async actionsSummary(_root, { filter }, { actions }) {
    const figures = await actions.sum(filterOf(filter) ?? null);
    const n = figures.open + figures.done;
    return { ...figures, n, loopClosureRate: n === 0 ? null : figures.done / n };
  },
};

export const actionMutations: Pick<
  MutationResolvers,
  'createAction' | 'updateAction' | 'completeAction'
> = {
  createAction: (_root, { input }, context) => {
    const { brand: brandId, subjectId = null, subjectKind = null, ...given } = input;
    const { topic = null, touchpoint = null, teams = [], owner = null, dueAt = null } = given;
    return change(context, ({ actionDesk, caller }) =>
      actionDesk.create(caller, {
        ...given,
        brandId,
        subjectKind,
        subjectId: subjectId === null ? null : parseId(subjectId, 'subject'),
        topic,
        touchpoint,
        teams,
        owner,
        dueAt,
      }),
    );
  },
  updateAction: (_root, { input }, context) => {
    const { expectedVersion = null, title, teams, status, ...given } = input;
    const actionId = parseId(input.actionId, 'action');
    return change(context, ({ actionDesk, caller }) =>
      actionDesk.update(caller, {
        ...given,
        actionId,
        expectedVersion,
        title: title ?? undefined,
        teams: teams ?? undefined,
        status: status ?? undefined,
      }),
    );
  },
  completeAction: (_root, { input }, context) => {
    const { expectedVersion = null } = input;
    const actionId = parseId(input.actionId, 'action');
    return change(context, ({ actionDesk, caller }) =>
      actionDesk.complete(caller, { ...input, actionId, expectedVersion }),
    );
  },
};

function filterOf<Filter extends { readonly subjectId?: string | null | undefined }>(
  filter: Filter | null | undefined,
): Filter | null | undefined {
  if (filter?.subjectId == null) return filter;
  return { ...filter, subjectId: parseId(filter.subjectId, 'subject') };
}

async function change(
  context: InsightsContext,
  work: (context: InsightsContext) => Promise<{ readonly actionId: string }>,
): Promise<ActionAttempt> {
  const went = await attempt(() => work(context));
  // What an earlier mutation of the same operation has answered is what the action was then.
  context.actions.byId.clearAll();
  return went;
}
