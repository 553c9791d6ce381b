import { expect, it } from 'vitest'
import { isOutOfMemory, limitReached } from '../../src/workers/limits'

// What V8, the C++ library and the system print as a process ends.
it.each([
  'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
  'FATAL ERROR: Ineffective mark-compacts near heap limit Allocation failed - JavaScript heap out of memory',
  'FATAL ERROR: invalid array length Allocation failed; Fatal JavaScript invalid size error 169220804',
])('a process that filled its own heap reached its limit: %s', (said) => {
  expect([limitReached(said), isOutOfMemory(said)]).toEqual(['memory', false])
})

it.each([
  'FATAL ERROR: Committing semi space failed. Allocation failed - JavaScript heap out of memory',
  'FATAL ERROR: v8::ArrayBuffer::NewBackingStore Allocation failed - process out of memory',
  "terminate called after throwing an instance of 'std::bad_alloc'",
  'fork: Cannot allocate memory',
])('a process that the system refused memory is no fault of what it read: %s', (said) => {
  expect([limitReached(said), isOutOfMemory(said)]).toEqual([undefined, true])
})
