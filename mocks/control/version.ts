/** The version that package.json names. */
export const version = '0.1.0'
