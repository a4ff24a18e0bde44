import 'react'

declare module 'react' {
  interface CSSProperties {
    /** Custom properties that a rule of ours reads. */
    [name: `--${string}`]: string | number | undefined
  }
}
