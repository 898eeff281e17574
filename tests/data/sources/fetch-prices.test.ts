import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PAGE_POLICY } from '../../../scripts/headers.mjs'
import { sentence } from '../../../src/data/series/problem.ts'
import { checkAddress, fetchPrices } from '../../../src/data/sources/fetch-prices.ts'
import { problemsOf, resultOf } from '../../results.ts'

let server: Server
let origin = ''

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/prices.csv') response.end('Date,Close\n2024-01-02,1\n')
    else if (request.url === '/page') response.setHeader('content-type', 'text/html').end('<html></html>')
    else if (request.url === '/endless') {
      const write = (): void => {
        if (!response.destroyed) response.write('x'.repeat(65_536), () => setImmediate(write))
      }
      write()
    } else if (request.url === '/silent') return
    else if (request.url === '/elsewhere') response.writeHead(302, { location: '/prices.csv' }).end()
    else response.writeHead(404).end()
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const code = async (path: string, control = {}): Promise<string> => {
  const result = await fetchPrices(path.startsWith('/') ? origin + path : path, control)
  return result.ok ? result.value.name : (result.problems[0]?.code ?? '')
}

test('a table comes back with its name and bytes', async () => {
  const result = resultOf(await fetchPrices(`${origin}/prices.csv`))
  expect(result.name).toBe('prices.csv')
  expect(new TextDecoder().decode(result.bytes)).toContain('2024-01-02')
})

test('what goes wrong is told apart', async () => {
  expect(await code('/none.csv')).toBe('not-found')
  expect(await code('/page')).toBe('web-page')
  expect(await code('/endless', { largest: 200_000 })).toBe('too-large')
  expect(await code('/elsewhere')).toBe('redirect')
  expect(await code('/silent', { timeoutMs: 50 })).toBe('timeout')
  expect(await code('http://127.0.0.1:1/prices.csv')).toBe('unreachable')
})

test('only public https hosts, and the reader’s own machine, are ever contacted', () => {
  for (const bad of [
    'javascript:alert(1)',
    'data:text/csv,a',
    'file:///etc/passwd',
    'http://example.org/a.csv',
    'https://10.0.0.1/a',
    'https://192.168.0.9/a',
    'https://172.20.1.1/a',
    'https://169.254.169.254/latest',
    'https://[fd00::1]/a',
    'https://[::ffff:10.0.0.1]/a',
    'https://router/a',
    'https://nas.local/a',
    'https://user:pw@example.org/a',
    'https://0x0a000001/a',
    'https://167772161/a',
    'https://012.0.0.1/a',
    'https://10.1/a',
    'https://１０.0.0.1/a',
    'https://192.168.0.9./a',
    'https://0.0.0.0/a',
    'https://100.64.0.1/a',
    'https://224.0.0.1/a',
    'https://[::]/a',
    'https://[fe80::1]/a',
    'https://[::ffff:192.168.0.1]/a',
    'https://[64:ff9b::10.0.0.1]/a',
    'https://[2002:c0a8:1::]/a',
    'https://[ff02::1]/a',
    'https://printer.lan./a',
    'https://metadata.google.internal/a',
    'http://localhost.example.org/a',
    'http://127.0.0.1.example.org/a',
    'http://[::1]/a',
    'http://prices.localhost/a',
    'http://127.0.0.2/a',
    'https://[::1]/a',
    'https://prices.localhost/a',
    'https://127.0.0.2/a',
    'https://198.18.0.1/a',
    'https://198.19.255.1/a',
    'https://192.0.0.8/a',
    'https://192.0.2.1/a',
    'https://192.88.99.1/a',
    'https://198.51.100.7/a',
    'https://203.0.113.9/a',
    'https://[2001::1]/a',
    'https://[2001:2::1]/a',
    'https://[2001:1ff::1]/a',
    'https://[2001:db8::1]/a',
    'https://[3fff::1]/a',
    'https://[2620:4f:8000::1]/a',
    'https://nas.localdomain/a',
    'https://x.test/a',
    'https://x.invalid/a',
    'https://x.example/a',
    'https://x.onion/a',
    'https://1.168.192.in-addr.arpa/a',
    'blob:https://example.org/1',
    'ftp://example.org/a.csv',
    'https:///a',
    '//example.org/a.csv',
    'https://exa mple.org/a',
    'ws://localhost/a',
    'nonsense',
    '',
  ])
    expect([bad, checkAddress(bad).ok]).toEqual([bad, false])
  for (const good of [
    'https://example.org/a.csv',
    'http://localhost:8080/a.csv',
    'http://127.0.0.1/a',
    'https://localhost/a.csv',
    'https://fdn.example.com/x',
    'https://[2606:4700::1111]/a.csv',
    'https://[2001:4860:4860::8888]/a.csv',
    'https://[2001:200::1]/a.csv',
    'https://192.0.1.1/a.csv',
    'https://198.20.0.1/a.csv',
    'https://data.testing.org/a.csv',
  ])
    expect([good, checkAddress(good).ok]).toEqual([good, true])
})

// What is contacted beyond it would be stopped by the browser, and the page would take that for a closed host.
test('the reader’s own machine goes by the two names that the content security policy has for it', () => {
  for (const address of PAGE_POLICY.match(/http:[^\s;]+/g)!)
    expect(checkAddress(address.replace('*', '8080')).ok).toBe(true)
  const [refused] = problemsOf(checkAddress('http://[::1]/a.csv'))
  expect(refused && sentence(refused)).toContain(
    'expected an https address, or http://localhost or http://127.0.0.1',
  )
})
