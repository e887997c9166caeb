import { expect, it } from 'vitest'
import { bytes, counted, share, short } from './count.ts'

it('writes sizes in decimal units to three digits', () => {
  expect([0, 913, 1000, 999_700, 95_400_000, 3e12].map(bytes)).toEqual([
    '0 B',
    '913 B',
    '1.00 kB',
    '1.00 MB',
    '95.4 MB',
    '3.00 TB',
  ])
})

it('takes the singular for one alone, and shortens numbers where there is little room', () => {
  expect([counted(0, 'task'), counted(1, 'task'), counted(12_000, 'task')]).toEqual([
    '0 tasks',
    '1 task',
    '12,000 tasks',
  ])
  expect([short(21), short(249), short(2168)]).toEqual(['21', '249', '2.2K'])
})

it('rounds a share to a percent, and never to nothing or to all', () => {
  expect([share(0, 10), share(1, 3), share(1, 999), share(998, 999), share(7, 7), share(0, 0)]).toEqual([
    '0%',
    '33%',
    '<1%',
    '>99%',
    '100%',
    '0%',
  ])
})
