import { counted } from '../count.ts'

/** The words of the key doctor and of what the user says of a key by hand. */
export const text = {
  doctor: 'Key doctor',
  working: 'Trying the keys…',
  show: 'Show them',
  moreGroups: (count: number) => `and ${counted(count, 'more group')}`,
  tasks: (count: number) => counted(count, 'task'),
  edit: (name: string) => `Bind or revoke ${name}`,
  identity: 'Bound identity',
  identityHint:
    'A SPIFFE ID or other URI; every token this key signs must carry it as iss. Empty: as the file says.',
  notUri: 'An identity is a URI, such as spiffe://example.org/agent/a',
  kid: 'Also answers to kid',
  kidHint: 'For a key whose file names none: the kid that tokens call it by.',
  revoked: 'Revoked from',
  revokedHint:
    'UTC, such as 2026-02-26 00:10:00. Tokens from then on fail; their descendants inherit it. Empty: not revoked.',
  notDate: 'This is no date.',
  save: 'Apply',
  reset: 'Take back',
} as const
