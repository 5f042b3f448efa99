const numbers = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** Small numbers in words: "two", "11". */
export const inWords = (n: number) => numbers[n] ?? String(n)

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const list = new Intl.ListFormat('en', { type: 'conjunction' })

/** "Ownership, Growth, and Coding". */
export const listed = (names: readonly string[]) => list.format(names)
