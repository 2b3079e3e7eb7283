import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { type FileContents, readManifest } from './manifest.ts';
import { hashOf } from './normal-form.ts';
import { TrustedDocumentsError } from './trusted-documents-error.ts';
import { gatherDocuments, type TrustedDocuments } from './trusted-documents.ts';

/**
 * Reads the operations that are known beforehand.
 *
 * @param path of a manifest, or of a folder of manifests (`*.json`) and of documents (`*.graphql`, one operation
 *   with its fragments each, called by the SHA-256 of the file)
 * @throws TrustedDocumentsError that names everything that is wrong at a time
 */
export async function readTrustedDocuments(path: string): Promise<TrustedDocuments> {
  const files: FileContents[] = [];
  // One after the other: thousands at a time are more than a process may open.
  for (const file of await filesOf(path)) files.push(await readContents(file));
  const { trusted, problems } = gatherDocuments(files.flatMap(({ documents }) => documents));
  const all = [...files.flatMap((file) => file.problems), ...problems];
  // None at all is a wrong path more often than a wish, and would refuse everybody.
  if (all.length === 0 && trusted.size === 0) all.push(`${path}: there are no documents in it.`);
  if (all.length > 0) throw new TrustedDocumentsError(all.join('\n'));
  return trusted;
}

async function filesOf(path: string): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    // By name alone: a mounted folder has links in place of files, and hidden ones beside them.
    return (await readdir(path))
      .filter((name) => /^[^.].*\.(?:graphql|json)$/.test(name))
      .toSorted()
      .map((name) => join(path, name));
  } catch (error) {
    throw new TrustedDocumentsError(unreadable(path, error), { cause: error });
  }
}

async function readContents(file: string): Promise<FileContents> {
  try {
    const text = await readFile(file, 'utf8');
    return file.endsWith('.graphql')
      ? { documents: [{ id: hashOf(text), text, place: file }], problems: [] }
      : readManifest(text, file);
  } catch (error) {
    return { documents: [], problems: [unreadable(file, error)] };
  }
}

function unreadable(path: string, error: unknown): string {
  return `${path}: it cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
}
