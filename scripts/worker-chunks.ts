/**
 * Workers that share their code with the page. Vite bundles each worker apart, so that the reader and the report would
 * ship twice; here a worker is one more entry of the same build, and what both use is one chunk.
 *
 * `import { url } from 'virtual:worker/src/data/sources/worker.ts'` gives the address of that file as a module worker.
 */
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

export const WORKER = 'virtual:worker/'
const ROOT = fileURLToPath(new URL('..', import.meta.url))

export function workerChunks(): Plugin {
  let building = false
  const workers = new Set<string>()
  return {
    name: 'worker-chunks',
    configResolved(config) {
      building = config.command === 'build'
    },
    resolveId: id => (id.startsWith(WORKER) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${WORKER}`)) return undefined
      const path = id.slice(WORKER.length + 1)
      if (!building) return `export const url = '/${path}'`
      workers.add(`${ROOT}${path}`)
      const chunk = this.emitFile({ type: 'chunk', id: `${ROOT}${path}` })
      return `export const url = import.meta.ROLLUP_FILE_URL_${chunk}`
    },
    /** How chunks are grouped decides what a worker loads: one that draws would end it at once. */
    generateBundle(_, bundle) {
      for (const entry of Object.values(bundle)) {
        if (entry.type !== 'chunk' || !workers.has(entry.facadeModuleId ?? '')) continue
        const loaded = new Set([entry.fileName])
        for (const file of loaded) {
          const chunk = bundle[file]
          if (chunk?.type !== 'chunk') continue
          const drawing = chunk.moduleIds.find(id => /[\\/]react-dom[\\/]|\.(tsx|css)$/.test(id))
          if (drawing !== undefined) this.error(`${entry.fileName} would load ${file} and with it ${drawing}`)
          for (const next of chunk.imports) loaded.add(next)
        }
      }
    },
  }
}
