// Parses queries with the grammar of their editor: logql or promql, one query a line on standard input; an error node fails.
import { readFileSync } from 'node:fs';
import { parser as logql } from '@grafana/lezer-logql';
import { parser as promql } from '@prometheus-io/lezer-promql';

const parser = { logql, promql }[process.argv[2]];
let failed = 0;
const queries = readFileSync(0, 'utf8').split('\n').filter((line) => line.length > 0);
for (const query of queries) {
  parser.parse(query).iterate({
    enter(node) {
      if (!node.type.isError) return;
      console.error(`${query}\n${' '.repeat(node.from)}^ not expected here`);
      failed++;
      return false;
    },
  });
}
console.log(`${queries.length} queries, ${failed} errors`);
process.exitCode = failed > 0 || queries.length === 0 ? 1 : 0;
