/**
 * Our whole page, as built and served: cold start, the reader's inputs, a large file.
 */
import { median } from './median.mjs'
import { installWatch } from './watch.mjs'

const VIEWPORT = { width: 1280, height: 900 }

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 */
async function open(browser, address) {
  const context = await browser.newContext({ viewport: VIEWPORT, serviceWorkers: 'block' })
  const page = await context.newPage()
  page.setDefaultTimeout(120_000)
  await page.addInitScript(installWatch)
  await page.goto(address)
  await page.locator('data[data-metric]').first().waitFor()
  await quiet(page, 1500)
  return { context, page }
}

/** Waits until the main thread has had nothing to do for a while. @param {import('playwright-core').Page} page */
async function quiet(page, milliseconds = 400) {
  await page.evaluate(
    pause =>
      new Promise(done => {
        let last = performance.now()
        const look = () => {
          const now = performance.now()
          if (now - last > pause) done(undefined)
          else setTimeout(look, 50)
        }
        new PerformanceObserver(() => {
          last = performance.now()
        }).observe({ type: 'longtask' })
        look()
      }),
    milliseconds,
  )
}

/**
 * Median milliseconds from inputs to the frames that complete their answer, and the longest task among them.
 * @param {import('playwright-core').Page} page
 * @param {string} event the input event that asks
 * @param {readonly (() => Promise<unknown>)[]} inputs done in turns
 * @param {number} rounds
 */
async function answers(page, event, inputs, rounds) {
  const times = []
  for (let round = -inputs.length; round < rounds; round++) {
    await quiet(page)
    await page.evaluate(type => window.clock.arm(type), event)
    await inputs[(round + inputs.length) % inputs.length]?.()
    await quiet(page, 300)
    const time = await page.evaluate(() => window.clock.answer())
    if (time === null) throw new Error(`nothing in view changed on ${event}`)
    if (round >= 0) times.push(time)
  }
  return median(times)
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {number} rounds
 */
export async function measureSite(browser, address, rounds) {
  const { context, page } = await open(browser, address)
  const preset = (/** @type {string} */ name) => () =>
    page.locator('.presets button', { hasText: new RegExp(`^${name}$`) }).click()
  await page.locator('section#performance').scrollIntoViewIfNeeded()
  await page.mouse.move(10, 400)
  const range = await answers(page, 'click', [preset('10Y'), preset('Max')], rounds)
  const narrow = await answers(page, 'click', [preset('1Y'), preset('6M')], rounds)
  const theme = await answers(page, 'click', [() => page.locator('[aria-label*="theme"]').click()], rounds)
  await page.locator('.more-settings summary').click()
  const averages = page.locator('.more-settings input').first()
  const type = (/** @type {string} */ text) => async () => {
    await averages.fill(text)
    await averages.press('Enter')
  }
  const average = await answers(page, 'keydown', [type('10, 60, 150'), type('20, 50, 200')], rounds)
  await page.locator('.more-settings summary').click()
  await preset('Max')()
  await page.locator('section#performance figure.chart').first().scrollIntoViewIfNeeded()
  const box = await page.locator('section#performance figure.chart svg').first().boundingBox()
  if (box === null) throw new Error('no chart in view')
  let at = 0
  const move = () => {
    at = (at + 0.137) % 0.7
    return page.mouse.move(box.x + box.width * (0.15 + at), box.y + box.height / 2)
  }
  const hover = await answers(page, 'mousemove', [move], rounds * 2)
  await context.close()
  return { range, narrow, average, theme, hover }
}

/**
 * Cold starts, each in a fresh profile: medians in milliseconds, and the script that had arrived before the first
 * figure in KB as it travelled.
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {number} rounds
 */
export async function measureColdStart(browser, address, rounds) {
  const starts = []
  for (let round = 0; round < rounds; round++) {
    const { context, page } = await open(browser, address)
    await page.waitForFunction(() => window.clock.seen.drawing > 0)
    await quiet(page, 2000)
    starts.push(
      await page.evaluate(() => {
        const { figure, drawing } = window.clock.seen
        const scripts = /** @type {PerformanceResourceTiming[]} */ (
          performance.getEntriesByType('resource')
        ).filter(entry => /\.m?js$/.test(new URL(entry.name).pathname) && entry.responseEnd < figure)
        return {
          figure,
          drawing,
          script: scripts.reduce((sum, entry) => sum + entry.encodedBodySize, 0) / 1024,
          longest: window.clock.longest(0),
        }
      }),
    )
    await context.close()
  }
  return {
    figure: median(starts.map(start => start.figure)),
    drawing: median(starts.map(start => start.drawing)),
    script: median(starts.map(start => start.script)),
    longest: median(starts.map(start => start.longest)),
  }
}

/**
 * Loads one file several times, and asks what it cost the main thread and what it left behind.
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {string} file path of a table of prices
 * @param {number} times
 * @returns null while the page has no place to choose a file
 */
export async function measureLoads(browser, address, file, times) {
  const { context, page } = await open(browser, address)
  const session = await context.newCDPSession(page)
  const chooser = page.locator('input[type=file]').first()
  if ((await chooser.count()) === 0) {
    await context.close()
    return null
  }
  const loads = []
  for (let time = 0; time < times; time++) {
    const since = await page.evaluate(() => performance.now())
    const before = await page.locator('[data-metric="data.rows"]').first().getAttribute('value')
    await chooser.setInputFiles(file)
    await page.waitForFunction(
      ([was, first]) => {
        const now = document.querySelector('[data-metric="data.rows"]')?.getAttribute('value')
        return (
          document.querySelector('#main')?.getAttribute('aria-busy') === 'false' && (!first || now !== was)
        )
      },
      /** @type {const} */ ([before, time === 0]),
    )
    await quiet(page, 3000)
    const longest = await page.evaluate(start => window.clock.longest(start), since)
    await session.send('HeapProfiler.collectGarbage')
    const { usedSize, ...heap } = await session.send('Runtime.getHeapUsage')
    const buffers = 'backingStorageSize' in heap ? Number(heap.backingStorageSize) : 0
    loads.push({ longest, memory: (usedSize + buffers) / 2 ** 20 })
  }
  await context.close()
  // Between loads the page holds one report, or two while React keeps the tree of before, so that one look tells little;
  // the first two loads also pay for what is fetched and compiled once.
  const memory = loads.slice(2).map(load => load.memory)
  if (memory.length < 4) throw new Error('so few loads show no growth')
  const half = memory.length / 2
  return {
    longest: median(loads.map(load => load.longest)),
    /** MB held after the earlier and after the later half of the loads. */
    earlier: median(memory.slice(0, half)),
    later: median(memory.slice(half)),
  }
}
