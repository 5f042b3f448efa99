/** Notes from elsewhere, one a line, each as it was written; lines without a word are none. */
export const splitLines = (text: string): string[] => text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')
