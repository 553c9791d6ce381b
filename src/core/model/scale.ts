import { z } from 'zod'

export const tones = ['green', 'teal', 'violet', 'amber', 'red', 'grey'] as const
export const shapes = ['tick', 'halfTick', 'split', 'bend', 'cross', 'question'] as const

/** One step of a rating scale. Tone and shape go together, so that colour is never the only sign. */
export const Rating = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  definition: z.string().min(1),
  /** The key that gives this rating, a capital letter. */
  key: z.string().length(1),
  tone: z.enum(tones),
  shape: z.enum(shapes),
  /** ClaimReview ratingValue, 5 best to 1 worst; null if the rating is off the scale. */
  ratingValue: z.number().min(1).max(5).nullable(),
})
export type Rating = z.infer<typeof Rating>

export const Scale = z.array(Rating).min(2)
export type Scale = z.infer<typeof Scale>

export const standardScale: Scale = [
  {
    id: 'verified',
    name: 'Verified',
    definition: 'The evidence supports the claim as it is worded.',
    key: 'V',
    tone: 'green',
    shape: 'tick',
    ratingValue: 5,
  },
  {
    id: 'mostly-verified',
    name: 'Mostly verified',
    definition: 'Right in what matters; a detail needs correcting or context.',
    key: 'M',
    tone: 'teal',
    shape: 'halfTick',
    ratingValue: 4,
  },
  {
    id: 'disputed',
    name: 'Disputed',
    definition: 'Credible sources contradict each other and the evidence does not settle it.',
    key: 'D',
    tone: 'violet',
    shape: 'split',
    ratingValue: 3,
  },
  {
    id: 'misleading',
    name: 'Misleading',
    definition: 'Holds true elements, but leaves the reader with a wrong impression.',
    key: 'L',
    tone: 'amber',
    shape: 'bend',
    ratingValue: 2,
  },
  {
    id: 'false',
    name: 'False',
    definition: 'The evidence contradicts the claim.',
    key: 'F',
    tone: 'red',
    shape: 'cross',
    ratingValue: 1,
  },
  {
    id: 'unproven',
    name: 'Unproven',
    definition: 'No sufficient evidence was found for or against the claim.',
    key: 'U',
    tone: 'grey',
    shape: 'question',
    ratingValue: null,
  },
]

/** The rating with that id, or undefined if the scale has none. */
export function ratingOf(scale: Scale, id: string | undefined): Rating | undefined {
  return scale.find((rating) => rating.id === id)
}
