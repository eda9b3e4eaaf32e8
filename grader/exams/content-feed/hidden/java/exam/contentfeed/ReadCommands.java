package exam.contentfeed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import katas.contentfeed.FeedItem;
import katas.contentfeed.FeedOrder;
import katas.contentfeed.FeedPage;
import katas.contentfeed.FeedRequest;
import katas.kit.spec.Answer;
import katas.kit.spec.Clauses;
import org.jspecify.annotations.Nullable;

/** Reads feeds. */
final class ReadCommands {
  private static final int MOST_PAGES = 60;
  private static final int MOST_POSTS = 100;

  private ReadCommands() {}

  private static int levelOf(FeedOrder order) {
    return order == FeedOrder.RANKED ? 3 : 1;
  }

  /** Reads a page: the first, or the one behind a cursor. */
  record ReadPage(FeedRequest request, @Nullable ModelCursor cursor) implements FeedCommand {
    @Override
    public int level() {
      return levelOf(request.order());
    }

    @Override
    public Object run(FeedServers servers, int server) {
      return servers.service(server).feed(request);
    }

    @Override
    public void check(FeedModel model, Answer answer, Clauses clauses) {
      FeedPage page = clauses.returned("1.1", answer, FeedPage.class);
      if (page == null) {
        return;
      }
      if (request.order() == FeedOrder.RANKED) {
        new RankedView(model, request.userId()).check(request, cursor, page, clauses);
      } else {
        FeedView view = new FeedView(model, request.userId());
        view.checkPage(request, cursor, page, clauses);
        view.remember(request, page, List.of());
      }
    }

    @Override
    public boolean isRepeated() {
      return false;
    }

    @Override
    public String ruleOfFaults() {
      return "4.8";
    }

    @Override
    public String told(Answer.Returned answer) {
      return answer.value() instanceof FeedPage page ? words(page) : "null";
    }

    @Override
    public String toString() {
      return request.userId()
          + " reads "
          + request.limit()
          + (request.order() == FeedOrder.RANKED ? " ranked" : "")
          + (cursor == null ? "" : " behind " + cursor.postId());
    }
  }

  /** Reads all pages of a feed, one behind the other, each of one post more. */
  record ReadAll(String user, FeedOrder order, int limit) implements FeedCommand {
    @Override
    public int level() {
      return levelOf(order);
    }

    @Override
    public Object run(FeedServers servers, int server) {
      List<FeedPage> pages = new ArrayList<>();
      FeedRequest request = FeedRequest.first(user, order, limit);
      FeedPage page = servers.service(server).feed(request);
      pages.add(page);
      while (page.next().isPresent() && pages.size() < MOST_PAGES) {
        request = next(request, page.next().get());
        page = servers.service(server).feed(request);
        pages.add(page);
      }
      return pages;
    }

    @Override
    public void check(FeedModel model, Answer answer, Clauses clauses) {
      List<?> pages = clauses.returned("1.1", answer, List.class);
      if (pages == null) {
        return;
      }
      clauses.that("1.2", pages.size() < MOST_PAGES, () -> "the pages do not come to an end");
      FeedRequest request = FeedRequest.first(user, order, limit);
      ModelCursor cursor = null;
      for (Object page : pages) {
        new ReadPage(request, cursor).check(model, new Answer.Returned(page), clauses);
        int last = model.cursors.size() - 1;
        cursor = last >= 0 && ((FeedPage) page).next().isPresent() ? model.cursors.get(last) : null;
        request = cursor == null ? request : next(request, cursor.text());
      }
    }

    private static FeedRequest next(FeedRequest request, String cursor) {
      int limit = Math.min(request.limit() + 1, MOST_POSTS);
      return FeedRequest.first(request.userId(), request.order(), limit).after(cursor);
    }

    @Override
    public boolean isRepeated() {
      return false;
    }

    @Override
    public String ruleOfFaults() {
      return "4.8";
    }

    @Override
    public String told(Answer.Returned answer) {
      return answer.value() instanceof List<?> pages
          ? pages.stream()
              .map(page -> page instanceof FeedPage it ? words(it) : "null")
              .collect(Collectors.joining(" | "))
          : "null";
    }

    @Override
    public String toString() {
      return user
          + " reads all"
          + (order == FeedOrder.RANKED ? " ranked" : "")
          + " in pages of "
          + limit;
    }
  }

  /** Reads with a cursor that never was one of this order. */
  record ReadWithWrongCursor(FeedRequest request) implements FeedCommand {
    @Override
    public int level() {
      return levelOf(request.order());
    }

    @Override
    public Object run(FeedServers servers, int server) {
      return servers.service(server).feed(request);
    }

    @Override
    public void check(FeedModel model, Answer answer, Clauses clauses) {
      clauses.refused("1.8", answer, IllegalArgumentException.class);
    }

    @Override
    public boolean isRepeated() {
      return false;
    }

    @Override
    public String toString() {
      return request.userId()
          + " reads "
          + request.order()
          + " with the cursor "
          + request.cursor().orElse("");
    }
  }

  /**
   * Reads with a cursor of somebody else: it is refused, or shows posts of the reader's own feed.
   */
  record ReadWithOthersCursor(FeedRequest request) implements FeedCommand {
    @Override
    public int level() {
      return levelOf(request.order());
    }

    @Override
    public Object run(FeedServers servers, int server) {
      return servers.service(server).feed(request);
    }

    @Override
    public void check(FeedModel model, Answer answer, Clauses clauses) {
      if (!(answer instanceof Answer.Returned)) {
        clauses.refused("1.8", answer, IllegalArgumentException.class);
        return;
      }
      FeedPage page = clauses.returned("1.8", answer, FeedPage.class);
      FeedView view = new FeedView(model, request.userId());
      for (FeedItem item : page == null ? List.<FeedItem>of() : page.items()) {
        view.checkItem(item, clauses);
      }
    }

    @Override
    public boolean isRepeated() {
      return false;
    }

    @Override
    public String told(Answer.Returned answer) {
      return answer.value() instanceof FeedPage page ? words(page) : "null";
    }

    @Override
    public String toString() {
      return request.userId() + " reads " + request.order() + " with the cursor of somebody else";
    }
  }

  private static String words(FeedPage page) {
    return page.items().stream().map(FeedItem::post).map(post -> post.text()).toList().toString();
  }
}
