import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readHeaders, serve } from '../../scripts/serve.mjs'

const root = mkdtempSync(join(tmpdir(), 'serve-'))
let site: Awaited<ReturnType<typeof serve>>
let below: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  mkdirSync(join(root, 'site', 'assets'), { recursive: true })
  writeFileSync(join(root, 'secret.txt'), 'secret')
  writeFileSync(join(root, 'site', 'index.html'), '<h1>Home</h1>')
  writeFileSync(join(root, 'site', 'assets', 'a-1.js'), 'export const a = 1\n'.repeat(500))
  writeFileSync(
    join(root, 'site', '_headers'),
    '/*\n  X-Frame-Options: DENY\n\n/assets/*\n  Cache-Control: immutable\n',
  )
  site = await serve({ root: join(root, 'site') })
  below = await serve({ root: join(root, 'site'), base: '/notes/lens' })
})
afterAll(async () => {
  await site.close()
  await below.close()
  rmSync(root, { recursive: true })
})

test('listens on this machine alone unless told', async () => {
  const outside = Object.values(networkInterfaces())
    .flat()
    .find(one => one?.family === 'IPv4' && !one.internal)?.address
  if (outside === undefined) return
  const { port } = new URL(site.address)
  await expect(fetch(`http://${outside}:${port}/`)).rejects.toThrow()
  const open = await serve({ root: join(root, 'site'), host: '0.0.0.0' })
  expect((await fetch(`http://${outside}:${new URL(open.address).port}/`)).status).toBe(200)
  await open.close()
})

/** A path exactly as written, which fetch would tidy. */
function status(address: string, path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(address)
  return new Promise((done, failed) => {
    request({ hostname, port, path }, response => {
      response.resume()
      done(response.statusCode)
    })
      .on('error', failed)
      .end()
  })
}

describe('the server', () => {
  test('serves the page and its files with their types, compressed, with the site’s headers', async () => {
    const page = await fetch(site.address)
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(page.headers.get('x-frame-options')).toBe('DENY')
    expect(page.headers.get('cache-control')).toBeNull()
    expect(await page.text()).toBe('<h1>Home</h1>')
    const script = await fetch(`${site.address}assets/a-1.js?x=1`)
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(script.headers.get('content-encoding')).toBe('gzip')
    expect(script.headers.get('cache-control')).toBe('immutable')
    expect(await script.text()).toHaveLength(9500)
    const plain = await fetch(`${site.address}assets/a-1.js`, { headers: { 'accept-encoding': 'identity' } })
    expect(plain.headers.get('content-length')).toBe('9500')
  })

  test('mounts at a sub-path and nowhere else', async () => {
    expect(below.address).toMatch(/\/notes\/lens\/$/)
    expect(await (await fetch(below.address)).text()).toBe('<h1>Home</h1>')
    expect((await fetch(`${below.address}assets/a-1.js`)).status).toBe(200)
    expect((await fetch(below.address.slice(0, -1))).url).toBe(below.address)
    expect(await status(below.address, '/')).toBe(404)
    expect(await status(below.address, '/assets/a-1.js')).toBe(404)
  })

  test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt', '/none', '/%00'])(
    'has nothing at %s',
    async path => {
      expect(await status(site.address, path)).toBe(404)
    },
  )

  test('refuses what it does not understand', async () => {
    expect(await status(site.address, '/%E0%A4%A')).toBe(400)
    expect((await fetch(site.address, { method: 'POST' })).status).toBe(405)
  })
})

test('header rules are read with their wildcards', () => {
  const [rule] = readHeaders('# a comment\n/a.b/*\n  Name: value: with colon\n')
  expect(rule?.headers).toEqual([['Name', 'value: with colon']])
  expect(rule?.pattern.test('/a.b/c/d')).toBe(true)
  expect(rule?.pattern.test('/axb/c')).toBe(false)
})
