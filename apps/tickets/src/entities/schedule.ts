import { EntitySchema } from 'typeorm';

/** One row of `schedule`: one version of when a desk is open. Rows are only ever added. */
export interface ScheduleVersion {
  id: string;
  brandId: string;
  /** Names the schedule among those of its brand: all its versions have it. */
  key: string;
  version: number;
  /** A name of the IANA time zone database. */
  timeZone: string;
  weekly: readonly WeeklyHours[];
  /** Local dates, such as 2026-12-25. */
  holidays: readonly string[];
  /** In force from here until the next version is. */
  validFrom: Date;
  createdAt: Date;
}

/** From the one minute of the local day until just before the other; 1440 is the end of the day. */
export interface WeeklyHours {
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  readonly fromMinute: number;
  readonly toMinute: number;
}

export const ScheduleEntity = new EntitySchema<ScheduleVersion>({
  name: 'Schedule',
  tableName: 'schedule',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'schedule_pkey' },
    brandId: { name: 'brand_id', type: 'text' },
    key: { type: 'text' },
    version: { type: 'integer' },
    timeZone: { name: 'time_zone', type: 'text' },
    weekly: { type: 'jsonb' },
    holidays: { type: 'text', array: true },
    validFrom: { name: 'valid_from', type: 'timestamptz', precision: 3 },
    createdAt: { name: 'created_at', type: 'timestamptz', precision: 3 },
  },
  uniques: [
    { name: 'schedule_version_key', columns: ['brandId', 'key', 'version'] },
    { name: 'schedule_valid_from_key', columns: ['brandId', 'key', 'validFrom'] },
  ],
});
