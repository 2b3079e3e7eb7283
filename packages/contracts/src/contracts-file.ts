import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';

import { type Contract, DEFAULT_CONTRACTS } from './contract.ts';
import { ContractsError } from './contracts-error.ts';
import { ContractsFile, type DefinedContract } from './contracts-schema.ts';

/**
 * The contracts of an operator's file, YAML or JSON, and the default ones. One with a default's name replaces
 * those of its properties that it names; one with a new name is like `partner` but for what it names.
 *
 * @param path of the file, for messages
 * @throws ContractsError that names all that is wrong, each with its line
 */
export function readContracts(text: string, path: string): ReadonlyMap<string, Contract> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const broken = document.errors.map(({ pos, message }) => ({ at: pos[0], message }));
  visit(document, {
    Alias(_key, alias) {
      if (alias.resolve(document)) return;
      broken.push({
        at: alias.range?.[0] ?? 0,
        message: `Nothing above is marked &${alias.source}.`,
      });
    },
  });
  if (broken.length > 0) {
    throw new ContractsError(
      broken.map(({ at, message }) => `${path}:${lines.linePos(at).line}: ${message}`).join('\n'),
    );
  }

  const result = ContractsFile.safeParse(document.toJS(), { error: nameAbsence });
  if (result.success) return withDefaults(result.data.contracts);
  const complaints = result.error.issues
    .flatMap(complaintsOf)
    .map((complaint) => ({ ...complaint, line: lineOf(document, lines, complaint.keys) }))
    .toSorted((one, other) => one.line - other.line)
    .map(({ line, keys, message }) => `${path}:${line}: ${keyOf(keys)}: ${message}`);
  throw new ContractsError(complaints.join('\n'));
}

function withDefaults(
  defined: Readonly<Record<string, DefinedContract>>,
): ReadonlyMap<string, Contract> {
  const contracts = new Map<string, Contract>(Object.entries(DEFAULT_CONTRACTS));
  for (const [name, properties] of Object.entries(defined)) {
    contracts.set(name, {
      ...(contracts.get(name) ?? DEFAULT_CONTRACTS.partner),
      ...properties,
      name,
    });
  }
  return contracts;
}

/** Zod's own words for what is not there are of types. */
function nameAbsence({ input }: { readonly input?: unknown }): string | undefined {
  if (input === undefined) return 'It is missing, and needed.';
  return input === null ? 'It is empty.' : undefined;
}

interface Complaint {
  readonly keys: readonly PropertyKey[];
  readonly message: string;
}

function complaintsOf(issue: z.core.$ZodIssue): Complaint[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      keys: [...issue.path, key],
      message: 'There is no such key here.',
    }));
  }
  if (issue.code === 'invalid_key') {
    return issue.issues.map(({ message }) => ({ keys: issue.path, message }));
  }
  return [{ keys: issue.path, message: issue.message }];
}

function keyOf(keys: readonly PropertyKey[]): string {
  return keys.length === 0 ? 'the file' : keys.map(String).join('.');
}

/** The line of the key, or of the nearest one around it that is there. */
function lineOf(document: Document, lines: LineCounter, keys: readonly PropertyKey[]): number {
  for (let end = keys.length; end > 0; end -= 1) {
    const around = end === 1 ? document.contents : document.getIn(keys.slice(0, end - 1), true);
    const node = isMap(around)
      ? around.items.find(({ key }) => isScalar(key) && String(key.value) === String(keys[end - 1]))
          ?.key
      : document.getIn(keys.slice(0, end), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
