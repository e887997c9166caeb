import { readdirSync, readFileSync } from 'node:fs'

/** Milliseconds between looks. */
const interval = 50

/** Watches what this process's browsers hold in their renderers, until stopped; gives the most in bytes. Linux only. */
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

/** Proportional set sizes of all renderers below this process, summed: pages that several share count once. */
function rendererMemory(): number {
  const processes = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((id) => [id, parentOf(id)]),
  )
  let sum = 0
  for (const id of processes.keys()) {
    if (isBelow(id, String(process.pid), processes) && isRenderer(id)) sum += proportionalSetSize(id)
  }
  return sum
}

function isBelow(id: string, ancestor: string, parents: ReadonlyMap<string, string>): boolean {
  for (let at: string | undefined = id; at !== undefined && at !== '0'; at = parents.get(at)) {
    if (at === ancestor) return true
  }
  return false
}

/** A process may end while it is looked at: it then has no parent, no arguments and no memory. */
function read(id: string, file: string): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8')
  } catch {
    return ''
  }
}

const parentOf = (id: string): string => /^PPid:\s*(\d+)/m.exec(read(id, 'status'))?.[1] ?? '0'

const isRenderer = (id: string): boolean => read(id, 'cmdline').includes('--type=renderer')

function proportionalSetSize(id: string): number {
  const kilobytes = /^Pss:\s*(\d+)/m.exec(read(id, 'smaps_rollup'))?.[1]
  return Number(kilobytes ?? 0) * 1024
}
