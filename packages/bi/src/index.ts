export type { BiServer } from './server.ts';
export { BiError } from './bi-error.ts';
export {
  createReader,
  dropReader,
  listReaders,
  type Login,
  type Reader,
  type ReaderOrder,
  rotateReader,
} from './readers.ts';
export { publishViews, VIEWS, withdrawViews } from './views.ts';
