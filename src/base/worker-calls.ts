import { Failure, type FailureCode } from './failure.ts'

/** What both ends of a thread need of each other: a Worker, a worker's own scope, a MessagePort. */
export interface Channel {
  postMessage(message: unknown, transfer?: Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void
}

/** A worker's own end of the channel to the thread that started it. */
export const ownChannel = globalThis as unknown as Channel

/** The calls one thread answers: one structured-cloneable argument each; `signal` fires when the caller no longer wants the answer. */
export type Calls = Readonly<Record<string, (argument: never, signal: AbortSignal) => unknown>>

type Request = { readonly call: number; readonly name: string; readonly argument: unknown }
type Cancel = { readonly cancel: number }
type WireFailure = {
  readonly code?: FailureCode
  readonly args?: Record<string, string | number>
  readonly message: string
}
type Answer = { readonly call: number; readonly result?: unknown; readonly failure?: WireFailure }
type Event = { readonly event: string; readonly value: unknown }

/**
 * Answers calls on this thread. Buffers that `transferOf` finds in a result are moved, not copied. Returns a way to tell the
 * other end something unasked.
 */
export function answerCalls(
  channel: Channel,
  calls: Calls,
  transferOf: (result: unknown) => Transferable[] = () => [],
) {
  const running = new Map<number, AbortController>()
  channel.addEventListener('message', ({ data }: MessageEvent<Request | Cancel>) => {
    if ('cancel' in data) running.get(data.cancel)?.abort()
    else void answer(data)
  })
  async function answer({ call, name, argument }: Request): Promise<void> {
    const controller = new AbortController()
    running.set(call, controller)
    try {
      const result = await calls[name]?.(argument as never, controller.signal)
      channel.postMessage({ call, result } satisfies Answer, transferOf(result))
    } catch (thrown) {
      channel.postMessage({ call, failure: wireFailure(thrown) } satisfies Answer)
    } finally {
      running.delete(call)
    }
  }
  return {
    tell: (event: string, value: unknown, moved: Transferable[] = []) =>
      channel.postMessage({ event, value } satisfies Event, moved),
  }
}

export interface Caller<C extends Calls> {
  readonly call: <N extends keyof C & string>(
    name: N,
    argument: Parameters<C[N]>[0],
    signal?: AbortSignal,
  ) => Promise<Awaited<ReturnType<C[N]>>>
  /** Rejects every open call with `worker-lost`; the channel is then of no more use. */
  readonly lose: (cause: unknown) => void
}

/**
 * Makes calls to the thread behind the channel; what it tells unasked goes to `onEvent`. Buffers that `transferOf` finds in an
 * argument are moved, not copied.
 */
export function makeCalls<C extends Calls>(
  channel: Channel,
  onEvent: (event: string, value: unknown) => void = () => {},
  transferOf: (argument: unknown) => Transferable[] = () => [],
): Caller<C> {
  const open = new Map<number, { resolve: (result: unknown) => void; reject: (cause: unknown) => void }>()
  let calls = 0
  channel.addEventListener('message', ({ data }: MessageEvent<Answer | Event>) => {
    if ('event' in data) {
      onEvent(data.event, data.value)
      return
    }
    const waiting = open.get(data.call)
    open.delete(data.call)
    if (data.failure) waiting?.reject(fromWire(data.failure))
    else waiting?.resolve(data.result)
  })
  return {
    call: (name, argument, signal) =>
      new Promise((resolve, reject) => {
        const call = calls++
        open.set(call, { resolve: resolve as (result: unknown) => void, reject })
        channel.postMessage({ call, name, argument } satisfies Request, transferOf(argument))
        signal?.addEventListener('abort', () => channel.postMessage({ cancel: call } satisfies Cancel), {
          once: true,
        })
      }),
    lose: (cause) => {
      for (const { reject } of open.values()) reject(new Failure('worker-lost', {}, cause))
      open.clear()
    },
  }
}

function wireFailure(thrown: unknown): WireFailure {
  if (thrown instanceof Failure)
    return { code: thrown.code, args: { ...thrown.args }, message: thrown.message }
  return { message: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) }
}

function fromWire({ code, args, message }: WireFailure): Error {
  return code ? new Failure(code, args) : new Error(message)
}
