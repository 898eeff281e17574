declare module 'virtual:standalone-page' {
  /** Address of the parts of the self-contained page; '' in such a page itself. */
  export const url: string
}
