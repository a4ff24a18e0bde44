/** The day's windows, each as full as it is used. What they say stands beside them in words. */
export function WindowDots({ fillings, words }: { fillings: readonly number[]; words: string }) {
  return (
    <p className="window-dots">
      {fillings.map((filling, index) => (
        <span key={index} className="window-dot" style={{ '--filled': filling }} aria-hidden="true" />
      ))}
      <span className="num">{words}</span>
    </p>
  )
}
