package grader.history;

import grader.history.CommitHistory.TouchedFile;
import grader.text.SafeText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** The folders of a candidate's sources in the trees of commits. */
final class SourceTrees {
  private static final String SUFFIX = ".java";
  private static final int MAX_PATH_LENGTH = 200;

  private final ObjectReader reader;
  private final List<String> roots;
  private final Map<ObjectId, List<ObjectId>> known = new HashMap<>();

  SourceTrees(ObjectReader reader, List<String> roots) {
    this.reader = reader;
    this.roots = List.copyOf(roots);
  }

  /** The folders before there was a commit. */
  List<ObjectId> none() {
    return roots.stream().map(root -> ObjectId.zeroId()).toList();
  }

  /** The id of each root in a commit; zero where the commit does not have it. */
  List<ObjectId> of(RevCommit commit) throws IOException {
    List<ObjectId> found = known.get(commit.getTree());
    if (found == null) {
      found = new ArrayList<>();
      for (String root : roots) {
        found.add(below(commit.getTree(), root));
      }
      known.put(commit.getTree().copy(), found);
    }
    return found;
  }

  private ObjectId below(ObjectId tree, String root) throws IOException {
    if (root.isEmpty()) {
      return tree.copy();
    }
    String path = root.substring(0, root.length() - 1);
    try (TreeWalk found = TreeWalk.forPath(reader, path, tree)) {
      return found == null || !found.getFileMode(0).equals(FileMode.TREE)
          ? ObjectId.zeroId()
          : found.getObjectId(0);
    }
  }

  /** Whether a source differs, and not only what lies beside the sources. */
  boolean touchesJava(List<ObjectId> before, List<ObjectId> after) throws IOException {
    for (int i = 0; i < roots.size(); i++) {
      try (TreeWalk files = differing(before.get(i), after.get(i))) {
        while (files.next()) {
          if (isSource(files)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /**
   * Counts the lines of what differs.
   *
   * @param to takes the files, at most {@code most}
   * @return how many more there are
   */
  int compare(List<ObjectId> before, List<ObjectId> after, List<TouchedFile> to, int most)
      throws IOException {
    int more = 0;
    LineCounts counts = new LineCounts(reader);
    for (int i = 0; i < roots.size(); i++) {
      try (TreeWalk files = differing(before.get(i), after.get(i))) {
        while (files.next()) {
          if (isSource(files) && to.size() < most) {
            String path = SafeText.line(files.getPathString(), MAX_PATH_LENGTH);
            to.add(counts.of(path, files.getObjectId(0), files.getObjectId(1)));
          } else if (isSource(files)) {
            more++;
          }
        }
      }
    }
    return more;
  }

  private TreeWalk differing(ObjectId before, ObjectId after) throws IOException {
    TreeWalk files = new TreeWalk(reader);
    for (ObjectId tree : List.of(before, after)) {
      if (tree.equals(ObjectId.zeroId())) {
        files.addTree(new EmptyTreeIterator());
      } else {
        files.addTree(tree);
      }
    }
    files.setRecursive(true);
    files.setFilter(TreeFilter.ANY_DIFF);
    return files;
  }

  private static boolean isSource(TreeWalk files) {
    return files.getPathString().endsWith(SUFFIX)
        && !files.getFileMode(0).equals(FileMode.GITLINK)
        && !files.getFileMode(1).equals(FileMode.GITLINK);
  }
}
