"""Works on teams through requests, as a user's script does. Tells each step as a line of JSON."""

import json
import sys

import requests
from requests.auth import HTTPDigestAuth

base, public_key, private_key, org_id, user_id = sys.argv[1:]
teams = f"{base}/api/atlas/v2/orgs/{org_id}/teams"

session = requests.Session()
session.auth = HTTPDigestAuth(public_key, private_key)
session.headers["Accept"] = "application/vnd.atlas.2023-01-01+json"


def tell(step, answer):
    """One line for a step: its status, and the statuses of the challenges before it."""
    challenges = [one.status_code for one in answer.history]
    line = {"step": step, "challenges": challenges, "status": answer.status_code}
    print(json.dumps(line), flush=True)
    return answer


body = {"name": "python", "usernames": ["ada@example.com"]}
made = tell("create", session.post(teams, json=body)).json()
tell("again", session.post(teams, json=body))
tell("list", session.get(teams, params={"itemsPerPage": 1, "includeCount": "true"}))
tell("byName", session.get(f"{teams}/byName/python"))
team = f"{teams}/{made['id']}"
tell("rename", session.patch(team, json={"name": "py/thon"}))
tell("byEncodedName", session.get(f"{teams}/byName/py%2Fthon"))
tell("addUser", session.post(f"{team}/users", json=[{"id": user_id}]))
tell("users", session.get(f"{team}/users"))
tell("removeUser", session.delete(f"{team}/users/{user_id}"))
tell("delete", session.delete(team))
tell("gone", session.get(team))
session.auth = HTTPDigestAuth(public_key, "wrong")
tell("wrongKey", session.get(teams))
