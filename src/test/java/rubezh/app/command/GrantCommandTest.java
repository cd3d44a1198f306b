package rubezh.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.CaseJson;
import rubezh.app.CliResult;
import rubezh.fixtures.LongTest;

/**
 * Two posts without headquarters by commands alone: one asks to review for the other, gets the
 * right, decides, and loses it again.
 */
@LongTest
class GrantCommandTest {
    private static final Pattern ID = Pattern.compile("(?m)^ {2}([0-9a-f]{8}) {2}");

    @TempDir static Path root;
    private static Map<String, String> osh = Map.of();
    private static Map<String, String> batken = Map.of();

    @BeforeAll
    static void meet() {
        osh = CliResult.newStation(root, root.resolve("osh"), "KG-OSH");
        batken = CliResult.newStation(root, root.resolve("batken"), "KG-BAT");
        send(osh, "KG-BAT", batken);
        send(batken, "KG-OSH", osh);
    }

    private static void send(Map<String, String> from, String code, Map<String, String> to) {
        String bundle = root.resolve("to-" + code + ".json").toString();
        String plain = "cable between the posts";
        done(from, "export", "--to", code, "--plain", "--reason", plain, "--force", "-o", bundle);
        done(to, "import", "--trust", "first", bundle);
    }

    private static CliResult done(Map<String, String> station, String... arguments) {
        return CliResult.done(root, station, arguments);
    }

    private static CliResult failed(Map<String, String> station, String... arguments) {
        CliResult result = CliResult.run(root, station, arguments);
        assertThat(result.status()).isNotZero();
        return result;
    }

    private static String id(CliResult list) {
        Matcher found = ID.matcher(list.out());
        assertThat(found.find()).as(list.out()).isTrue();
        return found.group(1);
    }

    @Test
    void aPostAsksReviewsForAnotherAndStopsWhenTheRightEnds() throws IOException {
        assertThat(done(osh, "grant").err()).contains("No rights over cases");
        assertThat(failed(batken, "grant", "ask", "KG-OSH", "--right", "review").status())
                .isEqualTo(2);
        String ask = "one supervisor on leave there";
        assertThat(
                        done(batken, "grant", "ask", "KG-OSH", "--right", "review", "--reason", ask)
                                .err())
                .contains("KG-OSH is asked");
        assertThat(
                        failed(
                                        batken,
                                        "grant",
                                        "ask",
                                        "KG-OSH",
                                        "--right",
                                        "review",
                                        "--reason",
                                        ask)
                                .err())
                .contains("[GRT-004]");
        send(batken, "KG-OSH", osh);
        CliResult waiting = done(osh, "grant", "list");
        assertThat(waiting.out())
                .contains("KG-BAT asks KG-OSH to let it review the cases of KG-OSH", ask);
        assertThat(done(osh, "grant", "list", "--json").out())
                .contains("\"toAnswer\"", "\"right\":\"REVIEW\"");
        assertThat(failed(osh, "grant", "accept", "ffffffff", "--reason", ask).err())
                .contains("[GRT-005]");
        done(osh, "grant", "accept", id(waiting), "--reason", "agreed");
        assertThatItReviewsUntilTheRightEnds();
    }

    private static void assertThatItReviewsUntilTheRightEnds() throws IOException {
        Path file =
                Files.writeString(root.resolve("case.json"), CaseJson.SEALED.formatted("3", "7"));
        done(osh, "record", "--submit", file.toString());
        send(osh, "KG-BAT", batken);
        assertThat(done(batken, "grant").out())
                .contains("KG-OSH gave a right: KG-BAT reviews the cases of KG-OSH", "agreed");
        assertThat(done(batken, "grant").out()).doesNotContain("gave a right");
        String number = "KG-OSH-A-2026-000001";
        done(batken, "review", "approve", number);
        send(batken, "KG-OSH", osh);
        assertThat(done(osh, "show", number).out()).contains("Status: Approved");

        String right = id(done(osh, "grant"));
        assertThat(failed(batken, "grant", "end", right, "--reason", "not ours").err())
                .contains("[GRT-006]");
        assertThat(done(osh, "grant", "end", right, "--reason", "back from leave").err())
                .contains("has ended");
        assertThat(done(osh, "show", number).out()).contains("Status: Approved");
        assertThat(done(osh, "audit").out()).contains("right over cases", "back from leave");
        assertThat(
                        failed(
                                        osh,
                                        "grant",
                                        "give",
                                        "KG-BAT",
                                        "--right",
                                        "receive",
                                        "--cases-of",
                                        "all",
                                        "--reason",
                                        "why not")
                                .err())
                .contains("[GRT-003]");
    }
}
