/** The browser data that version 1.0.0 kept. */
import { sampleText } from './samples.ts'

export interface KeptSample {
  /** The link whose prices these are. */
  readonly set: string
  readonly databases: readonly {
    readonly name: string
    readonly version: number
    readonly store: string
    readonly entries: readonly (readonly [key: string, value: unknown])[]
  }[]
  readonly localStorage: Readonly<Record<string, string>>
}

/** @returns the samples; in the values a typed array is an object such as `{ Int32Array: '<base64>' }` */
export function keptSamples(): readonly KeptSample[] {
  return JSON.parse(sampleText('kept.json.gz'))
}
