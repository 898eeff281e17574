import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { cardPlugin, OFFLINE } from '../../scripts/site.ts'
import { QUESTION } from '../../src/app/question.ts'

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

it('the title, the link card and the package ask the question of the page', () => {
  const transform = cardPlugin(undefined).transformIndexHtml as unknown as (html: string) => {
    html: string
    tags: readonly { readonly attrs: Readonly<Record<string, string>> }[]
  }
  const { html, tags } = transform(readFileSync('index.html', 'utf8'))
  expect(html).toContain('<title>Small-Cap Lens: did small caps really beat large caps?</title>')
  expect(tags.find(({ attrs }) => attrs.property === 'og:title')?.attrs.content).toBe(QUESTION)
  expect(JSON.parse(readFileSync('package.json', 'utf8')).description).toMatch(QUESTION)
})
