/**
 * npm run bench [part …]: measures, prints a table, writes bench/results.json, the tables and the picture of
 * bench/README.md, and a line of bench/history.jsonl, and reports what is worse than in earlier runs. Parts are metrics,
 * csv, charts and site; without one all are run. Rows of parts that are not run stay as they were. `--page` measures
 * nothing and writes README and picture again from results.json.
 */
import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import { needBrowser } from '../scripts/browser.mjs'
import { serve } from '../scripts/serve.mjs'
import { buildPage, buildSite } from './browser/build.mjs'
import { measureCharts } from './browser/charts.mjs'
import { chartRows, coldRows, loadRows, siteRows } from './browser/rows.mjs'
import { measureColdStart, measureLoads, measureSite } from './browser/site.mjs'
import { CHART_SIZES, SESSIONS } from './browser/sizes.mjs'
import { readHistory, runOf, worsened, worsenedText } from './history.mjs'
import { storyPicture, storyTable } from './story.mjs'
import { fillTables, printed } from './table.mjs'

/** @typedef {import('./suite.ts').Row} Row */

const here = dirname(fileURLToPath(import.meta.url))
const out = join(here, '.build')
const resultsFile = join(here, 'results.json')
const readme = join(here, 'README.md')
const picture = join(here, 'story.svg')
const historyFile = join(here, 'history.jsonl')

const PARTS = /** @type {const} */ (['metrics', 'csv', 'charts', 'site'])
const PEERS = [
  'trading-signals',
  'technicalindicators',
  'indicatorts',
  'papaparse',
  'udsv',
  'd3-dsv',
  'recharts',
  'lightweight-charts',
  'uplot',
  'react',
]
/** @param {import('./table.mjs').Results} results */
function writePage(results) {
  writeFileSync(picture, storyPicture(results.rows))
  writeFileSync(readme, fillTables(readFileSync(readme, 'utf8'), results, storyTable(results.rows)))
}

const asked = process.argv.slice(2)
if (asked[0] === '--page') {
  writePage(JSON.parse(readFileSync(resultsFile, 'utf8')))
  process.exit(0)
}
const unknown = asked.filter(part => !PARTS.some(known => known === part))
if (unknown.length > 0) {
  console.error(`Unknown part “${unknown.join(', ')}”: give none, or some of ${PARTS.join(', ')}.`)
  process.exit(2)
}
const wanted = PARTS.filter(part => asked.length === 0 || asked.includes(part))

const before = existsSync(resultsFile) ? JSON.parse(readFileSync(resultsFile, 'utf8')) : { rows: [] }
const rows = /** @type {Row[]} */ (
  before.rows.filter((/** @type {Row} */ row) => !wanted.some(part => part === row.part))
)
let browserVersion = before.versions?.chromium ?? ''

/** @param {readonly Row[]} found */
function add(found) {
  rows.push(...found)
  for (const row of found) console.log(printed(row))
}

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
await build({
  configFile: false,
  logLevel: 'warn',
  root: join(here, '..'),
  build: {
    ssr: join(here, 'suite.ts'),
    outDir: join(out, 'suite'),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
  },
})
const suite = /** @type {typeof import('./suite.ts')} */ (
  await import(pathToFileURL(join(out, 'suite', 'suite.js')).href)
)
if (wanted.includes('metrics')) suite.measureMetrics(add)
if (wanted.includes('csv')) suite.measureCsv(add)
if (wanted.includes('charts')) await measureInBrowser('charts')
if (wanted.includes('site')) await measureInBrowser('site')
rmSync(out, { recursive: true })

/** @param {'charts' | 'site'} part */
async function measureInBrowser(part) {
  const folder = join(out, part)
  await buildPage(join(out, 'charts'))
  if (part === 'site') await buildSite(folder)
  const page = await serve({ root: join(out, 'charts') })
  const site = part === 'site' ? await serve({ root: folder }) : null
  const browser = await chromium.launch({
    executablePath: needBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  })
  browserVersion = browser.version()
  try {
    if (site === null)
      for (const [size, rounds] of CHART_SIZES)
        add(chartRows(await measureCharts(browser, page.address, size, rounds)))
    else {
      add(coldRows(await measureColdStart(browser, site.address, 5)))
      const charts = await measureCharts(browser, page.address, SESSIONS, 15)
      add(siteRows(await measureSite(browser, site.address, 10), charts))
      const file = join(out, 'million.csv')
      writeFileSync(file, suite.longTable(1_000_000))
      const loads = await measureLoads(browser, site.address, file, 10)
      if (loads !== null) add(loadRows(loads))
    }
  } finally {
    await browser.close()
    await page.close()
    await site?.close()
  }
}

/** @param {string} name */
const version = name =>
  JSON.parse(readFileSync(join(here, '..', 'node_modules', name, 'package.json'), 'utf8')).version

const round = /** @param {number | null} value */ value =>
  value === null ? null : Number(value.toPrecision(4))
const order = (/** @type {Row} */ row) => PARTS.indexOf(row.part)
const results = {
  machine: {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    node: process.version,
  },
  versions: {
    ...Object.fromEntries(PEERS.map(name => [name, version(name)])),
    ...(browserVersion !== '' && { chromium: browserVersion }),
  },
  rows: rows
    .toSorted((one, other) => order(one) - order(other))
    .map(row => ({ ...row, ours: round(row.ours), peer: round(row.peer), ratio: round(row.ratio) })),
}
writeFileSync(resultsFile, `${JSON.stringify(results, null, 2)}\n`)
writePage(results)

const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], {
  cwd: here,
  encoding: 'utf8',
}).stdout?.trim()
const measured = results.rows.filter(row => wanted.some(part => part === row.part))
const run = runOf(commit || 'unknown', results.machine, measured)
const earlier = existsSync(historyFile) ? readHistory(readFileSync(historyFile, 'utf8')) : []
const worse = worsenedText(worsened(earlier, run))
if (worse !== '') console.log(`\n${worse}`)
appendFileSync(historyFile, `${JSON.stringify(run)}\n`)
