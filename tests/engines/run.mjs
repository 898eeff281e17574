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

for (const engine of wanted) {
  for (const dark of [false, true]) {
    const browser = await drive(engine, { dark })
    try {
      for (const view of VIEWS.filter(one => one.dark === dark))
        await check(engine, `the same figures at ${view.width} px, ${dark ? 'dark' : 'light'}`, () =>
          sameFigures(browser, world, view),
        )
      if (dark) continue
      await browser.resize(1280, 900)
      for (const [name, work] of Object.entries(CHECKS)) await check(engine, name, () => work(browser, world))
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
