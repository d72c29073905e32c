# Works on teams through curl or wget, one command a request. Tells each step as a line of JSON.
command=$1 teams="$2/api/atlas/v2/orgs/$3/teams" user=$4 password=$5
accept='Accept: application/vnd.atlas.2023-01-01+json'
body="{\"name\":\"$command\",\"usernames\":[\"ada@example.com\"]}"

# ask <method> <url> [body]: the head of the last answer, and its body
ask() {
  if [ "$command" = curl ]; then
    curl -sSi --digest --user "$user:$password" -H "$accept" -H 'Content-Type: application/json' \
      -X "$1" ${3:+-d "$3"} "$2"
  else
    wget --no-verbose --server-response --output-document=- --content-on-error --user="$user" \
      --password="$password" --method="$1" --header="$accept" \
      --header='Content-Type: application/json' ${3:+--body-data="$3"} "$2" 2>&1
  fi
}

# step <name> <method> <url> [body]: leaves the answer in $answer
step() {
  name=$1
  shift
  answer=$(ask "$@")
  status=$(printf '%s' "$answer" | sed -n 's/^ *HTTP[^ ]* \([0-9]*\).*/\1/p' | tail -n 1)
  printf '{"step":"%s","status":%s}\n' "$name" "$status"
}

step create POST "$teams" "$body"
step again POST "$teams" "$body"
curl -sS -o /dev/null -X POST "$2/__mock/reset"
step afterReset POST "$teams" "$body"
id=$(printf '%s' "$answer" | sed -n 's/.*"id":"\([0-9a-f]*\)".*/\1/p')
step delete DELETE "$teams/$id"
