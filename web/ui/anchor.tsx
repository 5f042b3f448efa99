import {
  createContext,
  createElement,
  useContext,
  type ComponentProps,
  type ComponentType,
  type ReactNode,
} from 'react'

export type AnchorProps = ComponentProps<'a'> & { href: string }

const AnchorContext = createContext<ComponentType<AnchorProps> | 'a'>('a')

type ProviderProps = { component: ComponentType<AnchorProps>; children: ReactNode }

/** A router gives its link component here once, and every link of the design system goes through it. */
export const AnchorProvider = ({ component, children }: ProviderProps) => (
  <AnchorContext value={component}>{children}</AnchorContext>
)

/** A link. Only paths of this product go through the router: places on the page and other sites are the browser's. */
export function Anchor(props: AnchorProps) {
  const link = useContext(AnchorContext)
  const isOurs = props.href.startsWith('/') && !props.target && props.download === undefined
  return createElement(isOurs ? link : 'a', props)
}
