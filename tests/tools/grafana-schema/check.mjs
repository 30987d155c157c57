// Holds every dashboard against Grafana's own types: node check.mjs [dashboards folder]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = process.argv[2] ?? join(here, '..', '..', '..', 'grafana', 'dashboards');
// Fields of Prometheus' own annotation query, which the core schema does not describe.
const ofPrometheus = ['expr', 'titleFormat', 'textFormat', 'tagKeys', 'step', 'useValueForTime'];
const core = (text) => JSON.stringify(JSON.parse(text, (key, value) => {
  if (key === 'annotations') value.list.forEach((annotation) => ofPrometheus.forEach((field) => delete annotation[field]));
  return value;
}), null, 2);

const work = mkdtempSync(join(here, 'node_modules', '.check-'));
try {
  const files = readdirSync(root, { recursive: true }).filter((name) => name.endsWith('.json'));
  for (const file of files) {
    const name = file.replaceAll(/[^a-z-]/g, '_');
    writeFileSync(join(work, `${name}.ts`), `import type { Dashboard } from '@grafana/schema';\nimport type { Raw } from './raw';\nexport const dashboard: Raw<Dashboard> = ${core(readFileSync(join(root, file), 'utf8'))};\n`);
  }
  // JSON holds an enum's value where TypeScript wants its member.
  writeFileSync(join(work, 'raw.ts'), 'export type Raw<T> = T extends string ? `${T}` : T extends object ? { [K in keyof T]: Raw<T[K]> } : T;\n');
  const tsc = join(here, 'node_modules', 'typescript', 'bin', 'tsc');
  const options = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'esnext', '--moduleResolution', 'bundler', '--target', 'es2022'];
  const run = spawnSync(process.execPath, [tsc, ...options, ...readdirSync(work).map((name) => join(work, name))], { encoding: 'utf8' });
  process.stdout.write(run.stdout);
  process.stderr.write(run.stderr);
  if (run.status !== 0 || files.length === 0) {
    console.error(`${files.length} dashboards, not all of the schema`);
    process.exitCode = 1;
  } else {
    console.log(`${files.length} dashboards are of the schema`);
  }
} finally {
  rmSync(work, { recursive: true });
}
