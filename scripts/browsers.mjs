/**
 * The browsers that the page is built for, from the list in package.json, which says them once for all tools.
 */
import { readFileSync } from 'node:fs'

/** Names in the list, and as the build calls them. */
const BUILD_NAMES = /** @type {Record<string, string>} */ ({
  Chrome: 'chrome',
  Edge: 'edge',
  Firefox: 'firefox',
  Safari: 'safari',
  iOS: 'ios',
})

/** @returns {string[]} "Chrome >= 111" */
export function supported() {
  return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).browserslist
}

/** @returns {string[]} the build's target: "chrome111" */
export function buildTarget() {
  return supported().map(line => {
    const [, name = '', version = ''] = /^(\w+) >= ([\d.]+)$/.exec(line) ?? []
    const known = BUILD_NAMES[name]
    if (known === undefined)
      throw new Error(`package.json, browserslist: “${line}” is not such as “Chrome >= 111”.`)
    return `${known}${version}`
  })
}
