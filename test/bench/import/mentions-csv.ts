import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

const HEADER = 'id,created,network,author,followers,text,sentiment,topic,likes,reposts\n';

const BRANDS = ['aldora', 'belmar', 'corvena'];
const SENTIMENTS = ['POSITIVE', 'NEUTRAL', 'NEGATIVE'];
const TOPICS = ['DELAY', 'LUGGAGE', 'STAFF', 'REFUND', ''];
const TEXTS = [
  'still waiting at the gate, nobody tells us anything',
  'thank you for the quick help today, the new seat is great',
  'l’application ne marche plus depuis ce matin, que se passe-t-il ?',
  'they say ""soon"" since two hours, and my bag is in another city, I would like an answer',
];

/** One mention out of a number: the same file on any machine. Every author writes about five. */
export async function writeMentionsCsv(path: string, rows: number): Promise<void> {
  const file = createWriteStream(path, { highWaterMark: 1024 * 1024 });
  file.write(HEADER);
  const authors = Math.ceil(rows / 5);
  for (let row = 0; row < rows; row += 1) {
    const line = lineOf(row, (row * 7919) % authors);
    if (!file.write(line)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
}

function lineOf(row: number, author: number): string {
  const id = 570_306_133_677_760_513n + BigInt(row) * 4096n;
  const created = new Date(Date.UTC(2025, 0, 1) + row * 40_000).toISOString();
  const text = `@${BRANDS[row % 3]} ${TEXTS[row % 4]} #${row}`;
  return `${id},${created},x,user_${author},${author % 5000},"${text}",${SENTIMENTS[row % 3]},${TOPICS[row % 5]},${row % 40},${row % 7}\n`;
}

export const MAPPING = `
target: mentions
source: bench
brand: aldora
customer:
  - { kind: HANDLE, network: x, value: author }
profile:
  displayName: author
fields:
  externalId: id
  network: network
  postedAt: created
  authorHandle: author
  authorFollowers: followers
  text: text
  sentiment: sentiment
  topics: topic
metrics:
  likes: likes
  reposts: reposts
`;
