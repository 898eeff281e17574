import { afterEach, describe, expect, it } from 'vitest'
import { tellLoaded } from '../../../src/app/data/announce.ts'
import { EMBEDDED_DATA } from '../../../src/data/embedded.ts'
import { choices } from '../../../src/state/store.ts'
import { bundledPair } from '../../bundled.ts'

/** What the reader can do about prices that were just loaded. */
function offered(): string[] | undefined {
  const pair = { ...bundledPair(), bundled: false }
  const [id] = tellLoaded({ kind: 'pair', pair, notices: [], problemsCsv: '' }, null)
  const message = choices.getState().messages.find(message => message.id === id)
  return message?.actions?.map(action => action.label)
}

afterEach(() => document.body.replaceChildren())

describe('the word that prices were loaded', () => {
  it('offers the way back to the bundled prices', () => {
    expect(offered()).toEqual(['Use the bundled data again'])
  })

  it('does not offer it in a saved page, which has nothing to fetch them from', () => {
    document.body.innerHTML = `<script type="text/plain" id="${EMBEDDED_DATA}"></script>`
    expect(offered()).toEqual([])
  })
})
