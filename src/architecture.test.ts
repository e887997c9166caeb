import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

/** From left to right: a room imports only from itself and from rooms to its left. */
const rooms =
  'base import tokens keys verify issue graph checks findings layout analysis search engine export compare cli workers state view'.split(
    ' ',
  )

/** The rooms that may use a package; `types` may be imported anywhere left of cli. */
const packages: Readonly<Record<string, { readonly rooms: readonly string[]; readonly types?: true }>> = {
  jose: { rooms: ['keys', 'verify', 'issue'], types: true },
  fflate: { rooms: ['base'] },
  '@noble/hashes': { rooms: ['base'] },
  '@dagrejs/dagre': { rooms: ['layout'] },
  zustand: { rooms: ['state', 'view'] },
  react: { rooms: ['view'] },
  'react-dom': { rooms: ['view'] },
  '@xyflow/react': { rooms: ['view'] },
  'react-aria-components': { rooms: ['view'] },
  'lucide-react': { rooms: ['view'] },
  node: { rooms: ['cli'] },
}

const source = resolve(import.meta.dirname)
const isProduct = (file: string) =>
  /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.startsWith('testing/')
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(isProduct)

interface Import {
  readonly file: string
  readonly target: string
  readonly typeOnly: boolean
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(source, file), 'utf8')
  const statements = text.matchAll(
    /(?:^|\n)(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/g,
  )
  return [...statements].map(([, type, target, dynamic]) => ({
    file,
    target: target ?? dynamic ?? '',
    typeOnly: type !== undefined,
  }))
}

const imports = files.flatMap(importsOf)
const roomOf = (file: string) => (file.includes('/') ? (file.split('/')[0] ?? '') : 'main')
const packageOf = (target: string) => {
  if (target.startsWith('node:')) return 'node'
  const parts = target.split('/')
  return target.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '')
}

describe('the house', () => {
  it('has files in it, and no room that is not on the list', () => {
    expect(files.length).toBeGreaterThan(50)
    expect(
      [...new Set(files.map(roomOf))].filter((room) => room !== 'main' && !rooms.includes(room)),
    ).toEqual([])
  })

  it('lets a room import only from itself and from rooms to its left', () => {
    const wrong = imports
      .filter(({ target }) => target.startsWith('.'))
      .map(({ file, target }) => ({ file, target: relative(source, resolve(source, file, '..', target)) }))
      .filter(
        ({ file, target }) =>
          roomOf(file) !== 'main' && rooms.indexOf(roomOf(target)) > rooms.indexOf(roomOf(file)),
      )
      .map(
        ({ file, target }) =>
          `${file} imports ${target}: ${roomOf(target)} stands to the right of ${roomOf(file)}`,
      )
    expect(wrong).toEqual([])
  })

  it('uses each package only in its own rooms', () => {
    const wrong = imports
      .filter(({ target }) => !target.startsWith('.'))
      .filter(({ file, target, typeOnly }) => {
        const allowed = packages[packageOf(target)]
        const room = roomOf(file)
        if (!allowed) return true
        if (room === 'main') return !['react', 'react-dom'].includes(packageOf(target))
        return (
          !allowed.rooms.includes(room) &&
          !(allowed.types && typeOnly && rooms.indexOf(room) < rooms.indexOf('cli'))
        )
      })
      .map(({ file, target }) => `${file} imports ${target}, which is not for ${roomOf(file)}`)
    expect(wrong).toEqual([])
  })

  it('keeps React out of the state: only the plain zustand core is used there', () => {
    const wrong = imports.filter(
      ({ file, target }) =>
        roomOf(file) === 'state' && packageOf(target) === 'zustand' && target !== 'zustand/vanilla',
    )
    expect(wrong).toEqual([])
  })
})
