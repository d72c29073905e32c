// Works on teams through the named library. Tells each step as a line of JSON.

import com.burgstaller.okhttp.AuthenticationCacheInterceptor;
import com.burgstaller.okhttp.CachingAuthenticatorDecorator;
import com.burgstaller.okhttp.digest.Credentials;
import com.burgstaller.okhttp.digest.DigestAuthenticator;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;

public final class Teams {
  private static final String ACCEPT = "application/vnd.atlas.2023-01-01+json";

  private record Answer(int status, String body) {}

  private interface Sender {
    Answer send(String method, String url, String body) throws IOException;
  }

  public static void main(String[] args) throws Exception {
    String library = args[0], base = args[1], teams = base + "/api/atlas/v2/orgs/" + args[2] + "/teams";
    Sender sender = library.equals("okhttp-digest") ? okHttp(args[3], args[4]) : apache(base, args[3], args[4]);
    String body = "{\"name\":\"" + library + "\",\"usernames\":[\"ada@example.com\"]}";
    tell("create", sender.send("POST", teams, body));
    tell("again", sender.send("POST", teams, body));
    try (CloseableHttpClient plain = HttpClients.createDefault()) {
      plain.execute(ClassicRequestBuilder.post(base + "/__mock/reset").build(), answer -> null);
    }
    Answer made = tell("afterReset", sender.send("POST", teams, body));
    Matcher id = Pattern.compile("\"id\":\"(\\w+)\"").matcher(made.body());
    tell("delete", sender.send("DELETE", teams + "/" + (id.find() ? id.group(1) : ""), null));
  }

  private static Answer tell(String step, Answer answer) {
    System.out.println("{\"step\":\"" + step + "\",\"status\":" + answer.status() + "}");
    return answer;
  }

  private static Sender apache(String base, String user, String password) {
    URI uri = URI.create(base);
    BasicCredentialsProvider provider = new BasicCredentialsProvider();
    provider.setCredentials(
        new AuthScope(uri.getHost(), uri.getPort()),
        new UsernamePasswordCredentials(user, password.toCharArray()));
    CloseableHttpClient client = HttpClients.custom().setDefaultCredentialsProvider(provider).build();
    HttpClientContext context = HttpClientContext.create();
    return (method, url, body) -> {
      ClassicRequestBuilder builder = ClassicRequestBuilder.create(method).setUri(url).setHeader("Accept", ACCEPT);
      if (body != null) builder.setEntity(body, ContentType.APPLICATION_JSON);
      return client.execute(
          builder.build(),
          context,
          answer -> new Answer(
              answer.getCode(),
              answer.getEntity() == null ? "" : EntityUtils.toString(answer.getEntity())));
    };
  }

  private static Sender okHttp(String user, String password) {
    Map<String, com.burgstaller.okhttp.digest.CachingAuthenticator> cache = new ConcurrentHashMap<>();
    DigestAuthenticator digest = new DigestAuthenticator(new Credentials(user, password));
    OkHttpClient client =
        new OkHttpClient.Builder()
            .authenticator(new CachingAuthenticatorDecorator(digest, cache))
            .addInterceptor(new AuthenticationCacheInterceptor(cache))
            .build();
    return (method, url, body) -> {
      RequestBody sent = body == null ? null : RequestBody.create(body, MediaType.get("application/json"));
      Request request = new Request.Builder().url(url).header("Accept", ACCEPT).method(method, sent).build();
      try (var answer = client.newCall(request).execute()) {
        return new Answer(answer.code(), answer.body() == null ? "" : answer.body().string());
      }
    };
  }
}
