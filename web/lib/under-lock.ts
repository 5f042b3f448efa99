/** One tab at a time. Where the browser has no locks (plain http elsewhere than localhost), ids and revisions alone keep writes single. */
export function underLock(name: string, work: () => Promise<void>): Promise<void> {
  return 'locks' in navigator ? navigator.locks.request(name, work) : work()
}
