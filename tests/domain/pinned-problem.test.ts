import { describe, expect, it } from 'vitest'
import { problemsInTurn, withOwnProblem } from '#domain/pinned-problem.ts'
import { smallKit } from '../support/small-kit.ts'

describe('problemsInTurn', () => {
  it.each([
    ['nothing where nothing is pinned', ['coding'], [], [null]],
    ['the pinned one to everybody', ['values', 'coding'], [{ kitSlug: 'coding', ids: ['a'], earlier: 7 }], [null, 'a']],
    ['several in turn', ['coding'], [{ kitSlug: 'coding', ids: ['a', 'b', 'c'], earlier: 4 }], ['b']],
    ['no problem twice to one candidate', ['x', 'x'], [{ kitSlug: 'x', ids: ['a', 'b'], earlier: 1 }], ['b', 'a']],
    [
      'each kit its own',
      ['x', 'y'],
      [
        { kitSlug: 'y', ids: ['b'], earlier: 0 },
        { kitSlug: 'x', ids: ['a'], earlier: 1 },
      ],
      ['a', 'b'],
    ],
  ])('gives %s', (_, kitSlugs, turns, given) => {
    expect(problemsInTurn(kitSlugs, turns)).toEqual(given)
  })
})

describe('withOwnProblem', () => {
  const { content } = smallKit()
  const [queue] = content.problems ?? []
  if (!queue) throw new Error('The small kit has a problem.')
  const two = { ...content, problems: [queue, { ...queue, id: 'x-stack', title: 'A stack' }] }

  it('leaves the one that the interview was given', () => {
    expect(withOwnProblem(two, 'x-stack').problems?.map(({ id }) => id)).toEqual(['x-stack'])
  })

  it.each([
    ['none was given', null],
    ['the kit has it no more', 'x-gone'],
  ])('leaves all where %s', (_, id) => {
    expect(withOwnProblem(two, id)).toEqual(two)
  })
})
