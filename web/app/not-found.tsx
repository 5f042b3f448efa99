import { LinkButton } from '../ui/link-button.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Page } from '../ui/page.tsx'

export const NotFound = () => (
  <Page>
    <PageHeader
      title="There is nothing at this address"
      lead="It was moved, or it is not yours to see."
      actions={<LinkButton href="/">Go home</LinkButton>}
    />
  </Page>
)
