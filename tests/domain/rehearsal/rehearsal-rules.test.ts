import { describe, expect, it } from 'vitest'
import { rehearsalIssues } from '#domain/rehearsal/rehearsal-rules.ts'
import { type Answer, type Rehearsal, referenceOf } from '#domain/rehearsal/rehearsal.ts'
import { smallKit } from '../../support/small-kit.ts'
import { smallRehearsal } from '../../support/small-rehearsal.ts'

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The rehearsal of the test has no such part.')
  return value
}
const answer = ({ answers }: Rehearsal, to: string): Answer => must(answers.find((one) => one.to === to))
const line = (rehearsal: Rehearsal, to: string, index: number) => must(answer(rehearsal, to).lines[index])
const planned = ({ short }: Rehearsal, index: number) => must(short.sections[index])
const referenceIn = (rehearsal: Rehearsal, form: 'full' | 'short') => must(referenceOf(rehearsal, form) ?? undefined)
const rating = (rehearsal: Rehearsal, form: 'full' | 'short') => must(referenceIn(rehearsal, form).ratings[0])
const drop = (rehearsal: Rehearsal, to: string) => {
  rehearsal.answers = rehearsal.answers.filter((one) => one.to !== to)
}

const issuesOf = (change: (rehearsal: Rehearsal) => void, kit = smallKit()) => {
  const rehearsal = structuredClone(smallRehearsal())
  change(rehearsal)
  return rehearsalIssues(rehearsal, kit)
}

/** A story of more than four minutes. */
function long(r: Rehearsal) {
  answer(r, 'p-story').lines = Array.from({ length: 21 }, (_, index) => ({
    id: `l${index}`,
    text: 'word '.repeat(28),
  }))
  referenceIn(r, 'full').ratings = [{ ...rating(r, 'full'), lineIds: ['metric-1'] }]
  r.short.reference.ratings = [{ ...rating(r, 'short'), lineIds: ['metric-1'] }]
}

describe('rehearsalIssues', () => {
  it('finds nothing in a small whole rehearsal', () => {
    expect(rehearsalIssues(smallRehearsal(), smallKit())).toEqual([])
  })

  it.each<[why: string, place: string, message: string, change: (rehearsal: Rehearsal) => void]>([
    ['a slug with a space', 'slug', 'lower-case', (r) => void (r.slug = 'My own')],
    ['no title', 'title', 'Write', (r) => void (r.title = ' ')],
    ['nobody', 'candidate.name', 'Write', (r) => void (r.candidate.name = '')],
    ['a candidate from nowhere', 'candidate.background', 'Write', (r) => void (r.candidate.background = '')],
    ['another kit', 'kitSlug', 'written for “other”', (r) => void (r.kitSlug = 'other')],
    ['no problem pinned', 'problemId', 'Name the one problem', (r) => void delete r.problemId],
    ['a problem of another kit', 'problemId', 'Name the one problem', (r) => void (r.problemId = 'x-stack')],
    ['seven minutes', 'short.sections', 'take 7 minutes', (r) => void (planned(r, 1).minutes = 5)],
    [
      'half minutes',
      'short.sections',
      'whole minutes',
      (r) => {
        planned(r, 0).minutes = 0.5
        planned(r, 1).minutes = 6.5
      },
    ],
    [
      'no hello',
      'short.sections',
      'Begin with',
      (r) => {
        r.short.sections.shift()
        planned(r, 0).minutes = 7
      },
    ],
    ['a section of another kit', 'short.sections[1].id', 'no section', (r) => void (planned(r, 1).id = 'play')],
    [
      'sections in another order',
      'short.sections[1].id',
      'order',
      (r) => void (r.short.sections = r.short.sections.toReversed()),
    ],
    [
      'a prompt of another section',
      'short.sections[0].prompts[0].id',
      'no prompt of this section',
      (r) => {
        planned(r, 0).prompts = [{ id: 'p-story', minutes: 1 }]
      },
    ],
    [
      'prompts that do not fit the plan',
      'short.sections[1].prompts',
      '7 minutes of 6',
      (r) => {
        planned(r, 1).prompts = [{ id: 'p-story', minutes: 7 }]
      },
    ],
    [
      'a probe of another section',
      'short.sections[2].probeIds[0]',
      'no probe',
      (r) => {
        planned(r, 2).probeIds = ['b-empty']
      },
    ],
    [
      'eight minutes of small talk',
      'short.sections',
      'Something has to be asked',
      (r) => void (planned(r, 1).prompts = []),
    ],
    [
      'a competency that nothing looks at',
      'short.competencyIds[0]',
      'Nothing that is asked',
      (r) => {
        r.short.competencyIds = ['growth']
      },
    ],
    [
      'a competency twice',
      'short.competencyIds[1]',
      'named twice',
      (r) => void r.short.competencyIds.push('ownership'),
    ],
    ['nothing to rate', 'short.competencyIds', 'Name what is rated', (r) => void (r.short.competencyIds = [])],
    [
      'an answer to nothing',
      'answers[0].to',
      'nothing that can be asked',
      (r) => void (answer(r, 'intro').to = 'p-none'),
    ],
    [
      'two answers to one prompt',
      'answers[7].to',
      'answered twice',
      (r) => {
        r.answers.push({ to: 'p-story', lines: [{ id: 'again', text: 'Again.' }] })
      },
    ],
    ['an empty answer', 'answers[0].lines', 'Nothing is said', (r) => void (answer(r, 'intro').lines = [])],
    [
      'two lines of one id',
      'answers[6].lines[0].id',
      'taken by another',
      (r) => void (line(r, 'wrap-up', 0).id = 'hello'),
    ],
    ['a line without words', 'answers[0].lines[0].text', 'Write', (r) => void (line(r, 'intro', 0).text = ' … ')],
    [
      'a line that is no breath',
      'answers[0].lines[0].text',
      '31 words',
      (r) => {
        line(r, 'intro', 0).text = 'word '.repeat(31)
      },
    ],
    [
      'a silence that is none',
      'answers[0].lines[0].pause',
      '0 to 8 seconds',
      (r) => void (line(r, 'intro', 0).pause = -1),
    ],
    ['an endless silence', 'answers[0].lines[0].pause', '0 to 8 seconds', (r) => void (line(r, 'intro', 0).pause = 9)],
    [
      'evidence for another kit',
      'answers[1].lines[1].evidence[0].competencyId',
      'no competency',
      (r) => {
        must(line(r, 'p-story', 1).evidence?.[0]).competencyId = 'coding'
      },
    ],
    [
      'evidence without a reason',
      'answers[1].lines[1].evidence[0].why',
      'Say what',
      (r) => {
        must(line(r, 'p-story', 1).evidence?.[0]).why = ''
      },
    ],
    [
      'a signal that is an anti-pattern',
      'answers[1].lines[1].evidence[0].catalogId',
      'no such item',
      (r) => {
        must(line(r, 'p-story', 1).evidence?.[0]).catalogId = 'a-blames'
      },
    ],
    ['a core prompt without an answer', 'answers', 'prompt “p-story”', (r) => drop(r, 'p-story')],
    ['a follow-up without one', 'answers', 'follow-up “f-metric”', (r) => drop(r, 'f-metric')],
    ['a problem without one', 'answers', 'problem “x-queue”', (r) => drop(r, 'x-queue')],
    ['a probe without one', 'answers', 'probe “b-empty”', (r) => drop(r, 'b-empty')],
    ['a hint without one', 'answers', 'hint “h-two”', (r) => drop(r, 'h-two')],
    ['no goodbye', 'answers', 'section “wrap-up”', (r) => drop(r, 'wrap-up')],
    [
      'a reference without a summary',
      'full.reference.summary',
      'Write',
      (r) => void (referenceIn(r, 'full').summary = ''),
    ],
    [
      'a competency that is not rated',
      'short.reference.ratings',
      'rated 0 times',
      (r) => {
        r.short.reference.ratings = []
      },
    ],
    [
      'a competency rated twice',
      'full.reference.ratings',
      'rated 2 times',
      (r) => {
        referenceIn(r, 'full').ratings.push(rating(r, 'full'))
      },
    ],
    [
      'a rating of another kit',
      'full.reference.ratings[1].competencyId',
      'not rated here',
      (r) => {
        referenceIn(r, 'full').ratings.push({
          competencyId: 'coding',
          rating: null,
          rationale: 'Not asked.',
          lineIds: [],
        })
      },
    ],
    [
      'a rating without a reason',
      'full.reference.ratings[0].rationale',
      'Say why',
      (r) => {
        rating(r, 'full').rationale = ' '
      },
    ],
    [
      'a rating that rests on nothing',
      'full.reference.ratings[0].lineIds',
      'rests on',
      (r) => {
        rating(r, 'full').lineIds = []
      },
    ],
    [
      'eight minutes in which nothing is said to a prompt',
      'answers',
      '“f-metric” is for the full length',
      (r) => void (line(r, 'f-metric', 0).isLong = true),
    ],
    [
      'eight minutes rated on what is said at full length alone',
      'short.reference.ratings[0].lineIds[0]',
      '“story-2” is no line of this length',
      (r) => void (line(r, 'p-story', 1).isLong = true),
    ],
    [
      'a rating that rests on small talk',
      'full.reference.ratings[0].lineIds[0]',
      '“hello” is no line',
      (r) => {
        rating(r, 'full').lineIds = ['hello']
      },
    ],
  ])('refuses %s', (_why, path, message, change) => {
    const issues = issuesOf(change)
    expect(issues).toContainEqual({ path, message: expect.stringContaining(message) })
  })

  it('takes a competency that was not assessed, with no line', () => {
    expect(issuesOf((r) => Object.assign(rating(r, 'short'), { rating: null, lineIds: [] }))).toEqual([])
  })

  it('measures answers against their prompt and their section, at each length', () => {
    expect(issuesOf(long).map(({ message }) => message)).toEqual([
      expect.stringMatching(/^2\d\d s are said to “p-story” and its follow-ups, and it has 240 s in eight minutes$/),
    ])
    const longer = (r: Rehearsal) => {
      long(r)
      answer(r, 'p-story').lines.push(...answer(r, 'p-story').lines.map((one) => ({ ...one, id: `more-${one.id}` })))
      answer(r, 'p-story').lines.push(...answer(r, 'p-story').lines.map((one) => ({ ...one, id: `most-${one.id}` })))
    }
    expect(issuesOf(longer).map(({ message }) => message.replace(/^\d+ s/, 'x s'))).toEqual([
      'x s are said to “p-story” and its follow-ups, and it has 720 s at full length',
      'x s are said to “p-story” and its follow-ups, and it has 240 s in eight minutes',
      'x s are said in “work”, and it has 360 s in eight minutes',
    ])
  })

  it('refuses an id that is both a section and a prompt', () => {
    const kit = smallKit()
    must(kit.content.sections[0]).id = 'p-story'
    const issues = issuesOf((r) => void (planned(r, 0).id = 'p-story'), kit)
    expect(issues).toContainEqual({ path: 'answers[1].to', message: expect.stringContaining('two things of the kit') })
  })

  it('refuses a problem where the kit has none', () => {
    const { problems: _, ...content } = smallKit().content
    expect(issuesOf(() => {}, smallKit({ content }))).toContainEqual({
      path: 'problemId',
      message: 'This kit has no problems',
    })
  })
})
