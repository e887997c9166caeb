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
  path.moveTo(x - radius * 0.42, y + radius * 0.02)
  path.lineTo(x - radius * 0.1, y + radius * 0.36)
  path.lineTo(x + radius * 0.45, y - radius * 0.34)
}

export function ring(path: CanvasPath, x: number, y: number, radius: number): void {
  path.moveTo(x + radius, y)
  path.arc(x, y, radius, 0, 2 * Math.PI)
}

export function triangle(path: CanvasPath, x: number, y: number, radius: number): void {
  path.moveTo(x, y - radius)
  path.lineTo(x + radius, y + radius * 0.8)
  path.lineTo(x - radius, y + radius * 0.8)
  path.closePath()
}
