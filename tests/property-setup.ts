import fc from 'fast-check'

// The same examples at every run, so that a test fails for a change and not by chance; others for who asks.
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20260121) })
