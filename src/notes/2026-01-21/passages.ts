/**
 * What the note of January 21, 2026 argues, told in our own words and attributed. Its numbers stand in `head.ts`; where
 * a sentence here repeats one, a test holds the two together.
 */
import type { Passages } from '../note.ts'

export const PASSAGES: Passages = {
  thesis: {
    text: 'Mike Wilson, chief US equity strategist at Morgan Stanley, calls small caps the most undervalued part of the 2026 bull market. In his reading the economy is early in a “rolling recovery”, one sector healing after another, and smaller companies are among the first to gain. Four catalysts carry the argument.',
    source: '[1]',
  },
  catalysts: [
    {
      id: 'earnings',
      title: 'Earnings and operating leverage',
      text: 'Morgan Stanley expects small-cap profits to recover faster than sales, with four forces pushing the same way.',
      points: [
        { term: 'Regulation', text: 'lighter rules cost less to comply with' },
        {
          term: 'Leverage',
          text: 'costs that stay fixed turn each gain in revenue into a larger gain in profit',
        },
        { term: 'Financing', text: 'easier money makes debt cheaper to carry' },
        { term: 'Fiscal policy', text: 'stimulus builds ahead of the 2026 midterm elections' },
      ],
      source: '[1]',
    },
    {
      id: 'positioning',
      title: 'Light positioning',
      text: 'Portfolios still hold few cyclical shares, and Morgan Stanley sees no excess in the mood around sectors that follow the economy. Fundamentals that improve while investors stay cautious are, it argues, the mark of an early recovery.',
      points: [],
      source: '[1]',
    },
    {
      id: 'economy',
      title: 'An economy picking up speed',
      text: 'The Atlanta Fed’s GDPNow put US growth in the fourth quarter of 2025 at 5.3%. The 45-month cycle of the ISM manufacturing index suggests to Morgan Stanley that the industrial rebound is late rather than cancelled; small caps, tied more closely to domestic demand and to reshoring, would feel it first.',
      points: [],
      source: '[1]',
    },
    {
      id: 'consumer',
      title: 'Relief for consumers',
      text: 'Gasoline near its lowest price in five years, Morgan Stanley notes, leaves low- and middle-income households more to spend.',
      points: [],
      source: '[1]',
    },
  ],
  outlook: [
    {
      id: 'growth',
      title: 'Growth',
      text: 'World output is expected to grow about 3.5%, carried by consumers in developed markets and by spending on AI infrastructure.',
      points: [],
      source: '[1]',
    },
    {
      id: 'policy',
      title: 'Interest rates',
      text: 'The Federal Reserve is expected to lower its rate by 75–100 basis points over the year.',
      points: [],
      source: '[1]',
    },
    {
      id: 'productivity',
      title: 'Productivity',
      text: 'AI is expected to raise productivity, and with it earnings.',
      points: [],
      source: '[1]',
    },
    {
      id: 'beneficiaries',
      title: 'Who benefits early',
      text: 'Small caps are named beside mid-sized banks and other financials, industrials and consumer discretionary.',
      points: [],
      source: '[1]',
    },
  ],
  rates: {
    id: 'rates',
    title: 'Why rates matter more to small caps',
    text: 'Morgan Stanley expects cuts of 75–100 basis points in 2026. The same three traits that make falling rates help would make rising rates hurt.',
    points: [
      { term: 'More debt', text: 'interest takes a larger share of operating profit' },
      {
        term: 'Shorter, floating debt',
        text: 'a change in rates reaches the income statement within quarters',
      },
      {
        term: 'Long duration',
        text: 'more of the value lies in distant earnings, which a lower discount rate lifts most',
      },
    ],
    source: '[1]',
  },
  risks: [
    {
      id: 'volatility',
      title: 'Higher volatility',
      text: 'Small caps move more from day to day, so a sound position can still be shaken out.',
      figures: ['vol-daily.small', 'vol-daily.large', 'vol-excess'],
      source: '[0]',
    },
    {
      id: 'recession',
      title: 'Recession',
      text: 'Domestic and cyclical earnings fall first when the economy turns.',
      figures: ['beta', 'capture.down'],
      source: null,
    },
    {
      id: 'credit',
      title: 'Credit',
      text: 'Companies with heavy or floating debt are exposed when spreads widen or a refinancing fails.',
      figures: [],
      source: null,
    },
    {
      id: 'liquidity',
      title: 'Liquidity',
      text: 'Thin trading makes large orders move the price against the one who places them.',
      figures: [],
      source: null,
    },
    {
      id: 'earnings-miss',
      title: 'Earnings fall short',
      text: 'Growth of 42% is a high bar; the valuation argument rests on clearing it.',
      figures: ['eps-lead.2025', 'eps-multiple.2025'],
      source: null,
    },
  ],
  recommendation: {
    text: 'Mike Wilson of Morgan Stanley favours undervalued cyclical shares, small caps among them, on the ground that the cycle is young.',
    source: '[1]',
  },
  strategy: [
    {
      number: 1,
      title: 'Use an index fund',
      text: 'The note would use a Russell 2000 fund such as IWM as its core allocation for small-cap exposure.',
      source: null,
    },
    {
      number: 2,
      title: 'Lean to early-cycle sectors',
      text: 'Financials, industrials and consumer discretionary are its preferred places within the asset class.',
      source: null,
    },
    {
      number: 3,
      title: 'Buy weakness, not strength',
      text: 'It would add when relative strength pulls back and refrain from chasing highs.',
      source: null,
    },
    {
      number: 4,
      title: 'Keep it a satellite',
      text: 'It would keep small caps a satellite in the portfolio as a whole, not its core.',
      source: null,
    },
  ],
  judgment: {
    text: 'The note’s answer to its own question is yes, with conditions: better fundamentals can carry small caps ahead of large caps over the medium term.',
    source: null,
  },
  horizons: [
    {
      id: 'short',
      title: 'Short term',
      span: '1–3 months',
      view: 'A pause is possible',
      text: 'The note sees relative strength off its highs and allows for a technical correction; it would buy into one.',
      depends: 'Momentum',
      figures: ['ratio.off-high'],
      source: null,
    },
    {
      id: 'medium',
      title: 'Medium term',
      span: '6–12 months',
      view: 'Ahead by 15–25 pp',
      text: 'Small caps are expected to outperform, provided that companies deliver the earnings and the Federal Reserve delivers the cuts.',
      depends: 'Earnings and rate cuts',
      figures: ['base.6m.p15', 'base.12m.p15'],
      source: null,
    },
    {
      id: 'long',
      title: 'Long term',
      span: 'Over 1 year',
      view: 'Depends on the cycle',
      text: 'The outcome follows the economy. A recession would turn the advantage into its opposite.',
      depends: 'No recession',
      figures: [],
      source: null,
    },
  ],
  assessment: [
    { factor: 'Earnings', stars: 5, reason: 'EPS growth expected for 2025 and 2026 is at a record' },
    { factor: 'Valuation', stars: 5, reason: 'Discounts of 20–60%, low against history' },
    { factor: 'Rates', stars: 4, reason: 'A cutting cycle is beginning' },
    { factor: 'Economic cycle', stars: 4, reason: 'Growth is picking up again and the ISM index is rising' },
    { factor: 'Positioning', stars: 4, reason: 'Investors hold little' },
    { factor: 'Risk', stars: 2, reason: 'High volatility and strong sensitivity to the cycle' },
  ],
  tensions: [
    {
      id: 'momentum',
      title: 'Momentum is called weaker in section I and strong in section IV',
      sides: [
        {
          section: 'I',
          view: 'Short-term momentum weakens',
          text: 'The ratio of small to large caps is off its highs, which the note takes for a weakening of momentum in the short term.',
          figures: ['ratio.off-high', 'price-vs-ma20.ratio'],
          source: null,
        },
        {
          section: 'IV',
          view: 'Strong momentum',
          text: 'The table of technical signals gives relative strength against large caps as +7.18% and calls it strong momentum.',
          figures: ['gap.arithmetic'],
          source: null,
        },
      ],
      remark:
        'The two need not contradict each other: the first looks at the time since the high, the second at all months since September. The note does not say so, and gives both without a span. No verdict rests on this.',
    },
  ],
}
