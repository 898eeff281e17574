/**
 * The headers of the site: content security policy and caching, defined once and written into
 * the page (for hosts that set no headers), into `_headers` (Netlify, Cloudflare Pages) and, by hand, `vercel.json`,
 * which a test compares with this file.
 */

/** What the page may ask, unless whoever builds it wants less: `CONNECT_SRC="'self'"` leaves it no other host. */
const CONNECT_SRC = "'self' https: http://localhost:* http://127.0.0.1:*"

/** @param {string | undefined} wanted sources for connect-src, in the policy's own words @returns {string} */
export function connectSources(wanted) {
  const sources = (wanted ?? '')
    .trim()
    .split(/\s+/)
    .filter(source => source !== '')
  if (sources.length === 0) return CONNECT_SRC
  for (const source of sources)
    if (!/^('self'|https:|https?:\/\/[\w.*:-]+(\/[\w./-]*)?)$/.test(source))
      throw new Error(`CONNECT_SRC: “${source}” is neither 'self', nor https:, nor the address of a host.`)
  // The site's own prices are fetched too.
  return [...new Set(["'self'", ...sources])].join(' ')
}

/**
 * Scripts and styles come from the site alone, and nothing is evaluated. Prices may be fetched from any https address,
 * after the reader has agreed to it, and from the reader's own machine. Style attributes are allowed because charts
 * set them; workers and images from blobs, because files are read and pictures are made in the page.
 * @type {Record<string, string>}
 */
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'style-src-attr': "'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': connectSources(process.env.CONNECT_SRC),
  'worker-src': "'self' blob:",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  // Where browsers know them: no string becomes HTML or a script, but by `src/data/sources/script-address.ts`.
  'trusted-types': 'small-cap-lens',
  'require-trusted-types-for': "'script'",
}

/** @param {Record<string, string>} policy */
function join(policy) {
  return Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}

/** The policy for the `<meta>` element of the page. */
export const PAGE_POLICY = join(POLICY)
/** The policy as a header, where it can also say who may put the page into a frame. */
export const HEADER_POLICY = join({ ...POLICY, 'frame-ancestors': "'none'" })

/**
 * Headers by path. Files below assets/ carry a hash of their content in their names and never change; everything else
 * is asked for anew, which costs one answer without a body.
 * @type {[path: string, headers: Record<string, string>][]}
 */
export const HEADERS = [
  [
    '/*',
    {
      'Content-Security-Policy': HEADER_POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
      'Cross-Origin-Opener-Policy': 'same-origin',
    },
  ],
  ['/assets/*', { 'Cache-Control': 'public, max-age=31536000, immutable' }],
  ['/', { 'Cache-Control': 'no-cache' }],
  ['/index.html', { 'Cache-Control': 'no-cache' }],
  ['/sw.js', { 'Cache-Control': 'no-cache' }],
  ['/manifest.webmanifest', { 'Cache-Control': 'no-cache' }],
]

/** @returns {string} the rules as a `_headers` file */
export function headersFile() {
  const rules = HEADERS.map(([path, headers]) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  )
  return `${rules.join('\n\n')}\n`
}

/** @returns the rules as `vercel.json` wants them */
export function vercelHeaders() {
  return HEADERS.map(([path, headers]) => ({
    source: path.replace('*', '(.*)'),
    headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
  }))
}

/**
 * Puts the policy into the built page and `_headers` beside it. An inline script would need an exception from the
 * policy, so it fails the build instead.
 * @returns {import('vite').Plugin}
 */
export function headersPlugin() {
  return {
    name: 'headers',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const inline = /<script(?![^>]*\bsrc=)[^>]*>/.exec(html)
        if (inline) throw new Error(`index.html has an inline script (${inline[0]}): move it into a file.`)
        return [
          {
            tag: 'meta',
            attrs: { 'http-equiv': 'Content-Security-Policy', content: PAGE_POLICY },
            injectTo: 'head-prepend',
          },
        ]
      },
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile() })
    },
  }
}
