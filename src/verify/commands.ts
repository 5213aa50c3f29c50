/** What writes derived files again. Named in their first line and in findings, so it is said in one place. */
export const generateCommand = 'npm run generate'
export const pactCommand = 'npm run pact -- --update'
export const recordCommand = 'npm run record -- --update'
