/**
 * Three engines behind one small interface: Chromium and Firefox by puppeteer-core, WebKit by the W3C protocol over fetch.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import puppeteer from 'puppeteer-core'

/**
 * @typedef {object} Driver
 * @property {string} name
 * @property {(address: string) => Promise<void>} go
 * @property {<T>(work: (...given: any[]) => T | Promise<T>, ...given: unknown[]) => Promise<T>} run in the page
 * @property {(from: readonly [number, number], to: readonly [number, number]) => Promise<void>} drag by pointer
 * @property {(key: string, held?: string) => Promise<void>} press
 * @property {() => Promise<number | null>} pdf its bytes; null where the driver offers none
 * @property {(width: number, height: number) => Promise<void>} resize
 * @property {() => Promise<void>} close
 */

/** Where each browser is on a Debian machine, or where the environment says. */
const CHROMIUM = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome']
const FIREFOX = [process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox']
const WEBKIT = [process.env.WEBKIT_DRIVER, '/usr/bin/WebKitWebDriver']
const MINI = [
  process.env.MINIBROWSER,
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/x86_64-linux-gnu/webkitgtk-6.0/MiniBrowser',
  '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
]

/** @param {readonly (string | undefined)[]} paths */
const found = paths => paths.find(path => path !== undefined && existsSync(path))

/** @returns {string[]} Debian packages that are missing, none when all three engines are there */
export function missing() {
  return [
    ...(found(CHROMIUM) ? [] : ['chromium']),
    ...(found(FIREFOX) ? [] : ['firefox-esr']),
    ...(found(WEBKIT) && found(MINI) ? [] : ['webkit2gtk-driver']),
    ...(existsSync('/usr/bin/Xvfb') ? [] : ['xvfb', 'xauth', 'dbus']),
  ]
}

/** @param {'chromium' | 'firefox'} name @param {boolean} dark @returns {Promise<Driver>} */
async function puppet(name, dark) {
  const firefox = name === 'firefox'
  const browser = await puppeteer.launch({
    browser: firefox ? 'firefox' : 'chrome',
    executablePath: /** @type {string} */ (found(firefox ? FIREFOX : CHROMIUM)),
    headless: true,
    timeout: 60_000,
    protocolTimeout: 180_000,
    ...(firefox
      ? { extraPrefsFirefox: { 'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1 } }
      : { args: ['--no-sandbox'] }),
  })
  const page = await browser.newPage()
  if (!firefox)
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }])
  return {
    name,
    go: async address => void (await page.goto(address, { timeout: 60_000 })),
    run: (work, ...given) => page.evaluate(/** @type {any} */ (work), ...given),
    async drag([x, y], [toX, toY]) {
      await page.mouse.move(x, y)
      await page.mouse.down()
      await page.mouse.move((x + toX) / 2, (y + toY) / 2)
      await page.mouse.move(toX, toY)
      await page.mouse.up()
    },
    async press(key, held) {
      if (held) await page.keyboard.down(/** @type {any} */ (held))
      await page.keyboard.press(/** @type {any} */ (key))
      if (held) await page.keyboard.up(/** @type {any} */ (held))
    },
    pdf: async () => (await page.pdf({ format: 'a4', timeout: 120_000 })).length,
    resize: (width, height) => page.setViewport({ width, height }),
    close: () => browser.close(),
  }
}

/** Key names as the protocol writes them. */
const KEYS = /** @type {Record<string, string>} */ ({
  ArrowRight: '\uE014',
  ArrowLeft: '\uE012',
  Escape: '\uE00C',
  Enter: '\uE007',
  Control: '\uE009',
})

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((done, failed) => {
    const server = createServer()
    server.once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address()
      server.close(() => done(typeof bound === 'object' && bound !== null ? bound.port : 0))
    })
  })
}

/** @param {boolean} dark @returns {Promise<Driver>} */
async function webkit(dark) {
  const port = await freePort()
  const display = `:${200 + (process.pid % 500)}`
  const screen = spawn('/usr/bin/Xvfb', [display, '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: 'ignore',
  })
  const server = spawn(/** @type {string} */ (found(WEBKIT)), [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display, ...(dark && { GTK_THEME: 'Adwaita:dark' }) },
  })
  const base = `http://127.0.0.1:${port}`
  /** @param {string} method @param {string} path @param {unknown} [body] */
  const ask = async (method, path, body) => {
    const response = await fetch(base + path, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const { value } = /** @type {{ value: any }} */ (await response.json())
    if (value?.error) throw new Error(`${value.error}: ${String(value.message).slice(0, 300)}`)
    return value
  }
  for (let tries = 0; ; tries++) {
    try {
      await ask('GET', '/status')
      break
    } catch (error) {
      if (tries > 100) throw error
      await new Promise(done => setTimeout(done, 100))
    }
  }
  const { sessionId } = await ask('POST', '/session', {
    capabilities: {
      alwaysMatch: {
        'webkitgtk:browserOptions': {
          binary: found(MINI),
          args: ['--automation', ...(dark ? ['--dark-mode'] : [])],
        },
      },
    },
  })
  const session = `/session/${sessionId}`
  await ask('POST', `${session}/timeouts`, { script: 180_000, pageLoad: 60_000 })
  /** @param {unknown[]} actions */
  const perform = actions => ask('POST', `${session}/actions`, { actions })
  return {
    name: 'webkit',
    go: address => ask('POST', `${session}/url`, { url: address }),
    async run(work, ...given) {
      const script = `const done = arguments[arguments.length - 1]
        Promise.resolve().then(() => (${work})(...Array.from(arguments).slice(0, -1)))
          .then(value => done({ value }), error => done({ thrown: String(error?.message ?? error) }))`
      const outcome = await ask('POST', `${session}/execute/async`, { script, args: given })
      if (outcome?.thrown !== undefined) throw new Error(outcome.thrown)
      return outcome?.value
    },
    async drag([x, y], [toX, toY]) {
      const move = (/** @type {number} */ a, /** @type {number} */ b) => ({
        type: 'pointerMove',
        duration: 50,
        x: Math.round(a),
        y: Math.round(b),
        origin: 'viewport',
      })
      await perform([
        {
          type: 'pointer',
          id: 'mouse',
          parameters: { pointerType: 'mouse' },
          actions: [
            move(x, y),
            { type: 'pointerDown', button: 0 },
            move((x + toX) / 2, (y + toY) / 2),
            move(toX, toY),
            { type: 'pointerUp', button: 0 },
          ],
        },
      ])
    },
    async press(key, held) {
      const code = KEYS[key] ?? key
      const down = (/** @type {string} */ value) => ({ type: 'keyDown', value })
      const up = (/** @type {string} */ value) => ({ type: 'keyUp', value })
      const around = held ? /** @type {string} */ (KEYS[held]) : null
      const actions = [down(code), up(code)]
      await perform([
        { type: 'key', id: 'keys', actions: around ? [down(around), ...actions, up(around)] : actions },
      ])
    },
    pdf: async () => null,
    resize: async (width, height) => {
      await ask('POST', `${session}/window/rect`, { width, height })
    },
    async close() {
      await ask('DELETE', session).catch(() => {})
      server.kill()
      screen.kill()
    },
  }
}

/** @param {'chromium' | 'firefox' | 'webkit'} name @param {{ dark?: boolean }} [options] @returns {Promise<Driver>} */
export function drive(name, { dark = false } = {}) {
  return name === 'webkit' ? webkit(dark) : puppet(name, dark)
}
