import { anyOf } from '../../text/expressions'
import subjectWords from './words/subjects.json'
import topicWords from './words/topics.json'

const { introductions } = topicWords
/** "También señaló que", "En una entrevista, aseguró que": nothing but such words before a verb leaves its subject out. */
const omitted = new RegExp(
  String.raw`^\s*(?:${anyOf(subjectWords.omitted.es)},? )*(?:${anyOf(introductions.es)} [^,.;:“"«\uE000]{3,80}, )?` +
    String.raw`(?:${anyOf(subjectWords.omitted.es)},? )*(?:(?:les?|lo|nos|se lo) )?$`,
  'iu',
)

/** Whether the words before a Spanish verb of saying leave its subject out. */
export const isOmitted = (left: string): boolean => left !== '' && omitted.test(left)
