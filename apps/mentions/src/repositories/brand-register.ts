import { type Reads, rowSet, tableOf, type WriteQuery } from '@cx/database';

import { type BrandHandle, BrandHandleEntity } from '../entities/brand-handle.ts';
import { type CompetitorPanel, CompetitorPanelEntity } from '../entities/competitor-panel.ts';

const handle = tableOf(BrandHandleEntity);
const panel = tableOf(CompetitorPanelEntity);

const FIND_HANDLES = `
  SELECT ${handle.selectList} FROM brand_handle WHERE brand_id = ANY($1)
  ORDER BY network, lower(handle), valid_from`;

const FIND_PANELS = `
  SELECT ${panel.selectList} FROM competitor_panel WHERE brand_id = ANY($1) ORDER BY valid_from`;

const FIND_PANELS_BY_IDS = `SELECT ${panel.selectList} FROM competitor_panel WHERE id = ANY($1::uuid[])`;

// What is judged behind it is judged by one at a time.
const LOCK_BRAND = `
  SELECT pg_advisory_xact_lock(hashtext(current_schema()), hashtext('brand ' || $1))`;

const HAS_MENTIONS = 'SELECT FROM mention WHERE brand_id = $1 LIMIT 1';

const LOCK_HANDLE = `SELECT ${handle.selectList} FROM brand_handle WHERE id = $1 FOR UPDATE`;

const handles = rowSet<BrandHandle>(handle.columns);

const ADD_HANDLE = `
  INSERT INTO brand_handle (${namesOf(handle.columns)}) SELECT * FROM ${handles.from('incoming')}`;

const RETIRE = 'UPDATE brand_handle SET valid_to = $2 WHERE id = $1';

const panels = rowSet<CompetitorPanel>(panel.columns);

const ADD_PANEL = `
  INSERT INTO competitor_panel (${namesOf(panel.columns)}) SELECT * FROM ${panels.from('incoming')}`;

const ADD_EVENT = `
  INSERT INTO outbox (type, brand_id, subject_id, occurred_at, payload) VALUES ($1, $2, $3, $4, $5)`;

/** By which accounts brands speak, and whom they compare themselves with. */
export const brandRegister = {
  /** By network and name. */
  findHandles: (reads: Reads, brandKeys: readonly string[]): Promise<BrandHandle[]> =>
    reads.query<BrandHandle>(FIND_HANDLES, [brandKeys]),

  /** Oldest first. */
  findPanels: (reads: Reads, brandKeys: readonly string[]): Promise<CompetitorPanel[]> =>
    reads.query<CompetitorPanel>(FIND_PANELS, [brandKeys]),

  findPanelsByIds: (reads: Reads, ids: readonly string[]): Promise<CompetitorPanel[]> =>
    reads.lookUp<CompetitorPanel>(FIND_PANELS_BY_IDS, [ids]),

  async lockBrand(query: WriteQuery, brandId: string): Promise<void> {
    await query(LOCK_BRAND, [brandId]);
  },

  async hasMentions(query: WriteQuery, brandId: string): Promise<boolean> {
    return (await query(HAS_MENTIONS, [brandId])).length > 0;
  },

  handlesOf: (query: WriteQuery, brandId: string): Promise<BrandHandle[]> =>
    query<BrandHandle>(FIND_HANDLES, [[brandId]]),

  panelsOf: (query: WriteQuery, brandId: string): Promise<CompetitorPanel[]> =>
    query<CompetitorPanel>(FIND_PANELS, [[brandId]]),

  /** Null when there is none. */
  async lockHandle(query: WriteQuery, id: string): Promise<BrandHandle | null> {
    const [row] = await query<BrandHandle>(LOCK_HANDLE, [id]);
    return row ?? null;
  },

  async addHandle(query: WriteQuery, row: BrandHandle): Promise<void> {
    await query(ADD_HANDLE, handles.values([row]));
  },

  async retire(query: WriteQuery, id: string, validTo: Date): Promise<void> {
    await query(RETIRE, [id, validTo]);
  },

  async addPanel(query: WriteQuery, row: CompetitorPanel): Promise<void> {
    await query(ADD_PANEL, panels.values([row]));
  },

  async addEvent(
    query: WriteQuery,
    event: { type: string; brandId: string; subjectId: string; at: Date; payload: object },
  ): Promise<void> {
    const { type, brandId, subjectId, at, payload } = event;
    await query(ADD_EVENT, [type, brandId, subjectId, at, JSON.stringify(payload)]);
  },
};

function namesOf(columns: readonly { readonly name: string }[]): string {
  return columns.map(({ name }) => name).join(', ');
}
