/** Paths of the verdict marks on a canvas. A mark is known by its shape, so each keeps it at any size. */

/** An octagon standing on a side. */
export function octagon(path: CanvasPath, x: number, y: number, radius: number): void {
  const near = radius * Math.tan(Math.PI / 8)
  path.moveTo(x - near, y - radius)
  path.lineTo(x + near, y - radius)
  path.lineTo(x + radius, y - near)
  path.lineTo(x + radius, y + near)
  path.lineTo(x + near, y + radius)
  path.lineTo(x - near, y + radius)
  path.lineTo(x - radius, y + near)
  path.lineTo(x - radius, y - near)
  path.closePath()
}

export function cross(path: CanvasPath, x: number, y: number, radius: number): void {
  const arm = radius * 0.4
  path.moveTo(x - arm, y - arm)
  path.lineTo(x + arm, y + arm)
  path.moveTo(x + arm, y - arm)
  path.lineTo(x - arm, y + arm)
}

export function tick(path: CanvasPath, x: number, y: number, radius: number): void {
  path.moveTo(x - radius * 0.45, y + radius * 0.05)
  path.lineTo(x - radius * 0.14, y + radius * 0.38)
  path.lineTo(x + radius * 0.48, y - radius * 0.3)
}

export function ring(path: CanvasPath, x: number, y: number, radius: number): void {
  path.moveTo(x + radius, y)
  path.arc(x, y, radius, 0, 2 * Math.PI)
}

export function triangle(path: CanvasPath, x: number, y: number, radius: number): void {
  path.moveTo(x, y - radius * 0.89)
  path.lineTo(x + radius, y + radius * 0.89)
  path.lineTo(x - radius, y + radius * 0.89)
  path.closePath()
}

/** What stands in a triangle. */
export function exclamation(path: CanvasPath, x: number, y: number, radius: number): void {
  path.moveTo(x, y - radius * 0.28)
  path.lineTo(x, y + radius * 0.28)
  path.moveTo(x, y + radius * 0.54)
  path.lineTo(x, y + radius * 0.56)
}

/** An arrow that arrives: what is wrong came from an ancestor. */
export function arrival(path: CanvasPath, x: number, y: number, radius: number): void {
  const unit = radius / 8
  const at = (across: number, down: number) => [x + (across - 8) * unit, y + (down - 8) * unit] as const
  path.moveTo(...at(2.5, 2.5))
  path.lineTo(...at(2.5, 7.5))
  path.arcTo(...at(2.5, 10.5), ...at(5.5, 10.5), 3 * unit)
  path.lineTo(...at(12.5, 10.5))
  path.moveTo(...at(9.2, 7.2))
  path.lineTo(...at(12.6, 10.5))
  path.lineTo(...at(9.2, 13.8))
}
