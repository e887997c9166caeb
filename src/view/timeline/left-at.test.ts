import { describe, expect, it } from 'vitest'
import { fitted } from './camera.ts'
import { leave, leftAt } from './left-at.ts'
import { stretchesOf } from './scale.ts'

const plot = { width: 800, left: 10, right: 10 }
const times = Float64Array.of(0, 10, 20, 9000, 9010)
const tasks = Int32Array.of(0, 1, 2, 3, 4)

describe('where a timeline was left', () => {
  it('is found again for the same tasks, with the stretches of now', () => {
    const before = stretchesOf(times, 60)
    leave(tasks, { scale: { ...fitted(before, plot), zoom: 7, offset: 3 }, plot, scrolled: 40 })
    const now = stretchesOf(times, 60)
    const left = leftAt(tasks, now)
    expect(left).toMatchObject({ scale: { zoom: 7, offset: 3 }, plot, scrolled: 40 })
    expect(left?.scale.stretches).toBe(now)
  })

  it('is forgotten for other tasks, and for idle time that is drawn otherwise', () => {
    leave(tasks, { scale: fitted(stretchesOf(times, 60), plot), plot, scrolled: 0 })
    expect(leftAt(tasks.slice(), stretchesOf(times, 60))).toBeNull()
    expect(leftAt(tasks, stretchesOf(times, Number.POSITIVE_INFINITY))).toBeNull()
  })
})
