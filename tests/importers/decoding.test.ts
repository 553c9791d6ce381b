import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../src/importers/bytes/decoding'
import { openBytes, refusalOf, textOf } from './fixture'
import { fixture } from './fixtureFile'

const prose = {
  Russian:
    'Городской совет потратил на новый мост 4,2 миллиона евро, сообщила во вторник казначей. "Мы не могли ждать ещё год", - сказала она, добавив, что прежний мост закрыт с 2019 года. По её словам, ремонт школы обойдётся дешевле, чем ожидалось.',
  Polish:
    'Rada miasta wydała na nowy most 4,2 miliona euro, poinformowała we wtorek skarbniczka. Żółte tramwaje wrócą na ulicę Świętokrzyską dopiero w październiku, bo część mieszkańców złożyła skargę. Dług gminy wzrósł o jedną trzecią, a pieniądze na szkołę już się skończyły.',
  Czech:
    'Městská rada utratila za nový most 4,2 milionu eur, řekla v úterý pokladní. Žluté tramvaje se na náměstí vrátí až v říjnu, protože část obyvatel si stěžovala. Dluh obce vzrostl o třetinu a peníze na školu už došly, uvedl starosta Jiří Šťastný.',
  Slovene:
    'Mestni svet je za novi most porabil 4,2 milijona evrov, je v torek povedala blagajničarka. Stari most je zaprt že od leta 2019, občani pa čakajo na odločitev župana. Dolg občine se je povečal za tretjino, denar za šolo je že pošel.',
  Greek:
    'Το δημοτικό συμβούλιο ξόδεψε 4,2 εκατομμύρια ευρώ για τη νέα γέφυρα, δήλωσε την Τρίτη η ταμίας. Άλλοι κάτοικοι της πόλης περίμεναν το έργο από το 2019, όταν έκλεισε η παλιά γέφυρα. Το χρέος του δήμου αυξήθηκε κατά ένα τρίτο.',
  Turkish:
    'Belediye meclisi yeni köprü için 4,2 milyon avro harcadı, dedi sayman salı günü. “Eski köprü 2019 yılından beri kapalıydı” ve şehrin iki yakası arasında geçiş yapmak çok güçtü. Belediyenin borcu üçte bir arttı, öğrencilerin okulu için ayrılan para da bitti.',
  Hebrew:
    'מועצת העיר הוציאה 4.2 מיליון אירו על הגשר החדש, אמרה הגזברית ביום שלישי. הגשר הישן היה סגור מאז שנת 2019, והתושבים חיכו לו זמן רב. החוב של העירייה גדל בשליש, והכסף לבית הספר כבר נגמר.',
  Arabic:
    'أنفق مجلس المدينة أربعة ملايين يورو على الجسر الجديد، كما قالت أمينة الصندوق يوم الثلاثاء. وكان الجسر القديم مغلقا منذ عام 2019، وقد انتظر السكان طويلا. وارتفع دين البلدية بمقدار الثلث في هذه السنة.',
  Spanish:
    'El ayuntamiento gastó 4,2 millones de euros en el nuevo puente, dijo el martes la tesorera. “No podíamos esperar otro año”, añadió la señora Núñez, que recordó que el puente viejo está cerrado desde 2019. ¿Quién pagará la reparación de la escuela?',
  French:
    'La mairie a dépensé 4,2 millions d’euros pour le nouveau pont, a déclaré mardi la trésorière. « Nous ne pouvions pas attendre une année de plus », a-t-elle ajouté, rappelant que l’ancien pont est fermé depuis 2019. Les élèves paieront le prix fort.',
  'French with euro signs':
    "La mairie a dépensé 4,2 millions d'euros, soit 42 € par habitant, pour le cœur de la ville et l'ancien pont, a déclaré mardi la trésorière. Les élèves paieront le prix fort. Les œuvres d'art seront vendues à l'été, a précisé le maire de la commune.",
  German:
    'Der Stadtrat hat für die neue Brücke 4,2 Millionen Euro ausgegeben, sagte die Kämmerin am Dienstag. „Wir konnten nicht noch ein Jahr warten“, fügte sie hinzu – die alte Brücke ist seit 2019 gesperrt. Die Schüler müssen für den Umbau größere Umwege in Kauf nehmen.',
  Japanese:
    '市議会は新しい橋に四百二十万ユーロを使ったと、会計係が火曜日に述べた。「もう一年待つことはできなかった」と彼女は付け加えた。古い橋は2019年から閉鎖されており、住民は長いあいだ待っていた。市の借金は三分の一増えた。',
  'simplified Chinese':
    '市议会为新桥花费了四百二十万欧元，财务主管星期二说。“我们不能再等一年了”，她补充说，旧桥自2019年以来一直关闭，居民等了很久。该市的债务增加了三分之一，学校的钱已经用完。',
  'traditional Chinese':
    '市議會為新橋花費了四百二十萬歐元，財務主管星期二說。「我們不能再等一年了」，她補充說，舊橋自2019年以來一直關閉，居民等了很久。該市的債務增加了三分之一，學校的錢已經用完。',
  Korean:
    '시의회가 새 다리에 사백이십만 유로를 썼다고 재무 담당자가 화요일에 말했다. “우리는 일 년을 더 기다릴 수 없었다”고 그는 덧붙였다. 옛 다리는 2019년부터 닫혀 있었고 주민들은 오래 기다렸다. 시의 빚은 삼분의 일이 늘었다.',
} as const
type Language = keyof typeof prose

const saved: readonly (readonly [Language, string])[] = [
  ['Russian', 'windows-1251'],
  ['Russian', 'koi8-r'],
  ['Russian', 'iso-8859-5'],
  ['Polish', 'windows-1250'],
  ['Polish', 'iso-8859-2'],
  ['Czech', 'windows-1250'],
  ['Czech', 'iso-8859-2'],
  ['Slovene', 'windows-1250'],
  ['Slovene', 'iso-8859-2'],
  ['Greek', 'windows-1253'],
  ['Greek', 'iso-8859-7'],
  ['Turkish', 'windows-1254'],
  ['Hebrew', 'windows-1255'],
  ['Arabic', 'windows-1256'],
  ['Spanish', 'windows-1252'],
  ['French', 'windows-1252'],
  ['French with euro signs', 'iso-8859-15'],
  ['German', 'windows-1252'],
  ['Japanese', 'shift_jis'],
  ['Japanese', 'euc-jp'],
  ['simplified Chinese', 'gb18030'],
  ['traditional Chinese', 'big5'],
  ['Korean', 'euc-kr'],
]

describe('a text that does not say which encoding it was saved in', () => {
  it.each(saved)('is read to the letter when it is %s in %s', (language, encoding) => {
    const { text, notices } = decodeText(iconv.encode(prose[language], encoding), 'a.txt')
    expect(text).toBe(prose[language])
    expect(notices).toHaveLength(encoding === 'windows-1252' ? 0 : 1)
  })

  it.each(saved)(
    'is read to the letter when a page around it is English, in %s, %s',
    (language, encoding) => {
      const page = `${'<p class="share-bar the following text is for the reader">\n'.repeat(200)}<p>${prose[language]}</p>\n<footer>Read more about the bridge here and sign up for our newsletter</footer>`
      expect(decodeText(iconv.encode(page, encoding), 'a.html').text).toBe(page)
    },
  )

  it.each([
    ['Spanish', 'Dijo que sí: el año próximo.'],
    ['English', '“It’s over,” she said – and left the café.'],
    ['German', 'Müller mußte für die Brücke zahlen.'],
    ['French', 'L’été dernier, la dette a augmenté à Nîmes.'],
    ['Danish', 'Kommunen brugte 4 mio. euro på den nye bro, sagde kassereren i går. Æ, ø og å.'],
    ['Portuguese', 'A câmara não pagou a construção da ponte em março.'],
  ])('is taken for windows-1252 when it is short and %s', (_, text) => {
    expect(decodeText(iconv.encode(text, 'windows-1252'), 'a.txt')).toEqual({ text, notices: [] })
  })

  it('is not read as Western when that would put symbols inside words', () => {
    const text = 'wydała na nowy most 4,2 miliona euro'
    expect(decodeText(iconv.encode(text, 'iso-8859-2'), 'a.txt').text).toBe(text)
  })

  it('comes with a notice of the guessed encoding', () => {
    const { notices } = decodeText(iconv.encode(prose.Russian, 'koi8-r'), 'мост.txt')
    expect(notices[0]).toMatch(/^мост\.txt does not say which encoding .+ koi8-r\. .+\.$/)
  })
})

describe('a text that says which encoding it was saved in', () => {
  it('is read that way, as declared in the page’s head or by its mail part', () => {
    const head = '<meta charset="windows-1257"><p>Ķīnas vēstniecība</p>'
    expect(decodeText(iconv.encode(head, 'windows-1257'), 'a.html')).toEqual({ text: head, notices: [] })
    expect(decodeText(iconv.encode('Ķīna', 'windows-1257'), 'a.eml', 'Windows-1257').text).toBe('Ķīna')
  })

  it('is read by its letters when it claims UTF-8 and isn’t', () => {
    const page = `<meta charset="utf-8"><p>${prose.Russian}</p>`
    expect(decodeText(iconv.encode(page, 'windows-1251'), 'a.html').text).toBe(page)
  })

  it.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])(
    'by a byte order mark, in %s',
    (encoding) => {
      const bytes = iconv.encode(`${prose.Korean} 👩‍👧`, encoding, { addBOM: true })
      expect(decodeText(bytes, 'a.txt')).toEqual({ text: `${prose.Korean} 👩‍👧`, notices: [] })
    },
  )

  it('by the shifts of ISO-2022-JP', () => {
    const esc = '\x1b'
    const bytes = Buffer.from(`${esc}$B;T5D2q${esc}(B (2019)`, 'latin1')
    expect(decodeText(bytes, 'a.txt').text).toBe('市議会 (2019)')
  })
})

describe('a text with characters that could not be read', () => {
  it('is opened with a notice of how many there are', async () => {
    const bytes = Buffer.from(`${'Zürich und Köln. '.repeat(40)}\n`, 'utf8')
    bytes[1] = 0xff
    const draft = await openBytes(bytes, 'a.txt')
    expect(draft.blocks[0]?.text).toMatch(/^Z\ufffd/)
    expect(draft.notices?.join()).toMatch(/^\d characters? of a\.txt could not be read and appear as \ufffd/)
  })

  it('is not reported when it holds U+FFFD as a character of its own', () => {
    expect(decodeText(Buffer.from('The sign \ufffd marks damage.'), 'a.txt').notices).toEqual([])
  })
})

describe('the fixtures in old encodings', () => {
  it.each(['windows-1252.txt', 'utf-16.txt', 'windows-1251.html', 'hard-characters.txt'])(
    '%s is read without a notice',
    (name) => {
      expect(decodeText(fixture(name), name).notices).toEqual([])
    },
  )

  it('don’t keep a program’s data from being refused', async () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, at) => ((at * 7919) % 255) + 1)
    expect((await refusalOf(noise, 'a.txt')).code).toBe('binary')
  })
})

describe('a text with stray zero bytes', () => {
  it('is read without them, as browsers do', async () => {
    const page = `<!doctype html><html><body>${'\0'.repeat(5)}<p>The town had 4,200 inhabitants in 2019, the clerk told the council.</p>${'<p>The mayor denied it on the next morning, and asked for a new count of all the houses in the town.</p>'.repeat(6)}</body></html>`
    const draft = await openBytes(new TextEncoder().encode(page), 'page.html')
    expect(textOf(draft)).toContain('The town had 4,200 inhabitants in 2019')
  })
})
