import { parseArgs } from 'node:util'

export const formats = ['text', 'json', 'sarif'] as const
export type Format = (typeof formats)[number]

export interface Arguments {
  readonly files: readonly string[]
  readonly keys: readonly string[]
  readonly policy?: string
  readonly format: Format
  readonly help: boolean
}

export const usage = `Usage: npm run ect -- FILES… [--keys FILE]… [--policy FILE] [--format text|json|sarif]

Opens ledgers of Execution Context Tokens, verifies every signature, and says what holds, what fails and what could not be checked.

  FILES          ledgers and keys, told apart by their content; - reads standard input
  --keys FILE    trusted keys: JWK, JWK Set, PEM, certificate, WIT (repeatable)
  --policy FILE  the rules to judge by, as the browser exports them; without it ECT_IAT_… variables apply
  --format       text (default), json (the report), sarif

Exit status: 0 all passed; 1 errors found; 2 input that cannot be used; 3 no error, but something could not be checked.`

/** The command line, or a sentence saying what is wrong with it. */
export function readArguments(argv: readonly string[]): Arguments | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        keys: { type: 'string', multiple: true, default: [] },
        policy: { type: 'string' },
        format: { type: 'string', default: 'text' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    const format = formats.find((one) => one === values.format)
    if (!format) return `--format is one of ${formats.join(', ')}, not ${values.format}`
    if (positionals.length === 0 && !values.help) return 'name at least one ledger'
    const { keys, policy, help } = values
    return { files: positionals, keys, format, help, ...(policy !== undefined && { policy }) }
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown)
  }
}
