package grader.intake;

import java.io.IOException;
import java.io.InputStream;

/**
 * Files as they were handed in: of a folder, an archive or a commit. They can be visited more than
 * once, and none is opened before somebody asks for its content.
 */
interface FileTree {
  /**
   * Passes on every file that is not build output, settings or something that a system left behind.
   *
   * @throws IOException when this machine cannot read it, or the visitor throws it
   */
  void visit(Visitor visitor) throws IOException;

  /** Takes one file; its content can be opened until the visitor returns. */
  interface Visitor {
    void visit(Entry entry) throws IOException;

    /** Takes a folder of an archive that names it; others have folders by the names of files. */
    default void visitFolder(String name) throws IOException {}
  }

  /** Opens a file. */
  interface Content {
    InputStream open() throws IOException;
  }

  /**
   * One file.
   *
   * @param name its path in the tree, with slashes
   * @param isLink whether it leads elsewhere; it is then never opened
   * @param modified milliseconds since 1970, 0 where nobody knows
   */
  record Entry(String name, boolean isLink, long modified, Content content) {}
}
