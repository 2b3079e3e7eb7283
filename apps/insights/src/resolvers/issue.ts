import { pageRequest, parseId } from '@cx/subgraph';

import type {
  IssueContactResolvers,
  IssueResolvers,
  QueryResolvers,
} from '../generated/resolver-types.ts';
import { subjectOf } from '../services/subject.ts';

export const issueQueries: Pick<QueryResolvers, 'issue'> = {
  issue: (_root, { id }, { issues }) => issues.byAnyId.load(parseId(id, 'issue')),
};

export const Issue: IssueResolvers = {
  brand: ({ brandId }) => ({ key: brandId }),
  customer: ({ customerId }) => ({ id: customerId }),
  contacts: ({ id }, args, { issues, cursors }) =>
    issues.contactsByIssueId.load(id, pageRequest('Issue.contacts', args, cursors)),
};

export const IssueContact: IssueContactResolvers = {
  subject: ({ domain, id }) => subjectOf(domain, id),
};
