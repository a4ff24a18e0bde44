/** Our mark: one point, handed on to two. */
export function Mark() {
  return (
    <svg className="mark" width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
      <path d="M6.5 7.8 12 5" stroke="var(--ink-3)" strokeWidth="1.5" fill="none" />
      <path d="M6.5 10.2 12 13" stroke="var(--signal)" strokeWidth="1.6" fill="none" />
      <circle cx="4" cy="9" r="3" fill="var(--signal)" />
      <circle cx="14" cy="4" r="2.4" fill="none" stroke="var(--ink-3)" strokeWidth="1.5" />
      <circle cx="14" cy="14" r="2.4" fill="none" stroke="var(--signal)" strokeWidth="1.6" />
    </svg>
  )
}
