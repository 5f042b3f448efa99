import type { Interview } from '#contract/interviews.ts'

/** What earlier rounds ask this one to probe: topics, and the round that they come from. */
export const HandedOn = ({ handedOn }: { handedOn: Interview['handedOn'] }) => (
  <ul className="stack">
    {handedOn.flatMap(({ round, title, topics }) =>
      topics.map((topic) => (
        <li key={`${round} ${topic}`}>
          {topic} <span className="small muted">from {title}</span>
        </li>
      )),
    )}
  </ul>
)
