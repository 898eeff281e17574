/**
 * Starts the test files that take longest first, so that none of them runs alone at the end. Without it a clean clone
 * would go by size, and the shortest of the browser files takes longest.
 */
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The longest first. */
const LONG = ['e2e/axe', 'e2e/data.', 'e2e/faults', 'e2e/hostile', 'e2e/open.', 'e2e/share'] as const

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = LONG.findIndex(name => moduleId.includes(`/tests/${name}`))
      return at < 0 ? LONG.length : at
    }
    return (await super.sort(files)).sort((one, other) => place(one) - place(other))
  }
}
