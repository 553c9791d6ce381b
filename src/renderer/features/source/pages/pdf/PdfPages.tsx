import { useMemo, useRef } from 'react'
import { notifyFailure } from '../../../../lib/notices'
import { useLook, useRoom } from '../look'
import { PageField } from '../PageField'
import { PagesFrame } from '../PagesFrame'
import { type PageList, usePageList } from './pageList'
import { PdfPage } from './PdfPage'
import type { PageSize, PdfFile } from './pdfFile'
import { type Rectangle, turnedBack } from '../cut/rectangle'
import { useSelectedPassage } from './selecting'
import type { SourcePagesProps } from '../props'
import { usePdf } from './usePdf'
import { factorOf } from '../zoom'

type Props = Omit<SourcePagesProps, 'kind'>

/** The pages of a PDF as they look; only those in sight are drawn. */
export default function PdfPages(props: Props) {
  const opened = usePdf(props.address)
  if (opened.state === 'opening') return <p className="pages__state">Opening…</p>
  if (opened.state === 'failed')
    return (
      <p className="pages__state" role="alert">
        {opened.why}
      </p>
    )
  return <OpenPdf {...props} file={opened.file} sizes={opened.sizes} />
}

const noWords: readonly string[] = []

/** What is left free beside the widest page, in CSS pixels. */
const margin = 12

interface OpenProps extends Props {
  readonly file: PdfFile
  readonly sizes: readonly PageSize[]
}

function OpenPdf({ file, sizes: upright, onPassage, onCutOut, goTo, highlights = noWords }: OpenProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const look = useLook()
  const { turn } = look
  const sizes = useMemo(() => upright.map((size) => turnedSize(size, turn)), [upright, turn])
  const widest = useMemo(() => Math.max(...sizes.map(({ width }) => width)), [sizes])
  const factor = factorOf(look.zoom, widest, useRoom(scroller) - 2 * margin)
  const list = usePageList(scroller, sizes, factor, goTo ?? null)
  useSelectedPassage(scroller, onPassage)
  const cut = (page: number, seen: Rectangle) => {
    look.leaveCut()
    file
      .cut(page, seen, turn)
      .then((png) => onCutOut({ page, ...turnedBack(seen, turn), png }))
      .catch(notifyFailure)
  }
  return (
    <PagesFrame
      label="Pages as they look"
      look={look}
      factor={factor}
      scroller={scroller}
      bar={<PageField page={list.here} pages={file.pages} onGo={list.go} />}
    >
      <div className="pages__all" style={{ height: list.height, width: widest * factor }}>
        {list.shown.map(({ index, start }) => (
          <div key={index} className="pages__place" style={{ transform: `translateY(${start}px)` }}>
            <PdfPage
              file={file}
              page={index + 1}
              width={sizes[index]!.width * factor}
              height={sizes[index]!.height * factor}
              factor={factor}
              turn={turn}
              highlights={highlights}
              sought={goTo?.page === index + 1 ? goTo : null}
              cutting={cuttingAt(list, index, look)}
              onCut={cut}
            />
          </div>
        ))}
      </div>
    </PagesFrame>
  )
}

function cuttingAt(list: PageList, index: number, look: ReturnType<typeof useLook>) {
  return look.isCutting ? { isHere: list.here === index + 1, onLeave: look.leaveCut } : null
}

function turnedSize({ width, height }: PageSize, turn: number): PageSize {
  return turn % 180 === 0 ? { width, height } : { width: height, height: width }
}
