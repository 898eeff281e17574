/**
 * Enforces the direction of imports: bytes become prices, prices become figures, figures become a report, a report is
 * drawn, and no module imports from a later stage. Only `app/` and `notes/` name a particular note. Fails the lint and the
 * build with the offending line.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The parts that each part may import besides itself. A part is a folder of `src` (or `fixtures`), or a room of one
 * (`data/series`); whoever may import `data` may import each of its rooms.
 */
const HOUSE = {
  metrics: [],
  'data/series': ['metrics'],
  'data/table': ['data/codec', 'data/series', 'metrics'],
  'data/codec': ['data/series', 'metrics'],
  'data/sources': ['data/table', 'data/codec', 'data/series', 'metrics'],
  notes: ['metrics'],
  report: ['metrics', 'data', 'notes'],
  state: ['report', 'data', 'metrics', 'notes'],
  share: ['report', 'data', 'state', 'metrics', 'notes'],
  ui: ['report', 'metrics'],
  charts: ['ui', 'share', 'report', 'metrics'],
  sections: ['charts', 'ui', 'state', 'share', 'report', 'data', 'metrics', 'notes'],
  app: ['sections', 'charts', 'ui', 'state', 'share', 'report', 'data', 'metrics', 'notes'],
  fixtures: [],
}
/** Further parts from which a part may import types, which leave no trace in the bundle. */
const TYPES_TOO = { notes: ['report'], charts: ['data'], ui: ['data'] }
/** Parts that may not import packages: the pure core. */
const PURE = new Set(['metrics', 'report'])

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

/** @param {string} folder @returns {string[]} */
function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sources(path)
    return /\.tsx?$/.test(entry.name) ? [path] : []
  })
}

/** @param {string} path a file below the root @returns {string} the part of the house, or the room, it belongs to */
function partOf(path) {
  const [first = '', ...rest] = relative(root, path).split(/[\\/]/)
  if (first !== 'src') return first
  const [part = '', room = ''] = rest
  return `${part}/${room}` in HOUSE ? `${part}/${room}` : part
}

/** @param {readonly string[]} allowed @param {string} part @returns {boolean} whether the part or its whole is allowed */
function permits(allowed, part) {
  return allowed.includes(part) || allowed.includes(part.split('/')[0] ?? part)
}

/** @returns {string[]} one sentence for each import that points the wrong way */
function violations() {
  const found = []
  for (const file of [...sources(join(root, 'src')), ...sources(join(root, 'fixtures'))]) {
    const part = partOf(file)
    const allowed = /** @type {Record<string, string[]>} */ (HOUSE)[part]
    if (!allowed) continue
    const types = /** @type {Record<string, string[]>} */ (TYPES_TOO)[part] ?? []
    for (const [line, text] of readFileSync(file, 'utf8').split('\n').entries()) {
      const match = /(?:^|\s)(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/.exec(text)
      if (!match?.[1]) continue
      const target = match[1]
      const where = `${relative(root, file)}:${line + 1}`
      if (!target.startsWith('.')) {
        if (PURE.has(part)) found.push(`${where}: ${part} is pure and may not import the package ${target}`)
        continue
      }
      const to = partOf(resolve(dirname(file), target))
      const typeOnly = /^\s*(import|export) type\b/.test(text) || /import type\b/.test(text)
      if (to === part || permits(allowed, to) || (typeOnly && permits(types, to))) continue
      found.push(`${where}: ${part} may not import ${to} (allowed: ${[...allowed].join(', ') || 'nothing'})`)
    }
  }
  return found
}

/** Parts that may name a particular note; all others work with any. */
const KNOW_NOTES = new Set(['app', 'notes'])
/** Modules of notes/ that are about notes in general. */
const GENERAL = /[\\/]notes[\\/]((note|schema|later)\.ts$|reader[\\/])/

/** Publishers of notes that the page also names as the source of its data. */
const PROVIDERS = new Set(['FTSE Russell'])

/** @param {string} iso @returns {string} "January 21, 2026" */
function inWords(iso) {
  return new Date(`${iso}T00:00:00Z`).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' })
}

/** @returns {string[]} what tells one note from another: publishers of notes and of what they cite, and days of their windows */
function namesOfNotes() {
  const texts = sources(join(root, 'src', 'notes')).map(path => readFileSync(path, 'utf8'))
  const named = texts.flatMap(text => [
    ...text.matchAll(/\bpublisher: '([^']+)'/g),
    ...text.matchAll(/\bwindow: \{ from: '([^']+)'/g),
    ...text.matchAll(/\bwindow: \{ from: '[^']+', to: '([^']+)'/g),
  ])
  const days = texts.flatMap(text =>
    [...text.matchAll(/\bpublished: '(\d{4}-\d\d-\d\d)'/g)].map(match => inWords(match[1] ?? '')),
  )
  return [...new Set([...named.map(match => match[1] ?? ''), ...days])].filter(name => !PROVIDERS.has(name))
}

/** @returns {string[]} one sentence for each line that names a particular note where it may not */
function particularNotes() {
  const names = namesOfNotes()
  const found = []
  for (const path of sources(join(root, 'src'))) {
    const part = partOf(path)
    // Reading tables has nothing to do with notes; a day in a message there is an example.
    if (KNOW_NOTES.has(part) || part.startsWith('data')) continue
    for (const [line, text] of readFileSync(path, 'utf8').split('\n').entries()) {
      const where = `${relative(root, path)}:${line + 1}`
      const target = /(?:^|\s)(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/.exec(text)?.[1]
      const to = target === undefined ? '' : resolve(dirname(path), target)
      if (partOf(to) === 'notes' && !GENERAL.test(to))
        found.push(`${where}: ${part} works with any note and may not import ${relative(root, to)}`)
      // Comments may name a note as an example.
      const code = /^\s*(\/?\*|\/\/)/.test(text) ? '' : text
      for (const name of names)
        if (code.includes(name))
          found.push(`${where}: ${part} works with any note and may not name “${name}”`)
    }
  }
  return found
}

const found = [...violations(), ...particularNotes()]
for (const sentence of found) console.error(sentence)
if (found.length > 0) process.exit(1)
