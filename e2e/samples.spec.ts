import { readFileSync } from 'node:fs'
import type { Explorer } from './explorer.ts'
import { type Sample, sample, sampleFiles, samples } from './files.ts'
import { type SamplePicture, samplePictures } from './sample-pictures.ts'
import { expect, test } from './test.ts'

type Opening = (explorer: Explorer, sample: Sample) => Promise<void>

const ways: Readonly<Record<string, Opening>> = {
  'chosen as files': (explorer, sample) => explorer.open(...sampleFiles(sample)),
  'pasted, its keys after it': async (explorer, sample) => {
    for (const file of sampleFiles(sample)) await explorer.paste(readFileSync(file, 'utf8'))
  },
  'picked from the list on the empty page': (explorer, { title }) =>
    explorer.page.getByRole('listitem').getByRole('button', { name: title }).click(),
}

for (const [way, open] of Object.entries(ways))
  for (const one of samples)
    test(`"${one.title}", ${way}, shows its verdict, its findings and its marks`, async ({ explorer }) => {
      const picture = samplePictures[one.id]
      if (!picture) throw new Error(`nobody has said what is to be seen of ${one.id}`)
      await open(explorer, one)
      await expect(explorer.verdict).toHaveText(picture.sentence)
      await expectFindings(explorer, picture, one)
      await expectGraph(explorer, picture, one)
    })

async function expectFindings(explorer: Explorer, { findings }: SamplePicture, { expected }: Sample) {
  expect(Object.keys(findings).sort()).toEqual(Object.keys(expected).sort())
  if (Object.keys(findings).length === 0) return expect(explorer.findings).toHaveCount(0)
  const listed = Object.entries(findings).flatMap(([code, times]) => Array<string>(times).fill(code))
  expect([...(await explorer.findingCodes())].sort()).toEqual(listed.sort())
}

async function expectGraph(explorer: Explorer, picture: SamplePicture, { tasks }: Sample) {
  const { cards, edges, labels, ghosts } = picture
  for (const label of labels) await expect(explorer.main.getByText(label, { exact: true })).toBeVisible()
  await explorer.showWholeGraph()
  await expect(explorer.graph.getByRole('option')).toHaveCount(tasks + ghosts.length)
  for (const [action, ending] of cards)
    await expect(explorer.graph.getByRole('option', { name: cardName(action, ending) })).toHaveCount(1)
  await expect(explorer.graph.getByRole('option', { name: /, passed$/ })).toHaveCount(tasks - cards.length)
  for (const id of ghosts)
    await expect(explorer.graph.getByRole('option', { name: `missing predecessor ${id}` })).toBeVisible()
  await expect.poll(async () => (await explorer.edgeNames()).sort()).toEqual([...edges].sort())
}

const cardName = (action: string, ending: string) => new RegExp(`^${action}, [^,]+, ${ending}$`)

test('every finding that accuses a task leads to its card, which says so', async ({ explorer }) => {
  await explorer.open(...sampleFiles(sample('everything-wrong')))
  const codes = await explorer.findingCodes()
  for (const [index, code] of codes.entries()) {
    await explorer.page.getByRole('button', { name: 'Next finding' }).click()
    if (code === 'entry-unreadable') continue
    const card = explorer.graph.getByRole('option', { selected: true })
    await expect(card, `finding ${index + 1}`).toHaveAccessibleName(new RegExp(`\\b${code}\\b`))
    await expect(card).toBeInViewport()
  }
})

test('a ledger and its keys dropped together are told apart', async ({ explorer }) => {
  await explorer.drop(...sampleFiles(sample('cycle')))
  await expect(explorer.verdict).toContainText('9 tasks, 1 workflow: 6 passed, 3 failed')
})

test('a ledger opened after another joins it', async ({ explorer }) => {
  await explorer.open(...sampleFiles(sample('two-agents')))
  await explorer.open(...sampleFiles(sample('cycle')))
  await expect(explorer.verdict).toContainText('11 tasks, 2 workflows: 8 passed, 3 failed')
})
