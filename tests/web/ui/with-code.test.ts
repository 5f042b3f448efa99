import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { WithCode } from '#web/ui/with-code.tsx'

it.each([
  ['No code in it', 'No code in it'],
  ['Ask for `/stream`, `/stream/` and more', 'Ask for <code>/stream</code>, <code>/stream/</code> and more'],
  ['`jq` does the quoting', '<code>jq</code> does the quoting'],
  ['a ` alone', 'a ` alone'],
  ['`` around nothing', '`` around nothing'],
  ['one ` here\nand one ` there', 'one ` here\nand one ` there'],
  ['`<b>`', '<code>&lt;b&gt;</code>'],
])('shows %j with its code set apart', (text, shown) => {
  expect(renderToStaticMarkup(createElement(WithCode, { text }))).toBe(shown)
})
