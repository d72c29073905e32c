"""Works on teams through a client that openapi-python-client generated. Tells each step as a line of JSON."""

import importlib
import json
import pkgutil
import sys

folder, provider, url, token, org_id = sys.argv[1:]
sys.path.insert(0, folder)
package = importlib.import_module(provider)
modules = [one.name for one in pkgutil.walk_packages(package.__path__, f"{provider}.")]
for name in modules:
    importlib.import_module(name)


def call(operation, *args, **named):
    return importlib.import_module(f"{provider}.api.{operation}").sync_detailed(*args, **named)


def tell(step, answer, read=lambda parsed: None):
    status = int(answer.status_code)
    print(json.dumps({"step": step, "status": status, "read": read(answer.parsed)}), flush=True)
    return answer.parsed


def atlas():
    accept = {"Accept": "application/vnd.atlas.2025-03-12+json"}
    client = package.AuthenticatedClient(base_url=url, token=token, headers=accept)
    body = package.models.Team(name="python", usernames=["ada@example.com"])
    tell("list", call("teams.list_org_teams", org_id, client=client), lambda page: page.total_count)
    made = tell("create", call("teams.create_org_team", org_id, client=client, body=body), lambda team: team.name)
    tell("again", call("teams.create_org_team", org_id, client=client, body=body), lambda error: error.error_code)
    tell("delete", call("teams.delete_org_team", org_id, made.id, client=client))


def rainbond():
    client = package.AuthenticatedClient(base_url=url, token=token, prefix="")
    body = package.models.CreateTeamReq(tenant_name="python")
    tell("list", call("team.get_team_list", client=client), lambda page: page.total)
    made = tell("create", call("team.create_team", client=client, body=body), lambda team: team.tenant_alias)
    opened = call("team_region.get_team_overview", made.tenant_id, "rainbond", client=client)
    tell("notOpened", opened, lambda _: json.loads(opened.content)["code"])
    tell("delete", call("team.delete_team", made.tenant_id, client=client))


{"atlas": atlas, "rainbond": rainbond}[provider]()
