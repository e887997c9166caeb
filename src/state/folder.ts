import { mostFiles } from './most-files.ts'

/** What systems put into folders unasked, and what is hidden. */
const isLitter = (path: string): boolean =>
  path.split('/').some((part) => /^(?:\.|__MACOSX$|Thumbs\.db$|desktop\.ini$)/i.test(part))

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

/** Files of dropped files and folders, folder by folder, as many as were found by the time it is stopped; one that cannot be had is left out. */
export async function entryFiles(
  entries: readonly FileSystemEntry[],
  signal?: AbortSignal,
): Promise<readonly File[]> {
  const files: File[] = []
  const waiting = [...entries].reverse()
  for (let entry = waiting.pop(); entry && files.length < mostFiles; entry = waiting.pop()) {
    if (signal?.aborted) break
    const path = entry.fullPath.replace(/^\//, '')
    const isChosen = entries.includes(entry)
    if (!isChosen && isLitter(entry.name)) continue
    if (entry.isDirectory) waiting.push(...(await membersOf(entry as FileSystemDirectoryEntry)).toReversed())
    else {
      const file = await fileOf(entry as FileSystemFileEntry)
      if (file) files.push(named(file, isChosen ? file.name : path))
    }
  }
  return files
}

/** A browser hands out a folder's members a hundred at a time, and none when it is done. */
async function membersOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const members: FileSystemEntry[] = []
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    )
    if (portion.length === 0 || members.length > mostFiles) break
    members.push(...portion)
  }
  return members.sort((a, b) => (a.name < b.name ? -1 : 1))
}

const fileOf = (entry: FileSystemFileEntry): Promise<File | undefined> =>
  new Promise((resolve) => entry.file(resolve, () => resolve(undefined)))
