/** What version 1.0.0 gave out or kept opens in today's page with the same figures. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { keptSamples } from '../compat/kept-samples.ts'
import links from '../compat/links.json' with { type: 'json' }
import { differences, type Recorded, recorded, sampleText } from '../compat/samples.ts'
import { figures, launch, settled, visit } from './browser.ts'

let browser: Browser
const folder = mkdtempSync(join(tmpdir(), 'lens-compat-'))
beforeAll(async () => {
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

const then = recorded('figures.csv')

/** The recorded figures that the page draws as it opens, after the main ones were seen to be there. */
function drawn(recordedThen: Recorded, shown: Recorded): Recorded {
  expect(Object.keys(shown)).toEqual(
    expect.arrayContaining(['return.small', 'return.large', 'gap.arithmetic']),
  )
  return Object.fromEntries(Object.entries(recordedThen).filter(([id]) => id in shown))
}

describe('of version 1.0.0', () => {
  test('a saved page opens from its file', async () => {
    const file = join(folder, 'saved.html')
    writeFileSync(file, sampleText('saved-page.html.gz'))
    const { page, context, messages } = await visit(browser, pathToFileURL(file).href, { offline: true })
    await settled(page)
    const shown = await figures(page)
    expect(Object.keys(shown).length).toBeGreaterThan(100)
    expect(differences(drawn(then['saved own both']!, shown), shown)).toEqual([])
    expect(messages).toEqual([])
    await context.close()
  })

  test.each(['own price · window and what-if', 'own both · total', 'own monthly'] as const)(
    'a link opens: %s',
    async name => {
      const { page, context, messages } = await visit(browser, inject('site') + links.links[name])
      await settled(page)
      const shown = await figures(page)
      expect(differences(drawn(then[name]!, shown), shown)).toEqual([])
      expect(await page.getByRole('alert').count()).toBe(0)
      expect(messages).toEqual([])
      await context.close()
    },
  )

  test.each(keptSamples().map(sample => [sample.set, sample] as const))(
    'kept prices are on the page at the next visit: %s',
    async (set, sample) => {
      const { page, context, messages } = await visit(browser, inject('site'))
      await settled(page)
      await page.evaluate(async ({ databases, localStorage }) => {
        const revived = (value: unknown): unknown => {
          if (Array.isArray(value)) return value.map(revived)
          if (typeof value !== 'object' || value === null) return value
          const fields = value as Record<string, string>
          const bytes = (text: string) => Uint8Array.from(atob(text), one => one.charCodeAt(0)).buffer
          if (fields.Int32Array !== undefined) return new Int32Array(bytes(fields.Int32Array))
          if (fields.Float64Array !== undefined) return new Float64Array(bytes(fields.Float64Array))
          return Object.fromEntries(Object.entries(fields).map(([key, part]) => [key, revived(part)]))
        }
        for (const { name, version, store, entries } of databases) {
          const request = indexedDB.open(name, version)
          request.onupgradeneeded = () => request.result.createObjectStore(store)
          await new Promise((resolve, reject) => {
            request.onsuccess = () => {
              const writing = request.result.transaction(store, 'readwrite')
              for (const [key, value] of entries) writing.objectStore(store).put(revived(value), key)
              writing.oncomplete = resolve
              writing.onerror = reject
            }
            request.onerror = reject
          })
          request.result.close()
        }
        for (const [key, value] of Object.entries(localStorage)) window.localStorage.setItem(key, value)
      }, sample)
      await page.reload()
      await page.locator('data[data-metric="return.small"]').first().waitFor()
      await expect.poll(async () => (await figures(page))['return.small']).toBe(then[set]!['return.small'])
      await settled(page)
      const shown = await figures(page)
      expect(differences(drawn(then[set]!, shown), shown)).toEqual([])
      expect(messages).toEqual([])
      await context.close()
    },
  )
})
