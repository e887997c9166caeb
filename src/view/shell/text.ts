import type { Progress, Theme } from '../../state/state.ts'
import { bytes, counted, number } from '../count.ts'

/** The words of the bar, the messages and what else frames the views. */
export const text = {
  openFiles: 'Open files',
  openFolder: 'Open folder',
  open: 'Open…',

  drop: {
    title: 'Let go to open',
    hint: 'Ledgers, tokens and keys are told apart by content; folders are opened whole. On a task, a file is compared with its hashes. Nothing leaves this tab.',
  },

  verdict: {
    name: 'Verdict',
    nothing: 'Nothing is open',
    list: (what: string) => `List the ${what} tasks`,
    inheritingTasks: 'inheriting',
  },

  progress: {
    name: 'Progress',
    spoken: 'Work at hand',
    listing: 'Listing the folder',
    reading: 'Reading',
    verifying: 'Verifying signatures',
    judging: 'Judging',
    hashing: 'Hashing the files',
    of: (step: Progress['step'], done: number, total: number) =>
      step === 'reading' || step === 'hashing'
        ? `${bytes(done)} of ${bytes(total)}`
        : `${number(done)} of ${number(total)}`,
    cancel: 'Stop',
    whenStopped: (step: Progress['step']) =>
      step === 'listing'
        ? 'Nothing of it is opened when you stop.'
        : step === 'hashing'
          ? 'Everything is judged. The import log and the report name each file’s SHA-256.'
          : 'What is done when you stop is kept.',
  },

  spoken: {
    name: 'What changed',
    view: (name: string) => `${name} view`,
    shown: (shown: number, all: number) =>
      shown === all
        ? `All ${counted(all, 'task')} shown`
        : `${number(shown)} of ${counted(all, 'task')} shown`,
    drawn: (tasks: number, groups: number) =>
      `Graph drawn: ${counted(tasks, 'task')}${groups > 0 ? `, in part as ${counted(groups, 'group')}` : ''}`,
    finding: (at: number, count: number, severity: string, title: string) =>
      `Finding ${number(at)} of ${number(count)}, ${severity}: ${title}`,
  },

  messages: {
    name: 'Messages',
    dismiss: 'Dismiss',
    dismissAll: (count: number) => `Dismiss all ${number(count)}`,
  },

  judged: {
    recorded: 'Judged at recorded time',
    issued: 'Judged at issue time',
    at: (when: string) => `Judged at ${when}`,
    now: (when: string) => `Judged now, ${when}`,
  },

  exportMenu: { name: 'Export', report: 'Report (JSON)', session: 'Session (JSON)' },

  theme: {
    label: (theme: Theme) =>
      `Theme: ${{ system: 'as the system', light: 'light', dark: 'dark' }[theme]}. Change`,
  },

  help: {
    title: 'Help',
    open: 'Help and shortcuts',
    shortcuts: 'Keyboard',
    singleKeys: 'Single-key shortcuts',
    singleKeysHint: 'Switch them off if you use speech input or press keys by accident.',
  },

  crash: {
    title: 'ECT Explorer stopped',
    text: 'This is a defect of the page, not of your files. They are untouched, and nothing was sent anywhere. Reload to go on; the report below says what happened and holds nothing of what you opened.',
    reload: 'Reload',
    copy: 'Copy the report',
  },
} as const
