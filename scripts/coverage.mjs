/**
 * npm run coverage: measures how often the interval of a base rate contains the true rate, for the table of METHODS.md. It
 * takes some minutes; the seeds are fixed, so that the table is reproducible.
 */
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const HISTORIES = 2000
const WINDOWS = 40_000

const { module } = await runnerImport(
  fileURLToPath(new URL('../tests/metrics/coverage.ts', import.meta.url)),
  { configFile: false, logLevel: 'error' },
)
const { coverage, PROCESSES, THRESHOLDS } = /** @type {typeof import('../tests/metrics/coverage.ts')} */ (
  module
)

const percent = (/** @type {number} */ value) => `${(value * 100).toFixed(1)}%`
console.log(
  `| daily gap | years | horizon | ${THRESHOLDS.map(gap => `${gap * 100} pp: true rate | covered`).join(' | ')} |`,
)
console.log(`| --- | ---: | ---: | ${THRESHOLDS.map(() => '---: | ---:').join(' | ')} |`)
for (const process of PROCESSES) {
  for (const years of [10, 20, 40]) {
    for (const horizon of [126, 252]) {
      const rows = coverage(process, years, horizon, HISTORIES, WINDOWS)
      const cells = rows.map(({ rate, covered }) => `${percent(rate)} | ${percent(covered)}`)
      console.log(`| ${process} | ${years} | ${horizon} | ${cells.join(' | ')} |`)
    }
  }
}
