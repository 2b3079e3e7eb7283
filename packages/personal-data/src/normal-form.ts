import type { PersonalDataKind } from './personal-data-kind.ts';
import { parseTelephoneNumber } from './telephone-number.ts';

const LEADING_AT = /^@+/;

/** The form in which values are compared: values with the same one mean the same. */
export function normalForm(kind: PersonalDataKind, value: string): string {
  const plain = value.normalize('NFKC').trim().toLowerCase();
  if (kind === 'HANDLE') return plain.replace(LEADING_AT, '');
  if (kind === 'PHONE') return parseTelephoneNumber(plain)?.dialled ?? plain;
  return plain;
}
