/**
 * Lists what ships with the page besides its own code: every production dependency that ends up in the build, with its
 * licence in full, as `public/licences.txt`.
 *
 *     node scripts/licences.mjs            writes the file; a test fails when it is out of date
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
export const LICENCES = join(root, 'public', 'licences.txt')

/** @param {string} folder */
function packageIn(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
}

/** Where a package finds another, as Node looks for it. @param {string} from @param {string} name */
function folderOf(from, name) {
  for (let at = from; ; at = dirname(at)) {
    const folder = join(at, 'node_modules', name)
    if (existsSync(join(folder, 'package.json'))) return folder
    if (dirname(at) === at || at === root) return null
  }
}

/** @returns {string} the text of the file */
export function licences() {
  const found = /** @type {Map<string, string>} */ (new Map())
  const visit = (/** @type {string} */ folder) => {
    const { name, version, license, dependencies = {} } = packageIn(folder)
    const title = `${name} ${version}`
    if (found.has(title)) return
    const file = readdirSync(folder).find(entry => /^licen[cs]e(\.|$)/i.test(entry))
    const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `Licence: ${license}`
    found.set(title, `${title} (${license})\n\n${text.replace(/\r\n/g, '\n')}`)
    for (const dependency of Object.keys(dependencies).filter(name => !name.startsWith('@types/'))) {
      const next = folderOf(folder, dependency)
      if (next !== null) visit(next)
    }
  }
  for (const name of Object.keys(packageIn(root).dependencies)) {
    const folder = folderOf(root, name)
    if (folder === null) throw new Error(`${name} is not installed: run "npm ci".`)
    visit(folder)
  }
  const rule = `\n\n${'~'.repeat(80)}\n\n`
  const head = 'Small-Cap Lens ships with parts of the packages below, under their licences.'
  return `${[head, ...[...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text)].join(rule)}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(LICENCES, licences())
  console.log('Written: public/licences.txt')
}
