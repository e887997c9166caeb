import { expect, it } from 'vitest'
import { say, sayFailure } from './messages.ts'
import { store } from './state.ts'

const told = () => store.getState().messages.map(({ title }) => title)

it('tells nothing twice, and puts what was told again last', () => {
  sayFailure('empty-file', { name: 'a' })
  sayFailure('empty-file', { name: 'b' })
  sayFailure('empty-file', { name: 'a' })
  expect(told()).toEqual(['b is empty', 'a is empty'])
})

it('keeps two offers apart that are worded alike', () => {
  store.setState({ messages: [] })
  for (const run of [() => {}, () => {}])
    say('info', 'Closed', 'It can come back.', { label: 'Bring back', run })
  expect(told()).toEqual(['Closed', 'Closed'])
})
