/** The page's emblem: two tasks and the one that follows from both. */
export function Brand() {
  return (
    <svg width="20" height="20" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="#16324a" />
      <path
        d="M9 10h6m-6 12h6M15 10c4 0 4 6 8 6M15 22c4 0 4-6 8-6"
        fill="none"
        stroke="#9cc3e0"
        strokeWidth="1.8"
      />
      <circle cx="8.5" cy="10" r="3.4" fill="#56b4e9" />
      <circle cx="8.5" cy="22" r="3.4" fill="#56b4e9" />
      <circle cx="23.5" cy="16" r="4" fill="#fff" />
      <path d="m21.7 16 1.3 1.4 2.4-2.7" fill="none" stroke="#16324a" strokeWidth="1.5" />
    </svg>
  )
}
