import { build } from '../scripts/setup/build.mjs'
import { oneAtATime } from '../scripts/setup/one-at-a-time.mjs'

/** Builds what is stale before the tests, some of which run the threads and processes of the build. */
export default async function freshBuild(): Promise<void> {
  try {
    await oneAtATime(build)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Error(
      `No test was run: they would test an older build, since the app can’t be built.\n${why}`,
      {
        cause,
      },
    )
  }
}
