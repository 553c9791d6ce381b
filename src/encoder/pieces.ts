/** A word piece and the logarithm of its probability, as in the vocabulary's file; null if the file has lost it. */
export type Vocabulary = readonly (readonly [piece: string, score: number | null])[]

const unknown = 0
/** The first six entries are special tokens, not words. */
const reserved = 6
const longestPiece = 24
/** The encoder was trained on at most this many pieces per sentence. */
const mostPieces = 128
/** A longer "sentence" is truncated first; 128 pieces are never that long. */
const mostLetters = 2000

/** Cuts sentences into word pieces: the most probable cut under a unigram model (Kudo 2018), by Viterbi's algorithm. */
export class Pieces {
  private readonly numbers = new Map<string, number>()
  private readonly scores: number[] = []
  private readonly unknownScore: number

  constructor(vocabulary: Vocabulary) {
    let score = 0
    let lowest = 0
    vocabulary.forEach(([piece, known], index) => {
      // Pieces are sorted by score, so a score missing from the published file is taken from the piece before.
      score = known ?? score
      this.scores.push(score)
      if (index < reserved) return
      this.numbers.set(piece, index)
      lowest = Math.min(lowest, score)
    })
    this.unknownScore = lowest - 10
  }

  /** The indices of a sentence's pieces, at most 128. */
  cut(sentence: string): number[] {
    const words = sentence.slice(0, mostLetters).normalize('NFKC').trim().split(/\s+/)
    const letters = Array.from(`▁${words.join('▁')}`)
    const best = new Float64Array(letters.length + 1).fill(-Infinity)
    const from = new Int32Array(letters.length + 1)
    const pieces = new Int32Array(letters.length + 1)
    best[0] = 0
    for (let start = 0; start < letters.length; start++) {
      let piece = ''
      for (let end = start + 1; end <= Math.min(letters.length, start + longestPiece); end++) {
        piece += letters[end - 1]
        const number = this.numbers.get(piece) ?? (end === start + 1 ? unknown : undefined)
        if (number === undefined) continue
        const score = best[start]! + (number === unknown ? this.unknownScore : this.scores[number]!)
        if (score <= best[end]!) continue
        best[end] = score
        from[end] = start
        pieces[end] = number
      }
    }
    const cut: number[] = []
    for (let at = letters.length; at > 0; at = from[at]!) {
      // Neighbouring unknown letters count as one unknown piece.
      if (pieces[at] !== unknown || cut.at(-1) !== unknown) cut.push(pieces[at]!)
    }
    return cut.toReversed().slice(0, mostPieces)
  }
}
