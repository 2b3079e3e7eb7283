import type { AuditVerdict } from '@cx/access';
import { createProgress } from '@cx/ingest';

import type { Config } from '../config.ts';
import { CommandError, ExitCode } from '../exit.ts';
import { openKeyAccess } from '../key-access.ts';
import type { Terminal } from '../terminal.ts';

export interface VerifyAuditOptions {
  /** Hash that the log must hold. */
  readonly head?: string | undefined;
  /** One JSON object on standard output, and nothing else. */
  readonly json: boolean;
}

const HASH = /^[0-9a-f]{64}$/;

/** Reads the whole audit log, and ends with an error where it is not as it was written. */
export async function verifyAudit(
  config: Config,
  { head, json }: VerifyAuditOptions,
  terminal: Terminal,
): Promise<void> {
  if (head !== undefined && !HASH.test(head)) {
    throw new CommandError(
      ExitCode.Usage,
      '--head is the hash that an earlier cx audit verify printed: 64 hexadecimal digits.',
    );
  }
  await using keys = await openKeyAccess(config);
  const progress = createProgress(terminal.progress, () => performance.now());
  const verdict = await keys.access.audit.verify({
    knownHead: head,
    onProgress: (entries) => progress.update(entries, null),
  });
  progress.finish();

  if (json) terminal.print(JSON.stringify(verdict));
  if (!verdict.isIntact) throw new CommandError(ExitCode.Input, sentenceOf(verdict));
  if (json) return;
  const { entries } = verdict;
  terminal.print(verdict.head);
  terminal.say(
    `The audit log is as it was written: ${entries.toLocaleString('en')} ${entries === 1 ? 'entry' : 'entries'}. ` +
      'Keep the hash elsewhere: --head proves with it that the log was not replaced.',
  );
}

function sentenceOf({ fault, seq }: Extract<AuditVerdict, { isIntact: false }>): string {
  switch (fault) {
    case 'CHANGED':
      return `The audit log is broken: entry ${seq} is not as it was written.`;
    case 'REMOVED':
      return `The audit log is broken: entry ${seq} is gone, and those behind it are there.`;
    case 'ADDED':
      return `The audit log is broken: entry ${seq} lies behind the end of the log.`;
    case 'TAIL_REMOVED':
      return `The audit log is broken: its end is gone, from entry ${seq} on.`;
    case 'HEAD_UNKNOWN':
      return 'The audit log is not the one that --head is of: it holds no entry with that hash.';
  }
}
