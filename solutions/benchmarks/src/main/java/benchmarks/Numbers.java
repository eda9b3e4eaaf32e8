package benchmarks;

import com.github.f4b6a3.tsid.Tsid;
import java.util.Random;
import katas.urlshortener.Base62;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Numbers of 63 bits and their texts in base 62. The library beside the reference is {@code
 * tsid-creator}: it writes ids, has the same digits in the same order, and is kept up. It always
 * writes eleven digits, zeros in front included, which most of these numbers need anyway; apart
 * from those zeros the texts are the same, which the setup checks.
 */
@State(Scope.Thread)
public class Numbers {
  static final int BASE = 62;

  private static final int SIZE = 1_024;

  final Base62 reference = new Base62();
  private final long[] numbers = new long[SIZE];
  private final String[] texts = new String[SIZE];
  private final String[] padded = new String[SIZE];
  private int next;

  /** Draws the numbers. */
  @Setup
  public void draw() {
    Random random = new Random(5);
    for (int i = 0; i < SIZE; i++) {
      long number = random.nextLong() >>> 1;
      numbers[i] = number;
      texts[i] = reference.encode(number);
      padded[i] = Tsid.from(number).encode(BASE);
      String zeros = "0".repeat(padded[i].length() - texts[i].length());
      if (!padded[i].equals(zeros + texts[i])) {
        throw new IllegalStateException(number + ": " + texts[i] + ", tsid: " + padded[i]);
      }
    }
  }

  long number() {
    return numbers[index()];
  }

  String text() {
    return texts[index()];
  }

  String padded() {
    return padded[index()];
  }

  private int index() {
    next = (next + 1) % SIZE;
    return next;
  }
}
