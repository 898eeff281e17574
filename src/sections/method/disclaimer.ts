/** The disclaimer at the end of the page. */
export const DISCLAIMER =
  'This page is information, not investment advice. It retells a published note and recomputes what prices allow; it does not know your circumstances, and past returns do not foretell future ones. Check figures that matter to you against your own data before acting on them.'
