import type { User } from '#contract/users.ts'
import { userRoleHints, userRoleNames } from '../../lib/vocabulary.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import styles from './people.module.css'

export type Role = User['roles'][number]
const all = Object.keys(userRoleNames) as Role[] // the names are a record of all roles

type Props = { roles: readonly Role[]; onChange: (roles: Role[]) => void; error?: string | undefined }

/** Roles are of the organization; hiring manager, facilitator and bar raiser are seats, given elsewhere. */
export function RoleChoices({ roles, onChange, error }: Props) {
  const toggle = (role: Role) =>
    onChange(all.filter((one) => (one === role ? !roles.includes(one) : roles.includes(one))))
  return (
    <fieldset className={styles.roles}>
      <legend className={styles.legend}>Roles</legend>
      {all.map((role) => (
        <Checkbox
          key={role}
          label={userRoleNames[role]}
          hint={userRoleHints[role]}
          checked={roles.includes(role)}
          onChange={() => toggle(role)}
        />
      ))}
      {error && (
        <p className="warn" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}
