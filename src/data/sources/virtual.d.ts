declare module 'virtual:bundled-prices' {
  /** Address of the packed prices that ship with the page. */
  export const url: string
}

declare module 'virtual:worker/*' {
  /** Address of the file as a module worker. */
  export const url: string
}
