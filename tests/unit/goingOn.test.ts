import { describe, expect, it } from 'vitest'
import { speaker, speakerOf } from './heard'

describe('a quotation that goes on has its speaker', () => {
  it.each([
    ['before the tag', '“It hit 12 cars. It fell at night,” said Ruth Cole.', 'Ruth Cole', 'quotation'],
    [
      'after the tag',
      '“It fell at night,” said Ruth Cole. “It hit 12 cars. Nobody came.”',
      'Ruth Cole',
      'paragraph',
    ],
    [
      'on both sides',
      '“It fell at night. Nobody came,” Ruth Cole told the court. “The sea rose. It hit 12 cars.”',
      'Ruth Cole',
      'paragraph',
    ],
    [
      'after a colon',
      'Ruth Cole told the court: “It fell at night. It hit 12 cars.”',
      'Ruth Cole',
      'quotation',
    ],
    ['after reported words', 'Ruth Cole said nobody had come. “It hit 12 cars.”', 'Ruth Cole', 'paragraph'],
    [
      'in the next paragraph, still open',
      '“It fell at night,” said Ruth Cole. “Nobody came.\n\n“It hit 12 cars.”',
      'Ruth Cole',
      'paragraph',
    ],
    [
      'in the next paragraph by itself',
      '“It fell at night,” said Ruth Cole.\n\n“It hit 12 cars.”',
      'Ruth Cole',
      'paragraph',
    ],
    [
      'whose last paragraph alone names them',
      '“It fell at night.\n\n“It hit 12 cars.\n\n“Nobody came,” said Ruth Cole.',
      'Ruth Cole',
      'quotation',
    ],
    [
      'whose own tag comes late',
      '“Nobody knew,” said Nora Finch.\n\n“It hit 12 cars.\n\n“Nobody came,” said Ruth Cole.',
      'Ruth Cole',
      'quotation',
    ],
    ['in Spanish', '«Aplastó 12 coches. Cayó de noche», dijo Marta Lema.', 'Marta Lema', 'quotation'],
    [
      'in Spanish, after the tag',
      '“Cayó de noche”, afirmó Marta Lema. “Aplastó 12 coches. Nadie vino”.',
      'Marta Lema',
      'paragraph',
    ],
    ['set with dashes', '—Cayó de noche —dijo Marta Lema—. Aplastó 12 coches.', 'Marta Lema', 'paragraph'],
  ])('%s', (_, article, name, from) => {
    const found = speaker(article, /12 \p{L}+/u.exec(article)![0])
    expect([found?.name, found?.inferred?.from]).toEqual([name, from])
  })

  it.each([
    ['a handle', '“At least 12 crew died,” @shipwatch posted on X.'],
    ['a letter', '“We lost 12 men,” reads a letter from the union.'],
    ['a verdict', '“We lost 12 men,” was the verdict of Judge Amy Cope.'],
    ['a banner', '“We lost 12 men,” a banner over the gate proclaimed.'],
    ['a heading', '# “We lost 12 men”'],
    ['a sign before it', 'Above the gate hung a sign: “We lost 12 men.”'],
    ['an answer from somewhere', '“We lost 12 men,” came the answer.'],
    ['una pancarta', '«Perdimos 12 hombres», rezaba una pancarta.'],
  ])('but one of %s is nobody’s, and not the last speaker’s', (_, quotation) => {
    const article = `Luis Rey told parliament: “We lost it all.”\n\n${quotation}`
    expect(speakerOf(article, '12')).not.toBe('Luis Rey')
    expect(speakerOf(`${article}\n\n“It was a 13 metre wave.”`, '13 metre')).toBe('nobody')
  })

  it.each([
    [
      'somebody else is the subject in between',
      '“It fell,” said Ruth Cole. Peter Hale shook his head. “It hit 12 cars.”',
    ],
    [
      'somebody else is spoken of before the paragraph',
      '“It fell,” said Ruth Cole. Peter Hale shook his head.\n\n“It hit 12 cars.”',
    ],
    ['the quotation before was a question', '“Did it fall?” asked Ruth Cole.\n\n“It hit 12 cars.”'],
    [
      'two spoke in the paragraph before',
      '“It fell,” said Ruth Cole. “It did not,” said Peter Hale.\n\n“It hit 12 cars.”',
    ],
    ['a paragraph lies between', '“It fell,” said Ruth Cole.\n\nThe crane was red.\n\n“It hit 12 cars.”'],
    [
      'other words are beside it',
      '“It fell,” said Ruth Cole.\n\n“It hit 12 cars” could be read on every wall.',
    ],
    ['another disagrees', 'Ruth Cole said it fell, but Peter Hale disagreed: “It hit 12 cars.”'],
  ])('nobody has it where %s', (_, article) => {
    expect(speakerOf(article, '12 cars')).toBe('nobody')
  })
})

describe('reported speech that counts its points goes on', () => {
  it.each([
    [
      'three issues',
      'Ruth Cole said the enemy focuses on three issues. First, it wants the port. Second, it has 12 ships. And third, it has 40 planes.',
      'Ruth Cole',
    ],
    [
      'two reasons',
      'Ruth Cole told reporters there were two reasons. Firstly, the dam leaked. Secondly, it had 12 cracks.',
      'Ruth Cole',
    ],
    [
      'by he',
      'Peter Hale spoke on Monday. He said the plan had several flaws. First, nobody wants it. Finally, it costs 12 million.',
      'Peter Hale',
    ],
    [
      'tres razones',
      'Marta Lema dijo que hay tres razones. Primero, falta agua. Segundo, faltan 12 camas.',
      'Marta Lema',
    ],
    [
      'en primer lugar',
      'Marta Lema aseguró que el plan tiene dos fallos. En primer lugar, es caro. En segundo lugar, faltan 12 camas.',
      'Marta Lema',
    ],
  ])('%s', (_, article, name) => {
    const found = speaker(article, '12')
    expect([found?.name, found?.inferred?.from]).toEqual([
      name,
      name === 'Peter Hale' ? 'pronoun' : 'continued',
    ])
  })

  it.each([
    [
      'nothing was announced',
      'Ruth Cole said the enemy is near. First, the port fell. Second, 12 ships sank.',
    ],
    [
      'another sentence comes between',
      'Ruth Cole said there were three issues. The hall was full. Second, 12 ships sank.',
    ],
    ['nobody said it', 'The plan has three flaws. First, it is slow. Second, 12 ships sank.'],
  ])('but not where %s', (_, article) => {
    expect(speakerOf(article, '12 ships')).toBe('nobody')
  })
})
