import { Moon, Sun, SunMoon } from 'lucide-react'
import { setTheme } from '../../state/actions.ts'
import { IconButton } from '../controls/IconButton.tsx'
import { useStore } from '../use-store.ts'
import { text } from './text.ts'

const themes = {
  system: { Icon: SunMoon, next: 'light' },
  light: { Icon: Sun, next: 'dark' },
  dark: { Icon: Moon, next: 'system' },
} as const

export function ThemeButton() {
  const theme = useStore((state) => state.theme)
  const { Icon, next } = themes[theme]
  return (
    <IconButton label={text.theme.label(theme)} onPress={() => setTheme(next)}>
      <Icon size={16} aria-hidden="true" />
    </IconButton>
  )
}
