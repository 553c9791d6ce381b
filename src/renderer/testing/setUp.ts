import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'
import type { StoreApi } from 'zustand'
import { useArticle } from '../lib/article/article'
import { useBeside } from '../lib/places/beside'
import { useComposing } from '../lib/checking/composing'
import { useCursor } from '../lib/checking/cursor'
import { useDialogs } from '../lib/dialogs'
import { dropDraft, useDrafts } from '../lib/article/drafts'
import { useKeys } from '../lib/library/keys'
import { useLibrary } from '../lib/library/library'
import { useLibraryWork } from '../lib/library/libraryWork'
import { useNotices } from '../lib/notices'
import { usePreferences } from '../lib/preferences'
import { useRanking } from '../lib/article/ranking'
import { useReading } from '../lib/places/reading'
import { useReview } from '../lib/article/review'
import { useTextSelection } from '../lib/checking/textSelection'
import { useTicks } from '../lib/checking/ticks'
import { fakeBridge } from './fakeBridge'

// Waiting for something that never comes fails soon.
configure({ asyncUtilTimeout: 2000 })

const stores = [
  useArticle,
  useBeside,
  useComposing,
  useCursor,
  useDialogs,
  useDrafts,
  useKeys,
  useLibrary,
  useLibraryWork,
  useNotices,
  usePreferences,
  useRanking,
  useReading,
  useReview,
  useTextSelection,
  useTicks,
] as unknown as readonly StoreApi<object>[]

beforeEach(() => {
  fakeBridge()
})

/** Every test starts with a fresh window. */
afterEach(() => {
  cleanup()
  for (const name of useDrafts.getState().drafts.keys()) dropDraft(name)
  for (const store of stores) store.setState(store.getInitialState(), true)
  localStorage.clear()
  document.body.replaceChildren()
  vi.useRealTimers()
  vi.restoreAllMocks()
})
