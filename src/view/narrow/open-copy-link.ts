export const copyLinkId = 'copy-link'

/** Presses the button in the top bar, from wherever. */
export const openCopyLink = (): void => document.getElementById(copyLinkId)?.click()
