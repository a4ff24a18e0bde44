import type { ReactNode } from 'react'

interface PageProps {
  title: string
  about: string
  /** Acts on the whole page, beside the title. */
  children: ReactNode
}

/** A page of one column with a title and a sentence about it. */
export function Page({ title, about, children }: PageProps) {
  return (
    <main className="page" id="main" tabIndex={-1}>
      <div className="page-inner">
        <header className="page-head">
          <h1>{title}</h1>
          <p>{about}</p>
        </header>
        {children}
      </div>
    </main>
  )
}
