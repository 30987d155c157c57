// Writes grafana/dashboards from the files beside this one: node grafana/build/build.mjs [output folder]
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dashboard } from './lib/dashboard.mjs';

const folders = {
  overview: ['home'],
  operations: ['system', 'logs'],
  trading: ['trading', 'exchange', 'risk', 'control'],
  strategies: ['macd'],
  monitoring: ['meta'],
};

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] ?? join(here, '..', 'dashboards');
for (const [folder, names] of Object.entries(folders)) {
  mkdirSync(join(out, folder), { recursive: true });
  for (const name of names) {
    const { default: source } = await import(`./dashboards/${name}.mjs`);
    writeFileSync(join(out, folder, `${source.uid}.json`), `${JSON.stringify(dashboard(source), null, 2)}\n`);
  }
}
