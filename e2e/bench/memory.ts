import { rendererMemory } from './renderers.ts'

/** Milliseconds between looks. */
const interval = 50

/** Watches what this process's browsers hold in their renderers, until stopped; gives the most in bytes. */
export function watchMemory(): { readonly stop: () => number } {
  let peak = 0
  const look = () => {
    peak = Math.max(peak, rendererMemory())
  }
  look()
  const timer = setInterval(look, interval)
  return {
    stop: () => {
      clearInterval(timer)
      look()
      return peak
    },
  }
}
