import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Package {
  readonly resolved?: string
  readonly integrity?: string
  readonly link?: boolean
}

test('every package is fixed by the digest of its content', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Package> }
  const packages = Object.entries(lock.packages).filter(([path]) => path !== '')
  expect(packages.length).toBeGreaterThan(100)
  const loose = packages.filter(
    ([, { integrity, resolved, link }]) =>
      link ||
      !/^sha512-/.test(integrity ?? '') ||
      (resolved !== undefined && !resolved.startsWith('https://')),
  )
  expect(loose.map(([path]) => path)).toEqual([])
})
