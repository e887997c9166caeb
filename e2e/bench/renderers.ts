import { readdirSync, readFileSync } from 'node:fs'

/** Bytes that the renderers of this process's browsers hold: proportional set sizes, summed, so that pages that several share count once. Linux only. */
export function rendererMemory(): number {
  const kilobytes = (id: string) => Number(/^Pss:\s*(\d+)/m.exec(read(id, 'smaps_rollup'))?.[1] ?? 0)
  return sumOver(renderers(), kilobytes) * 1024
}

/** Milliseconds of processor time that the same renderers have used, on all cores together: unlike the clock it runs no faster on a busy machine. */
export function rendererTime(): number {
  const ticks = (id: string) => {
    const fields = read(id, 'stat')
      .replace(/^.*\) /, '')
      .split(' ')
    return Number(fields[userTime] ?? 0) + Number(fields[systemTime] ?? 0)
  }
  return sumOver(renderers(), ticks) * millisecondsPerTick
}

/** Places in /proc/PID/stat behind the name; what they count is a hundredth of a second (proc(5)). */
const [userTime, systemTime] = [11, 12]
const millisecondsPerTick = 10

const sumOver = (ids: readonly string[], measure: (id: string) => number) =>
  ids.reduce((sum, id) => sum + measure(id), 0)

function renderers(): readonly string[] {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const parents = new Map(processes.map((id) => [id, parentOf(id)]))
  return processes.filter((id) => isBelow(id, String(process.pid), parents) && isRenderer(id))
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
