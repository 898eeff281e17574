/**
 * What each engine has to do alike. A check gets the page at rest, and throws a sentence where it does not hold. It finds
 * things by role, name and `data-metric`, so that the layout may change.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'

/**
 * @typedef {import('./drivers.mjs').Driver} Driver
 * @typedef {Record<string, string>} Figures
 *
 * @typedef {object} World
 * @property {string} address of the site, with a slash at its end
 * @property {string} folder for files of this run
 * @property {() => Promise<void>} disconnect takes the site off the network
 * @property {() => Promise<void>} connect
 * @property {Map<string, Figures>} agreed figures by view, as the first engine has them
 *
 * @typedef {(page: Driver, world: World) => Promise<void>} Check
 */

/** @param {unknown} holds @param {string} sentence @returns {asserts holds} */
function assert(holds, sentence) {
  if (!holds) throw new Error(sentence)
}

/** What runs in the page finds its helpers here; `watch.js` puts them there. @type {any} */
const engines = /** @type {any} */ (globalThis).engines
/** @type {any} */
const document = /** @type {any} */ (globalThis).document

/** @param {Driver} page @param {string} address @returns {Promise<Figures>} */
async function open(page, address) {
  // An address that differs in its hash alone loads no page.
  await page.go('about:blank')
  await page.go(address)
  return settled(page)
}

/** @param {Driver} page @returns {Promise<Figures>} */
function settled(page) {
  return page.run(async () => {
    await engines.until('a figure', () => document.querySelector('data[data-metric]'))
    return engines.settled()
  })
}

/**
 * The figures of a page that comes without the helpers: from a file, or without a network.
 * @param {Driver} page @returns {Promise<Figures>}
 */
function restedAlone(page) {
  return page.run(async () => {
    const read = () =>
      Object.fromEntries(
        [...document.querySelectorAll('data[data-metric]')].map(one => [one.dataset.metric, one.value]),
      )
    let last = ''
    for (let quiet = 0, tries = 0; quiet < 4 && tries < 400; tries++) {
      await new Promise(done => setTimeout(done, 150))
      const now = document.querySelector('.section-waiting, [aria-busy="true"]') ? '' : JSON.stringify(read())
      quiet = now.length > 2 && now === last ? quiet + 1 : 0
      last = now
    }
    return read()
  })
}

/** @param {Driver} page @param {string} name */
const click = (page, name) =>
  page.run(async label => {
    const button = await engines.until(`the button ${label}`, () => engines.button(label))
    button.click()
  }, name)

/**
 * Figures must be those of the first engine, to the last bit.
 * @param {World} world @param {string} view @param {Figures} figures
 */
function agree(world, view, figures) {
  const first = world.agreed.get(view)
  if (first === undefined) {
    assert(Object.keys(figures).length > 50, `${view}: only ${Object.keys(figures).length} figures`)
    world.agreed.set(view, figures)
    return
  }
  const ids = new Set([...Object.keys(first), ...Object.keys(figures)])
  const others = [...ids].filter(id => first[id] !== figures[id])
  assert(
    others.length === 0,
    `${view}: ${others.length} figures differ, such as ${others[0]}: ${first[others[0] ?? '']} and ${figures[others[0] ?? '']}`,
  )
}

/** Two made-up funds on weekdays. */
function table(rows = 700) {
  const lines = ['Date,IJR,IVV']
  for (let i = 0, day = Date.UTC(2021, 0, 4); i < rows; day += 86_400_000) {
    const date = new Date(day)
    if (date.getUTCDay() % 6 === 0) continue
    lines.push(
      `${date.toISOString().slice(0, 10)},${(80 + 9 * Math.sin(i / 31)).toFixed(2)},${(400 + i / 9 + 7 * Math.cos(i / 17)).toFixed(2)}`,
    )
    i++
  }
  return `${lines.join('\n')}\n`
}

/**
 * Hands a file to the page's own file input, as a chooser does.
 * @param {Driver} page @param {string} name @param {Uint8Array} bytes
 */
async function choose(page, name, bytes) {
  await page.run(
    (file, base64) => {
      const { atob, File, DataTransfer, Event } = /** @type {any} */ (globalThis)
      const bytes = Uint8Array.from(atob(base64), (/** @type {string} */ letter) => letter.charCodeAt(0))
      const given = new DataTransfer()
      given.items.add(new File([bytes], file))
      const input = document.querySelector('input[type="file"]')
      input.files = given.files
      input.dispatchEvent(new Event('change', { bubbles: true }))
    },
    name,
    Buffer.from(bytes).toString('base64'),
  )
}

/** @param {Driver} page @param {string} symbol */
async function shows(page, symbol) {
  await page.run(async wanted => {
    await engines.until(
      `${wanted} as the small side`,
      () => document.querySelector('data[data-metric="data.small-symbol"]')?.value === wanted,
    )
  }, symbol)
  return settled(page)
}

/** @type {Record<string, Check>} */
export const CHECKS = {
  async 'presets change the window'(page, world) {
    const before = await open(page, world.address)
    await click(page, '1Y')
    const after = await settled(page)
    assert(after['window.start'] !== before['window.start'], 'the preset 1Y changes nothing')
    agree(world, '1Y', after)
  },

  async 'the brush follows pointer and keys'(page, world) {
    await open(page, world.address)
    /** @returns {Promise<[number, number, string]>} */
    const handle = () =>
      page.run(async () => {
        const all = await engines.until('the handles of the brush', () => {
          const found = [...document.querySelectorAll('[role="slider"]')]
          return found.length >= 2 && found
        })
        all[0].scrollIntoView({ block: 'center', behavior: 'instant' })
        await engines.wait(300)
        const box = all[0].getBoundingClientRect()
        return [
          box.x + box.width / 2,
          box.y + box.height / 2,
          all[0].getAttribute('aria-valuetext') ?? all[0].getAttribute('aria-valuenow'),
        ]
      })
    const [x, y, start] = await handle()
    await page.drag([x, y], [x - 60, y])
    await settled(page)
    const [, , dragged] = await handle()
    assert(dragged !== start, `dragging the start of the window leaves it at ${start}`)
    await page.run(() => document.querySelector('[role="slider"]').focus())
    await page.press('ArrowRight')
    await settled(page)
    const [, , pressed] = await handle()
    assert(pressed !== dragged, `an arrow key leaves the start of the window at ${dragged}`)
  },

  async 'dates are taken'(page, world) {
    await open(page, world.address)
    await page.run(async () => {
      const { HTMLInputElement, Event } = /** @type {any} */ (globalThis)
      const field = await engines.until('the field From', () => {
        const labels = [...document.querySelectorAll('label')]
        return labels.find(one => one.textContent.trim().startsWith('From'))?.control
      })
      field.focus()
      // Typed digits do not reach date fields through a driver.
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, '2024-03-15')
      field.dispatchEvent(new Event('input', { bubbles: true }))
      field.dispatchEvent(new Event('change', { bubbles: true }))
      field.blur()
    })
    const figures = await settled(page)
    assert(figures['window.start'] === '2024-03-15', `the window starts on ${figures['window.start']}`)
    agree(world, 'from 2024-03-15', figures)
  },

  async 'a trace opens, closes and gives the focus back'(page, world) {
    await open(page, world.address)
    await page.run(async () => {
      const place = document.querySelector('data[data-metric="gap.arithmetic"]')
      const figure = place.closest('button') ?? place.querySelector('button') ?? place
      figure.focus()
      figure.click()
      await engines.until('the trace', () => document.querySelector('dialog[open]'))
    })
    await page.press('Escape')
    const back = await page.run(async () => {
      await engines.until('the trace to close', () => document.querySelector('dialog[open]') === null)
      await engines.wait(200)
      return (
        document.activeElement?.closest('[data-metric], .tile, button, td, data') !== null &&
        document.activeElement !== document.body
      )
    })
    assert(back, 'the focus is lost')
  },

  async 'gzip and zip are read'(page, world) {
    const text = table()
    const read = []
    for (const [name, bytes] of /** @type {const} */ ([
      ['own.csv.gz', gzipSync(text)],
      ['own.zip', zipSync({ 'own.csv': strToU8(text) })],
    ])) {
      await open(page, world.address)
      await choose(page, name, bytes)
      read.push(await shows(page, 'IJR'))
    }
    assert(JSON.stringify(read[0]) === JSON.stringify(read[1]), 'the two give different figures')
    agree(world, 'own prices', /** @type {Figures} */ (read[0]))
  },

  async 'a real paste is read'(page, world) {
    await open(page, world.address)
    await page.run(
      text => {
        const area = document.createElement('textarea')
        area.id = 'copied-from'
        area.value = text
        document.body.append(area)
        area.focus()
        area.select()
        // Not every engine copies for a script; each does for the keys.
        document.execCommand('copy')
      },
      table(60).replaceAll(',', '\t'),
    )
    await page.press('c', 'Control')
    await page.run(() => {
      document.getElementById('copied-from').remove()
      document.body.focus()
    })
    await page.press('v', 'Control')
    await shows(page, 'IJR')
  },

  async 'a link carries its prices'(page, world) {
    await open(page, world.address)
    await choose(page, 'own.csv', Buffer.from(table(120)))
    const before = await shows(page, 'IJR')
    await click(page, 'Copy link')
    await page.run(async () => {
      const copy = await engines.until('the button Copy of the dialogue', () => {
        const dialog = document.querySelector('dialog[open]')
        return dialog && engines.button('Copy', dialog)
      })
      copy.click()
    })
    const link = await page.run(() =>
      engines.until('a copied link', () =>
        engines.copied.find((/** @type {string} */ text) => text.includes('#')),
      ),
    )
    assert(link.includes('#data='), `the link has no prices: ${link.slice(0, 80)}`)
    const after = await open(page, link)
    assert(JSON.stringify(after) === JSON.stringify(before), 'the link shows other figures')
    const mark = await page.run(() => document.querySelector('[data-provenance="link"]')?.textContent ?? '')
    assert(/from a link you opened/.test(mark), `no mark says that the prices are from a link: “${mark}”`)
  },

  async 'a saved page opens from its file'(page, world) {
    const before = await open(page, world.address)
    await page.run(() => {
      const menu = [...document.querySelectorAll('button, summary')].find(one =>
        one.textContent.trim().startsWith('Share'),
      )
      menu?.click()
    })
    await click(page, 'Save as HTML')
    const html = await page.run(async () => {
      const blob = await engines.until('a saved page', () =>
        engines.saved.find((/** @type {Blob} */ one) => one.type.startsWith('text/html')),
      )
      return blob.text()
    })
    const path = join(world.folder, `${page.name}.html`)
    writeFileSync(path, html)
    await page.go(pathToFileURL(path).href)
    const after = await restedAlone(page)
    const others = Object.keys(before).filter(id => before[id] !== after[id])
    assert(others.length === 0, `${others.length} figures of the file differ, such as ${others[0]}`)
  },

  async 'every chart becomes a PNG'(page, world) {
    await open(page, world.address)
    const [asked, made, smallest] = await page.run(async () => {
      const buttons = [...document.querySelectorAll('button')].filter(one => one.textContent === 'PNG')
      for (const button of buttons) {
        const before = engines.saved.length
        button.scrollIntoView({ block: 'center', behavior: 'instant' })
        await engines.wait(100)
        button.click()
        await engines.until(
          `the picture of ${button.closest('figure')?.id}`,
          () => engines.saved.slice(before).some((/** @type {Blob} */ one) => one.type === 'image/png'),
          15_000,
        )
      }
      const pictures = engines.saved.filter((/** @type {Blob} */ one) => one.type === 'image/png')
      return [
        buttons.length,
        pictures.length,
        Math.min(...pictures.map((/** @type {Blob} */ one) => one.size)),
      ]
    })
    assert(asked > 5 && made === asked, `${made} pictures of ${asked} charts`)
    assert(smallest > 2000, `a picture has ${smallest} bytes`)
  },

  async 'kept prices are there after leaving and returning'(page, world) {
    await open(page, world.address)
    await choose(page, 'own.csv', Buffer.from(table(80)))
    await shows(page, 'IJR')
    await page.run(async () => {
      const { localStorage } = /** @type {any} */ (globalThis)
      const kept = () => [...Object.keys(localStorage)].some(key => localStorage.getItem(key) === 'open')
      await engines.until('the prices to be kept', kept, 15_000)
      await engines.wait(500)
    })
    await page.go('about:blank')
    await page.go(world.address)
    await shows(page, 'IJR')
    await click(page, 'Use the bundled prices')
    await shows(page, 'IWM')
  },

  async 'the page reloads without a network'(page, world) {
    const before = await open(page, world.address)
    await page.run(async () => {
      const { navigator } = /** @type {any} */ (globalThis)
      await Promise.race([
        navigator.serviceWorker.ready,
        engines.wait(30_000).then(() => Promise.reject(new Error('no service worker is ready'))),
      ])
      await engines.wait(500)
    })
    await world.disconnect()
    try {
      await page.go('about:blank')
      await page.go(world.address)
      const after = await restedAlone(page)
      assert(JSON.stringify(after) === JSON.stringify(before), 'the figures are others')
    } finally {
      await world.connect()
    }
  },

  async 'storage that never answers holds nothing up'(page, world) {
    await open(page, world.address)
    await page.run(() => {
      const { localStorage } = /** @type {any} */ (globalThis)
      localStorage.setItem('engines.silent', 'yes')
      localStorage.setItem('small-cap-lens.kept', 'open')
    })
    try {
      await open(page, world.address)
      await shows(page, 'IWM')
      const told = await page.run(() => document.body.textContent.includes('no answer within 2 s'))
      assert(told, 'the reader is not told')
    } finally {
      await page.run(() => {
        const { localStorage } = /** @type {any} */ (globalThis)
        localStorage.removeItem('engines.silent')
        localStorage.removeItem('small-cap-lens.kept')
      })
    }
  },

  async 'the page prints'(page, world) {
    await open(page, world.address)
    const bytes = await page.pdf()
    // The driver of WebKit offers no printing.
    assert(bytes === null || bytes > 100_000, `the print has ${bytes} bytes`)
  },

  async 'nothing has gone wrong meanwhile'(page, world) {
    await open(page, `${world.address}?basis=total&gap=geometric`)
    const seen = await page.run(() => engines.seen)
    assert(seen.length === 0, seen.join(' | '))
  },
}

/** Views whose figures must be the same everywhere, with the width of the window and the theme. */
export const VIEWS = [
  { width: 1440, height: 900, dark: false },
  { width: 390, height: 844, dark: false },
  { width: 1440, height: 900, dark: true },
  { width: 390, height: 844, dark: true },
]

/** @param {Driver} page @param {World} world @param {(typeof VIEWS)[number]} view */
export async function sameFigures(page, world, { width, height }) {
  await page.resize(width, height)
  const figures = await open(page, world.address)
  agree(world, 'the default view', figures)
  const seen = await page.run(() => engines.seen)
  assert(seen.length === 0, seen.join(' | '))
}
