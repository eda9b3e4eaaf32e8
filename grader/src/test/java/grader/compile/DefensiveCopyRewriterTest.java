package grader.compile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small tests of a kata {@code katas.tiny}, rewritten, loaded and asked what they see. */
class DefensiveCopyRewriterTest {
  private static final String CONTRACT =
      """
      package katas.tiny;
      import java.util.*;
      public interface Answer<V> {
        Set<String> names(long first, double second);
        V any();
        SortedMap<String, Integer> counts();
        record Page(Object first, List<Set<String>> names) {}
      }
      """;
  private static final String LIAR =
      """
      package katas.tiny;
      import java.util.*;
      public class Liar implements Answer<Object> {
        public static Set<String> liar() {
          Set<String> liar = new TreeSet<>((a, b) -> 0);
          liar.add("bob");
          return liar;
        }
        public Set<String> names(long first, double second) { return liar(); }
        public Object any() { return liar(); }
        public SortedMap<String, Integer> counts() {
          SortedMap<String, Integer> liar = new TreeMap<>((a, b) -> 0);
          liar.put("bob", 1);
          return liar;
        }
        public void tell(Port port) { port.told(7L, liar()); }
        public interface Port { void told(long number, Collection<String> names); }
      }
      """;
  private static final String TEST =
      """
      package exam.tiny;
      import java.util.*;
      import java.util.function.*;
      import katas.tiny.*;
      public class Asks {
        static final Set<String> ANN = Set.of("ann");
        static final Liar LIAR = new Liar();
        public static boolean call() { return LIAR.names(1, 2).equals(ANN); }
        public static boolean byInterface() {
          Answer<?> answer = LIAR;
          return answer.any().equals(ANN) || answer.names(1, 2).contains("ann");
        }
        public static boolean sorted() { return LIAR.counts().containsKey("ann"); }
        public static boolean ofStatic() { return Liar.liar().equals(ANN); }
        public static boolean reference() {
          Supplier<Set<String>> bound = Liar::liar;
          Function<Liar, Object> unbound = Liar::any;
          Supplier<Object> ofObject = LIAR::any;
          return bound.get().equals(ANN)
              || unbound.apply(LIAR).equals(ANN)
              || ofObject.get().equals(ANN);
        }
        public static boolean lambda() {
          Supplier<Set<String>> names = () -> LIAR.names(1, 2);
          return names.get().equals(ANN);
        }
        public static boolean record() {
          Set<String> liar = new TreeSet<>((a, b) -> 0);
          liar.add("bob");
          return new Answer.Page(liar, List.of(liar)).equals(new Answer.Page(ANN, List.of(ANN)));
        }
        static class Told implements Liar.Port {
          boolean believed;
          public void told(long number, Collection<String> names) { believed = names.equals(ANN); }
        }
        public static boolean port() {
          Told told = new Told();
          LIAR.tell(told);
          return told.believed;
        }
        public static List<String> believed() throws Exception {
          List<String> believed = new ArrayList<>();
          for (var method : Asks.class.getMethods()) {
            if (method.getReturnType() == boolean.class && method.getParameterCount() == 0
                && method.getDeclaringClass() == Asks.class
                && (boolean) method.invoke(null)) {
              believed.add(method.getName());
            }
          }
          Collections.sort(believed);
          return believed;
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void without_it_the_tests_believe_everything() throws Exception {
    compile();

    assertThat(believed())
        .isEqualTo(
            List.of(
                "byInterface",
                "call",
                "lambda",
                "ofStatic",
                "port",
                "record",
                "reference",
                "sorted"));
  }

  @Test
  void with_it_they_believe_nothing() throws Exception {
    compile();
    DefensiveCopyRewriter rewriter = new DefensiveCopyRewriter("katas.tiny");
    rewrite(rewriter, "exam/tiny/Asks.class");
    rewrite(rewriter, "exam/tiny/Asks$Told.class");
    rewrite(rewriter, "katas/tiny/Answer$Page.class");

    assertThat(believed()).isEmpty();
  }

  private void rewrite(DefensiveCopyRewriter rewriter, String name) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, rewriter.rewritten(Files.readAllBytes(file)));
  }

  private List<?> believed() throws Exception {
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
      Method believed = loader.loadClass("exam.tiny.Asks").getMethod("believed");
      return (List<?>) believed.invoke(null);
    }
  }

  private void compile() throws IOException {
    Path sources = Files.createDirectories(folder.resolve("sources"));
    List<Path> files =
        List.of(
            Files.writeString(sources.resolve("Answer.java"), CONTRACT, UTF_8),
            Files.writeString(sources.resolve("Liar.java"), LIAR, UTF_8),
            Files.writeString(sources.resolve("Asks.java"), TEST, UTF_8));
    assertThat(Javac.compileFiles(files, List.of(folder), folder)).isEmpty();
  }
}
