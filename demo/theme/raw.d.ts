// Room: demo. A file's own text, as Vite hands it out.
declare module '*?raw' {
  const text: string
  export default text
}
