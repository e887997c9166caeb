/**
 * Gives a buffer's memory back at once. A browser keeps a hold of its own on every buffer that it handed out, until its garbage is
 * collected; sending the buffer away takes that hold, and a channel that is closed forgets what was sent.
 */
export function letGo(buffer: ArrayBuffer): void {
  const { port1, port2 } = new MessageChannel()
  port1.postMessage(null, [buffer])
  port1.close()
  port2.close()
}
