/**
 * Changes one operator, bound or number of a metric at a time, in a copy, and sees whether the metrics' own tests notice.
 *
 *     npm run mutate                    MUTANTS=80 MUTATE_SEED=1 MUTATE_MINUTES=60
 *     MUTATE_AT='streaks.ts:67 drawdown.ts' npm run mutate
 *
 * Prints the mutants that nobody noticed, and the share of those noticed. With `MUTATE_AT`, places as they are printed or
 * as much of them as is wanted, every mutant there is tried again and none is drawn. Some survivors are no faults: a
 * mutant may compute the same in another way, and is then judged by itself.
 */
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { wholeNumbers } from './random.mjs'

const MUTANTS = Number(process.env.MUTANTS ?? 80)
const MINUTES = Number(process.env.MUTATE_MINUTES ?? 60)
const PLACES = (process.env.MUTATE_AT ?? '').split(/[\s,]+/).filter(place => place !== '')
const random = wholeNumbers(Number(process.env.MUTATE_SEED ?? 1))

/** @type {readonly [RegExp, string][]} */
const CHANGES = [
  [/ \+ /g, ' - '],
  [/ - /g, ' + '],
  [/ \* /g, ' / '],
  [/ \/ /g, ' * '],
  [/ < /g, ' <= '],
  [/ <= /g, ' < '],
  [/ > /g, ' >= '],
  [/ >= /g, ' > '],
  [/ === /g, ' !== '],
  [/ !== /g, ' === '],
  [/ && /g, ' || '],
  [/ \|\| /g, ' && '],
  [/ \+= /g, ' -= '],
  [/\b1\b/g, '2'],
  [/\b0\b/g, '1'],
  [/\+\+/g, '--'],
  [/Math\.max/g, 'Math.min'],
  [/Math\.min/g, 'Math.max'],
]

/** @typedef {{ file: string, place: string, from: string, to: string, text: string }} Mutant */

/** Every mutant of one file; words in comments and types of loops that would never end are left out. @returns {Mutant[]} */
function mutantsOf(/** @type {string} */ file, /** @type {string} */ source) {
  const lines = source.split('\n')
  return lines.flatMap((line, index) => {
    if (/^\s*(\*|\/\*|\/\/|import|export (type|interface))/.test(line)) return []
    return CHANGES.flatMap(([pattern, to]) =>
      [...line.matchAll(pattern)].flatMap(match => {
        if (/^\s*(for|while) /.test(line) && (to === '--' || to === ' - ')) return []
        const changed = line.slice(0, match.index) + to + line.slice(match.index + match[0].length)
        const text = [...lines.slice(0, index), changed, ...lines.slice(index + 1)].join('\n')
        const place = `${file}:${index + 1}:${match.index + 1}`
        return [{ file, place, from: line.trim(), to: changed.trim(), text }]
      }),
    )
  })
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const copy = mkdtempSync(join(tmpdir(), 'lens-mutants-'))
for (const part of ['src', 'tests', 'fixtures', 'package.json', 'tsconfig.json'])
  cpSync(join(root, part), join(copy, part), { recursive: true })
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
// The metrics need none of the page's plugins, which take longer to start than most of the tests to run.
const config = join(copy, 'metrics.config.mjs')
writeFileSync(config, `export default { test: { include: ['tests/metrics/**/*.test.ts'] } }\n`)

const metrics = join(copy, 'src', 'metrics')
const all = readdirSync(metrics)
  .filter(name => name.endsWith('.ts'))
  .flatMap(name => mutantsOf(name, readFileSync(join(metrics, name), 'utf8')))
const chosen =
  PLACES.length > 0
    ? all.filter(mutant => PLACES.some(place => `${mutant.place}:`.startsWith(`${place}:`)))
    : Array.from({ length: Math.min(MUTANTS, all.length) }, () => all.splice(random(all.length), 1)[0])

/** Whether tests pass on the copy as it is. @param {string} test */
function passes(test) {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const options = [`--config=${config}`, '--pool=threads', '--maxWorkers=1', '--no-isolate', '--bail=1']
  const run = spawnSync(process.execPath, [vitest, 'run', ...options, test], {
    cwd: copy,
    stdio: 'ignore',
    timeout: 60_000,
  })
  return run.status === 0
}

const started = Date.now()
let noticed = 0
let tried = 0
try {
  if (!passes('tests/metrics')) throw new Error('The tests of the metrics fail before anything is changed.')
  for (const mutant of chosen) {
    if (mutant === undefined || Date.now() - started > MINUTES * 60_000) break
    const path = join(metrics, mutant.file)
    const original = readFileSync(path, 'utf8')
    writeFileSync(path, mutant.text)
    const own = `tests/metrics/${mutant.file.replace(/\.ts$/, '.test.ts')}`
    const runs = [existsSync(join(copy, own)) ? own : '', 'tests/metrics'].filter(test => test !== '')
    const survives = runs.every(passes)
    writeFileSync(path, original)
    tried += 1
    if (survives) console.log(`not noticed  ${mutant.place}  ${mutant.from}  →  ${mutant.to}`)
    else noticed += 1
  }
} finally {
  rmSync(copy, { recursive: true, force: true })
}
console.log(`${noticed} of ${tried} mutants noticed (${((100 * noticed) / tried).toFixed(0)} %)`)
