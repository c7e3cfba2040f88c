// Scripts: the one call that the customer's browser makes for AWS, and not the components.

const seen =
  'Seen in the wild, not documented by AWS. Untrusted: AWS itself is asked instead, on the server.'

/** Path items for openapi.json. The path is the application's own, not below the API base. */
export const fulfillment = {
  '/marketplace/aws/fulfillment': {
    servers: [{ url: '/', description: 'The application, beside the API.' }],
    post: {
      operationId: 'fulfill',
      tags: ['Fulfillment'],
      summary: 'AWS sends the browser of a customer who chose "Set Up Your Account"',
      description:
        'A cross-site, top-level form POST. The server resolves the token at once, keeps a registration, ' +
        'and answers with a redirect, whether anybody is signed in or not. The token never reaches a page.',
      security: [],
      requestBody: {
        required: true,
        content: {
          'application/x-www-form-urlencoded': {
            schema: {
              type: 'object',
              required: ['x-amzn-marketplace-token'],
              properties: {
                'x-amzn-marketplace-token': {
                  type: 'string',
                  description: 'Opaque and secret. Short-lived, and good for one use.',
                },
                'x-amzn-marketplace-offer-type': {
                  type: 'string',
                  'x-extensible-enum': ['free-trial'],
                  description: 'Sent for free trials.',
                },
                'x-amzn-marketplace-agreement-id': { type: 'string', description: seen },
                'x-amzn-marketplace-product-id': { type: 'string', description: seen },
              },
            },
          },
        },
      },
      responses: {
        303: {
          description:
            'To the application: `/?marketplace=aws`, or `/?marketplace=aws&marketplace_error=<code>`.',
          headers: {
            Location: {
              description: 'Holds a code at most; nothing secret.',
              schema: { type: 'string' },
              example: '/?marketplace=aws',
            },
            'Set-Cookie': {
              description: 'An opaque handle of the registration.',
              schema: { type: 'string' },
              example:
                '__Host-marketplace=b7c1; Path=/; Max-Age=14400; HttpOnly; Secure; SameSite=Lax',
            },
          },
        },
        415: { description: 'Not a form.' },
      },
    },
  },
} as const
