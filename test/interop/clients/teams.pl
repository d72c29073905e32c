# Works on teams through LWP. Tells each step as a line of JSON.
use strict;
use warnings;
use HTTP::Request;
use LWP::UserAgent;

my ($base, $org, $user, $password) = @ARGV;
my $teams = "$base/api/atlas/v2/orgs/$org/teams";
my $agent = LWP::UserAgent->new(keep_alive => 1);
my ($host) = $base =~ m{//(.*)};
$agent->credentials($host, 'MMS Public API', $user, $password);
$| = 1;

sub send_step {
    my ($step, $method, $url, $body) = @_;
    my @headers = (Accept => 'application/vnd.atlas.2023-01-01+json', 'Content-Type' => 'application/json');
    my $answer = $agent->request(HTTP::Request->new($method, $url, \@headers, $body));
    printf qq({"step":"%s","status":%d}\n), $step, $answer->code;
    return $answer->content =~ /"id":"(\w+)"/ ? $1 : '';
}

my $body = '{"name":"LWP","usernames":["ada@example.com"]}';
send_step('create', 'POST', $teams, $body);
send_step('again', 'POST', $teams, $body);
LWP::UserAgent->new->post("$base/__mock/reset");
my $id = send_step('afterReset', 'POST', $teams, $body);
send_step('delete', 'DELETE', "$teams/$id");
