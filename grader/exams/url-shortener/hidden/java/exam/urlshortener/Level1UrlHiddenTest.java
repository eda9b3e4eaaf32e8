package exam.urlshortener;

import java.util.List;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.urlshortener.InvalidUrlException;
import katas.urlshortener.SafeUrls;
import katas.urlshortener.ShortenerWorld;
import katas.urlshortener.ShortenerWorld.Server;
import katas.urlshortener.UrlNormaliser;
import org.junit.jupiter.api.Test;

/** Core: which URLs are shortened, and how they are written. */
class Level1UrlHiddenTest {

  private static UrlNormaliser urls() {
    return new SafeUrls("sho.rt", 2_048);
  }

  private static void expectRefused(List<String> refused) {
    UrlNormaliser urls = urls();
    for (String url : refused) {
      Expect.refused("rule 1.4: " + url, InvalidUrlException.class, () -> urls.normalise(url));
    }
  }

  @Test
  @Points(1)
  @Hint("Read the rule part by part: scheme, user information, host, port, characters, length.")
  void r1_4_what_is_no_url_to_shorten() {
    expectRefused(
        List.of(
            "",
            "http:",
            "http://",
            "https:///path",
            "http://:80/",
            "http:/example.com",
            "//example.com/",
            "data:text/html,x",
            "javascript://example.com/%0aalert(1)",
            "https://user:secret@example.com/",
            "https://user@example.com",
            "http://example.com:0/",
            "http://example.com:65536/",
            "http://example.com:8a/",
            "http://example.com\\@evil.example/",
            "http://exa mple.com/",
            "http://example.com/\n",
            "http://example.com/\u007f",
            " http://example.com/",
            "http://example.com/" + "a".repeat(2_048 - 18)));
  }

  @Test
  @Points(1)
  @Hint("What is allowed at the border of the rule: an @ in the path, the longest URL, port 65535.")
  void r1_4_what_looks_odd_and_is_a_url() {
    UrlNormaliser urls = urls();
    List<String> allowed =
        List.of(
            "http://example.com/@user",
            "http://example.com?mail=a@b.example",
            "http://example.com:65535/",
            "http://example.com/" + "a".repeat(2_048 - 19),
            "https://notsho.rt/",
            "https://sho.rt.example/",
            "http://example.com/?to=sho.rt");

    for (String url : allowed) {
      Expect.equal("rule 1.4: this is a URL", urls.normalise(url), url);
    }
  }

  @Test
  @Points(1)
  @Hint("Compare hosts after they are normalised; a dot at the end names the same host.")
  void r1_4_the_own_domain_in_any_writing() {
    expectRefused(
        List.of(
            "http://sho.rt/x",
            "https://SHO.rt/x",
            "https://sho.rt./x",
            "https://sho.rt:8080/",
            "https://www.sho.rt/",
            "https://ｓｈｏ.ｒｔ/",
            "https://sho。rt/",
            "https://sho.rt?x"));
  }

  @Test
  @Points(1)
  @Hint("Check everything before the first write.")
  void r1_4_a_refused_url_makes_nothing() {
    ShortenerWorld world = new ShortenerWorld();
    Server server = world.server();

    Expect.refused(
        "rule 1.4: javascript:alert(1)",
        InvalidUrlException.class,
        () -> server.alias("ann", "sale", "javascript:alert(1)"));

    Expect.equal("rule 1.4: sale", server.leads("sale"), "404");
    Expect.equal("rule 1.4: ann's links", server.keys("ann", 10), List.of());
  }

  @Test
  @Points(1)
  @Hint("A server may read two spellings of a path or query as two pages: leave them alone.")
  void r1_5_everything_after_the_host_stays() {
    UrlNormaliser urls = urls();

    for (String rest :
        List.of(
            "",
            "/",
            "/A%2fb/%7Euser",
            "/a/../b/./c",
            "/a//b",
            "/?",
            "/?b=2&a=1&a=%20+%41",
            "?q=A#Top",
            "/#",
            "/path/#/Route?x=1",
            "/ä?ö#ü",
            "/%zz")) {
      Expect.equal(
          "rule 1.5: what stands behind the host",
          urls.normalise("HTTP://Example.COM" + rest),
          "http://example.com" + rest);
    }
  }

  @Test
  @Points(1)
  @Hint("java.net.IDN writes Unicode hosts in punycode; each scheme has its own default port.")
  void r1_5_punycode_and_default_ports() {
    UrlNormaliser urls = urls();
    List<List<String>> pairs =
        List.of(
            List.of("https://Bücher.Example/", "https://xn--bcher-kva.example/"),
            List.of("https://BÜCHER.example/", "https://xn--bcher-kva.example/"),
            List.of("http://example.com:80/", "http://example.com/"),
            List.of("https://example.com:443?a", "https://example.com?a"),
            List.of("http://example.com:443/", "http://example.com:443/"),
            List.of("https://example.com:80/", "https://example.com:80/"));

    for (List<String> pair : pairs) {
      Expect.equal("rule 1.5: " + pair.get(0), urls.normalise(pair.get(0)), pair.get(1));
    }
  }
}
