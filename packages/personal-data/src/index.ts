export { createMask, type Mask } from './mask.ts';
export { maskedTextSql } from './masked-text.ts';
export { PERSONAL_DATA_KINDS, type PersonalDataKind } from './personal-data-kind.ts';
export { pseudonymOf } from './pseudonym.ts';
export { readPersonalData } from './read-personal-data.ts';
