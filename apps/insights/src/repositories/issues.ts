import { createKeysetList, type KeysetList, type Reads, tableOf } from '@cx/database';

import { type IssueContact, IssueContactEntity } from '../entities/issue-contact.ts';
import { type Issue, IssueEntity } from '../entities/issue.ts';

/** An issue, and by which id it was looked for. */
export interface FoundIssue extends Issue {
  readonly soughtId: string;
}

// An earlier contact that comes late gives an issue another id: by that of any contact it is found all the same.
const FIND = `
  SELECT DISTINCT ON (sought.id) sought.id AS "soughtId", ${tableOf(IssueEntity).selectList}
  FROM unnest($1::uuid[]) AS sought (id) CROSS JOIN LATERAL (
    SELECT issue_id FROM issue_contact WHERE issue_contact.id = sought.id
    UNION SELECT issue.id FROM issue WHERE issue.stated_id = sought.id
  ) AS known JOIN issue ON issue.id = known.issue_id
  ORDER BY sought.id, issue.last_contact_at DESC, issue.id`;

/** By the id of any of its contacts, or by the one that the support desk gave it: the latest of several. */
export function findIssues(reads: Reads, ids: readonly string[]): Promise<FoundIssue[]> {
  return reads.query<FoundIssue>(FIND, [ids]);
}

export interface IssueLists {
  /** Newest first. */
  readonly issues: KeysetList<Issue, null>;
  /** Oldest first. */
  readonly contacts: KeysetList<IssueContact, null>;
}

export function createIssueLists(reads: Reads): IssueLists {
  return { issues: createIssueList(reads), contacts: createIssueContactList(reads) };
}

function createIssueList(reads: Reads): KeysetList<Issue, null> {
  return createKeysetList<Issue, null>(reads, {
    entity: IssueEntity,
    orderBy: ['openedAt', 'id'],
    direction: 'DESC',
    conditions: () => [],
  });
}

function createIssueContactList(reads: Reads): KeysetList<IssueContact, null> {
  return createKeysetList<IssueContact, null>(reads, {
    entity: IssueContactEntity,
    orderBy: ['occurredAt', 'id'],
    direction: 'ASC',
    conditions: () => [],
  });
}
