/** Everything that draws with Recharts, loaded as one piece when the first chart is wanted. */
export { PlaneDrawing } from './drawing/PlaneDrawing.tsx'
