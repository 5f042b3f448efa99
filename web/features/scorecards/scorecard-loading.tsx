import { Page } from '../../ui/page.tsx'
import { Skeleton, SkeletonBlock, SkeletonRows, SkeletonText } from '../../ui/skeleton.tsx'
import styles from './scorecard.module.css'

export const ScorecardLoading = () => (
  <Page layout="full" className={styles.page} crumb="Scorecard">
    <div className={styles.work}>
      <div className={styles.form}>
        <Skeleton label="Loading the scorecard" isPage>
          <SkeletonText size="t5" width="half" />
          <SkeletonText width="most" />
          <SkeletonRows count={5} lines={1} />
          <SkeletonBlock />
        </Skeleton>
      </div>
    </div>
  </Page>
)
