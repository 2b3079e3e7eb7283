import { type Column, tableOf, type WriteQuery } from '@cx/database';

import type { CustomerProfile } from '../entities/customer-profile.ts';
import { type CustomerValue, CustomerValueEntity } from '../entities/customer-value.ts';
import type { Domain } from '../entities/interaction.ts';
import { type MentionFact, MentionFactEntity } from '../entities/mention-fact.ts';
import { type ResponseFact, ResponseFactEntity } from '../entities/response-fact.ts';
import { type ReviewFact, ReviewFactEntity } from '../entities/review-fact.ts';
import { type TicketFact, TicketFactEntity } from '../entities/ticket-fact.ts';
import { VerbatimEntity } from '../entities/verbatim.ts';

/** What is known of one customer and one brand, as far as anything is reckoned from it. In no order. */
export interface CustomerFacts {
  readonly customerId: string;
  readonly brandId: string;
  readonly isErased: boolean;
  readonly person: Person;
  readonly tickets: readonly TicketOfCustomer[];
  readonly mentions: readonly MentionOfCustomer[];
  readonly reviews: readonly ReviewOfCustomer[];
  readonly responses: readonly ResponseOfCustomer[];
  readonly statements: readonly Statement[];
  readonly values: readonly ValueOfCustomer[];
}

/** What kind of person the customer is. */
type Person = Pick<CustomerProfile, 'country' | 'ageBand' | 'gender'>;

export type TicketOfCustomer = Of<TicketFact, typeof tickets>;
export type MentionOfCustomer = Of<MentionFact, typeof mentions>;
export type ReviewOfCustomer = Of<ReviewFact, typeof reviews>;
export type ResponseOfCustomer = Of<ResponseFact, typeof responses>;
export type ValueOfCustomer = Of<CustomerValue, typeof values>;

/** Words by which a customer says to leave, or calls for a boycott. */
export interface Statement extends OfCustomer {
  readonly ownerId: string;
  readonly domain: Domain;
  readonly occurredAt: Date;
  readonly intents: readonly string[];
  readonly isPublic: boolean;
}

interface OfCustomer {
  readonly customerId: string;
  readonly brandId: string;
}

type Of<Row, Columns extends readonly Column<keyof Row & string>[]> = OfCustomer &
  Readonly<Pick<Row, Exclude<Columns[number]['property'], 'customerId' | 'brandId'>>>;

const tickets = tableOf(TicketFactEntity).only(
  'id',
  'brandId',
  'customerId',
  'openedAt',
  'type',
  'channel',
  'team',
  'touchpoint',
  'issueId',
  'originKind',
  'topics',
  'isSolved',
  'firstSolvedAt',
  'solvedAt',
  'reopens',
  'publicReplies',
  'slaBreached',
);
const mentions = tableOf(MentionFactEntity).only(
  'id',
  'brandId',
  'customerId',
  'postedAt',
  'channel',
  'team',
  'touchpoint',
  'topics',
  'sentiment',
  'isPublic',
  'isComplaint',
  'firstReplyAt',
  'ticketId',
  'deletedAt',
);
const reviews = tableOf(ReviewFactEntity).only(
  'id',
  'brandId',
  'customerId',
  'submittedAt',
  'status',
  'channel',
  'topics',
  'sentiment',
  'ratingNormalised',
  'ticketId',
);
const responses = tableOf(ResponseFactEntity).only(
  'id',
  'brandId',
  'customerId',
  'submittedAt',
  'channel',
  'team',
  'touchpoint',
  'topics',
  'recommendScore',
  'satisfactionScore',
  'isSatisfied',
  'ticketId',
);
const statements = tableOf(VerbatimEntity).only(
  'brandId',
  'customerId',
  'ownerId',
  'domain',
  'occurredAt',
  'intents',
  'isPublic',
);
const values = tableOf(CustomerValueEntity).only(
  'brandId',
  'customerId',
  'periodFrom',
  'periodTo',
  'revenueMinor',
);

const ARE_STATEMENTS = `AND intents && '{CHURN,BOYCOTT}'`;

const FIND_ERASED = `
  SELECT customer_id AS "customerId" FROM erased_customer WHERE customer_id = ANY($1::uuid[])`;

const FIND_PEOPLE = `
  SELECT customer_id AS "customerId", country, age_band AS "ageBand", gender FROM customer_profile
  WHERE customer_id = ANY($1::uuid[])`;

const NOBODY_KNOWN: Person = { country: null, ageBand: null, gender: null };

export const customerFacts = {
  /** With one statement for each kind of fact, however many customers there are. */
  async load(query: WriteQuery, customerIds: readonly string[]): Promise<CustomerFacts[]> {
    const read = async <Row extends OfCustomer>(
      table: string,
      columns: readonly Column[],
      condition = '',
    ): Promise<Map<string, Row[]>> =>
      Map.groupBy(await query<Row>(find(table, columns, condition), [customerIds]), keyOf);

    const found = {
      tickets: await read<TicketOfCustomer>('ticket_fact', tickets),
      mentions: await read<MentionOfCustomer>('mention_fact', mentions),
      reviews: await read<ReviewOfCustomer>('review_fact', reviews),
      responses: await read<ResponseOfCustomer>('response_fact', responses),
      statements: await read<Statement>('verbatim', statements, ARE_STATEMENTS),
      values: await read<ValueOfCustomer>('customer_value', values),
    };
    const erased = new Set(
      (await query<{ customerId: string }>(FIND_ERASED, [customerIds])).map(
        ({ customerId }) => customerId,
      ),
    );

    const people = new Map(
      (await query<Person & { customerId: string }>(FIND_PEOPLE, [customerIds])).map(
        ({ customerId, ...person }) => [customerId, person],
      ),
    );

    const keys = new Set(Object.values(found).flatMap((rows) => [...rows.keys()]));
    return [...keys].map((key) => {
      const [customerId = '', brandId = ''] = key.split(' ');
      return {
        customerId,
        brandId,
        isErased: erased.has(customerId),
        person: people.get(customerId) ?? NOBODY_KNOWN,
        tickets: found.tickets.get(key) ?? [],
        mentions: found.mentions.get(key) ?? [],
        reviews: found.reviews.get(key) ?? [],
        responses: found.responses.get(key) ?? [],
        statements: found.statements.get(key) ?? [],
        values: found.values.get(key) ?? [],
      };
    });
  },
};

function find(table: string, columns: readonly Column[], condition: string): string {
  const list = columns.map(({ name, property }) => `${name} AS "${property}"`).join(', ');
  return `SELECT ${list} FROM ${table} WHERE customer_id = ANY($1::uuid[]) ${condition}`;
}

function keyOf({ customerId, brandId }: OfCustomer): string {
  return `${customerId} ${brandId}`;
}
