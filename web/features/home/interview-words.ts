import type { InterviewItem } from '#contract/interviews.ts'

/** "you lead, Jonas Lind shadows", "with Wei Shen, who leads". */
export function seatWords({ mySeat, panel }: InterviewItem, userId: string): string {
  const others = panel.filter((panelist) => panelist.userId !== userId)
  const lead = others.find(({ seat }) => seat === 'lead')
  const named = (seat: string, verb: string) =>
    others.filter((panelist) => panelist.seat === seat).map(({ name }) => `${name} ${verb}`)
  const rest = [
    ...named('co', 'interviews with you'),
    ...named('shadow', 'shadows'),
    ...named('reverse_shadow', 'leads in training'),
  ]
  if (mySeat === 'lead') return ['you lead', ...rest].join(', ')
  if (mySeat === 'co') return lead ? `with ${lead.name}, who leads` : 'you interview, nobody leads yet'
  if (mySeat === 'shadow') return lead ? `you shadow ${lead.name}` : 'you shadow'
  return lead ? `you lead in training, ${lead.name} watches` : 'you lead in training'
}
