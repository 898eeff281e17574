import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const workflows = readdirSync('.github/workflows').map(name => join('.github/workflows', name))
const files = [...workflows, '.github/actions/prepare/action.yml'].map(
  path => [path, readFileSync(path, 'utf8')] as const,
)

/** The jobs of a workflow as text, by their names. */
function jobsOf(text: string): [name: string, text: string][] {
  const [, jobs = ''] = text.split(/^jobs:$/m)
  return jobs
    .split(/^ {2}(?=[\w-]+:$)/m)
    .slice(1)
    .map(job => [/^[\w-]+/.exec(job)![0], job])
}

const everyJob = files.flatMap(([path, text]) =>
  jobsOf(text).map(([name, job]) => [`${path} › ${name}`, job] as const),
)

describe('what runs in the workflows', () => {
  test.each(files)('is fixed by a commit: %s', (_, text) => {
    const used = [...text.matchAll(/uses: (\S+)/g)].map(([, action = '']) => action)
    expect(used.length).toBeGreaterThan(0)
    expect(used.filter(action => !/^(\.\/|[\w.-]+\/[\w./-]+@[0-9a-f]{40}$)/.test(action))).toEqual([])
  })

  test.each(workflows)('reads and no more unless a job says so: %s', path => {
    const [head = ''] = readFileSync(path, 'utf8').split(/^jobs:$/m)
    expect(head).toMatch(/^permissions:\n {2}contents: read\n(?! )/m)
  })

  test('writes in one job alone, which runs no package and no script of the repository', () => {
    const writing = everyJob.filter(([, job]) => job.includes('contents: write'))
    expect(writing.map(([name]) => name)).toEqual(['.github/workflows/pages.yml › keep'])
    for (const [, job] of writing)
      for (const runner of [/\bnpm\b/, /\bnpx\b/, /\bnode\b/, /\.\/\.github\/actions/, /scripts\//])
        expect(job).not.toMatch(runner)
  })

  test.each(everyJob.filter(([, job]) => job.includes('actions/checkout@')))(
    'keeps no credentials: %s',
    (_, job) => {
      if (job.includes('contents: write')) return
      expect(job.match(/persist-credentials: false/g)).toHaveLength(job.match(/actions\/checkout@/g)!.length)
    },
  )

  test.each(['test:engines', 'audit:shipped', 'sbom', 'types', 'lint', 'test:unit', 'test:e2e'])(
    'holds the check %s',
    script => {
      const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
        scripts: Record<string, string>
      }
      expect(Object.keys(scripts)).toContain(script)
      const ci = readFileSync('.github/workflows/ci.yml', 'utf8')
      expect(ci).toMatch(new RegExp(`run: npm run (--silent )?${script}\\b`))
    },
  )
})
