import { beforeEach, describe, expect, it, vi } from 'vitest'
import { lenient } from '../checks/policies.ts'
import { encodeLink } from '../search/hash.ts'
import { parseQuery } from '../search/parse-query.ts'
import { printQuery } from '../search/print-query.ts'
import { task } from '../testing/facts.ts'
import { outlineOf } from '../testing/outlines.ts'
import { signedToken } from '../testing/tokens.ts'
import { applyPolicy } from './decisions.ts'
import { destinationOf, linkTo } from './link.ts'
import { initialState, store } from './state.ts'

vi.mock('./decisions.ts', () => ({ applyPolicy: vi.fn(async () => {}) }))
vi.mock('./questions.ts', () => ({
  taskCalled: async (beginning: string) => (beginning === 'abcdefgh1234' ? 1 : undefined),
}))

const outline = outlineOf([task('a'), task('b', ['a']), task('c', [], { wid: 'W-9 of the ward' })])

beforeEach(() => {
  store.setState({ ...initialState, outline, view: 'timeline' })
})

const look = (query: string) => ({ narrowing: parseQuery(query).terms })

describe('the link to what is shown', () => {
  it('says view, filters, workflow, what was opened, and the selected task by a name', () => {
    store.setState({ ...look('verdict:failed "x y"'), workflow: 1, opened: [0, 2], selected: 1, query: 'z' })
    expect(encodeLink(linkTo(store.getState(), 'abcdefgh1234-and-more'))).toBe(
      '#v=timeline&t=abcdefgh1234&q=z&f=verdict:failed+%22x+y%22&o=0,2&w=W-9+of+the+ward',
    )
  })

  it('names a policy where everybody has it and it is not the usual one', () => {
    expect(linkTo(store.getState(), '').policy).toBeUndefined()
    store.setState({ outline: { ...outline, policy: lenient } })
    expect(linkTo(store.getState(), '').policy).toBe('lenient')
    store.setState({ outline: { ...outline, policy: { ...lenient, name: 'our own' } } })
    expect(linkTo(store.getState(), '').policy).toBeUndefined()
  })

  it('holds no token that was searched or filtered for', async () => {
    const jws = await signedToken()
    store.setState({ ...look(`agent:b "${jws}"`), query: `plan ${jws}` })
    const { filters, query } = linkTo(store.getState(), '')
    expect(filters).toBe('agent:b')
    expect(query).toBe('plan')
  })

  it('leads back to the same', async () => {
    store.setState({ ...look('+do_b'), workflow: 1, opened: [0], selected: 1 })
    const { narrowing, change, lost } = await destinationOf(linkTo(store.getState(), 'abcdefgh1234'))
    expect(printQuery({ terms: narrowing })).toBe('+do_b')
    expect(change).toMatchObject({ view: 'timeline', workflow: 1, opened: [0], selected: 1 })
    expect(lost).toEqual([])
  })
})

describe('where a link leads', () => {
  it('is as near as possible, and what is not here is told', async () => {
    const link = { view: 'nowhere', task: 'zzzzzzzz', workflow: 'W-8', opened: '1,77', policy: 'none such' }
    const { change, lost } = await destinationOf(link)
    expect(change).toMatchObject({ view: 'timeline', workflow: null, opened: [1], selected: null })
    expect(lost).toEqual([
      'the policy “none such”',
      'the selected task',
      'the workflow W-8',
      'some tasks that were opened by hand',
    ])
  })

  it('is judged by the policy it names, and knows a workflow by the beginning of its id', async () => {
    const { change, lost } = await destinationOf({ policy: 'lenient', workflow: 'W-9' })
    expect(applyPolicy).toHaveBeenCalledWith(lenient)
    expect(change.workflow).toBe(1)
    expect(lost).toEqual([])
  })
})
