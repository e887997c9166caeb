import { openSample } from '../../state/actions.ts'
import { say } from '../../state/messages.ts'
import type { SampleEntry } from '../../state/samples/sample.ts'

/** Opens a sample and says where to look in it. */
export async function tryOut({ id, title, lookAt }: SampleEntry): Promise<void> {
  await openSample(id)
  say('info', title, lookAt)
}
