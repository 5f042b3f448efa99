import { isSerious, type Tag as NoteTagData } from '#domain/coverage.ts'
import { Tag } from '../../ui/tag.tsx'
import { competencyTitle } from '../../lib/competency-title.ts'
import { catalogueText, type TagKit } from './note-tags.ts'

type Props = {
  tag: NoteTagData
  kit: TagKit
  /** With as much of the sentence of the catalogue as there is room for; else it is on hover and read aloud. */
  isWhole?: boolean | undefined
  onRemove?: (() => void) | undefined
}

/** A tag by its competency. */
export function NoteTag({ tag, kit, isWhole, onRemove }: Props) {
  const sentence = catalogueText(tag, kit)
  const title = competencyTitle(tag.competencyId)
  return (
    <Tag
      polarity={tag.polarity}
      isSerious={isSerious(tag, kit.antiPatterns)}
      onRemove={onRemove}
      removeLabel={`Remove ${title}`}
    >
      {sentence === null ? (
        title
      ) : (
        <span title={sentence}>
          {title}
          <span className={isWhole ? 'muted' : 'vh'}>: {sentence}</span>
        </span>
      )}
    </Tag>
  )
}
