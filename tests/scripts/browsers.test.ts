import { readFileSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { buildTarget, supported } from '../../scripts/browsers.mjs'

const readme = readFileSync('README.md', 'utf8')

describe('the browsers that the page is built for', () => {
  test('are said once for all tools, and in the README', () => {
    expect(buildTarget()).toEqual(['chrome111', 'edge111', 'firefox121', 'safari16.4', 'ios16.4'])
    for (const line of supported().filter(one => !/Edge|iOS/.test(one))) {
      const [name, version] = line.split(' >= ')
      expect(readme).toMatch(new RegExp(`${name}[^|]*\\| *${version} *\\|`))
    }
  })
})

describe('a browser below the floor', () => {
  const script = readFileSync('public/browser-floor.js', 'utf8')
  const told = (lacks: { stream?: true; findLast?: true; css?: true }) => {
    const inserted: string[] = []
    const element = { setAttribute() {}, appendChild: (text: string) => inserted.push(text) }
    const root = { parentNode: { insertBefore() {} } }
    const window = {
      CSS: lacks.css ? undefined : { supports: () => true },
      DecompressionStream: lacks.stream ? undefined : class {},
    }
    const context = createContext({
      window,
      document: {
        getElementById: () => root,
        createElement: () => element,
        createTextNode: (text: string) => text,
      },
    })
    if (lacks.findLast) runInContext('delete Array.prototype.findLast', context)
    runInContext(script, context)
    return inserted
  }

  test('is told what it needs and what it lacks, in a script of its time', () => {
    expect(script).not.toMatch(/=>|\b(let|const)\b|`|\?\./)
    expect(told({ stream: true })).toEqual([
      expect.stringMatching(/Safari 16\.4.*lacks DecompressionStream\.$/),
    ])
    expect(told({ findLast: true })).toEqual([expect.stringContaining('Array.findLast')])
    expect(told({ css: true })).toEqual([expect.stringContaining(':has(), color-mix()')])
  })

  test('and no other is told anything', () => {
    expect(told({})).toEqual([])
  })
})
