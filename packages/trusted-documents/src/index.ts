export type { DocumentRefusal } from './document-refusal.ts';
export { hashOf } from './normal-form.ts';
export { readTrustedDocuments } from './read-trusted-documents.ts';
export {
  type DocumentRequest,
  type DocumentVerdict,
  resolveTrustedDocument,
  TRUST_MODES,
  type TrustMode,
} from './resolve-trusted-document.ts';
export {
  createTrustedDocuments,
  type TrustedDocument,
  type TrustedDocuments,
} from './trusted-documents.ts';
export { TrustedDocumentsError } from './trusted-documents-error.ts';
export { validateTrustedDocuments } from './validate-trusted-documents.ts';
