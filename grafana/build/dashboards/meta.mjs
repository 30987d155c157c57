import { line } from '../lib/dashboard.mjs';
import { bars, higherIsWorse, logs, lowerIsWorse, neutral, stat, states, steps, table, timeseries, upDown } from '../lib/panel.mjs';

const agents = (what) => `sum by (job) (rate({__name__=~"promtail_${what}_entries_total|loki_write_${what}_entries_total"}[$__rate_interval]))`;

export default {
  uid: 'ss-meta',
  title: 'Monitoring the monitoring',
  description: 'Prometheus, Alertmanager, Loki, Grafana, agents, backups: can what is shown here be believed?',
  refresh: '30s',
  lines: [
    line(8,
      table(1, 'Targets', 'Everything that Prometheus reads.', 'up', { mappings: upDown, unit: 'none', thresholds: steps([null, 'red'], [1, 'green']), colored: true }),
      stat(2, 'Probe availability 30d', 'Share of the probes of 30 days that were answered.', 'avg_over_time(probe_success[30d])', { legend: '{{instance}}', unit: 'percentunit', decimals: 3, thresholds: lowerIsWorse(0.99, 0.999) })),
    line(7,
      timeseries(3, 'Scrape time', 'Time to read each target.', 'scrape_duration_seconds', { legend: '{{job}}', unit: 's' }),
      timeseries(4, 'Head series', 'Series in memory; about 15 thousand are normal.', 'prometheus_tsdb_head_series', { legend: 'series', unit: 'short', thresholds: higherIsWorse(100000, 150000) }),
      timeseries(5, 'Samples/s', 'Samples that are stored a second.', 'rate(prometheus_tsdb_head_samples_appended_total[$__rate_interval])', { legend: '{{type}}', unit: 'short' })),
    line(7,
      table(6, 'Top metrics', 'Names with the most series.', 'topk(10, count by (__name__) ({__name__=~".+"}))', { unit: 'short' }),
      timeseries(7, 'Storage against 6 GB', 'Size of the stored blocks; the oldest are deleted at 6 GB.', 'prometheus_tsdb_storage_blocks_bytes', { legend: 'blocks', unit: 'bytes', thresholds: higherIsWorse(5000000000, 6000000000) }),
      timeseries(8, 'Rule time', 'Time of the last evaluation of each group.', 'prometheus_rule_group_last_duration_seconds', { legend: '{{rule_group}}', unit: 's' })),
    line(7,
      timeseries(9, 'Notifications', 'What Alertmanager sends, and what fails.', [{ expr: 'sum by (integration) (rate(alertmanager_notifications_total[$__rate_interval]))', name: '{{integration}}' }, { expr: 'sum by (integration) (rate(alertmanager_notifications_failed_total[$__rate_interval]))', name: '{{integration}} failed' }], { unit: 'cps' }),
      [4, stat(10, 'Silences', 'Silences in force.', 'alertmanager_silences{state="active"}', { unit: 'short', thresholds: higherIsWorse(5, 20) })],
      timeseries(11, 'Grafana requests and errors', 'Requests a second, all and those with 5xx.', [{ expr: 'sum(rate(grafana_http_request_duration_seconds_count[$__rate_interval]))', name: 'requests' }, { expr: 'sum(rate(grafana_http_request_duration_seconds_count{status_code=~"5.."}[$__rate_interval]))', name: 'errors' }], { unit: 'reqps' })),
    line(7,
      timeseries(12, 'Loki ingest', 'Bytes of lines that Loki takes in.', 'sum(rate(loki_distributor_bytes_received_total[$__rate_interval]))', { legend: 'received', unit: 'Bps' }),
      timeseries(13, 'Loki discarded', 'Lines that Loki refuses, by reason.', 'sum by (reason) (rate(loki_discarded_samples_total[$__rate_interval]))', { legend: '{{reason}}', unit: 'cps', noValue: 'None' }),
      timeseries(14, 'Agent sent/dropped', 'Lines that the log agent sends and loses.', [{ expr: agents('sent'), name: '{{job}} sent' }, { expr: agents('dropped'), name: '{{job}} dropped' }], { unit: 'cps' })),
    line(8, logs(15, 'Stack log', 'Errors of the monitoring services themselves.', '{stack="monitoring"} |~ "(?i)(error|panic|fatal)"', { thresholds: neutral, noValue: 'No errors' })),
    line(7,
      stat(16, 'Backup age', 'Time since the last good backup.', 'time() - spark_stacker_backup_last_success_timestamp_seconds', { legend: '{{target}}', unit: 's', thresholds: higherIsWorse(90000, 93600), noValue: 'No backup yet' }),
      timeseries(17, 'Stack memory and CPU', 'What the containers use.', [{ expr: 'sum(container_memory_working_set_bytes{name!=""})', name: 'memory' }, { expr: 'sum(name:container_cpu_usage_seconds:rate5m)', name: 'cpu' }], { unit: 'bytes', overrides: [{ matcher: { id: 'byName', options: 'cpu' }, properties: [{ id: 'unit', value: 'suffix: cores' }, { id: 'custom.axisPlacement', value: 'right' }] }] })),
    line(6,
      stat(101, 'TLS certificate', 'Time until the certificate of each public address expires.', 'probe_ssl_earliest_cert_expiry - time()', { legend: '{{instance}}', unit: 's', thresholds: lowerIsWorse(259200, 1814400), noValue: 'No public address' }),
      stat(102, 'Configuration reloads', 'Whether the last reload was good.', [{ expr: 'prometheus_config_last_reload_successful', name: 'Prometheus' }, { expr: 'alertmanager_config_last_reload_successful', name: 'Alertmanager' }], { mappings: states([0, 'Failed', 'red'], [1, 'Good', 'green']), unit: 'none', thresholds: steps([null, 'red'], [1, 'green']) }),
      stat(103, 'Loki compaction age', 'Time since Loki\'s compactor last ran; without it nothing is deleted.', 'time() - (loki_boltdb_shipper_compact_tables_operation_last_successful_run_timestamp_seconds > 0)', { unit: 's', thresholds: higherIsWorse(3600, 10800), noValue: 'Not run yet' })),
  ],
};
