import type { EmqxBillingActionEvent } from '@emqx/billing-elements'
import { useEffect, useState } from 'react'
import { Link, Route, Routes, useNavigate } from 'react-router'
import { BillingPage, ConsolePage, LoginPage } from './pages'

export function App() {
  const navigate = useNavigate()
  const [dark, setDark] = useState(false)
  const [language, setLanguage] = useState('en')

  useEffect(() => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light'
  }, [dark])
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])

  /** What leads to a page of ours is taken by our router; the rest goes on as a link. */
  const onAction = (event: EmqxBillingActionEvent) => {
    const url = event.url === undefined ? undefined : new URL(event.url, location.href)
    if (url?.origin !== location.origin) return
    event.preventDefault()
    void navigate(url.pathname + url.search)
  }

  return (
    <>
      <header>
        <Link to="/console">Console</Link> <Link to="/billing">Billing</Link>
        <button onClick={() => setDark(!dark)}>Theme</button>
        <button onClick={() => setLanguage('zh')}>中文</button>
        <button onClick={() => setLanguage('ja')}>日本語</button>
      </header>
      <Routes>
        <Route path="/login" element={<LoginPage />} />
        <Route path="/console" element={<ConsolePage onAction={onAction} />} />
        <Route path="/billing" element={<BillingPage onAction={onAction} />} />
      </Routes>
    </>
  )
}
