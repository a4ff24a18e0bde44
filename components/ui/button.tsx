import { Button as BaseButton } from '@base-ui/react/button'
import type { ComponentProps } from 'react'

export type ButtonLook = 'primary' | 'plain' | 'icon'

type ButtonProps = Omit<ComponentProps<typeof BaseButton>, 'className'> & { look?: ButtonLook }

/** A button of ours. `icon` buttons need an `aria-label`. */
export function Button({ look, ...props }: ButtonProps) {
  return <BaseButton type="button" {...props} className="btn" data-look={look} />
}
