import { Component, effect, inject, signal } from '@angular/core'
import { Router, RouterOutlet } from '@angular/router'

@Component({
  selector: 'host-app',
  imports: [RouterOutlet],
  template: `
    <header>
      <button (click)="router.navigateByUrl('/console')">Console</button>
      <button (click)="router.navigateByUrl('/billing')">Billing</button>
      <button (click)="dark.set(!dark())">Theme</button>
      <button (click)="language.set('zh')">中文</button>
      <button (click)="language.set('ja')">日本語</button>
    </header>
    <main><router-outlet /></main>
  `,
})
export class App {
  readonly router = inject(Router)
  readonly dark = signal(false)
  readonly language = signal('en')

  constructor() {
    effect(() => {
      document.documentElement.dataset['theme'] = this.dark() ? 'dark' : 'light'
      document.documentElement.lang = this.language()
    })
  }
}
