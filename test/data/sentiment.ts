// npm run check:sentiment -- FILE: compares the sentiment of the rule analyser with what people said of the
// posts of a file of airlines (columns text and airline_sentiment), beside three libraries.
// The rules were written without training on the file: it says how good they are, it does not make them.
// The file is nobody's to give away: it is not in the repository, and no test needs it.
import { readFile } from 'node:fs/promises';

import { type SentimentLevel, createRuleAnalyser } from '@cx/text-analysis';
import Sentiment from 'sentiment';
import vader from 'vader-sentiment';
import wink from 'wink-sentiment';

const CLASSES = ['negative', 'neutral', 'positive'] as const;

type SentimentClass = (typeof CLASSES)[number];

const GOAL = 0.6;

const TEXTS_A_SECOND = 5000;

const CLASS_OF_LEVEL: Readonly<Record<SentimentLevel, SentimentClass>> = {
  VERY_NEGATIVE: 'negative',
  NEGATIVE: 'negative',
  NEUTRAL: 'neutral',
  POSITIVE: 'positive',
  VERY_POSITIVE: 'positive',
};

const source = process.argv[2];
if (source === undefined) {
  process.stderr.write('Say where the posts are: npm run check:sentiment -- FILE\n');
  process.exit(2);
}
const posts = readPosts(parseCsv(await readFile(source, 'utf8')));
process.exitCode = check(posts);

interface Post {
  readonly text: string;
  readonly label: SentimentClass;
}

function check(labelled: readonly Post[]): number {
  const analyser = createRuleAnalyser();
  const library = new Sentiment();
  const ours = (text: string): SentimentClass => {
    const { sentiment } = analyser.analyse(text);
    return sentiment === null ? 'neutral' : CLASS_OF_LEVEL[sentiment.level];
  };
  // The bound of vader is its authors'; the others have none, so that only 0 is neutral.
  const vaders = (text: string): SentimentClass =>
    classOf(vader.SentimentIntensityAnalyzer.polarity_scores(text).compound, 0.05);
  const counts = CLASSES.map((one) => labelled.filter(({ label }) => label === one).length);
  process.stdout.write(`${analyser.version}, ${labelled.length} posts: ${counts.join(' / ')}\n\n`);
  process.stdout.write('analyser    accuracy  macro-F1      texts/s\n');
  const own = measure('rules', labelled, ours);
  measure('vader', labelled, vaders);
  measure('sentiment', labelled, (text) => classOf(library.analyze(text).score, 0));
  measure('wink', labelled, (text) => classOf(wink(text).score, 0));
  printTable(own.pairs);
  const isReached = own.accuracy >= GOAL && own.macroF1 >= GOAL && own.perSecond >= TEXTS_A_SECOND;
  process.stdout.write(
    `\ngoal (${GOAL}, ${GOAL}, ${TEXTS_A_SECOND}): ${isReached ? 'reached' : 'NOT reached'}\n`,
  );
  return isReached ? 0 : 1;
}

function classOf(score: number, bound: number): SentimentClass {
  if (score > bound) return 'positive';
  return score < -bound ? 'negative' : 'neutral';
}

type Pair = readonly [label: SentimentClass, found: SentimentClass];

function measure(
  name: string,
  labelled: readonly Post[],
  classify: (text: string) => SentimentClass,
): { readonly pairs: Pair[]; accuracy: number; macroF1: number; perSecond: number } {
  const pairs = labelled.map(({ text, label }) => [label, classify(text)] as const);
  // Once more, when the code is warm, by the clock of one core: what else runs does not count.
  const before = process.threadCpuUsage();
  for (const { text } of labelled) classify(text);
  const { user, system } = process.threadCpuUsage(before);
  const perSecond = labelled.length / ((user + system) / 1_000_000);
  const accuracy = pairs.filter(([label, found]) => label === found).length / pairs.length;
  const macroF1 = CLASSES.reduce((sum, one) => sum + f1(pairs, one), 0) / CLASSES.length;
  process.stdout.write(
    `${name.padEnd(10)}  ${accuracy.toFixed(3).padStart(8)}  ${macroF1.toFixed(3).padStart(8)}  ${Math.round(perSecond).toString().padStart(11)}\n`,
  );
  return { pairs, accuracy, macroF1, perSecond };
}

function f1(pairs: readonly Pair[], one: SentimentClass): number {
  const right = pairs.filter(([label, found]) => label === one && found === one).length;
  const either = pairs.filter(([label]) => label === one).length;
  const foundAs = pairs.filter(([, found]) => found === one).length;
  return either + foundAs === 0 ? 0 : (2 * right) / (either + foundAs);
}

function printTable(pairs: readonly Pair[]): void {
  process.stdout.write(`\nlabel \\ found  ${CLASSES.map((one) => one.padStart(9)).join('')}\n`);
  for (const label of CLASSES) {
    const row = CLASSES.map((one) =>
      String(pairs.filter((pair) => pair[0] === label && pair[1] === one).length).padStart(9),
    );
    process.stdout.write(`${label.padEnd(15)}${row.join('')}\n`);
  }
}

function readPosts([header = [], ...rows]: readonly string[][]): Post[] {
  const text = header.indexOf('text');
  const label = header.indexOf('airline_sentiment');
  return rows.flatMap((row) => {
    const said = CLASSES.find((one) => one === row[label]);
    return said === undefined ? [] : [{ text: row[text] ?? '', label: said }];
  });
}

function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g,
  )) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ',' && end !== undefined) rows.push([]);
  }
  return rows;
}
