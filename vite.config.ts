import react from '@vitejs/plugin-react'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { buildTarget } from './scripts/browsers.mjs'
import { bundledPrices } from './scripts/bundled-prices.ts'
import { dataSets } from './scripts/data-sets.ts'
import { firstScript } from './scripts/first-script.ts'
import { fontPreload } from './scripts/font-preload.mjs'
import { headersPlugin } from './scripts/headers.mjs'
import { cardPlugin, OFFLINE } from './scripts/site.ts'
import { standalonePage } from './scripts/standalone-page.ts'
import { workerChunks } from './scripts/worker-chunks.ts'
import { LongestFirst } from './tests/longest-first.ts'

const browserTests = {
  globalSetup: ['tests/e2e/site.ts'],
  // The files share what they import, as they share the site and the browser.
  isolate: false,
  // A busy machine can make one step of a browser late; the report names what needed a second try.
  retry: 1,
  expect: { poll: { timeout: 15_000 } },
  testTimeout: 60_000,
  hookTimeout: 60_000,
}

const first = firstScript()

export default defineConfig({
  base: './',
  plugins: [
    react(),
    bundledPrices(),
    dataSets(),
    fontPreload(),
    workerChunks(),
    first.plugin,
    standalonePage(),
    cardPlugin(process.env.SITE_URL),
    headersPlugin(),
    VitePWA(OFFLINE),
  ],
  build: {
    target: buildTarget(),
    sourcemap: false,
    // A worker has no document, and so nothing to preload in: what its chunk of workbooks needs comes as it is imported.
    modulePreload: {
      // Browsers without it fetch the same files a moment later; the polyfill would travel to all.
      polyfill: false,
      resolveDependencies: (file, dependencies) => (/\/workbook-/.test(file) ? [] : dependencies),
    },
    // What several sections share comes as one chunk: many small ones compress badly and cost a request each.
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            ...first.groups,
            {
              name: 'parts',
              test: /[\\/]src[\\/](sections[\\/][^\\/]+|charts[\\/](?!drawing|use-stage|long-charts|when-idle)[^\\/]+|ui[\\/](Dialog|ScrollRegion|Section|Stars|Table)|share[\\/](csv|series-csv|download|clipboard))\.tsx?$/,
              minShareCount: 2,
            },
          ],
        },
      },
    },
  },
  preview: { port: 4173 },
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Only to end what hangs: how long a test takes is the machine's affair.
          testTimeout: 60_000,
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/**/*.alone.test.ts'],
          setupFiles: ['tests/property-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'component',
          testTimeout: 60_000,
          environment: 'jsdom',
          include: ['tests/**/*.test.tsx'],
          setupFiles: ['tests/component-setup.ts', 'tests/property-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: ['tests/e2e/**/*.alone.test.ts'],
          sequence: { groupOrder: 1 },
          ...browserTests,
        },
      },
      {
        extends: true,
        test: {
          // What measures time, which a neighbour's work would be in: one file after the other, after all else.
          name: 'alone',
          environment: 'node',
          include: ['tests/**/*.alone.test.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          ...browserTests,
        },
      },
    ],
  },
})
