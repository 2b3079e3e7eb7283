import { oneByKey, type Reads } from '@cx/database';
import { type ConnectionLoader, createConnectionLoader } from '@cx/subgraph';
import DataLoader from 'dataloader';

import type { IssueContact } from '../entities/issue-contact.ts';
import type { Issue } from '../entities/issue.ts';
import { findIssues, type IssueLists } from '../repositories/issues.ts';

export interface IssueLoaders {
  /** By the id of any of its contacts, or the one that the support desk gave it; null when there is none. */
  readonly byAnyId: DataLoader<string, Issue | null>;
  readonly byCustomerId: ConnectionLoader<Issue, null>;
  readonly contactsByIssueId: ConnectionLoader<IssueContact, null>;
}

/** One set per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createIssueLoaders(reads: Reads, lists: IssueLists): IssueLoaders {
  return {
    byAnyId: new DataLoader(async (ids) =>
      oneByKey(ids, await findIssues(reads, ids), ({ soughtId }) => soughtId),
    ),
    byCustomerId: createConnectionLoader(
      { name: 'Customer.issues', list: lists.issues },
      'customerId',
    ),
    contactsByIssueId: createConnectionLoader(
      { name: 'Issue.contacts', list: lists.contacts },
      'issueId',
    ),
  };
}
