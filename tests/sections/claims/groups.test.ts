import { expect, it } from 'vitest'
import { ledgerOf } from '../../../src/report/claims.ts'
import { claimGroups } from '../../../src/sections/claims/groups.ts'
import { bundledReport } from '../bundled-report.ts'

it('groups every claim by its verdict once, those that fail first', () => {
  const { claims } = ledgerOf(bundledReport())!
  const groups = claimGroups(claims)
  expect(groups[0]).toMatchObject({ verdict: 'does not hold', id: 'claims-does-not-hold' })
  expect(groups.flatMap(group => group.claims).length).toBe(claims.length)
  for (const group of groups)
    expect(group.claims.every(({ verdict }) => verdict === group.verdict)).toBe(true)
  expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length)
})
