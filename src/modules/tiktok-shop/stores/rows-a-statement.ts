/** Postgres takes 65,535 parameters a statement; our widest rows have eight. */
export const ROWS_A_STATEMENT = 1000;
