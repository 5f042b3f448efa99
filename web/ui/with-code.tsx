/** A text in which what stands `between backticks` is shown as code, without them. */
export const WithCode = ({ text }: { text: string }) =>
  // oxlint-disable-next-line react/no-array-index-key -- pieces of one text have no other name
  text.split(/`([^`\n]+)`/).map((piece, at) => (at % 2 === 1 ? <code key={at}>{piece}</code> : piece))
