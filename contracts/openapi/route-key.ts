/** Equal for two path templates that match the same requests: parameters by any name are the same. */
export const routeKey = (template: string): string => template.replaceAll(/\{[^}]*\}/g, '{}')
