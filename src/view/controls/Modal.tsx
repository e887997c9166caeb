import { X } from 'lucide-react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { ModalOverlay, Modal as Window } from 'react-aria-components/Modal'
import { text } from '../text.ts'
import { IconButton } from './IconButton.tsx'
import styles from './Modal.module.css'

interface Props {
  readonly title: string
  readonly onClose: () => void
  /** `sheet` rises from the bottom of a small screen. */
  readonly manner?: 'window' | 'sheet'
  readonly children: React.ReactNode
}

export function Modal({ title, onClose, manner = 'window', children }: Props) {
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
      className={`${styles.scrim} ${styles[`${manner}Scrim`]}`}
    >
      <Window className={`${styles.window} ${styles[manner]}`}>
        <Dialog className={styles.dialog ?? ''}>
          <header className={styles.head}>
            <Heading slot="title" level={2} className={styles.title ?? ''}>
              {title}
            </Heading>
            <IconButton label={text.close} onPress={onClose}>
              <X size={16} aria-hidden="true" />
            </IconButton>
          </header>
          <div className={styles.body}>{children}</div>
        </Dialog>
      </Window>
    </ModalOverlay>
  )
}
