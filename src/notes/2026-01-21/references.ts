/** The references of the note of January 21, 2026, as it numbers them. */
import type { Reference } from '../note.ts'

export const REFERENCES: readonly Reference[] = [
  {
    id: '[0]',
    publisher: 'Gilin AI Financial Database',
    title: 'Index data and technical analysis',
    published: 'January 2026',
  },
  {
    id: '[1]',
    publisher: 'Morgan Stanley',
    title: 'Market Tailwinds 2026: A Bullish Outlook',
    published: 'December 2025',
  },
  {
    id: '[2]',
    publisher: 'Reuters',
    title: 'Investors may go value hunting in 2026 as AI rally matures',
    published: 'January 5, 2026',
  },
  {
    id: '[3]',
    publisher: 'Benzinga',
    title: 'Small Caps Emerge As 2026’s Early Winners',
    published: 'January 2026',
  },
  {
    id: '[4]',
    publisher: 'Seeking Alpha',
    title: 'Top 10 Small-Cap Stocks For 2026',
    published: '2026',
  },
  {
    id: '[5]',
    publisher: 'Business Insider',
    title: '3 Reasons Why Small Cap Stocks Are Crushing the S&P 500',
    published: 'January 2026',
  },
]
