const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*|true|false|null|[{}[\],:]/y;
const BLANKS = /[ \t\r\n]*/y;

/** Where the parser stopped, who does not always say it. */
export function lineOfSyntaxError(text: string, error: SyntaxError): number {
  const said = /\(line (\d+) column \d+\)/.exec(error.message)?.[1];
  return said === undefined ? lineAt(text, unexpectedAt(text)) : Number(said);
}

/** The pairs of an object whose values are strings, in order. The parser keeps the last only of those with one key. */
export function stringPairs(text: string): readonly (readonly [key: string, value: string])[] {
  const strings = [...tokensOf(text)].filter(({ token }) => token.startsWith('"'));
  return strings.flatMap(({ token }, index) =>
    index % 2 === 0 ? [[unquote(token), unquote(strings[index + 1]?.token ?? '""')] as const] : [],
  );
}

function* tokensOf(text: string): Generator<{ readonly token: string; readonly at: number }> {
  let at = 0;
  for (;;) {
    BLANKS.lastIndex = at;
    at += BLANKS.exec(text)?.[0].length ?? 0;
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0] ?? '';
    yield { token, at };
    if (token === '') return;
    at += token.length;
  }
}

/** The first thing that is no token, or that stands where a value belongs. */
function unexpectedAt(text: string): number {
  let before = ',';
  for (const { token, at } of tokensOf(text)) {
    const isValueDue = before === ',' || before === ':' || (before === '[' && token !== ']');
    if (token === '' || (isValueDue && /^[\]},:]$/.test(token))) return at;
    before = token;
  }
  return text.length;
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}

function unquote(token: string): string {
  return String(JSON.parse(token));
}
