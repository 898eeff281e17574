/**
 * The words of market notes: verbs of return and of lead, nouns of measures, and what is about other things.
 */

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/))
}

/** Verbs of a side's own return. */
export const RISES = set(
  `gain gains gained gaining rise rises rose risen rising climb climbs climbed climbing advance advances advanced advancing jump
  jumps jumped jumping rally rallies rallied rallying surge surges surged surging soar soars soared soaring add adds added adding
  leap leaps leapt leaped rocket rocketed pop popped spike spiked rebound rebounds rebounded rebounding recover recovered recovering
  bounce bounced bouncing appreciate appreciated grew vault vaulted`,
)
export const FALLS = set(
  `lose loses lost losing fall falls fell fallen falling drop drops dropped dropping decline declines declined declining slide
  slides slid sliding sink sinks sank sunk sinking tumble tumbles tumbled tumbling slump slumps slumped slumping plunge plunges
  plunged plunging retreat retreats retreated retreating slip slips slipped slipping shed sheds shedding dip dips dipped crash crashed
  crashing ease eased plummet plummeted correct corrected weaken weakened`,
)
/** Verbs that state a return with its own sign. */
export const RETURNS = set(
  'return returns returned returning deliver delivers delivered delivering post posted posts earn earned produce produced generated notched recorded made',
)
/** "is up 5%", "was down 3%". */
export const IS = set(
  `is are was were be been being stand stands stood standing sit sits sat sitting remain remains remained finished finish ended ends closed closes
  close trades trade traded trading holds held broke broken breaks crossed crosses moved moves pushed settled opened hovers hovered
  stayed stays went`,
)

/** Verbs of one side ahead of the other, and behind. */
export const LEADS = set(
  `beat beats beaten edged beating outperform outperforms outperformed outperforming outpace outpaces outpaced outpacing outrun outruns
  outran outrunning outgain outgains outgained outdo outdoes outdid outdone outstrip outstrips outstripped outstripping top tops
  topped topping lead leads led leading surpass surpasses surpassed surpassing best bested eclipse eclipsed eclipsing exceed exceeds
  exceeded outshine outshone outshines trounce trounced trounces thrash thrashed overtake overtook`,
)
export const LAGS = set(
  `lag lags lagged lagging trail trails trailed trailing underperform underperforms underperformed underperforming undershoot
  undershot underperformed`,
)

/** Nouns of a side's own return. */
export const RISE_NOUNS = set(
  'gain gains rise advance jump rally surge increase rebound climb upswing leap pop bounce upside',
)
export const FALL_NOUNS = set(
  'loss losses decline drop fall slide slump selloff plunge retreat tumble dip sell correction setback',
)
export const RETURN_NOUNS = set('return returns performance')

/** Nouns of a gap with its sign; and those without. */
export const LEAD_NOUNS = set('lead advantage edge outperformance margin')
export const LAG_NOUNS = set('deficit shortfall underperformance lag')
export const GAP_NOUNS = set('gap spread differential difference divergence')

export const NEGATIONS = set(
  "not never no nor neither didn't hasn't haven't hadn't isn't aren't wasn't weren't don't doesn't won't wouldn't couldn't cannot can't hardly barely failed fails fail without",
)

/** Words that make a sentence one of what is to come. */
export const FORECASTS = set(
  `expect expects expected expecting forecast forecasts forecasting should will shall anticipate anticipates anticipated project
  projects predict predicts predicting likely target targets poised could may might ought see look looking call calling chance`,
)
/** Words that make a sentence one of rule, of condition or of chance, which states nothing of a window. */
export const GENERAL = set(
  `if unless whether tend tends tended usually typically historically average averaged median often generally normally sometimes
  assuming suppose hypothetical would hypothetically`,
)

/** Nouns of other things: what stands before a verb as one of these is no side. */
export const FOREIGN = set(
  `earnings eps profit profits revenue revenues sales margin margins valuation valuations multiple multiples dividend dividends
  yield yields treasury treasuries bond bonds gilt gilts credit loan loans debt rate rates fed inflation cpi pce gdp output economy payrolls payroll
  jobs unemployment wages spending consumption exports imports oil crude brent gas gold silver copper commodities commodity dollar euro
  yen sterling currency currencies bitcoin crypto ether housing homes rents sector sectors stock company companies bank banks biotech
  biotechs biotechnology semiconductors chipmakers technology tech financials industrials utilities energy healthcare reits reit
  fund funds inflows outflows flows assets volume volumes turnover positioning sentiment breadth issuance buybacks capex investment
  hedge portfolio strategy allocation weight weighting weights tariff tariffs deficit budget confidence ism pmi survey estimates estimate
  consensus analysts growth value momentum book cash price-earnings forward trailing odds election voters vix microcaps midcaps
  megacaps magnificent seven ipo ipos members constituents share market cap leverage interest`,
)

/** Words that may stand between a subject and its verb, or a verb and its number. */
export const FILLERS = set(
  `has have had having is are was were been being be also now then still just even already only again together both all overall
  alone since ever since's did do does will would should could may might can to up down by about around roughly nearly almost some approximately over
  more than less at least most as much further another a an the total of its their it they he she we itself themselves who that which on
  in for back well much recently currently yet so far too quietly merely simply itself somewhat clearly easily handily sharply
  steadily strongly modestly slightly significantly substantially dramatically comfortably narrowly actually finally really already
  duly longer rather largely briefly initially subsequently consistently persistently continuously collectively cumulatively 's not never ( ) " “ ” ' ‘ ’`,
)
