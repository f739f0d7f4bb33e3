/** The priority of an inbox row that is worked through when there is nothing live to do. Live is 0, the default. */
export const IN_ITS_OWN_TIME = 1;
