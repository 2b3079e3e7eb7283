import { expect, it } from 'vitest';

import { acceptedForm } from './accepted-form.ts';

it.for([
  [undefined, false, true],
  ['*/*', false, true],
  ['application/json', false, true],
  ['multipart/mixed', true, false],
  ['multipart/mixed; deferSpec=20220824', true, false],
  ['multipart/mixed;deferSpec=20220824,application/graphql-response+json;q=0.9', true, true],
  ['multipart/mixed; boundary="-"; deferSpec="20220824", */*', true, true],
  ['multipart/mixed; deferSpec=20200101, application/json', false, true],
  ['multipart/mixed; incrementalSpec=v0.2, application/json', false, true],
  ['multipart/mixed;q=0, application/json', false, true],
  ['text/html', false, false],
] as const)('takes «%s» for: parts %s, whole %s', ([accept, parts, whole]) => {
  expect(acceptedForm(accept)).toEqual({ parts, whole });
});
