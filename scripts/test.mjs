/**
 * Every check there is, in one command: types, lint, the direction of imports, unit and component tests, a smoke-sized
 * bench, the build, its size, and the built site in a real browser. A step that fails does not hide the ones after it;
 * a step that cannot run counts as failed. The last line is "N passed, N failed".
 *
 *     node scripts/test.mjs                 everything
 *     node scripts/test.mjs e2e [name …]    the build and the browser tests (whose file names contain a name)
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { needBrowser } from './browser.mjs'

/** Test processes side by side. */
const WORKERS = 2

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const modules = join(root, 'node_modules')
const reports = mkdtempSync(join(tmpdir(), 'small-cap-lens-'))
const [only, ...names] = process.argv.slice(2)

let passed = 0
let failed = 0
const skipped = /** @type {string[]} */ ([])
const broken = /** @type {string[]} */ ([])

/** @param {string} title */
const announce = title => console.log(`\n── ${title} ${'─'.repeat(Math.max(0, 76 - title.length))}`)

/** @param {string} name @param {string} why */
function fail(name, why) {
  failed += 1
  broken.push(`${name}: ${why}`)
}

/**
 * @param {string[]} command a script for Node and its arguments
 * @param {Record<string, string>} [env]
 * @returns {number | null} the exit code
 */
function run(command, env = {}) {
  const done = spawnSync(process.execPath, command, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })
  if (done.error) console.error(done.error.message)
  return done.status
}

/**
 * One step that is one check.
 * @param {string} title
 * @param {string[]} command
 */
function check(title, command) {
  announce(title)
  const code = run(command)
  if (code === 0) {
    passed += 1
    console.log('ok')
    return true
  }
  fail(title, `ended with ${code ?? 'a signal'}`)
  return false
}

/**
 * One step of many tests, counted from the runner's own report.
 * @param {string} title
 * @param {string[]} projects
 * @param {{ workers?: number, env?: Record<string, string> }} [options]
 */
function tests(title, projects, { workers = WORKERS, env = {} } = {}) {
  announce(title)
  const report = join(reports, `${projects.join('-')}.json`)
  const code = run(
    [
      join(modules, 'vitest', 'vitest.mjs'),
      'run',
      ...projects.flatMap(project => ['--project', project]),
      `--maxWorkers=${workers}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...names,
    ],
    env,
  )
  if (!existsSync(report)) return fail(title, 'the runner left no report')
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
    }
  }
  if (testResults.length === 0) fail(title, 'no tests were found')
  else if (code !== 0 && failed === before) fail(title, 'errors outside any test, see above')
}

/** @param {{ status: string }} test */
function isFailure(test) {
  return test.status === 'failed'
}

if (only !== undefined && only !== 'e2e') {
  console.error(`Unknown argument “${only}”: give nothing, or e2e.`)
  process.exit(2)
}
if (only === undefined) {
  check('Types', [join(modules, 'typescript', 'bin', 'tsc'), '--noEmit'])
  check('Lint', [join(modules, '@biomejs', 'biome', 'bin', 'biome'), 'check', '.'])
  check('Imports', [join('scripts', 'house.mjs')])
  tests('Unit and component tests', ['unit', 'component'])
  // Alone, because a neighbour's work would be in its timings.
  tests('Smoke-sized bench', ['bench'], { workers: 1 })
}
const built = check('Build', [join(modules, 'vite', 'bin', 'vite.js'), 'build'])
if (built && only === undefined && existsSync(join(root, 'scripts', 'size.mjs')))
  check('Size', [join('scripts', 'size.mjs')])
if (!built) fail('Browser tests', 'not run, since the build failed')
else {
  try {
    tests('Browser tests', ['e2e'], { env: { CHROME_PATH: needBrowser() } })
  } catch (error) {
    fail('Browser tests', /** @type {Error} */ (error).message)
  }
}

rmSync(reports, { recursive: true, force: true })
announce('Total')
for (const name of skipped) console.log(`skipped  ${name}`)
for (const name of broken) console.log(`failed   ${name}`)
process.exitCode = failed > 0 ? 1 : 0
console.log(`${passed} passed, ${failed} failed`)
