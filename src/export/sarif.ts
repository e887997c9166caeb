import type { Check } from '../checks/check.ts'
import { checks } from '../checks/index.ts'
import type { Severity } from '../checks/policy.ts'
import type { Report } from '../findings/report.ts'

const level: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  note: 'note',
}

/**
 * The report's findings as SARIF 2.1.0, for tools that collect results; what is no finding (verdicts, policy, limits) stands in
 * the run's properties.
 */
export function sarifOf(report: Report) {
  const { findings, sources, tool, policyHash, keysHash, summary, limits } = report
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            version: tool.version,
            rules: (checks as readonly Check[]).map(({ code, title, text, severity }) => ({
              id: code,
              shortDescription: { text: title },
              fullDescription: { text: text.what },
              help: { text: [text.why, ...text.tries].join(' ') },
              defaultConfiguration: { level: level[severity] },
            })),
          },
        },
        artifacts: sources.map(({ name, sha256, bytes }) => ({
          location: { uri: encodeURI(name) },
          length: bytes,
          hashes: { 'sha-256': sha256 },
        })),
        results: findings.map(({ code, severity, message, origin, tokens, jtis }) => ({
          ruleId: code,
          level: level[severity],
          message: { text: message },
          ...(origin && { locations: [locationOf(origin, sources)] }),
          properties: { tokens, jtis },
        })),
        properties: { policyHash, keysHash, summary, limits },
      },
    ],
  }
}

function locationOf(origin: NonNullable<Report['findings'][number]['origin']>, sources: Report['sources']) {
  return {
    physicalLocation: {
      artifactLocation: { uri: encodeURI(sources[origin.source]?.name ?? ''), index: origin.source },
      ...(origin.line !== undefined && {
        region: {
          startLine: origin.line,
          ...(origin.column !== undefined && { startColumn: origin.column }),
        },
      }),
    },
  }
}
