// What is ours to take stays on this page; the rest goes on as a link.
document.addEventListener('emqxbillingaction', (event) => {
  const url = event.url === undefined ? undefined : new URL(event.url, location.href)
  if (url?.origin !== location.origin) return
  event.preventDefault()
  history.pushState({}, '', url)
})

document.addEventListener('emqxlinksettled', (event) => {
  document.querySelector('#outcome').textContent = event.outcome
})
