// Works on teams through clients that oapi-codegen generated. Tells each step as a line of JSON.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"os"

	"github.com/oapi-codegen/runtime/types"

	"tenantry.test/interop/atlas"
	"tenantry.test/interop/rainbond"
)

var provider, url, token, orgID = os.Args[1], os.Args[2], os.Args[3], os.Args[4]

func tell(step string, status int, read any) {
	line, _ := json.Marshal(map[string]any{"step": step, "status": status, "read": read})
	fmt.Println(string(line))
}

func must[T any](value T, err error) T {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	return value
}

func sign(authorization string) func(context.Context, *http.Request) error {
	return func(_ context.Context, request *http.Request) error {
		request.Header.Set("Authorization", authorization)
		if provider == "atlas" {
			request.Header.Set("Accept", "application/vnd.atlas.2025-03-12+json")
		}
		return nil
	}
}

func workOnAtlas(ctx context.Context) {
	client := must(atlas.NewClientWithResponses(url, atlas.WithRequestEditorFn(sign("Bearer "+token))))
	listed := must(client.ListOrgTeamsWithResponse(ctx, orgID, nil))
	tell("list", listed.StatusCode(), listed.ApplicationvndAtlas20230101JSON200.TotalCount)
	body := atlas.Team{Name: "oapi-codegen", Usernames: []types.Email{"ada@example.com"}}
	create := func() *atlas.CreateOrgTeamResponse {
		return must(client.CreateOrgTeamWithApplicationVndAtlas20230101PlusJSONBodyWithResponse(ctx, orgID, nil, body))
	}
	made := create()
	team := made.ApplicationvndAtlas20230101JSON200
	tell("create", made.StatusCode(), team.Name)
	again := create()
	tell("again", again.StatusCode(), again.JSON409.ErrorCode)
	deleted := must(client.DeleteOrgTeamWithResponse(ctx, orgID, *team.Id, nil))
	tell("delete", deleted.StatusCode(), nil)
}

func workOnRainbond(ctx context.Context) {
	client := must(rainbond.NewClientWithResponses(url, rainbond.WithRequestEditorFn(sign(token))))
	listed := must(client.GetTeamListWithResponse(ctx, nil))
	tell("list", listed.StatusCode(), listed.JSON200.Total)
	made := must(client.CreateTeamWithResponse(ctx, rainbond.CreateTeamReq{TenantName: "oapi-codegen"}))
	tell("create", made.StatusCode(), made.JSON200.TenantAlias)
	team := made.JSON200.TenantId
	overview := must(client.GetTeamOverviewWithResponse(ctx, team, "rainbond"))
	var told struct{ Code int }
	must(0, json.Unmarshal(overview.Body, &told))
	tell("notOpened", overview.StatusCode(), told.Code)
	deleted := must(client.DeleteTeamWithResponse(ctx, team))
	tell("delete", deleted.StatusCode(), nil)
}

func main() {
	map[string]func(context.Context){"atlas": workOnAtlas, "rainbond": workOnRainbond}[provider](context.Background())
}
