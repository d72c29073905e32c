// Works on teams through the named module. Tells each step as a line of JSON.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"strings"

	icholy "github.com/icholy/digest"
	forks "github.com/mongodb-forks/digest"
	"golang.org/x/oauth2/clientcredentials"
)

var library, base, orgID, user, password = os.Args[1], os.Args[2], os.Args[3], os.Args[4], os.Args[5]

func must[T any](value T, err error) T {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	return value
}

func client() *http.Client {
	switch library {
	case "icholy/digest":
		return &http.Client{Transport: &icholy.Transport{Username: user, Password: password}}
	case "mongodb-forks/digest":
		return must(forks.NewTransport(user, password).Client())
	default:
		config := clientcredentials.Config{ClientID: user, ClientSecret: password, TokenURL: base + "/api/oauth/token"}
		return config.Client(context.Background())
	}
}

func main() {
	teams := base + "/api/atlas/v2/orgs/" + orgID + "/teams"
	with := client()
	send := func(step, method, url, body string) (made struct{ ID string }) {
		request := must(http.NewRequest(method, url, strings.NewReader(body)))
		request.Header.Set("Accept", "application/vnd.atlas.2023-01-01+json")
		request.Header.Set("Content-Type", "application/json")
		answer := must(with.Do(request))
		defer answer.Body.Close()
		_ = json.NewDecoder(answer.Body).Decode(&made)
		line, _ := json.Marshal(map[string]any{"step": step, "status": answer.StatusCode})
		fmt.Println(string(line))
		return made
	}
	body := `{"name":"` + library + `","usernames":["ada@example.com"]}`
	send("create", "POST", teams, body)
	send("again", "POST", teams, body)
	must(http.Post(base+"/__mock/reset", "", nil)).Body.Close()
	made := send("afterReset", "POST", teams, body)
	send("delete", "DELETE", teams+"/"+made.ID, "")
}
