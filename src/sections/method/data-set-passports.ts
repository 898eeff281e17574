/**
 * Facts about each bundled data set: source, vintage and quirks.
 */
import type { DataSetId } from '../../data/series/provenance.ts'

export interface DataSetPassport {
  readonly publisher: string
  readonly vintage: string
  /** Whether an investor could have earned its returns. */
  readonly investable: string
  /** Properties that look like errors but are not. */
  readonly quirks: readonly string[]
}

export const DATA_SET_PASSPORTS: Readonly<Record<DataSetId, DataSetPassport>> = {
  funds: {
    publisher:
      'iShares Russell 2000 ETF (IWM) and SPDR S&P 500 ETF (SPY): closes as traded, adjusted for splits, and closes adjusted for dividends as well.',
    vintage: 'Adjusted closes are as of the last close.',
    investable: 'Both funds can be bought; their costs are in the prices.',
    quirks: [
      'Closes before 2001 are fractions of a dollar, as they were quoted. IWM was split two for one on June 9, 2005.',
      'On December 8, 2000 both funds closed below what their indices did (SPY by 1.7 points, IWM by 2.5) and recovered the next day. They are so quoted everywhere.',
    ],
  },
  indices: {
    publisher:
      'Levels of the Russell 2000 (FTSE Russell) and of the S&P 500 (S&P Dow Jones Indices) as price indices. The levels belong to their publishers.',
    vintage: 'Levels are not restated.',
    investable: 'Not investable: the levels carry no costs and leave dividends out.',
    quirks: [],
  },
  portfolios: {
    publisher:
      'Kenneth R. French’s data library: US shares sorted by size, value-weighted. Small is the second quintile, large the largest 30%.',
    vintage: 'December 2024. History is restated with every vintage.',
    investable:
      'Not investable: the returns carry no costs, and shares change portfolio without being traded.',
    quirks: ['A month’s close is dated the last weekday of the month, as the source names no day.'],
  },
}
