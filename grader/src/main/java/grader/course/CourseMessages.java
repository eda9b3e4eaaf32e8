package grader.course;

import java.nio.file.Path;
import java.util.Collection;

/** The messages about katas and about the settings of their exams. */
public final class CourseMessages {
  private CourseMessages() {}

  public static String unknownKata(String id, Collection<String> known) {
    return "there is no kata " + id + ": use one of " + String.join(", ", known);
  }

  // Tests and rules.

  public static String testWithoutRule(String test) {
    return test + " names no rule: begin its name with one, as in r2_3_hold_ends";
  }

  public static String testOfUnknownRule(String test, RuleId rule) {
    return test + " names rule " + rule + ", which the brief does not have";
  }

  public static String testWithout(String test, String annotation) {
    return test + " has no " + annotation;
  }

  // Settings of an exam.

  public static String badSetting(String key, String value, String example) {
    return key + "=" + value + " in exam.properties: write it like " + key + "=" + example;
  }

  public static String wholeLibrary(String allowed) {
    return "allow="
        + allowed
        + " in exam.properties permits all of a library: name single members of it by members=";
  }

  // Exams that an instructor adds.

  public static String noAddedExams(Path folder) {
    return folder + " has no exam to add: give a folder with a folder for each kata";
  }

  public static String addedToNoKata(Path folder, Collection<String> known) {
    return folder + " is not the name of a kata: name it like one of " + String.join(", ", known);
  }

  public static String emptyAddedExam(Path folder) {
    return folder
        + " adds nothing: put tests into hidden/java, or planted submissions into submissions";
  }

  public static String notOfAddedExam(Path file, String key, Collection<String> known) {
    return file + " sets " + key + "=, which the kata decides: use " + String.join(", ", known);
  }

  public static String addedOutside(Path file, String type, String examPackage) {
    return file + " declares " + type + ": put added tests into package " + examPackage;
  }

  public static String addedClassTwice(Path file, String type) {
    return file + " declares " + type + ", which the course's exam has too: rename it";
  }

  public static String addedFileTwice(Path file, String name) {
    return file + " adds " + name + ", which the course's exam has too: rename it";
  }

  public static String plantedTwice(Path folder, String name) {
    return folder + " adds the planted submission " + name + ", which exists already: rename it";
  }

  // The interview track.

  public static final String TRACK = "interview track";
  public static final String PUBLIC_TRACK = "public tests of the interview track";
}
