/** What Chromium prints about the machine it runs on, and not about the app. Each entry says why. */

/** @typedef {{ file: RegExp, message: RegExp, why: string }} Noise */

/** @type {readonly Noise[]} */
const noise = [
  {
    file: /^bus\.cc$/,
    message: /^Failed to connect to the bus: /,
    why: 'Without a message bus, Chromium keeps looking for one; the app needs none.',
  },
  {
    file: /^object_proxy\.cc$/,
    message: /^Failed to call method: org\.freedesktop\./,
    why: 'Chromium asks for a desktop service (power, colours, notifications) on the missing bus.',
  },
  {
    file: /^viz_main_impl\.cc$/,
    message: /^Exiting GPU process due to errors during initialization$/,
    why: 'Without a graphics card, the first attempt fails like this; Chromium then renders with the processor.',
  },
  {
    file: /^vaapi_wrapper\.cc$/,
    message: /^/,
    why: 'It is about decoding video on the graphics card; the app shows no video.',
  },
]

// One line of Chromium's log: [process:thread:date/time:LEVEL:file.cc(line)] words; later versions name the file with
// its folder and write file.cc:line.
const logLine =
  /^\[(?:\d+:){1,2}\d{4}\/\d{6}\.\d+:(?:WARNING|ERROR):(?:[\w/]*\/)?([\w.]+\.cc)(?:\(\d+\)|:\d+)\] (.*)$/

/**
 * Whether a line on the app's stderr is known to be irrelevant.
 * @param {string} line without its end
 */
export function isChromiumNoise(line) {
  const [, file, message] = logLine.exec(line.trimEnd()) ?? []
  if (file === undefined || message === undefined) return false
  return noise.some((each) => each.file.test(file) && each.message.test(message))
}
