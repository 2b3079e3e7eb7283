import { expect, it } from 'vitest';

import { createMask } from './mask.ts';
import type { PersonalDataKind } from './personal-data-kind.ts';

const mask = createMask('a secret');

it.for<[PersonalDataKind, string, string]>([
  ['EMAIL', 'jean.dupont@example.fr', 'j•••@e•••.fr'],
  ['EMAIL', ' Jean.Dupont@EXAMPLE.FR ', 'j•••@e•••.fr'],
  ['EMAIL', 'jean@mail.example.co.uk', 'j•••@m•••.uk'],
  ['EMAIL', 'j@e.fr', 'j•••@e•••.fr'],
  ['EMAIL', 'пример@почта.xn--p1ai', 'п•••@п•••.xn--p1ai'],
  ['EMAIL', 'e\u0301ric@example.org', 'é•••@e•••.org'],
  ['EMAIL', 'q\u0323\u0307x@example.org', 'q\u0323\u0307•••@e•••.org'],
  ['EMAIL', '👩‍👧‍👦family@example.org', '👩‍👧‍👦•••@e•••.org'],
  ['EMAIL', '1\uFE0F\u20E3one@example.org', '1\uFE0F\u20E3•••@e•••.org'],
  ['EMAIL', 'שלום@דוגמה.com', 'ש•••@ד•••.com'],
  ['EMAIL', 'क्ष्मा@example.org', 'क•••@e•••.org'],
  ['PHONE', '+33 6 12 34 56 78', '+33 ••• 78'],
  ['PHONE', '+33612345678', '+33 ••• 78'],
  ['PHONE', '＋３３ (6) 12-34.56/78', '+33 ••• 78'],
  ['PHONE', '+12025550123', '+1 ••• 23'],
  ['PHONE', '+79161234567', '+7 ••• 67'],
  ['PHONE', '+358401234567', '+358 ••• 67'],
  ['PHONE', '+3521234', '+352 •••'],
  ['PHONE', '06 12 34 56 78', '••• 78'],
  ['TEXT', 'Lost suitcase', '••• (text, up to 20 characters)'],
  ['TEXT', 'a'.repeat(21), '••• (text, up to 100 characters)'],
  ['TEXT', 'a'.repeat(500), '••• (text, up to 500 characters)'],
  ['TEXT', 'a'.repeat(2_000), '••• (text, up to 2000 characters)'],
  ['TEXT', 'a'.repeat(2_001), '••• (text, over 2000 characters)'],
])('masks as %s «%s» as «%s»', ([kind, value, masked]) => {
  expect(mask(kind, value)).toBe(masked);
});

it.for<[PersonalDataKind, string, string]>([
  ['NAME', 'Jean Dupont', 'Person EKQR-5M5N-TVAD'],
  ['ADDRESS', '1 rue de la Paix, Paris', 'Address CD59-66TS-ZYKY'],
  ['HANDLE', '@jean', '@u-e2twwqzfsnqm'],
])('gives the %s «%s» the pseudonym «%s»', ([kind, value, masked]) => {
  expect(mask(kind, value)).toBe(masked);
});

it.for<[PersonalDataKind, string, string]>([
  ['HANDLE', 'jean.dupont@example.fr', 'j•••@e•••.fr'],
  ['HANDLE', '@jean.dupont@example.fr', 'j•••@e•••.fr'],
  ['HANDLE', '+33612345678', '+33 ••• 78'],
  ['EMAIL', '+33 6 12 34 56 78', '+33 ••• 78'],
  ['PHONE', 'jean@example.fr', 'j•••@e•••.fr'],
])('masks the %s «%s» as what it is: «%s»', ([kind, value, masked]) => {
  expect(mask(kind, value)).toBe(masked);
});

it.for<[PersonalDataKind, string]>([
  ['EMAIL', '@jean'],
  ['EMAIL', 'jean'],
  ['EMAIL', 'jean@localhost'],
  ['EMAIL', 'jean@10.0.0.1'],
  ['EMAIL', 'jean@.fr'],
  ['EMAIL', 'jean@.example.fr'],
  ['EMAIL', 'jean@example.'],
  ['EMAIL', 'Jean <jean@example.fr>'],
  ['EMAIL', 'jean@home@example.fr'],
  ['EMAIL', '\u202Ejean@example.fr'],
  ['PHONE', '1-800-FLOWERS'],
  ['PHONE', '12345'],
  ['PHONE', '+1234567890123456'],
  ['HANDLE', '0612345678'],
])('gives the %s «%s» the pseudonym of an account', ([kind, value]) => {
  expect(mask(kind, value)).toMatch(/^@u-[0-9a-z]{12}$/);
});

it('leaves empty what is empty', () => {
  const kinds = ['NAME', 'EMAIL', 'PHONE', 'HANDLE', 'TEXT', 'ADDRESS'] as const;

  expect(kinds.map((kind) => mask(kind, ''))).toEqual(['', '', '', '', '', '']);
});

it('gives other pseudonyms under another secret', () => {
  expect(createMask('another secret')('NAME', 'Jean Dupont')).not.toBe(mask('NAME', 'Jean Dupont'));
});
