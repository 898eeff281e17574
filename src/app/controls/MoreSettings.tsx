import { DEFAULT_SETTINGS, type Settings } from '../../report/settings.ts'
import { change } from '../../state/store.ts'
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
      <button type="button" onClick={() => change(DEFAULT_SETTINGS)}>
        Reset all settings
      </button>
    </div>
  )
}
