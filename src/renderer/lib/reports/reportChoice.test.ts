import { describe, expect, it } from 'vitest'
import { noNewsroom } from '../../../core/model/newsroom'
import { memoryLibrary } from '../../testing/memoryLibrary'
import {
  asItComes,
  choiceFor,
  noHabits,
  publishedAddress,
  type ReportHabits,
  usualOptions,
} from './reportChoice'

describe('the choices for a report', () => {
  it('are the template’s own if nothing was chosen before', () => {
    expect(choiceFor(noHabits, 'public')).toEqual(asItComes('public'))
    expect(asItComes('public')).toMatchObject({ audience: 'public', format: 'html' })
  })

  it('are the last ones, for each template separately', () => {
    const habits: ReportHabits = {
      template: 'checker',
      choices: { checker: { ...asItComes('checker'), sections: ['claims'], format: 'pdf' } },
    }
    expect(choiceFor(habits, 'checker')).toMatchObject({ sections: ['claims'], format: 'pdf' })
    expect(choiceFor(habits, 'summary')).toEqual(asItComes('summary'))
  })

  it('drop options that another version knew and this one does not', () => {
    const foreign = { ...asItComes('checker'), sections: ['claims', 'horoscope'], format: 'papyrus' }
    const habits = { template: 'checker', choices: { checker: foreign } } as unknown as ReportHabits
    expect(choiceFor(habits, 'checker')).toMatchObject({ sections: ['claims'], format: 'html' })
  })
})

describe('the address a report is published on', () => {
  it('is empty until it was published, then the latest one', () => {
    const library = memoryLibrary()
    expect(publishedAddress(library.view('elms').article)).toBe('')
    library.give('elms', { type: 'publishReport', address: 'https://courier.example/1' })
    const { article } = library.give('elms', { type: 'publishReport', address: 'https://courier.example/2' })
    expect(publishedAddress(article)).toBe('https://courier.example/2')
    expect(usualOptions(noHabits, article, noNewsroom)).toMatchObject({
      address: 'https://courier.example/2',
      confidentialSources: false,
      privateNotes: false,
    })
  })
})
