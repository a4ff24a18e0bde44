import { type IconName, icons } from './icons.ts'

/** A lucide icon, inlined and the size of the text. Decoration only: the words beside it say the same. `turns` mirrors it right-to-left. */
export function Icon({ name, turns = false }: { name: IconName; turns?: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={turns ? 'icon turns' : 'icon'}
      // The markup is a file of ours, fixed at build time.
      dangerouslySetInnerHTML={{ __html: icons[name] }}
    />
  )
}
