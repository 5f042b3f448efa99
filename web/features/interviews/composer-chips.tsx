import type { Tag as NoteTagData } from '#domain/coverage.ts'
import { Tag } from '../../ui/tag.tsx'
import styles from './composer.module.css'
import { NoteTag } from './note-tag.tsx'
import { type TagKit, tagKey } from './note-tags.ts'

type Props = {
  tags: readonly NoteTagData[]
  kit: TagKit
  hasPicture: boolean
  onLetGo: () => void
  onRemove: (tag: NoteTagData) => void
}

/** What goes with the note that is being written, in the place of the hints. */
export const ComposerChips = ({ tags, kit, hasPicture, onLetGo, onRemove }: Props) => (
  <div className={styles.chips}>
    {hasPicture && (
      <Tag polarity={null} onRemove={onLetGo} removeLabel="Leave the picture without words">
        with the picture
      </Tag>
    )}
    {tags.map((tag) => (
      <NoteTag key={tagKey(tag)} tag={tag} kit={kit} isWhole onRemove={() => onRemove(tag)} />
    ))}
  </div>
)
