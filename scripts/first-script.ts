/**
 * Puts what the page loads before its first figure into two chunks: what draws, and what computes, which workers load
 * too. As the many small chunks that sharing makes, the same code takes a request each and 3 KB more, since each is
 * compressed by itself.
 */
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const ENTRY = fileURLToPath(new URL('../src/app/main.tsx', import.meta.url))
/** What a worker may load: nothing that draws. */
const COMPUTES = /[\\/]src[\\/](metrics|data|notes|report)[\\/](?!.*\.(tsx|css)$)|preload-helper|virtual:/

/** @returns the plugin that finds these modules, and the groups of chunks for the build's options */
export function firstScript() {
  const first = new Set<string>()
  const plugin: Plugin = {
    name: 'first-script',
    apply: 'build',
    buildEnd() {
      first.clear()
      first.add(ENTRY)
      for (const id of first) for (const next of this.getModuleInfo(id)?.importedIds ?? []) first.add(next)
    },
  }
  const groups = [
    { name: 'figures', priority: 2, test: (id: string) => first.has(id) && COMPUTES.test(id) },
    { name: 'first', priority: 1, test: (id: string) => first.has(id) },
  ]
  return { plugin, groups }
}
