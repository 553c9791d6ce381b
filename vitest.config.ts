import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/{unit,library,importers,reports,cli}/**/*.test.ts'],
    testTimeout: 20_000,
  },
})
