import 'react'

declare module 'react' {
  // Components hand data (minutes, shares) to their stylesheet as custom properties.
  interface CSSProperties {
    [property: `--${string}`]: string | number | undefined
  }
}
