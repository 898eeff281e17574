/**
 * A reader who does everything, at random and without end, on the built site in a real browser. Fails on any error,
 * console warning, request to another host, dead page, growing heap or growing number of nodes. The same seed makes the same steps.
 *
 *     npm run build && npm run soak             SOAK_MINUTES=30 SOAK_SEED=1
 */
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { needBrowser } from './browser.mjs'
import { wholeNumbers } from './random.mjs'
import { serve } from './serve.mjs'

const MINUTES = Number(process.env.SOAK_MINUTES ?? 30)
const SEED = Number(process.env.SOAK_SEED ?? 1)
/** Steps between two looks at the heap. */
const BETWEEN_LOOKS = 25
/** A heap may breathe by this much: caches of reports, and what the engine has compiled meanwhile. */
const MOST_GROWTH = 1.25

const random = wholeNumbers(SEED)
/** @template T @param {readonly T[]} all @returns {T} */
const oneOf = all => /** @type {T} */ (all[random(all.length)])

/** @param {number} rows */
function ownPrices(rows) {
  const lines = ['Date,AAA,BBB']
  for (let i = 0; i < rows; i++) {
    const day = new Date((15_000 + i) * 86_400_000).toISOString().slice(0, 10)
    lines.push(`${day},${50 + random(1000) / 100},${80 + random(1000) / 100}`)
  }
  return lines.join('\n')
}

/** @typedef {import('playwright-core').Page} Page */

/**
 * One of those that can be seen just now, or null. This very element: were it looked for again, the page might have
 * fewer of its kind by then.
 * @param {Page} page @param {string} selector
 */
async function oneSeen(page, selector) {
  const found = await page.$$(`${selector} >> visible=true`)
  return found.length === 0 ? null : oneOf(found)
}

/** @param {Page} page @param {string} selector @returns {Promise<boolean>} whether there was one to press */
async function pressOne(page, selector) {
  const one = await oneSeen(page, selector)
  if (one === null) return false
  await one.scrollIntoViewIfNeeded()
  await one.focus()
  await page.keyboard.press('Enter')
  return true
}

/** @type {Record<string, (page: Page) => Promise<unknown>>} */
const STEPS = {
  preset: page => pressOne(page, '.controls-window button:not(:disabled)'),
  swap: page => pressOne(page, '.pair button'),
  basis: async page => {
    const radio = await oneSeen(page, '.controls input[type="radio"]')
    // On narrow pages the controls are behind a button.
    if (radio === null) return
    await radio.focus()
    await page.keyboard.press('ArrowRight')
  },
  theme: page => pressOne(page, 'button[aria-label^="Switch to the"]'),
  brush: async page => {
    await page.getByRole('slider').nth(random(2)).focus()
    for (let i = random(8); i >= 0; i--)
      await page.keyboard.press(oneOf(['ArrowLeft', 'ArrowRight', 'Shift+ArrowLeft', 'PageUp', 'PageDown']))
  },
  drag: async page => {
    const box = await page.locator('.brush').boundingBox()
    if (box === null) return
    await page.locator('.brush').scrollIntoViewIfNeeded()
    const at = await page.locator('.brush-window').boundingBox()
    if (at === null) return
    await page.mouse.move(at.x + at.width / 2, at.y + 20)
    await page.mouse.down()
    await page.mouse.move(box.x + random(Math.floor(box.width)), at.y + 20, { steps: 5 })
    await page.mouse.up()
  },
  trace: async page => {
    if (!(await pressOne(page, 'main button.figure-trace'))) return
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
  },
  data: page => pressOne(page, '.chart-tools button[aria-expanded]'),
  points: async page => {
    await (await oneSeen(page, '.chart-hit'))?.focus()
    for (let i = random(6); i >= 0; i--)
      await page.keyboard.press(oneOf(['ArrowLeft', 'ArrowRight', 'Home', 'PageUp']))
  },
  scroll: page =>
    page.evaluate(share => window.scrollTo(0, share * document.body.scrollHeight), random(100) / 100),
  history: page => page.evaluate(by => window.history.go(by), oneOf([-1, 1, -2])),
  resize: page => page.setViewportSize({ width: oneOf([390, 768, 1280, 1600]), height: 900 }),
  inputs: async page => {
    const field = await oneSeen(page, ':is(#scenario, #fundamentals) input:not([type=range])')
    if (field === null) return
    await field.fill(oneOf(['15', '22.5', '0', '-3', 'nonsense', '']))
    await field.press('Enter')
  },
  averages: async page => {
    const menu = await oneSeen(page, '.more-settings')
    if (menu === null) return
    await menu.evaluate(one => one.setAttribute('open', ''))
    const field = page.getByRole('textbox', { name: 'Moving averages' })
    await field.fill(oneOf(['20, 50, 200', '10, 30', '5', '1', 'x']))
    await field.press('Enter')
    await menu.evaluate(one => one.removeAttribute('open'))
  },
  messages: page => pressOne(page, '.messages button[aria-label="Dismiss"]'),
  own: page =>
    page
      .getByLabel('Load your CSV')
      .setInputFiles({ name: 'own.csv', mimeType: 'text/csv', buffer: Buffer.from(ownPrices(300)) }),
  broken: page =>
    page
      .getByLabel('Load your CSV')
      .setInputFiles({ name: 'broken.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n<script>,=1\n') }),
  fold: page => pressOne(page, 'main button[aria-expanded], main summary'),
  menu: async page => {
    const menu = await oneSeen(page, 'select')
    if (menu === null) return
    const values = await menu.$$eval('option', options =>
      options.filter(one => !one.disabled).map(one => one.value),
    )
    if (values.length > 0) await menu.selectOption(oneOf(values))
  },
  note: async page => {
    const field = await oneSeen(page, 'textarea[name="note-text"]')
    await field?.fill(
      oneOf([
        '',
        'April 2, 2021\n\nIn the first quarter of 2021 IWM beat SPY by 7.0 points.',
        `January 21, 2026\n\n${'Small caps rose 11.8% since November 19, 2025. '.repeat(60)}`,
      ]),
    )
  },
  // Now and then, so that a session has many pages' worth of use between two loads.
  start: page => (random(4) === 0 ? page.goto(new URL('.', page.url()).href) : Promise.resolve()),
}
const NAMES = Object.keys(STEPS)

const dist = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist')
if (!existsSync(join(dist, 'index.html'))) {
  console.error('There is no built site in dist/: run "npm run build" first.')
  process.exit(1)
}
// A copy, so that a build meanwhile does not pull the site from under its reader.
const root = mkdtempSync(join(tmpdir(), 'lens-soak-'))
cpSync(dist, root, { recursive: true })
const site = await serve({ root })
const browser = await chromium.launch({
  executablePath: needBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
})
const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
context.setDefaultTimeout(20_000)
const page = await context.newPage()
const faults = /** @type {string[]} */ ([])
const heap = /** @type {number[]} */ ([])
/** Nodes that the engine holds, those of pages that it left included. */
const nodes = /** @type {number[]} */ ([])
const session = await context.newCDPSession(page)
let steps = 0

context.on('weberror', error => faults.push(`uncaught at step ${steps}: ${error.error().message}`))
context.on('console', message => {
  if (message.type() === 'error' || message.type() === 'warning')
    faults.push(`${message.type()} at step ${steps}: ${message.text()}`)
})
context.on('request', request => {
  const url = new URL(request.url())
  if (url.protocol.startsWith('http') && url.origin !== new URL(site.address).origin)
    faults.push(`request at step ${steps}: ${url}`)
})
page.on('crash', () => faults.push(`the page died at step ${steps}`))

async function lookAtHeap() {
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = /** @type {{ usedSize: number }} */ (await session.send('Runtime.getHeapUsage'))
  heap.push(usedSize / 1_048_576)
  const { metrics } = await session.send('Performance.getMetrics')
  nodes.push(metrics.find(({ name }) => name === 'Nodes')?.value ?? Number.NaN)
}

/** @param {readonly number[]} values */
const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const started = Date.now()
await session.send('Performance.enable')
try {
  await page.goto(site.address)
  await page.locator('data[data-metric]').first().waitFor()
  while (Date.now() - started < MINUTES * 60_000 && faults.length === 0) {
    const name = oneOf(NAMES)
    steps += 1
    try {
      await STEPS[name]?.(page)
      // A question about a file, or a link to copy: a reader who thinks again.
      if ((await page.getByRole('dialog').count()) > 0) await page.keyboard.press('Escape')
      await page.waitForTimeout(random(120))
      // Back before the first page there is none.
      if (page.url() === 'about:blank') await page.goto(site.address)
      if ((await page.getByText('could not be drawn').count()) > 0)
        faults.push(`a section failed at step ${steps} (${name})`)
    } catch (error) {
      // What a step was about to press may go while it reaches for it, as it may for any reader.
      if (!/not attached|detached|context was destroyed/.test(/** @type {Error} */ (error).message))
        faults.push(`step ${steps} (${name}) could not be taken: ${/** @type {Error} */ (error).message}`)
    }
    if (steps % BETWEEN_LOOKS === 0) {
      await page.locator('data[data-metric]').first().waitFor()
      await lookAtHeap()
    }
  }
} finally {
  await browser.close()
  await site.close()
  rmSync(root, { recursive: true, force: true })
}

const third = Math.floor(heap.length / 3)
/** The medians of the middle third and of the last. @param {readonly number[]} values @returns {[number, number]} */
const thirds = values => [median(values.slice(third, 2 * third)), median(values.slice(2 * third))]
const [earlier, later] = thirds(heap)
const [fewer, more] = thirds(nodes)
if (heap.length >= 9 && later > earlier * MOST_GROWTH)
  faults.push(
    `the heap grows: ${earlier.toFixed(1)} MB in the middle third, ${later.toFixed(1)} MB in the last`,
  )
if (heap.length >= 9 && more > fewer * MOST_GROWTH)
  faults.push(`the nodes grow: ${fewer} in the middle third, ${more} in the last`)
const minutes = ((Date.now() - started) / 60_000).toFixed(1)
console.log(
  `seed ${SEED}: ${steps} steps in ${minutes} minutes, heap after collection ${Math.min(...heap).toFixed(1)} to ${Math.max(...heap).toFixed(1)} MB, median ${earlier.toFixed(1)} MB in the middle third and ${later.toFixed(1)} MB in the last; nodes ${fewer} and ${more}`,
)
for (const fault of faults) console.error(fault)
console.log(faults.length === 0 ? 'no faults' : `${faults.length} faults`)
process.exitCode = faults.length === 0 ? 0 : 1
