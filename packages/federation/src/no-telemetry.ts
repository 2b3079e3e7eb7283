/**
 * Keeps Apollo's gateway from asking the metadata services of cloud providers where it runs, and from
 * reporting to its maker: since 2.14 it does both, unless this is set when it is constructed.
 */
export function disableTelemetry(): void {
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
}
