/** OpenAPI Overlay 1.0: what a document lacks, written beside it. */
export { applyOverlay } from './apply.ts'
export { OverlaidPlaces } from './places.ts'
