package grader.course;

/** The six levels, the same in every kata, in order. */
public enum Level {
  ESTIMATE("Estimate"),
  CORE("Core"),
  DEEP_DIVE_ONE("Deep dive one"),
  DEEP_DIVE_TWO("Deep dive two"),
  RACES_AND_FAULTS("Races and faults"),
  SCALE("Scale");

  private final String title;

  Level(String title) {
    this.title = title;
  }

  /** The level with this number. Precondition: 0 to 5. */
  public static Level of(int number) {
    return values()[number];
  }

  /** 0 to 5. */
  public int number() {
    return ordinal();
  }

  /** The name that a brief uses, for example {@code Deep dive one}. */
  public String title() {
    return title;
  }
}
