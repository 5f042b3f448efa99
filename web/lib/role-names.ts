/** Roles that kits are written for, by their id. */
const names: Record<string, string> = {
  'software-engineer': 'Software engineer',
  'engineering-manager': 'Engineering manager',
  backend: 'Backend engineer',
  devops: 'DevOps engineer',
}

/** A role of one's own is shown by its id, made readable: `data-engineer` as "Data engineer". */
export function roleName(id: string): string {
  const words = id.replaceAll('-', ' ')
  return names[id] ?? words.charAt(0).toUpperCase() + words.slice(1)
}
