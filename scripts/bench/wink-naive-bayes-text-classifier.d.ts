/** What the bench uses of a package that comes without types. */
declare module 'wink-naive-bayes-text-classifier' {
  interface NaiveBayes {
    defineConfig(config: { considerOnlyPresence: boolean; smoothingFactor: number }): boolean
    definePrepTasks(tasks: ((text: string) => string[])[]): number
    learn(text: string, label: string): boolean
    consolidate(): boolean
    /** The labels with their odds, the likeliest first. */
    computeOdds(text: string): [label: string, odds: number][]
  }
  const create: () => NaiveBayes
  export default create
}

declare module 'wink-naive-bayes-text-classifier/src/prep-text.js' {
  const prepText: (text: string) => string[]
  export default prepText
}
