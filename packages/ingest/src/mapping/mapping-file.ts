import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/** The mapping is wrong: each sentence names the key, its line, and what to change. */
export class MappingError extends Error {
  override readonly name = 'MappingError';
}

/** A mapping as text, parsed but not yet understood. */
export interface MappingDocument {
  /** @throws MappingError that names every key that does not fit, with its line */
  read<Shape extends z.ZodType>(shape: Shape): z.output<Shape>;
}

/**
 * @param name of the file, for messages
 * @throws MappingError when the text is no YAML
 */
export function parseMapping(text: string, name: string): MappingDocument {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [broken] = document.errors;
  if (broken !== undefined) {
    throw new MappingError(`${name}, line ${lines.linePos(broken.pos[0]).line}: ${broken.message}`);
  }

  return {
    read(shape) {
      const result = shape.safeParse(document.toJS(), { error: nameAbsence });
      if (result.success) return result.data;
      const complaints = result.error.issues
        .flatMap(leaves)
        .map(
          ({ path, message }) =>
            `${name}, line ${lineOf(document, lines, path)}: ${keyOf(path)}: ${message}`,
        );
      throw new MappingError([...new Set(complaints)].join('\n'));
    },
  };
}

/** Zod's own words for what is not there are of types. */
function nameAbsence({ input }: { readonly input?: unknown }): string | undefined {
  if (input === undefined) return 'It is missing, and needed.';
  return input === null ? 'It is empty.' : undefined;
}

interface Complaint {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** What is really wrong: of a choice none of whose branches fits, the branch that came closest. */
function leaves(issue: z.core.$ZodIssue): Complaint[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: 'There is no such key here.',
    }));
  }
  if (issue.code === 'invalid_union') {
    const closest = issue.errors.toSorted((one, other) => distance(one) - distance(other))[0] ?? [];
    const inside = closest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
    return inside.length > 0 ? inside.flatMap(leaves) : [issue];
  }
  return [{ path: issue.path, message: issue.message }];
}

// A branch that only complains of the type at its root was not meant; else the fewest complaints win.
function distance(issues: readonly z.core.$ZodIssue[]): number {
  return issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0)
    ? Infinity
    : issues.flatMap(leaves).length;
}

function keyOf(path: readonly PropertyKey[]): string {
  return path.length === 0 ? 'the mapping' : path.map(String).join('.');
}

/** The line of the key, or of the nearest one around it that is there. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let end = path.length; end > 0; end -= 1) {
    const around = end === 1 ? document.contents : document.getIn(path.slice(0, end - 1), true);
    const node = isMap(around)
      ? around.items.find(({ key }) => isScalar(key) && String(key.value) === String(path[end - 1]))
          ?.key
      : document.getIn(path.slice(0, end), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
