import { afterEach, describe, expect, test, vi } from 'vitest'
import { ownScript } from '../../../src/data/sources/script-address.ts'

const PAGE = 'https://example.org/lens/?from=2020-01-01#data=x'

describe('the address of a script', () => {
  test('is one of the site’s own files', () => {
    expect(ownScript('./sw.js', PAGE)).toBe('https://example.org/lens/sw.js')
    expect(ownScript('https://example.org/lens/assets/worker-1.js', PAGE)).toContain('/lens/assets/')
    expect(ownScript('/src/data/sources/worker.ts', 'http://localhost:5173/')).toContain('worker.ts')
  })

  test.each([
    'https://example.com/lens/sw.js',
    '//example.com/lens/sw.js',
    'http://example.org/lens/sw.js',
    'https://example.org/other/sw.js',
    '../sw.js',
    './..%2Fsw.js/../../sw.js',
    'data:text/javascript,alert(1)',
    'blob:https://example.org/8b1c',
    'javascript:alert(1)',
  ])('is not %s', address => {
    expect(() => ownScript(address, PAGE)).toThrow(TypeError)
  })

  test('is none where the page is a file, which can start nothing', () => {
    expect(() => ownScript('./sw.js', 'file:///home/reader/report.html')).toThrow(TypeError)
  })
})

describe('with Trusted Types', () => {
  afterEach(() => vi.unstubAllGlobals())

  test('one policy makes the addresses, and is made once', async () => {
    const created: string[] = []
    vi.stubGlobal('document', { baseURI: PAGE })
    vi.stubGlobal('trustedTypes', {
      createPolicy(name: string, rules: { createScriptURL(address: string): string }) {
        created.push(name)
        return { createScriptURL: (address: string) => ({ trusted: rules.createScriptURL(address) }) }
      },
    })
    vi.resetModules()
    const { scriptAddress } = await import('../../../src/data/sources/script-address.ts')
    expect(scriptAddress('./sw.js')).toEqual({ trusted: 'https://example.org/lens/sw.js' })
    scriptAddress('./assets/worker.js')
    expect(() => scriptAddress('https://example.com/sw.js')).toThrow(TypeError)
    expect(created).toEqual(['small-cap-lens'])
  })
})
