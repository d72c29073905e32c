/** A throwaway pair that protects nothing. It names demo.example.com until 2046. */
export const demoCertificate = {
  alias: 'demo',
  certificateType: '服务端证书',
  privateKey: [
    '-----BEGIN PRIVATE KEY-----',
    'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgXsfMNNFR6uZwLz9d',
    'alnS5dSciIn2G3GDbqqrbJ4WBjKhRANCAAQ18GKH5nNouFEz48WtYDRPYtoq7di8',
    'DyVr3pElX3ZViTV0ICRxmwKkV2vbOCKs7bbVX8lc8IkTLTADktQCWfRg',
    '-----END PRIVATE KEY-----',
  ].join('\n'),
  certificate: [
    '-----BEGIN CERTIFICATE-----',
    'MIIB5DCCAYqgAwIBAgIUMh/wnAde0JbOb5DiICUAvXiUBngwCgYIKoZIzj0EAwIw',
    'LjEZMBcGA1UEAwwQZGVtby5leGFtcGxlLmNvbTERMA8GA1UECgwIdGVuYW50cnkw',
    'HhcNMjYxMTIyMDYwNDU4WhcNNDYxMTE3MDYwNDU4WjAuMRkwFwYDVQQDDBBkZW1v',
    'LmV4YW1wbGUuY29tMREwDwYDVQQKDAh0ZW5hbnRyeTBZMBMGByqGSM49AgEGCCqG',
    'SM49AwEHA0IABDXwYofmc2i4UTPjxa1gNE9i2irt2LwPJWvekSVfdlWJNXQgJHGb',
    'AqRXa9s4IqztttVfyVzwiRMtMAOS1AJZ9GCjgYUwgYIwHQYDVR0OBBYEFBMA0wpj',
    'F2+PCxhCudgT1kKhbgAJMB8GA1UdIwQYMBaAFBMA0wpjF2+PCxhCudgT1kKhbgAJ',
    'MA8GA1UdEwEB/wQFMAMBAf8wLwYDVR0RBCgwJoIQZGVtby5leGFtcGxlLmNvbYIS',
    'Ki5kZW1vLmV4YW1wbGUuY29tMAoGCCqGSM49BAMCA0gAMEUCIHvxNyLR7KDzoYB8',
    'UxVgHEDQjQ+yWdLHzjykj6S5C8NvAiEAl4U9B8WXYKZ4mNJt0UOdt+ca+nXINUl3',
    'jjSHOMKco4w=',
    '-----END CERTIFICATE-----',
  ].join('\n'),
} as const
