declare module '@citation-js/core' {
  export const plugins: {
    readonly config: { get(ref: string): { format: object } }
    readonly input: {
      data(input: unknown, type: string): unknown
      chain(input: unknown, options: { forceType: string; generateGraph: boolean }): unknown
    }
    readonly output: { format(format: string, items: unknown, options: object): unknown }
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
