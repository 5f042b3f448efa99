import { Button } from '../../ui/button.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { Notice } from '../../ui/notice.tsx'

type Props = { problem: string; read: () => string }

/** What was typed is kept nowhere but on the screen: why, and a way to have it elsewhere. */
export const UnkeptNotice = ({ problem, read }: Props) => (
  <Notice
    tone="refused"
    action={
      <Button size="small" icon="copy" onClick={() => void copyText(read())}>
        Copy
      </Button>
    }
  >
    {problem}
  </Notice>
)
