import { expect, it } from 'vitest'
import { isOpen } from '../../src/app/folding.ts'
import { DEFAULT_FOLDS } from '../../src/state/url.ts'

it('opens the sections with their first chart, and what the reader opened or closed besides', () => {
  expect(isOpen(DEFAULT_FOLDS, 'history')).toBe(true)
  expect(isOpen(DEFAULT_FOLDS, 'claims-does-not-hold')).toBe(true)
  expect(isOpen(DEFAULT_FOLDS, 'claims-holds')).toBe(false)
  const changed = { all: false, changed: ['history', 'claims-holds'] }
  expect(isOpen(changed, 'history')).toBe(false)
  expect(isOpen(changed, 'claims-holds')).toBe(true)
  expect(isOpen({ all: true, changed: ['history'] }, 'history')).toBe(false)
  expect(isOpen({ all: true, changed: [] }, 'claims-holds')).toBe(true)
})
