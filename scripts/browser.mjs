/**
 * Finds a Chromium for the browser tests, and installs one if the machine has none. Prints its path.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'chrome',
  'microsoft-edge',
]
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]
const WHAT_TO_INSTALL =
  'No Chromium found and none could be installed: install Google Chrome or Chromium, or set CHROME_PATH to one.'

/**
 * Whether a browser starts at all: a package may leave a stub, and a download may miss system libraries.
 * @param {string} path
 */
function runs(path) {
  if (!existsSync(path)) return false
  // On Windows Chrome answers --version by opening a window.
  if (process.platform === 'win32') return true
  return spawnSync(path, ['--version', '--no-sandbox'], { timeout: 30_000, stdio: 'ignore' }).status === 0
}

/** @returns {string[]} where Playwright keeps the browsers it has downloaded, newest first */
function downloaded() {
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ||
    {
      darwin: join(homedir(), 'Library', 'Caches', 'ms-playwright'),
      win32: join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright'),
    }[/** @type {string} */ (process.platform)] ||
    join(homedir(), '.cache', 'ms-playwright')
  if (!existsSync(cache)) return []
  const inside = [
    ['chrome-linux', 'chrome'],
    ['chrome-linux64', 'chrome'],
    ['chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'],
    ['chrome-mac-arm64', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'],
    ['chrome-win', 'chrome.exe'],
    ['chrome-win64', 'chrome.exe'],
  ]
  return readdirSync(cache)
    .filter(name => /^chromium-\d+$/.test(name))
    .sort((one, other) => Number(other.slice(9)) - Number(one.slice(9)))
    .flatMap(name => inside.map(parts => join(cache, name, ...parts)))
}

/**
 * Finds a browser that starts.
 * @returns {string | null} its path
 * @throws when CHROME_PATH names something that does not start, since that is a wish to be respected
 */
function findBrowser() {
  const chosen = process.env.CHROME_PATH
  if (chosen) {
    if (runs(chosen)) return chosen
    throw new Error(`CHROME_PATH is “${chosen}”, which does not start: correct it or unset it.`)
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(folder => folder !== '')
  const installed = NAMES.flatMap(name => folders.map(folder => join(folder, name)))
  return [...installed, ...PLACES, ...downloaded()].find(runs) ?? null
}

/** Tries to install one: Playwright's download first, then Debian's package. @returns {string | null} */
function installBrowser() {
  console.error('No Chromium on this machine: fetching one with Playwright …')
  const playwright = join(dirname(createRequire(import.meta.url).resolve('playwright-core')), 'cli.js')
  spawnSync(process.execPath, [playwright, 'install', 'chromium'], {
    stdio: ['ignore', 2, 2],
    timeout: 300_000,
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000', ...process.env },
  })
  const fetched = findBrowser()
  if (fetched) return fetched
  const root = process.getuid?.() === 0
  if (root && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0) {
    console.error('Fetching Debian’s chromium with apt-get …')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const options = /** @type {import('node:child_process').SpawnSyncOptions} */ ({
      stdio: ['ignore', 2, 2],
      timeout: 600_000,
      env,
    })
    spawnSync('apt-get', ['update'], options)
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options)
  }
  return findBrowser()
}

/**
 * A browser that starts, installed if need be.
 * @returns {string} its path
 * @throws with one sentence that says what to install
 */
export function needBrowser() {
  const path = findBrowser() ?? installBrowser()
  if (!path) throw new Error(WHAT_TO_INSTALL)
  return path
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(needBrowser())
  } catch (error) {
    console.error(/** @type {Error} */ (error).message)
    process.exit(1)
  }
}
