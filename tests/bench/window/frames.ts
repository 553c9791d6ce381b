import type { Page } from '@playwright/test'

/** What the frames of a while were like. */
export interface Frames {
  readonly frames: number
  /** How many took longer than 32 milliseconds. */
  readonly late: number
  readonly longestMilliseconds: number
  /** How far things moved without a person's doing, as the Layout Instability API counts it. */
  readonly layoutShift: number
}

interface Watch {
  readonly times: number[]
  shift: number
  isOver: boolean
}

/** Watches every frame of a page from now on; the function it gives ends that, and tells what they were like. */
export async function watchFrames(page: Page): Promise<() => Promise<Frames>> {
  await page.evaluate(() => {
    const watch: Watch = { times: [], shift: 0, isOver: false }
    Object.assign(window, { watch })
    const onFrame = (time: number) => {
      watch.times.push(time)
      if (!watch.isOver) requestAnimationFrame(onFrame)
    }
    requestAnimationFrame(onFrame)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & Shift)[])
        if (!entry.hadRecentInput) watch.shift += entry.value
    }).observe({ type: 'layout-shift' })
  })
  return async () => {
    const { times, shift } = await page.evaluate(() => {
      const { watch } = window as unknown as { watch: Watch }
      watch.isOver = true
      return watch
    })
    const gaps = times.slice(1).map((time, index) => time - times[index]!)
    return {
      frames: gaps.length,
      late: gaps.filter((gap) => gap > 32).length,
      longestMilliseconds: Math.round(Math.max(0, ...gaps)),
      layoutShift: Number(shift.toFixed(4)),
    }
  }
}

interface Shift {
  readonly value: number
  readonly hadRecentInput: boolean
}
