declare module 'virtual:bundled-prices' {
  /** Address of the packed prices that ship with the page. */
  export const url: string
}
