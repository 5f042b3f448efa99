import { Anchor, type AnchorProps } from './anchor.tsx'
import { buttonClass, type ButtonLook } from './button.tsx'
import { Icon, type IconName } from './icon.tsx'
import { Kbd } from './kbd.tsx'

type LinkButtonProps = AnchorProps & ButtonLook & { icon?: IconName | undefined; kbd?: string | undefined }

/** Goes somewhere and looks like a button; what acts is a Button. */
export const LinkButton = ({ variant, size, full, icon, kbd, className, children, ...native }: LinkButtonProps) => (
  <Anchor {...native} className={buttonClass({ variant, size, full }, className)}>
    {icon && <Icon name={icon} />}
    {children}
    {kbd && (
      <>
        {' '}
        <Kbd keys={kbd} />
      </>
    )}
  </Anchor>
)
