/**
 * The numbers of the note of January 21, 2026, as it printed them, and what it is about. Nothing in this file is
 * computed. Claims and passages, which the first figures do not need, are in `note.ts`.
 */
import { completedLater } from '../later.ts'
import { RUSSELL_SP500 } from '../russell-sp500.ts'

export const { note: JANUARY, complete } = completedLater({
  id: '2026-01-21',
  title:
    'Can Improved Fundamentals of Small-Cap Stocks Sustain Their Outperformance Relative to Large-Cap Stocks?',
  publisher: 'Ginlix AI',
  published: '2026-01-21',
  address: null,
  labels: [
    { term: 'Market', text: 'US stocks' },
    { term: 'Related fund', text: 'IWM' },
    { term: 'Its own tag of sentiment', text: 'positive' },
  ],
  subject: RUSSELL_SP500,
  /** The note’s "September 2025 to January 2026": last close of August to the last close before it appeared. */
  window: { from: '2025-08-29', to: '2026-01-20' },
  reported: {
    'return.small': { value: 0.1184, unit: 'fraction', source: '[0]', label: 'Russell 2000, window return' },
    'return.large': { value: 0.0466, unit: 'fraction', source: '[0]', label: 'S&P 500, window return' },
    'gap.arithmetic': { value: 0.0718, unit: 'points', source: '[0]', label: 'Relative gap' },
    'vol20.small': {
      value: 0.195,
      unit: 'fraction',
      source: null,
      label: 'Russell 2000, 20-day annualised volatility',
    },
    'vol-daily.small': {
      value: 0.0116,
      unit: 'fraction',
      source: '[0]',
      label: 'Russell 2000, daily volatility',
    },
    'vol-daily.large': { value: 0.0071, unit: 'fraction', source: '[0]', label: 'S&P 500, daily volatility' },
    'vol-excess': {
      value: 0.63,
      unit: 'fraction',
      source: '[0]',
      label: 'Daily volatility, small over large',
    },
    'eps-lead.2025': { value: 0.299, unit: 'points', source: '[1]', label: 'EPS growth lead, 2025' },
    'eps-lead.2026': { value: 0.239, unit: 'points', source: '[1]', label: 'EPS growth lead, 2026' },
    'discount.pe': { value: 0.34, unit: 'fraction', source: '[1]', label: 'Forward P/E discount' },
    'discount.pb': { value: 0.57, unit: 'fraction', source: '[1]', label: 'P/B discount' },
    'discount.ps': { value: 0.57, unit: 'fraction', source: '[1]', label: 'P/S discount' },
    'discount.ev-ebitda': { value: 0.48, unit: 'fraction', source: '[1]', label: 'EV/EBITDA discount' },
  },
  inputs: {
    'eps.2024.small': {
      value: 0.059,
      unit: 'fraction',
      source: '[1]',
      label: 'Russell 2000 EPS growth, 2024',
    },
    'eps.2024.large': { value: 0.085, unit: 'fraction', source: '[1]', label: 'S&P 500 EPS growth, 2024' },
    'eps.2025.small': {
      value: 0.422,
      unit: 'fraction',
      source: '[1]',
      label: 'Russell 2000 EPS growth, 2025',
    },
    'eps.2025.large': { value: 0.123, unit: 'fraction', source: '[1]', label: 'S&P 500 EPS growth, 2025' },
    'eps.2026.small': {
      value: 0.357,
      unit: 'fraction',
      source: '[1]',
      label: 'Russell 2000 EPS growth, 2026',
    },
    'eps.2026.large': { value: 0.118, unit: 'fraction', source: '[1]', label: 'S&P 500 EPS growth, 2026' },
    'eps.average.small': {
      value: 0.151,
      unit: 'fraction',
      source: '[1]',
      label: 'Russell 2000 EPS growth, historical average',
    },
    'eps.average.large': {
      value: 0.102,
      unit: 'fraction',
      source: '[1]',
      label: 'S&P 500 EPS growth, historical average',
    },
    'pe.small': { value: 14.2, unit: 'times', source: '[1]', label: 'Russell 2000 forward P/E' },
    'pe.large': { value: 21.5, unit: 'times', source: '[1]', label: 'S&P 500 forward P/E' },
    'pb.small': { value: 1.8, unit: 'times', source: '[1]', label: 'Russell 2000 P/B' },
    'pb.large': { value: 4.2, unit: 'times', source: '[1]', label: 'S&P 500 P/B' },
    'ps.small': { value: 1.2, unit: 'times', source: '[1]', label: 'Russell 2000 P/S' },
    'ps.large': { value: 2.8, unit: 'times', source: '[1]', label: 'S&P 500 P/S' },
    'ev-ebitda.small': { value: 8.5, unit: 'times', source: '[1]', label: 'Russell 2000 EV/EBITDA' },
    'ev-ebitda.large': { value: 16.2, unit: 'times', source: '[1]', label: 'S&P 500 EV/EBITDA' },
  },
  fundamentals: {
    periods: ['2024', '2025', '2026', 'average'],
    multiples: ['2025', '2026'],
    measures: ['pe', 'pb', 'ps', 'ev-ebitda'],
    scenario: { period: '2026', measure: 'pe' },
  },
  retold: true,
  bands: {
    'eps-multiple': {
      low: 2,
      high: 3,
      unit: 'times',
      source: null,
      label: 'Small-cap EPS growth of 2025 and 2026 over its historical average',
    },
    discount: {
      low: 0.2,
      high: 0.6,
      unit: 'fraction',
      source: '[1]',
      label: 'Valuation discount on every measure',
    },
    'rate-cuts-bp': {
      low: 75,
      high: 100,
      unit: 'number',
      source: '[1]',
      label: 'Federal Reserve cuts expected in 2026, basis points',
    },
  },
  outlook: {
    'gdp.us-q4-2025': {
      value: 0.053,
      unit: 'fraction',
      source: '[1]',
      label: 'US GDP growth, fourth quarter of 2025 (Atlanta Fed GDPNow)',
    },
    'gdp.global-2026': { value: 0.035, unit: 'fraction', source: '[1]', label: 'Global GDP growth, 2026' },
    'ism.cycle-months': {
      value: 45,
      unit: 'count',
      source: '[1]',
      label: 'Length of the ISM manufacturing PMI cycle, months',
    },
  },
  signals: {
    'price-vs-ma20.small': { signal: 'Above', source: null },
    'price-vs-ma50.small': { signal: 'Above', source: null },
    'ma20-vs-ma50.small': { signal: 'Bullish', source: null },
    'ratio.off-high': { signal: 'Off its high', source: null },
    'streak.longest-since': { signal: '2008', source: '[1]' },
  },
  forecast: {
    low: 0.15,
    high: 0.25,
    months: { from: 6, to: 12 },
    conditions: [{ text: 'earnings expectations are met' }, { text: 'the Federal Reserve cuts rates' }],
    source: null,
  },
})
