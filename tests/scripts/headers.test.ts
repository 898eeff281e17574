import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  connectSources,
  HEADER_POLICY,
  HEADERS,
  headersFile,
  PAGE_POLICY,
  vercelHeaders,
} from '../../scripts/headers.mjs'
import { readHeaders } from '../../scripts/serve.mjs'

describe('the content security policy', () => {
  test.each([PAGE_POLICY, HEADER_POLICY])('runs only the site’s own scripts: %s', policy => {
    const rules = new Map(policy.split('; ').map(rule => [rule.split(' ')[0], rule]))
    expect(rules.get('default-src')).toBe("default-src 'none'")
    expect(rules.get('script-src')).toBe("script-src 'self'")
    expect(rules.get('style-src')).toBe("style-src 'self'")
    expect(policy).not.toContain('unsafe-eval')
    expect(rules.get('require-trusted-types-for')).toBe("require-trusted-types-for 'script'")
    expect(rules.get('trusted-types')).toBe('trusted-types small-cap-lens')
    expect(policy.match(/unsafe-inline/g)).toHaveLength(1)
  })
})

describe('whoever builds the site', () => {
  test('may let it ask fewer hosts, and never more than the policy can say', () => {
    expect(connectSources(undefined)).toBe("'self' https: http://localhost:* http://127.0.0.1:*")
    expect(connectSources("'self'")).toBe("'self'")
    expect(connectSources('https://data.example.org')).toBe("'self' https://data.example.org")
    for (const wrong of ['*', "'unsafe-inline'", 'https:; script-src *', 'data:'])
      expect(() => connectSources(wrong)).toThrow('CONNECT_SRC')
  })
})

describe('hosts get the same headers', () => {
  test('in vercel.json', () => {
    expect(JSON.parse(readFileSync('vercel.json', 'utf8')).headers).toEqual(vercelHeaders())
  })

  test('in _headers, as the rules were written', () => {
    const read = readHeaders(headersFile()).map(({ headers }) => Object.fromEntries(headers))
    expect(read).toEqual(HEADERS.map(([, headers]) => headers))
  })
})
