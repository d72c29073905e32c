"""Works on teams through the named library. Tells each step as a line of JSON."""

import asyncio
import json
import os
import sys
import urllib.request

library, base, org_id, user, password = sys.argv[1:]
teams = f"{base}/api/atlas/v2/orgs/{org_id}/teams"
headers = {"Accept": "application/vnd.atlas.2023-01-01+json"}
body = {"name": library, "usernames": ["ada@example.com"]}
oauth = {"client_id": user, "token_url": f"{base}/api/oauth/token"}


def tell(step, status):
    print(json.dumps({"step": step, "status": status}), flush=True)


def reset():
    urllib.request.urlopen(urllib.request.Request(f"{base}/__mock/reset", method="POST")).close()


def work(client, **more):
    """The steps, for clients that are used as requests is."""
    made = client.post(teams, json=body, headers=headers, **more)
    tell("create", made.status_code)
    tell("again", client.post(teams, json=body, headers=headers, **more).status_code)
    reset()
    made = client.post(teams, json=body, headers=headers, **more)
    tell("afterReset", made.status_code)
    tell("delete", client.delete(f"{teams}/{made.json()['id']}", headers=headers, **more).status_code)


def with_requests():
    import requests
    from requests.auth import HTTPDigestAuth

    session = requests.Session()
    session.auth = HTTPDigestAuth(user, password)
    work(session)


def with_httpx():
    import httpx

    with httpx.Client(auth=httpx.DigestAuth(user, password)) as client:
        work(client)


def with_aiohttp():
    import aiohttp

    async def steps():
        middleware = aiohttp.DigestAuthMiddleware(login=user, password=password)
        async with aiohttp.ClientSession(middlewares=(middleware,), headers=headers) as session:
            async def create(step):
                async with session.post(teams, json=body) as answer:
                    tell(step, answer.status)
                    return await answer.json()

            await create("create")
            await create("again")
            reset()
            made = await create("afterReset")
            async with session.delete(f"{teams}/{made['id']}") as answer:
                tell("delete", answer.status)

    asyncio.run(steps())


def with_requests_oauthlib():
    os.environ["OAUTHLIB_INSECURE_TRANSPORT"] = "1"  # It refuses http otherwise.
    from oauthlib.oauth2 import BackendApplicationClient
    from requests_oauthlib import OAuth2Session

    session = OAuth2Session(client=BackendApplicationClient(client_id=user))
    session.fetch_token(oauth["token_url"], client_id=user, client_secret=password)
    work(session)


def with_authlib():
    from authlib.integrations.requests_client import OAuth2Session

    session = OAuth2Session(client_id=user, client_secret=password)
    session.fetch_token(oauth["token_url"], grant_type="client_credentials")
    work(session)


{
    "requests": with_requests,
    "httpx": with_httpx,
    "aiohttp": with_aiohttp,
    "requests-oauthlib": with_requests_oauthlib,
    "Authlib": with_authlib,
}[library]()
