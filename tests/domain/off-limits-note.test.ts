import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { kits } from '#db/kits/all.ts'
import { offLimitsInNote } from '#domain/off-limits-note.ts'

describe('a note that is no evidence for a job', () => {
  it.each([
    ['age', 'Seems too old for this team'],
    ['age', 'She’s in her late fifties, I guess.'],
    ['age', 'graduated in 1991'],
    ['age', 'candidate is 58 years old'],
    ['age', 'He is quite young'],
    ['family', 'She has two small kids, may not want on-call'],
    ['family', 'Her husband works at Google.'],
    ['family', '"my kids are small so thursday evenings are mine"'],
    ['family', 'He is divorced'],
    ['family', 'single mother, flexible hours'],
    ['pregnancy and parental leave', 'visibly pregnant'],
    ['pregnancy and parental leave', 'just back from parental leave'],
    ['health', 'He was depressed after the layoff'],
    ['health', 'They were burned out at the last place'],
    ['health', 'took long sick leave last year'],
    ['disability', 'she has a stutter'],
    ['disability', 'He is autistic, I think'],
    ['disability', 'uses a wheelchair'],
    ['religion', 'wears a hijab'],
    ['religion', 'He is a devout Catholic'],
    ['religion', 'cannot do Fridays, Ramadan'],
    ['origin', 'Strong Russian accent, hard to follow'],
    ['origin', 'not a native speaker'],
    ['origin', 'Indian guy, very polite'],
    ['citizenship beyond the right to work', 'needs a visa'],
    ['citizenship beyond the right to work', 'has a green card'],
    ['pay history', 'her current salary is 80k'],
    ['pay history', 'He earns about 70k now'],
    ['sexuality and gender', 'very technical for a woman'],
    ['sexuality and gender', 'she is gay'],
    ['politics and unions', 'is a union member'],
    ['criminal record and private money', 'he was arrested once'],
    ['family', 'Asked: are you married?'],
    ['health', 'Have you ever been burnt out?'],
  ])('%s: %s', (topic, text) => {
    expect(offLimitsInNote(text)?.topic).toBe(topic)
  })

  it('names the words, so that its writer sees which they are', () => {
    expect(offLimitsInNote('Good plan. Her husband helped.')).toEqual({ topic: 'family', words: 'Her husband' })
  })
})

describe('evidence is left alone', () => {
  it.each([
    'Both flags: they are disabled by now, they were too old',
    'Each node has two children, she walks them in order',
    'Disabled the flag within five minutes',
    '"That router was my baby", still maintains it',
    'The system is 12 years old, he rewrote the parser',
    'They have an old version in production',
    'He kept the old code path alive for a month',
    'Accent colour chosen for contrast',
    'Health checks every 5 s; their health check endpoint lied',
    'Reduced burnout on the on-call rotation',
    'Christian from the platform team reviewed it',
    'Integrated Visa and Mastercard; Visa network rules',
    'Executive sponsorship was missing',
    'Voted for the boring design and explained why',
    'Made 80k requests per second',
    'It makes 5k calls a day',
    'Parent process forks a child and waits',
    'Pretty clear about her own part',
    'pretty good, pretty quick to see the race',
    'Race condition found by reading the log',
    'Orphaned rows, parent table locked',
    'They were engaged throughout',
    'Age of the cache entry decides',
    'From the mobile team originally, moved to infra',
    'Blind test of both algorithms, native driver is faster',
    'Native speaker device API',
    'Union of both sets, then a single pass',
    'Political: two VPs wanted different things, he got them to agree',
    'Asked for their salary range and passed it to the recruiter',
    'Married the two datasets by id',
    'Family of services; single point of failure',
    'Looks after the billing service since 2021',
    'Trans­action isolation explained well',
    'He is from the payments team',
    'With a young codebase you may break things',
    'As a manager she let two people go',
    '"We" throughout, asked for own part → led rollout plan',
    '5 % canary, watched error budget, rolled back once',
  ])('%s', (text) => {
    expect(offLimitsInNote(text)).toBeNull()
  })

  it('what the kits’ own catalogues call a signal or an anti-pattern', () => {
    const sentences = kits.flatMap(({ content }) =>
      [...content.signals, ...content.antiPatterns].map(({ text }) => text),
    )
    expect(sentences.length).toBeGreaterThan(200)
    expect(sentences.filter((text) => offLimitsInNote(text))).toEqual([])
  })
})

test('whatever is typed, looking at it ends soon', () => {
  const words = fc.constantFrom(
    'she',
    'has',
    'a',
    'small',
    'two',
    'is',
    'quite',
    'their',
    'old',
    'no',
    'any',
    ' ',
    '  ',
    '12',
    '.',
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 400 }), (list) => {
      offLimitsInNote(list.join(' '))
    }),
    { numRuns: 300 },
  )
  offLimitsInNote('she has a small '.repeat(6_000))
})
