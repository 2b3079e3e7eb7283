import { array, assert, constantFrom, oneof, property, record, constant, tuple } from 'fast-check';
import { expect, it } from 'vitest';

import { mention, POSTED_AT } from '../mention-desk.test-support.ts';
import { decide, type MentionCommand } from './mention-commands.ts';
import { after, freshState, type Held } from './mention-step.ts';
import type { NetworkEvent } from './network-events.ts';

const NOW = new Date('2026-01-10T00:00:00Z');

const MENTION: Held['mention'] = {
  ...mention(),
  id: '019a0000-0000-7000-8000-000000000001',
  importId: '019a0000-0000-7000-8000-00000000000f',
  sourceKind: 'SOCIAL',
  isComplaint: null,
  receivedAt: POSTED_AT,
};

const AS_IT_CAME: Held = { mention: MENTION, state: freshState(MENTION), versions: [] };

// Few instants and few words, so that many events fall together.
const at = constantFrom(0, 1, 2, 3).map(
  (hours) => new Date(POSTED_AT.valueOf() + hours * 3_600_000),
);

const edit = record({
  kind: constant('edit' as const),
  text: constantFrom('a', 'b', 'é', '😀', ''),
  at,
});
const deletion = record({ kind: constant('delete' as const), at });
const change = record({
  kind: constant('changeVisibility' as const),
  visibility: constantFrom('PUBLIC' as const, 'PRIVATE' as const, 'DIRECT' as const),
  at,
});

const histories = array(oneof(edit, edit, deletion, change), { maxLength: 8 });

const shuffled = histories.chain((events) =>
  tuple(
    constant(events),
    array(constantFrom(0, ...events.keys()), { maxLength: 5 }).map((again) => [
      ...events,
      ...again.flatMap((position) => events[position] ?? []),
    ]),
    array(constantFrom(...Array.from({ length: 16 }, (_, rank) => rank)), {
      minLength: 16,
      maxLength: 16,
    }),
  ),
);

const run = (events: readonly MentionCommand[], from = AS_IT_CAME): Held =>
  events.reduce((held, event) => {
    const step = decide(held, event, NOW);
    return step.events.length === 0 ? held : after(held, step, NOW);
  }, from);

/** What everybody sees of a mention, without how often it was written. */
const shown = ({
  mention: { text, visibility },
  state: { deletedAt, textRedactedAt },
  versions,
}: Held): object => ({
  text,
  visibility,
  deletedAt,
  isRedacted: textRedactedAt !== null,
  versions,
});

it('ends the same in whatever order, and however often, the same events come', () => {
  assert(
    property(shuffled, ([events, withRepeats, ranks]) => {
      const mixed = withRepeats
        .map((event, place) => ({ event, rank: ranks[place % ranks.length] ?? 0 }))
        .toSorted((one, other) => one.rank - other.rank)
        .map(({ event }) => event);

      expect(shown(run(mixed))).toEqual(shown(run(events)));
    }),
    { numRuns: 2_000 },
  );
});

it('changes nothing by an event that it has followed', () => {
  assert(
    property(histories, (events) => {
      const once = run(events);

      expect(run(events, once)).toBe(once);
    }),
  );
});

it('shows what the network would show', () => {
  assert(
    property(histories, (events) => {
      const held = run(events);

      const isDeleted = events.some(({ kind }) => kind === 'delete');
      const latest = newestOf(events.filter((event) => event.kind === 'edit'));
      expect(held.mention.text).toBe(isDeleted ? null : (latest?.text ?? 'a post'));
      expect(held.state.deletedAt !== null).toBe(isDeleted);
      expect(!isDeleted || held.versions.every(({ text }) => text === null)).toBe(true);
    }),
  );
});

it('adds versions, and keeps those that were', () => {
  assert(
    property(array(edit, { maxLength: 8 }), edit, (events, next) => {
      const before = run(events);
      const instants = (held: Held): string[] => held.versions.map((one) => one.at.toISOString());

      expect(instants(run([next], before))).toEqual(expect.arrayContaining(instants(before)));
    }),
  );
});

function newestOf<Event extends Extract<NetworkEvent, { kind: 'edit' }>>(
  edits: readonly Event[],
): Event | undefined {
  return edits
    .toSorted(
      (one, other) =>
        one.at.valueOf() - other.at.valueOf() ||
        Buffer.compare(Buffer.from(one.text), Buffer.from(other.text)),
    )
    .at(-1);
}
