/**
 * How the site presents itself outside its page: the title, the installable app, its icons, and the card of a shared link.
 */
import type { Plugin } from 'vite'
import type { VitePWAOptions } from 'vite-plugin-pwa'
import { QUESTION } from '../src/app/question.ts'

const NAME = 'Small-Cap Lens'
const DESCRIPTION =
  'A research report whose every number is computed in front of its reader, from prices that can be inspected and replaced.'

/**
 * A service worker that stores the whole site at the first visit. A newer version waits until the reader asks for it
 * (see `src/app/offline.ts`), so that a page never gets parts of two versions.
 */
export const OFFLINE: Partial<VitePWAOptions> = {
  registerType: 'prompt',
  injectRegister: false,
  workbox: {
    globPatterns: ['**/*.{js,css,html,svg,csv,json,webmanifest,woff2,bin,txt}', 'icon-*.png'],
    maximumFileSizeToCacheInBytes: 4_000_000,
    // Only the page's own address is answered, whatever its query: at the root of a host every other page lies within
    // the worker's scope, and a fallback would answer for all of them.
    navigateFallback: null,
    ignoreURLParametersMatching: [/./],
    // The clean-up takes every cache whose name holds the scope for its own, and so those of pages below it.
    cleanupOutdatedCaches: false,
    clientsClaim: false,
    skipWaiting: false,
    // One script: the policy lets a worker import none by its address.
    inlineWorkboxRuntime: true,
  },
  manifest: {
    name: NAME,
    short_name: NAME,
    description: DESCRIPTION,
    lang: 'en',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#FBFAF7',
    theme_color: '#0B6E6E',
    categories: ['finance', 'business'],
    icons: [
      { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
}

/**
 * Writes the title, the icons and the link card into the page. Cards need absolute addresses, which only the deployment
 * knows: it gives the site's in SITE_URL. Without it the picture's address is relative, which most readers of cards resolve.
 */
export function cardPlugin(address: string | undefined): Plugin {
  const base = address ? address.replace(/\/*$/, '/') : './'
  const card = {
    'og:type': 'website',
    'og:site_name': NAME,
    'og:title': QUESTION,
    'og:description': DESCRIPTION,
    'og:image': `${base}og.png`,
    'og:image:width': '1200',
    'og:image:height': '630',
    'og:image:alt': `${NAME}: the report’s verdict and its first figures`,
    ...(address ? { 'og:url': base } : {}),
  }
  return {
    name: 'card',
    transformIndexHtml: html => ({
      html: html.replace(/(?<=<title>)[^<]*/, `${NAME}: ${QUESTION[0]!.toLowerCase()}${QUESTION.slice(1)}`),
      tags: [
        { tag: 'link', attrs: { rel: 'icon', href: './icon.svg', type: 'image/svg+xml' }, injectTo: 'head' },
        { tag: 'link', attrs: { rel: 'apple-touch-icon', href: './icon-180.png' }, injectTo: 'head' },
        ...Object.entries(card).map(([property, content]) => ({
          tag: 'meta',
          attrs: { property, content },
          injectTo: 'head' as const,
        })),
        { tag: 'meta', attrs: { name: 'twitter:card', content: 'summary_large_image' }, injectTo: 'head' },
      ],
    }),
  }
}
