import type { Bin } from './metrics'

const side = 320
const margin = 48

/** An SVG of a reliability diagram: predicted probability across, actual share upwards; a point's area is its count. */
export function reliabilityDiagram(title: string, series: Readonly<Record<string, readonly Bin[]>>): string {
  const colours = ['#1a5fb4', '#c64600', '#26734d']
  const x = (share: number) => margin + share * side
  const y = (share: number) => margin + (1 - share) * side
  const most = Math.max(...Object.values(series).flatMap((bins) => bins.map(({ count }) => count)))
  const ticks = [0, 0.25, 0.5, 0.75, 1]
    .map(
      (tick) =>
        `<text x="${x(tick)}" y="${y(0) + 18}" text-anchor="middle">${tick}</text>` +
        `<text x="${x(0) - 8}" y="${y(tick) + 4}" text-anchor="end">${tick}</text>`,
    )
    .join('')
  const lines = Object.entries(series).map(([name, bins], index) => {
    const colour = colours[index % colours.length]
    const points = bins.map(({ said, was }) => `${x(said).toFixed(1)},${y(was).toFixed(1)}`).join(' ')
    const dots = bins
      .map(
        ({ said, was, count }) =>
          `<circle cx="${x(said).toFixed(1)}" cy="${y(was).toFixed(1)}" r="${(2 + 7 * Math.sqrt(count / most)).toFixed(1)}" fill="${colour}" fill-opacity="0.75"/>`,
      )
      .join('')
    return `<polyline points="${points}" fill="none" stroke="${colour}"/>${dots}<text x="${x(0.04)}" y="${y(0.95) + index * 18}" fill="${colour}">${name}</text>`
  })
  const size = side + 2 * margin
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" font-family="sans-serif" font-size="12">
<rect width="${size}" height="${size}" fill="white"/>
<text x="${size / 2}" y="24" text-anchor="middle" font-size="14">${title}</text>
<rect x="${x(0)}" y="${y(1)}" width="${side}" height="${side}" fill="none" stroke="#888"/>
<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#888" stroke-dasharray="4 4"/>
${ticks}
<text x="${size / 2}" y="${size - 10}" text-anchor="middle">probability given</text>
<text x="14" y="${size / 2}" text-anchor="middle" transform="rotate(-90 14 ${size / 2})">share worth checking</text>
${lines.join('\n')}
</svg>
`
}
