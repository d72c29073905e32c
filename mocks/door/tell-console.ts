/** Warns whoever runs the tests. */
export const tellConsole = (message: string): void => console.warn(`[tenantry] ${message}`)
