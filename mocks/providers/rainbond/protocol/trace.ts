/**
 * A trace of Python's calls, as the console shows one. Consoles differ in it with every release;
 * clients cannot rely on more than its first and last line.
 */
export const traceOf = (type: string, message: string): string =>
  [
    'Traceback (most recent call last):',
    '  File "/app/ui/rest_framework/views.py", line 512, in dispatch',
    '    response = handler(request, *args, **kwargs)',
    `${type}: ${message}`,
    '',
  ].join('\n')
