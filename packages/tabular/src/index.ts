export type { Cell, Column, ColumnType, Row } from './column.ts';
export { type Compression, compressionFor, compressorOf } from './compression.ts';
export { entityTagOf, isKnownTag } from './entity-tag.ts';
export {
  CONTENT_TYPES,
  type EncoderOptions,
  openEncoder,
  TABLE_FORMATS,
  type TableEncoder,
  type TableFormat,
} from './encoder.ts';
export { writeRows } from './rows.ts';
