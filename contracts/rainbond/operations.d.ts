// Made from openapi.yaml by `npm run generate`. Do not edit.
export interface paths {
    "/openapi/v1/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List teams
         * @description The teams of the enterprise in which the caller has a role, oldest first. `query` matches the alias or the caller's own name. Numbers that cannot be read fall back to 1 and 10.
         */
        get: operations["getTeamList"];
        put?: never;
        /**
         * Create a team
         * @description `tenant_name` becomes the alias; the name itself is generated. Aliases need not be unique. With `region` the team is opened in that region at once; when the region refuses, the error is answered and the team stays.
         */
        post: operations["createTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi/v1/teams/resource": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read the use of several teams
         * @description Items that name no opened region of a team of the enterprise are left out; the order of the others is kept.
         */
        post: operations["getTeamResources"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi/v1/teams/{team_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a team, 32 hexadecimal digits. Listing regions and deleting also take the team's name.
                 * @example 9f2c1e6a7b8d4c3e9f2c1e6a7b8d4c3e
                 */
                team_id: components["parameters"]["team_id"];
            };
            cookie?: never;
        };
        /** Get a team */
        get: operations["getTeamDetail"];
        /**
         * Change a team
         * @description Only what the body names changes.
         */
        put: operations["updateTeam"];
        post?: never;
        /**
         * Delete a team
         * @description Closes every region of the team. Refused while components run in one of them or when a region refuses; a region that cannot be reached is skipped.
         */
        delete: operations["deleteTeam"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi/v1/teams/{team_id}/regions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a team, 32 hexadecimal digits. Listing regions and deleting also take the team's name.
                 * @example 9f2c1e6a7b8d4c3e9f2c1e6a7b8d4c3e
                 */
                team_id: components["parameters"]["team_id"];
            };
            cookie?: never;
        };
        /**
         * List the regions opened for a team
         * @description Sorted by region name. `total` counts all that match, whatever the page.
         */
        get: operations["getTeamRegions"];
        put?: never;
        /**
         * Open a region for a team
         * @description Idempotent: opening an open region answers the same again and asks nothing of the region. On an error nothing changes.
         */
        post: operations["createTeamRegion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi/v1/teams/{team_id}/regions/{region_name}/overview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a team, 32 hexadecimal digits. Listing regions and deleting also take the team's name.
                 * @example 9f2c1e6a7b8d4c3e9f2c1e6a7b8d4c3e
                 */
                team_id: components["parameters"]["team_id"];
                /**
                 * @description Name of a region of the enterprise.
                 * @example rainbond
                 */
                region_name: components["parameters"]["region_name"];
            };
            cookie?: never;
        };
        /** Get an overview of a team in a region */
        get: operations["getTeamOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi/v1/teams/{team_id}/regions/{region_name}/resource": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a team, 32 hexadecimal digits. Listing regions and deleting also take the team's name.
                 * @example 9f2c1e6a7b8d4c3e9f2c1e6a7b8d4c3e
                 */
                team_id: components["parameters"]["team_id"];
                /**
                 * @description Name of a region of the enterprise.
                 * @example rainbond
                 */
                region_name: components["parameters"]["region_name"];
            };
            cookie?: never;
        };
        /**
         * Read the use of a team in a region
         * @description Routed by the servers and used by clients; no page describes it.
         */
        get: operations["getTeamResource"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi/v1/teams/{team_id}/regions/{region_name}/events/{event_id}/logs": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a team, 32 hexadecimal digits. Listing regions and deleting also take the team's name.
                 * @example 9f2c1e6a7b8d4c3e9f2c1e6a7b8d4c3e
                 */
                team_id: components["parameters"]["team_id"];
                /**
                 * @description Name of a region of the enterprise.
                 * @example rainbond
                 */
                region_name: components["parameters"]["region_name"];
                /**
                 * @description Id of an event of the team.
                 * @example 8d4b3f6e2a0c4b5d8d4b3f6e2a0c4b5d
                 */
                event_id: string;
            };
            cookie?: never;
        };
        /** Read the log of an event */
        get: operations["getEventLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi/v1/teams/{team_id}/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a team, 32 hexadecimal digits. Listing regions and deleting also take the team's name.
                 * @example 9f2c1e6a7b8d4c3e9f2c1e6a7b8d4c3e
                 */
                team_id: components["parameters"]["team_id"];
            };
            cookie?: never;
        };
        /** List the certificates of a team */
        get: operations["getCertificatesUnderTeam"];
        put?: never;
        /** Add a certificate to a team */
        post: operations["createCertificates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi/v1/teams/{team_id}/certificates/{certificate_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a team, 32 hexadecimal digits. Listing regions and deleting also take the team's name.
                 * @example 9f2c1e6a7b8d4c3e9f2c1e6a7b8d4c3e
                 */
                team_id: components["parameters"]["team_id"];
                /**
                 * @description Number of a certificate.
                 * @example 1
                 */
                certificate_id: string;
            };
            cookie?: never;
        };
        /** Get a certificate */
        get: operations["getCertificateDetail"];
        /** Replace a certificate */
        put: operations["updateCertificate"];
        post?: never;
        /** Delete a certificate */
        delete: operations["deleteCertificate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi/v1/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the regions of the enterprise */
        get: operations["getRegionList"];
        put?: never;
        /**
         * Add a region
         * @description The region's API must answer. Adding the first region of an enterprise also creates a team of its own in the namespace `default`.
         */
        post: operations["addRegion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi/v1/regions/{region_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a region; below /openapi/v1 also its name.
                 * @example rainbond
                 */
                region_id: components["parameters"]["region_id"];
            };
            cookie?: never;
        };
        /**
         * Get a region
         * @description The path names the region by its name or its id.
         */
        get: operations["getRegionInfo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi/v2/manage/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the regions of the platform */
        get: operations["getRegionListv2"];
        put?: never;
        /** Add a region to the platform */
        post: operations["addRegionv2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi/v2/manage/regions/{region_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a region; below /openapi/v1 also its name.
                 * @example rainbond
                 */
                region_id: components["parameters"]["region_id"];
            };
            cookie?: never;
        };
        /** Get a region of the platform */
        get: operations["getRegionInfoSer"];
        /** Replace the data of a region */
        put: operations["updateRegionInfo"];
        post?: never;
        /** Delete a region from the platform */
        delete: operations["delRegionInfo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List users
         * @description Users of every enterprise, newest first. `query` matches name, e-mail address or phone number.
         */
        get: operations["getUserList"];
        put?: never;
        /** Add a user */
        post: operations["addUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi/v1/users/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of a user.
                 * @example 2
                 */
                user_id: components["parameters"]["user_id"];
            };
            cookie?: never;
        };
        /**
         * Get a user
         * @description By number, or by name within the caller's enterprise.
         */
        get: operations["getUserInfo"];
        /**
         * Change a user
         * @description Only what the body names changes; the enterprise never does.
         */
        put: operations["updateUserInfo"];
        post?: never;
        /** Delete a user */
        delete: operations["deleteUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi/v1/users/{user_id}/changepwd": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of a user.
                 * @example 2
                 */
                user_id: components["parameters"]["user_id"];
            };
            cookie?: never;
        };
        get?: never;
        /** Set the password of a user of the enterprise */
        put: operations["changeUserPassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi/v1/users/{user_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of a user.
                 * @example 2
                 */
                user_id: components["parameters"]["user_id"];
            };
            cookie?: never;
        };
        /**
         * Stop everything in the teams of a user
         * @description Stops every component of every team that the user created, of any enterprise. No page describes it.
         */
        get: operations["closeTeamsOfUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi/v1/users/{user_id}/delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of a user.
                 * @example 2
                 */
                user_id: components["parameters"]["user_id"];
            };
            cookie?: never;
        };
        /**
         * Delete all applications in the teams of a user
         * @description Deletes every application, with its components, of every team that the user created. The teams stay. No page describes it.
         */
        get: operations["deleteAppsOfUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi/v1/changepwd": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set the caller's own password */
        put: operations["changePasswd"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi/v1/currentuser": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the caller
         * @description Routed by the servers and used by clients; no page describes it.
         */
        get: operations["getCurrentUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi/v1/administrators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List administrators
         * @description Of every enterprise unless `eid` names one, oldest first.
         */
        get: operations["getEnterpriseAdminList"];
        put?: never;
        /**
         * Make a user administrator of an enterprise
         * @description Idempotent.
         */
        post: operations["addEnterpriseUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi/v1/administrators/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of a user.
                 * @example 2
                 */
                user_id: components["parameters"]["user_id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take the administration of an enterprise from a user */
        delete: operations["delEnterpriseAdmin"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi/v1/configs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the settings of the enterprise */
        get: operations["getEnterpriseConfigInfo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi/v2/manage/enterprises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the enterprises of the platform */
        get: operations["getEnterpriseList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi/v2/manage/enterprises/{eid}/resource": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of an enterprise.
                 * @example f246bce23170eeaac90d6f7b150793f0
                 */
                eid: string;
            };
            cookie?: never;
        };
        /**
         * Read what an enterprise uses
         * @description The sum over its regions; one that does not answer counts nothing.
         */
        get: operations["getEnterpriseResource"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        CreateTeamReq: {
            /** @description Alias of the new team. */
            tenant_name: string;
            /** @description Region to open at once; none without it. */
            region?: string;
        };
        TeamRegionReq: {
            /** @description Name of the region. */
            region?: string;
        };
        UpdateTeamInfoReq: {
            /** @description Name of a region. */
            region?: string;
            /** @description Whether the team is active; nothing depends on it. */
            is_active?: boolean;
            /** @description Number of the owner. */
            creater?: number;
            /** @description Alias. */
            tenant_alias?: string;
            /** @description Id of the enterprise. */
            enterprise_id?: string;
        };
        TeamBaseInfo: {
            /** @description Id, 32 hexadecimal digits. */
            tenant_id: string;
            /** @description Generated name, 8 different characters of a-z and 0-9. */
            tenant_name: string;
            /**
             * @deprecated
             * @description Always empty.
             */
            region?: string;
            is_active?: boolean;
            /** @description Local time of the console. */
            create_time: string;
            /** @description Number of the user who created it. */
            creater?: number;
            /** @description Megabytes; 0 is no limit. */
            limit_memory?: number;
            /** @description Local time of the console. */
            update_time: string;
            /** @description Local time of the console. */
            expired_time: string;
            tenant_alias?: string | null;
            enterprise_id?: string | null;
        };
        RoleInfo: {
            role_id: string;
            role_name: string;
        };
        TeamInfo: {
            tenant_id: string;
            tenant_name: string;
            tenant_alias: string;
            enterprise_id: string;
            is_active?: boolean;
            /** @description Local time of the console. */
            create_time?: string;
            /** @description The owner: a number in the detail, the name of the caller in the list. */
            creater?: string;
            /** @description Roles of the caller in the team. */
            role_infos?: components["schemas"]["RoleInfo"][];
            /** @description Components of the team. */
            service_num?: number;
            /** @description Regions opened for the team. */
            region_num?: number;
        };
        ListTeamResp: {
            tenants: components["schemas"]["TeamInfo"][];
            total?: number;
        };
        TeamRegionsResp: {
            region_id: string;
            region_name: string;
            region_alias: string;
            /** @description Name of the team. */
            tenant_name: string;
            /** @description Address of the region's API. */
            url: string;
            /** @description Address of the region's websocket. */
            wsurl: string;
            /** @description Root domain of applications over HTTP. */
            httpdomain: string;
            /** @description Root domain of applications over TCP. */
            tcpdomain: string;
            token?: string | null;
            /** @description 0 being edited, 1 online, 2 offline, 3 in maintenance. */
            status: string;
            desc: string;
            scope?: string;
        };
        ListTeamRegionsResp: {
            total: number;
            regions: components["schemas"]["TeamRegionsResp"][];
        };
        TenantRegionList: {
            tenant_id: string;
            region_name: string;
        };
        TeamAppsResource: {
            /** @description In the unit of the region. */
            total_cpu?: number;
            total_memory?: number;
            used_cpu?: number;
            used_memory?: number;
            /** @description Rounded to two digits. */
            used_cpu_percentage?: number;
            used_memory_percentage?: number;
            team_id: string;
            team_name: string;
            team_alias: string;
        };
        EventLogMessage: {
            message?: string | null;
            time?: string | null;
            utime?: number | null;
        };
        TeamEventLog: {
            logs?: components["schemas"]["EventLogMessage"][] | null;
        };
        TeamCertificatesC: {
            alias: string;
            /** @description PEM. */
            private_key: string;
            /** @description PEM. */
            certificate: string;
            certificate_type: string;
        };
        TeamCertificatesR: {
            alias: string;
            private_key: string;
            certificate: string;
            certificate_type: string;
            id: number;
        };
        CertificatesR: {
            has_expired: boolean;
            /** @description Domains. */
            issued_to: string[];
            alias: string;
            certificate_type: string;
            /** @description When it expires. */
            end_data: string;
            id: number;
            issued_by: string;
        };
        TeamCertificatesL: {
            list: components["schemas"]["CertificatesR"][];
            page: number;
            page_size: number;
            total: number;
        };
        RegionInfoResp: {
            region_id?: string;
            region_name: string;
            region_alias: string;
            url: string;
            wsurl?: string;
            httpdomain?: string;
            tcpdomain?: string;
            status: string;
            desc: string;
            scope?: string;
            ssl_ca_cert?: string | null;
            cert_file?: string | null;
            key_file?: string | null;
        };
        RegionInfoR: {
            region_name: string;
            region_alias: string;
            url: string;
            wsurl: string;
            httpdomain: string;
            tcpdomain: string;
            scope: string;
            ssl_ca_cert: string;
            cert_file: string;
            key_file: string;
            desc: string;
            /** @description Gigabytes. */
            used_disk?: number;
            total_disk?: number;
            /** @description Megabytes. */
            used_memory?: number;
            total_memory?: number;
            used_cpu?: number;
            total_cpu?: number;
            health_status?: string;
            status?: string;
        };
        RegionInfo: {
            region_id: string;
            region_name: string;
            region_alias: string;
            url: string;
            token?: string | null;
            wsurl: string;
            httpdomain: string;
            tcpdomain: string;
            /** @description private or public. */
            scope?: string;
            ssl_ca_cert?: string | null;
            cert_file?: string | null;
            key_file?: string | null;
            status: string;
            desc?: string;
            enterprise_id?: string | null;
        };
        v2_RegionInfoSerializer: {
            region_id: string;
            region_name: string;
            region_alias: string;
            url: string;
            token?: string | null;
            wsurl: string;
            httpdomain: string;
            tcpdomain: string;
            /** @description private or public. */
            scope?: string;
            ssl_ca_cert?: string | null;
            cert_file?: string | null;
            key_file?: string | null;
            status: string;
            desc?: string;
        };
        RegionUrl: string;
        /** @description Begins with an IPv4 address. */
        TcpDomain: string;
        AddRegionRequest: {
            region_name: string;
            region_alias: string;
            url: components["schemas"]["RegionUrl"];
            wsurl: components["schemas"]["RegionUrl"];
            httpdomain: string;
            tcpdomain: components["schemas"]["TcpDomain"];
            /** @enum {string} */
            scope?: "private" | "public";
            ssl_ca_cert?: string;
            cert_file?: string;
            key_file?: string;
            status?: number;
            desc?: string;
        };
        UpdateRegionReq: {
            region_alias: string;
            url: components["schemas"]["RegionUrl"];
            token?: string | null;
            wsurl: components["schemas"]["RegionUrl"];
            httpdomain: string;
            tcpdomain: components["schemas"]["TcpDomain"];
            /** @enum {string} */
            scope?: "private" | "public";
            ssl_ca_cert?: string | null;
            cert_file?: string | null;
            key_file?: string | null;
            /** @enum {string} */
            status: "0" | "1" | "2" | "3";
            desc?: string;
        };
        RegionInfoAndStatusResp: {
            region_id: string;
            enterprise_id: string;
            enterprise_alias: string;
            region_name: string;
            region_alias: string;
            region_type: string[];
            url: string;
            wsurl: string;
            httpdomain: string;
            tcpdomain: string;
            status: string;
            desc: string;
            ssl_ca_cert: string;
            cert_file: string;
            key_file: string;
            /** @description Megabytes. */
            total_memory: number;
            used_memory: number;
            total_cpu: number;
            used_cpu: number;
            /** @description Gigabytes. */
            total_disk: number;
            used_disk: number;
            rbd_version: string;
        };
        ListRegionsResp: {
            total: number;
            data: components["schemas"]["RegionInfoAndStatusResp"][];
        };
        UserInfo: {
            user_id: number;
            email?: string | null;
            nick_name?: string;
            phone?: string | null;
            is_active?: boolean;
            /** @description Where the user came from. */
            origion?: string | null;
            /** @description Local time of the console. */
            create_time?: string;
            client_ip?: string | null;
            enterprise_id?: string;
        };
        ListUsersRespView: {
            users: components["schemas"]["UserInfo"][];
            total: number;
        };
        CurrentUser: {
            bean: {
                user_id: number | null;
                email: string | null;
                nick_name: string | null;
                real_name: string | null;
                phone: string | null;
                is_active: boolean;
                origion: string | null;
                enterprise_id: string | null;
            };
        };
        TeamsClosed: {
            /** @enum {string} */
            bean: "close success";
        };
        AppsDeleted: {
            /** @enum {string} */
            bean: "delete success";
        };
        CreateUser: {
            nick_name: string;
            password: string;
            enterprise_id: string;
            /** Format: email */
            email?: string;
            phone?: string;
            /** @default true */
            is_active?: boolean;
            origion?: string;
        };
        UpdateUser: {
            password?: string;
            enterprise_id?: string;
            /** Format: email */
            email?: string;
            phone?: string;
            is_active?: boolean | null;
        };
        ChangeOwnPassWd: {
            password: string;
            /** @description The same again. */
            password1: string;
        };
        ChangePassWdUser: {
            user_id: number;
            password: string;
            /** @description The same again. */
            password1: string;
        };
        CreateAdminUserReq: {
            user_id: string;
            eid: string;
        };
        ConfigSwitch: {
            enable?: boolean;
            value?: string | null;
        };
        EnterpriseConfigSeralizer: {
            export_app?: components["schemas"]["ConfigSwitch"];
            auto_ssl?: components["schemas"]["ConfigSwitch"];
            oauth_services?: {
                enable?: boolean;
                value?: components["schemas"]["OauthService"][] | null;
            };
            cloud_market?: components["schemas"]["ConfigSwitch"];
            object_storage?: {
                enable?: boolean;
                value?: {
                    provider?: string;
                    endpoint?: string;
                    access_key?: string;
                    secret_key?: string;
                    bucket_name?: string;
                } | null;
            };
            appstore_image_hub?: {
                enable?: boolean;
                value?: {
                    namespace?: string;
                    hub_password?: string;
                    hub_url?: string;
                    hub_user?: string;
                } | null;
            };
            newbie_guide?: components["schemas"]["ConfigSwitch"];
        };
        OauthService: {
            enable?: boolean;
            auth_url?: string;
            name?: string;
            is_console?: boolean;
            is_auto_login?: boolean;
            service_id?: number;
            oauth_type?: string;
            eid?: string;
            home_url?: string;
            access_token_url?: string;
            api_url?: string;
            is_deleted?: boolean;
            is_git?: boolean;
        };
        EnterpriseListInfo: {
            enterprise_id: string;
            enterprise_name: string;
            enterprise_alias: string;
            /** @description A date and time. */
            create_time: string;
            region_num: number;
            user_num: number;
            team_num: number;
            is_active: boolean;
        };
        ListEntsResp: {
            total: number;
            data: components["schemas"]["EnterpriseListInfo"][];
        };
        EnterpriseSource: {
            enterprise_id: string;
            used_cpu: number;
            used_memory: number;
            used_disk: number;
        };
        Fail: {
            msg: string;
        };
        ClientError: components["schemas"]["ServiceError"] | components["schemas"]["BareError"] | components["schemas"]["ValidationError"] | components["schemas"]["ApiError"] | components["schemas"]["NotFoundError"] | components["schemas"]["Fail"];
        ServerError: components["schemas"]["ServiceError"] | components["schemas"]["InternalError"];
        /** @description The console's own decisions. */
        ServiceError: {
            /** @description The HTTP status, or a number of the console's own. */
            code: number;
            msg: string | null;
            /** @description For people. */
            msg_show: string;
            data: {
                bean: Record<string, unknown>;
                list: unknown[];
            };
        };
        /** @description A region is busy or its licence is invalid. */
        BareError: {
            code: number;
            msg: string;
            msg_show: string;
        };
        /** @description The body breaks a field's rule. */
        ValidationError: {
            /** @constant */
            detail: "参数错误";
            /** @description Messages by field, a list of them for a list, or messages alone. */
            err: Record<string, unknown> | unknown[];
            /** @constant */
            code: 20400;
            /** @constant */
            error_type: "ValidationError";
        };
        /** @description The request itself cannot be taken. */
        ApiError: {
            detail: string;
            code: number;
            msg: string;
            msg_show: string;
            error_type: string;
            /** @description A trace of the server's own calls. */
            error_trace: string;
        };
        /** @description The framework found nothing to answer with. */
        NotFoundError: {
            detail: string;
            code: number;
            msg: string;
            msg_show: string;
        };
        /** @description The server failed. */
        InternalError: {
            /** @constant */
            code: 10401;
            msg: string;
            /** @description The trace again. */
            msg_show: string;
            error_type: string;
            error_trace: string;
            error_details: {
                args: unknown[];
                message: string;
                module: string;
            };
        };
    };
    responses: never;
    parameters: {
        /**
         * @description Id of a team, 32 hexadecimal digits. Listing regions and deleting also take the team's name.
         * @example 9f2c1e6a7b8d4c3e9f2c1e6a7b8d4c3e
         */
        team_id: string;
        /**
         * @description Name of a region of the enterprise.
         * @example rainbond
         */
        region_name: string;
        /**
         * @description Id of a region; below /openapi/v1 also its name.
         * @example rainbond
         */
        region_id: string;
        /**
         * @description Number of a user.
         * @example 2
         */
        user_id: string;
        /** @description Text to look for. */
        query: string;
        /** @description Page, from 1. */
        page: string;
        /** @description Entries a page. */
        page_size: string;
        /** @description Page, from 1. */
        current: string;
        /** @description Entries a page. */
        platformPageSize: string;
    };
    requestBodies: never;
    headers: {
        /** @description On 401 for missing or wrong credentials. */
        "WWW-Authenticate": "Token";
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getTeamList: {
        parameters: {
            query?: {
                /** @description Text to look for. */
                query?: components["parameters"]["query"];
                /** @description Page, from 1. */
                page?: components["parameters"]["page"];
                /** @description Entries a page. */
                page_size?: components["parameters"]["page_size"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of teams and the number of all that match. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListTeamResp"];
                };
            };
            /** @description Credentials are missing or wrong (401), or no format suits the caller (404, 406). */
            "4XX": {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientError"];
                };
            };
        };
    };
    createTeam: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "tenant_name": "研发团队",
                 *       "region": "rainbond"
                 *     }
                 */
                "application/json": components["schemas"]["CreateTeamReq"];
            };
        };
        responses: {
            /** @description The team as created. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamBaseInfo"];
                };
            };
            /** @description The body is no valid request (400, 415), credentials are wrong (401), the region is unknown (404) or refuses the team (400, 401, 409, 412), or no format suits the caller (406). */
            "4XX": {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientError"];
                };
            };
            /** @description The region failed, and its own status is passed on. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerError"];
                };
            };
        };
    };
    getTeamResources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example [
                 *       {
                 *         "tenant_id": "9f2c1e6a7b8d4c3e9f2c1e6a7b8d4c3e",
                 *         "region_name": "rainbond"
                 *       }
                 *     ]
                 */
                "application/json": components["schemas"]["TenantRegionList"][];
            };
        };
        responses: {
            /** @description What each team may use and uses. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamAppsResource"][];
                };
            };
            /** @description The body is no valid request (400, 415), credentials are wrong (401), or no format suits the caller (404, 406). */
            "4XX": {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientError"];
                };
            };
        };
    };
    getTeamDetail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a team, 32 hexadecimal digits. Listing regions and deleting also take the team's name.
                 * @example 9f2c1e6a7b8d4c3e9f2c1e6a7b8d4c3e
                 */
                team_id: components["parameters"]["team_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The team. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamInfo"];
                };
            };
            /** @description Credentials are wrong (401), or the enterprise has no team of that id (404). */
            "4XX": {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientError"];
                };
            };
        };
    };
    updateTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a team, 32 hexadecimal digits. Listing regions and deleting also take the team's name.
                 * @example 9f2c1e6a7b8d4c3e9f2c1e6a7b8d4c3e
                 */
                team_id: components["parameters"]["team_id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "tenant_alias": "研发二组"
                 *     }
                 */
                "application/json": components["schemas"]["UpdateTeamInfoReq"];
            };
        };
        responses: {
            /** @description The fields that can be changed, as they are now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateTeamInfoReq"];
                };
            };
            /** @description The body is no valid request (400, 415), credentials are wrong (401), or the team is unknown (404). */
            "4XX": {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientError"];
                };
            };
        };
    };
    deleteTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a team, 32 hexadecimal digits. Listing regions and deleting also take the team's name.
                 * @example 9f2c1e6a7b8d4c3e9f2c1e6a7b8d4c3e
                 */
                team_id: components["parameters"]["team_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The team is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A region does not let the team go (400), credentials are wrong (401), or the team is unknown (404). */
            "4XX": {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientError"];
                };
            };
        };
    };
    getTeamRegions: {
        parameters: {
            query?: {
                /** @description Text to look for. */
                query?: components["parameters"]["query"];
                /** @description Page, from 1. */
                page?: components["parameters"]["page"];
                /** @description Entries a page. */
                page_size?: components["parameters"]["page_size"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of a team, 32 hexadecimal digits. Listing regions and deleting also take the team's name.
                 * @example 9f2c1e6a7b8d4c3e9f2c1e6a7b8d4c3e
                 */
                team_id: components["parameters"]["team_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of regions and the number of all. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListTeamRegionsResp"];
                };
            };
            /** @description Credentials are wrong (401), or the enterprise has no team of that id or name (404). */
            "4XX": {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientError"];
                };
            };
        };
    };
    createTeamRegion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a team, 32 hexadecimal digits. Listing regions and deleting also take the team's name.
                 * @example 9f2c1e6a7b8d4c3e9f2c1e6a7b8d4c3e
                 */
                team_id: components["parameters"]["team_id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "region": "rainbond"
                 *     }
                 */
                "application/json": components["schemas"]["TeamRegionReq"];
            };
        };
        responses: {
            /** @description The team, for which the region is open now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamBaseInfo"];
                };
            };
            /** @description The body is no valid request (400, 415), credentials are wrong or the region's licence is (401), team or region are unknown (404), or the region refuses (400, 409, 412). */
            "4XX": {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientError"];
                };
            };
            /** @description The region failed, and its own status is passed on. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerError"];
                };
            };
        };
    };
    getTeamOverview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a team, 32 hexadecimal digits. Listing regions and deleting also take the team's name.
                 * @example 9f2c1e6a7b8d4c3e9f2c1e6a7b8d4c3e
                 */
                team_id: components["parameters"]["team_id"];
                /**
                 * @description Name of a region of the enterprise.
                 * @example rainbond
                 */
                region_name: components["parameters"]["region_name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the team may use and uses. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamAppsResource"];
                };
            };
            /** @description Credentials are wrong (401), team or region are unknown (404), or the region is not open or not online (409). */
            "4XX": {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientError"];
                };
            };
        };
    };
    getTeamResource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a team, 32 hexadecimal digits. Listing regions and deleting also take the team's name.
                 * @example 9f2c1e6a7b8d4c3e9f2c1e6a7b8d4c3e
                 */
                team_id: components["parameters"]["team_id"];
                /**
                 * @description Name of a region of the enterprise.
                 * @example rainbond
                 */
                region_name: components["parameters"]["region_name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the team may use and uses. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamAppsResource"];
                };
            };
            /** @description Credentials are wrong (401), team or region are unknown (404), or the region is not open or not online (409). */
            "4XX": {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientError"];
                };
            };
        };
    };
    getEventLogs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a team, 32 hexadecimal digits. Listing regions and deleting also take the team's name.
                 * @example 9f2c1e6a7b8d4c3e9f2c1e6a7b8d4c3e
                 */
                team_id: components["parameters"]["team_id"];
                /**
                 * @description Name of a region of the enterprise.
                 * @example rainbond
                 */
                region_name: components["parameters"]["region_name"];
                /**
                 * @description Id of an event of the team.
                 * @example 8d4b3f6e2a0c4b5d8d4b3f6e2a0c4b5d
                 */
                event_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The lines of the log; none for an event that the region does not know. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamEventLog"];
                };
            };
            /** @description Credentials are wrong (401), team or region are unknown (404), or the region is not open or not online (409). */
            "4XX": {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientError"];
                };
            };
        };
    };
    getCertificatesUnderTeam: {
        parameters: {
            query?: {
                /** @description Page, from 1. */
                page?: number;
                /** @description Certificates a page. */
                page_size?: number;
            };
            header?: never;
            path: {
                /**
                 * @description Id of a team, 32 hexadecimal digits. Listing regions and deleting also take the team's name.
                 * @example 9f2c1e6a7b8d4c3e9f2c1e6a7b8d4c3e
                 */
                team_id: components["parameters"]["team_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of certificates and the number of all. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamCertificatesL"];
                };
            };
            /** @description Credentials are wrong (401), or the team is unknown (404). */
            "4XX": {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientError"];
                };
            };
        };
    };
    createCertificates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a team, 32 hexadecimal digits. Listing regions and deleting also take the team's name.
                 * @example 9f2c1e6a7b8d4c3e9f2c1e6a7b8d4c3e
                 */
                team_id: components["parameters"]["team_id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TeamCertificatesC"];
            };
        };
        responses: {
            /** @description The certificate as stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamCertificatesR"];
                };
            };
            /** @description The body is no valid request or the certificate cannot be read (400, 415), credentials are wrong (401), the team is unknown (404), or the alias is taken (412). */
            "4XX": {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientError"];
                };
            };
        };
    };
    getCertificateDetail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a team, 32 hexadecimal digits. Listing regions and deleting also take the team's name.
                 * @example 9f2c1e6a7b8d4c3e9f2c1e6a7b8d4c3e
                 */
                team_id: components["parameters"]["team_id"];
                /**
                 * @description Number of a certificate.
                 * @example 1
                 */
                certificate_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The certificate. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamCertificatesR"];
                };
            };
            /** @description Credentials are wrong (401), or team or certificate are unknown (404). */
            "4XX": {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientError"];
                };
            };
        };
    };
    updateCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a team, 32 hexadecimal digits. Listing regions and deleting also take the team's name.
                 * @example 9f2c1e6a7b8d4c3e9f2c1e6a7b8d4c3e
                 */
                team_id: components["parameters"]["team_id"];
                /**
                 * @description Number of a certificate.
                 * @example 1
                 */
                certificate_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TeamCertificatesC"];
            };
        };
        responses: {
            /** @description The certificate as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamCertificatesR"];
                };
            };
            /** @description The body is no valid request or the certificate cannot be read (400, 415), credentials are wrong (401), team or certificate are unknown (404), or the alias is taken (412). */
            "4XX": {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientError"];
                };
            };
        };
    };
    deleteCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a team, 32 hexadecimal digits. Listing regions and deleting also take the team's name.
                 * @example 9f2c1e6a7b8d4c3e9f2c1e6a7b8d4c3e
                 */
                team_id: components["parameters"]["team_id"];
                /**
                 * @description Number of a certificate.
                 * @example 1
                 */
                certificate_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The certificate is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A gateway rule still uses it (400), credentials are wrong (401), or team or certificate are unknown (404). */
            "4XX": {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientError"];
                };
            };
        };
    };
    getRegionList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them, oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionInfoResp"][];
                };
            };
            /** @description Credentials are wrong (401), or no format suits the caller (404, 406). */
            "4XX": {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientError"];
                };
            };
        };
    };
    addRegion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "region_name": "tokyo",
                 *       "region_alias": "Tokyo",
                 *       "url": "http://127.0.0.1:38443",
                 *       "wsurl": "ws://127.0.0.1:6060",
                 *       "httpdomain": "http.example.com",
                 *       "tcpdomain": "127.0.0.1"
                 *     }
                 */
                "application/json": components["schemas"]["AddRegionRequest"];
            };
        };
        responses: {
            /** @description The region as stored. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionInfo"];
                };
            };
            /** @description The body is no valid region, the name is taken, or the region's API does not answer. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fail"];
                };
            };
            /** @description Credentials are wrong (401), the enterprise is unknown (404), no format suits the caller (404, 406), or the body's type is not read (415). */
            "4XX": {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientError"];
                };
            };
        };
    };
    getRegionInfo: {
        parameters: {
            query?: {
                /** @description Documented, not read by servers. */
                region_id?: string;
                /** @description Whether the region itself is asked for its resources. */
                extend_info?: "true" | "false";
            };
            header?: never;
            path: {
                /**
                 * @description Id of a region; below /openapi/v1 also its name.
                 * @example rainbond
                 */
                region_id: components["parameters"]["region_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The region; its resources are 0 unless asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionInfoR"];
                };
            };
            /** @description Credentials are wrong (401), the enterprise has no such region (404), or no format suits the caller (404, 406). */
            "4XX": {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientError"];
                };
            };
        };
    };
    getRegionListv2: {
        parameters: {
            query?: {
                /** @description Text to look for. */
                query?: components["parameters"]["query"];
                /** @description Page, from 1. */
                current?: components["parameters"]["current"];
                /** @description Entries a page. */
                pageSize?: components["parameters"]["platformPageSize"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of regions with their resources, 99 a page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListRegionsResp"];
                };
            };
            /** @description The manage token is wrong (401), or no format suits the caller (404, 406). */
            "4XX": {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientError"];
                };
            };
        };
    };
    addRegionv2: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AddRegionRequest"];
            };
        };
        responses: {
            /** @description The region as stored. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v2_RegionInfoSerializer"];
                };
            };
            /** @description The body is no valid region, or the name is taken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fail"];
                };
            };
            /** @description The manage token is wrong (401), no format suits the caller (404, 406), or the body's type is not read (415). */
            "4XX": {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientError"];
                };
            };
        };
    };
    getRegionInfoSer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a region; below /openapi/v1 also its name.
                 * @example rainbond
                 */
                region_id: components["parameters"]["region_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The region. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v2_RegionInfoSerializer"];
                };
            };
            /** @description No region has that id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fail"];
                };
            };
            /** @description The manage token is wrong (401), or no format suits the caller (406). */
            "4XX": {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientError"];
                };
            };
        };
    };
    updateRegionInfo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a region; below /openapi/v1 also its name.
                 * @example rainbond
                 */
                region_id: components["parameters"]["region_id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["UpdateRegionReq"];
            };
        };
        responses: {
            /** @description The region as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v2_RegionInfoSerializer"];
                };
            };
            /** @description The body is no valid region. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fail"];
                };
            };
            /** @description No region has that id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fail"];
                };
            };
            /** @description The manage token is wrong (401), no format suits the caller (406), or the body's type is not read (415). */
            "4XX": {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientError"];
                };
            };
        };
    };
    delRegionInfo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a region; below /openapi/v1 also its name.
                 * @example rainbond
                 */
                region_id: components["parameters"]["region_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The region as it was. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v2_RegionInfoSerializer"];
                };
            };
            /** @description No region has that id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fail"];
                };
            };
            /** @description The manage token is wrong (401), or no format suits the caller (406). */
            "4XX": {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientError"];
                };
            };
        };
    };
    getUserList: {
        parameters: {
            query?: {
                /** @description Text to look for. */
                query?: components["parameters"]["query"];
                /** @description Page, from 1. */
                page?: components["parameters"]["page"];
                /** @description Entries a page. */
                page_size?: components["parameters"]["page_size"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of users and the number of all that match. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListUsersRespView"];
                };
            };
            /** @description Credentials are wrong (401), or no format suits the caller (404, 406). */
            "4XX": {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientError"];
                };
            };
        };
    };
    addUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CreateUser"];
            };
        };
        responses: {
            /** @description What was asked for. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateUser"];
                };
            };
            /** @description The body is no valid request, names neither e-mail address nor phone number, or its address is taken (400, 415), credentials are wrong (401), the name or number is taken (409), or no format suits the caller (404, 406). */
            "4XX": {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientError"];
                };
            };
        };
    };
    getUserInfo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of a user.
                 * @example 2
                 */
                user_id: components["parameters"]["user_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserInfo"];
                };
            };
            /** @description Credentials are wrong (401), the user is unknown (404, without a body), or no format suits the caller (404, 406). */
            "4XX": {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientError"];
                };
            };
        };
    };
    updateUserInfo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of a user.
                 * @example 2
                 */
                user_id: components["parameters"]["user_id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["UpdateUser"];
            };
        };
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateUser"];
                };
            };
            /** @description The body is no valid request (400, 415), credentials are wrong (401), the user is unknown (404, without a body), or no format suits the caller (404, 406). */
            "4XX": {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientError"];
                };
            };
        };
    };
    deleteUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of a user.
                 * @example 2
                 */
                user_id: components["parameters"]["user_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user is gone, with every role. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Credentials are wrong (401), the user is unknown (404, without a body), or no format suits the caller (404, 406). */
            "4XX": {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientError"];
                };
            };
        };
    };
    changeUserPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of a user.
                 * @example 2
                 */
                user_id: components["parameters"]["user_id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ChangePassWdUser"];
            };
        };
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangePassWdUser"];
                };
            };
            /** @description The body is no valid request (400, 415), the passwords differ (400, without a body), credentials are wrong (401), the enterprise has no such user (404), or no format suits the caller (404, 406). */
            "4XX": {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientError"];
                };
            };
        };
    };
    closeTeamsOfUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of a user.
                 * @example 2
                 */
                user_id: components["parameters"]["user_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done, also where there was nothing to do. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamsClosed"];
                };
            };
            /** @description Credentials are wrong (401), the user is unknown (404, without a body), or no format suits the caller (404, 406). */
            "4XX": {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientError"];
                };
            };
        };
    };
    deleteAppsOfUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of a user.
                 * @example 2
                 */
                user_id: components["parameters"]["user_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done, also where there was nothing to do. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppsDeleted"];
                };
            };
            /** @description Credentials are wrong (401), the user is unknown (404, without a body), or no format suits the caller (404, 406). */
            "4XX": {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientError"];
                };
            };
        };
    };
    changePasswd: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ChangeOwnPassWd"];
            };
        };
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeOwnPassWd"];
                };
            };
            /** @description The body is no valid request (400, 415), the passwords differ (400, without a body), credentials are wrong (401), or no format suits the caller (404, 406). */
            "4XX": {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientError"];
                };
            };
        };
    };
    getCurrentUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user to whom the token belongs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrentUser"];
                };
            };
            /** @description Credentials are wrong (401), or no format suits the caller (404, 406). */
            "4XX": {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientError"];
                };
            };
        };
    };
    getEnterpriseAdminList: {
        parameters: {
            query?: {
                /** @description Id of an enterprise. */
                eid?: string;
                /** @description Page, from 1. */
                page?: components["parameters"]["page"];
                /** @description Entries a page. */
                page_size?: components["parameters"]["page_size"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of administrators and the number of all. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListUsersRespView"];
                };
            };
            /** @description Credentials are wrong (401), or no format suits the caller (404, 406). */
            "4XX": {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientError"];
                };
            };
        };
    };
    addEnterpriseUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CreateAdminUserReq"];
            };
        };
        responses: {
            /** @description What was asked for. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateAdminUserReq"];
                };
            };
            /** @description The body is no valid request or names an unknown enterprise (400, 415), credentials are wrong (401), the user is unknown (404), or no format suits the caller (404, 406). */
            "4XX": {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientError"];
                };
            };
        };
    };
    delEnterpriseAdmin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of a user.
                 * @example 2
                 */
                user_id: components["parameters"]["user_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user is no administrator any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody removes themselves or the last administrator. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fail"];
                };
            };
            /** @description The user is no administrator. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fail"];
                };
            };
            /** @description Credentials are wrong (401), or no format suits the caller (406). */
            "4XX": {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientError"];
                };
            };
        };
    };
    getEnterpriseConfigInfo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is switched on, and how it is set. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnterpriseConfigSeralizer"];
                };
            };
            /** @description Credentials are wrong (401), or no format suits the caller (404, 406). */
            "4XX": {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientError"];
                };
            };
        };
    };
    getEnterpriseList: {
        parameters: {
            query?: {
                /** @description Text to look for. */
                query?: components["parameters"]["query"];
                /** @description Page, from 1. */
                current?: components["parameters"]["current"];
                /** @description Entries a page. */
                pageSize?: components["parameters"]["platformPageSize"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of enterprises, 10 a page, and the number of all that match. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListEntsResp"];
                };
            };
            /** @description The manage token is wrong (401), or no format suits the caller (404, 406). */
            "4XX": {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientError"];
                };
            };
        };
    };
    getEnterpriseResource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of an enterprise.
                 * @example f246bce23170eeaac90d6f7b150793f0
                 */
                eid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is used. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnterpriseSource"];
                };
            };
            /** @description The manage token is wrong (401), the enterprise is unknown (404), or no format suits the caller (404, 406). */
            "4XX": {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientError"];
                };
            };
        };
    };
}
/** Values for the texts of each refusal. */
export interface errors {
    "no-token": Record<string, never>;
    "unknown-token": Record<string, never>;
    "token-of-deleted-user": Record<string, never>;
    "wrong-internal-token": Record<string, never>;
    "wrong-manage-token": Record<string, never>;
    "unknown-path": Record<string, never>;
    "payload-too-large": Record<string, never>;
    "method-not-allowed": { method: string | number };
    "not-acceptable": Record<string, never>;
    "unknown-format": Record<string, never>;
    "unsupported-media-type": { mediaType: string | number };
    "malformed-json": { problem: string | number };
    "malformed-form": { problem: string | number };
    "invalid-fields": { err: unknown };
    "unpresentable-rows": { err: unknown };
    "unexpected-status": { status: unknown };
    "enterprise-not-found": Record<string, never>;
    "team-not-found": Record<string, never>;
    "team-not-found-by-id": Record<string, never>;
    "enterprise-of-team-unknown": Record<string, never>;
    "creator-unknown": Record<string, never>;
    "running-components": { regionAlias: string | number };
    "tenant-kept-by-region": Record<string, never>;
    "region-of-team-gone": { regionName: string | number };
    "region-not-found": Record<string, never>;
    "no-such-region": Record<string, never>;
    "region-of-another-enterprise": Record<string, never>;
    "region-not-initialized": Record<string, never>;
    "region-init-failed": Record<string, never>;
    "region-unreachable": { problem: string | number };
    "namespace-exists": Record<string, never>;
    "region-error": { status: unknown; code: unknown; message: unknown };
    "region-answer-empty": { status: unknown };
    "region-busy": Record<string, never>;
    "region-conflict": { message: unknown };
    "region-licence-invalid": Record<string, never>;
    "region-lacks": { code: unknown; message: unknown; shown: unknown };
    "region-test-failed": { problem: string | number };
    "enterprise-of-region-unknown": Record<string, never>;
    "region-v2-not-found": Record<string, never>;
    "region-v2-not-changed": Record<string, never>;
    "enterprise-v2-not-found": Record<string, never>;
    "certificate-not-found": Record<string, never>;
    "certificate-unknown": Record<string, never>;
    "certificate-name-taken": Record<string, never>;
    "certificate-invalid": Record<string, never>;
    "certificate-expired": Record<string, never>;
    "certificate-key-invalid": Record<string, never>;
    "certificate-key-mismatch": Record<string, never>;
    "certificate-in-use": Record<string, never>;
    "user-unknown": Record<string, never>;
    "user-not-found": Record<string, never>;
    "passwords-differ": Record<string, never>;
    "email-or-phone-missing": Record<string, never>;
    "user-name-invalid": Record<string, never>;
    "user-name-taken": { name: string | number };
    "user-email-taken": { email: string | number };
    "user-email-invalid": Record<string, never>;
    "user-phone-taken": Record<string, never>;
    "administrator-user-unknown": { userId: string | number };
    "administrator-enterprise-unknown": { eid: string | number };
    "administrator-is-self": Record<string, never>;
    "not-an-administrator": { userId: string | number };
    "last-administrator": Record<string, never>;
    "region-missing": Record<string, never>;
    "region-certificates-null": Record<string, never>;
    "region-search-failed": Record<string, never>;
    "team-search-failed": Record<string, never>;
    "team-has-no-such-column": { column: string | number };
    "team-column-taken": { column: string | number };
    "team-column-null": { column: string | number };
    "boolean-expected": { value: string | number; shown: string | number };
    "user-lookup-failed": Record<string, never>;
    "number-expected": { field: string | number; value: string | number };
    "user-number-invalid": { value: string | number };
    "user-name-clash": Record<string, never>;
    "user-phone-clash": Record<string, never>;
    "user-email-key": Record<string, never>;
    "user-does-not-exist": { userId: string | number };
    "user-email-form-key": Record<string, never>;
    "form-immutable": Record<string, never>;
    "last-administrator-failed": Record<string, never>;
    "page-is-no-number": { value: string | number };
    "page-is-negative": Record<string, never>;
    "page-empty": { problem: string | number };
    "region-user-missing": Record<string, never>;
    "region-v2-change-failed": { regionId: string | number };
    "certificate-fields-missing": { call: string | number; list: string | number };
}
/** The values of each rule. */
export interface rules {
    missingRegion: "refuse" | "fail";
    missingRegionCertificates: "tolerate" | "fail";
    unpresentableRegion: "show" | "refuse";
    regionSearch: "filter" | "fail";
    teamSearchQuote: "match" | "fail";
    teamSearchTotal: "matches" | "aliases";
    teamUpdate: "fields" | "columns";
    updateByTeamName: "refuse" | "ignore";
    certificatePage: "fallBack" | "fail";
    missingCertificateFields: "refuse" | "fail";
    gatewayCertificate: "accept" | "fail";
    writtenCertificate: "plain" | "encoded";
    unknownUser: "refuse" | "fail";
    updateUnknownUser: "refuse" | "accept";
    takenUser: "refuse" | "fail";
    userWithoutEmail: "accept" | "fail";
    userFields: "checked" | "sent";
    userTotal: "all" | "page";
    passwordOwner: "path" | "body";
    lastAdministrator: "refuse" | "fail";
    newRegion: "pages" | "record";
    platformPage: "empty" | "fail";
    unknownRegionV2: "refuse" | "blank";
    openapiV2: "served" | "absent";
    pathSuffix: "refuse" | "ignore";
    teamValidDays: number;
}
/** The statuses that each operation documents. */
export interface answers {
    "getTeamList": 200 | 401 | 404 | 405 | 406 | 409 | 413 | 415 | 500;
    "createTeam": 200 | 201 | 400 | 401 | 404 | 405 | 406 | 409 | 412 | 413 | 415 | 500 | 502;
    "getTeamResources": 200 | 400 | 401 | 404 | 405 | 406 | 409 | 413 | 415;
    "getTeamDetail": 200 | 401 | 404 | 405 | 406 | 409 | 413 | 415;
    "updateTeam": 200 | 400 | 401 | 404 | 405 | 406 | 409 | 413 | 415 | 500;
    "deleteTeam": 200 | 204 | 400 | 401 | 404 | 405 | 406 | 409 | 413 | 415;
    "getTeamRegions": 200 | 400 | 401 | 404 | 405 | 406 | 409 | 413 | 415 | 500;
    "createTeamRegion": 201 | 400 | 401 | 404 | 405 | 406 | 409 | 412 | 413 | 415 | 500 | 502;
    "getTeamOverview": 200 | 401 | 404 | 405 | 406 | 409 | 413 | 415;
    "getTeamResource": 200 | 401 | 404 | 405 | 406 | 409 | 413 | 415;
    "getEventLogs": 200 | 401 | 404 | 405 | 406 | 409 | 413 | 415;
    "getCertificatesUnderTeam": 200 | 401 | 404 | 405 | 406 | 409 | 413 | 415 | 500;
    "createCertificates": 200 | 400 | 401 | 404 | 405 | 406 | 409 | 412 | 413 | 415 | 500;
    "getCertificateDetail": 200 | 401 | 404 | 405 | 406 | 409 | 413 | 415;
    "updateCertificate": 200 | 400 | 401 | 404 | 405 | 406 | 409 | 412 | 413 | 415 | 500;
    "deleteCertificate": 200 | 204 | 400 | 401 | 404 | 405 | 406 | 409 | 413 | 415;
    "getRegionList": 200 | 400 | 401 | 404 | 405 | 406 | 409 | 413 | 415 | 500;
    "addRegion": 201 | 400 | 401 | 404 | 405 | 406 | 409 | 413 | 415 | 500;
    "getRegionInfo": 200 | 400 | 401 | 404 | 405 | 406 | 409 | 413 | 415 | 500;
    "getRegionListv2": 200 | 400 | 401 | 404 | 405 | 406 | 409 | 413 | 415 | 500;
    "addRegionv2": 201 | 400 | 401 | 404 | 405 | 406 | 409 | 413 | 415 | 500;
    "getRegionInfoSer": 200 | 401 | 404 | 405 | 406 | 409 | 413 | 415;
    "updateRegionInfo": 200 | 400 | 401 | 404 | 405 | 406 | 409 | 413 | 415 | 500;
    "delRegionInfo": 200 | 401 | 404 | 405 | 406 | 409 | 413 | 415;
    "getUserList": 200 | 401 | 404 | 405 | 406 | 409 | 413 | 415;
    "addUser": 201 | 400 | 401 | 404 | 405 | 406 | 409 | 413 | 415 | 500;
    "getUserInfo": 200 | 401 | 404 | 405 | 406 | 409 | 413 | 415 | 500;
    "updateUserInfo": 200 | 400 | 401 | 404 | 405 | 406 | 409 | 413 | 415 | 500;
    "deleteUser": 200 | 204 | 401 | 404 | 405 | 406 | 409 | 413 | 415 | 500;
    "changeUserPassword": 200 | 400 | 401 | 404 | 405 | 406 | 409 | 413 | 415;
    "closeTeamsOfUser": 200 | 401 | 404 | 405 | 406 | 409 | 413 | 415 | 500;
    "deleteAppsOfUser": 200 | 401 | 404 | 405 | 406 | 409 | 413 | 415 | 500;
    "changePasswd": 200 | 400 | 401 | 404 | 405 | 406 | 409 | 413 | 415 | 500;
    "getCurrentUser": 200 | 401 | 404 | 405 | 406 | 409 | 413 | 415;
    "getEnterpriseAdminList": 200 | 401 | 404 | 405 | 406 | 409 | 413 | 415;
    "addEnterpriseUser": 201 | 400 | 401 | 404 | 405 | 406 | 409 | 413 | 415 | 500;
    "delEnterpriseAdmin": 200 | 204 | 400 | 401 | 404 | 405 | 406 | 409 | 413 | 415 | 500;
    "getEnterpriseConfigInfo": 200 | 401 | 404 | 405 | 406 | 409 | 413 | 415;
    "getEnterpriseList": 200 | 401 | 404 | 405 | 406 | 409 | 413 | 415;
    "getEnterpriseResource": 200 | 401 | 404 | 405 | 406 | 409 | 413 | 415 | 500;
}
/** The headers that answers of each status document, as options. */
export interface answerHeaders {
    400: "wwwAuthenticate";
    401: "wwwAuthenticate";
    404: "wwwAuthenticate";
    406: "wwwAuthenticate";
    409: "wwwAuthenticate";
    412: "wwwAuthenticate";
    415: "wwwAuthenticate";
}
