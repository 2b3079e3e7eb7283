import type { DemoItem } from './demo-item.ts';

/** All items of one customer, as somebody finds them who knows nothing but the marks on the items. */
export interface Journey {
  /** In order of arrival. */
  readonly items: readonly DemoItem[];
  /** Keys of the touches: the first item of a ticket, review, mention or response. */
  readonly touches: ReadonlySet<string>;
}

export interface Recognition {
  readonly journeys: readonly Journey[];
  /** Items whose marks lead to more than one customer: none if the world keeps its promise. */
  readonly torn: number;
}

/** For tests: recognises customers in order of arrival, each by the first mark that is known already. */
export function recognise(items: Iterable<DemoItem>): Recognition {
  const owners = new Map<string, number>();
  const journeys: { items: DemoItem[]; touches: Set<string> }[] = [];
  let torn = 0;

  for (const item of items) {
    const marks = item.person.claims.map(
      ({ kind, network, value }) => `${kind} ${network} ${value}`,
    );
    const known = new Set(marks.flatMap((mark) => owners.get(mark) ?? []));
    if (known.size > 1) torn += 1;
    const [owner = journeys.length] = known;
    const journey = journeys[owner] ?? { items: [], touches: new Set() };
    journeys[owner] = journey;
    journey.items.push(item);
    journey.touches.add(touchKey(item));
    for (const mark of marks) if (!owners.has(mark)) owners.set(mark, owner);
  }
  return { journeys, torn };
}

/** The same for all items that come from one touch. */
export function touchKey(item: DemoItem): string {
  const key = item.domain === 'tickets' ? item.record.ticket : item.record;
  return `${item.domain} ${key.brandId} ${key.source} ${key.externalId}`;
}
