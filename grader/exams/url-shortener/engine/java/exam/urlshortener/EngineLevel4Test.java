package exam.urlshortener;

import static katas.urlshortener.ShortenerWorld.URL;

import grader.engineadapters.ConcurrentThreads;
import grader.engineadapters.ServerBlocks;
import grader.engineadapters.faults.FaultyProxy;
import grader.engineadapters.faults.FaultyProxy.Fate;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import katas.blocks.UnavailableException;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.urlshortener.HashKeys;
import katas.urlshortener.ShortenResult;
import katas.urlshortener.ShortenerWorld.Server;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Level 4 on PostgreSQL and Redis: links that many servers make, and calls that are lost. */
class EngineLevel4Test {
  private static final int SERVERS = 8;
  private static final int ROUNDS = 5;

  private static EngineShortener world;
  private static List<Server> servers;
  private static Server any;

  @BeforeAll
  static void open() {
    world = new EngineShortener();
    servers = world.servers(SERVERS);
    any = servers.get(0);
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @Test
  @Hint("Between the look at a key and the write another server may take it.")
  void r4_1_an_alias_that_many_want_is_had_by_one() {
    for (int round = 0; round < ROUNDS; round++) {
      String alias = "sale41" + round;
      List<ShortenResult> answers =
          ConcurrentThreads.of(SERVERS, n -> servers.get(n).alias("a" + n, alias, URL + "?" + n));
      List<String> urls = new ArrayList<>();
      for (ShortenResult answer : answers) {
        if (answer instanceof ShortenResult.Created created) {
          urls.add(created.link().url());
        }
      }
      long lists =
          Stream.iterate(0, n -> n + 1)
              .limit(SERVERS)
              .filter(n -> any.keys("a" + n, 9).contains(alias))
              .count();
      Expect.equal("rule 4.1: who has " + alias + " after " + answers, urls.size(), 1);
      Expect.equal("rule 4.1: " + alias + " leads", any.leads(alias), urls.get(0));
      Expect.equal("rule 4.1: lists with " + alias, lists, 1L);
    }
  }

  @Test
  @Hint("One URL has one hash, so its owners collide for certain: the insert decides.")
  void r4_2_servers_that_generate_the_same_key_make_links_with_their_own() {
    List<Server> hashing =
        Stream.generate(() -> world.server(new HashKeys())).limit(SERVERS).toList();
    for (int round = 0; round < 3; round++) {
      String url = URL + "?round=" + round;
      List<String> keys = ConcurrentThreads.of(SERVERS, n -> hashing.get(n).shorten("h" + n, url));
      Expect.equal("rule 4.2: different keys of " + keys, new HashSet<>(keys).size(), SERVERS);
      for (int n = 0; n < SERVERS; n++) {
        Expect.that(
            "rule 4.2: each link is in its owner's list",
            any.keys("h" + n, 9).contains(keys.get(n)),
            keys.get(n) + " is not in that of h" + n);
      }
    }
  }

  @Test
  @Hint("What was read before a deletion must not be remembered after it.")
  void r4_4_a_link_is_deleted_while_the_database_answers_a_visitor() {
    any.alias("ann", "sale44", URL);
    ServerBlocks machine = world.machine();
    FaultyProxy wire = machine.wireToTable();
    Server one = world.on(machine);
    one.leads("unknown");

    wire.breakOne(inTheDatabase("sale44"), Fate.ANSWER_HELD);
    CompletableFuture<String> visitor = CompletableFuture.supplyAsync(() -> one.leads("sale44"));
    Awaitility.await().until(() -> wire.hasBroken() || visitor.isDone());
    one.service().delete("ann", "sale44");
    wire.heal();
    visitor.handle((leads, lost) -> leads).join();

    Expect.equal("rule 4.4: once delete has returned", one.leads("sale44"), "410");
  }

  /** A key as it stands in a request to PostgreSQL. */
  private static String inTheDatabase(String key) {
    return new String(key.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1);
  }

  @Test
  @Hint("Forget the entry after the write, or a visitor in between brings it back.")
  void r4_4_visitors_come_all_the_while() {
    for (int round = 0; round < ROUNDS; round++) {
      String key = "tale44" + round;
      servers.get(1).alias("ann", key, URL);
      ConcurrentThreads.of(
          SERVERS,
          n -> {
            if (n == 0) {
              any.service().delete("ann", key);
            }
            return n == 0 ? "" : any.leads(key) + any.leads(key) + any.leads(key);
          });
      Expect.equal("rule 4.4: " + key + " once delete has returned", any.leads(key), "410");
    }
  }

  @Test
  @Hint("A link and its place in the list go together, or a lost call comes between.")
  void r4_8_a_lost_call_leaves_a_link_wholly_or_not_at_all() {
    ServerBlocks machine = world.machine();
    FaultyProxy wire = machine.wireToTable();
    Server broken = world.on(machine);
    broken.leads("unknown");
    for (Fate fate : List.of(Fate.LOST, Fate.ANSWER_LOST)) {
      String owner = "owner of " + fate;
      String alias = "sale48" + fate;
      servers.get(1).alias(owner, alias + "-old", URL);
      wire.breakOne("COMMIT", fate);
      attempt(() -> broken.alias(owner, alias, URL));
      expectWhole("making", owner, alias, fate);
      wire.breakOne("COMMIT", fate);
      attempt(() -> broken.service().delete(owner, alias + "-old"));
      wire.heal();
      expectWhole("deleting", owner, alias + "-old", fate);
    }
  }

  private static void attempt(Runnable request) {
    try {
      request.run();
    } catch (UnavailableException e) {
      // Passed on, as the contract says.
    }
  }

  private static void expectWhole(String what, String owner, String alias, Fate fate) {
    Server fresh = world.server();
    String leads = fresh.leads(alias);
    Expect.equal(
        "rule 4.8: " + what + " a link, " + fate + " at the commit, it leads " + leads + ", listed",
        fresh.keys(owner, 9).contains(alias),
        leads.equals(URL));
  }
}
