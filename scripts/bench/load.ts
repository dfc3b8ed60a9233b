/**
 * The clients: autocannon in a process of its own. JSON on the input, JSON on the output.
 * With `forms` every connection posts its own forms, each with a fresh key.
 */
import { randomUUID } from "node:crypto";
import { json } from "node:stream/consumers";
import autocannon from "autocannon";
import type { LoadAnswer, LoadInput } from "./put-load.ts";

const input = (await json(process.stdin)) as LoadInput;
const { forms, cookies } = input;
let connection = 0;

const result = await autocannon({
  url: input.url,
  connections: input.connections,
  duration: input.seconds,
  headers: input.headers ?? {},
  ...(forms
    ? {
        setupClient(client) {
          const own = forms[connection++ % forms.length] ?? [];
          let turn = 0;
          const next = () => own[turn++ % own.length];
          client.setRequests([
            {
              setupRequest(request) {
                const form = next();
                return {
                  ...request,
                  method: "POST",
                  path: form?.path ?? "/",
                  headers: {
                    ...form?.headers,
                    "content-type": "application/x-www-form-urlencoded",
                  },
                  body: `formKey=${randomUUID()}&${form?.body}`,
                };
              },
            },
          ]);
        },
      }
    : {}),
  ...(cookies
    ? {
        setupClient(client) {
          const cookie = cookies[connection++ % cookies.length] ?? "";
          client.setHeaders({ ...input.headers, cookie });
        },
      }
    : {}),
});

const answer: LoadAnswer = {
  requests: result.requests.total,
  seconds: result.duration,
  wrong: forms
    ? result.requests.total - result["3xx"] + result.errors
    : result.non2xx + result.errors + result.timeouts,
  p50Ms: result.latency.p50,
  p99Ms: result.latency.p99,
};
console.log(JSON.stringify(answer));
