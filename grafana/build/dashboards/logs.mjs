import { line } from '../lib/dashboard.mjs';
import { bars, logs, loki, neutral, table } from '../lib/panel.mjs';

export default {
  uid: 'ss-logs',
  title: 'Logs',
  description: 'The console\'s lines: how many, which fail, who signed in, one trace.',
  refresh: '30s',
  extraVariables: [
    { type: 'textbox', name: 'trace_id', label: 'Trace', query: '', hide: 0, options: [], current: { text: '', value: '', selected: true }, skipUrlSync: false },
  ],
  lines: [
    line(7,
      bars(1, 'Volume by level', 'Lines by level.', 'sum by (level) (count_over_time({service="sparkstacker"}[$__auto]))', { datasource: loki, legend: '{{level}}', unit: 'short' }),
      bars(2, 'Volume by category', 'Lines by category.', 'sum by (category) (count_over_time({service="sparkstacker"}[$__auto]))', { datasource: loki, legend: '{{category}}', unit: 'short' })),
    line(7,
      table(3, 'Errors by category', 'Categories with the most error and critical lines in this time.', 'topk(10, sum by (category) (count_over_time({service="sparkstacker", level=~"error|critical"}[$__range])))', { datasource: loki, unit: 'short', noValue: 'No errors' }),
      bars(4, 'Parse failures', 'Lines that are no JSON: something writes beside the logger.', 'sum(count_over_time({service="sparkstacker"} | json | __error__="JSONParserErr" [$__auto]))', { datasource: loki, legend: 'lines', unit: 'short', noValue: 'None' })),
    line(9, logs(5, 'Security', 'Sign-ins, refusals, changes of users and commands.', '{service="sparkstacker", category="security"} | json', { thresholds: neutral, noValue: 'No lines' })),
    line(9, logs(6, 'By trace', 'All lines of the trace that the variable names.', '{service="sparkstacker"} | trace_id="$trace_id"', { thresholds: neutral, noValue: 'Give a trace above' })),
  ],
};
