/**
 * npm run bench: measures, prints a table and writes bench/results.json. The TypeScript is bundled first, so that what
 * is timed is what a build would ship.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

const here = dirname(fileURLToPath(import.meta.url))
const out = join(here, '.build')

/** @param {string} name */
const version = name =>
  JSON.parse(readFileSync(join(here, '..', 'node_modules', name, 'package.json'), 'utf8')).version

/** @param {number} milliseconds */
const duration = milliseconds =>
  milliseconds >= 100
    ? milliseconds.toFixed(0)
    : milliseconds >= 1
      ? milliseconds.toFixed(2)
      : milliseconds.toFixed(4)

/** @param {import('./suite.ts').Row} row */
const line = row =>
  [
    row.name.padEnd(36),
    row.rows.toLocaleString('en').padStart(9),
    duration(row.ours).padStart(9),
    row.peer.padEnd(20),
    duration(row.theirs).padStart(9),
    `${row.ratio >= 10 ? row.ratio.toFixed(0) : row.ratio.toFixed(2)}×`.padStart(8),
  ].join('  ')

await build({
  configFile: false,
  logLevel: 'warn',
  root: join(here, '..'),
  build: { ssr: join(here, 'suite.ts'), outDir: out, emptyOutDir: true, target: 'node20', minify: false },
})
const { measure } = /** @type {typeof import('./suite.ts')} */ (
  await import(pathToFileURL(join(out, 'suite.js')).href)
)
console.log(
  `${'contest'.padEnd(36)}  ${'rows'.padStart(9)}  ${'ours, ms'.padStart(9)}  ${'against'.padEnd(20)}  ${'ms'.padStart(9)}  theirs / ours`,
)
const { rows, growth } = measure(done => {
  for (const row of done) console.log(line(row))
})
for (const { name, exponent } of growth) console.log(`${name}: time ~ rows^${exponent.toFixed(2)}`)
rmSync(out, { recursive: true })

const round = /** @param {number} value */ value => Number(value.toPrecision(4))
const results = {
  machine: {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    node: process.version,
    v8: process.versions.v8,
  },
  versions: Object.fromEntries(
    ['trading-signals', 'technicalindicators', 'indicatorts', 'papaparse', 'udsv', 'd3-dsv'].map(name => [
      name,
      version(name),
    ]),
  ),
  rows: rows.map(row => ({
    ...row,
    ours: round(row.ours),
    theirs: round(row.theirs),
    ratio: round(row.ratio),
  })),
  growth: growth.map(row => ({ ...row, exponent: round(row.exponent) })),
}
writeFileSync(join(here, 'results.json'), `${JSON.stringify(results, null, 2)}\n`)
