import { CreateInsights1795251600000 } from './1795251600000-create-insights.ts';
import { SecureInsightsRows1795341600000 } from './1795341600000-secure-insights-rows.ts';
import { FollowInsightsCustomers1795683600000 } from './1795683600000-follow-customers.ts';
import { EraseInsightsCustomers1795689500000 } from './1795689500000-erase-customers.ts';
import { CreateFacts1795800000000 } from './1795800000000-create-facts.ts';
import { CreateRollups1795810000000 } from './1795810000000-create-rollups.ts';
import { CreateActions1795820000000 } from './1795820000000-create-actions.ts';
import { SearchVerbatims1795830000000 } from './1795830000000-search-verbatims.ts';
import { WatchSignals1795830200000 } from './1795830200000-watch-signals.ts';
import { CreateCustomerReckoning1795840000000 } from './1795840000000-create-customer-reckoning.ts';
import { NoteInsightsChanges1795850000000 } from './1795850000000-note-changes.ts';
import { CreateBiReaders1795860000000 } from './1795860000000-create-bi-readers.ts';
import { MeasureCustomers1795870000000 } from './1795870000000-measure-customers.ts';
import { ComposeMeasures1795870100000 } from './1795870100000-compose-measures.ts';
import { MeasureChosenChannels1795870200000 } from './1795870200000-measure-chosen-channels.ts';
import { KnowPanels1795870300000 } from './1795870300000-know-panels.ts';
import { PackCells1795880000000 } from './1795880000000-pack-cells.ts';
import { DateDues1795880100000 } from './1795880100000-date-dues.ts';

/** In order. Add at the end; never edit one that has been merged. */
export const migrations = [
  CreateInsights1795251600000,
  SecureInsightsRows1795341600000,
  FollowInsightsCustomers1795683600000,
  EraseInsightsCustomers1795689500000,
  CreateFacts1795800000000,
  NoteInsightsChanges1795850000000,
  SearchVerbatims1795830000000,
  CreateRollups1795810000000,
  CreateActions1795820000000,
  CreateCustomerReckoning1795840000000,
  CreateBiReaders1795860000000,
  WatchSignals1795830200000,
  MeasureCustomers1795870000000,
  ComposeMeasures1795870100000,
  MeasureChosenChannels1795870200000,
  KnowPanels1795870300000,
  PackCells1795880000000,
  DateDues1795880100000,
];
