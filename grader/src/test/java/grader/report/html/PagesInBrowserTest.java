package grader.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Opens the pages as a reader does. Skipped where no Chromium is installed. */
class PagesInBrowserTest {
  private static final int PHONE = 360;
  private static final int DESK = 1280;

  /** What reaches past the right edge, unless it lies in a part that scrolls by itself. */
  private static final String WIDER =
      "const root = document.documentElement;"
          + "if (root.scrollWidth <= root.clientWidth) return [];"
          + "return [...document.querySelectorAll('body *')]"
          + ".filter(e => e.getBoundingClientRect().right > root.clientWidth)"
          + ".filter(e => !e.closest('.scroll'))"
          + ".map(e => e.tagName + ' ' + e.className).concat('scrolls sideways')";

  /** Runs the engine in the page itself; its own builder opens a second window for each page. */
  private static final String RUN_ENGINE =
      "const done = arguments[0];"
          + "axe.run().then(r => done(r.violations.flatMap("
          + "v => v.nodes.map(n => v.id + ': ' + n.html))), e => done(['' + e]))";

  @TempDir private static Path folder;
  @TempDir private static Path profile;

  private static Browser browser;
  private static Map<String, Path> pages;

  @BeforeAll
  static void start() throws IOException {
    browser = Browser.start(profile);
    pages = SamplePages.write(folder);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"light, 360", "light, 1280", "dark, 360", "dark, 1280"})
  void every_page_is_quiet_readable_and_fits(String scheme, int width) throws IOException {
    String contrast = script("contrast.js");
    pages.forEach(
        (name, page) -> {
          browser.open(page, scheme, width);
          openDetails();

          assertThat(browser.console()).as("console of %s", name).isEmpty();
          assertThat(browser.requests())
              .as("requests of %s", name)
              .isNotEmpty()
              .allMatch(url -> url.equals(page.toUri().toString()));
          assertThat(run(WIDER)).as("wider than %s at %s", name, width).isEqualTo(List.of());
          assertThat((List<?>) run(contrast)).as("contrast of %s, %s", name, scheme).isEmpty();
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"hostile", "class", "compare", "interview-hostile"})
  void what_a_submission_says_is_text_and_nothing_else(String name) {
    browser.open(pages.get(name), "light", DESK);
    openDetails();

    assertThat(
            run(
                "return document.querySelectorAll("
                    + "'script,img,iframe,object,embed,form,link').length"))
        .isEqualTo(0L);
    assertThat(run("return document.querySelectorAll('style').length")).isEqualTo(1L);
    assertThat(
            (List<?>)
                run(
                    "return [...document.querySelectorAll('*')].flatMap(e => [...e.attributes])"
                        + ".map(a => a.name).filter(n => n.startsWith('on') || n === 'style')"))
        .isEmpty();
    assertThat(
            (List<?>)
                run(
                    "return [...document.querySelectorAll('a')].map(a => a.getAttribute('href'))"
                        + ".filter(h => !/^#[a-z0-9.-]+$/.test(h))"))
        .isEmpty();
    String text = browser.driver().findElement(By.tagName("body")).getText();
    assertThat(text).contains("alert(").doesNotContainPattern("[\u202a-\u202e\u2066-\u2069\u0000]");
    assertThat(browser.console()).isEmpty();
  }

  @Test
  void hostile_words_are_shown_as_they_were_said() {
    browser.open(pages.get("hostile"), "light", DESK);
    openDetails();

    assertThat(browser.driver().findElement(By.tagName("body")).getText())
        .contains(
            "<script>alert('message')</script>",
            "</pre></style><style>body{display:none}</style>",
            "<a href=\"javascript:alert(3)\">open</a>",
            "src/main/java/katas/counter/\"onmouseover=\"alert(5).java:7",
            "\\u202egnp.evil",
            "{{7*7}} ${7*7} #{7*7}",
            "<img src=https://evil.example/p.png>");
  }

  @Test
  void the_policy_stops_a_script_even_where_escaping_would_not() {
    browser.open(pages.get("class"), "light", DESK);

    run(
        "const e = document.createElement('div');"
            + "e.innerHTML = '<img src=\"https://evil.example/\" onerror=\"document.title=1\">';"
            + "document.body.append(e);"
            + "const s = document.createElement('script');"
            + "s.textContent = 'document.title = \"taken\"'; document.body.append(s)");

    assertThat(browser.driver().getTitle()).startsWith("Class report");
    assertThat(browser.console())
        .isNotEmpty()
        .allMatch(line -> line.contains("Content Security Policy"));
    assertThat(browser.requests()).noneMatch(url -> url.startsWith("https://evil.example"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "some-failed",
        "hostile",
        "class",
        "class-pages",
        "compare",
        "interview-some-failed"
      })
  void the_keyboard_reaches_everything_in_order_and_shows_where_it_is(String name) {
    browser.open(pages.get(name), "light", PHONE);
    List<?> expected =
        (List<?>)
            run(
                "return [...document.querySelectorAll("
                    + "'a[href],summary,[tabindex=\"0\"],input:checked')]"
                    + ".filter(e => e.checkVisibility())");

    List<Object> reached = new ArrayList<>();
    for (int i = 0; i < expected.size(); i++) {
      browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
      reached.add(browser.driver().switchTo().activeElement());
      assertThat(
              run(
                  "const e = document.activeElement;"
                      + "const s = getComputedStyle(e), r = e.getBoundingClientRect();"
                      + "return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2"
                      + " && r.bottom > 0 && r.top < innerHeight"))
          .as("focus is visible on %s", run("return document.activeElement.outerHTML"))
          .isEqualTo(true);
    }

    assertThat(reached).isEqualTo(expected);
  }

  @Test
  void students_are_sorted_without_a_script() {
    browser.open(pages.get("class-pages"), "light", DESK);
    assertThat(firstStudent()).isEqualTo("ann-lee");

    browser.driver().findElement(By.id("by-stuck")).click();
    assertThat(firstStudent()).isEqualTo("finn-berg");
    browser.driver().findElement(By.id("by-score")).click();
    assertThat(firstStudent()).isEqualTo("ann-lee");
    assertThat(run("return document.querySelectorAll('script').length")).isEqualTo(0L);
  }

  private static String firstStudent() {
    return (String)
        run(
            "return [...document.querySelectorAll('.students')].filter(e => e.checkVisibility())"
                + ".map(e => e.tBodies[0].rows[0].cells[0].innerText).join()");
  }

  @Test
  void the_first_stop_skips_to_the_result_and_details_open_by_key() {
    browser.open(pages.get("some-failed"), "light", DESK);

    browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
    browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
    assertThat(run("return document.activeElement.id")).isEqualTo("main");

    WebElement summary = browser.driver().findElement(By.tagName("summary"));
    summary.sendKeys(Keys.ENTER);
    assertThat(run("return document.querySelector('details').open")).isEqualTo(true);
  }

  @ParameterizedTest
  @CsvSource({
    "timed-out, light",
    "hostile, dark",
    "class, light",
    "class, dark",
    "class-pages, dark",
    "compare, light",
    "compare, dark",
    "interview-hostile, light",
    "interview-some-failed, dark",
    "interview-did-not-compile, light"
  })
  void an_accessibility_engine_finds_nothing(String name, String scheme) throws IOException {
    browser.open(pages.get(name), scheme, DESK);
    openDetails();

    run(script("axe.min.js"));

    assertThat((List<?>) browser.driver().executeAsyncScript(RUN_ENGINE))
        .as("axe on %s", name)
        .isEmpty();
  }

  private static void openDetails() {
    run("document.querySelectorAll('details').forEach(it => it.open = true)");
  }

  private static Object run(String script) {
    return browser.driver().executeScript(script);
  }

  private static String script(String name) throws IOException {
    try (InputStream text = PagesInBrowserTest.class.getResourceAsStream("/" + name)) {
      return new String(Objects.requireNonNull(text, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
