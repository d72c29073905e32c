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
            operationId?: string;
            effect?: components["schemas"]["Effect"];
            times?: number;
            run?: string;
            after?: number;
            params?: components["schemas"]["PathValues"];
            rateLimit?: {
                capacity: number;
                refill: number;
                seconds: number;
            } | null;
        } | unknown | unknown;
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
}
/** The headers that answers of each status document, as options. */
export interface answerHeaders {
    201: "location";
}
