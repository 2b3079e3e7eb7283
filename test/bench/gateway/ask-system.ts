import { z } from 'zod';

import type { OperationName } from './documents.ts';
import { sameShape } from './same-shape.ts';
import { volumeRow } from './servers/by-hand-pages.ts';
import type { System } from './systems.ts';

const Answer = z.object({ data: z.unknown(), errors: z.array(z.unknown()).nullish() });

/** Where a system answers an operation. */
export function urlOf({ endpoint, language }: System, operation: OperationName): string {
  return language === 'byHand' ? `${endpoint}/${operation}` : endpoint;
}

/** The data of an answer. @throws Error with what was answered when it is none */
export async function askAt(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${response.status} ${text.slice(0, 300)}`);
  const { data, errors } = Answer.parse(JSON.parse(text));
  if (errors) throw new Error(JSON.stringify(errors).slice(0, 300));
  return data;
}

/** The answer of a system in the shape of the graph. */
export async function askAlike(
  system: System,
  operation: OperationName,
  body: string,
): Promise<unknown> {
  const data = await askAt(urlOf(system, operation), system.headers, body);
  const alike = sameShape(data);
  return operation === 'Q4' && system.language === 'postgraphile' ? withVolume(alike) : alike;
}

const BrandAnswer = z.object({
  brand: z.record(z.string(), z.unknown()),
  volume: z.object({ nodes: z.array(z.object({ channel: z.string(), n: z.number() })) }),
});

function withVolume(data: unknown): unknown {
  const { brand, volume } = BrandAnswer.parse(data);
  return { brand: { ...brand, metrics: { rows: volume.nodes.map(volumeRow) } } };
}
