declare module 'virtual:bundled-prices' {
  /** Address of the packed prices that ship with the page. */
  export const url: string
  /** Hex SHA-256 of each data set in its packed form, before compression. */
  export const digests: Readonly<Partial<Record<import('../series/provenance.ts').DataSetId, string>>>
}

declare module 'virtual:worker/*' {
  /** Address of the file as a module worker. */
  export const url: string
}

declare module 'virtual:data-sets' {
  /** The files of the other funds of size, each with two of them; none where the build has no such table. */
  export const sizeFunds: readonly ({ readonly url: string } | { readonly text: string })[]
  /** Where a data set's file is, or the file itself in a page that can fetch nothing; null where there is none. */
  export const shipped: Readonly<
    Record<
      import('../series/provenance.ts').DataSetId,
      { readonly url: string } | { readonly text: string } | null
    >
  >
}

declare module 'virtual:event-tables' {
  export const tables: import('../series/events.ts').EventTables
}
