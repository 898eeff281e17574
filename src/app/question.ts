/** The question that the page answers. */
export const QUESTION = 'Did small caps really beat large caps?'
