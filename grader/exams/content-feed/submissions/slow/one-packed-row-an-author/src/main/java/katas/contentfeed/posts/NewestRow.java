package katas.contentfeed.posts;

import java.util.List;
import java.util.TreeSet;

/**
 * The ids of an author's newest posts, newest first, under the author's id.
 *
 * @param postIds the ids
 */
record NewestRow(List<String> postIds) {
  private static final int MOST = 800;

  NewestRow plus(String postId) {
    TreeSet<String> all = new TreeSet<>(postIds);
    all.add(postId);
    return new NewestRow(all.stream().limit(MOST).toList());
  }
}
