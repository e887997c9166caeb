import { expect, it } from 'vitest'
import { entryFiles, folderFiles } from './folder.ts'
import { mostFiles } from './most-files.ts'

type Tree = { readonly [name: string]: Tree | string }

/** What a browser hands out for a dropped folder: its members two at a time. */
function entryOf(name: string, content: Tree | string, folder = ''): FileSystemEntry {
  const fullPath = `${folder}/${name}`
  if (content === 'locked') {
    const readEntries = (_: unknown, fail: (error: Error) => void) => fail(new Error(content))
    const createReader = () => ({ readEntries })
    return { name, fullPath, isDirectory: true, isFile: false, createReader } as unknown as FileSystemEntry
  }
  if (typeof content === 'string') {
    const file = (give: (file: File) => void, fail: (error: Error) => void) =>
      content === 'unreadable' ? fail(new Error(content)) : give(new File([content], name))
    return { name, fullPath, isDirectory: false, isFile: true, file } as unknown as FileSystemEntry
  }
  const members = Object.entries(content).map(([each, inside]) => entryOf(each, inside, fullPath))
  const createReader = () => {
    let at = 0
    return {
      readEntries: (give: (entries: FileSystemEntry[]) => void) => {
        at += 2
        give(members.slice(at - 2, at))
      },
    }
  }
  return { name, fullPath, isDirectory: true, isFile: false, createReader } as unknown as FileSystemEntry
}

it('walks a dropped folder to its end, names files by their path, leaves out what is hidden and tells what it could not have', async () => {
  const folder = entryOf('audit', {
    'b.jsonl': 'b',
    a: { 'deep.json': 'd', deeper: { 'x.txt': 'x' }, __MACOSX: { 'x.txt': 'no' } },
    '.git': { config: 'no' },
    '.DS_Store': 'no',
    'lost.txt': 'unreadable',
    vault: 'locked',
    'c.pem': 'c',
  })
  const { files, lost } = await entryFiles([folder, entryOf('.single.json', 's')])
  expect(files.map(({ name }) => name)).toEqual([
    'audit/a/deep.json',
    'audit/a/deeper/x.txt',
    'audit/b.jsonl',
    'audit/c.pem',
    '.single.json',
  ])
  expect(await Promise.all(files.map((file) => file.text()))).toEqual(['d', 'x', 'b', 'c', 's'])
  expect(lost).toEqual(['audit/lost.txt', 'audit/vault'])
})

it('goes into folders in folders, and takes no more files than it says', async () => {
  // Wide enough that the limit is met.
  const wide = Object.fromEntries(Array.from({ length: mostFiles + 5 }, (_, n) => [`f${n}`, '']))
  expect((await entryFiles([entryOf('wide', wide)])).files.length).toBe(mostFiles)
  const shallow: Tree = { a: { b: { c: { 'end.txt': 'e' } } } }
  const { files } = await entryFiles([entryOf('x', shallow)])
  expect(files.map(({ name }) => name)).toEqual(['x/a/b/c/end.txt'])
})

it('goes no further once it is stopped', async () => {
  const stop = new AbortController()
  const folder = entryOf('audit', { 'a.txt': 'a', b: { 'deep.txt': 'd' } })
  const { createReader } = folder as FileSystemDirectoryEntry
  const stopping = () => {
    stop.abort()
    return createReader()
  }
  const { files } = await entryFiles([Object.assign(folder, { createReader: stopping })], stop.signal)
  expect(files).toEqual([])
})

it('names the files of a chosen folder by their path', () => {
  const chosen = (path: string) =>
    Object.defineProperty(new File(['x'], path.split('/').at(-1) ?? ''), 'webkitRelativePath', {
      value: path,
    })
  expect(
    folderFiles(['audit/keys/a.pem', 'audit/.DS_Store', 'audit/b.json', 'audit/c.txt'].map(chosen)).map(
      ({ name }) => name,
    ),
  ).toEqual(['audit/b.json', 'audit/c.txt', 'audit/keys/a.pem'])
})
