import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { OFFLINE } from '../../scripts/site.mjs'

/** Whether a file directly in the site's folder is one of those that globs name. */
function named(globs: readonly string[], file: string): boolean {
  return globs.some(glob =>
    new RegExp(
      `^${glob.replace('**/', '').replaceAll('.', '\\.').replaceAll('*', '[^/]*').replace('{', '(').replace('}', ')').replaceAll(',', '|')}$`,
    ).test(file),
  )
}

it('all that the page shows or leads to is stored for use without a network', () => {
  const globs = OFFLINE.workbox?.globPatterns ?? []
  const missing = readdirSync('public').filter(file => !named(globs, file))
  // The picture on the card of a shared link is for whoever shows the card.
  expect(missing).toEqual(['og.png'])
})

it('a service worker at the root of a host answers for its own page and keeps off what pages below it store', () => {
  const { workbox } = OFFLINE
  expect(workbox?.navigateFallback).toBeNull()
  expect(workbox?.cleanupOutdatedCaches).toBe(false)
  // The page's own address is its own whatever the query.
  expect(workbox?.ignoreURLParametersMatching?.every(pattern => pattern.test('basis'))).toBe(true)
})
