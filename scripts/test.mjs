/**
 * Runs every check: types, lint, the direction of imports, the build and its size beside the unit and component tests,
 * then the built site in a real browser, two files at a time, and last and alone what measures time. A step that fails
 * does not hide the ones after it; a step that cannot run counts as failed. The last line is "N passed, N failed".
 *
 *     npm test                          everything
 *     npm test -- --changed [commit]    what a change can break: types, lint, imports, the unit and component tests
 *                                       related to the changed files, and the browser tests that were changed
 *     npm test -- e2e [name …]          the build and the browser tests (whose file names contain a name)
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { needBrowser } from './browser.mjs'

/** Test processes side by side. */
const WORKERS = 2
/** So many of the slowest tests are listed. */
const SLOWEST = 10

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const modules = join(root, 'node_modules')
const reports = mkdtempSync(join(tmpdir(), 'small-cap-lens-'))
const started = Date.now()

let passed = 0
let failed = 0
const skipped = /** @type {string[]} */ ([])
const broken = /** @type {string[]} */ ([])
const timed = /** @type {{ name: string, seconds: number }[]} */ ([])

/** @param {string} title */
const announce = title => console.log(`\n── ${title} ${'─'.repeat(Math.max(0, 76 - title.length))}`)

/** @param {number} since milliseconds since 1970 */
const secondsSince = since => ((Date.now() - since) / 1000).toFixed(1)

/** @param {string} name @param {string} why */
function fail(name, why) {
  failed += 1
  broken.push(`${name}: ${why}`)
}

/**
 * @param {string[]} command a script for Node and its arguments
 * @param {{ env?: Record<string, string>, quiet?: boolean }} [options] `quiet` keeps the output for the caller
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function run(command, { env = {}, quiet = false } = {}) {
  return new Promise(resolve => {
    const child = spawn(process.execPath, command, {
      cwd: root,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', part => (output += part))
    child.on('error', error => resolve({ code: null, output: output + error.message }))
    child.on('close', code => resolve({ code, output }))
  })
}

/**
 * One step that is one check. Its output is printed when it ends, since other steps are under way.
 * @param {string} title
 * @param {string[]} command
 * @returns {Promise<boolean>}
 */
async function check(title, command) {
  const since = Date.now()
  const { code, output } = await run(command, { quiet: true })
  announce(title)
  process.stdout.write(output)
  if (code === 0) {
    passed += 1
    console.log(`ok (${secondsSince(since)} s)`)
    return true
  }
  fail(title, `ended with ${code ?? 'a signal'}`)
  return false
}

/**
 * One step of many tests, counted from the runner's own report.
 * @param {string} title
 * @param {string[]} projects
 * @param {{ workers?: number, env?: Record<string, string>, more?: string[], mayBeNone?: boolean }} [options]
 */
async function tests(title, projects, { workers = WORKERS, env = {}, more = [], mayBeNone = false } = {}) {
  announce(title)
  const report = join(reports, `${projects.join('-')}.json`)
  const { code } = await run(
    [
      join(modules, 'vitest', 'vitest.mjs'),
      'run',
      ...projects.flatMap(project => ['--project', project]),
      `--maxWorkers=${workers}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...(mayBeNone ? ['--passWithNoTests'] : []),
      ...more,
    ],
    { env },
  )
  if (!existsSync(report))
    return mayBeNone && code === 0 ? undefined : fail(title, 'the runner left no report')
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'))
  const before = failed
  for (const file of testResults) {
    const name = relative(root, file.name)
    if (file.status === 'failed' && !file.assertionResults.some(isFailure))
      fail(name, file.message || 'the file could not be run')
    for (const test of file.assertionResults) {
      if (test.status === 'passed') passed += 1
      else if (isFailure(test)) fail(name, test.fullName)
      else skipped.push(`${name}: ${test.fullName}`)
      timed.push({ name: `${name}: ${test.fullName}`, seconds: (test.duration ?? 0) / 1000 })
    }
  }
  if (testResults.length === 0 && !mayBeNone) fail(title, 'no tests were found')
  else if (code !== 0 && failed === before) fail(title, 'errors outside any test, see above')
}

/** @param {{ status: string }} test */
function isFailure(test) {
  return test.status === 'failed'
}

/** @param {string[]} projects @param {string} title @param {Parameters<typeof tests>[2]} [options] */
async function browserTests(title, projects, options = {}) {
  try {
    await tests(title, projects, { ...options, env: { CHROME_PATH: needBrowser() } })
  } catch (error) {
    fail(title, /** @type {Error} */ (error).message)
  }
}

const types = () => check('Types', [join(modules, 'typescript', 'bin', 'tsc'), '--noEmit'])
const lint = () => check('Lint', [join(modules, '@biomejs', 'biome', 'bin', 'biome'), 'check', '.'])
const imports = () => check('Imports', [join('scripts', 'house.mjs')])
const build = () => check('Build', [join(modules, 'vite', 'bin', 'vite.js'), 'build'])
const size = () => check('Size', [join('scripts', 'size.mjs')])

async function everything() {
  const site = async () => {
    await types()
    await lint()
    await imports()
    const built = await build()
    if (built) await size()
    return built
  }
  const [built] = await Promise.all([site(), tests('Unit and component tests', ['unit', 'component'])])
  if (!built) return fail('Browser tests', 'not run, since the build failed')
  await browserTests('Browser tests', ['e2e'])
  // Alone, because a neighbour's work would be in its timings.
  await browserTests('Timings', ['alone'], { workers: 1 })
}

/** @param {string[]} names parts of file names; none for all files */
async function browserOnly(names) {
  const files = readdirSync(join(root, 'tests', 'e2e'), { recursive: true, encoding: 'utf8' })
    .map(file => join('tests', 'e2e', file))
    .filter(
      file => file.endsWith('.test.ts') && (names.length === 0 || names.some(name => file.includes(name))),
    )
  if (files.length === 0) return fail('Browser tests', `no file is called ${names.join(' or ')}`)
  if (!(await build())) return fail('Browser tests', 'not run, since the build failed')
  const alone = files.filter(file => file.endsWith('.alone.test.ts'))
  const together = files.filter(file => !alone.includes(file))
  if (together.length > 0) await browserTests('Browser tests', ['e2e'], { more: together })
  if (alone.length > 0) await browserTests('Timings', ['alone'], { workers: 1, more: alone })
}

/** @param {string} [commit] what to compare with; without it, what is not committed yet counts as changed */
async function changedOnly(commit) {
  const git = spawnSync('git', ['status', '--porcelain', '--untracked-files=all'], {
    cwd: root,
    encoding: 'utf8',
  })
  const since =
    commit === undefined
      ? { stdout: '', status: 0 }
      : spawnSync('git', ['diff', '--name-only', commit], { cwd: root, encoding: 'utf8' })
  if (git.status !== 0 || since.status !== 0)
    return fail('Changed files', `git does not know “${commit ?? 'this folder'}”`)
  const files = [...git.stdout.split('\n').map(line => line.slice(3)), ...since.stdout.split('\n')]
  const browser = [...new Set(files)].filter(
    file => /^tests\/e2e\/.*\.test\.ts$/.test(file) && existsSync(join(root, file)),
  )
  const still = async () => {
    await types()
    await lint()
    await imports()
  }
  const more = commit === undefined ? ['--changed'] : ['--changed', commit]
  await Promise.all([
    still(),
    tests('Unit and component tests', ['unit', 'component'], { more, mayBeNone: true }),
  ])
  if (browser.length > 0) await browserOnly(browser)
}

const [only, ...names] = process.argv.slice(2)
if (only === undefined) await everything()
else if (only === 'e2e') await browserOnly(names)
else if (only === '--changed') await changedOnly(names[0])
else {
  console.error(`Unknown argument “${only}”: give nothing, --changed, or e2e.`)
  process.exit(2)
}

rmSync(reports, { recursive: true, force: true })
announce(`The slowest ${SLOWEST}`)
for (const { name, seconds } of timed.sort((a, b) => b.seconds - a.seconds).slice(0, SLOWEST))
  console.log(`${seconds.toFixed(1).padStart(6)} s  ${name}`)
announce(`Total, ${secondsSince(started)} s`)
for (const name of skipped) console.log(`skipped  ${name}`)
for (const name of broken) console.log(`failed   ${name}`)
process.exitCode = failed > 0 ? 1 : 0
console.log(`${passed} passed, ${failed} failed`)
