/** Keys that mean something only where the focus is: shown in the help beside the commands' own. */
export const placeKeys: readonly {
  readonly name: string
  readonly keys: readonly { readonly keys: readonly string[]; readonly title: string }[]
}[] = [
  {
    name: 'In the graph and the timeline',
    keys: [
      { keys: ['ArrowLeft', 'ArrowRight'], title: 'Walk to predecessors and successors' },
      { keys: ['ArrowUp', 'ArrowDown'], title: 'Walk to siblings' },
      { keys: ['Home', 'End'], title: 'First and last task of the timeline' },
      { keys: ['PageUp', 'PageDown'], title: 'Task before and after in time' },
      { keys: ['Shift+ArrowLeft', 'Shift+ArrowRight'], title: 'Move the timeline along time' },
      { keys: ['Enter'], title: 'Go to the selected task’s panel' },
      { keys: ['ContextMenu', 'Shift+F10'], title: 'What can be done with the graph’s selected task' },
      { keys: ['+', '-', '0'], title: 'Zoom in, out, and to fit' },
    ],
  },
  {
    name: 'In the table',
    keys: [
      { keys: ['ArrowUp', 'ArrowDown'], title: 'Move and select' },
      { keys: ['ArrowLeft', 'ArrowRight'], title: 'Fold and unfold a workflow' },
      { keys: ['PageUp', 'PageDown', 'Home', 'End'], title: 'Move further' },
    ],
  },
  {
    name: 'In the search field',
    keys: [
      { keys: ['Enter', 'Shift+Enter'], title: 'Next and previous hit' },
      { keys: ['ArrowDown'], title: 'Offer ways to go on' },
      { keys: ['Tab'], title: 'Take what is offered' },
      { keys: ['Escape'], title: 'Close the offers, then clear the field, then leave it' },
    ],
  },
]
