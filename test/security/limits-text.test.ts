import { expect, it } from 'vitest';

import { type Answer, INTERNALS, refused, expectUnharmed, serveSmallGraph } from './small-graph.ts';

it.for([
  ['15,001 names', `{ things { ${'id '.repeat(14_996)} } }`],
  ['100,000 names', 'a '.repeat(100_000)],
  ['300,000 numbers', '1 '.repeat(300_000)],
  ['a list of 20,000 numbers', `{ echo(json: [${'1,'.repeat(20_000)}]) }`],
  ['10,000 strings', `{ echo(json: [${'"a" """b"""'.repeat(10_000)}]) }`],
] as const)('refuses %s by their number', async ([, query]) => {
  const graph = await serveSmallGraph();

  expect(await graph.ask(query)).toMatchObject(
    refused({ code: 'OPERATION_LIMIT', limit: 'tokens' }),
  );
  await expectUnharmed(graph);
});

it.for([
  ['a comment of a megabyte', `{ echo(text: "x") } #${'{'.repeat(1_000_000)}`],
  ['a megabyte of blanks', `{ echo(text: "x")${' '.repeat(1_000_000)}}`],
  ['a megabyte of commas', `{ echo(text: "x")${','.repeat(1_000_000)}}`],
  ['a mark of byte order', '\uFEFF{ echo(text: "x") }'],
  ['marks of byte order between', '{\uFEFFecho(text:\uFEFF"x")\uFEFF}'],
  ['line ends of all kinds', '{\recho\r\n(text:\n"x")}'],
] as const)('reads over %s', async ([, query]) => {
  const graph = await serveSmallGraph();

  expect(await graph.ask(query)).toMatchObject({ status: 200, text: '{"data":{"echo":"x"}}\n' });
});

it.for([
  ['NUL in a name', '{ ec\u0000ho }'],
  ['NUL at the end', '{ echo }\u0000'],
  ['a lone surrogate', '{ echo(text: "x") } \uD800'],
  ['an escape that is half a character', '{ echo(text: "\\uD800") }'],
  ['an escape beyond Unicode', '{ echo(text: "\\u{110000}") }'],
  ['a mark from right to left', '{ \u202Eecho }'],
  ['a blank of no width', '{ e\u200Bcho }'],
  ['a letter that looks like another', '{ \u0435cho }'],
  ['an emoji for a name', '{ \u{1F600} }'],
  ['a string that does not end', '{ echo(text: "x) }'],
  ['a block that does not end', '{ echo(text: """x) }'],
  ['a string over two lines', '{ echo(text: "x\ny") }'],
  ['two dots', '{ ..F }'],
  ['nothing but a bracket', '}'],
  ['nothing but blanks', ' \n '],
] as const)('answers %s as a mistake of syntax', async ([, query]) => {
  const graph = await serveSmallGraph();

  expect(await graph.ask(query)).toMatchObject(refused({ code: 'GRAPHQL_PARSE_FAILED' }));
  await expectUnharmed(graph);
});

it.for([
  ['NUL', '\u0000'],
  ['controls', '\u0001\u0007\u001B[31m\u007F'],
  ['a mark of byte order', '\uFEFFx\uFEFF'],
  ['marks from right to left', '\u202Eabc\u202C\u2066x\u2069'],
  ['characters of 4 bytes', '\u{1F600}\u{10FFFF}\u{20000}'],
  ['joined emoji', '\u{1F469}\u200D\u{1F4BB}'],
  ['ends of lines', '\u2028\u2029\r\n\u0085'],
  ['what others would run', '<script>alert(1)</script>${7*7}{{7*7}}%00'],
] as const)('gives back %s as they came, by variable and by literal', async ([, text]) => {
  const graph = await serveSmallGraph();
  const expected = { status: 200, text: `${JSON.stringify({ data: { echo: text } })}\n` };

  const byVariable = await graph.ask('query ($text: String) { echo(text: $text) }', { text });
  const byLiteral = await graph.ask(`{ echo(text: ${JSON.stringify(text)}) }`);

  expect(byVariable).toMatchObject(expected);
  expect(statusAndData(byLiteral)).toEqual(statusAndData(byVariable));
});

it('gives back a lone surrogate in a variable as one, or as the mark for what cannot be shown', async () => {
  const graph = await serveSmallGraph();

  const { status, text } = await graph.post(
    '{"query":"query ($text: String) { echo(text: $text) }","variables":{"text":"a\\ud800b"}}',
  );

  expect(status).toBe(200);
  expect(['a\uD800b', 'a\uFFFDb']).toContain(JSON.parse(text).data.echo);
});

it('answers any text in JSON, with a code, and goes on', async () => {
  const graph = await serveSmallGraph();

  for (const text of drawTexts(300)) {
    const answer = await graph.ask(text);
    expect([200, 400]).toContain(answer.status);
    expect(answer.body).toMatchObject(answer.status === 200 ? ANSWERED : CODED);
    expect(answer.text).not.toMatch(INTERNALS);
  }
  await expectUnharmed(graph);
});

const ANSWERED = { data: expect.anything() };
const CODED = { errors: [{ extensions: { code: expect.any(String) } }] };

const PIECES: readonly string[] = [
  '{ } ( ) [ ] : $ @ ! | & = " """ # \\ ... , 0 -1 1e999'.split(' '),
  'query fragment on echo things id text include __typename null'.split(' '),
  ['\n', '\u0000', '\uFEFF', '\u202E', '\uD83D', '\u{1F600}'],
].flat();

/** The same at each run: pieces of documents, thrown together. */
function drawTexts(count: number): readonly string[] {
  let seed = 12;
  const draw = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((seed / 2 ** 31) * below);
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + draw(25) }, () => PIECES[draw(PIECES.length)]).join(' '),
  );
}

const statusAndData = ({ status, text }: Answer): unknown => [status, JSON.parse(text)];
