/**
 * Runs the same checks in Chromium, Firefox and WebKit against the built site.
 *
 *     npm run test:engines                      all three
 *     npm run test:engines -- firefox webkit    some of them
 *     ENGINES_CHECK=brush npm run test:engines  checks whose names contain a word
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { serve } from '../../scripts/serve.mjs'
import { CHECKS, sameFigures, VIEWS } from './checks.mjs'
import { drive, missing } from './drivers.mjs'

const ENGINES = /** @type {const} */ (['chromium', 'firefox', 'webkit'])
const root = resolve(import.meta.dirname, '../..')
const dist = process.env.ENGINES_SITE ?? join(root, 'dist')

const absent = missing()
if (absent.length > 0) {
  console.error(`Install what is missing: apt-get install -y --no-install-recommends ${absent.join(' ')}`)
  process.exit(1)
}
if (!existsSync(join(dist, 'index.html'))) {
  console.error('There is no built site in dist/: run "npm run build" first.')
  process.exit(1)
}

const folder = mkdtempSync(join(tmpdir(), 'small-cap-lens-engines-'))
const site = join(folder, 'site')
cpSync(dist, site, { recursive: true })
cpSync(join(import.meta.dirname, 'watch.js'), join(site, 'watch.js'))
const page = join(site, 'index.html')
writeFileSync(page, readFileSync(page, 'utf8').replace(/<head>/, '<head><script src="./watch.js"></script>'))

let server = await serve({ root: site })
const { address } = server
const port = Number(new URL(address).port)
const world = {
  address,
  folder,
  agreed: new Map(),
  disconnect: () => server.close(),
  connect: async () => {
    server = await serve({ root: site, port })
  },
}

const wanted = ENGINES.filter(name => process.argv.length < 3 || process.argv.includes(name))
const word = process.env.ENGINES_CHECK ?? ''
let passed = 0
const failures = /** @type {string[]} */ ([])

/** @param {string} engine @param {string} name @param {() => Promise<void>} work */
async function check(engine, name, work) {
  if (!name.includes(word)) return
  const since = Date.now()
  try {
    await work()
    passed += 1
    console.log(`ok    ${engine}: ${name} (${((Date.now() - since) / 1000).toFixed(1)} s)`)
  } catch (error) {
    const sentence = `${engine}: ${name}: ${/** @type {Error} */ (error).message}`
    failures.push(sentence)
    console.log(`FAIL  ${sentence}`)
  }
}

/** How a driver says that its browser or page is no more. */
const GONE = /invalid session id|page crash|Could not parse script result|Target closed|Session closed/

for (const engine of wanted) {
  for (const dark of [false, true]) {
    let browser = await drive(engine, { dark })
    /**
     * A browser that has died under a check takes no other check along: that one is tried once more in a fresh one, and
     * the output says so.
     * @param {(browser: import('./drivers.mjs').Driver) => Promise<void>} work
     */
    const inBrowser = async work => {
      try {
        await work(browser)
      } catch (error) {
        if (!GONE.test(/** @type {Error} */ (error).message)) throw error
        console.log(
          `      ${engine}: the browser died (${/** @type {Error} */ (error).message}), once more in a new one`,
        )
        await renew()
        await work(browser)
      }
    }
    const renew = async () => {
      await browser.close().catch(() => {})
      browser = await drive(engine, { dark })
      await browser.resize(1280, 900)
    }
    try {
      for (const view of VIEWS.filter(one => one.dark === dark))
        await check(engine, `the same figures at ${view.width} px, ${dark ? 'dark' : 'light'}`, () =>
          inBrowser(page => sameFigures(page, world, view)),
        )
      if (dark) continue
      await renew()
      for (const [name, work] of Object.entries(CHECKS))
        await check(engine, name, () => inBrowser(page => work(page, world)))
    } finally {
      await browser.close()
    }
  }
}
await server.close()
rmSync(folder, { recursive: true, force: true })
for (const failure of failures) console.error(failure)
console.log(`${passed} passed, ${failures.length} failed in ${wanted.join(', ')}`)
process.exit(failures.length === 0 ? 0 : 1)
