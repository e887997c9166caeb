import { focusWhenDrawn } from '../controls/focus-when-drawn.ts'

export const timelineId = 'timeline'

/** Puts the focus on the timeline, whose active option is the selected task. */
export const focusTimeline = (): void => focusWhenDrawn(`#${timelineId}`)
