/** The code that draws with Recharts, loaded as one chunk for the first chart. */
export { PlaneDrawing } from './drawing/PlaneDrawing.tsx'
