import { describe, expect, it } from 'vitest'
import { speaker, speakerOf } from './heard'

describe('“he” and “she” mean whom the sentence before is about', () => {
  it.each([
    [
      'behind an office',
      'White House spokeswoman Karen Lowe met Nora Finch. She said 12 firms had asked.',
      'Karen Lowe',
    ],
    [
      'not an office’s object',
      'Arthur Boone met President Peter Hale. He said 12 men had died.',
      'Arthur Boone',
    ],
    [
      'behind an owner',
      'Boone’s deputy, Joanna Pike, resigned after Nora Finch did. She said 12 shops had closed.',
      'Joanna Pike',
    ],
    [
      'with initials',
      'Rajesh Gupta is a minister. Opposition leader V D Nair visited the camp. He said 12 people had died.',
      'V D Nair',
    ],
    [
      'not whom it names as an object',
      'Ruth Cole met Nora Finch on Monday. She said 12 shops had closed.',
      'Ruth Cole',
    ],
    [
      'not whom it names in passing',
      'Arthur Boone spoke at length about Peter Hale. “We lost 12 men,” he said.',
      'Arthur Boone',
    ],
    [
      'nor the earlier speaker',
      'Peter Hale said the price fell. Arthur Boone left the army in 2014. He said 12 men had died.',
      'Arthur Boone',
    ],
    [
      'after an introduction',
      'Arthur Boone is a baker. Looking back, Boone explained why he backs Peter Hale over Mary Lane. “We lost 12 men,” he said.',
      'Arthur Boone',
    ],
    [
      'the last speaker',
      'Ruth Cole said the price fell. “It was awful,” said Nora Finch. She added that 12 shops had closed.',
      'Nora Finch',
    ],
    [
      'through another pronoun',
      'Ruth Cole met Nora Finch. She left early. She said 12 shops had closed.',
      'Ruth Cole',
    ],
    [
      'past a sentence about a thing',
      'Ruth Cole runs the mill. The mill has 40 looms. She said 12 had been sold.',
      'Ruth Cole',
    ],
    [
      'past somebody of the other sex',
      'Ruth Cole runs the mill. Her brother Peter Hale keeps the books. She said 12 looms had been sold.',
      'Ruth Cole',
    ],
    [
      'in the subject of “when”',
      'When Ruth Cole came back, she told the court that 12 looms were missing.',
      'Ruth Cole',
    ],
    ['by an owner', 'Ruth Cole’s plan would cost 4 million. She said 12 looms would be sold.', 'Ruth Cole'],
    ['by a title', 'Mrs Cole runs the mill. Mr Hale sweeps it. She said 12 looms had been sold.', 'Cole'],
    [
      'by a title, again',
      'Mr Hale sweeps the mill. Mrs Cole runs it. He said 12 looms had been sold.',
      'Hale',
    ],
    [
      'by a noun',
      'The widow Agha Tarin came. The actor Naveed Behl came, too. She said 12 seats were empty.',
      'Agha Tarin',
    ],
    [
      'in India',
      'Priya Nair chairs the board. Rajesh Gupta is her deputy. She said 12 crore was missing.',
      'Priya Nair',
    ],
    [
      'el ministro',
      'El ministro de Salud, Luis Rey, visitó el hospital con Pedro Sanz. Él dijo que faltan 12 camas.',
      'Luis Rey',
    ],
    [
      'la senadora',
      'La senadora Marta Lema habló con Ana Gil. Ella aseguró que faltan 12 camas.',
      'Marta Lema',
    ],
    [
      'el sujeto tácito',
      'La gobernadora Marta Lema recibió a Luis Rey. “Faltan 12 camas”, afirmó.',
      'Marta Lema',
    ],
    [
      'el sujeto nuevo',
      'Luis Rey llegó tarde. Pedro Sanz abrió la sesión. “Faltan 12 camas en la sala”, dijo.',
      'Pedro Sanz',
    ],
  ])('%s', (_, article, name) => {
    const words = /12 [\p{L}]+/u.exec(article)![0]
    expect(speakerOf(article, words)).toBe(name)
    if (name !== 'nobody') expect(speaker(article, words)?.inferred?.from).toMatch(/pronoun|omitted/)
  })

  it.each([
    ['one of two men', 'Peter Hale and Arthur Boone left. “We lost 12 men,” he said.'],
    [
      'somebody who can’t be named',
      'Peter Hale left. “They are wrong,” came the reply from a corner. He added that 12 men died.',
    ],
    ['an organisation', 'The Harbour Board met on Monday. He said 12 ships had sunk.'],
    ['a place', 'New Delhi imposed a curfew. He said 12 people had died.'],
    ['somebody of the other sex', 'Ruth Cole runs the mill. He said 12 looms had been sold.'],
    ['a group', 'Officials came to the mill. She said 12 looms had been sold.'],
    [
      'somebody long gone',
      'Ruth Cole ran the mill. It had 40 looms. It burned in 1901. It was rebuilt. It burned again. It is a museum. The entrance is free. She said 12 looms had been sold.',
    ],
    [
      'one of two in passing',
      'The bridge was designed by Peter Hale for Arthur Boone. He said 12 men had died.',
    ],
  ])('nobody, rather than %s', (_, article) => {
    expect(speakerOf(article, /12 \p{L}+/u.exec(article)![0])).toBe('nobody')
  })

  it('an unnamed president is who is meant, not his aide', () => {
    const article =
      'In Honolulu the president told leaders that the sea would rise. His aide Ben Rowe listened, and said 16 ships came.\n\nThe president looked at the map. Crops are dying on 12 islands, he noted.'
    expect(speakerOf(article, '12 islands')).toBe('the president')
  })

  it('what he says is about somebody else', () => {
    const article = 'Peter Hale took the stand. Arthur Boone stole 12 horses, he said.'
    expect(speakerOf(article, '12 horses')).toBe('Peter Hale')
  })
})

describe('a description means whoever the article is about', () => {
  it.each([
    [
      'the board, not its chairman',
      'The Northern Water Board met. Peter Hale, the board’s chairman, spoke. The board said 12 homes were dry.',
      'Northern Water Board',
    ],
    [
      'the company that the sentence is about',
      'Carnwell Motors will close 12 plants in Ohio, the company said.',
      'Carnwell Motors',
    ],
    [
      'no person',
      '“Sale de un tubo”, relató Nelson Urdaneta. La estatal petrolera lo negó. La empresa dijo que hay 12 tubos.',
      'la empresa',
    ],
    [
      'la funcionaria',
      'La secretaria de Salud, Daniela Ocampo, habló ayer. “Tenemos 12 millones de dosis”, aseveró la funcionaria.',
      'Daniela Ocampo',
    ],
    [
      'a maker named for the study',
      'The Clean Water Trust tested 90 wells. The group said 12 wells were unsafe.',
      'Clean Water Trust',
    ],
    [
      'not a committee named in passing',
      'WikiTide published emails of the National Party Committee. The group said 12 emails would follow.',
      'the group',
    ],
    [
      'the subject',
      'The Clean Water Trust sued the Harbour Board. The organization said 12 wells were unsafe.',
      'Clean Water Trust',
    ],
    [
      'the bank',
      'Eastbridge Bank closed its branches. The bank said 12 branches would reopen.',
      'Eastbridge Bank',
    ],
    [
      'the firm',
      'Nordvik, the food group, hired the Carnwell Agency. The company said 12 plants would close.',
      'Nordvik',
    ],
    [
      'the ministry',
      'The Ministry of Health sent doctors. The ministry said 12 doctors had fallen ill.',
      'Ministry of Health',
    ],
    [
      'la empresa',
      'La empresa Electrosur cerró la planta. La empresa dijo que pagará a 12 obreros.',
      'Electrosur',
    ],
  ])('%s', (_, article, name) => {
    expect(speakerOf(article, /12 \p{L}+/u.exec(article)![0])).toBe(name)
  })
})
