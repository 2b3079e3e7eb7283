import { expect, it } from 'vitest';

import { judgeMediation, type MediationOutcome } from './mediation-outcome.ts';
import { decide, type PublicationCommand, reachDeadline } from './publication-commands.ts';
import { at, BAD, COMMANDS, DEADLINE, GOOD, submitted } from './publication.test-support.ts';
import type { Publication, Words } from './publication.ts';

const { openMediation, closeMediation, withdraw } = COMMANDS;

const toGood: PublicationCommand = { kind: 'editByAuthor', words: GOOD };
const toBad: PublicationCommand = { kind: 'editByAuthor', words: BAD };
const toNothing: PublicationCommand = { kind: 'editByAuthor', words: { rating: null } };

it.each<[string, Words, readonly PublicationCommand[], MediationOutcome | undefined]>([
  ['no mediation', BAD, [toGood], undefined],
  ['a mediation that goes on', BAD, [openMediation], 'UNCHANGED'],
  ['an edit to a better rating after it', BAD, [openMediation, toGood], 'EDITED_UPWARD'],
  ['an edit when it is over', BAD, [openMediation, closeMediation, toGood], 'EDITED_UPWARD'],
  ['an edit to a worse rating', GOOD, [openMediation, toBad], 'UNCHANGED'],
  ['an edit before it', BAD, [toGood, openMediation], 'UNCHANGED'],
  ['an edit up and down again', BAD, [openMediation, toGood, toBad], 'UNCHANGED'],
  ['an edit down and up beyond', BAD, [openMediation, toNothing, toGood], 'EDITED_UPWARD'],
  ['an edit of a rating away', BAD, [openMediation, toNothing], 'UNCHANGED'],
  ['a withdrawal', BAD, [openMediation, withdraw], 'WITHDRAWN'],
  ['a withdrawal without one', BAD, [withdraw], undefined],
])('judges %s', (_, words, commands, outcome) => {
  expect(judgeMediation(run(submitted(words), commands))?.outcome).toBe(outcome);
});

it('counts a withdrawal after the publication too', () => {
  const published = reachDeadline(run(submitted(), [openMediation]), DEADLINE).publication;

  const { publication } = decide(published, withdraw, at('2026-05-01T00:00:00Z'));

  expect(judgeMediation(publication)?.outcome).toBe('WITHDRAWN');
});

/** Does one after the other, an hour apart. */
function run(review: Publication, commands: readonly PublicationCommand[]): Publication {
  return commands.reduce(
    (standing, command, index) =>
      decide(standing, command, new Date(standing.submittedAt.valueOf() + (index + 1) * 3_600_000))
        .publication,
    review,
  );
}
