/** Where a noun phrase must end: a verb or a new clause is no longer part of it. */
const tail =
  /\s+(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|should|that|which|who|whose|where|when|while|if|because|but|and|or|as|to|thanks|said|says|after|before|since|with|by|than|so|it|he|she|they|we|you|I|on|at|from|about|into|told|came|went|made|took|es|son|fue|que|y|según|pero)(?:\s.*)?$/isu

/** Words no phrase ends with. */
const trailing =
  /(?:\s+(?:in|of|for|the|a|an|its|his|her|their|this|that|de|del|la|el|en|los|las|un|una))+$/iu

/** A phrase without the verb or clause that follows it, nor a word that promises more. */
export const withoutTail = (phrase: string): string => phrase.replace(tail, '').replace(trailing, '')
