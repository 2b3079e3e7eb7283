import { traced } from '@cx/telemetry';

/** A span of its own for a statement, with its text: values are in none, since every statement has parameters. */
export function traceStatement<Answer>(text: string, ask: () => Promise<Answer>): Promise<Answer> {
  return traced(
    () => ({
      kind: 'client',
      name: verbOf(text),
      attributes: { 'db.system.name': 'postgresql', 'db.query.text': text },
    }),
    ask,
  );
}

function verbOf(text: string): string {
  const [verb = 'SQL'] = /[a-z]+/i.exec(text) ?? [];
  return verb.toUpperCase();
}
