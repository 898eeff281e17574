/**
 * The size budget of the built site, gzip, as a browser would fetch it. Fails when a budget is exceeded.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

// What travels before the first figure is what the bench counts: compressed, in whatever chunk it is.
const BUDGET = { initial: 100, script: 460, prices: 60 }

const dist = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist')

/** @param {string} folder @returns {string[]} */
function files(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? files(path) : [path]
  })
}

/** @param {string} path */
const gzipped = path => gzipSync(readFileSync(path), { level: 9 }).length / 1024

/**
 * The scripts that load before anything can be shown: those that the page names and those that they import statically.
 * @returns {Set<string>}
 */
function initialScripts() {
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
  const named = [...html.matchAll(/<script[^>]*\bsrc="([^"]+)"/g)].map(match => join(dist, match[1] ?? ''))
  const found = new Set(named)
  for (const path of found) {
    const text = readFileSync(path, 'utf8')
    for (const match of text.matchAll(
      /(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{}\s,]*?from\s*)?["'](\.[^"']+\.js)["']/g,
    ))
      found.add(join(dirname(path), match[1] ?? ''))
  }
  return found
}

const all = files(dist)
const scripts = all.filter(path => /\.m?js$/.test(path) && !/(^|[\\/])(sw|workbox-[^\\/]*)\.js$/.test(path))
// The prices ship apart from the code, under a name that says so.
const prices = all.filter(path => /(^|[\\/])prices-[^\\/]*\.bin$/.test(path))
const initial = [...initialScripts()]

let over = false
/** @param {string} label @param {string[]} paths @param {number} budget */
function report(label, paths, budget) {
  const size = paths.reduce((sum, path) => sum + gzipped(path), 0)
  const fits = size <= budget
  over ||= !fits
  console.log(
    `${label.padEnd(34)} ${size.toFixed(1).padStart(7)} KB of ${budget} KB${fits ? '' : '   OVER BUDGET'}`,
  )
  for (const path of paths)
    console.log(`    ${gzipped(path).toFixed(1).padStart(7)}  ${relative(dist, path)}`)
}

report('Script before the first figure', initial, BUDGET.initial)
report('All script', scripts, BUDGET.script)
report('Prices', prices, BUDGET.prices)
if (prices.length === 0) {
  console.log('No file holds the prices, so their size cannot be told: keep them apart from the code.')
  over = true
}
if (over) process.exit(1)
