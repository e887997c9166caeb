/** A dialog or menu that closes gives the focus back in the next frame; what moves the focus itself has to come after. */
export function afterFocusIsBack(run: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(() => run()))
}
