import { presets } from '../../checks/policies.ts'
import { openSample, setShortcuts, setTheme } from '../../state/actions.ts'
import { showDialog } from '../../state/browse.ts'
import { applyPolicy, trustOffered } from '../../state/decisions.ts'
import { exportPolicy } from '../../state/policy-files.ts'
import { cancel } from '../../state/running.ts'
import { samples } from '../../state/samples/index.ts'
import { workAtHand } from '../../state/select.ts'
import { closeAll } from '../../state/session.ts'
import type { State, Theme } from '../../state/state.ts'
import { exports } from '../shell/exports.ts'
import { pickFiles, pickFolder } from '../shell/FileInput.tsx'
import { type Command, isOpen } from './command.ts'
import { text } from './text.ts'

const themes: readonly Theme[] = ['system', 'light', 'dark']
const nowInSeconds = () => Math.floor(Date.now() / 1000)

/** What is opened, judged, taken away and kept. */
export const pageCommands = (now: () => State): readonly Command[] => [
  {
    id: 'policy',
    title: text.policy,
    group: 'Policy',
    words: 'rules judging time skew algorithms what if',
    when: isOpen,
    run: () => showDialog('policy'),
  },
  ...presets(0).map(
    ({ name }, index): Command => ({
      id: `policy-${index}`,
      title: text.preset(name),
      group: 'Policy',
      words: 'preset rules',
      when: isOpen,
      run: () => void applyPolicy(presets(nowInSeconds())[index]!),
    }),
  ),
  {
    id: 'save-policy',
    title: text.savePolicy,
    group: 'Policy',
    words: 'export download',
    when: isOpen,
    run: () => exportPolicy(now().outline!.policy),
  },
  {
    id: 'trust-offered',
    title: text.trustOffered,
    group: 'Policy',
    words: 'keys jwk',
    when: ({ outline }) => outline?.sources.some(({ keysOffered }) => keysOffered > 0) ?? false,
    run: () => void trustOffered(),
  },
  { id: 'open', title: text.open, group: 'Open and close', words: 'ledger keys file', run: pickFiles },
  { id: 'open-folder', title: text.openFolder, group: 'Open and close', words: 'directory', run: pickFolder },
  {
    id: 'paste',
    title: text.paste,
    group: 'Open and close',
    words: 'clipboard',
    run: () => showDialog('paste'),
  },
  {
    id: 'close',
    title: text.closeAll,
    group: 'Open and close',
    when: ({ outline }) => outline !== null,
    run: closeAll,
  },
  {
    id: 'stop',
    title: text.stop,
    group: 'Open and close',
    words: 'cancel',
    when: (state) => workAtHand(state) !== null,
    run: cancel,
  },
  ...exports.map(
    ({ label, run }, index): Command => ({
      id: `export-${index}`,
      title: text.export(label),
      group: 'Export',
      words: 'save download',
      when: isOpen,
      run: () => void run(),
    }),
  ),
  {
    id: 'print',
    title: text.print,
    group: 'Export',
    words: 'paper pdf',
    when: isOpen,
    run: () => setTimeout(() => print()),
  },
  ...samples.map(
    ({ id, title }): Command => ({
      id: `sample-${id}`,
      title: text.sample(title),
      group: 'Samples',
      words: 'example demo',
      run: () => void openSample(id),
    }),
  ),
  ...themes.map(
    (theme): Command => ({
      id: `theme-${theme}`,
      title: text.theme[theme],
      group: 'Appearance',
      words: 'colour color mode appearance',
      when: (state) => state.theme !== theme,
      run: () => setTheme(theme),
    }),
  ),
  {
    id: 'keys-off',
    title: text.keysOff,
    group: 'Appearance',
    words: 'keyboard accessibility',
    when: ({ shortcuts }) => shortcuts,
    run: () => setShortcuts(false),
  },
  {
    id: 'keys-on',
    title: text.keysOn,
    group: 'Appearance',
    words: 'keyboard accessibility',
    when: ({ shortcuts }) => !shortcuts,
    run: () => setShortcuts(true),
  },
  {
    id: 'help',
    title: text.help,
    group: 'Help',
    key: '?',
    words: 'keyboard legend marks',
    run: () => showDialog('help'),
  },
  {
    id: 'self-test',
    title: text.selfTest,
    group: 'Help',
    words: 'privacy network',
    run: () => showDialog('self-test'),
  },
]
