// Chaos. Loads one source file with a bug in it: for this process alone, and never written anywhere.
import { register } from 'node:module'

const plant = process.env['CHAOS_PLANT']
if (plant !== undefined) register('./loader.js', import.meta.url, { data: JSON.parse(plant) })
