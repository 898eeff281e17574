/**
 * Builds what the browser is to be timed with, as it would be shipped: the contestants' page, and our site.
 */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '..', '..')

/** @param {string} out where to build the contestants' page */
export async function buildPage(out) {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: here,
    base: './',
    plugins: [react()],
    build: {
      outDir: out,
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 2000,
      rollupOptions: { input: join(here, 'page.html') },
    },
  })
}

/** @param {string} out where to build our site */
export async function buildSite(out) {
  await build({ root, logLevel: 'warn', build: { outDir: out, emptyOutDir: true } })
}
