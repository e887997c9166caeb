import styles from './SamplePicture.module.css'
import { samplePictures } from './sample-pictures.ts'

const x = (column: number) => 10 + column * 17
const y = (row: number) => 10 + row * 10

/** A sample in small: decoration beside its title. */
export function SamplePicture({ id }: { id: string }) {
  const picture = samplePictures[id]
  return (
    <svg className={styles.picture} width="88" height="60" viewBox="0 0 88 60" aria-hidden="true">
      {picture?.edges.map(([from, to, kind]) => {
        const [a, b] = [picture.dots[from]!, picture.dots[to]!]
        const [x1, y1, x2, y2] = [x(a[0]), y(a[1]), x(b[0]), y(b[1])]
        const bend = (x1 + x2) / 2
        return (
          <path
            key={`${from}-${to}`}
            className={`${styles.edge} ${kind ? styles[kind] : ''}`}
            d={`M${x1} ${y1}C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}`}
          />
        )
      })}
      {picture?.dots.map(([column, row, kind = 'passed']) => (
        <rect
          key={`${column} ${row}`}
          className={`${styles.dot} ${styles[`${kind}Dot`]}`}
          x={x(column) - 5}
          y={y(row) - 3.5}
          width="10"
          height="7"
          rx="2"
        />
      ))}
    </svg>
  )
}
