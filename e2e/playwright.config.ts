import { defineConfig } from '@playwright/test'
import { launchOptions } from './browser.ts'

const port = Number(process.env.E2E_PORT ?? 4399)
/** The built app to test. */
const dist = process.env.E2E_DIST ?? 'dist'

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../test-results/e2e',
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
  use: {
    baseURL: `http://localhost:${port}/`,
    viewport: { width: 1440, height: 900 },
    launchOptions,
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: `npx vite preview --outDir ${dist} --port ${port} --strictPort`,
    cwd: '..',
    port,
    reuseExistingServer: !process.env.CI,
  },
})
