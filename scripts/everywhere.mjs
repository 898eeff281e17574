/**
 * Runs the unit tests in time zones east and west, with and without daylight saving, and in a locale with decimal commas.
 *
 *     npm run test:everywhere [file …]
 */
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Zone and locale; Kiritimati is fourteen hours ahead, where the day begins. */
export const PLACES = /** @type {const} */ ([
  ['UTC', 'en_US.UTF-8'],
  ['America/Los_Angeles', 'de_DE.UTF-8'],
  ['Asia/Kolkata', 'hi_IN.UTF-8'],
  ['Pacific/Kiritimati', 'fr_FR.UTF-8'],
])

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..')
  const failed = PLACES.filter(([zone, locale]) => {
    console.log(`\n── ${zone}, ${locale}`)
    const run = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules', 'vitest', 'vitest.mjs'),
        ...['run', '--project', 'unit', '--project', 'component', '--reporter=dot', '--maxWorkers=2'],
        ...process.argv.slice(2),
      ],
      {
        cwd: root,
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...process.env, TZ: zone, LC_ALL: locale, LANG: locale },
      },
    )
    return run.status !== 0
  })
  console.log(
    failed.length === 0 ? '\nthe same everywhere' : `\ndiffers in ${failed.map(([zone]) => zone).join(', ')}`,
  )
  process.exitCode = failed.length === 0 ? 0 : 1
}
