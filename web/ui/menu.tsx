import { type MouseEvent, type ReactNode, Suspense, useId, useRef, useState } from 'react'
import { Button, IconButton, type ButtonLook } from './button.tsx'
import { fetchedLater } from './fetched-later.ts'
import { Icon, type IconName } from './icon.tsx'

const MenuPanel = fetchedLater(async () => (await import('./menu-panel.tsx')).MenuPanel)

export type MenuItem = {
  id: string
  label: ReactNode
  detail?: ReactNode
  icon?: IconName | undefined
  kbd?: string | undefined
  isDisabled?: boolean | undefined
  onSelect: () => void
}

type MenuProps = ButtonLook & {
  label: string
  icon?: IconName | undefined
  iconOnly?: boolean | undefined
  items: readonly MenuItem[]
  className?: string | undefined
}

/** Acts that are seldom needed, behind one button. They are fetched with the first sign that somebody will open them. */
export function Menu({ label, icon, iconOnly, items, className, ...look }: MenuProps) {
  const id = useId()
  const trigger = useRef<HTMLButtonElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const [panel, setPanel] = useState<'none' | 'near' | 'wanted'>('none')
  const draw = () => setPanel((now) => (now === 'none' ? 'near' : now))

  const button = {
    ...look,
    ref: trigger,
    popoverTarget: id,
    'aria-expanded': isOpen,
    'aria-haspopup': 'menu' as const,
    onPointerEnter: draw,
    onFocus: draw,
    // Who is faster than the panel finds it open when it comes. The browser would toggle it too where it comes within
    // this click, and so close it.
    onClick: (event: MouseEvent) => {
      if (document.getElementById(id)) return
      event.preventDefault()
      setPanel('wanted')
    },
  }
  return (
    <>
      {iconOnly ? (
        <IconButton {...button} icon={icon ?? 'dots'} label={label} />
      ) : (
        <Button {...button} icon={icon}>
          {label} <Icon name="down" />
        </Button>
      )}
      {panel !== 'none' && (
        <Suspense>
          <MenuPanel
            id={id}
            label={label}
            items={items}
            className={className}
            trigger={trigger}
            isOpen={isOpen}
            setIsOpen={setIsOpen}
            isWanted={panel === 'wanted'}
          />
        </Suspense>
      )}
    </>
  )
}
