// Made from openapi.yaml by `npm run generate`. Do not edit.
export interface paths {
    "/api/atlas/v2/orgs/{orgId}/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the teams of an organization. */
        get: operations["listOrgTeams"];
        put?: never;
        /** Create a team in an organization, at most 250 per organization. */
        post: operations["createOrgTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/orgs/{orgId}/teams/{teamId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get one team by its id. */
        get: operations["getOrgTeam"];
        put?: never;
        post?: never;
        /** Delete a team that no project uses. */
        delete: operations["deleteOrgTeam"];
        options?: never;
        head?: never;
        /** Give a team another name. */
        patch: operations["renameOrgTeam"];
        trace?: never;
    };
    "/api/atlas/v2/orgs/{orgId}/teams/byName/{teamName}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get one team by its name. */
        get: operations["getOrgTeamByName"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/orgs/{orgId}/teams/{teamId}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the users of a team; from 2025-02-19 on also the invited ones. */
        get: operations["listOrgTeamUsers"];
        put?: never;
        /**
         * Add members of the organization to a team, by id.
         * @deprecated
         */
        post: operations["addOrgTeamUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/orgs/{orgId}/teams/{teamId}/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take one user out of a team.
         * @deprecated
         */
        delete: operations["removeOrgTeamUserFromTeam"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/groups/{groupId}/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the teams assigned to a project, with their roles. */
        get: operations["listGroupTeams"];
        put?: never;
        /** Assign teams to a project, at most 100 per project. */
        post: operations["addGroupTeams"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/groups/{groupId}/teams/{teamId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get one team assignment of a project. */
        get: operations["getGroupTeam"];
        put?: never;
        post?: never;
        /** Take a team off a project. */
        delete: operations["removeGroupTeam"];
        options?: never;
        head?: never;
        /** Replace the roles that a team has in a project. */
        patch: operations["updateGroupTeam"];
        trace?: never;
    };
    "/api/atlas/v2/orgs/{orgId}/teams/{teamId}:addUser": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add one active or invited user to a team. */
        post: operations["addOrgTeamUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/orgs/{orgId}/teams/{teamId}:removeUser": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove one active or invited user from a team. */
        post: operations["removeOrgTeamUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/orgs/{orgId}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the users of an organization; from 2025-02-19 on also the invited ones. */
        get: operations["listOrgUsers"];
        put?: never;
        /** Invite a person to an organization. */
        post: operations["createOrgUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/orgs/{orgId}/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get one active or invited user of an organization. */
        get: operations["getOrgUser"];
        put?: never;
        post?: never;
        /**
         * Remove a user, or withdraw the invitation, from an organization.
         * @description The person leaves the organization, its teams and its projects. An account that was finished stays: the document has no operation that removes one.
         */
        delete: operations["removeOrgUser"];
        options?: never;
        head?: never;
        /** Replace the roles or the teams of a user of an organization. */
        patch: operations["updateOrgUser"];
        trace?: never;
    };
    "/api/atlas/v2/orgs/{orgId}/users/{userId}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replace the organization roles of a user.
         * @deprecated
         */
        put: operations["updateOrgUserRoles"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/orgs/{orgId}/users/{userId}:addRole": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a user one more role in an organization. */
        post: operations["addOrgUserRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/orgs/{orgId}/users/{userId}:removeRole": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take one organization role from a user. */
        post: operations["removeOrgUserRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a person and give it roles.
         * @deprecated
         */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one person by id.
         * @deprecated
         */
        get: operations["getUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/users/byName/{userName}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one person by username.
         * @deprecated
         */
        get: operations["getUserByName"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/orgs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the organizations that the caller belongs to. */
        get: operations["listOrgs"];
        put?: never;
        /** Create an organization with an owner, and with a first API key or service account. */
        post: operations["createOrg"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/orgs/{orgId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get one organization. */
        get: operations["getOrg"];
        put?: never;
        post?: never;
        /** Delete an organization that has no projects. */
        delete: operations["deleteOrg"];
        options?: never;
        head?: never;
        /** Change the name of an organization, or whether it has default alerts. */
        patch: operations["updateOrg"];
        trace?: never;
    };
    "/api/atlas/v2/orgs/{orgId}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the settings of an organization. */
        get: operations["getOrgSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change settings of an organization. */
        patch: operations["updateOrgSettings"];
        trace?: never;
    };
    "/api/atlas/v2/orgs/{orgId}/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the projects of an organization. */
        get: operations["getOrgGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the projects that the caller can see. */
        get: operations["listGroups"];
        put?: never;
        /** Create a project in an organization, at most 250 per organization. */
        post: operations["createGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/groups/{groupId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get one project by its id. */
        get: operations["getGroup"];
        put?: never;
        post?: never;
        /** Delete a project. */
        delete: operations["deleteGroup"];
        options?: never;
        head?: never;
        /** Change name, tags or alert settings of a project. */
        patch: operations["updateGroup"];
        trace?: never;
    };
    "/api/atlas/v2/groups/byName/{groupName}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get one project by its name. */
        get: operations["getGroupByName"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/groups/{groupId}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the users of a project. */
        get: operations["listGroupUsers"];
        put?: never;
        /** Add a user to a project, inviting it where it is new. */
        post: operations["addGroupUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/groups/{groupId}/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get one user of a project. */
        get: operations["getGroupUser"];
        put?: never;
        post?: never;
        /** Remove a user from a project. */
        delete: operations["removeGroupUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/groups/{groupId}/users/{userId}:addRole": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a user one more role in a project. */
        post: operations["addGroupUserRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/groups/{groupId}/users/{userId}:removeRole": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take one project role from a user. */
        post: operations["removeGroupUserRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/orgs/{orgId}/invites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the open invitations to an organization.
         * @deprecated
         */
        get: operations["listOrgInvites"];
        put?: never;
        /**
         * Invite a person to an organization.
         * @deprecated
         */
        post: operations["createOrgInvite"];
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the open invitation of one username.
         * @deprecated
         */
        patch: operations["updateOrgInvites"];
        trace?: never;
    };
    "/api/atlas/v2/orgs/{orgId}/invites/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one invitation to an organization.
         * @deprecated
         */
        get: operations["getOrgInvite"];
        put?: never;
        post?: never;
        /**
         * Withdraw one invitation to an organization.
         * @deprecated
         */
        delete: operations["deleteOrgInvite"];
        options?: never;
        head?: never;
        /**
         * Change one open invitation to an organization.
         * @deprecated
         */
        patch: operations["updateOrgInviteById"];
        trace?: never;
    };
    "/api/atlas/v2/groups/{groupId}/invites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the open invitations to a project.
         * @deprecated
         */
        get: operations["listGroupInvites"];
        put?: never;
        /**
         * Invite a person to a project.
         * @deprecated
         */
        post: operations["createGroupInvite"];
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the open invitation of one username.
         * @deprecated
         */
        patch: operations["updateGroupInvites"];
        trace?: never;
    };
    "/api/atlas/v2/groups/{groupId}/invites/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one invitation to a project.
         * @deprecated
         */
        get: operations["getGroupInvite"];
        put?: never;
        post?: never;
        /**
         * Withdraw one invitation to a project.
         * @deprecated
         */
        delete: operations["deleteGroupInvite"];
        options?: never;
        head?: never;
        /**
         * Change one open invitation to a project.
         * @deprecated
         */
        patch: operations["updateGroupInviteById"];
        trace?: never;
    };
    "/api/atlas/v2/orgs/{orgId}/apiKeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the API keys of an organization. */
        get: operations["listOrgApiKeys"];
        put?: never;
        /** Create an API key; the answer alone shows its private key. */
        post: operations["createOrgApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/orgs/{orgId}/apiKeys/{apiUserId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get one API key. */
        get: operations["getOrgApiKey"];
        put?: never;
        post?: never;
        /** Delete an API key. */
        delete: operations["deleteOrgApiKey"];
        options?: never;
        head?: never;
        /** Change description or roles of an API key. */
        patch: operations["updateOrgApiKey"];
        trace?: never;
    };
    "/api/atlas/v2/orgs/{orgId}/apiKeys/{apiUserId}/accessList": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the addresses from which an API key may be used. */
        get: operations["listOrgApiKeyAccessListEntries"];
        put?: never;
        /** Allow more addresses for an API key. */
        post: operations["createOrgApiKeyAccessListEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/orgs/{orgId}/apiKeys/{apiUserId}/accessList/{ipAddress}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get one allowed address of an API key. */
        get: operations["getOrgApiKeyAccessListEntry"];
        put?: never;
        post?: never;
        /** Disallow one address of an API key. */
        delete: operations["deleteOrgApiKeyAccessListEntry"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/groups/{groupId}/apiKeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the API keys that are assigned to a project. */
        get: operations["listGroupApiKeys"];
        put?: never;
        /** Create an API key of the organization and assign it to a project; the answer alone shows its private key. */
        post: operations["createGroupApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/groups/{groupId}/apiKeys/{apiUserId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Assign an API key of the organization to a project. */
        post: operations["addGroupApiKey"];
        /** Take an API key off a project; it stays in the organization. */
        delete: operations["removeGroupApiKey"];
        options?: never;
        head?: never;
        /** Replace the roles that an API key has in a project; assigns a key that has none. */
        patch: operations["updateGroupApiKeyRoles"];
        trace?: never;
    };
    "/api/atlas/v2/groups/{groupId}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the settings of a project. */
        get: operations["getGroupSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change settings of a project; what the body leaves out stays. */
        patch: operations["updateGroupSettings"];
        trace?: never;
    };
    "/api/atlas/v2/groups/{groupId}/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the limits of a project that its users may change. */
        get: operations["listGroupLimits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/groups/{groupId}/limits/{limitName}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get one limit of a project. */
        get: operations["getGroupLimit"];
        put?: never;
        post?: never;
        /** Set a limit of a project back, or lift one that has no default. */
        delete: operations["deleteGroupLimit"];
        options?: never;
        head?: never;
        /** Set a limit of a project. */
        patch: operations["setGroupLimit"];
        trace?: never;
    };
    "/api/atlas/v2/groups/{groupId}/ipAddresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the addresses of the clusters of a project. */
        get: operations["getGroupIpAddresses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/groups/{groupId}/clusters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the clusters of a project. */
        get: operations["listGroupClusters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/groups/{groupId}/managedSlowMs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell whether the service finds the threshold of slow operations by itself. */
        get: operations["getGroupManagedSlowMs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/groups/{groupId}/managedSlowMs/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let the service find the threshold of slow operations. */
        post: operations["enableGroupManagedSlowMs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/groups/{groupId}/managedSlowMs/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take 100 milliseconds for the threshold of slow operations. */
        delete: operations["disableGroupManagedSlowMs"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/groups/{groupId}/accessList": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the addresses from which clusters of a project may be reached. */
        get: operations["listGroupAccessListEntries"];
        put?: never;
        /** Allow more addresses to reach the clusters of a project. */
        post: operations["createGroupAccessListEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/groups/{groupId}/accessList/{entryValue}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get one entry. */
        get: operations["getGroupAccessListEntry"];
        put?: never;
        post?: never;
        /** Remove one entry. */
        delete: operations["deleteGroupAccessListEntry"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/groups/{groupId}/accessList/{entryValue}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell whether an entry is in force at all cloud providers. */
        get: operations["getGroupAccessListStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell who the caller is and which build answers. */
        get: operations["getSystemStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/orgs/{orgId}/serviceAccounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the service accounts of an organization. */
        get: operations["listOrgServiceAccounts"];
        put?: never;
        /** Create a service account; the answer alone shows its first secret. */
        post: operations["createOrgServiceAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/orgs/{orgId}/serviceAccounts/{clientId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get one service account. */
        get: operations["getOrgServiceAccount"];
        put?: never;
        post?: never;
        /** Delete a service account with its secrets and tokens. */
        delete: operations["deleteOrgServiceAccount"];
        options?: never;
        head?: never;
        /** Change name, description or roles of a service account. */
        patch: operations["updateOrgServiceAccount"];
        trace?: never;
    };
    "/api/atlas/v2/orgs/{orgId}/serviceAccounts/{clientId}/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create a further secret; the answer alone shows it. */
        post: operations["createOrgServiceAccountSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/orgs/{orgId}/serviceAccounts/{clientId}/secrets/{secretId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete one secret of a service account. */
        delete: operations["deleteOrgServiceAccountSecret"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/orgs/{orgId}/serviceAccounts/{clientId}/accessList": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the addresses that a service account may call from. */
        get: operations["listOrgServiceAccountAccessList"];
        put?: never;
        /** Allow more addresses for a service account. */
        post: operations["createOrgServiceAccountAccessList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/orgs/{orgId}/serviceAccounts/{clientId}/accessList/{ipAddress}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take one address off the list of a service account. */
        delete: operations["deleteOrgServiceAccountAccessListEntry"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/orgs/{orgId}/serviceAccounts/{clientId}/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the projects of a service account, with its roles there. */
        get: operations["getOrgServiceAccountGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/groups/{groupId}/serviceAccounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the service accounts of a project. */
        get: operations["listGroupServiceAccounts"];
        put?: never;
        /** Create a service account of the organization and assign it to a project; the answer alone shows its first secret. */
        post: operations["createGroupServiceAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/groups/{groupId}/serviceAccounts/{clientId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get one service account of a project. */
        get: operations["getGroupServiceAccount"];
        put?: never;
        post?: never;
        /** Take a service account off a project; it stays in the organization. */
        delete: operations["deleteGroupServiceAccount"];
        options?: never;
        head?: never;
        /** Change name, description or roles in the project of a service account. */
        patch: operations["updateGroupServiceAccount"];
        trace?: never;
    };
    "/api/atlas/v2/groups/{groupId}/serviceAccounts/{clientId}:invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Assign a service account of the organization to a project. */
        post: operations["inviteGroupServiceAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/groups/{groupId}/serviceAccounts/{clientId}/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create a further secret; the answer alone shows it. */
        post: operations["createGroupServiceAccountSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/groups/{groupId}/serviceAccounts/{clientId}/secrets/{secretId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete one secret of a service account. */
        delete: operations["deleteGroupServiceAccountSecret"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/groups/{groupId}/serviceAccounts/{clientId}/accessList": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the addresses that a service account may call from. */
        get: operations["listGroupServiceAccountAccessList"];
        put?: never;
        /** Allow more addresses for a service account. */
        post: operations["createGroupServiceAccountAccessList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/atlas/v2/groups/{groupId}/serviceAccounts/{clientId}/accessList/{ipAddress}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take one address off the list of a service account. */
        delete: operations["deleteGroupServiceAccountAccessListEntry"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/private/ipinfo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell the address that the request came from. */
        get: operations["getIpInfo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oauth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Exchange the credentials of a service account for an access token. */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oauth/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make an access token unusable. */
        post: operations["revokeToken"];
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
        /** @description An address or block from which the calling key may be used. */
        AccessListItemView: {
            readonly cidrBlock?: string | null;
            readonly ipAddress: string | null;
        };
        /** @description One project role. */
        AddOrRemoveGroupRole: {
            groupRole: string;
        };
        /** @description One organization role. */
        AddOrRemoveOrgRole: {
            /** @enum {string} */
            orgRole: "ORG_OWNER" | "ORG_GROUP_CREATOR" | "ORG_BILLING_ADMIN" | "ORG_BILLING_READ_ONLY" | "ORG_STREAM_PROCESSING_ADMIN" | "ORG_READ_ONLY" | "ORG_MEMBER";
        };
        /** @description The user that joins or leaves the team. */
        AddOrRemoveUserFromTeam: {
            /** @example 32b6e34b3d91647abb20e7b8 */
            id: string;
        };
        /** @description A member of the organization, by id. A username is not accepted. */
        AddUserToTeam: {
            /** @example 32b6e34b3d91647abb20e7b8 */
            id: string;
        };
        /** @description What every refusal of the API looks like. `parameters` is documented as a list of objects; servers send strings and numbers. */
        ApiError: {
            badRequestDetail?: components["schemas"]["BadRequestDetail"];
            detail?: string | null;
            /** Format: int32 */
            readonly error: number;
            /** @description What went wrong, as a word for programs. */
            readonly errorCode: string;
            /** @description The values that `detail` was made from. */
            readonly parameters?: Record<string, unknown>[];
            /** @description The reason phrase of the status. */
            readonly reason?: string | null;
        };
        /** @description The key that made the request; null for any other caller. */
        ApiKey: {
            readonly accessList: components["schemas"]["AccessListItemView"][];
            /** @example 32b6e34b3d91647abb20e7b8 */
            readonly id: string;
            readonly publicKey: string;
            readonly roles: components["schemas"]["CloudAccessRoleAssignment"][];
        } | null;
        /** @description An API key of an organization. */
        ApiKeyUserDetails: {
            desc?: string;
            /** @example 32b6e34b3d91647abb20e7b8 */
            readonly id?: string;
            readonly links?: components["schemas"]["Link"][];
            /**
             * @description Shown whole once, when the key is created.
             * @example 55c3bbb6-b4bb-0be1-e66d20841f3e
             */
            readonly privateKey?: string;
            /** @example zmmrboas */
            readonly publicKey?: string;
            roles?: components["schemas"]["CloudAccessRoleAssignment"][];
        };
        /** @description An organization. */
        AtlasOrganization: {
            /** @example 32b6e34b3d91647abb20e7b8 */
            readonly id?: string;
            readonly isDeleted?: boolean;
            readonly links?: components["schemas"]["Link"][];
            name: string;
            /** @default false */
            skipDefaultAlertsSettings?: boolean;
        };
        /** @description The person that a request comes from. */
        AuthenticatedUser: {
            /**
             * Format: email
             * @description E-mail address.
             */
            readonly username?: string;
        };
        /** @description Which fields of the body were wrong. */
        BadRequestDetail: {
            fields?: components["schemas"]["FieldViolation"][];
        } | null;
        /** @description A role in one organization or in one project, never in both. */
        CloudAccessRoleAssignment: {
            /** @example 32b6e34b3d91647abb20e7b8 */
            groupId?: string;
            /** @example 32b6e34b3d91647abb20e7b8 */
            orgId?: string;
            roleName?: string;
        };
        /** @description A person, as versions before 2025-02-19 show it. */
        CloudAppUser: {
            /**
             * @description Two letters, ISO 3166-1.
             * @example US
             */
            country: string;
            /** Format: date-time */
            readonly createdAt?: string;
            /**
             * Format: email
             * @deprecated
             */
            readonly emailAddress: string;
            firstName: string;
            /** @example 32b6e34b3d91647abb20e7b8 */
            readonly id?: string;
            /** Format: date-time */
            readonly lastAuth?: string;
            lastName: string;
            readonly links?: components["schemas"]["Link"][];
            /**
             * @description The published pattern escapes twice and fits no number that a phone could dial.
             * @example 212\555\0100
             */
            mobileNumber: string;
            /** Format: password */
            password: string;
            roles: components["schemas"]["CloudAccessRoleAssignment"][];
            readonly teamIds?: string[];
            /** Format: email */
            username: string;
        };
        /** @description Addresses of a cluster, now and soon. */
        ClusterIPAddresses: {
            readonly clusterName?: string;
            readonly futureInbound?: string[];
            readonly futureOutbound?: string[];
            readonly inbound?: string[];
            readonly outbound?: string[];
        };
        /** @description A key to create. */
        CreateAtlasOrganizationApiKey: {
            desc: string;
            roles: ("ORG_OWNER" | "ORG_MEMBER" | "ORG_GROUP_CREATOR" | "ORG_BILLING_ADMIN" | "ORG_BILLING_READ_ONLY" | "ORG_STREAM_PROCESSING_ADMIN" | "ORG_READ_ONLY" | null)[];
        };
        /** @description An API key to create and its roles in the project. */
        CreateAtlasProjectApiKey: {
            desc: string;
            roles: string[];
        };
        /** @description An organization to create. It begins with a key, with a service account, or with neither. */
        CreateOrganizationRequest: {
            apiKey?: components["schemas"]["CreateAtlasOrganizationApiKey"];
            /** @description Federation to link it to. */
            federationSettingsId?: string;
            name: string;
            /**
             * @description Person that shall own it, a member of the organization of the caller. Required from API keys.
             * @example 5e2211c17a3e5a48f5497de3
             */
            orgOwnerId?: string;
            serviceAccount?: components["schemas"]["OrgServiceAccountRequest"];
            /** @default false */
            skipDefaultAlertsSettings?: boolean;
        };
        /** @description The new organization, and the credentials that it begins with. */
        CreateOrganizationResponse: {
            apiKey?: components["schemas"]["ApiKeyUserDetails"];
            readonly federationSettingsId?: string;
            readonly orgOwnerId?: string;
            organization?: components["schemas"]["AtlasOrganization"];
            serviceAccount?: components["schemas"]["OrgServiceAccount"];
            /** @default false */
            skipDefaultAlertsSettings?: boolean;
        };
        /** @description How long a session of the web interface lasts. */
        CustomSessionTimeouts: {
            /** Format: int32 */
            absoluteSessionTimeoutInSeconds?: number;
            /** Format: int32 */
            idleSessionTimeoutInSeconds?: number;
        };
        /** @description A limit that users may change within its range. */
        DataFederationLimit: {
            /** Format: int64 */
            readonly currentUsage?: number;
            /**
             * Format: int64
             * @description Absent where there is no limit at first.
             */
            readonly defaultLimit?: number;
            /** Format: int64 */
            readonly maximumLimit?: number;
            readonly name: string;
            /** Format: int64 */
            value: number;
        };
        /** @description One wrong field. */
        FieldViolation: {
            description: string;
            field: string;
        };
        /** @description A project. The API calls it a group. */
        Group: {
            /** Format: int64 */
            readonly clusterCount: number;
            /** Format: date-time */
            readonly created: string;
            /** @example 32b6e34b3d91647abb20e7b8 */
            readonly id?: string;
            readonly links?: components["schemas"]["Link"][];
            name: string;
            /** @example 32b6e34b3d91647abb20e7b8 */
            orgId: string;
            /**
             * @default COMMERCIAL_FEDRAMP_REGIONS_ONLY
             * @enum {string}
             */
            regionUsageRestrictions?: "COMMERCIAL_FEDRAMP_REGIONS_ONLY" | "GOV_REGIONS_ONLY";
            tags?: components["schemas"]["ResourceTag"][];
            /** @default true */
            withDefaultAlertsSettings?: boolean;
        };
        /** @description A user that has accepted its invitation. */
        GroupActiveUserResponse: WithRequired<components["schemas"]["GroupUserResponseBase"], "id" | "orgMembershipStatus" | "roles" | "username"> & {
            /**
             * @description Two letters, ISO 3166-1.
             * @example US
             */
            readonly country?: string;
            /** Format: date-time */
            readonly createdAt: string;
            /** @example John */
            readonly firstName: string;
            id: unknown;
            /** Format: date-time */
            readonly lastAuth?: string;
            /** @example Doe */
            readonly lastName: string;
            /**
             * @description The published pattern escapes twice and fits no number that a phone could dial.
             * @example 212\555\0100
             */
            readonly mobileNumber?: string;
            orgMembershipStatus: unknown;
            roles: unknown;
            username: unknown;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            orgMembershipStatus: "ACTIVE";
        };
        /** @description An invitation to a project. */
        GroupInvitation: {
            /** Format: date-time */
            readonly createdAt?: string;
            /** Format: date-time */
            readonly expiresAt?: string;
            /** @example 32b6e34b3d91647abb20e7b8 */
            readonly groupId?: string;
            readonly groupName?: string;
            /** @example 32b6e34b3d91647abb20e7b8 */
            readonly id?: string;
            /** Format: email */
            readonly inviterUsername?: string;
            readonly links?: components["schemas"]["Link"][];
            roles?: string[];
            /** Format: email */
            readonly username?: string;
        };
        /** @description Who is invited to the project, and as what. */
        GroupInvitationRequest: {
            roles?: string[];
            /** Format: email */
            username?: string;
        };
        /** @description The roles that the invitation shall offer. */
        GroupInvitationUpdateRequest: {
            roles?: string[];
        };
        /** @description Addresses of a project, by service. */
        GroupIPAddresses: {
            /** @example 32b6e34b3d91647abb20e7b8 */
            readonly groupId?: string;
            services?: components["schemas"]["GroupService"];
        };
        /** @description A user that has not accepted its invitation. */
        GroupPendingUserResponse: WithRequired<components["schemas"]["GroupUserResponseBase"], "id" | "orgMembershipStatus" | "roles" | "username"> & {
            id: unknown;
            /** Format: date-time */
            readonly invitationCreatedAt: string;
            /** Format: date-time */
            readonly invitationExpiresAt?: string | null;
            /** Format: email */
            readonly inviterUsername: string;
            orgMembershipStatus: unknown;
            roles: unknown;
            username: unknown;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            orgMembershipStatus: "INVITATION_EXPIRED" | "INVITATION_REJECTED" | "PENDING";
        };
        /** @description A project and one role in it. */
        GroupRole: {
            /** @example 32b6e34b3d91647abb20e7b8 */
            groupId?: string;
            groupRole?: string;
        };
        /** @description A project and the roles in it. */
        GroupRoleAssignment: {
            /** @example 32b6e34b3d91647abb20e7b8 */
            groupId?: string;
            groupRoles?: string[];
        };
        /** @description Addresses by service. */
        GroupService: {
            readonly clusters?: components["schemas"]["ClusterIPAddresses"][];
        };
        /** @description A service account and its roles in a project. */
        GroupServiceAccount: {
            /** @example mdb_sa_id_1234567890abcdef12345678 */
            clientId?: string;
            /** Format: date-time */
            createdAt?: string;
            description?: string;
            name?: string;
            roles?: string[];
            secrets?: components["schemas"]["ServiceAccountSecret"][];
            /** @description True for an account that Atlas itself keeps. */
            readonly systemManaged: boolean;
        };
        /** @description A service account to create and its roles in the project. */
        GroupServiceAccountRequest: {
            description: string;
            name: string;
            roles: string[];
            /**
             * Format: int32
             * @description Lifetime of the first secret, in hours. Required unless there is none.
             * @example 8
             */
            secretExpiresAfterHours?: number;
            /**
             * @description Makes the account without a secret; no lifetime can be given then.
             * @default false
             */
            withoutInitialSecret?: boolean;
        };
        /** @description Roles of a service account in a project. */
        GroupServiceAccountRoleAssignment: {
            roles: string[];
        };
        /** @description What shall change about a service account of a project. */
        GroupServiceAccountUpdateRequest: {
            description?: string | null;
            name?: string | null;
            roles?: string[];
        };
        /** @description What of the service a project uses. */
        GroupSettings: {
            /** @description The assistant of the home page. */
            isAtlasHomePageAiAssistantEnabled?: boolean;
            /** @description The assistant of clusters. */
            isClusterAiAssistantEnabled?: boolean;
            /** @description Metrics of single databases. */
            isCollectDatabaseSpecificsStatisticsEnabled?: boolean;
            /** @description The Data Explorer. */
            isDataExplorerEnabled?: boolean;
            /** @description Features of the Data Explorer that ask a model of a third party. */
            isDataExplorerGenAIFeaturesEnabled?: boolean;
            /**
             * @description Whether these features send values of fields.
             * @default false
             */
            isDataExplorerGenAISampleDocumentPassingEnabled?: boolean;
            /** @description Validation of data on all clusters. */
            isDataValidationEnabled?: boolean;
            /** @description Larger storage than usual. */
            isExtendedStorageSizesEnabled?: boolean;
            /** @description Reranking in aggregation pipelines. */
            isNativeRerankingEnabled?: boolean;
            /** @description The Performance Advisor and the profiler. */
            isPerformanceAdvisorEnabled?: boolean;
            /** @description The Real Time Performance Panel. */
            isRealtimePerformancePanelEnabled?: boolean;
            /** @description The Schema Advisor. */
            isSchemaAdvisorEnabled?: boolean;
        };
        /** @description What shall change about a project. */
        GroupUpdate: {
            name?: string;
            tags?: components["schemas"]["ResourceTag"][];
            withDefaultAlertsSettings?: boolean;
        };
        /** @description Who joins the project, and as what. */
        GroupUserRequest: {
            roles: string[];
            /** Format: email */
            username: string;
        };
        /** @description A user of a project; its status tells which. */
        GroupUserResponse: components["schemas"]["GroupPendingUserResponse"] | components["schemas"]["GroupActiveUserResponse"];
        /** @description What users of a project have in every status. */
        GroupUserResponseBase: {
            /** @example 32b6e34b3d91647abb20e7b8 */
            readonly id: string;
            /** @enum {string} */
            readonly orgMembershipStatus: "PENDING" | "ACTIVE" | "INVITATION_EXPIRED" | "INVITATION_REJECTED";
            readonly roles: string[];
            /** Format: email */
            readonly username: string;
        };
        /** @description The caller's address. */
        IpInfo: {
            /** @example 203.0.113.10 */
            readonly currentIpv4Address: string;
        };
        /** @description A related address. */
        Link: {
            /** @example https://cloud.mongodb.com/api/atlas */
            href?: string;
            /** @example self */
            rel?: string;
        };
        /** @description An address, a block or a security group from which clusters may be reached, one of the three. */
        NetworkPermissionEntry: {
            /**
             * @description Needs a peering connection of the project.
             * @example sg-12345678
             */
            awsSecurityGroup?: string;
            /** @example 203.0.113.0/24 */
            cidrBlock?: string;
            comment?: string;
            /**
             * Format: date-time
             * @description When the entry goes, within a week.
             */
            deleteAfterDate?: string;
            /** @example 32b6e34b3d91647abb20e7b8 */
            readonly groupId?: string;
            /** @example 203.0.113.10 */
            ipAddress?: string;
            readonly links?: components["schemas"]["Link"][];
        };
        /** @description How far an entry has come. */
        NetworkPermissionEntryStatus: {
            /** @enum {string} */
            readonly STATUS: "PENDING" | "FAILED" | "ACTIVE";
        };
        /** @description A refusal as RFC 6749 words it. */
        OAuthError: {
            error_description?: string;
            /** @enum {string} */
            error: "invalid_request" | "invalid_client" | "invalid_grant" | "unsupported_grant_type" | "access_denied" | "server_error";
        };
        /** @description A user that has accepted its invitation. */
        OrgActiveUserResponse: WithRequired<components["schemas"]["OrgUserResponseBase"], "id" | "orgMembershipStatus" | "roles" | "username"> & {
            /**
             * @description Two letters, ISO 3166-1.
             * @example US
             */
            readonly country?: string;
            /** Format: date-time */
            readonly createdAt: string;
            /** @example John */
            readonly firstName: string;
            id: unknown;
            /** Format: date-time */
            readonly lastAuth?: string;
            /** @example Doe */
            readonly lastName: string;
            /**
             * @description The published pattern escapes twice and fits no number that a phone could dial.
             * @example 212\555\0100
             */
            readonly mobileNumber?: string;
            orgMembershipStatus: unknown;
            roles: unknown;
            teamIds?: unknown;
            username: unknown;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            orgMembershipStatus: "ACTIVE";
        };
        /** @description A user that has not accepted its invitation. */
        OrgPendingUserResponse: WithRequired<components["schemas"]["OrgUserResponseBase"], "id" | "orgMembershipStatus" | "roles" | "username"> & {
            id: unknown;
            /** Format: date-time */
            readonly invitationCreatedAt: string;
            /** Format: date-time */
            readonly invitationExpiresAt?: string | null;
            /** Format: email */
            readonly inviterUsername: string;
            orgMembershipStatus: unknown;
            roles: unknown;
            teamIds?: unknown;
            username: unknown;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            orgMembershipStatus: "INVITATION_EXPIRED" | "INVITATION_REJECTED" | "PENDING";
        };
        /** @description An OAuth client of an organization. */
        OrgServiceAccount: {
            /** @example mdb_sa_id_1234567890abcdef12345678 */
            clientId?: string;
            /** Format: date-time */
            createdAt?: string;
            description?: string;
            name?: string;
            roles?: ("ORG_MEMBER" | "ORG_READ_ONLY" | "ORG_BILLING_ADMIN" | "ORG_BILLING_READ_ONLY" | "ORG_STREAM_PROCESSING_ADMIN" | "ORG_GROUP_CREATOR" | "ORG_OWNER")[];
            secrets?: components["schemas"]["ServiceAccountSecret"][];
            /** @description True for an account that Atlas itself keeps. */
            readonly systemManaged: boolean;
        };
        /** @description A service account to create. */
        OrgServiceAccountRequest: {
            description: string;
            name: string;
            roles: ("ORG_MEMBER" | "ORG_READ_ONLY" | "ORG_BILLING_ADMIN" | "ORG_BILLING_READ_ONLY" | "ORG_STREAM_PROCESSING_ADMIN" | "ORG_GROUP_CREATOR" | "ORG_OWNER")[];
            /**
             * Format: int32
             * @description Lifetime of the first secret, in hours. Required unless there is none.
             * @example 8
             */
            secretExpiresAfterHours?: number;
            /**
             * @description Makes the account without a secret; no lifetime can be given then.
             * @default false
             */
            withoutInitialSecret?: boolean;
        } | null;
        /** @description What shall change about a service account. */
        OrgServiceAccountUpdateRequest: {
            description?: string | null;
            name?: string | null;
            roles?: ("ORG_MEMBER" | "ORG_READ_ONLY" | "ORG_BILLING_ADMIN" | "ORG_BILLING_READ_ONLY" | "ORG_STREAM_PROCESSING_ADMIN" | "ORG_GROUP_CREATOR" | "ORG_OWNER")[];
        };
        /** @description Who is invited to the organization, and as what. */
        OrgUserRequest: {
            roles: components["schemas"]["OrgUserRolesRequest"];
            teamIds?: string[];
            /** Format: email */
            username: string;
        };
        /** @description A user of an organization; its status tells which. */
        OrgUserResponse: components["schemas"]["OrgPendingUserResponse"] | components["schemas"]["OrgActiveUserResponse"];
        /** @description What users of an organization have in every status. */
        OrgUserResponseBase: {
            /** @example 32b6e34b3d91647abb20e7b8 */
            readonly id: string;
            /** @enum {string} */
            readonly orgMembershipStatus: "PENDING" | "ACTIVE" | "INVITATION_EXPIRED" | "INVITATION_REJECTED";
            roles: components["schemas"]["OrgUserRolesResponse"];
            readonly teamIds?: string[];
            /** Format: email */
            readonly username: string;
        };
        /** @description Roles in the organization and in its projects. */
        OrgUserRolesRequest: {
            groupRoleAssignments?: components["schemas"]["GroupRoleAssignment"][];
            orgRoles: ("ORG_OWNER" | "ORG_GROUP_CREATOR" | "ORG_BILLING_ADMIN" | "ORG_BILLING_READ_ONLY" | "ORG_STREAM_PROCESSING_ADMIN" | "ORG_READ_ONLY" | "ORG_MEMBER")[];
        };
        /** @description Roles in the organization and in its projects. */
        OrgUserRolesResponse: {
            groupRoleAssignments?: components["schemas"]["GroupRoleAssignment"][];
            orgRoles?: ("ORG_OWNER" | "ORG_GROUP_CREATOR" | "ORG_BILLING_ADMIN" | "ORG_BILLING_READ_ONLY" | "ORG_STREAM_PROCESSING_ADMIN" | "ORG_READ_ONLY" | "ORG_MEMBER")[];
        };
        /** @description The roles and teams that the user shall have; each part replaces what was there. */
        OrgUserUpdateRequest: {
            roles?: components["schemas"]["OrgUserRolesRequest"];
            teamIds?: string[];
        };
        /** @description An invitation to an organization. */
        OrganizationInvitation: {
            /** Format: date-time */
            readonly createdAt?: string;
            /** Format: date-time */
            readonly expiresAt?: string;
            groupRoleAssignments?: components["schemas"]["GroupRole"][];
            /** @example 32b6e34b3d91647abb20e7b8 */
            readonly id?: string;
            /** Format: email */
            readonly inviterUsername?: string;
            readonly links?: components["schemas"]["Link"][];
            /** @example 32b6e34b3d91647abb20e7b8 */
            readonly orgId?: string;
            orgName: string;
            roles?: ("ORG_OWNER" | "ORG_MEMBER" | "ORG_GROUP_CREATOR" | "ORG_BILLING_ADMIN" | "ORG_BILLING_READ_ONLY" | "ORG_STREAM_PROCESSING_ADMIN" | "ORG_READ_ONLY")[];
            readonly teamIds?: string[];
            /** Format: email */
            username?: string;
        };
        /** @description A project and the roles in it. */
        OrganizationInvitationGroupRoleAssignmentsRequest: {
            /** @example 32b6e34b3d91647abb20e7b8 */
            groupId?: string;
            roles?: string[];
        };
        /** @description Who is invited to the organization, and as what. */
        OrganizationInvitationRequest: {
            groupRoleAssignments?: components["schemas"]["OrganizationInvitationGroupRoleAssignmentsRequest"][];
            roles?: ("ORG_OWNER" | "ORG_MEMBER" | "ORG_GROUP_CREATOR" | "ORG_BILLING_ADMIN" | "ORG_BILLING_READ_ONLY" | "ORG_STREAM_PROCESSING_ADMIN" | "ORG_READ_ONLY")[];
            teamIds?: string[];
            /** Format: email */
            username?: string;
        };
        /** @description What the invitation shall offer. */
        OrganizationInvitationUpdateRequest: {
            groupRoleAssignments?: components["schemas"]["OrganizationInvitationGroupRoleAssignmentsRequest"][];
            roles?: ("ORG_OWNER" | "ORG_MEMBER" | "ORG_GROUP_CREATOR" | "ORG_BILLING_ADMIN" | "ORG_BILLING_READ_ONLY" | "ORG_STREAM_PROCESSING_ADMIN" | "ORG_READ_ONLY")[];
            teamIds?: string[];
        };
        /** @description Settings of an organization. */
        OrganizationSettings: {
            apiAccessListRequired?: boolean;
            customSessionTimeouts?: components["schemas"]["CustomSessionTimeouts"];
            /** @default true */
            genAIFeaturesEnabled?: boolean;
            /** Format: int32 */
            maxServiceAccountSecretValidityInHours?: number;
            multiFactorAuthRequired?: boolean;
            operationsContact?: string | null;
            restrictEmployeeAccess?: boolean;
            securityContact?: string;
            streamsCrossGroupEnabled?: boolean;
        };
        /** @description One page of API keys. */
        PaginatedApiApiUserView: {
            readonly links?: components["schemas"]["Link"][];
            readonly results: components["schemas"]["ApiKeyUserDetails"][];
            /**
             * Format: int32
             * @description How many items there are on all pages. Left out when includeCount is false; may be an estimate.
             */
            readonly totalCount?: number;
        };
        /** @description All users of the team after the change. */
        PaginatedApiAppUserView: {
            readonly links?: components["schemas"]["Link"][];
            readonly results: components["schemas"]["CloudAppUser"][];
            /**
             * Format: int32
             * @description How many items there are on all pages. Left out when includeCount is false; may be an estimate.
             */
            readonly totalCount?: number;
        };
        /** @description One page of allowed addresses. */
        PaginatedApiUserAccessListResponseView: {
            readonly links?: components["schemas"]["Link"][];
            readonly results: components["schemas"]["UserAccessListResponse"][];
            /**
             * Format: int32
             * @description How many items there are on all pages. Left out when includeCount is false; may be an estimate.
             */
            readonly totalCount?: number;
        };
        /** @description One page of people. */
        PaginatedAppUserView: {
            readonly links?: components["schemas"]["Link"][];
            readonly results: components["schemas"]["CloudAppUser"][];
            /**
             * Format: int32
             * @description How many items there are on all pages. Left out when includeCount is false; may be an estimate.
             */
            readonly totalCount?: number;
        };
        /** @description One page of projects. */
        PaginatedAtlasGroupView: {
            readonly links?: components["schemas"]["Link"][];
            readonly results: components["schemas"]["Group"][];
            /**
             * Format: int32
             * @description How many items there are on all pages. Left out when includeCount is false; may be an estimate.
             */
            readonly totalCount?: number;
        };
        /** @description A page of clusters. This contract does not describe a cluster. */
        PaginatedClusters: {
            readonly links?: components["schemas"]["Link"][];
            readonly results: Record<string, unknown>[];
            /**
             * Format: int32
             * @description How many items there are on all pages. Left out when includeCount is false; may be an estimate.
             */
            readonly totalCount?: number;
        };
        /** @description One page of service accounts of a project. */
        PaginatedGroupServiceAccounts: {
            readonly links?: components["schemas"]["Link"][];
            readonly results: components["schemas"]["GroupServiceAccount"][];
            /**
             * Format: int32
             * @description How many items there are on all pages. Left out when includeCount is false; may be an estimate.
             */
            readonly totalCount?: number;
        };
        /** @description One page of users of a project. */
        PaginatedGroupUserView: {
            readonly links?: components["schemas"]["Link"][];
            readonly results: components["schemas"]["GroupUserResponse"][];
            /**
             * Format: int32
             * @description How many items there are on all pages. Left out when includeCount is false; may be an estimate.
             */
            readonly totalCount?: number;
        };
        /** @description One page of entries. */
        PaginatedNetworkAccessView: {
            readonly links?: components["schemas"]["Link"][];
            readonly results: components["schemas"]["NetworkPermissionEntry"][];
            /**
             * Format: int32
             * @description How many items there are on all pages. Left out when includeCount is false; may be an estimate.
             */
            readonly totalCount?: number;
        };
        /** @description One page of service accounts. */
        PaginatedOrgServiceAccounts: {
            readonly links?: components["schemas"]["Link"][];
            readonly results: components["schemas"]["OrgServiceAccount"][];
            /**
             * Format: int32
             * @description How many items there are on all pages. Left out when includeCount is false; may be an estimate.
             */
            readonly totalCount?: number;
        };
        /** @description One page of users of an organization. */
        PaginatedOrgUserView: {
            readonly links?: components["schemas"]["Link"][];
            readonly results: components["schemas"]["OrgUserResponse"][];
            /**
             * Format: int32
             * @description How many items there are on all pages. Left out when includeCount is false; may be an estimate.
             */
            readonly totalCount?: number;
        };
        /** @description One page of organizations. */
        PaginatedOrganizationView: {
            readonly links?: components["schemas"]["Link"][];
            readonly results: components["schemas"]["AtlasOrganization"][];
            /**
             * Format: int32
             * @description How many items there are on all pages. Left out when includeCount is false; may be an estimate.
             */
            readonly totalCount?: number;
        };
        /** @description One page of projects of a service account. */
        PaginatedServiceAccountGroup: {
            readonly links?: components["schemas"]["Link"][];
            readonly results: components["schemas"]["ServiceAccountGroup"][];
            /**
             * Format: int32
             * @description How many items there are on all pages. Left out when includeCount is false; may be an estimate.
             */
            readonly totalCount?: number;
        };
        /** @description One page of allowed addresses of a service account. */
        PaginatedServiceAccountIPAccessEntryView: {
            readonly links?: components["schemas"]["Link"][];
            readonly results: components["schemas"]["ServiceAccountIPAccessListEntry"][];
            /**
             * Format: int32
             * @description How many items there are on all pages. Left out when includeCount is false; may be an estimate.
             */
            readonly totalCount?: number;
        };
        /** @description One page of team assignments. */
        PaginatedTeamRoleView: {
            readonly links?: components["schemas"]["Link"][];
            readonly results: components["schemas"]["TeamRole"][];
            /**
             * Format: int32
             * @description How many items there are on all pages. Left out when includeCount is false; may be an estimate.
             */
            readonly totalCount?: number;
        };
        /** @description One page of teams. */
        PaginatedTeamView: {
            readonly links?: components["schemas"]["Link"][];
            readonly results: components["schemas"]["TeamResponse"][];
            /**
             * Format: int32
             * @description How many items there are on all pages. Left out when includeCount is false; may be an estimate.
             */
            readonly totalCount?: number;
        };
        /** @description A label of a project. */
        ResourceTag: {
            key: string;
            value: string;
        };
        RevokeRequest: {
            token: string;
            token_type_hint?: string;
        };
        /** @description A project of a service account and its roles there. */
        ServiceAccountGroup: {
            /** @example 32b6e34b3d91647abb20e7b8 */
            readonly groupId?: string;
            roles?: string[];
        };
        /** @description An allowed address or block of a service account, one of the two. */
        ServiceAccountIPAccessListEntry: {
            /** @example 203.0.113.0/24 */
            cidrBlock?: string | null;
            /** Format: date-time */
            readonly createdAt?: string;
            /** @example 203.0.113.10 */
            ipAddress?: string | null;
            /** @example 203.0.113.10 */
            readonly lastUsedAddress?: string | null;
            /** Format: date-time */
            readonly lastUsedAt?: string | null;
            /** Format: int32 */
            readonly requestCount?: number;
        };
        /** @description A secret of a service account. `secret` is there once, in the answer that creates it. */
        ServiceAccountSecret: {
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date-time */
            readonly expiresAt: string;
            /** @example 32b6e34b3d91647abb20e7b8 */
            readonly id: string;
            /** Format: date-time */
            readonly lastUsedAt?: string | null;
            /**
             * @description The secret with all but its ends hidden.
             * @example mdb_sa_sk_...
             */
            readonly maskedSecretValue?: string;
            /** @example mdb_sa_sk_... */
            readonly secret?: string;
        };
        /** @description How long the new secret shall be valid. */
        ServiceAccountSecretRequest: {
            /**
             * Format: int32
             * @description Lifetime of the secret, in hours.
             * @example 8
             */
            secretExpiresAfterHours: number;
        };
        /** @description The service as the caller sees it. */
        SystemStatus: {
            apiKey?: components["schemas"]["ApiKey"];
            /** @enum {string} */
            readonly appName: "MongoDB Atlas";
            /** @example 83be55e140f493c88e7f578aae96548dd881587b */
            readonly build: string;
            /**
             * @description The address that the request came from.
             * @example 203.0.113.10
             */
            readonly ipAddress: string;
            readonly links?: components["schemas"]["Link"][];
            /** @description Whether the service turns requests away at the moment. */
            readonly throttling: boolean;
            user?: components["schemas"]["AuthenticatedUser"];
        };
        /** @description A team with the usernames of its members. */
        Team: {
            /** @example 32b6e34b3d91647abb20e7b8 */
            readonly id?: string;
            readonly links?: components["schemas"]["Link"][];
            name: string;
            usernames: string[];
        };
        /** @description A team without its members. */
        TeamResponse: {
            /** @example 32b6e34b3d91647abb20e7b8 */
            readonly id?: string;
            readonly links?: components["schemas"]["Link"][];
            name?: string;
        };
        /** @description A team and the roles that it has in a project. */
        TeamRole: {
            readonly links?: components["schemas"]["Link"][];
            roleNames: string[];
            /** @example 32b6e34b3d91647abb20e7b8 */
            teamId: string;
        };
        /** @description The new name of a team. */
        TeamUpdate: {
            readonly links?: components["schemas"]["Link"][];
            name: string;
        };
        /** @description A bearer token; it lasts an hour and cannot be refreshed. */
        Token: {
            access_token: string;
            /** @description Lifetime in seconds. */
            expires_in: number;
            /** @enum {string} */
            token_type: "Bearer";
        };
        TokenRequest: {
            grant_type: string;
        };
        /** @description What shall change about a key. */
        UpdateAtlasOrganizationApiKey: {
            desc?: string;
            roles?: ("ORG_OWNER" | "ORG_MEMBER" | "ORG_GROUP_CREATOR" | "ORG_BILLING_ADMIN" | "ORG_BILLING_READ_ONLY" | "ORG_STREAM_PROCESSING_ADMIN" | "ORG_READ_ONLY" | null)[];
        };
        /** @description Changes of an API key, and the roles that it shall have in the project. */
        UpdateAtlasProjectApiKey: {
            desc?: string;
            roles?: string[];
        };
        /** @description All organization roles of one user. */
        UpdateOrgRolesForUser: {
            readonly links?: components["schemas"]["Link"][];
            orgRoles?: ("ORG_OWNER" | "ORG_MEMBER" | "ORG_GROUP_CREATOR" | "ORG_BILLING_ADMIN" | "ORG_BILLING_READ_ONLY" | "ORG_STREAM_PROCESSING_ADMIN" | "ORG_READ_ONLY")[];
        };
        /** @description An address or a block, one of the two. */
        UserAccessListRequest: {
            /** @example 203.0.113.0/24 */
            cidrBlock?: string;
            /** @example 203.0.113.10 */
            ipAddress?: string;
        };
        /** @description An allowed address of an API key. */
        UserAccessListResponse: {
            /** @example 203.0.113.0/24 */
            cidrBlock?: string;
            /** Format: int32 */
            readonly count?: number;
            /** Format: date-time */
            readonly created?: string;
            /** @example 203.0.113.10 */
            ipAddress?: string;
            /** Format: date-time */
            readonly lastUsed?: string;
            /** @example 203.0.113.10 */
            readonly lastUsedAddress?: string;
            readonly links?: components["schemas"]["Link"][];
        };
        /** @description Roles for the key in the project. */
        UserAccessRoleAssignment: {
            roles?: string[];
            /** @example 32b6e34b3d91647abb20e7b8 */
            readonly userId?: string;
        };
    };
    responses: {
        /** @description The request is not one that the operation takes. */
        badRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "detail": "The required attribute name was not specified.",
                 *       "error": 400,
                 *       "errorCode": "MISSING_ATTRIBUTE",
                 *       "reason": "Bad Request"
                 *     }
                 */
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /** @description No credentials, or credentials that are not valid. */
        unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "detail": "You are not authorized for this resource.",
                 *       "error": 401,
                 *       "errorCode": "UNEXPECTED_ERROR",
                 *       "reason": "Unauthorized"
                 *     }
                 */
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /** @description The organization has something to pay. */
        paymentRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "detail": "No payment information was found.",
                 *       "error": 402,
                 *       "errorCode": "NO_PAYMENT_INFORMATION_FOUND",
                 *       "reason": "Payment Required"
                 *     }
                 */
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /** @description The credentials are valid, but do not allow this. */
        forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "detail": "Current user is not authorized to perform this action.",
                 *       "error": 403,
                 *       "errorCode": "USER_UNAUTHORIZED",
                 *       "reason": "Forbidden"
                 *     }
                 */
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /** @description There is no such thing, or none that the caller may know of. */
        notFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "detail": "No team with ID 32b6e34b3d91647abb20e7b8 exists.",
                 *       "error": 404,
                 *       "errorCode": "TEAM_NOT_FOUND",
                 *       "reason": "Not Found"
                 *     }
                 */
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /** @description The change does not fit what is there. */
        conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "detail": "Cannot create a team named core in organization 32b6e34b3d91647abb20e7b8.",
                 *       "error": 409,
                 *       "errorCode": "TEAM_NAME_NOT_AVAILABLE",
                 *       "reason": "Conflict"
                 *     }
                 */
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /** @description The bucket is empty. */
        tooManyRequests: {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "detail": "Rate limit exceeded.",
                 *       "error": 429,
                 *       "errorCode": "RATE_LIMITED_TOKEN_BUCKET",
                 *       "reason": "Too Many Requests"
                 *     }
                 */
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /** @description The service failed. */
        internalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "detail": "Unexpected error.",
                 *       "error": 500,
                 *       "errorCode": "UNEXPECTED_ERROR",
                 *       "reason": "Internal Server Error"
                 *     }
                 */
                "application/json": components["schemas"]["ApiError"];
            };
        };
    };
    parameters: {
        /**
         * @description Id of the API key.
         * @example 5f1a3c7e9b2d4f6081a3c501
         */
        apiUserId: string;
        /**
         * @description Client id of the service account.
         * @example mdb_sa_id_4888442a3354817a7320eb61
         */
        clientId: string;
        /**
         * @description Address, block with its slash percent-encoded, or security group.
         * @example 192.0.2.7
         */
        entryValue: string;
        /** @description Repeat the status in the body, for clients that cannot read it. */
        envelope: boolean;
        /** @description Whether users that belong to the project through a team are listed too. */
        flattenTeams: boolean;
        /**
         * @description Id of the project.
         * @example b0123456789abcdef0123456
         */
        groupId: string;
        /**
         * @description Name of the project, percent-encoded as one path segment.
         * @example demo
         */
        groupName: string;
        /** @description Whether the answer tells totalCount. */
        includeCount: boolean;
        /** @description Whether clusters that are gone and have backups left are listed too. */
        includeDeletedWithRetainedBackups: boolean;
        /** @description Whether members of the organization that can see the project by their organization role are listed too. */
        includeOrgUsers: boolean;
        /** @description Whether accounts that the system made for itself are listed too. */
        includeSystemManaged: boolean;
        /**
         * @description Id of the invitation.
         * @example 32b6e34b3d91647abb20e7b8
         */
        invitationId: string;
        /**
         * @description Id of the invitation. This operation documents no pattern for it.
         * @example 32b6e34b3d91647abb20e7b8
         */
        invitationIdUnchecked: string;
        /**
         * @description Address or block, its slash percent-encoded.
         * @example 192.0.2.7
         */
        ipAddress: string;
        /** @description Items on a page. */
        itemsPerPage: number;
        /**
         * @description Name of the limit.
         * @example atlas.project.deployment.clusters
         */
        limitName: "atlas.project.security.databaseAccess.users" | "atlas.project.deployment.clusters" | "atlas.project.deployment.serverlessMTMs" | "atlas.project.security.databaseAccess.customRoles" | "atlas.project.security.networkAccess.entries" | "atlas.project.security.networkAccess.crossRegionEntries" | "atlas.project.deployment.nodesPerPrivateLinkRegion" | "dataFederation.bytesProcessed.query" | "dataFederation.bytesProcessed.daily" | "dataFederation.bytesProcessed.weekly" | "dataFederation.bytesProcessed.monthly" | "atlas.project.deployment.privateServiceConnectionsPerRegionGroup" | "atlas.project.deployment.privateServiceConnectionsSubnetMask";
        /** @description Only items with this name. */
        name: string;
        /**
         * @description Id of the organization.
         * @example 4888442a3354817a7320eb61
         */
        orgId: string;
        /**
         * @deprecated
         * @description Only users in this state: ACTIVE, PENDING, INVITATION_EXPIRED or INVITATION_REJECTED. Give orgMembershipStatuses instead.
         */
        orgMembershipStatus: string;
        /** @description Only users in one of these states; without it ACTIVE and PENDING. */
        orgMembershipStatuses: ("PENDING" | "ACTIVE" | "INVITATION_EXPIRED" | "INVITATION_REJECTED")[];
        /** @description Which page, from 1. */
        pageNum: number;
        /** @description Indent the body. */
        pretty: boolean;
        /** @description User that becomes owner of the project; without it the caller. */
        projectOwnerId: string;
        /**
         * @description Id of the secret.
         * @example 5f1a3c7e9b2d4f6081a3c5e1
         */
        secretId: string;
        /**
         * @description Id of the team.
         * @example 6b610e1087d9d66b272f0c86
         */
        teamId: string;
        /**
         * @description Name of the team, percent-encoded as one path segment.
         * @example platform
         */
        teamName: string;
        /**
         * @description Id of the user.
         * @example 5e2211c17a3e5a48f5497de4
         */
        userId: string;
        /** @description Only the user with this id. */
        userIdFilter: string;
        /**
         * @description Username, an e-mail address.
         * @example ada@example.com
         */
        userName: string;
        /** @description Only the user with this username. */
        username: string;
    };
    requestBodies: never;
    headers: {
        /** @description Requests that fit into the bucket. */
        RateLimitLimit: number;
        /** @description Requests left in the bucket. */
        RateLimitRemaining: number;
        /** @description Seconds to wait before the next try. */
        RetryAfter: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listOrgTeams: {
        parameters: {
            query?: {
                /** @description Items on a page. */
                itemsPerPage?: components["parameters"]["itemsPerPage"];
                /** @description Whether the answer tells totalCount. */
                includeCount?: components["parameters"]["includeCount"];
                /** @description Which page, from 1. */
                pageNum?: components["parameters"]["pageNum"];
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["PaginatedTeamView"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    createOrgTeam: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "core",
                 *       "usernames": [
                 *         "hello@example.com"
                 *       ]
                 *     }
                 */
                "application/vnd.atlas.2023-01-01+json": components["schemas"]["Team"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["Team"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            409: components["responses"]["conflict"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    getOrgTeam: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
                /**
                 * @description Id of the team.
                 * @example 6b610e1087d9d66b272f0c86
                 */
                teamId: components["parameters"]["teamId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["TeamResponse"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    deleteOrgTeam: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
                /**
                 * @description Id of the team.
                 * @example 6b610e1087d9d66b272f0c86
                 */
                teamId: components["parameters"]["teamId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": unknown;
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    renameOrgTeam: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
                /**
                 * @description Id of the team.
                 * @example 6b610e1087d9d66b272f0c86
                 */
                teamId: components["parameters"]["teamId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "core-platform"
                 *     }
                 */
                "application/vnd.atlas.2023-01-01+json": components["schemas"]["TeamUpdate"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["TeamResponse"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            409: components["responses"]["conflict"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    getOrgTeamByName: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
                /**
                 * @description Name of the team, percent-encoded as one path segment.
                 * @example platform
                 */
                teamName: components["parameters"]["teamName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["TeamResponse"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    listOrgTeamUsers: {
        parameters: {
            query?: {
                /** @description Items on a page. */
                itemsPerPage?: components["parameters"]["itemsPerPage"];
                /** @description Which page, from 1. */
                pageNum?: components["parameters"]["pageNum"];
                /** @description Only the user with this username. */
                username?: components["parameters"]["username"];
                /**
                 * @deprecated
                 * @description Only users in this state: ACTIVE, PENDING, INVITATION_EXPIRED or INVITATION_REJECTED. Give orgMembershipStatuses instead.
                 */
                orgMembershipStatus?: components["parameters"]["orgMembershipStatus"];
                /** @description Only users in one of these states; without it ACTIVE and PENDING. */
                orgMembershipStatuses?: components["parameters"]["orgMembershipStatuses"];
                /** @description Only the user with this id. */
                userId?: components["parameters"]["userIdFilter"];
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
                /**
                 * @description Id of the team.
                 * @example 6b610e1087d9d66b272f0c86
                 */
                teamId: components["parameters"]["teamId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["PaginatedAppUserView"];
                    "application/vnd.atlas.2025-02-19+json": components["schemas"]["PaginatedOrgUserView"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            409: components["responses"]["conflict"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    addOrgTeamUsers: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
                /**
                 * @description Id of the team.
                 * @example 6b610e1087d9d66b272f0c86
                 */
                teamId: components["parameters"]["teamId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example [
                 *       {
                 *         "id": "32b6e34b3d91647abb20e7b8"
                 *       }
                 *     ]
                 */
                "application/vnd.atlas.2023-01-01+json": components["schemas"]["AddUserToTeam"][];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["PaginatedApiAppUserView"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            409: components["responses"]["conflict"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    removeOrgTeamUserFromTeam: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
                /**
                 * @description Id of the team.
                 * @example 6b610e1087d9d66b272f0c86
                 */
                teamId: components["parameters"]["teamId"];
                /**
                 * @description Id of the user.
                 * @example 5e2211c17a3e5a48f5497de4
                 */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": unknown;
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    listGroupTeams: {
        parameters: {
            query?: {
                /** @description Whether the answer tells totalCount. */
                includeCount?: components["parameters"]["includeCount"];
                /** @description Items on a page. */
                itemsPerPage?: components["parameters"]["itemsPerPage"];
                /** @description Which page, from 1. */
                pageNum?: components["parameters"]["pageNum"];
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["PaginatedTeamRoleView"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    addGroupTeams: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example [
                 *       {
                 *         "roleNames": [
                 *           "GROUP_READ_ONLY"
                 *         ],
                 *         "teamId": "32b6e34b3d91647abb20e7b8"
                 *       }
                 *     ]
                 */
                "application/vnd.atlas.2023-01-01+json": components["schemas"]["TeamRole"][];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["PaginatedTeamRoleView"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    getGroupTeam: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
                /**
                 * @description Id of the team.
                 * @example 6b610e1087d9d66b272f0c86
                 */
                teamId: components["parameters"]["teamId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["TeamRole"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    removeGroupTeam: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
                /**
                 * @description Id of the team.
                 * @example 6b610e1087d9d66b272f0c86
                 */
                teamId: components["parameters"]["teamId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": unknown;
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    updateGroupTeam: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
                /**
                 * @description Id of the team.
                 * @example 6b610e1087d9d66b272f0c86
                 */
                teamId: components["parameters"]["teamId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "roleNames": [
                 *         "GROUP_READ_ONLY"
                 *       ],
                 *       "teamId": "32b6e34b3d91647abb20e7b8"
                 *     }
                 */
                "application/vnd.atlas.2023-01-01+json": components["schemas"]["TeamRole"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["PaginatedTeamRoleView"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    addOrgTeamUser: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
                /**
                 * @description Id of the team.
                 * @example 6b610e1087d9d66b272f0c86
                 */
                teamId: components["parameters"]["teamId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "32b6e34b3d91647abb20e7b8"
                 *     }
                 */
                "application/vnd.atlas.2025-02-19+json": components["schemas"]["AddOrRemoveUserFromTeam"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2025-02-19+json": components["schemas"]["OrgUserResponse"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    removeOrgTeamUser: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
                /**
                 * @description Id of the team.
                 * @example 6b610e1087d9d66b272f0c86
                 */
                teamId: components["parameters"]["teamId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "32b6e34b3d91647abb20e7b8"
                 *     }
                 */
                "application/vnd.atlas.2025-02-19+json": components["schemas"]["AddOrRemoveUserFromTeam"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2025-02-19+json": components["schemas"]["OrgUserResponse"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    listOrgUsers: {
        parameters: {
            query?: {
                /** @description Whether the answer tells totalCount. */
                includeCount?: components["parameters"]["includeCount"];
                /** @description Items on a page. */
                itemsPerPage?: components["parameters"]["itemsPerPage"];
                /** @description Which page, from 1. */
                pageNum?: components["parameters"]["pageNum"];
                /** @description Only the user with this username. */
                username?: components["parameters"]["username"];
                /**
                 * @deprecated
                 * @description Only users in this state: ACTIVE, PENDING, INVITATION_EXPIRED or INVITATION_REJECTED. Give orgMembershipStatuses instead.
                 */
                orgMembershipStatus?: components["parameters"]["orgMembershipStatus"];
                /** @description Only users in one of these states; without it ACTIVE and PENDING. */
                orgMembershipStatuses?: components["parameters"]["orgMembershipStatuses"];
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["PaginatedAppUserView"];
                    "application/vnd.atlas.2025-02-19+json": components["schemas"]["PaginatedOrgUserView"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    createOrgUser: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "roles": {
                 *         "orgRoles": [
                 *           "ORG_MEMBER"
                 *         ]
                 *       },
                 *       "username": "hello@example.com"
                 *     }
                 */
                "application/vnd.atlas.2025-02-19+json": components["schemas"]["OrgUserRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2025-02-19+json": components["schemas"]["OrgUserResponse"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            409: components["responses"]["conflict"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    getOrgUser: {
        parameters: {
            query?: {
                /** @description Only users in one of these states; without it ACTIVE and PENDING. */
                orgMembershipStatuses?: components["parameters"]["orgMembershipStatuses"];
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
                /**
                 * @description Id of the user.
                 * @example 5e2211c17a3e5a48f5497de4
                 */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2025-02-19+json": components["schemas"]["OrgUserResponse"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    removeOrgUser: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
                /**
                 * @description Id of the user.
                 * @example 5e2211c17a3e5a48f5497de4
                 */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": unknown;
                    "application/vnd.atlas.2025-02-19+json": unknown;
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    updateOrgUser: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
                /**
                 * @description Id of the user.
                 * @example 5e2211c17a3e5a48f5497de4
                 */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "roles": {
                 *         "orgRoles": [
                 *           "ORG_MEMBER"
                 *         ]
                 *       }
                 *     }
                 */
                "application/vnd.atlas.2025-02-19+json": components["schemas"]["OrgUserUpdateRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2025-02-19+json": components["schemas"]["OrgUserResponse"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    updateOrgUserRoles: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
                /**
                 * @description Id of the user.
                 * @example 5e2211c17a3e5a48f5497de4
                 */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "orgRoles": [
                 *         "ORG_READ_ONLY"
                 *       ]
                 *     }
                 */
                "application/vnd.atlas.2023-01-01+json": components["schemas"]["UpdateOrgRolesForUser"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["UpdateOrgRolesForUser"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    addOrgUserRole: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
                /**
                 * @description Id of the user.
                 * @example 5e2211c17a3e5a48f5497de4
                 */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "orgRole": "ORG_BILLING_ADMIN"
                 *     }
                 */
                "application/vnd.atlas.2025-02-19+json": components["schemas"]["AddOrRemoveOrgRole"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2025-02-19+json": components["schemas"]["OrgUserResponse"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            409: components["responses"]["conflict"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    removeOrgUserRole: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
                /**
                 * @description Id of the user.
                 * @example 5e2211c17a3e5a48f5497de4
                 */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "orgRole": "ORG_BILLING_ADMIN"
                 *     }
                 */
                "application/vnd.atlas.2025-02-19+json": components["schemas"]["AddOrRemoveOrgRole"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2025-02-19+json": components["schemas"]["OrgUserResponse"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    createUser: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "country": "US",
                 *       "firstName": "Hedy",
                 *       "lastName": "Lamarr",
                 *       "mobileNumber": "212\\555\\0100",
                 *       "password": "correct-horse",
                 *       "roles": [
                 *         {
                 *           "orgId": "32b6e34b3d91647abb20e7b8",
                 *           "roleName": "ORG_MEMBER"
                 *         }
                 *       ],
                 *       "username": "hello@example.com"
                 *     }
                 */
                "application/vnd.atlas.2023-01-01+json": components["schemas"]["CloudAppUser"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["CloudAppUser"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    getUser: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the user.
                 * @example 5e2211c17a3e5a48f5497de4
                 */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["CloudAppUser"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    getUserByName: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Username, an e-mail address.
                 * @example ada@example.com
                 */
                userName: components["parameters"]["userName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["CloudAppUser"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    listOrgs: {
        parameters: {
            query?: {
                /** @description Whether the answer tells totalCount. */
                includeCount?: components["parameters"]["includeCount"];
                /** @description Items on a page. */
                itemsPerPage?: components["parameters"]["itemsPerPage"];
                /** @description Which page, from 1. */
                pageNum?: components["parameters"]["pageNum"];
                /** @description Only items with this name. */
                name?: components["parameters"]["name"];
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["PaginatedOrganizationView"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            409: components["responses"]["conflict"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    createOrg: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "apiKey": {
                 *         "desc": "owner",
                 *         "roles": [
                 *           "ORG_OWNER"
                 *         ]
                 *       },
                 *       "name": "core",
                 *       "orgOwnerId": "5e2211c17a3e5a48f5497de3"
                 *     }
                 */
                "application/vnd.atlas.2023-01-01+json": components["schemas"]["CreateOrganizationRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["CreateOrganizationResponse"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            409: components["responses"]["conflict"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    getOrg: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["AtlasOrganization"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            409: components["responses"]["conflict"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    deleteOrg: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": unknown;
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            402: components["responses"]["paymentRequired"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            409: components["responses"]["conflict"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    updateOrg: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "core"
                 *     }
                 */
                "application/vnd.atlas.2023-01-01+json": components["schemas"]["AtlasOrganization"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["AtlasOrganization"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            409: components["responses"]["conflict"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    getOrgSettings: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["OrganizationSettings"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    updateOrgSettings: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "multiFactorAuthRequired": true
                 *     }
                 */
                "application/vnd.atlas.2023-01-01+json": components["schemas"]["OrganizationSettings"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["OrganizationSettings"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    getOrgGroups: {
        parameters: {
            query?: {
                /** @description Whether the answer tells totalCount. */
                includeCount?: components["parameters"]["includeCount"];
                /** @description Items on a page. */
                itemsPerPage?: components["parameters"]["itemsPerPage"];
                /** @description Which page, from 1. */
                pageNum?: components["parameters"]["pageNum"];
                /** @description Only items with this name. */
                name?: components["parameters"]["name"];
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["PaginatedAtlasGroupView"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    listGroups: {
        parameters: {
            query?: {
                /** @description Whether the answer tells totalCount. */
                includeCount?: components["parameters"]["includeCount"];
                /** @description Items on a page. */
                itemsPerPage?: components["parameters"]["itemsPerPage"];
                /** @description Which page, from 1. */
                pageNum?: components["parameters"]["pageNum"];
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["PaginatedAtlasGroupView"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    createGroup: {
        parameters: {
            query?: {
                /** @description User that becomes owner of the project; without it the caller. */
                projectOwnerId?: components["parameters"]["projectOwnerId"];
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "shop",
                 *       "orgId": "32b6e34b3d91647abb20e7b8"
                 *     }
                 */
                "application/vnd.atlas.2023-01-01+json": components["schemas"]["Group"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["Group"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            409: components["responses"]["conflict"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    getGroup: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["Group"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    deleteGroup: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": unknown;
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            409: components["responses"]["conflict"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    updateGroup: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "shop"
                 *     }
                 */
                "application/vnd.atlas.2023-01-01+json": components["schemas"]["GroupUpdate"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["Group"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    getGroupByName: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Name of the project, percent-encoded as one path segment.
                 * @example demo
                 */
                groupName: components["parameters"]["groupName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["Group"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            409: components["responses"]["conflict"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    listGroupUsers: {
        parameters: {
            query?: {
                /** @description Whether the answer tells totalCount. */
                includeCount?: components["parameters"]["includeCount"];
                /** @description Items on a page. */
                itemsPerPage?: components["parameters"]["itemsPerPage"];
                /** @description Which page, from 1. */
                pageNum?: components["parameters"]["pageNum"];
                /** @description Whether users that belong to the project through a team are listed too. */
                flattenTeams?: components["parameters"]["flattenTeams"];
                /** @description Whether members of the organization that can see the project by their organization role are listed too. */
                includeOrgUsers?: components["parameters"]["includeOrgUsers"];
                /**
                 * @deprecated
                 * @description Only users in this state: ACTIVE, PENDING, INVITATION_EXPIRED or INVITATION_REJECTED. Give orgMembershipStatuses instead.
                 */
                orgMembershipStatus?: components["parameters"]["orgMembershipStatus"];
                /** @description Only users in one of these states; without it ACTIVE and PENDING. */
                orgMembershipStatuses?: components["parameters"]["orgMembershipStatuses"];
                /** @description Only the user with this username. */
                username?: components["parameters"]["username"];
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["PaginatedAppUserView"];
                    "application/vnd.atlas.2025-02-19+json": components["schemas"]["PaginatedGroupUserView"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    addGroupUsers: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "roles": [
                 *         "GROUP_READ_ONLY"
                 *       ],
                 *       "username": "hello@example.com"
                 *     }
                 */
                "application/vnd.atlas.2025-02-19+json": components["schemas"]["GroupUserRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2025-02-19+json": components["schemas"]["GroupUserResponse"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            409: components["responses"]["conflict"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    getGroupUser: {
        parameters: {
            query?: {
                /** @description Only users in one of these states; without it ACTIVE and PENDING. */
                orgMembershipStatuses?: components["parameters"]["orgMembershipStatuses"];
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
                /**
                 * @description Id of the user.
                 * @example 5e2211c17a3e5a48f5497de4
                 */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2025-02-19+json": components["schemas"]["GroupUserResponse"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    removeGroupUser: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
                /**
                 * @description Id of the user.
                 * @example 5e2211c17a3e5a48f5497de4
                 */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": unknown;
                    "application/vnd.atlas.2025-02-19+json": unknown;
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    addGroupUserRole: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
                /**
                 * @description Id of the user.
                 * @example 5e2211c17a3e5a48f5497de4
                 */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "groupRole": "GROUP_CLUSTER_MANAGER"
                 *     }
                 */
                "application/vnd.atlas.2025-02-19+json": components["schemas"]["AddOrRemoveGroupRole"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2025-02-19+json": components["schemas"]["GroupUserResponse"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            409: components["responses"]["conflict"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    removeGroupUserRole: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
                /**
                 * @description Id of the user.
                 * @example 5e2211c17a3e5a48f5497de4
                 */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "groupRole": "GROUP_CLUSTER_MANAGER"
                 *     }
                 */
                "application/vnd.atlas.2025-02-19+json": components["schemas"]["AddOrRemoveGroupRole"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2025-02-19+json": components["schemas"]["GroupUserResponse"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            409: components["responses"]["conflict"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    listOrgInvites: {
        parameters: {
            query?: {
                /** @description Only the user with this username. */
                username?: components["parameters"]["username"];
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["OrganizationInvitation"][];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    createOrgInvite: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "roles": [
                 *         "ORG_MEMBER"
                 *       ],
                 *       "username": "hello@example.com"
                 *     }
                 */
                "application/vnd.atlas.2023-01-01+json": components["schemas"]["OrganizationInvitationRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["OrganizationInvitation"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    updateOrgInvites: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "roles": [
                 *         "ORG_MEMBER"
                 *       ],
                 *       "username": "hello@example.com"
                 *     }
                 */
                "application/vnd.atlas.2023-01-01+json": components["schemas"]["OrganizationInvitationRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["OrganizationInvitation"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    getOrgInvite: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
                /**
                 * @description Id of the invitation.
                 * @example 32b6e34b3d91647abb20e7b8
                 */
                invitationId: components["parameters"]["invitationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["OrganizationInvitation"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    deleteOrgInvite: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
                /**
                 * @description Id of the invitation. This operation documents no pattern for it.
                 * @example 32b6e34b3d91647abb20e7b8
                 */
                invitationId: components["parameters"]["invitationIdUnchecked"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": unknown;
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    updateOrgInviteById: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
                /**
                 * @description Id of the invitation.
                 * @example 32b6e34b3d91647abb20e7b8
                 */
                invitationId: components["parameters"]["invitationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "roles": [
                 *         "ORG_MEMBER"
                 *       ]
                 *     }
                 */
                "application/vnd.atlas.2023-01-01+json": components["schemas"]["OrganizationInvitationUpdateRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["OrganizationInvitation"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    listGroupInvites: {
        parameters: {
            query?: {
                /** @description Only the user with this username. */
                username?: components["parameters"]["username"];
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["GroupInvitation"][];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    createGroupInvite: {
        parameters: {
            query?: {
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "roles": [
                 *         "GROUP_READ_ONLY"
                 *       ],
                 *       "username": "hello@example.com"
                 *     }
                 */
                "application/vnd.atlas.2023-01-01+json": components["schemas"]["GroupInvitationRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["GroupInvitation"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    updateGroupInvites: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "roles": [
                 *         "GROUP_READ_ONLY"
                 *       ],
                 *       "username": "hello@example.com"
                 *     }
                 */
                "application/vnd.atlas.2023-01-01+json": components["schemas"]["GroupInvitationRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["GroupInvitation"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    getGroupInvite: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
                /**
                 * @description Id of the invitation.
                 * @example 32b6e34b3d91647abb20e7b8
                 */
                invitationId: components["parameters"]["invitationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["GroupInvitation"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    deleteGroupInvite: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
                /**
                 * @description Id of the invitation.
                 * @example 32b6e34b3d91647abb20e7b8
                 */
                invitationId: components["parameters"]["invitationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": unknown;
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    updateGroupInviteById: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
                /**
                 * @description Id of the invitation.
                 * @example 32b6e34b3d91647abb20e7b8
                 */
                invitationId: components["parameters"]["invitationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "roles": [
                 *         "GROUP_READ_ONLY"
                 *       ]
                 *     }
                 */
                "application/vnd.atlas.2023-01-01+json": components["schemas"]["GroupInvitationUpdateRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["GroupInvitation"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    listOrgApiKeys: {
        parameters: {
            query?: {
                /** @description Whether the answer tells totalCount. */
                includeCount?: components["parameters"]["includeCount"];
                /** @description Items on a page. */
                itemsPerPage?: components["parameters"]["itemsPerPage"];
                /** @description Which page, from 1. */
                pageNum?: components["parameters"]["pageNum"];
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["PaginatedApiApiUserView"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    createOrgApiKey: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "desc": "Continuous integration",
                 *       "roles": [
                 *         "ORG_MEMBER"
                 *       ]
                 *     }
                 */
                "application/vnd.atlas.2023-01-01+json": components["schemas"]["CreateAtlasOrganizationApiKey"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["ApiKeyUserDetails"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    getOrgApiKey: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
                /**
                 * @description Id of the API key.
                 * @example 5f1a3c7e9b2d4f6081a3c501
                 */
                apiUserId: components["parameters"]["apiUserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["ApiKeyUserDetails"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    deleteOrgApiKey: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
                /**
                 * @description Id of the API key.
                 * @example 5f1a3c7e9b2d4f6081a3c501
                 */
                apiUserId: components["parameters"]["apiUserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": unknown;
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    updateOrgApiKey: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
                /**
                 * @description Id of the API key.
                 * @example 5f1a3c7e9b2d4f6081a3c501
                 */
                apiUserId: components["parameters"]["apiUserId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "desc": "Continuous integration"
                 *     }
                 */
                "application/vnd.atlas.2023-01-01+json": components["schemas"]["UpdateAtlasOrganizationApiKey"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["ApiKeyUserDetails"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    listOrgApiKeyAccessListEntries: {
        parameters: {
            query?: {
                /** @description Whether the answer tells totalCount. */
                includeCount?: components["parameters"]["includeCount"];
                /** @description Items on a page. */
                itemsPerPage?: components["parameters"]["itemsPerPage"];
                /** @description Which page, from 1. */
                pageNum?: components["parameters"]["pageNum"];
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
                /**
                 * @description Id of the API key.
                 * @example 5f1a3c7e9b2d4f6081a3c501
                 */
                apiUserId: components["parameters"]["apiUserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["PaginatedApiUserAccessListResponseView"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    createOrgApiKeyAccessListEntry: {
        parameters: {
            query?: {
                /** @description Whether the answer tells totalCount. */
                includeCount?: components["parameters"]["includeCount"];
                /** @description Items on a page. */
                itemsPerPage?: components["parameters"]["itemsPerPage"];
                /** @description Which page, from 1. */
                pageNum?: components["parameters"]["pageNum"];
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
                /**
                 * @description Id of the API key.
                 * @example 5f1a3c7e9b2d4f6081a3c501
                 */
                apiUserId: components["parameters"]["apiUserId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example [
                 *       {
                 *         "ipAddress": "203.0.113.10"
                 *       }
                 *     ]
                 */
                "application/vnd.atlas.2023-01-01+json": components["schemas"]["UserAccessListRequest"][];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["PaginatedApiUserAccessListResponseView"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            409: components["responses"]["conflict"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    getOrgApiKeyAccessListEntry: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
                /**
                 * @description Address or block, its slash percent-encoded.
                 * @example 192.0.2.7
                 */
                ipAddress: components["parameters"]["ipAddress"];
                /**
                 * @description Id of the API key.
                 * @example 5f1a3c7e9b2d4f6081a3c501
                 */
                apiUserId: components["parameters"]["apiUserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["UserAccessListResponse"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    deleteOrgApiKeyAccessListEntry: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
                /**
                 * @description Id of the API key.
                 * @example 5f1a3c7e9b2d4f6081a3c501
                 */
                apiUserId: components["parameters"]["apiUserId"];
                /**
                 * @description Address or block, its slash percent-encoded.
                 * @example 192.0.2.7
                 */
                ipAddress: components["parameters"]["ipAddress"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": unknown;
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    listGroupApiKeys: {
        parameters: {
            query?: {
                /** @description Whether the answer tells totalCount. */
                includeCount?: components["parameters"]["includeCount"];
                /** @description Items on a page. */
                itemsPerPage?: components["parameters"]["itemsPerPage"];
                /** @description Which page, from 1. */
                pageNum?: components["parameters"]["pageNum"];
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["PaginatedApiApiUserView"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    createGroupApiKey: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "desc": "Continuous integration",
                 *       "roles": [
                 *         "GROUP_READ_ONLY"
                 *       ]
                 *     }
                 */
                "application/vnd.atlas.2023-01-01+json": components["schemas"]["CreateAtlasProjectApiKey"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["ApiKeyUserDetails"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    addGroupApiKey: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
                /**
                 * @description Id of the API key.
                 * @example 5f1a3c7e9b2d4f6081a3c501
                 */
                apiUserId: components["parameters"]["apiUserId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example [
                 *       {
                 *         "roles": [
                 *           "GROUP_READ_ONLY"
                 *         ]
                 *       }
                 *     ]
                 */
                "application/vnd.atlas.2023-01-01+json": components["schemas"]["UserAccessRoleAssignment"][];
            };
        };
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": unknown;
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    removeGroupApiKey: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
                /**
                 * @description Id of the API key.
                 * @example 5f1a3c7e9b2d4f6081a3c501
                 */
                apiUserId: components["parameters"]["apiUserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": unknown;
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    updateGroupApiKeyRoles: {
        parameters: {
            query?: {
                /** @description Which page, from 1. */
                pageNum?: components["parameters"]["pageNum"];
                /** @description Items on a page. */
                itemsPerPage?: components["parameters"]["itemsPerPage"];
                /** @description Whether the answer tells totalCount. */
                includeCount?: components["parameters"]["includeCount"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
                /**
                 * @description Id of the API key.
                 * @example 5f1a3c7e9b2d4f6081a3c501
                 */
                apiUserId: components["parameters"]["apiUserId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "roles": [
                 *         "GROUP_READ_ONLY"
                 *       ]
                 *     }
                 */
                "application/vnd.atlas.2023-01-01+json": components["schemas"]["UpdateAtlasProjectApiKey"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["ApiKeyUserDetails"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    getGroupSettings: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["GroupSettings"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    updateGroupSettings: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "isDataExplorerEnabled": false
                 *     }
                 */
                "application/vnd.atlas.2023-01-01+json": components["schemas"]["GroupSettings"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["GroupSettings"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    listGroupLimits: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["DataFederationLimit"][];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            409: components["responses"]["conflict"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    getGroupLimit: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Name of the limit.
                 * @example atlas.project.deployment.clusters
                 */
                limitName: components["parameters"]["limitName"];
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["DataFederationLimit"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            409: components["responses"]["conflict"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    deleteGroupLimit: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Name of the limit.
                 * @example atlas.project.deployment.clusters
                 */
                limitName: components["parameters"]["limitName"];
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": unknown;
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            409: components["responses"]["conflict"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    setGroupLimit: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Name of the limit.
                 * @example atlas.project.deployment.clusters
                 */
                limitName: components["parameters"]["limitName"];
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "atlas.project.deployment.clusters",
                 *       "value": 30
                 *     }
                 */
                "application/vnd.atlas.2023-01-01+json": components["schemas"]["DataFederationLimit"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["DataFederationLimit"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            409: components["responses"]["conflict"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    getGroupIpAddresses: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["GroupIPAddresses"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    listGroupClusters: {
        parameters: {
            query?: {
                /** @description Whether the answer tells totalCount. */
                includeCount?: components["parameters"]["includeCount"];
                /** @description Items on a page. */
                itemsPerPage?: components["parameters"]["itemsPerPage"];
                /** @description Which page, from 1. */
                pageNum?: components["parameters"]["pageNum"];
                /** @description Whether clusters that are gone and have backups left are listed too. */
                includeDeletedWithRetainedBackups?: components["parameters"]["includeDeletedWithRetainedBackups"];
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["PaginatedClusters"];
                    "application/vnd.atlas.2023-02-01+json": components["schemas"]["PaginatedClusters"];
                    "application/vnd.atlas.2024-08-05+json": components["schemas"]["PaginatedClusters"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    getGroupManagedSlowMs: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": boolean;
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    enableGroupManagedSlowMs: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": unknown;
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    disableGroupManagedSlowMs: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": unknown;
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    listGroupAccessListEntries: {
        parameters: {
            query?: {
                /** @description Whether the answer tells totalCount. */
                includeCount?: components["parameters"]["includeCount"];
                /** @description Items on a page. */
                itemsPerPage?: components["parameters"]["itemsPerPage"];
                /** @description Which page, from 1. */
                pageNum?: components["parameters"]["pageNum"];
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["PaginatedNetworkAccessView"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    createGroupAccessListEntry: {
        parameters: {
            query?: {
                /** @description Whether the answer tells totalCount. */
                includeCount?: components["parameters"]["includeCount"];
                /** @description Items on a page. */
                itemsPerPage?: components["parameters"]["itemsPerPage"];
                /** @description Which page, from 1. */
                pageNum?: components["parameters"]["pageNum"];
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example [
                 *       {
                 *         "comment": "office",
                 *         "ipAddress": "203.0.113.10"
                 *       }
                 *     ]
                 */
                "application/vnd.atlas.2023-01-01+json": components["schemas"]["NetworkPermissionEntry"][];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["PaginatedNetworkAccessView"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    getGroupAccessListEntry: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
                /**
                 * @description Address, block with its slash percent-encoded, or security group.
                 * @example 192.0.2.7
                 */
                entryValue: components["parameters"]["entryValue"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["NetworkPermissionEntry"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    deleteGroupAccessListEntry: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
                /**
                 * @description Address, block with its slash percent-encoded, or security group.
                 * @example 192.0.2.7
                 */
                entryValue: components["parameters"]["entryValue"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": unknown;
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    getGroupAccessListStatus: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
                /**
                 * @description Address, block with its slash percent-encoded, or security group.
                 * @example 192.0.2.7
                 */
                entryValue: components["parameters"]["entryValue"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["NetworkPermissionEntryStatus"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    getSystemStatus: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2023-01-01+json": components["schemas"]["SystemStatus"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    listOrgServiceAccounts: {
        parameters: {
            query?: {
                /** @description Items on a page. */
                itemsPerPage?: components["parameters"]["itemsPerPage"];
                /** @description Which page, from 1. */
                pageNum?: components["parameters"]["pageNum"];
                /** @description Whether accounts that the system made for itself are listed too. */
                includeSystemManaged?: components["parameters"]["includeSystemManaged"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2024-08-05+json": components["schemas"]["PaginatedOrgServiceAccounts"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    createOrgServiceAccount: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "description": "Continuous integration",
                 *       "name": "ci",
                 *       "roles": [
                 *         "ORG_MEMBER"
                 *       ],
                 *       "secretExpiresAfterHours": 8
                 *     }
                 */
                "application/vnd.atlas.2024-08-05+json": components["schemas"]["OrgServiceAccountRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2024-08-05+json": components["schemas"]["OrgServiceAccount"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    getOrgServiceAccount: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
                /**
                 * @description Client id of the service account.
                 * @example mdb_sa_id_4888442a3354817a7320eb61
                 */
                clientId: components["parameters"]["clientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2024-08-05+json": components["schemas"]["OrgServiceAccount"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    deleteOrgServiceAccount: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Client id of the service account.
                 * @example mdb_sa_id_4888442a3354817a7320eb61
                 */
                clientId: components["parameters"]["clientId"];
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2024-08-05+json": unknown;
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    updateOrgServiceAccount: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Client id of the service account.
                 * @example mdb_sa_id_4888442a3354817a7320eb61
                 */
                clientId: components["parameters"]["clientId"];
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "ci"
                 *     }
                 */
                "application/vnd.atlas.2024-08-05+json": components["schemas"]["OrgServiceAccountUpdateRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2024-08-05+json": components["schemas"]["OrgServiceAccount"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    createOrgServiceAccountSecret: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
                /**
                 * @description Client id of the service account.
                 * @example mdb_sa_id_4888442a3354817a7320eb61
                 */
                clientId: components["parameters"]["clientId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "secretExpiresAfterHours": 8
                 *     }
                 */
                "application/vnd.atlas.2024-08-05+json": components["schemas"]["ServiceAccountSecretRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2024-08-05+json": components["schemas"]["ServiceAccountSecret"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            409: components["responses"]["conflict"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    deleteOrgServiceAccountSecret: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Client id of the service account.
                 * @example mdb_sa_id_4888442a3354817a7320eb61
                 */
                clientId: components["parameters"]["clientId"];
                /**
                 * @description Id of the secret.
                 * @example 5f1a3c7e9b2d4f6081a3c5e1
                 */
                secretId: components["parameters"]["secretId"];
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2024-08-05+json": unknown;
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    listOrgServiceAccountAccessList: {
        parameters: {
            query?: {
                /** @description Whether the answer tells totalCount. */
                includeCount?: components["parameters"]["includeCount"];
                /** @description Items on a page. */
                itemsPerPage?: components["parameters"]["itemsPerPage"];
                /** @description Which page, from 1. */
                pageNum?: components["parameters"]["pageNum"];
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
                /**
                 * @description Client id of the service account.
                 * @example mdb_sa_id_4888442a3354817a7320eb61
                 */
                clientId: components["parameters"]["clientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2024-08-05+json": components["schemas"]["PaginatedServiceAccountIPAccessEntryView"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    createOrgServiceAccountAccessList: {
        parameters: {
            query?: {
                /** @description Whether the answer tells totalCount. */
                includeCount?: components["parameters"]["includeCount"];
                /** @description Items on a page. */
                itemsPerPage?: components["parameters"]["itemsPerPage"];
                /** @description Which page, from 1. */
                pageNum?: components["parameters"]["pageNum"];
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
                /**
                 * @description Client id of the service account.
                 * @example mdb_sa_id_4888442a3354817a7320eb61
                 */
                clientId: components["parameters"]["clientId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example [
                 *       {
                 *         "ipAddress": "203.0.113.10"
                 *       }
                 *     ]
                 */
                "application/vnd.atlas.2024-08-05+json": components["schemas"]["ServiceAccountIPAccessListEntry"][];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2024-08-05+json": components["schemas"]["PaginatedServiceAccountIPAccessEntryView"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            409: components["responses"]["conflict"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    deleteOrgServiceAccountAccessListEntry: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
                /**
                 * @description Client id of the service account.
                 * @example mdb_sa_id_4888442a3354817a7320eb61
                 */
                clientId: components["parameters"]["clientId"];
                /**
                 * @description Address or block, its slash percent-encoded.
                 * @example 192.0.2.7
                 */
                ipAddress: components["parameters"]["ipAddress"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2024-08-05+json": unknown;
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    getOrgServiceAccountGroups: {
        parameters: {
            query?: {
                /** @description Items on a page. */
                itemsPerPage?: components["parameters"]["itemsPerPage"];
                /** @description Which page, from 1. */
                pageNum?: components["parameters"]["pageNum"];
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 4888442a3354817a7320eb61
                 */
                orgId: components["parameters"]["orgId"];
                /**
                 * @description Client id of the service account.
                 * @example mdb_sa_id_4888442a3354817a7320eb61
                 */
                clientId: components["parameters"]["clientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2024-08-05+json": components["schemas"]["PaginatedServiceAccountGroup"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    listGroupServiceAccounts: {
        parameters: {
            query?: {
                /** @description Items on a page. */
                itemsPerPage?: components["parameters"]["itemsPerPage"];
                /** @description Which page, from 1. */
                pageNum?: components["parameters"]["pageNum"];
                /** @description Whether accounts that the system made for itself are listed too. */
                includeSystemManaged?: components["parameters"]["includeSystemManaged"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2024-08-05+json": components["schemas"]["PaginatedGroupServiceAccounts"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    createGroupServiceAccount: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "description": "Continuous integration",
                 *       "name": "ci",
                 *       "roles": [
                 *         "GROUP_READ_ONLY"
                 *       ],
                 *       "secretExpiresAfterHours": 8
                 *     }
                 */
                "application/vnd.atlas.2024-08-05+json": components["schemas"]["GroupServiceAccountRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2024-08-05+json": components["schemas"]["GroupServiceAccount"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    getGroupServiceAccount: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
                /**
                 * @description Client id of the service account.
                 * @example mdb_sa_id_4888442a3354817a7320eb61
                 */
                clientId: components["parameters"]["clientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2024-08-05+json": components["schemas"]["GroupServiceAccount"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    deleteGroupServiceAccount: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Client id of the service account.
                 * @example mdb_sa_id_4888442a3354817a7320eb61
                 */
                clientId: components["parameters"]["clientId"];
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2024-08-05+json": unknown;
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    updateGroupServiceAccount: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Client id of the service account.
                 * @example mdb_sa_id_4888442a3354817a7320eb61
                 */
                clientId: components["parameters"]["clientId"];
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "ci"
                 *     }
                 */
                "application/vnd.atlas.2024-08-05+json": components["schemas"]["GroupServiceAccountUpdateRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2024-08-05+json": components["schemas"]["GroupServiceAccount"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    inviteGroupServiceAccount: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Client id of the service account.
                 * @example mdb_sa_id_4888442a3354817a7320eb61
                 */
                clientId: components["parameters"]["clientId"];
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "roles": [
                 *         "GROUP_READ_ONLY"
                 *       ]
                 *     }
                 */
                "application/vnd.atlas.2024-08-05+json": components["schemas"]["GroupServiceAccountRoleAssignment"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2024-08-05+json": components["schemas"]["GroupServiceAccount"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    createGroupServiceAccountSecret: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
                /**
                 * @description Client id of the service account.
                 * @example mdb_sa_id_4888442a3354817a7320eb61
                 */
                clientId: components["parameters"]["clientId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "secretExpiresAfterHours": 8
                 *     }
                 */
                "application/vnd.atlas.2024-08-05+json": components["schemas"]["ServiceAccountSecretRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2024-08-05+json": components["schemas"]["ServiceAccountSecret"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    deleteGroupServiceAccountSecret: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Client id of the service account.
                 * @example mdb_sa_id_4888442a3354817a7320eb61
                 */
                clientId: components["parameters"]["clientId"];
                /**
                 * @description Id of the secret.
                 * @example 5f1a3c7e9b2d4f6081a3c5e1
                 */
                secretId: components["parameters"]["secretId"];
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2024-08-05+json": unknown;
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    listGroupServiceAccountAccessList: {
        parameters: {
            query?: {
                /** @description Whether the answer tells totalCount. */
                includeCount?: components["parameters"]["includeCount"];
                /** @description Items on a page. */
                itemsPerPage?: components["parameters"]["itemsPerPage"];
                /** @description Which page, from 1. */
                pageNum?: components["parameters"]["pageNum"];
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
                /**
                 * @description Client id of the service account.
                 * @example mdb_sa_id_4888442a3354817a7320eb61
                 */
                clientId: components["parameters"]["clientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2024-08-05+json": components["schemas"]["PaginatedServiceAccountIPAccessEntryView"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    createGroupServiceAccountAccessList: {
        parameters: {
            query?: {
                /** @description Whether the answer tells totalCount. */
                includeCount?: components["parameters"]["includeCount"];
                /** @description Items on a page. */
                itemsPerPage?: components["parameters"]["itemsPerPage"];
                /** @description Which page, from 1. */
                pageNum?: components["parameters"]["pageNum"];
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
                /**
                 * @description Client id of the service account.
                 * @example mdb_sa_id_4888442a3354817a7320eb61
                 */
                clientId: components["parameters"]["clientId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example [
                 *       {
                 *         "ipAddress": "203.0.113.10"
                 *       }
                 *     ]
                 */
                "application/vnd.atlas.2024-08-05+json": components["schemas"]["ServiceAccountIPAccessListEntry"][];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2024-08-05+json": components["schemas"]["PaginatedServiceAccountIPAccessEntryView"];
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            409: components["responses"]["conflict"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    deleteGroupServiceAccountAccessListEntry: {
        parameters: {
            query?: {
                /** @description Repeat the status in the body, for clients that cannot read it. */
                envelope?: components["parameters"]["envelope"];
                /** @description Indent the body. */
                pretty?: components["parameters"]["pretty"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the project.
                 * @example b0123456789abcdef0123456
                 */
                groupId: components["parameters"]["groupId"];
                /**
                 * @description Client id of the service account.
                 * @example mdb_sa_id_4888442a3354817a7320eb61
                 */
                clientId: components["parameters"]["clientId"];
                /**
                 * @description Address or block, its slash percent-encoded.
                 * @example 192.0.2.7
                 */
                ipAddress: components["parameters"]["ipAddress"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.atlas.2024-08-05+json": unknown;
                };
            };
            400: components["responses"]["badRequest"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["notFound"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    getIpInfo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IpInfo"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            429: components["responses"]["tooManyRequests"];
            500: components["responses"]["internalServerError"];
        };
    };
    createToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "grant_type": "client_credentials"
                 *     }
                 */
                "application/x-www-form-urlencoded": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            /** @description A token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "access_token": "eyJhbGciOiJFUzUxMiJ9.e30.c2lnbmF0dXJl",
                     *       "expires_in": 3600,
                     *       "token_type": "Bearer"
                     *     }
                     */
                    "application/json": components["schemas"]["Token"];
                };
            };
            /** @description The request is not one that this endpoint takes. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error_description": "The provided credentials are not valid.",
                     *       "error": "invalid_request"
                     *     }
                     */
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description No such client, or another secret. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error_description": "Invalid credentials provided.",
                     *       "error": "invalid_client"
                     *     }
                     */
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description The address is not on the access list of the service account. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error_description": "IP access list validation failed for the service account.",
                     *       "error": "access_denied"
                     *     }
                     */
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            429: components["responses"]["tooManyRequests"];
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error_description": "Unexpected error.",
                     *       "error": "server_error"
                     *     }
                     */
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "eyJhbGciOiJFUzUxMiJ9.e30.c2lnbmF0dXJl",
                 *       "token_type_hint": "access_token"
                 *     }
                 */
                "application/x-www-form-urlencoded": components["schemas"]["RevokeRequest"];
            };
        };
        responses: {
            /** @description The token is unusable, or never was usable. No body. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not one that this endpoint takes. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error_description": "The provided credentials are not valid.",
                     *       "error": "invalid_request"
                     *     }
                     */
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description No such client, or another secret. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error_description": "Invalid credentials provided.",
                     *       "error": "invalid_client"
                     *     }
                     */
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description The address is not on the access list of the service account. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error_description": "IP access list validation failed for the service account.",
                     *       "error": "access_denied"
                     *     }
                     */
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            429: components["responses"]["tooManyRequests"];
            /** @description The service failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error_description": "Unexpected error.",
                     *       "error": "server_error"
                     *     }
                     */
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
        };
    };
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};
/** Values for the texts of each refusal. */
export interface errors {
    MALFORMED_JSON: Record<string, never>;
    INVALID_JSON: Record<string, never>;
    MISSING_ATTRIBUTE: { attribute: string | number };
    INVALID_JSON_ATTRIBUTE: { attribute: string | number };
    INVALID_ATTRIBUTE: { attribute: string | number };
    ATTRIBUTE_READ_ONLY: { attribute: string | number };
    INVALID_ENUM_VALUE: { value: string | number };
    VALIDATION_ERROR: { problem: string | number };
    "VALIDATION_ERROR~too-large": { maxBytes: string | number };
    "VALIDATION_ERROR~media-type": { mediaType: string | number };
    PATH_PARAM_PARSE_ERROR: { path: string | number };
    INVALID_PATH_PARAMETER: { parameter: string | number };
    INVALID_QUERY_PARAMETER: { parameter: string | number };
    MUTUALLY_EXCLUSIVE_QUERY_PARAMETERS: { first: string | number; second: string | number };
    INVALID_TEAM_NAME: { name: string | number };
    INVALID_GROUP_NAME: { name: string | number };
    CANNOT_CREATE_EMPTY_TEAM: Record<string, never>;
    CANNOT_REMOVE_LAST_USER_FROM_TEAM: Record<string, never>;
    BAD_USERNAME_REF: { username: string | number };
    INVALID_USER: { userId: string | number };
    INVALID_USERNAME: Record<string, never>;
    INVALID_ROLE_FOR_GROUP: { role: string | number; groupId: string | number };
    INVALID_ROLE_FOR_ORG: { role: string | number; orgId: string | number };
    ROLE_NEEDS_GROUP_ID: { role: string | number };
    ROLE_NEEDS_ORG_ID: { role: string | number };
    MISSING_API_KEY_ROLES: Record<string, never>;
    INVALID_IP_ADDRESS_OR_CIDR_NOTATION: { address: string | number };
    INVALID_INVITATION_ID: Record<string, never>;
    MAX_TEAMS_PER_ORG_EXCEEDED: { limit: string | number; orgId: string | number };
    MAX_USERS_PER_TEAM_EXCEEDED: { limit: string | number; teamId: string | number };
    MAX_TEAMS_PER_USER_EXCEEDED: { limit: string | number; username: string | number };
    MAX_TEAMS_PER_GROUP_EXCEEDED: { limit: string | number; groupId: string | number };
    MAX_USERS_PER_ORG_EXCEEDED: { limit: string | number; orgId: string | number };
    MAX_USERS_PER_GROUP_EXCEEDED: { limit: string | number; groupId: string | number };
    MAX_ADDRESSES_PER_GROUP_EXCEEDED: { limit: string | number; groupId: string | number };
    CANNOT_USE_AWS_SECURITY_GROUP: Record<string, never>;
    MAX_GROUPS_PER_ORG_EXCEEDED: { limit: string | number; orgId: string | number };
    MAX_SERVICE_ACCOUNTS_PER_ORG_EXCEEDED: { limit: string | number; orgId: string | number };
    MAX_ADDRESSES_PER_SERVICE_ACCOUNT_EXCEEDED: { limit: string | number; clientId: string | number };
    MAX_SECRETS_PER_SERVICE_ACCOUNT_EXCEEDED: { limit: string | number; clientId: string | number };
    "UNEXPECTED_ERROR~unauthenticated": Record<string, never>;
    USER_UNAUTHORIZED: Record<string, never>;
    NOT_IN_GROUP: Record<string, never>;
    NO_PAYMENT_INFORMATION_FOUND: Record<string, never>;
    ACCESS_FORBIDDEN: Record<string, never>;
    IP_ADDRESS_NOT_ON_ACCESS_LIST: { address: string | number };
    ORG_REQUIRES_ACCESS_LIST: Record<string, never>;
    NO_ROLES_IN_ASSIGNMENT: Record<string, never>;
    CANNOT_REMOVE_ALL_USER_ROLES: Record<string, never>;
    CANNOT_DEMOTE_LAST_ORG_OWNER: Record<string, never>;
    CANNOT_DEMOTE_LAST_OWNER: Record<string, never>;
    CANNOT_DELETE_LAST_ADMIN: Record<string, never>;
    RESOURCE_NOT_FOUND: { resource: string | number };
    ORG_NOT_FOUND: { orgId: string | number };
    GROUP_NOT_FOUND: { groupId: string | number };
    GROUP_NAME_NOT_FOUND: { name: string | number };
    TEAM_NOT_FOUND: { teamId: string | number };
    TEAM_NAME_NOT_FOUND: { name: string | number };
    TEAM_NOT_IN_ORG: { teamId: string | number; orgId: string | number };
    TEAM_NOT_IN_GROUP: Record<string, never>;
    CANNOT_DELETE_TEAM_ASSIGNED_TO_PROJECT: Record<string, never>;
    USER_NOT_FOUND: { userId: string | number };
    USERNAME_NOT_FOUND: { username: string | number };
    USER_NOT_IN_ORG: { userId: string | number; orgId: string | number };
    USER_NOT_IN_GROUP: { userId: string | number; groupId: string | number };
    USER_NOT_IN_TEAM: { userId: string | number; teamId: string | number };
    CANNOT_ADD_PENDING_USER: Record<string, never>;
    INVITATION_NOT_FOUND: { invitationId: string | number };
    GROUP_ACCESS_LIST_NOT_FOUND: { address: string | number; groupId: string | number };
    LIMIT_NOT_FOUND: { groupId: string | number; name: string | number };
    API_KEY_NOT_FOUND: { apiUserId: string | number };
    API_KEY_ACCESS_LIST_NOT_FOUND: { address: string | number; apiUserId: string | number };
    SERVICE_ACCOUNT_NOT_FOUND: { clientId: string | number };
    SERVICE_ACCOUNT_ACCESS_LIST_NOT_FOUND: { address: string | number; clientId: string | number };
    SERVICE_ACCOUNT_SECRET_NOT_FOUND: { secretId: string | number };
    METHOD_NOT_ALLOWED: Record<string, never>;
    INVALID_VERSION_DATE: Record<string, never>;
    VERSION_GONE: { version: string | number; path: string | number };
    TEAM_NAME_NOT_AVAILABLE: { name: string | number; orgId: string | number };
    USER_ALREADY_IN_TEAM: { userId: string | number; teamId: string | number };
    "USER_ALREADY_IN_TEAM~adduser": { userId: string | number; teamId: string | number };
    TEAM_EXISTS_IN_GROUP: Record<string, never>;
    LIMIT_BELOW_USAGE: { name: string | number; value: string | number; usage: string | number };
    CANNOT_DELETE_ORG_ACTIVE_GROUPS: Record<string, never>;
    DATA_CONCURRENCY_ERROR: Record<string, never>;
    GROUP_ALREADY_EXISTS: { name: string | number };
    "GROUP_ALREADY_EXISTS~rename": { name: string | number };
    MULTIPLE_GROUPS: Record<string, never>;
    CANNOT_CLOSE_GROUP_ACTIVE_ATLAS_CLUSTERS: Record<string, never>;
    USER_ALREADY_EXISTS: { username: string | number };
    "USER_ALREADY_EXISTS~create": { username: string | number };
    USER_ALREADY_IN_ORG: { username: string | number; orgId: string | number };
    "USER_ALREADY_IN_ORG~invite": { username: string | number; orgId: string | number };
    "USER_ALREADY_IN_GROUP~invite": { username: string | number; groupId: string | number };
    USER_ALREADY_IN_GROUP: { username: string | number; groupId: string | number };
    USER_ALREADY_HAS_ROLE: { userId: string | number; role: string | number };
    USER_HAS_NO_SUCH_ROLE: { userId: string | number; role: string | number };
    "USER_HAS_NO_SUCH_ROLE~org": { userId: string | number; role: string | number };
    INVITATION_ALREADY_EXISTS: { username: string | number };
    CANNOT_REMOVE_CALLER_FROM_ACCESS_LIST: { address: string | number };
    ADDRESS_ALREADY_IN_ACCESS_LIST: { address: string | number };
    RATE_LIMITED_TOKEN_BUCKET: { path: string | number; retry: string | number; capacity: string | number; refill: string | number; seconds: string | number };
    RATE_LIMITED: { resource: string | number; requests: string | number; minutes: string | number };
    UNEXPECTED_ERROR: Record<string, never>;
    SERVICE_UNAVAILABLE: Record<string, never>;
    INVALID_REQUEST: Record<string, never>;
    UNSUPPORTED_GRANT_TYPE: Record<string, never>;
    INVALID_GRANT: Record<string, never>;
    TOKEN_LIMIT_REACHED: { limit: string | number };
    INVALID_CLIENT: Record<string, never>;
    ACCESS_DENIED: Record<string, never>;
    SERVER_ERROR: Record<string, never>;
}
/** The values of each rule. */
export interface rules {
    emptyTeam: "refuse" | "allow";
    unknownUsername: "refuse" | "fail";
    missingRole: "forbidden" | "unauthorized";
    foreignOrganization: "not-found" | "unauthorized";
    foreignProject: "not-found" | "unauthorized" | "not-in-group";
    foreignTeam: "not-found" | "not-in-org";
    teamsPerOrg: number;
    usersPerTeam: number;
    teamsPerProject: number;
    teamsPerUser: number;
    usersPerOrg: number;
    usersPerProject: number;
    projectsPerOrg: number;
    serviceAccountsPerOrg: number;
    addressesPerServiceAccount: number;
    secretsPerServiceAccount: number;
    tokenLifetimeSeconds: number;
    tokensPerServiceAccount: number;
    pageOutOfRange: "refuse" | "clamp";
    previousLink: "write" | "omit";
    emptyQueryValue: "refuse" | "ignore";
    unknownQueryParameter: "ignore" | "refuse";
    unknownProperty: "refuse" | "ignore";
    readOnlyProperty: "ignore" | "refuse";
    duplicateUsernames: "refuse" | "merge";
    includeCountFalse: "omit" | "zero";
    addressCount: "omit" | "zero";
    blankInGroupName: "refuse" | "allow";
    errorParameters: "omit" | "write";
    mobileNumber: "write" | "null";
    newUser: "active" | "pending";
    invitedByName: "not-found" | "unauthorized";
    inviterOfKey: "email" | "public-key";
    teamNameRule: "any" | "name-pattern";
    emptyTeamName: "refuse" | "allow";
    caseSensitivity: "sensitive" | "insensitive";
    renameToSame: "allow" | "refuse";
    lastUserOfTeam: "refuse" | "allow";
    lastProjectOwner: "allow" | "refuse";
    memberAgain: "refuse" | "ignore";
    unpublishedDate: "refuse" | "newest-not-after";
    requestMediaType: "strict" | "lenient";
    clientTolerance: "refuse" | "accept";
    userByEmail: "refuse" | "find";
    v1: "refuse" | "alias";
    rateLimit: "report" | "enforce" | "off";
}
/** The statuses that each operation documents. */
export interface answers {
    "listOrgTeams": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "createOrgTeam": 200 | 201 | 400 | 401 | 403 | 404 | 405 | 406 | 409 | 410 | 413 | 415 | 429 | 500 | 503;
    "getOrgTeam": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "renameOrgTeam": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 409 | 410 | 413 | 415 | 429 | 500 | 503;
    "deleteOrgTeam": 204 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "getOrgTeamByName": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "listOrgTeamUsers": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 409 | 410 | 413 | 415 | 429 | 500 | 503;
    "addOrgTeamUsers": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 409 | 410 | 413 | 415 | 429 | 500 | 503;
    "removeOrgTeamUserFromTeam": 204 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "listGroupTeams": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "addGroupTeams": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 409 | 410 | 413 | 415 | 429 | 500 | 503;
    "getGroupTeam": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "updateGroupTeam": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "removeGroupTeam": 204 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "addOrgTeamUser": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 409 | 410 | 413 | 415 | 429 | 500 | 503;
    "removeOrgTeamUser": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "listOrgUsers": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "createOrgUser": 201 | 400 | 401 | 403 | 404 | 405 | 406 | 409 | 410 | 413 | 415 | 429 | 500 | 503;
    "getOrgUser": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "updateOrgUser": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "removeOrgUser": 204 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "updateOrgUserRoles": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "addOrgUserRole": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 409 | 410 | 413 | 415 | 429 | 500 | 503;
    "removeOrgUserRole": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "createUser": 200 | 201 | 400 | 401 | 403 | 404 | 405 | 406 | 409 | 410 | 413 | 415 | 429 | 500 | 503;
    "getUser": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "getUserByName": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "listOrgs": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 409 | 410 | 413 | 415 | 429 | 500 | 503;
    "createOrg": 201 | 400 | 401 | 403 | 404 | 405 | 406 | 409 | 410 | 413 | 415 | 429 | 500 | 503;
    "getOrg": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 409 | 410 | 413 | 415 | 429 | 500 | 503;
    "updateOrg": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 409 | 410 | 413 | 415 | 429 | 500 | 503;
    "deleteOrg": 204 | 400 | 401 | 402 | 403 | 404 | 405 | 406 | 409 | 410 | 413 | 415 | 429 | 500 | 503;
    "getOrgSettings": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "updateOrgSettings": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "getOrgGroups": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "listGroups": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "createGroup": 200 | 201 | 400 | 401 | 403 | 404 | 405 | 406 | 409 | 410 | 413 | 415 | 429 | 500 | 503;
    "getGroup": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "updateGroup": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 409 | 410 | 413 | 415 | 429 | 500 | 503;
    "deleteGroup": 202 | 204 | 400 | 401 | 403 | 404 | 405 | 406 | 409 | 410 | 413 | 415 | 429 | 500 | 503;
    "getGroupByName": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 409 | 410 | 413 | 415 | 429 | 500 | 503;
    "listGroupUsers": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "addGroupUsers": 201 | 400 | 401 | 403 | 404 | 405 | 406 | 409 | 410 | 413 | 415 | 429 | 500 | 503;
    "getGroupUser": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "removeGroupUser": 204 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "addGroupUserRole": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 409 | 410 | 413 | 415 | 429 | 500 | 503;
    "removeGroupUserRole": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 409 | 410 | 413 | 415 | 429 | 500 | 503;
    "listOrgInvites": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "createOrgInvite": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "updateOrgInvites": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "getOrgInvite": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "updateOrgInviteById": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "deleteOrgInvite": 204 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "listGroupInvites": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "createGroupInvite": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "updateGroupInvites": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "getGroupInvite": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "updateGroupInviteById": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "deleteGroupInvite": 204 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "listOrgApiKeys": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "createOrgApiKey": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "getOrgApiKey": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "updateOrgApiKey": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "deleteOrgApiKey": 204 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "listOrgApiKeyAccessListEntries": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "createOrgApiKeyAccessListEntry": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 409 | 410 | 413 | 415 | 429 | 500 | 503;
    "getOrgApiKeyAccessListEntry": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "deleteOrgApiKeyAccessListEntry": 204 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "listGroupApiKeys": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "createGroupApiKey": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "addGroupApiKey": 204 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "updateGroupApiKeyRoles": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "removeGroupApiKey": 204 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "getGroupSettings": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "updateGroupSettings": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "listGroupLimits": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 409 | 410 | 413 | 415 | 429 | 500 | 503;
    "getGroupLimit": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 409 | 410 | 413 | 415 | 429 | 500 | 503;
    "setGroupLimit": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 409 | 410 | 413 | 415 | 429 | 500 | 503;
    "deleteGroupLimit": 204 | 400 | 401 | 403 | 404 | 405 | 406 | 409 | 410 | 413 | 415 | 429 | 500 | 503;
    "getGroupIpAddresses": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "listGroupClusters": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "getGroupManagedSlowMs": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "enableGroupManagedSlowMs": 204 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "disableGroupManagedSlowMs": 204 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "listGroupAccessListEntries": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "createGroupAccessListEntry": 200 | 201 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "getGroupAccessListEntry": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "deleteGroupAccessListEntry": 204 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "getGroupAccessListStatus": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "getSystemStatus": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "listOrgServiceAccounts": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "createOrgServiceAccount": 201 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "getOrgServiceAccount": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "updateOrgServiceAccount": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "deleteOrgServiceAccount": 204 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "createOrgServiceAccountSecret": 201 | 400 | 401 | 403 | 404 | 405 | 406 | 409 | 410 | 413 | 415 | 429 | 500 | 503;
    "deleteOrgServiceAccountSecret": 204 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "listOrgServiceAccountAccessList": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "createOrgServiceAccountAccessList": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 409 | 410 | 413 | 415 | 429 | 500 | 503;
    "deleteOrgServiceAccountAccessListEntry": 204 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "getOrgServiceAccountGroups": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "listGroupServiceAccounts": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "createGroupServiceAccount": 201 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "getGroupServiceAccount": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "updateGroupServiceAccount": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "deleteGroupServiceAccount": 204 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "inviteGroupServiceAccount": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "createGroupServiceAccountSecret": 201 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "deleteGroupServiceAccountSecret": 204 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "listGroupServiceAccountAccessList": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "createGroupServiceAccountAccessList": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 409 | 410 | 413 | 415 | 429 | 500 | 503;
    "deleteGroupServiceAccountAccessListEntry": 204 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "getIpInfo": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "createToken": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
    "revokeToken": 200 | 400 | 401 | 403 | 404 | 405 | 406 | 410 | 413 | 415 | 429 | 500 | 503;
}
/** The headers that answers of each status document, as options. */
export interface answerHeaders {
    200: "deprecation" | "location" | "ratelimitLimit" | "ratelimitRemaining" | "referrerPolicy" | "server" | "strictTransportSecurity" | "sunset" | "xContentTypeOptions" | "xEnvoyUpstreamServiceTime" | "xFrameOptions" | "xJavaMethod" | "xJavaVersion" | "xMongodbServiceVersion" | "xPermittedCrossDomainPolicies";
    201: "deprecation" | "location" | "ratelimitLimit" | "ratelimitRemaining" | "referrerPolicy" | "server" | "strictTransportSecurity" | "sunset" | "xContentTypeOptions" | "xEnvoyUpstreamServiceTime" | "xFrameOptions" | "xJavaMethod" | "xJavaVersion" | "xMongodbServiceVersion" | "xPermittedCrossDomainPolicies";
    202: "deprecation" | "ratelimitLimit" | "ratelimitRemaining" | "referrerPolicy" | "server" | "strictTransportSecurity" | "sunset" | "xContentTypeOptions" | "xEnvoyUpstreamServiceTime" | "xFrameOptions" | "xJavaMethod" | "xJavaVersion" | "xMongodbServiceVersion" | "xPermittedCrossDomainPolicies";
    204: "deprecation" | "ratelimitLimit" | "ratelimitRemaining" | "referrerPolicy" | "server" | "strictTransportSecurity" | "sunset" | "xContentTypeOptions" | "xEnvoyUpstreamServiceTime" | "xFrameOptions" | "xJavaMethod" | "xJavaVersion" | "xMongodbServiceVersion" | "xPermittedCrossDomainPolicies";
    400: "deprecation" | "ratelimitLimit" | "ratelimitRemaining" | "referrerPolicy" | "server" | "strictTransportSecurity" | "sunset" | "vary" | "xContentTypeOptions" | "xEnvoyUpstreamServiceTime" | "xErrorCode" | "xFrameOptions" | "xJavaMethod" | "xJavaVersion" | "xMongodbServiceVersion" | "xPermittedCrossDomainPolicies";
    401: "deprecation" | "ratelimitLimit" | "ratelimitRemaining" | "referrerPolicy" | "server" | "strictTransportSecurity" | "sunset" | "vary" | "wwwAuthenticate" | "xContentTypeOptions" | "xEnvoyUpstreamServiceTime" | "xErrorCode" | "xFrameOptions" | "xJavaMethod" | "xJavaVersion" | "xMongodbServiceVersion" | "xPermittedCrossDomainPolicies";
    402: "deprecation" | "ratelimitLimit" | "ratelimitRemaining" | "referrerPolicy" | "server" | "strictTransportSecurity" | "sunset" | "vary" | "xContentTypeOptions" | "xEnvoyUpstreamServiceTime" | "xErrorCode" | "xFrameOptions" | "xJavaMethod" | "xJavaVersion" | "xMongodbServiceVersion" | "xPermittedCrossDomainPolicies";
    403: "deprecation" | "ratelimitLimit" | "ratelimitRemaining" | "referrerPolicy" | "server" | "strictTransportSecurity" | "sunset" | "vary" | "xContentTypeOptions" | "xEnvoyUpstreamServiceTime" | "xErrorCode" | "xFrameOptions" | "xJavaMethod" | "xJavaVersion" | "xMongodbServiceVersion" | "xPermittedCrossDomainPolicies";
    404: "deprecation" | "ratelimitLimit" | "ratelimitRemaining" | "referrerPolicy" | "server" | "strictTransportSecurity" | "sunset" | "vary" | "xContentTypeOptions" | "xEnvoyUpstreamServiceTime" | "xErrorCode" | "xFrameOptions" | "xJavaMethod" | "xJavaVersion" | "xMongodbServiceVersion" | "xPermittedCrossDomainPolicies";
    405: "allow" | "referrerPolicy" | "server" | "strictTransportSecurity" | "xContentTypeOptions" | "xEnvoyUpstreamServiceTime" | "xErrorCode" | "xFrameOptions" | "xMongodbServiceVersion" | "xPermittedCrossDomainPolicies";
    406: "referrerPolicy" | "server" | "strictTransportSecurity" | "vary" | "xContentTypeOptions" | "xEnvoyUpstreamServiceTime" | "xErrorCode" | "xFrameOptions" | "xMongodbServiceVersion" | "xPermittedCrossDomainPolicies";
    409: "deprecation" | "ratelimitLimit" | "ratelimitRemaining" | "referrerPolicy" | "server" | "strictTransportSecurity" | "sunset" | "vary" | "xContentTypeOptions" | "xEnvoyUpstreamServiceTime" | "xErrorCode" | "xFrameOptions" | "xJavaMethod" | "xJavaVersion" | "xMongodbServiceVersion" | "xPermittedCrossDomainPolicies";
    410: "referrerPolicy" | "server" | "strictTransportSecurity" | "vary" | "xContentTypeOptions" | "xEnvoyUpstreamServiceTime" | "xErrorCode" | "xFrameOptions" | "xMongodbServiceVersion" | "xPermittedCrossDomainPolicies";
    413: "deprecation" | "ratelimitLimit" | "ratelimitRemaining" | "referrerPolicy" | "server" | "strictTransportSecurity" | "sunset" | "vary" | "xContentTypeOptions" | "xEnvoyUpstreamServiceTime" | "xErrorCode" | "xFrameOptions" | "xJavaMethod" | "xJavaVersion" | "xMongodbServiceVersion" | "xPermittedCrossDomainPolicies";
    415: "deprecation" | "ratelimitLimit" | "ratelimitRemaining" | "referrerPolicy" | "server" | "strictTransportSecurity" | "sunset" | "vary" | "xContentTypeOptions" | "xEnvoyUpstreamServiceTime" | "xErrorCode" | "xFrameOptions" | "xJavaMethod" | "xJavaVersion" | "xMongodbServiceVersion" | "xPermittedCrossDomainPolicies";
    429: "deprecation" | "ratelimitLimit" | "ratelimitRemaining" | "referrerPolicy" | "retryAfter" | "server" | "strictTransportSecurity" | "sunset" | "vary" | "xContentTypeOptions" | "xEnvoyUpstreamServiceTime" | "xErrorCode" | "xFrameOptions" | "xJavaMethod" | "xJavaVersion" | "xMongodbServiceVersion" | "xPermittedCrossDomainPolicies";
    500: "deprecation" | "ratelimitLimit" | "ratelimitRemaining" | "referrerPolicy" | "server" | "strictTransportSecurity" | "sunset" | "vary" | "xContentTypeOptions" | "xEnvoyUpstreamServiceTime" | "xErrorCode" | "xFrameOptions" | "xJavaMethod" | "xJavaVersion" | "xMongodbServiceVersion" | "xPermittedCrossDomainPolicies";
    503: "retryAfter";
}
