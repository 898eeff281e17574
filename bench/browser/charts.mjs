/**
 * One time series chart by each contestant, side by side in one browser: the same rows, the same views, in turns.
 */
import { median } from './median.mjs'

export const CONTESTANTS = ['ours', 'uplot', 'lightweight-charts', 'recharts']

/** At a million rows a plain Recharts page takes minutes for what the others do in a frame, so it is left out there. */
const TOO_MANY_FOR_RECHARTS = 500_000

/**
 * @typedef {object} ChartTimes
 * @property {string} contestant
 * @property {number} rows
 * @property {number} mount milliseconds from the start of drawing to the first painted frame
 * @property {number} range median milliseconds from a click to the frame that shows another range
 * @property {number} rangeWork median milliseconds that the main thread was busy with it
 * @property {number} average the same for another second line, a moving average
 * @property {number} averageWork
 * @property {number} hover median milliseconds of a frame in which the pointer moved over the chart
 * @property {number} hoverWorst the longest of them
 */

/**
 * Times all contestants at one size.
 * @param {import('playwright-core').Browser} browser
 * @param {string} address of the page, with a slash at its end
 * @param {number} rows
 * @param {number} rounds
 * @returns {Promise<ChartTimes[]>}
 */
export async function measureCharts(browser, address, rows, rounds) {
  const names = CONTESTANTS.filter(name => name !== 'recharts' || rows < TOO_MANY_FOR_RECHARTS)
  const stages = []
  for (const name of names) stages.push(await openStage(browser, address, name, rows))
  for (let round = -2; round < rounds; round++) {
    const order = round % 2 === 0 ? stages : stages.toReversed()
    for (const stage of order) {
      await stage.page.bringToFront()
      const range = await stage.click('range')
      const average = await stage.click('average')
      const hover = await stage.hover()
      // The first rounds warm everything up.
      if (round < 0) continue
      stage.range.push(range)
      stage.average.push(average)
      stage.hovers.push(...hover)
    }
  }
  for (const stage of stages) await stage.page.context().close()
  return stages.map(({ name, mount, range, average, hovers }) => ({
    contestant: name,
    rows,
    mount,
    range: median(range.map(one => one.paint)),
    rangeWork: median(range.map(one => one.work)),
    average: median(average.map(one => one.paint)),
    averageWork: median(average.map(one => one.work)),
    hover: median(hovers),
    hoverWorst: Math.max(...hovers),
  }))
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {string} name
 * @param {number} rows
 */
async function openStage(browser, address, name, rows) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  page.setDefaultTimeout(300_000)
  const failures = /** @type {string[]} */ ([])
  page.on('pageerror', error => failures.push(error.message))
  await page.goto(`${address}page.html?contestant=${name}&rows=${rows}`)
  await page.waitForFunction(() => window.mounted !== undefined)
  if (failures.length > 0) throw new Error(`${name}: ${failures.join('; ')}`)
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable')
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1000 * (metrics.find(metric => metric.name === 'TaskDuration')?.value ?? 0)
  }
  const button = await page.locator('#step').boundingBox()
  const place = await page.locator('#place').boundingBox()
  if (button === null || place === null) throw new Error(`${name} is not to be seen`)
  const mount = await page.evaluate(() => window.mounted ?? 0)
  let at = 0

  return {
    name,
    page,
    mount,
    range: /** @type {{ paint: number, work: number }[]} */ ([]),
    average: /** @type {{ paint: number, work: number }[]} */ ([]),
    hovers: /** @type {number[]} */ ([]),
    /** @param {string} kind */
    async click(kind) {
      await page.mouse.move(button.x + 5, button.y + 5)
      await page.evaluate(next => {
        window.kind = next
        window.answered = null
      }, kind)
      await settle(page)
      const before = await busy()
      await page.mouse.click(button.x + 5, button.y + 5)
      await page.waitForFunction(() => window.answered !== null)
      const paint = await page.evaluate(() => window.answered ?? 0)
      const work = (await busy()) - before
      return { paint, work }
    },
    async hover() {
      const times = []
      for (let step = 0; step < 5; step++) {
        at = (at + 0.137) % 0.7
        await page.evaluate(() => {
          window.answered = null
        })
        await page.mouse.move(place.x + place.width * (0.15 + at), place.y + 200)
        await page.waitForFunction(() => window.answered !== null)
        times.push(await page.evaluate(() => window.answered ?? 0))
      }
      return times
    },
  }
}

/** @param {import('playwright-core').Page} page */
async function settle(page) {
  await page.evaluate(
    () =>
      new Promise(done => {
        requestIdleCallback(() => requestAnimationFrame(() => setTimeout(done, 30)), { timeout: 1000 })
      }),
  )
}
