/** Open to everyone: by keyboard alone, enlarged, narrow, with still pictures, in the reader's own colours, on paper. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { figures, launch, settled, visit } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

interface Stop {
  /** What has the focus, as a screen reader would call it. */
  readonly name: string
  readonly role: string
  /** Whether an outline can be seen around it. */
  readonly outlined: boolean
  readonly inside: string
}

/** What has the focus, said short. */
function focused(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    const drawn = element.matches('input[type="radio"]') ? element.closest('label')! : element
    const { outlineStyle, outlineWidth } = getComputedStyle(drawn)
    const labels = 'labels' in element ? [...(element as HTMLInputElement).labels!] : []
    return {
      name: (
        element.getAttribute('aria-label') ??
        (labels.length > 0 ? labels.map(label => label.textContent).join() : element.textContent)
      ).trim(),
      role: element.getAttribute('role') ?? element.tagName.toLowerCase(),
      outlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      inside: element.closest('section.section')?.id ?? '',
    }
  })
}

/** Every stop of the tab key from the top of the page to its end. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = []
  for (let presses = 0; presses < 900; presses++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(() => document.activeElement === document.body)) return stops
    stops.push(await focused(page))
  }
  throw new Error(`The tab key finds no end: ${JSON.stringify(stops.slice(-5))}`)
}

describe('by keyboard', () => {
  test('the tab key reaches every part of the page, is seen at every stop, and comes to an end', async () => {
    const { page, context } = await visit(browser, inject('site'))
    await settled(page)
    const stops = await walk(page)
    expect(stops[0]!.name).toBe('Skip to the chart')
    expect(stops.findIndex(stop => stop.inside !== '')).toBeLessThanOrEqual(25)
    expect(stops.filter(stop => !stop.outlined)).toEqual([])
    expect(stops.filter(stop => stop.name === '')).toEqual([])
    const order = [
      'Skip to the chart',
      'Skip to the claims',
      'Skip to the sections',
      'Overview',
      'Load your CSV',
      /^Swap sides/,
      'From',
      'As of',
      'More settings',
      /^Chart: /,
      'Window starts',
      'Window ends',
    ]
    let from = 0
    for (const name of order) {
      const at = stops.findIndex(
        (stop, i) => i >= from && (typeof name === 'string' ? stop.name === name : name.test(stop.name)),
      )
      expect(at, String(name)).toBeGreaterThanOrEqual(from)
      from = at + 1
    }
    const sections = await page.locator('section.section').evaluateAll(all => all.map(one => one.id))
    for (const id of sections.filter(id => !['logic'].includes(id)))
      expect(
        stops.some(stop => stop.inside === id),
        id,
      ).toBe(true)
    expect(stops.filter(stop => stop.name.startsWith('Chart: ')).length).toBeGreaterThan(5)
    await context.close()
  })

  test('in a toolbar the arrow keys move, and the tab key comes back to where one was', async () => {
    const { page, context } = await visit(browser, inject('site'))
    await settled(page)
    await page.getByRole('button', { name: /^Swap sides/ }).focus()
    const bar = page.getByRole('toolbar', { name: 'Pair and window' })
    const names = await bar
      .getByRole('button')
      .evaluateAll(all => all.filter(one => !(one as HTMLButtonElement).disabled).length)
    for (let presses = 1; presses < names; presses++) await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowRight')
    expect((await focused(page)).name).toBe('Latest')
    await page.keyboard.press('Tab')
    expect((await focused(page)).name).toBe('From')
    await page.keyboard.press('Shift+Tab')
    expect((await focused(page)).name).toBe('Latest')
    await context.close()
  })

  test('the skip links lead past the bar and the controls', async () => {
    const { page, context } = await visit(browser, inject('site'))
    await settled(page)
    await page.keyboard.press('Tab')
    expect(await page.locator('.skip').first().boundingBox()).toMatchObject({ y: expect.closeTo(8, 0) })
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect((await focused(page)).name).toBe('Return')
    await page.getByRole('link', { name: 'Skip to the claims' }).press('Enter')
    await page.keyboard.press('Tab')
    expect((await focused(page)).inside).toBe('claims')
    await context.close()
  })

  test('either end of the window moves with the arrow keys, and the new headline is said once', async () => {
    const { page, context } = await visit(browser, inject('site'))
    await settled(page)
    await page.waitForTimeout(1200)
    const said = page.locator('[data-announces="headline"]')
    expect(await said.textContent()).toBe('')
    const start = page.getByRole('slider', { name: 'Window starts' })
    await start.focus()
    expect(await start.getAttribute('aria-valuetext')).toBe('August 29, 2025')
    for (let presses = 0; presses < 3; presses++) await page.keyboard.press('PageDown')
    await expect.poll(() => start.getAttribute('aria-valuetext')).toBe('August 29, 2022')
    expect((await focused(page)).name).toBe('Window starts')
    await settled(page)
    const headline = await page.locator('h1').textContent()
    await expect.poll(() => said.textContent(), { timeout: 5000 }).toBe(headline)
    await page.getByRole('slider', { name: 'Window ends' }).focus()
    await page.keyboard.press('Home')
    await settled(page)
    const [from, to] = await page
      .getByRole('slider')
      .evaluateAll(all => all.map(one => Number(one.getAttribute('aria-valuenow'))))
    // Seven days at least, of which the market may have been open on fewer.
    expect(to! - from!).toBeGreaterThan(0)
    expect(to! - from!).toBeLessThanOrEqual(7)
    await context.close()
  })

  test('the arrow keys read a chart’s points', async () => {
    const { page, context } = await visit(browser, `${inject('site')}?open=all`)
    await settled(page)
    const chart = page.locator('#performance .chart-hit').first()
    await chart.scrollIntoViewIfNeeded()
    await chart.focus()
    const said = page.locator('#performance .chart-stage [aria-live]').first()
    await page.keyboard.press('ArrowLeft')
    const last = await said.textContent()
    expect(last).toMatch(/\d{4}.*[\d.]+/)
    await page.keyboard.press('ArrowLeft')
    const earlier = await said.textContent()
    expect(earlier).not.toBe(last)
    await page.keyboard.press('Home')
    expect(await said.textContent()).not.toBe(earlier)
    await page.keyboard.press('Escape')
    expect(await said.textContent()).toBe('')
    await context.close()
  })

  test('a dialogue takes the focus, keeps it, and gives it back', async () => {
    const { page, context } = await visit(browser, `${inject('site')}?open=all`)
    await settled(page)
    const figure = page.locator('#conclusions button.figure-trace').first()
    await figure.focus()
    const before = await focused(page)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    for (let presses = 0; presses < 12; presses++) {
      await page.keyboard.press('Tab')
      expect(
        await page.evaluate(
          () =>
            document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
        ),
      ).toBe(true)
    }
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await focused(page)).toEqual(before)
    await context.close()
  })

  test('a trace makes way for the formula that it leads to, which takes the focus', async () => {
    const { page, context } = await visit(browser, inject('site'))
    await settled(page)
    await page.locator('.tile button.figure-trace').first().press('Enter')
    await page.getByRole('button', { name: 'All formulas' }).press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    const formula = page.locator('#method .formulas [id^="formula-"]:focus')
    await formula.waitFor()
    await expect
      .poll(async () => {
        const y = (await formula.boundingBox())?.y ?? -1
        return y > 0 && y < 900
      })
      .toBe(true)
    await context.close()
  })

  test('a table wider than the screen says so at its edges, and scrolls by the arrow keys', async () => {
    const { page, context } = await visit(browser, `${inject('site')}?open=all`, {
      viewport: { width: 390, height: 844 },
    })
    await settled(page)
    const region = page.locator('#calendar').getByRole('region')
    const shaded = () =>
      region.evaluate(one => [
        getComputedStyle(one.querySelector('tbody th')!, '::after').content !== 'none',
        getComputedStyle(one.parentElement!, '::after').content !== 'none',
      ])
    await region.focus()
    expect((await focused(page)).outlined).toBe(true)
    expect(await shaded()).toEqual([false, true])
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => region.evaluate(one => one.scrollLeft)).toBeGreaterThan(0)
    await expect.poll(shaded).toEqual([true, true])
    await context.close()
  })
})

test('no two parts of the page have one name', async () => {
  const { page, context } = await visit(browser, inject('site'))
  await settled(page)
  // Drawings of one shape share the shape that cuts them, which is the same wherever it is found.
  const ids = await page.locator('[id]:not(clipPath)').evaluateAll(all => all.map(one => one.id))
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  await context.close()
})

describe('whatever the width', () => {
  test.each([
    ['320 pixels', { viewport: { width: 320, height: 640 } }],
    ['1280 pixels at 200 %', { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }],
    ['1280 pixels at 400 %', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }],
    ['2560 pixels', { viewport: { width: 2560, height: 1300 } }],
  ])('%s: the page scrolls one way only, with nothing cut off', async (_, shape) => {
    const { page, context } = await visit(browser, inject('site'), shape)
    await settled(page)
    await page.evaluate(() => {
      for (const folded of document.querySelectorAll('details')) folded.open = true
    })
    await settled(page)
    const { wide, view, sticking } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      view: document.documentElement.clientWidth,
      sticking: [...document.querySelectorAll<HTMLElement>('main *')]
        .filter(
          one =>
            one.getBoundingClientRect().right > document.documentElement.clientWidth + 1 &&
            one.closest('.table-scroll, svg, .visually-hidden, .chart-stage') === null,
        )
        .map(one => `${one.tagName} ${one.className}`)
        .slice(0, 5),
    }))
    expect(sticking).toEqual([])
    expect(wide).toBeLessThanOrEqual(view)
    await context.close()
  })

  test.each([1440, 1280, 768, 390])('%s pixels: among all windows the one chosen is seen', async width => {
    const { page, context } = await visit(browser, `${inject('site')}?open=all`, {
      viewport: { width, height: 900 },
    })
    await settled(page)
    const cell = page.getByRole('cell', { name: /The window chosen/ })
    const { left, right, place } = await cell.evaluate(one => {
      const { left, right } = one.getBoundingClientRect()
      return { left, right, place: one.closest('.table-scroll')!.getBoundingClientRect() }
    })
    expect(left).toBeGreaterThan(place.left)
    expect(right).toBeLessThanOrEqual(place.right + 1)
    if (width >= 1280) expect(await page.locator('#start-end').getByRole('region').count()).toBe(0)
    await context.close()
  })

  test.each([
    ['claims', 'Difference'],
    ['base-rates', '95 % interval'],
    ['streak-lab', 'After 12 months'],
    ['significance', 'Returns'],
  ])('390 pixels: every column of the table in #%s is seen, and still one of a table', async (id, head) => {
    const { page, context } = await visit(browser, `${inject('site')}?open=all`, {
      viewport: { width: 390, height: 844 },
    })
    await settled(page)
    const table = page.locator(`#${id}`).getByRole('table').first()
    expect(await table.getByRole('columnheader', { name: head, exact: true }).count()).toBe(1)
    const cells = await table.getByRole('row').last().getByRole('cell').all()
    expect(cells.length).toBe((await table.getByRole('columnheader').count()) - 1)
    for (const cell of cells) {
      const { x, width } = (await cell.boundingBox())!
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x + width).toBeLessThanOrEqual(390)
    }
    await context.close()
  })

  test.each([1440, 1280, 1024, 768, 390])('%s pixels: all settings open onto the screen', async width => {
    const { page, context } = await visit(browser, inject('site'), { viewport: { width, height: 900 } })
    await settled(page)
    const phone = width < 960
    await (phone ? page.locator('.controls-chip') : page.getByLabel('More settings')).click()
    const fields = (await page.locator('.more-settings-fields').boundingBox())!
    expect(fields.x).toBeGreaterThanOrEqual(0)
    expect(fields.x + fields.width).toBeLessThanOrEqual(width)
    await context.close()
  })

  test.each([1280, 768, 390])('%s pixels: a date that is refused moves nothing', async width => {
    const { page, context } = await visit(browser, inject('site'), { viewport: { width, height: 900 } })
    await settled(page)
    const places = () =>
      page
        .locator(width < 960 ? '.window-brush, .tiles' : '.controls > *, .window-brush, .tiles')
        .evaluateAll(all => all.map(one => JSON.stringify(one.getBoundingClientRect())))
    if (width < 960) await page.locator('.controls-chip').click()
    const before = await places()
    for (const name of ['From', 'As of']) {
      const field = page.getByLabel(name, { exact: true })
      await field.fill('1990-01-01')
      await field.blur()
    }
    expect(await page.locator('.controls').getByRole('alert').count()).toBe(2)
    expect(await places()).toEqual(before)
    await context.close()
  })

  test('text spaced as readers may need it stays whole', async () => {
    const { page, context } = await visit(browser, inject('site'), { viewport: { width: 390, height: 844 } })
    await settled(page)
    // WCAG 1.4.12. A style sheet of the reader's own is not the page's, so it is set where no policy applies.
    await page.evaluate(() => {
      for (const one of document.querySelectorAll<HTMLElement>('body, body *')) {
        one.style.setProperty('line-height', '1.5', 'important')
        one.style.setProperty('letter-spacing', '0.12em', 'important')
        one.style.setProperty('word-spacing', '0.16em', 'important')
      }
    })
    await page.waitForTimeout(300)
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0)
    const cut = await page
      .locator('.tile, button, .verdict')
      .evaluateAll(all =>
        all
          .filter(
            one =>
              getComputedStyle(one).overflow === 'hidden' &&
              (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1),
          )
          .map(one => one.textContent),
      )
    expect(cut).toEqual([])
    await context.close()
  })
})

describe('as the reader’s system asks', () => {
  test('with reduced motion nothing moves', async () => {
    const { page, context } = await visit(browser, inject('site'), { reducedMotion: 'reduce' })
    await settled(page)
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto')
    await page.locator('.controls').getByRole('button', { name: '5Y', exact: true }).click()
    await page.locator('button.figure-trace').first().click()
    await page.getByRole('dialog').waitFor()
    expect(
      await page.evaluate(() =>
        document
          .getAnimations()
          .map(animation => (animation.effect as KeyframeEffect | null)?.target?.className),
      ),
    ).toEqual([])
    await context.close()
  })

  test.each(['light', 'dark'] as const)(
    'in forced colours (%s) words, verdicts and drawings are seen',
    async scheme => {
      const { page, context } = await visit(browser, `${inject('site')}?theme=light`, {
        forcedColors: 'active',
        colorScheme: scheme,
      })
      await settled(page)
      const { paper, unseen, lines } = await page.evaluate(() => {
        const paper = getComputedStyle(document.body).backgroundColor
        const ground = getComputedStyle(document.documentElement).backgroundColor
        const unseen = [...document.querySelectorAll('h1, h2, h3, p, th, td, .verdict, .tile-value')]
          .filter(one => getComputedStyle(one).color === ground)
          .map(one => one.textContent)
        const lines = [
          ...document.querySelectorAll('.chart-stage svg path, .chart-stage svg text, .brush path'),
        ]
          .map(
            one =>
              [
                getComputedStyle(one).stroke,
                getComputedStyle(one).fill,
                one.outerHTML.slice(0, 200),
              ] as const,
          )
          .filter(([stroke, fill]) => [stroke, fill].every(one => one === ground || one === 'none'))
        return { paper, unseen, lines }
      })
      expect(paper).not.toBe('')
      expect(unseen).toEqual([])
      expect(lines).toEqual([])
      expect(await page.locator('.verdict').first().textContent()).toMatch(/\w/)
      expect(Object.keys(await figures(page)).length).toBeGreaterThan(50)
      await context.close()
    },
  )

  test('on paper the whole report is there, and nothing to press', async () => {
    const { page, context } = await visit(browser, inject('site'))
    await settled(page)
    await page.emulateMedia({ media: 'print' })
    for (const gone of ['.controls', '.masthead-tools', '.chart-tools', '.contents', '.brush'])
      expect(await page.locator(gone).first().isVisible(), gone).toBe(false)
    for (const id of ['performance', 'conclusions', 'history', 'method'])
      expect(await page.locator(`#${id}`).isVisible(), id).toBe(true)
    expect((await page.pdf()).length).toBeGreaterThan(50_000)
    await context.close()
  })
})
