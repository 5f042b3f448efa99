import { describe, expect, it } from 'vitest'
import { guessParticipant } from '#domain/transcript/names.ts'
import { readTranscript, speakersOf } from '#domain/transcript/read-transcript.ts'

const attendance = { candidate: 'Lucía Ferro', interviewers: ['Ada Moreau', 'Ben Okoro'] }

describe('guessParticipant', () => {
  it.each<[string | null, ReturnType<typeof guessParticipant>]>([
    ['Lucía Ferro', 'candidate'],
    ['lucia ferro (she/her)', 'candidate'],
    ['Ferro, Lucía', 'candidate'],
    ['Lucía F.', 'candidate'],
    ['Lucía María Ferro', 'candidate'],
    ['Ada', 'interviewer'],
    ['B. Okoro', 'interviewer'],
    ['L', null],
    ['Speaker 1', null],
    ['Lucía Vance', null],
    [null, null],
    ['', null],
  ])('%s is %s', (label, participant) => {
    expect(guessParticipant(label, attendance)).toBe(participant)
  })

  it('leaves a name that two people have to the human', () => {
    expect(guessParticipant('Ada', { candidate: 'Ada Brandt', interviewers: ['Ada Moreau'] })).toBeNull()
  })
})

it('counts who speaks how often, in the order in which they begin', () => {
  const said = ['<v Ada>a', '<v X>b', '<v Ada>c', 'd']
  const outcome = readTranscript(said.map((text, at) => `0${at}:00 --> 0${at}:30\n${text}`).join('\n\n'), attendance)
  if (!('lines' in outcome)) throw new Error(outcome.detail)
  expect(speakersOf(outcome.lines, attendance)).toEqual([
    { label: 'Ada', participant: 'interviewer', lines: 2 },
    { label: 'X', participant: null, lines: 1 },
    { label: null, participant: null, lines: 1 },
  ])
})
