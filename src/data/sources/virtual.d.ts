declare module 'virtual:bundled-prices' {
  /** Address of the packed prices that ship with the page. */
  export const url: string
  /** Hex SHA-256 of each data set in its packed form, before compression. */
  export const digests: Readonly<Partial<Record<'funds' | 'indices' | 'portfolios', string>>>
}

declare module 'virtual:worker/*' {
  /** Address of the file as a module worker. */
  export const url: string
}
