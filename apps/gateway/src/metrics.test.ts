import { followPool } from '@cx/database/pool-uses';
import { expect, it, onTestFinished } from 'vitest';

import { serveMetrics } from './metrics-server.ts';
import { createMetrics } from './metrics.ts';

it('serves what it has counted, and what the process uses, on a port of its own', async () => {
  const metrics = createMetrics();
  const server = await serveMetrics(metrics, '127.0.0.1', 0);
  onTestFinished(() => server.stop());
  metrics.operationRan('partner', 'ok', 12);
  metrics.operationRan('partner', 'ok', 3);
  metrics.operationRan('partner', 'RATE_LIMITED', 0);
  metrics.fieldsDenied('partner', 2);
  metrics.credentialRefused('REVOKED');
  metrics.quotaStoreLost(true);
  metrics.cacheAsked('customers', 'hit');
  metrics.breakerChanged('tickets', 'open');
  const pool = { totalCount: 3, idleCount: 1 };
  onTestFinished(
    followPool(pool, { waiting: () => 4 }, 'postgres://test_app@127.0.0.1/cx', 'reads'),
  );

  const response = await fetch(`${server.url}/prometheus`);
  const text = await response.text();

  expect(response.headers.get('content-type')).toContain('text/plain');
  for (const line of [
    'cx_operations_total{contract="partner",outcome="ok"} 2',
    'cx_operations_total{contract="partner",outcome="RATE_LIMITED"} 1',
    'cx_operation_cost_units_total{contract="partner"} 15',
    'cx_denied_fields_total{contract="partner"} 2',
    'cx_credentials_refused_total{reason="REVOKED"} 1',
    'cx_quota_store_lost 1',
    'cx_response_cache_total{subgraph="customers",outcome="hit"} 1',
    'cx_subgraph_breaker_state{subgraph="tickets"} 2',
    'cx_database_pool_connections{pool="test_app reads",state="used"} 2',
    'cx_database_pool_connections{pool="test_app reads",state="idle"} 1',
    'cx_database_pool_connections{pool="test_app reads",state="waiting"} 4',
    'process_cpu_seconds_total',
  ]) {
    expect(text).toContain(line);
  }
});
