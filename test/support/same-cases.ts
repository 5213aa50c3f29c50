import fc from 'fast-check'

/**
 * Every run of the tests draws the same cases, so that a change is to blame for what fails. The scripts draw others;
 * `FC_SEED=7 npm test` does so here.
 */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env['FC_SEED'] ?? 20260302) })
