import type { Interview } from '#contract/interviews.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { HandedOn } from './handed-on.tsx'
import { TopicsForm } from './topics-form.tsx'

type Props = { interview: Interview; mayHandOn: boolean; onClose: () => void }

/** Topics that came from earlier rounds, and those that go to later ones. */
export function TopicsSheet({ interview, mayHandOn, onClose }: Props) {
  const { handedOn, handoff } = interview
  return (
    <Sheet isOpen title="Topics to probe" onClose={onClose}>
      {handedOn.length > 0 && (
        <section className="stack" aria-labelledby="handed-on">
          <h3 id="handed-on">Handed on to you</h3>
          <HandedOn handedOn={handedOn} />
        </section>
      )}
      <section className="stack" aria-labelledby="hand-on">
        <h3 id="hand-on">For later rounds</h3>
        {mayHandOn ? (
          <TopicsForm interview={interview} isAutoFocused />
        ) : handoff.topics.length > 0 ? (
          <ul className="stack">
            {handoff.topics.map((topic) => (
              <li key={topic}>{topic}</li>
            ))}
          </ul>
        ) : (
          <p className="muted">Nothing yet. Lead and co-interviewer hand topics on.</p>
        )}
      </section>
    </Sheet>
  )
}
