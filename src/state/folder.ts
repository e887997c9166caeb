import { mostFiles } from './most-files.ts'

/** What systems put into folders unasked, and what is hidden. */
const isLitter = (path: string): boolean =>
  path.split('/').some((part) => /^(?:\.|__MACOSX$|Thumbs\.db$|desktop\.ini$)/i.test(part))

/** The files of folders, and the paths of what the system did not hand out. */
export interface Listing {
  readonly files: readonly File[]
  readonly lost: readonly string[]
}

/** The file under another name; its bytes stay where they are. */
const named = (file: File, name: string): File =>
  file.name === name ? file : new File([file], name, { type: file.type, lastModified: file.lastModified })

/** Files of a chosen folder, named by their path in it, without what is hidden. */
export const folderFiles = (files: readonly File[]): readonly File[] =>
  files
    .filter(({ name, webkitRelativePath }) => !isLitter(webkitRelativePath || name))
    .slice(0, mostFiles)
    .map((file) => named(file, file.webkitRelativePath || file.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))

/** Files of dropped files and folders, folder by folder, as many as were found by the time it is stopped. */
export async function entryFiles(
  entries: readonly FileSystemEntry[],
  signal?: AbortSignal,
): Promise<Listing> {
  const files: File[] = []
  const lost: string[] = []
  const waiting = [...entries].reverse()
  for (let entry = waiting.pop(); entry && files.length < mostFiles; entry = waiting.pop()) {
    if (signal?.aborted) break
    const path = entry.fullPath.replace(/^\//, '')
    const isChosen = entries.includes(entry)
    if (!isChosen && isLitter(entry.name)) continue
    if (entry.isDirectory) {
      const members = await membersOf(entry as FileSystemDirectoryEntry)
      waiting.push(...members.found.toReversed())
      if (!members.whole) lost.push(path)
    } else {
      const file = await fileOf(entry as FileSystemFileEntry)
      if (file) files.push(named(file, isChosen ? file.name : path))
      else lost.push(path)
    }
  }
  return { files, lost }
}

/** A browser hands out a folder's members a hundred at a time, and none when it is done. */
async function membersOf(
  folder: FileSystemDirectoryEntry,
): Promise<{ readonly found: readonly FileSystemEntry[]; readonly whole: boolean }> {
  const reader = folder.createReader()
  const members: FileSystemEntry[] = []
  let whole = true
  for (;;) {
    const portion = await new Promise<FileSystemEntry[] | undefined>((resolve) =>
      reader.readEntries(resolve, () => resolve(undefined)),
    )
    whole = portion !== undefined
    if (!portion || portion.length === 0 || members.length > mostFiles) break
    members.push(...portion)
  }
  return { found: members.sort((a, b) => (a.name < b.name ? -1 : 1)), whole }
}

const fileOf = (entry: FileSystemFileEntry): Promise<File | undefined> =>
  new Promise((resolve) => entry.file(resolve, () => resolve(undefined)))
