/**
 * A static server for the built site, as plain as the hosts it will live on: files, content types, gzip, the
 * site's own `_headers`, and nothing that rewrites addresses. `npm start` uses it, and so do the browser tests.
 */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { dirname, extname, join, normalize, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const TYPES = /** @type {Record<string, string>} */ ({
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.gz': 'application/gzip',
})
const COMPRESSIBLE = /^(text\/|application\/(json|manifest|xml)|image\/svg)/

/**
 * Reads a `_headers` file: a path pattern on its own line, its headers indented below it.
 * @param {string} text
 * @returns {{ pattern: RegExp, headers: [string, string][] }[]}
 */
export function readHeaders(text) {
  const rules = /** @type {{ pattern: RegExp, headers: [string, string][] }[]} */ ([])
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue
    if (/^\S/.test(line)) {
      const pattern = line.trim().replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      rules.push({ pattern: new RegExp(`^${pattern.replaceAll('*', '.*')}$`), headers: [] })
      continue
    }
    const colon = line.indexOf(':')
    rules.at(-1)?.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()])
  }
  return rules
}

const compress = promisify(gzip)
/** Compressed files by path and time of change: a test run asks for each of them hundreds of times. */
const compressed = /** @type {Map<string, Promise<Buffer>>} */ (new Map())

/** @param {string} file @param {{ mtimeMs: number, size: number }} stat @returns {Promise<Buffer>} */
function zipped(file, { mtimeMs, size }) {
  const key = `${file} ${mtimeMs} ${size}`
  let body = compressed.get(key)
  if (body === undefined) {
    body = readFile(file).then(content => compress(content))
    // What could not be read is read again the next time.
    body.catch(() => compressed.delete(key))
    compressed.set(key, body)
  }
  return body
}

/**
 * Serves a folder until closed.
 * @param {object} options
 * @param {string} options.root the folder to serve
 * @param {number} [options.port] 0, the default, takes any free port
 * @param {string} [options.host] whom to listen for; this machine alone unless told
 * @param {string} [options.base] sub-path to mount it at, "/" by default; everything outside it is not found
 * @returns {Promise<{ address: string, close: () => Promise<void> }>} the address ends with a slash
 */
export async function serve({ root, port = 0, host = 'localhost', base = '/' }) {
  const folder = resolve(root)
  const mount = `/${base}/`.replace(/\/+/g, '/')
  const headersFile = join(folder, '_headers')
  const rules = existsSync(headersFile) ? readHeaders(readFileSync(headersFile, 'utf8')) : []

  const server = createServer((request, response) => {
    /** @param {number} status @param {string} text @param {Record<string, string>} [headers] */
    const say = (status, text, headers = {}) => {
      response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers })
      response.end(request.method === 'HEAD' ? undefined : `${text}\n`)
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return say(405, 'Only GET and HEAD.')
    let path = ''
    try {
      path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    } catch {
      return say(400, 'The address is malformed.')
    }
    if (`${path}/` === mount) return say(301, mount, { location: mount })
    if (!path.startsWith(mount)) return say(404, `Nothing at ${path}.`)

    const inside = `/${path.slice(mount.length)}`
    let file = normalize(join(folder, inside.endsWith('/') ? `${inside}index.html` : inside))
    if (!file.startsWith(folder + sep) || file.includes('\0')) return say(404, 'Nothing there.')
    let stat = statSync(file, { throwIfNoEntry: false })
    if (stat?.isDirectory()) {
      file = join(file, 'index.html')
      stat = statSync(file, { throwIfNoEntry: false })
    }
    if (!stat?.isFile()) return say(404, `Nothing at ${path}.`)

    const type = TYPES[extname(file)] ?? 'application/octet-stream'
    response.setHeader('content-type', type)
    response.setHeader('x-content-type-options', 'nosniff')
    for (const rule of rules)
      if (rule.pattern.test(inside)) for (const [name, value] of rule.headers) response.setHeader(name, value)
    const accepts = String(request.headers['accept-encoding'] ?? '')
    const zip = COMPRESSIBLE.test(type) && /\bgzip\b/.test(accepts)
    if (zip) {
      response.setHeader('content-encoding', 'gzip')
      response.setHeader('vary', 'accept-encoding')
    } else response.setHeader('content-length', stat.size)
    response.writeHead(200)
    if (request.method === 'HEAD') return response.end()
    if (zip) {
      zipped(file, stat).then(
        body => response.end(body),
        () => response.destroy(),
      )
      return
    }
    const body = createReadStream(file)
    body.on('error', () => response.destroy())
    body.pipe(response)
  })

  await new Promise((done, failed) => {
    server.once('error', failed)
    server.listen(port, host, () => done(undefined))
  })
  const bound = server.address()
  const actual = typeof bound === 'object' && bound !== null ? bound.port : port
  return {
    address: `http://localhost:${actual}${mount}`,
    close: () =>
      new Promise(done => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist')
  const port = Number(process.env.PORT || 4173)
  if (!existsSync(join(root, 'index.html'))) {
    console.error('There is no built site in dist/: run "npm run build" first, or "npm start" for both.')
    process.exit(1)
  }
  try {
    const { address } = await serve({ root, port, ...(process.env.HOST && { host: process.env.HOST }) })
    console.log(`Small-Cap Lens is at ${address}`)
  } catch (error) {
    const taken = /** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE'
    console.error(taken ? `Port ${port} is taken: choose another with PORT=… npm start.` : String(error))
    process.exit(1)
  }
}
