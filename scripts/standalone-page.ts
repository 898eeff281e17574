/**
 * Builds the page a second time as one script and one style sheet, and ships them as a file of parts from which the
 * reader's browser puts together a self-contained report ("Save as HTML"). Its address is `virtual:standalone-page`.
 */

import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build, type Plugin, type Rollup } from 'vite'
import type { StandaloneParts } from '../src/share/standalone.ts'
import { buildTarget } from './browsers.mjs'
import { digests, packedPrices } from './bundled-prices.ts'
import { embeddedDataSets, eventModule } from './data-sets.ts'
import { WORKER } from './worker-chunks.ts'

const MODULE = 'virtual:standalone-page'
const DEV_PATH = '/@standalone-page.json'
const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Nothing is fetched and nothing runs but what the file itself holds. */
function policyOf(script: string, style: string): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  return [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    "style-src-attr 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "trusted-types 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
}

/** Escapes text that would begin or end a script element. */
function insideScript(code: string): string {
  return code.replaceAll('\r\n', '\n').replace(/<(?=\/script|script|!--)/gi, '\\x3C')
}

/** The virtual modules of a saved page: files that would be fetched are embedded or left out. */
function withoutAddresses(): Plugin {
  const codeOf = (id: string): string | undefined => {
    if (id === MODULE || id.startsWith(WORKER)) return "export const url = ''"
    if (id === 'virtual:bundled-prices') return `export const url = ''\nexport const digests = ${digests()}`
    if (id === 'virtual:data-sets') return embeddedDataSets(packedPrices())
    if (id === 'virtual:event-tables') return eventModule()
    return undefined
  }
  return {
    name: 'without-addresses',
    resolveId: id => (codeOf(id) === undefined ? undefined : `\0${id}`),
    load: id => (id.startsWith('\0') ? codeOf(id.slice(1)) : undefined),
  }
}

/** @returns the page in parts */
async function standaloneParts(): Promise<StandaloneParts> {
  const result = await build({
    configFile: false,
    root: ROOT,
    base: './',
    mode: 'production',
    logLevel: 'warn',
    publicDir: false,
    plugins: [react(), withoutAddresses()],
    // A page opened from disk cannot start workers; their work runs in the page.
    define: { Worker: 'undefined' },
    build: {
      write: false,
      target: buildTarget(),
      cssCodeSplit: false,
      modulePreload: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      reportCompressedSize: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('../src/app/main.tsx', import.meta.url)),
        output: { format: 'es', codeSplitting: false },
      },
    },
  })
  const { output } = (Array.isArray(result) ? result[0] : result) as Rollup.RollupOutput
  const chunks = output.filter(file => file.type === 'chunk')
  const styles = output.filter(file => file.type === 'asset' && file.fileName.endsWith('.css'))
  const [chunk] = chunks
  if (chunk === undefined || chunks.length !== 1) {
    throw new Error(`The saved page needs one script, got ${chunks.map(file => file.fileName).join(', ')}`)
  }
  const script = insideScript(chunk.code)
  const style = styles
    .map(file => String((file as Rollup.OutputAsset).source))
    .join('\n')
    .replaceAll('\r\n', '\n')
  if (/<\/style/i.test(style)) throw new Error('The style sheet holds "</style"')
  return { policy: policyOf(script, style), style, script }
}

export function standalonePage(): Plugin {
  let building = false
  return {
    name: 'standalone-page',
    configResolved(config) {
      building = config.command === 'build'
    },
    resolveId: id => (id === MODULE ? `\0${MODULE}` : undefined),
    async load(id) {
      if (id !== `\0${MODULE}`) return
      if (!building) return `export const url = ${JSON.stringify(DEV_PATH)}`
      const source = JSON.stringify(await standaloneParts())
      const reference = this.emitFile({ type: 'asset', name: 'standalone.json', source })
      return `export const url = import.meta.ROLLUP_FILE_URL_${reference}`
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (request.url?.split('?')[0] !== DEV_PATH) return next()
        standaloneParts().then(parts => {
          response.setHeader('Content-Type', 'application/json')
          response.end(JSON.stringify(parts))
        }, next)
      })
    },
  }
}
