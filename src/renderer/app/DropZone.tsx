import { useEffect, useState } from 'react'
import { importFiles } from '../lib/importing'

/** Makes the whole window a drop target for files. */
export function DropZone() {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      setOver(false)
      // Words dragged into a text field belong to the field.
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      void window.touchstone.tokensOf([...event.dataTransfer.files]).then(importFiles)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  if (!isOver) return null
  return (
    <div className="dropzone" aria-hidden="true">
      <p>Drop articles to open them</p>
    </div>
  )
}
