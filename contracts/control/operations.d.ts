// Made from openapi.yaml by `npm run generate`. Do not edit.
export interface paths {
    "/__mock/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Version, profile, seed and providers */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Says that the server takes requests
         * @description Answers every caller, also one without a token.
         */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counters and gauges, for Prometheus */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document */
        get: operations["getDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/worlds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All worlds, the longest unused first */
        get: operations["listWorlds"];
        put?: never;
        /** Creates a world that the server names */
        post: operations["createWorld"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/worlds/{world}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                world: components["schemas"]["WorldName"];
            };
            cookie?: never;
        };
        /** One world */
        get: operations["getWorld"];
        /** Creates a world by a name of the client's, or starts it over */
        put: operations["putWorld"];
        post?: never;
        /** Removes a world and what it holds */
        delete: operations["deleteWorld"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Back to the seed; outcomes and journal are emptied */
        post: operations["resetWorld"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/seed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Starts again from another seed */
        put: operations["changeSeed"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/fork": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Creates a world that begins as this one is */
        post: operations["forkWorld"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/snapshots": {
        parameters: {
            query?: never;
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path?: never;
            cookie?: never;
        };
        /** Marks of this world */
        get: operations["listSnapshots"];
        put?: never;
        /** Marks rows, ids and clock; it costs nothing per row */
        post: operations["createSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/snapshots/{snapshot}": {
        parameters: {
            query?: never;
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path: {
                snapshot: components["parameters"]["snapshot"];
            };
            cookie?: never;
        };
        /** One mark */
        get: operations["getSnapshot"];
        put?: never;
        post?: never;
        /** Forgets a mark */
        delete: operations["deleteSnapshot"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/snapshots/{snapshot}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Back to a mark; outcomes and journal are emptied */
        post: operations["restoreSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/scenario": {
        parameters: {
            query?: never;
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path?: never;
            cookie?: never;
        };
        /** The operations that can be forced */
        get: operations["getScenario"];
        /** Forces an outcome, or limits the rate */
        put: operations["changeScenario"];
        post?: never;
        /** Forces nothing any more */
        delete: operations["clearScenario"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/journal": {
        parameters: {
            query?: never;
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path?: never;
            cookie?: never;
        };
        /** Requests and their answers, oldest first, without secrets */
        get: operations["getJournal"];
        put?: never;
        post?: never;
        /** Empties it */
        delete: operations["clearJournal"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/outcomes": {
        parameters: {
            query?: never;
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path?: never;
            cookie?: never;
        };
        /** The outcomes in force */
        get: operations["listOutcomes"];
        put?: never;
        /** Says what requests to an operation meet, as `mock.on` does */
        post: operations["createOutcome"];
        /** Takes all of them back, and the rate limit; what is held leaves */
        delete: operations["clearOutcomes"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/outcomes/{outcome}": {
        parameters: {
            query?: never;
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path: {
                outcome: components["parameters"]["outcome"];
            };
            cookie?: never;
        };
        /** One outcome */
        get: operations["getOutcome"];
        put?: never;
        post?: never;
        /** Takes one back; what it holds leaves */
        delete: operations["endOutcome"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/outcomes/{outcome}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets the held answers leave */
        post: operations["releaseOutcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/clock": {
        parameters: {
            query?: never;
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path?: never;
            cookie?: never;
        };
        /** The time of the world */
        get: operations["getClock"];
        put?: never;
        /** Moves it on */
        post: operations["advanceClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/credentials": {
        parameters: {
            query?: never;
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path?: never;
            cookie?: never;
        };
        /** The credentials of the demo world that this world has */
        get: operations["listCredentials"];
        put?: never;
        /** Headers with which a credential, a person or a key of the world calls */
        post: operations["issueCredential"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accepts an open invitation of Atlas, as its receiver does in a browser */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Collections by provider, their fields and how many rows they have */
        get: operations["listCollections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/data/{provider}/{collection}": {
        parameters: {
            query?: never;
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path: {
                provider: components["parameters"]["rowProvider"];
                collection: components["parameters"]["collection"];
            };
            cookie?: never;
        };
        /** Rows of a collection */
        get: operations["listRows"];
        put?: never;
        /** Adds a row, as `mock.db` does; fields that are left out get a value that fits */
        post: operations["createRow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/data/{provider}/{collection}/{key}": {
        parameters: {
            query?: never;
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path: {
                provider: components["parameters"]["rowProvider"];
                collection: components["parameters"]["collection"];
                key: string;
            };
            cookie?: never;
        };
        /** One row */
        get: operations["getRow"];
        put?: never;
        post?: never;
        /** Removes a row */
        delete: operations["deleteRow"];
        options?: never;
        head?: never;
        /** Changes fields of a row */
        patch: operations["updateRow"];
        trace?: never;
    };
    "/__mock/make/{provider}/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a row with ids and references that fit, as `mock.make` does */
        post: operations["makeRow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/journal/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Number of entries that fit */
        get: operations["countEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/journal/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Holds the journal to what was expected */
        post: operations["verifyJournal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/journal/har": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The journal as HTTP Archive 1.2, which the check reads with `--har` */
        get: operations["exportJournal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/journal/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * New entries as server-sent events
         * @description Events `entry` carry one entry each; `dropped` says how many were left out, because there were more than the
         *     client or the server takes; `cleared` says that the journal was emptied. The stream ends after `for`
         *     milliseconds, or with the world; it has no end by default.
         *
         *     It begins with what comes next, or after the entry whose number `after` says; a client that connects again
         *     goes on after its `Last-Event-ID`. At most the last 500 of those entries are sent.
         */
        get: operations["watchJournal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/__mock/coverage": {
        parameters: {
            query?: never;
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path?: never;
            cookie?: never;
        };
        /** Documented answers, and how often each was shown since the world was created */
        get: operations["getCoverage"];
        put?: never;
        post?: never;
        /** Counts from nothing again */
        delete: operations["clearCoverage"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @example worker-3 */
        WorldName: string;
        Problem: {
            /** @description The whole message. */
            error: string;
            /** @description Of an error about worlds. */
            code?: string;
            what?: string;
            why?: string;
            /** @description What to do about it. */
            do?: string;
        };
        Health: {
            /** @constant */
            status: "ok";
            /** @constant */
            name: "tenantry";
            version: string;
            /** @enum {unknown} */
            profile: "documented" | "observed";
            seed: string;
            providers: string[];
        };
        /** @description Either a seed, or a world to fork, as it is or as it was at a snapshot. */
        Start: {
            seed?: components["schemas"]["Seed"];
            fork?: components["schemas"]["WorldName"];
            snapshot?: string;
        } | unknown | unknown;
        /**
         * @description The name of a seed (`demo`, `full`, `lab`, `quirks`, `empty`), or rows by provider and collection.
         * @example demo
         */
        Seed: string | Record<string, unknown>;
        World: {
            name: string;
            /**
             * @description Prefix of its addresses.
             * @example /@worker-3
             */
            path: string;
            seed: string;
            /** @enum {unknown} */
            profile: "documented" | "observed";
            /** @description Requests that it answered. */
            requests: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastUsedAt: string;
            /**
             * Format: date-time
             * @description When it goes unless it is used before; null for never.
             */
            expiresAt: string | null;
            snapshots: string[];
        };
        Snapshot: {
            id: string;
            /**
             * Format: date-time
             * @description The time of the world at the mark.
             */
            clock: string;
        };
        Forcing: {
            operationId?: components["schemas"]["OperationId"];
            effect?: components["schemas"]["Effect"];
            times?: number;
            run?: string;
            after?: number;
            params?: components["schemas"]["PathValues"];
            rateLimit?: components["schemas"]["RateLimit"];
        } | unknown | unknown;
        /** @description A token bucket; null leaves each provider its own. */
        RateLimit: {
            capacity: number;
            refill: number;
            seconds: number;
        } | null;
        /**
         * @description One of `answer`, `raw`, `undocumented` and `cut`, or `delay` or `hold` alone. `options` are those of
         *     `mock.on(…)`: `headers`, `body`, `parameters`, `status` of `raw`, and documented headers such as `retryAfter`.
         */
        WantedOutcome: {
            operationId: components["schemas"]["OperationId"];
            params?: components["schemas"]["PathValues"];
            /** @description A documented status or an error code. */
            answer?: number | string;
            /** @description A body as it is. */
            raw?: string;
            /** @description A status that is not documented. */
            undocumented?: number;
            /**
             * @description Before the operation did anything or after it.
             * @enum {unknown}
             */
            cut?: "before" | "after";
            /** @description Milliseconds; above 2147483647 for ever. */
            delay?: number;
            /**
             * @description Until it is released.
             * @constant
             */
            hold?: true;
            options?: Record<string, unknown>;
            times?: number;
            after?: number;
        } | unknown | unknown | unknown | unknown | unknown | unknown;
        Outcome: {
            id: number;
            operationId: components["schemas"]["OperationId"];
            params?: components["schemas"]["PathValues"];
            run?: string;
            effect: components["schemas"]["Effect"];
            /** @description Requests that it still holds for; null without an end. */
            left: number | null;
            /** @description Requests that it still leaves out. */
            after?: number;
            /** @description Its answers are held back. */
            hold?: boolean;
            /** @description Requests that are held. */
            waiting: number;
        };
        Clock: {
            /** Format: date-time */
            now: string;
        };
        /** @description A named credential, or a row that can call. */
        WantedCredential: {
            provider: string;
            /** @description Its name, or its key. */
            name?: string;
            collection?: string;
            key?: string | number;
            /** @description The organization in which a person calls. */
            org?: string;
        } | unknown | unknown;
        Collection: {
            /** @description The field that names a row. */
            key: string;
            fields: {
                [key: string]: "string" | "string?" | "number" | "number?" | "boolean" | "boolean?" | "list";
            };
            rows: number;
        };
        /**
         * @description Its fields are those of the collection; most collections name their rows by `id`.
         * @example {
         *       "orgId": "4888442a3354817a7320eb61",
         *       "name": "made by control",
         *       "createdAt": "2026-01-01T00:00:00Z"
         *     }
         */
        Row: {
            id?: string | number;
        };
        /**
         * @description An operation of a provider; a server lists those that it has.
         * @example createOrgTeam
         */
        OperationId: string;
        StatusPattern: string;
        EntryQuery: {
            operationId?: string;
            provider?: string;
            method?: string;
            status?: components["schemas"]["StatusPattern"];
            error?: string;
            /** Format: date-time */
            since?: string;
            /** Format: date-time */
            until?: string;
            forced?: boolean;
        };
        /** @description Requests that came one after the other, others between them or not; how often is `times`, or any. */
        Expectation: {
            expected: components["schemas"]["EntryQuery"][];
            times?: number;
            atLeast?: number;
            atMost?: number;
        };
        NearMiss: {
            entry: components["schemas"]["Entry"];
            differences: string[];
        };
        Coverage: {
            /** @description Documented answers that were shown. */
            shown: number;
            documented: number;
            operations: {
                provider: string;
                operationId: string;
                answers: {
                    /** @description A status, or a documented class such as `4XX`. */
                    status: string;
                    isDocumented: boolean;
                    /** @description Error codes that the operation answers with under this status. */
                    codes: string[];
                    count: number;
                    /** @description By error code. */
                    errors: {
                        [key: string]: number;
                    };
                }[];
            }[];
        };
        /** @description Values of path parameters; only requests with them are meant. */
        PathValues: {
            [key: string]: string | number;
        };
        /** @description Parts of a forced answer; at least one does something. */
        Effect: {
            status?: number;
            /** @description A code of the error catalogue. */
            error?: string;
            parameters?: Record<string, unknown>;
            body?: unknown;
            /** @description Milliseconds. */
            delay?: number;
            disconnect?: boolean;
            /** @enum {unknown} */
            cut?: "before" | "after";
            headers?: {
                [key: string]: string | number;
            };
            text?: string;
        };
        Entry: {
            /**
             * Format: date-time
             * @description The time of the world.
             */
            at: string;
            provider: string;
            operationId?: string;
            method: string;
            target: string;
            status: number;
            params?: {
                [key: string]: string;
            };
            request?: components["schemas"]["EntryPart"];
            answer?: components["schemas"]["EntryPart"];
            /** @description A code of the error catalogue. */
            error?: string;
            /** @description Why the request was refused. */
            reason?: string;
            /** @constant */
            forced?: true;
            /** @enum {unknown} */
            cut?: "before" | "after";
            /** @constant */
            sampled?: true;
            unmocked?: string;
            defect?: string;
        };
        EntryPart: {
            headers: {
                [key: string]: string;
            };
            body?: unknown;
            /** @constant */
            isBodyCut?: true;
        };
    };
    responses: {
        /** @description A new world. */
        Created: {
            headers: {
                Location: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["World"];
            };
        };
        /** @description The request does not fit this document, or the world refuses it; nothing was changed. */
        Invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such thing. */
        Unknown: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description What is there stands in the way. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The server has as many worlds as it may have (`--worlds`). */
        Full: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description The world that is meant; `default` without it. */
        world: components["schemas"]["WorldName"];
        outcome: number;
        rowProvider: string;
        collection: string;
        operationId: string;
        provider: string;
        method: string;
        /** @description A status, or a class of them such as `4xx`. */
        status: components["schemas"]["StatusPattern"];
        /** @description A code of the error catalogue. */
        error: string;
        /** @description In the time of the world. */
        since: string;
        until: string;
        forced: boolean;
        /** @description `all` means every world, also those that are gone. */
        worlds: "one" | "all";
        snapshot: string;
    };
    requestBodies: {
        /** @description The start of the world; the seed of the default world without one. */
        Start: {
            content: {
                "application/json": components["schemas"]["Start"];
            };
        };
    };
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getHealth: {
        parameters: {
            query?: never;
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The server answers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            404: components["responses"]["Unknown"];
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It takes requests. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ready";
                    };
                };
            };
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The text exposition format 0.0.4. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
    getDocument: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An OpenAPI 3.1 document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        openapi: string;
                    };
                };
            };
        };
    };
    listWorlds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The worlds, the default one first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        worlds: components["schemas"]["World"][];
                    };
                };
            };
        };
    };
    createWorld: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["Start"];
        responses: {
            201: components["responses"]["Created"];
            400: components["responses"]["Invalid"];
            404: components["responses"]["Unknown"];
            503: components["responses"]["Full"];
        };
    };
    getWorld: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                world: components["schemas"]["WorldName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The world. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["World"];
                };
            };
            400: components["responses"]["Invalid"];
            404: components["responses"]["Unknown"];
        };
    };
    putWorld: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                world: components["schemas"]["WorldName"];
            };
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["Start"];
        responses: {
            /** @description The world was there and starts over. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["World"];
                };
            };
            201: components["responses"]["Created"];
            400: components["responses"]["Invalid"];
            404: components["responses"]["Unknown"];
            503: components["responses"]["Full"];
        };
    };
    deleteWorld: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                world: components["schemas"]["WorldName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            404: components["responses"]["Unknown"];
            409: components["responses"]["Conflict"];
        };
    };
    resetWorld: {
        parameters: {
            query?: never;
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It starts again. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Unknown"];
        };
    };
    changeSeed: {
        parameters: {
            query?: never;
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    seed: components["schemas"]["Seed"];
                };
            };
        };
        responses: {
            /** @description It starts again. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            404: components["responses"]["Unknown"];
        };
    };
    forkWorld: {
        parameters: {
            query?: never;
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    name?: components["schemas"]["WorldName"];
                    /** @description Begins as this one was then. */
                    snapshot?: string;
                };
            };
        };
        responses: {
            201: components["responses"]["Created"];
            400: components["responses"]["Invalid"];
            404: components["responses"]["Unknown"];
            409: components["responses"]["Conflict"];
            503: components["responses"]["Full"];
        };
    };
    listSnapshots: {
        parameters: {
            query?: never;
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Their ids, oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        snapshots: components["schemas"]["Snapshot"][];
                    };
                };
            };
            404: components["responses"]["Unknown"];
        };
    };
    createSnapshot: {
        parameters: {
            query?: never;
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The mark. */
            201: {
                headers: {
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            404: components["responses"]["Unknown"];
            409: components["responses"]["Conflict"];
        };
    };
    getSnapshot: {
        parameters: {
            query?: never;
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path: {
                snapshot: components["parameters"]["snapshot"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The mark. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            404: components["responses"]["Unknown"];
        };
    };
    deleteSnapshot: {
        parameters: {
            query?: never;
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path: {
                snapshot: components["parameters"]["snapshot"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Unknown"];
        };
    };
    restoreSnapshot: {
        parameters: {
            query?: never;
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path: {
                snapshot: components["parameters"]["snapshot"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The world is as it was then. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Unknown"];
        };
    };
    getScenario: {
        parameters: {
            query?: never;
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Their ids. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        operations: string[];
                    };
                };
            };
            404: components["responses"]["Unknown"];
        };
    };
    changeScenario: {
        parameters: {
            query?: never;
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "operationId": "listOrgs",
                 *       "effect": {
                 *         "status": 500
                 *       },
                 *       "times": 1
                 *     }
                 */
                "application/json": components["schemas"]["Forcing"];
            };
        };
        responses: {
            /** @description It is in force. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            404: components["responses"]["Unknown"];
        };
    };
    clearScenario: {
        parameters: {
            query?: {
                /** @description Only what was forced for this run. */
                run?: string;
            };
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nothing is forced. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            404: components["responses"]["Unknown"];
        };
    };
    getJournal: {
        parameters: {
            query?: {
                operationId?: components["parameters"]["operationId"];
                provider?: components["parameters"]["provider"];
                method?: components["parameters"]["method"];
                /** @description A status, or a class of them such as `4xx`. */
                status?: components["parameters"]["status"];
                /** @description A code of the error catalogue. */
                error?: components["parameters"]["error"];
                /** @description In the time of the world. */
                since?: components["parameters"]["since"];
                until?: components["parameters"]["until"];
                forced?: components["parameters"]["forced"];
                /** @description Only the last so many. */
                take?: number;
            };
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most the last 1,000. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: components["schemas"]["Entry"][];
                    };
                };
            };
            400: components["responses"]["Invalid"];
            404: components["responses"]["Unknown"];
        };
    };
    clearJournal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is empty. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Unknown"];
        };
    };
    listOutcomes: {
        parameters: {
            query?: never;
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order in which they were forced. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        outcomes: components["schemas"]["Outcome"][];
                        rateLimit: components["schemas"]["RateLimit"];
                    };
                };
            };
            404: components["responses"]["Unknown"];
        };
    };
    createOutcome: {
        parameters: {
            query?: never;
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "operationId": "createOrgTeam",
                 *       "answer": 409,
                 *       "times": 1
                 *     }
                 */
                "application/json": components["schemas"]["WantedOutcome"];
            };
        };
        responses: {
            /** @description It is in force. */
            201: {
                headers: {
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            400: components["responses"]["Invalid"];
            404: components["responses"]["Unknown"];
        };
    };
    clearOutcomes: {
        parameters: {
            query?: never;
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nothing is forced. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Unknown"];
        };
    };
    getOutcome: {
        parameters: {
            query?: never;
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path: {
                outcome: components["parameters"]["outcome"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The outcome. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            400: components["responses"]["Invalid"];
            404: components["responses"]["Unknown"];
        };
    };
    endOutcome: {
        parameters: {
            query?: never;
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path: {
                outcome: components["parameters"]["outcome"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is not in force any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            404: components["responses"]["Unknown"];
        };
    };
    releaseOutcome: {
        parameters: {
            query?: never;
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path: {
                outcome: components["parameters"]["outcome"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They left. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            404: components["responses"]["Unknown"];
        };
    };
    getClock: {
        parameters: {
            query?: never;
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The time. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            404: components["responses"]["Unknown"];
        };
    };
    advanceClock: {
        parameters: {
            query?: never;
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "advance": "1h"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Milliseconds, or a number with its unit (`ms`, `s`, `m`, `h`, `d`).
                     * @example 1h
                     */
                    advance: number | string;
                };
            };
        };
        responses: {
            /** @description The new time. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            400: components["responses"]["Invalid"];
            404: components["responses"]["Unknown"];
        };
    };
    listCredentials: {
        parameters: {
            query?: never;
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description For people to read and paste. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        credentials: {
                            provider: string;
                            name: string;
                            about: string;
                            curl: string;
                        }[];
                    };
                };
            };
            404: components["responses"]["Unknown"];
        };
    };
    issueCredential: {
        parameters: {
            query?: never;
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "provider": "atlas",
                 *       "name": "tenantry"
                 *     }
                 */
                "application/json": components["schemas"]["WantedCredential"];
            };
        };
        responses: {
            /** @description They stay good over a reset. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        authorization: string;
                        headers: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Invalid"];
            404: components["responses"]["Unknown"];
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Its id, or the address that was invited. */
                    invitation: string;
                    account?: {
                        firstName?: string;
                        lastName?: string;
                        country?: string;
                    };
                };
            };
        };
        responses: {
            /** @description The person, and what was accepted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userId: string;
                        username: string;
                        accepted: {
                            id: string;
                            orgId: string;
                            projectId?: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Invalid"];
            404: components["responses"]["Unknown"];
        };
    };
    listCollections: {
        parameters: {
            query?: never;
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The collections. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        providers: {
                            [key: string]: {
                                [key: string]: components["schemas"]["Collection"];
                            };
                        };
                    };
                };
            };
            404: components["responses"]["Unknown"];
        };
    };
    listRows: {
        parameters: {
            query?: {
                take?: number;
                skip?: number;
                /** @description Conditions by field, as JSON: `{"orgId":{"equals":"6b61"}}`. */
                where?: string;
            };
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path: {
                provider: components["parameters"]["rowProvider"];
                collection: components["parameters"]["collection"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page in insertion order, and how many rows fit in all. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: components["schemas"]["Row"][];
                        total: number;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            404: components["responses"]["Unknown"];
        };
    };
    createRow: {
        parameters: {
            query?: never;
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path: {
                provider: components["parameters"]["rowProvider"];
                collection: components["parameters"]["collection"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Row"];
            };
        };
        responses: {
            /** @description The row. */
            201: {
                headers: {
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Row"];
                };
            };
            400: components["responses"]["Invalid"];
            404: components["responses"]["Unknown"];
            409: components["responses"]["Conflict"];
        };
    };
    getRow: {
        parameters: {
            query?: never;
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path: {
                provider: components["parameters"]["rowProvider"];
                collection: components["parameters"]["collection"];
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The row. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Row"];
                };
            };
            404: components["responses"]["Unknown"];
        };
    };
    deleteRow: {
        parameters: {
            query?: never;
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path: {
                provider: components["parameters"]["rowProvider"];
                collection: components["parameters"]["collection"];
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Unknown"];
        };
    };
    updateRow: {
        parameters: {
            query?: never;
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path: {
                provider: components["parameters"]["rowProvider"];
                collection: components["parameters"]["collection"];
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Row"];
            };
        };
        responses: {
            /** @description The row. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Row"];
                };
            };
            400: components["responses"]["Invalid"];
            404: components["responses"]["Unknown"];
            409: components["responses"]["Conflict"];
        };
    };
    makeRow: {
        parameters: {
            query?: never;
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path: {
                provider: components["parameters"]["rowProvider"];
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description The row. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Row"];
                };
            };
            400: components["responses"]["Invalid"];
            404: components["responses"]["Unknown"];
        };
    };
    countEntries: {
        parameters: {
            query?: {
                operationId?: components["parameters"]["operationId"];
                provider?: components["parameters"]["provider"];
                method?: components["parameters"]["method"];
                /** @description A status, or a class of them such as `4xx`. */
                status?: components["parameters"]["status"];
                /** @description A code of the error catalogue. */
                error?: components["parameters"]["error"];
                /** @description In the time of the world. */
                since?: components["parameters"]["since"];
                until?: components["parameters"]["until"];
                forced?: components["parameters"]["forced"];
            };
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The number. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            404: components["responses"]["Unknown"];
        };
    };
    verifyJournal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "expected": [
                 *         {
                 *           "operationId": "createOrgTeam",
                 *           "status": "2xx"
                 *         }
                 *       ],
                 *       "times": 0
                 *     }
                 */
                "application/json": components["schemas"]["Expectation"];
            };
        };
        responses: {
            /** @description Whether it holds, and what came nearest where it does not. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        holds: boolean;
                        /** @description Times that all of it came. */
                        count: number;
                        message?: string;
                        nearMisses: components["schemas"]["NearMiss"][];
                    };
                };
            };
            400: components["responses"]["Invalid"];
            404: components["responses"]["Unknown"];
        };
    };
    exportJournal: {
        parameters: {
            query?: {
                operationId?: components["parameters"]["operationId"];
                provider?: components["parameters"]["provider"];
                method?: components["parameters"]["method"];
                /** @description A status, or a class of them such as `4xx`. */
                status?: components["parameters"]["status"];
                /** @description A code of the error catalogue. */
                error?: components["parameters"]["error"];
                /** @description In the time of the world. */
                since?: components["parameters"]["since"];
                until?: components["parameters"]["until"];
                forced?: components["parameters"]["forced"];
            };
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The archive, without secrets. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        log: Record<string, unknown>;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            404: components["responses"]["Unknown"];
        };
    };
    watchJournal: {
        parameters: {
            query?: {
                /** @description The number of an entry, as `id` of its event has it; 0 for all that the journal still has. */
                after?: number;
                for?: number;
            };
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["Invalid"];
            404: components["responses"]["Unknown"];
        };
    };
    getCoverage: {
        parameters: {
            query?: {
                /** @description `all` means every world, also those that are gone. */
                worlds?: components["parameters"]["worlds"];
            };
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By operation. A reset keeps it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Coverage"];
                };
            };
            400: components["responses"]["Invalid"];
            404: components["responses"]["Unknown"];
        };
    };
    clearCoverage: {
        parameters: {
            query?: {
                /** @description `all` means every world, also those that are gone. */
                worlds?: components["parameters"]["worlds"];
            };
            header?: {
                /** @description The world that is meant; `default` without it. */
                "x-mock-world"?: components["parameters"]["world"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nothing was shown. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            404: components["responses"]["Unknown"];
        };
    };
}
/** Values for the texts of each refusal. */
export interface errors {
}
/** The values of each rule. */
export interface rules {
}
/** The statuses that each operation documents. */
export interface answers {
    "getHealth": 200 | 401 | 403 | 404 | 405;
    "getReadiness": 200 | 401 | 403 | 404 | 405;
    "getMetrics": 200 | 401 | 403 | 404 | 405;
    "getDocument": 200 | 401 | 403 | 404 | 405;
    "listWorlds": 200 | 401 | 403 | 404 | 405;
    "createWorld": 201 | 400 | 401 | 403 | 404 | 405 | 503;
    "getWorld": 200 | 400 | 401 | 403 | 404 | 405;
    "putWorld": 200 | 201 | 400 | 401 | 403 | 404 | 405 | 503;
    "deleteWorld": 204 | 400 | 401 | 403 | 404 | 405 | 409;
    "resetWorld": 204 | 401 | 403 | 404 | 405;
    "changeSeed": 204 | 400 | 401 | 403 | 404 | 405;
    "forkWorld": 201 | 400 | 401 | 403 | 404 | 405 | 409 | 503;
    "listSnapshots": 200 | 401 | 403 | 404 | 405;
    "createSnapshot": 201 | 401 | 403 | 404 | 405 | 409;
    "getSnapshot": 200 | 401 | 403 | 404 | 405;
    "deleteSnapshot": 204 | 401 | 403 | 404 | 405;
    "restoreSnapshot": 204 | 401 | 403 | 404 | 405;
    "getScenario": 200 | 401 | 403 | 404 | 405;
    "changeScenario": 204 | 400 | 401 | 403 | 404 | 405;
    "clearScenario": 204 | 400 | 401 | 403 | 404 | 405;
    "getJournal": 200 | 400 | 401 | 403 | 404 | 405;
    "clearJournal": 204 | 401 | 403 | 404 | 405;
    "listOutcomes": 200 | 401 | 403 | 404 | 405;
    "createOutcome": 201 | 400 | 401 | 403 | 404 | 405;
    "clearOutcomes": 204 | 401 | 403 | 404 | 405;
    "getOutcome": 200 | 400 | 401 | 403 | 404 | 405;
    "endOutcome": 204 | 400 | 401 | 403 | 404 | 405;
    "releaseOutcome": 204 | 400 | 401 | 403 | 404 | 405;
    "getClock": 200 | 401 | 403 | 404 | 405;
    "advanceClock": 200 | 400 | 401 | 403 | 404 | 405;
    "listCredentials": 200 | 401 | 403 | 404 | 405;
    "issueCredential": 200 | 400 | 401 | 403 | 404 | 405;
    "acceptInvitation": 200 | 400 | 401 | 403 | 404 | 405;
    "listCollections": 200 | 401 | 403 | 404 | 405;
    "listRows": 200 | 400 | 401 | 403 | 404 | 405;
    "createRow": 201 | 400 | 401 | 403 | 404 | 405 | 409;
    "getRow": 200 | 401 | 403 | 404 | 405;
    "updateRow": 200 | 400 | 401 | 403 | 404 | 405 | 409;
    "deleteRow": 204 | 401 | 403 | 404 | 405;
    "makeRow": 201 | 400 | 401 | 403 | 404 | 405;
    "countEntries": 200 | 400 | 401 | 403 | 404 | 405;
    "verifyJournal": 200 | 400 | 401 | 403 | 404 | 405;
    "exportJournal": 200 | 400 | 401 | 403 | 404 | 405;
    "watchJournal": 200 | 400 | 401 | 403 | 404 | 405;
    "getCoverage": 200 | 400 | 401 | 403 | 404 | 405;
    "clearCoverage": 204 | 400 | 401 | 403 | 404 | 405;
}
/** The headers that answers of each status document, as options. */
export interface answerHeaders {
    201: "location";
}
