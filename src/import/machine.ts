import { importLimits } from './limits.ts'

/** Gigabytes of memory, as far as the browser says: Chrome rounds and says no more than 8, others say nothing. */
function memory(): number {
  const { deviceMemory } = (globalThis.navigator ?? {}) as { readonly deviceMemory?: number }
  return Math.min(8, deviceMemory ?? 8)
}

/** The largest source that this machine has the memory for, in bytes. */
export const mostSourceBytes = (gigabytes = memory()): number =>
  Math.floor((importLimits.sourceBytes.value * gigabytes) / 8)
