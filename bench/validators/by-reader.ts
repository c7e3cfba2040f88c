// Bench: the answers read as they are in a page.
export { readAs as readByReader } from '../../src/api/contract/read-as.ts'
