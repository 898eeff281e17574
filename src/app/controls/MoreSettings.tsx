import { FREQUENCIES } from '../../data/series/frequency.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../report/settings.ts'
import { change, useChoices } from '../../state/store.ts'
import { LIMITS, readSetting } from '../../state/url.ts'
import { DraftField } from '../../ui/DraftField.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { Segmented } from '../../ui/Segmented.tsx'

/** The lengths and definitions that few readers change. */
export default function MoreSettings({ settings }: { readonly settings: Settings }) {
  return (
    <div className="more-settings-fields">
      <DraftField
        label="Moving averages"
        value={settings.ma.join(', ')}
        partOf={settings}
        read={text => readSetting('ma', text)}
        onCommit={ma => change({ ma })}
        size={14}
      />
      <NumberField
        label="Volatility over"
        value={settings.vol}
        partOf={settings}
        {...LIMITS.vol}
        whole
        suffix="returns"
        onChange={vol => change({ vol })}
      />
      <NumberField
        label="Near-tie tolerance"
        value={settings.tie}
        partOf={settings}
        {...LIMITS.tie}
        suffix="bp"
        onChange={tie => change({ tie })}
      />
      <Segmented
        label="Gap"
        value={settings.gap}
        options={[
          { value: 'arithmetic', label: 'Arithmetic, pp' },
          { value: 'geometric', label: 'Geometric, %' },
        ]}
        onChange={gap => change({ gap })}
      />
      <RowsControl rows={settings.rows} />
      <button type="button" onClick={() => change(DEFAULT_SETTINGS)}>
        Reset all settings
      </button>
    </div>
  )
}

const FEWER_ROWS = ['weekly', 'monthly'] as const

/** How far apart the rows are that everything is computed from; only what leaves fewer rows than the prices have. */
function RowsControl({ rows }: Pick<Settings, 'rows'>) {
  const pair = useChoices(all => all.pair)
  if (pair === null) return null
  const { small, large } = pair.passport
  const loaded = small.frequency.perYear < large.frequency.perYear ? small.frequency : large.frequency
  return (
    <Segmented
      label="Rows"
      value={rows}
      options={[
        { value: 'as loaded', label: `One a ${loaded.unit}` },
        ...FEWER_ROWS.flatMap(value => {
          const { perYear, unit } = FREQUENCIES[value]
          return perYear < loaded.perYear ? [{ value, label: `One a ${unit}` }] : []
        }),
      ]}
      onChange={rows => change({ rows })}
    />
  )
}
