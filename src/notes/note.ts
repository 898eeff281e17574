/**
 * A note: a published text that makes claims about small and large caps. The report is what the product computes; a
 * note is what somebody else wrote, as data. Numbers are stored unrounded in the unit's own scale: 0.1184 for 11.84 %,
 * 0.299 for 29.9 percentage points, 14.2 for a multiple of 14.2.
 */
import type { Unit } from '../report/figure.ts'

/** A calendar day as ISO text, "2026-01-20". */
export type IsoDay = string

/** A reference as the note numbers it: "[0]". */
export type ReferenceId = string

export interface Reference {
  readonly id: ReferenceId
  readonly publisher: string
  readonly title: string
  readonly published: string
  /** Where it can be read, an https address. */
  readonly address?: string
}

/** One number as the note printed it. */
export interface PublishedFigure {
  readonly value: number
  readonly unit: Unit
  /** Null where the note gives no reference for it. */
  readonly source: ReferenceId | null
  readonly label: string
}

/** A published range: "20-60%", "2-3 times". */
export interface PublishedBand {
  readonly low: number
  readonly high: number
  readonly unit: Unit
  readonly source: ReferenceId | null
  readonly label: string
}

/** What a note calls one side, and the symbols that it can be checked with. */
export interface SubjectSide {
  readonly name: string
  /** Symbols of the thing itself. */
  readonly symbols: readonly string[]
  /** Symbols of funds and futures that track it. */
  readonly standIns: readonly string[]
}

/** What a note is about. */
export interface Subject {
  /** Id of the bundled data set that holds what the note names. */
  readonly dataset: string | null
  readonly small: SubjectSide
  readonly large: SubjectSide
}

/** What must come about for a forecast to bind its author. */
export interface Condition {
  readonly text: string
  /** What has become known of it; absent where nothing has. */
  readonly known?: string
}

/** A lead of small over large caps expected within some months. */
export interface Forecast {
  /** Ends of the expected gap, fractions; `high` is null for "at least". */
  readonly low: number
  readonly high: number
  /** Calendar months from the as-of day. */
  readonly months: { readonly from: number; readonly to: number }
  readonly conditions: readonly Condition[]
  /** Null where the forecast is the note's own. */
  readonly source: ReferenceId | null
}

/**
 * Which of the note's inputs feed which computation. Inputs of growth have the ids `eps.<period>.small` and
 * `.large`, multiples `<measure>.small` and `.large`.
 */
export interface Fundamentals {
  /** Years and "average", for which the note gives earnings growth. */
  readonly periods: readonly string[]
  /** The periods whose growth is compared with the average. */
  readonly multiples: readonly string[]
  readonly measures: readonly string[]
  /** The period and the measure that the scenario starts from. */
  readonly scenario: { readonly period: string; readonly measure: string } | null
}

/** A paragraph and the reference that carries it; null where the note speaks for itself. */
export interface Passage {
  readonly text: string
  readonly source: ReferenceId | null
}

/** An argument with a name; `points` spell it out where one sentence is not enough. */
export interface Argument extends Passage {
  /** Stable, for anchors: "earnings", "liquidity". */
  readonly id: string
  readonly title: string
  readonly points: readonly { readonly term: string; readonly text: string }[]
}

/** A risk, with the figures of the report that bear on it. */
export interface Risk extends Passage {
  readonly id: string
  readonly title: string
  /** Ids of figures shown beside it; none where prices say nothing. */
  readonly figures: readonly string[]
}

/** A recommendation, numbered as in the note. */
export interface StrategyPoint extends Passage {
  readonly number: number
  readonly title: string
}

/** The note's view over one stretch of time. */
export interface Horizon extends Passage {
  readonly id: string
  readonly title: string
  readonly span: string
  /** The view in two or three words. */
  readonly view: string
  readonly depends: string
  /** Ids of figures that bear on it, as for risks. */
  readonly figures: readonly string[]
}

/** One of two passages that pull apart. */
export interface TensionSide extends Passage {
  /** The note's section. */
  readonly section: string
  /** What it says, in two or three words. */
  readonly view: string
  /** Ids of figures that bear on it. */
  readonly figures: readonly string[]
}

/** Two passages of the note that pull apart. Both are shown, so that the reader can judge; no verdict rests on it. */
export interface Tension {
  readonly id: string
  readonly title: string
  readonly sides: readonly [TensionSide, TensionSide]
  /** How far the two can be reconciled. */
  readonly remark: string
}

export interface Assessment {
  readonly factor: string
  /** Support strength, 1 to 5. */
  readonly stars: number
  readonly reason: string
}

/** What the note argues, in our own words. */
export interface Passages {
  readonly thesis: Passage
  readonly catalysts: readonly Argument[]
  readonly outlook: readonly Argument[]
  readonly rates: Argument
  readonly risks: readonly Risk[]
  readonly recommendation: Passage
  readonly strategy: readonly StrategyPoint[]
  readonly judgment: Passage
  readonly horizons: readonly Horizon[]
  readonly assessment: readonly Assessment[]
  readonly tensions: readonly Tension[]
}

/**
 * What a claim is about, which decides when it applies: the note's own window; its as-of day; its published inputs.
 */
export type ClaimScope = 'window' | 'as-of' | 'inputs'

/** Which rule says how near a recomputed value must be; the ledger states them. */
export type ToleranceRule = 'return' | 'gap' | 'volatility' | 'excess' | 'printed'

/** Other definitions of the same thing, shown beside the claim. */
export type VariantKind =
  | 'basis'
  | 'stand-in'
  | 'gap-kinds'
  | 'nearest-window'
  | 'volatility'
  | 'streak'
  | 'record-high'
  | 'longer-averages'
  | 'base-rate'
  | 'milestones'

/** Days of a claim's own window; `from` null for a figure as of `to` that reads the history before it. */
export interface ClaimWindow {
  readonly from: IsoDay | null
  readonly to: IsoDay
}

/** What qualifies a printed number: "about", "almost" (a little less), "more than", "less than". */
export type Qualifier = 'about' | 'almost' | 'over' | 'under'

/** Price or total return; price where a claim names none. */
export type ClaimBasis = 'price' | 'total'

/** A calendar period, whole. */
export type CalendarPeriod = 'week' | 'month' | 'quarter' | 'year'

/** A kind of move that can be ranked: of one side or of the lead, over a number of sessions or a calendar period. */
export interface RecordedMove {
  readonly figure: 'return.small' | 'return.large' | 'gap.arithmetic'
  readonly stretch: number | CalendarPeriod
  /** For a worst move, which ranks first from below; the best rank first where absent. */
  readonly order?: 'smallest'
}

/** How a claim is checked. Numbers that the note gives are named by their id in `Note.reported`, not repeated. */
export type ClaimCheck =
  /** A published number against the figure of the same meaning. */
  | {
      readonly kind: 'value'
      readonly scope: ClaimScope
      readonly figure: string
      readonly reported: string
      readonly rule: ToleranceRule
      /** Unit of the last digit that the note printed, in the value's own scale. */
      readonly digit: number
    }
  /** A figure said to be above (or below) a level. `margin`: how far it must be for the claim to hold in full. */
  | {
      readonly kind: 'side'
      readonly scope: ClaimScope
      readonly figure: string
      readonly is: 'above' | 'below'
      readonly level: number
      readonly margin: number
      readonly said: string
    }
  /** One figure said to be larger than another. */
  | {
      readonly kind: 'larger'
      readonly scope: ClaimScope
      readonly figure: string
      readonly than: string
      readonly said: string
    }
  /** Figures said to lie in a published range, all of them. */
  | {
      readonly kind: 'range'
      readonly scope: ClaimScope
      readonly figures: readonly string[]
      /** Id in `Note.bands`, or "forecast" for the band of the note's forecast. */
      readonly range: string
    }
  /** A published number that follows from two other published ones. */
  | {
      readonly kind: 'arithmetic'
      readonly reported: string
      readonly from: readonly [string, string]
      /** p − q; p / q − 1; (1 + p) / (1 + q) − 1; or p × √252, where q is not used. */
      readonly by: 'difference' | 'excess' | 'excess of growth' | 'annualised'
      /** How near it must come; to the printed digits where absent. */
      readonly rule?: ToleranceRule
      readonly digit: number
    }
  /** A streak said to be the longest since a year. */
  | { readonly kind: 'longest-since'; readonly scope: ClaimScope; readonly year: number }
  /** A published number over days of the claim's own, whatever the page shows. */
  | {
      readonly kind: 'measure'
      readonly figure: string
      readonly window: ClaimWindow
      /** The side whose streak it is; small where absent. */
      readonly side?: 'small' | 'large'
      readonly reported: number
      readonly unit: Unit
      /** Unit of the last printed digit, in the scale of `reported`. */
      readonly digit: number
      readonly qualifier?: Qualifier
      readonly basis?: ClaimBasis
    }
  /** A figure over days of the claim's own, said to lie in a range. */
  | {
      readonly kind: 'within'
      readonly figure: string
      readonly window: ClaimWindow
      readonly side?: 'small' | 'large'
      /** Null for an end that is open. */
      readonly low: number | null
      readonly high: number | null
      readonly unit: Unit
      readonly digit: number
      readonly basis?: ClaimBasis
    }
  /** A figure said to be above or below zero over days of the claim's own. */
  | {
      readonly kind: 'direction'
      readonly figure: string
      readonly window: ClaimWindow
      readonly side?: 'small' | 'large'
      readonly is: 'above' | 'below'
      readonly said: string
      readonly basis?: ClaimBasis
    }
  /** A figure expected in a band: by the last close on or before `window.to`, or at any close from `earliest` on. */
  | {
      readonly kind: 'expectation'
      readonly figure: string
      readonly window: { readonly from: IsoDay; readonly to: IsoDay }
      readonly earliest: IsoDay | null
      readonly low: number | null
      readonly high: number | null
      /** Stated probability, 0 to 1. */
      readonly probability: number | null
    }
  /** Moves that end on certain days said to have certain ranks among all of their kind from `since` to `until`. */
  | {
      readonly kind: 'record'
      readonly move: RecordedMove
      readonly ends: readonly IsoDay[]
      readonly ranks: readonly number[]
      /** Null for "on record": as far as the data reach. */
      readonly since: IsoDay | null
      readonly until: IsoDay
    }
  /** A move said to be the largest (or smallest) since a day, a month, "2000-02", or a year. */
  | { readonly kind: 'best-since'; readonly move: RecordedMove; readonly end: IsoDay; readonly since: string }
  /** The streak that was going on a day, said to be the longest since a day, a month or a year. */
  | {
      readonly kind: 'streak-since'
      readonly to: IsoDay
      readonly since: string
      /** The side whose streak it is; small where absent. */
      readonly side?: 'small' | 'large'
    }
  /** The streak that was going on a day, said to have a rank among all on record. */
  | { readonly kind: 'streak-rank'; readonly to: IsoDay; readonly rank: number }
  /** What came over so many sessions after earlier streaks at least so long. */
  | {
      readonly kind: 'after-streaks'
      readonly least: number
      /** The last day that the author could have known. */
      readonly before: IsoDay
      readonly sessions: number
      readonly statistic: 'mean' | 'share-positive' | 'share-ahead'
      readonly reported: number
      readonly digit: number
      readonly qualifier?: Qualifier
    }
  /** Small caps said to be ahead, or behind, some months after the events of a kind. */
  | {
      readonly kind: 'event'
      readonly event: 'first-cut' | 'recession'
      readonly months: 1 | 3 | 6 | 12
      readonly is: 'ahead' | 'behind'
      readonly said: string
    }
  /** A cycle of cuts of the policy rate said to be beginning on the note's day. */
  | { readonly kind: 'rate-cycle'; readonly said: string }
  /** The note's forecast. */
  | { readonly kind: 'forecast' }
  /** A fall of the ratio expected within some months; `least` is how far it must fall, a fraction. */
  | { readonly kind: 'correction'; readonly months: number; readonly least: number }
  /** Something that is said to be possible, which no outcome refutes. */
  | { readonly kind: 'may'; readonly said: string }
  /** Prices say nothing about it; `needs` says what would. */
  | { readonly kind: 'unverifiable'; readonly needs: string; readonly said: string | null }

export interface NoteClaim {
  /** Stable, for anchors and links. */
  readonly id: string
  /** The note's section, or null where it has none. */
  readonly section: string | null
  /** In our own words. */
  readonly text: string
  /** Null where the note speaks for itself. */
  readonly source: ReferenceId | null
  readonly check: ClaimCheck
  readonly variants?: readonly VariantKind[]
}

export interface Note {
  /** Names the note in links: `?note=<id>`. */
  readonly id: string
  readonly title: string
  readonly publisher: string
  /** The day, or the month where no more is known: "2024-07". */
  readonly published: string
  /** Where it can be read, an https address, or null. */
  readonly address: string | null
  /** What the note says of itself: "Market: US stocks". */
  readonly labels: readonly { readonly term: string; readonly text: string }[]
  readonly subject: Subject
  /** First and last close of the period that the note is about; the last one is its as-of day. */
  readonly window: { readonly from: IsoDay; readonly to: IsoDay }
  /** Published results by the id of the figure that the report computes for the same thing. */
  readonly reported: Readonly<Record<string, PublishedFigure>>
  /** Published inputs: prices cannot reproduce them; the reader may change them. */
  readonly inputs: Readonly<Record<string, PublishedFigure>>
  readonly fundamentals: Fundamentals | null
  /** Whether `passages` retell what the note argues. */
  readonly retold: boolean
  readonly bands: Readonly<Record<string, PublishedBand>>
  /** Further published numbers that follow from neither prices nor inputs. */
  readonly outlook: Readonly<Record<string, PublishedFigure>>
  /** What the note says of a figure in a word, by the figure's id. */
  readonly signals: Readonly<Record<string, { readonly signal: string; readonly source: ReferenceId | null }>>
  readonly forecast: Forecast | null
  readonly claims: readonly NoteClaim[]
  readonly references: readonly Reference[]
  readonly passages: Passages | null
}
