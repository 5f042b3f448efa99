import { useSearchParams } from 'wouter'
import type { Candidacy } from '#contract/candidates.ts'
import { CallOff } from './call-off.tsx'
import { PanelSheet } from './panel-sheet.tsx'
import { ReleaseScorecard } from './release-scorecard.tsx'
import { ScheduleSheet } from './schedule-sheet.tsx'

export type Interview = Candidacy['interviews'][number]

const acts = ['schedule', 'panel', 'cancel', 'no-show', 'release'] as const
export type Act = { kind: (typeof acts)[number]; interviewId: string; scorecardId: string | null }

/** What is being done is in the address, so that other pages can lead straight to it and "back" closes it. */
export function useInterviewAct() {
  const [search, setSearch] = useSearchParams()
  const kind = acts.find((one) => one === search.get('do'))
  const interviewId = search.get('interview')
  const act: Act | null = kind && interviewId ? { kind, interviewId, scorecardId: search.get('scorecard') } : null
  const open = (next: Act) =>
    setSearch({
      do: next.kind,
      interview: next.interviewId,
      ...(next.scorecardId === null ? {} : { scorecard: next.scorecardId }),
    })
  const close = () => setSearch({}, { replace: true })
  return { act, open, close }
}

type Props = { act: Act; interview: Interview; candidacy: Candidacy; onClose: () => void }

export function InterviewActs({ act, interview, candidacy, onClose }: Props) {
  const panelist = interview.panel.find(({ scorecard }) => scorecard?.id === act.scorecardId)
  if (act.kind === 'schedule') return <ScheduleSheet interview={interview} candidacy={candidacy} onClose={onClose} />
  if (act.kind === 'panel') return <PanelSheet interview={interview} candidacy={candidacy} onClose={onClose} />
  if (act.kind === 'release')
    return panelist ? <ReleaseScorecard interview={interview} panelist={panelist} onClose={onClose} /> : null
  return (
    <CallOff
      state={act.kind === 'cancel' ? 'cancelled' : 'no_show'}
      interview={interview}
      candidateName={candidacy.candidate.name}
      onClose={onClose}
    />
  )
}
