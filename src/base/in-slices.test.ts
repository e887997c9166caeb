import { describe, expect, it } from 'vitest'
import { inSlices } from './in-slices.ts'
import { nextTask } from './next-task.ts'

function* counting(to: number): Generator<void, number> {
  for (let step = 0; step < to; step++) yield
  return to
}

describe('work in slices', () => {
  it('is done at once where one slice is enough', () => {
    const made: number[] = []
    expect(inSlices(counting(3), 60_000, (count) => made.push(count))).toBeNull()
    expect(made).toEqual([3])
  })

  it('lets others in between slices, and goes on to the end', async () => {
    const heard: string[] = []
    const whole = new Promise<void>((resolve) => {
      inSlices(counting(3), 0, () => {
        heard.push('done')
        resolve()
      })
    })
    void nextTask().then(() => heard.push('other'))
    await whole
    expect(heard).toEqual(['other', 'done'])
  })

  it('makes nothing any more once it is stopped', async () => {
    const made: number[] = []
    const stop = inSlices(counting(3), 0, (count) => made.push(count))
    expect(stop).not.toBeNull()
    stop?.()
    for (let turn = 0; turn < 10; turn++) await nextTask()
    expect(made).toEqual([])
  })
})
