import { useEffect, useRef } from 'react'
import { notifyFailure } from '../../../lib/notices'
import { CutFrame } from './cut/CutFrame'
import { cutPicture } from './cut/cutPicture'
import { useLook, useRoom } from './look'
import { PagesFrame } from './PagesFrame'
import { type Rectangle, turnedBack } from './cut/rectangle'
import type { SourcePagesProps } from './props'
import { type OpenedPicture, usePicture } from './usePicture'
import { factorOf } from './zoom'

type Props = Pick<SourcePagesProps, 'address' | 'onCutOut'>

/** What is left free beside the picture, in CSS pixels. */
const margin = 12

/** A picture as it looks. */
export default function PictureView({ address, onCutOut }: Props) {
  const opened = usePicture(address)
  if (opened.state === 'opening') return <p className="pages__state">Opening…</p>
  if (opened.state === 'failed')
    return (
      <p className="pages__state" role="alert">
        {opened.why}
      </p>
    )
  return <OpenPicture {...opened} onCutOut={onCutOut} />
}

type OpenProps = Extract<OpenedPicture, { state: 'open' }> & Pick<Props, 'onCutOut'>

function OpenPicture({ image, width, height, onCutOut }: OpenProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const look = useLook()
  const { turn } = look
  const isUpright = turn % 180 === 0
  const shown = isUpright ? { width, height } : { width: height, height: width }
  const fitting = factorOf(look.zoom, shown.width, useRoom(scroller) - 2 * margin)
  // A small picture is not blown up to be as wide as there is room.
  const factor = look.zoom === 'width' ? Math.min(fitting, 1) : fitting
  const cut = (seen: Rectangle) => {
    look.leaveCut()
    const part = turnedBack(seen, turn)
    cutPicture(image, { width, height }, part, turn)
      .then((png) => onCutOut({ page: null, ...part, png }))
      .catch(notifyFailure)
  }
  return (
    <PagesFrame label="The picture as it looks" look={look} factor={factor} scroller={scroller}>
      <div className="picture" style={{ width: shown.width * factor, height: shown.height * factor }}>
        <Turned image={image} width={width * factor} height={height * factor} turn={turn} />
        {look.isCutting && <CutFrame isHere onCut={cut} onLeave={look.leaveCut} />}
      </div>
    </PagesFrame>
  )
}

interface TurnedProps {
  readonly image: HTMLImageElement
  /** Upright, in CSS pixels. */
  readonly width: number
  readonly height: number
  readonly turn: number
}

/** The picture itself, turned about its middle. */
function Turned({ image, width, height, turn }: TurnedProps) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.replaceChildren(image), [image])
  return <div className="picture__turned" ref={place} style={{ width, height, rotate: `${turn}deg` }} />
}
