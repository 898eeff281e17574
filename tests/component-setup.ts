import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// What a test waits for comes when it comes on a busy machine; only what hangs is to fail.
configure({ asyncUtilTimeout: 15_000 })

afterEach(cleanup)
