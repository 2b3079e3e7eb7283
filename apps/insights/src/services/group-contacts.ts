import type { Contact } from './contacts.ts';

interface Group {
  readonly contacts: Contact[];
  /** The issue that the support desk says it is: two that it tells apart stay apart. */
  statedId: string | null;
}

/**
 * Contacts by their cause. What the support desk says of tickets wins; then a contact belongs to the ticket that was
 * made of it; then to the last one before it that shares a topic with it, unless too much time lies between.
 *
 * @param contacts oldest first
 * @returns groups in the order of their first contacts, each oldest first
 */
export function groupContacts(contacts: readonly Contact[], longestGapMs: number): Contact[][] {
  const groups = new Map<string, Group>(
    contacts.map((contact) => [
      contact.id,
      { contacts: [contact], statedId: contact.statedIssueId },
    ]),
  );

  function unite(one: Contact, other: Contact): void {
    const into = groups.get(one.id);
    const from = groups.get(other.id);
    if (into === undefined || from === undefined || into === from) return;
    if (into.statedId !== null && from.statedId !== null && into.statedId !== from.statedId) return;
    into.statedId ??= from.statedId;
    into.contacts.push(...from.contacts);
    for (const { id } of from.contacts) groups.set(id, into);
  }

  for (const [one, other] of [...statedPairs(contacts), ...ticketPairs(contacts)]) {
    unite(one, other);
  }
  for (const [one, other] of topicPairs(contacts, longestGapMs)) unite(one, other);

  const places = new Map(contacts.map(({ id }, place) => [id, place]));
  const placeOf = ({ id }: Contact): number => places.get(id) ?? 0;
  const inGroups = contacts.map(({ id }) => groups.get(id)?.contacts ?? []);
  return [...new Set(inGroups)].map((group) =>
    group.toSorted((one, other) => placeOf(one) - placeOf(other)),
  );
}

type Pair = readonly [Contact, Contact];

function statedPairs(contacts: readonly Contact[]): Pair[] {
  const firsts = new Map<string, Contact>();
  return contacts.flatMap((contact): Pair[] => {
    const { statedIssueId } = contact;
    if (statedIssueId === null) return [];
    const first = firsts.get(statedIssueId);
    if (first !== undefined) return [[first, contact]];
    firsts.set(statedIssueId, contact);
    return [];
  });
}

function ticketPairs(contacts: readonly Contact[]): Pair[] {
  const byId = new Map(contacts.map((contact) => [contact.id, contact]));
  return contacts.flatMap((contact): Pair[] => {
    const ticket = contact.ticketId === null ? undefined : byId.get(contact.ticketId);
    return ticket === undefined ? [] : [[ticket, contact]];
  });
}

/** Each contact with the last one before it on each of its topics, the nearest first. */
function topicPairs(contacts: readonly Contact[], longestGapMs: number): Pair[] {
  const latest = new Map<string, Contact>();
  const places = new Map(contacts.map(({ id }, place) => [id, place]));
  return contacts.flatMap((contact): Pair[] => {
    const before = contact.topics
      .flatMap((topic) => latest.get(topic) ?? [])
      .filter(({ at }) => Number(contact.at) - Number(at) <= longestGapMs)
      .toSorted((one, other) => (places.get(other.id) ?? 0) - (places.get(one.id) ?? 0));
    for (const topic of contact.topics) latest.set(topic, contact);
    return before.filter(({ id }) => id !== contact.id).map((one): Pair => [one, contact]);
  });
}
