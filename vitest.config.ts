import { defineConfig } from 'vitest/config'

// Vitest's reporter groups failures with Map.groupBy, which Node 20 does not have yet.
type GroupBy = <Key, Item>(
  items: Iterable<Item>,
  keyOf: (item: Item, index: number) => Key,
) => Map<Key, Item[]>
const maps = Map as unknown as { groupBy?: GroupBy }
maps.groupBy ??= (items, keyOf) => {
  const groups = new Map<ReturnType<typeof keyOf>, unknown[]>()
  let index = 0
  for (const item of items) {
    const key = keyOf(item, index++)
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return groups as never
}

export default defineConfig({
  test: {
    // By default one processor is left idle, which is half of a small machine.
    maxWorkers: '100%',
    // What hangs is caught; what is slow on a busy machine is not.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 110_000 } },
    // Files follow one another in a process, which loads what they share once. So no hook stands in a module that they
    // share: it would be heard in the first of them only.
    isolate: false,
    // Only with --coverage, as `npm run coverage` has it.
    coverage: {
      include: ['src/**/*.{ts,tsx}'],
      exclude: ['**/*.test.{ts,tsx}', 'src/renderer/testing/**'],
      reporter: ['json-summary'],
      reportsDirectory: 'test-results/coverage',
      thresholds: { 'src/renderer/lib/**': { lines: 95, functions: 95, branches: 90 } },
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/{unit,workers,library,importers,citations,reports,checkedCopy,cli}/**/*.test.ts'],
          globalSetup: ['tests/runFolder.ts', 'tests/freshBuild.ts'],
          // Processes, so that the processor time of one is what the tests of one file spend at a time.
          pool: 'forks',
        },
      },
      {
        // The window's own logic, in a DOM; these tests stand beside what they test.
        extends: true,
        test: {
          name: 'window',
          include: ['src/renderer/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          setupFiles: ['src/renderer/testing/setUp.ts'],
        },
      },
    ],
  },
})
