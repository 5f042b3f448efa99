import type { Rehearsal } from '#domain/rehearsal/rehearsal.ts'

/** A whole rehearsal of the small kit that keeps every rule, with one of everything. */
export const smallRehearsal = (some: Partial<Rehearsal> = {}): Rehearsal => ({
  slug: 'small-nim',
  title: 'Nim, who finishes',
  kitSlug: 'small',
  problemId: 'x-queue',
  candidate: { name: 'Nim Arbor', background: 'Three years with queues.' },
  answers: [
    { to: 'intro', lines: [{ id: 'hello', text: 'Hello, I am Nim.' }] },
    {
      to: 'p-story',
      lines: [
        { id: 'story-1', text: 'We had a slow import, and I made it quick.' },
        {
          id: 'story-2',
          pause: 2,
          text: 'It was done in a week and I stayed until it ran.',
          evidence: [
            { competencyId: 'ownership', polarity: 'signal', catalogId: 's-finished', why: 'Stayed until it ran.' },
          ],
        },
        {
          id: 'story-3',
          text: 'The others had made it slow.',
          evidence: [{ competencyId: 'ownership', polarity: 'anti_pattern', why: 'Names others.' }],
        },
      ],
    },
    {
      to: 'f-metric',
      lines: [
        {
          id: 'metric-1',
          text: 'From an hour to four minutes.',
          evidence: [{ competencyId: 'ownership', polarity: 'signal', why: 'A before and an after.' }],
        },
      ],
    },
    { to: 'x-queue', lines: [{ id: 'queue-1', text: 'Two stacks would do.' }] },
    { to: 'b-empty', lines: [{ id: 'empty-1', text: 'Then it gives nothing back.' }] },
    { to: 'h-two', lines: [{ id: 'two-1', text: 'Ah, yes, one for each end.' }] },
    { to: 'wrap-up', lines: [{ id: 'bye', text: 'No questions, thank you.' }] },
  ],
  full: {
    reference: {
      ratings: [
        {
          competencyId: 'ownership',
          rating: 3,
          rationale: 'Finished it, and knows by how much.',
          lineIds: ['story-2', 'metric-1'],
        },
      ],
      recommendation: 'yes',
      summary: 'Finishes.',
    },
  },
  short: {
    sections: [
      { id: 'intro', minutes: 1, prompts: [] },
      { id: 'work', minutes: 6, prompts: [{ id: 'p-story', minutes: 4 }], probeIds: [] },
      { id: 'wrap-up', minutes: 1, prompts: [] },
    ],
    competencyIds: ['ownership'],
    reference: {
      ratings: [{ competencyId: 'ownership', rating: 3, rationale: 'Finished it.', lineIds: ['story-2'] }],
      recommendation: 'yes',
      summary: 'Finishes.',
    },
  },
  ...some,
})
