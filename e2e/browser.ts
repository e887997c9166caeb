import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium, type LaunchOptions } from '@playwright/test'

const isRoot = process.getuid?.() === 0

/** As root Chromium runs without its sandbox; its own background traffic is switched off in any case. */
const rootArguments = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking']

/** The browser to test with: named by CHROMIUM_PATH, Playwright's own, one on the PATH, else installed now. */
function findBrowser(): string {
  const named = process.env.CHROMIUM_PATH
  if (named) return named
  if (existsSync(chromium.executablePath())) return chromium.executablePath()
  return onPath() ?? installed()
}

function onPath(): string | undefined {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    const { status, stdout } = spawnSync('which', [name], { encoding: 'utf8' })
    if (status === 0) return stdout.trim()
  }
  return undefined
}

function installed(): string {
  if (
    spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 }).status ===
    0
  )
    return chromium.executablePath()
  if (isRoot && existsSync('/etc/debian_version')) {
    execFileSync('apt-get', ['update'], { stdio: 'inherit' })
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'inherit' })
  }
  const found = onPath()
  if (!found)
    throw new Error(
      'No Chromium was found or could be installed. Name one in the environment variable CHROMIUM_PATH.',
    )
  return found
}

export const launchOptions: LaunchOptions = {
  executablePath: findBrowser(),
  args: isRoot ? rootArguments : ['--disable-background-networking'],
}
