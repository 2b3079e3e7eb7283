import type { PublicationCommand } from './publication-commands.ts';
import { type Publication, submit, type Words } from './publication.ts';

/** The deadline of a review that is submitted at {@link SUBMITTED_AT}. */
export const DEADLINE = at('2026-03-08T12:00:00Z');

export const SUBMITTED_AT = at('2026-03-01T12:00:00Z');

export const HOLD_SECONDS = 7 * 24 * 3600;

export const BAD: Words = {
  title: 'Never again',
  text: 'Nobody called back.',
  rating: { value: 1, scaleMin: 1, scaleMax: 5 },
};

export const GOOD: Words = {
  title: 'All is well now',
  text: 'They called back.',
  rating: { value: 5, scaleMin: 1, scaleMax: 5 },
};

export function at(instant: string): Date {
  return new Date(instant);
}

export function submitted(words: Words = BAD): Publication {
  return submit(words, HOLD_SECONDS, SUBMITTED_AT).publication;
}

/** One of each kind. */
export const COMMANDS = {
  reject: { kind: 'reject', reason: 'PERSONAL_DATA' },
  openMediation: { kind: 'openMediation' },
  addMessage: { kind: 'addMessage', from: 'BRAND', text: 'What happened?' },
  closeMediation: { kind: 'closeMediation', by: 'BRAND' },
  edit: { kind: 'editByAuthor', words: GOOD },
  withdraw: { kind: 'withdrawByAuthor' },
} as const satisfies Readonly<Record<string, PublicationCommand>>;
