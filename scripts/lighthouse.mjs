/**
 * Lighthouse on the built site, three runs on an imitated phone and one on a desktop, with the installed Chromium.
 *
 *     npm run lighthouse               builds, measures, prints the scores and what costs points
 *     npm run lighthouse -- --keep     also writes them to bench/lighthouse.txt
 *
 * Scores depend on the machine: measure on a quiet one.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import lighthouse, { desktopConfig } from 'lighthouse'
import { build } from 'vite'
import { needBrowser } from './browser.mjs'
import { serve } from './serve.mjs'

const PHONE_RUNS = 3
const CATEGORIES = /** @type {const} */ (['performance', 'accessibility', 'best-practices', 'seo'])
const TIMES = /** @type {const} */ ([
  ['first-contentful-paint', 'first paint'],
  ['largest-contentful-paint', 'largest paint'],
  ['total-blocking-time', 'blocking time'],
  ['speed-index', 'speed index'],
  ['cumulative-layout-shift', 'layout shift'],
])

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** @typedef {import('lighthouse').Result} Result */

/**
 * Starts Chromium with a profile of its own.
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 */
async function startBrowser() {
  const profile = mkdtempSync(join(tmpdir(), 'lens-lighthouse-'))
  const flags = [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--remote-debugging-port=0',
  ]
  const browser = spawn(needBrowser(), [...flags, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise(resolve => browser.once('exit', resolve))
  const port = await new Promise((resolve, reject) => {
    let said = ''
    browser.stderr.on('data', part => {
      said += part
      const found = /DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(said)
      if (found) resolve(Number(found[1]))
    })
    browser.once('exit', code => reject(new Error(`Chromium ended with ${code}: ${said.slice(-500)}`)))
  })
  return {
    port,
    close: async () => {
      browser.kill()
      await ended
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

/** @param {string} address @param {'phone' | 'desktop'} device @returns {Promise<Result>} */
async function measure(address, device) {
  const browser = await startBrowser()
  try {
    const outcome = await lighthouse(
      address,
      { port: browser.port, logLevel: 'error', onlyCategories: [...CATEGORIES] },
      device === 'desktop' ? desktopConfig : undefined,
    )
    if (outcome === undefined) throw new Error('Lighthouse gave no result')
    const { runtimeError } = outcome.lhr
    if (runtimeError) throw new Error(`${runtimeError.code}: ${runtimeError.message}`)
    return outcome.lhr
  } finally {
    await browser.close()
  }
}

/** @param {string} name @param {Result} result @returns {string} one line of the table */
function line(name, { categories, audits }) {
  const scores = CATEGORIES.map(id =>
    String(Math.round((categories[id]?.score ?? 0) * 100)).padStart(id.length),
  )
  const times = TIMES.map(([id, label]) => (audits[id]?.displayValue ?? '–').padStart(label.length))
  return [name.padEnd(10), ...scores, ...times].join('  ')
}

/** @param {Result} result @returns {string[]} what costs points, the dearest first */
function losses({ categories, audits }) {
  return CATEGORIES.flatMap(id =>
    (categories[id]?.auditRefs ?? []).flatMap(({ id: audit, weight }) => {
      const { score, title = audit, displayValue } = audits[audit] ?? { score: null }
      if (score === null || score === undefined || score >= 0.995 || weight === 0) return []
      return [
        { cost: weight * (1 - score), text: `${id}: ${title}${displayValue ? `, ${displayValue}` : ''}` },
      ]
    }),
  )
    .sort((one, other) => other.cost - one.cost)
    .map(({ text }) => `  ${text}`)
}

process.chdir(root)
await build({ logLevel: 'warn' })
const site = await serve({ root: join(root, 'dist') })
const lines = [
  `Lighthouse on the built site, ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`,
  '',
  ['run'.padEnd(10), ...CATEGORIES, ...TIMES.map(([, label]) => label)].join('  '),
]
try {
  const phone = []
  for (let run = 1; run <= PHONE_RUNS; run++) {
    const result = await measure(site.address, 'phone')
    phone.push(result)
    lines.push(line(`phone ${run}`, result))
  }
  const desktop = await measure(site.address, 'desktop')
  lines.push(line('desktop', desktop))
  lines.unshift(`Lighthouse ${desktop.lighthouseVersion}, ${desktop.environment.hostUserAgent}`)
  const worst = phone.toSorted(
    (one, other) => (one.categories.performance?.score ?? 0) - (other.categories.performance?.score ?? 0),
  )[0]
  const lost = worst === undefined ? [] : losses(worst)
  if (lost.length > 0) lines.push('', 'What costs points in the lowest run on the phone:', ...lost)
} finally {
  await site.close()
}
const text = `${lines.join('\n')}\n`
console.log(text)
if (process.argv.includes('--keep')) writeFileSync(join(root, 'bench', 'lighthouse.txt'), text)
