// Works on teams through the Atlas SDK and tells each step as a line of JSON.
// The version in the import paths is replaced by the one that could be had.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"os"

	"go.mongodb.org/atlas-sdk/v20250312023/admin"
	"go.mongodb.org/atlas-sdk/v20250312023/auth/clientcredentials"
)

var base, mode, user, secret, org, project, member = os.Args[1], os.Args[2], os.Args[3], os.Args[4],
	os.Args[5], os.Args[6], os.Args[7]

type line struct {
	Step   string `json:"step"`
	Status int    `json:"status"`
	Code   string `json:"code,omitempty"`
	Saw    any    `json:"saw,omitempty"`
}

// tell prints one step; an error that is no answer of the API ends the program.
func tell(step string, answer *http.Response, err error, saw any) {
	told := line{Step: step, Saw: saw}
	if answer != nil {
		told.Status = answer.StatusCode
	}
	if err != nil {
		problem, known := admin.AsError(err)
		if !known || problem.GetErrorCode() == "" {
			fmt.Fprintf(os.Stderr, "%s: %v\n", step, err)
			os.Exit(1)
		}
		told.Code, told.Saw = problem.GetErrorCode(), nil
	}
	text, _ := json.Marshal(told)
	fmt.Println(string(text))
}

func connect(ctx context.Context) *admin.APIClient {
	credentials := admin.UseDigestAuth(user, secret)
	if mode == "oauth" {
		credentials = admin.UseOAuthAuth(ctx, user, secret)
	}
	// The address comes first: OAuth derives its own from it.
	sdk, err := admin.NewClient(admin.UseBaseURL(base), credentials)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	return sdk
}

func main() {
	ctx := context.Background()
	sdk := connect(ctx)
	if mode == "wrong" {
		_, answer, err := sdk.TeamsApi.ListOrgTeams(ctx, org).Execute()
		tell("list", answer, err, nil)
		return
	}
	teams(ctx, sdk)
	if mode == "oauth" {
		revoke(ctx)
	}
}

func teams(ctx context.Context, sdk *admin.APIClient) {
	names := []string{"ada@example.com"}
	team, answer, err := sdk.TeamsApi.CreateOrgTeam(ctx, org, &admin.Team{Name: "sdk team/é", Usernames: names}).Execute()
	tell("create", answer, err, team.GetUsernames())
	_, answer, err = sdk.TeamsApi.CreateOrgTeam(ctx, org, &admin.Team{Name: "sdk team/é", Usernames: names}).Execute()
	tell("createAgain", answer, err, nil)
	empty, answer, err := sdk.TeamsApi.CreateOrgTeam(ctx, org, &admin.Team{Name: "nil"}).Execute()
	tell("createWithNilUsernames", answer, err, empty.GetName())
	answer, err = sdk.TeamsApi.DeleteOrgTeam(ctx, org, empty.GetId()).Execute()
	tell("deleteEmpty", answer, err, nil)

	id := team.GetId()
	list, answer, err := sdk.TeamsApi.ListOrgTeams(ctx, org).Execute()
	tell("list", answer, err, list.GetTotalCount())
	found, answer, err := sdk.TeamsApi.GetOrgTeam(ctx, org, id).Execute()
	tell("get", answer, err, found.GetName())
	named, answer, err := sdk.TeamsApi.GetTeamByName(ctx, org, "sdk team/é").Execute()
	tell("byName", answer, err, named.GetId() == id)
	renamed, answer, err := sdk.TeamsApi.RenameOrgTeam(ctx, org, id, &admin.TeamUpdate{Name: "renamed+@"}).Execute()
	tell("rename", answer, err, renamed.GetName())
	named, answer, err = sdk.TeamsApi.GetTeamByName(ctx, org, "renamed+@").Execute()
	tell("byNewName", answer, err, named.GetId() == id)

	members(ctx, sdk, id)
	roles(ctx, sdk, id)

	answer, err = sdk.TeamsApi.DeleteOrgTeam(ctx, org, id).Execute()
	tell("delete", answer, err, nil)
	_, answer, err = sdk.TeamsApi.GetOrgTeam(ctx, org, id).Execute()
	tell("getDeleted", answer, err, nil)
}

// members puts a user in and out by the operations of today and by those of before.
func members(ctx context.Context, sdk *admin.APIClient, id string) {
	one := admin.AddOrRemoveUserFromTeam{Id: member}
	joined, answer, err := sdk.MongoDBCloudUsersApi.AddOrgTeamUser(ctx, org, id, &one).Execute()
	tell("addUser", answer, err, joined.GetOrgMembershipStatus())
	users, answer, err := sdk.MongoDBCloudUsersApi.ListTeamUsers(ctx, org, id).Execute()
	tell("listUsers", answer, err, users.GetTotalCount())
	users, answer, err = sdk.MongoDBCloudUsersApi.ListTeamUsers(ctx, org, id).UserId(member).Execute()
	tell("listOneUser", answer, err, len(users.GetResults()))
	left, answer, err := sdk.MongoDBCloudUsersApi.RemoveOrgTeamUser(ctx, org, id, &one).Execute()
	tell("removeUser", answer, err, len(left.GetTeamIds()))

	old, answer, err := sdk.TeamsApi.AddTeamUsers(ctx, org, id, &[]admin.AddUserToTeam{{Id: member}}).Execute()
	tell("addUserAsBefore", answer, err, old.GetTotalCount())
	_, answer, err = sdk.TeamsApi.AddTeamUsers(ctx, org, id, &[]admin.AddUserToTeam{{Id: member}}).Execute()
	tell("addUserAgain", answer, err, nil)
	answer, err = sdk.TeamsApi.RemoveUserFromTeam(ctx, org, id, member).Execute()
	tell("removeUserAsBefore", answer, err, nil)
}

// roles assigns the team to a project, which keeps it from being deleted, and takes it away again.
func roles(ctx context.Context, sdk *admin.APIClient, id string) {
	given := []admin.TeamRole{{RoleNames: []string{"GROUP_READ_ONLY"}, TeamId: id}}
	_, answer, err := sdk.TeamsApi.AddGroupTeams(ctx, project, &given).Execute()
	tell("assign", answer, err, nil)
	owners := admin.TeamRole{RoleNames: []string{"GROUP_OWNER"}}
	changed, answer, err := sdk.TeamsApi.UpdateGroupTeam(ctx, project, id, &owners).Execute()
	tell("changeRoles", answer, err, changed.GetTotalCount())
	role, answer, err := sdk.TeamsApi.GetGroupTeam(ctx, project, id).Execute()
	tell("getRoles", answer, err, role.GetRoleNames())
	assigned, answer, err := sdk.TeamsApi.ListGroupTeams(ctx, project).Execute()
	tell("listRoles", answer, err, assigned.GetTotalCount())
	answer, err = sdk.TeamsApi.DeleteOrgTeam(ctx, org, id).Execute()
	tell("deleteAssigned", answer, err, nil)
	answer, err = sdk.TeamsApi.RemoveGroupTeam(ctx, project, id).Execute()
	tell("unassign", answer, err, nil)
}

func revoke(ctx context.Context) {
	config := clientcredentials.NewConfig(user, secret)
	config.TokenURL, config.RevokeURL = base+clientcredentials.TokenAPIPath, base+clientcredentials.RevokeAPIPath
	token, err := config.Token(ctx)
	if err == nil {
		err = config.RevokeToken(ctx, token)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	tell("revoke", nil, nil, nil)
}
