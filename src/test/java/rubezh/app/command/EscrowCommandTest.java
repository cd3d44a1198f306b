package rubezh.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.CliResult;
import rubezh.fixtures.LongTest;

/**
 * A post is reminded to leave the code of its sheet with headquarters, leaves it, loses sheet and
 * password, and is opened once by what headquarters reads out. Real registers and files.
 */
@LongTest
class EscrowCommandTest {
    private static final String POST = "KG-NAR";
    private static final String HEADQUARTERS = "KG-CTR";

    @TempDir Path root;

    private Path file(String name) {
        return root.resolve(name);
    }

    private CliResult run(String station, String line, Map<String, String> more) {
        var variables = new HashMap<>(Map.of("RUBEZH_DATA", file(station).toString()));
        variables.put("RUBEZH_USER", "chief");
        variables.putAll(more);
        return CliResult.run(file(station), variables, line.replace("@", root + "/").split(" "));
    }

    private CliResult done(String station, String line) {
        CliResult result = run(station, line, Map.of());
        assertThat(result.status()).as(line + "\n" + result.err()).isZero();
        return result;
    }

    private void assertRefused(String station, String line, String code) {
        CliResult result = run(station, line, Map.of());
        assertThat(result.err()).as(line).contains("[" + code + "]");
        assertThat(result.out()).as(line).isEmpty();
    }

    private void init(String code) {
        String line = "init --station %s --country KG --name-ru Н --name-en N --admin chief";
        done(code, line.formatted(code));
    }

    private String fingerprint(String station) {
        Matcher digits =
                Pattern.compile("\"fingerprint\":\\s*\"([0-9a-f]{32})\"")
                        .matcher(done(station, "--json key").out());
        assertThat(digits.find()).isTrue();
        return digits.group(1);
    }

    private void enrol() {
        done(POST, "enrol request -o @request.json");
        String approve = "enrol approve @request.json --trust %s --headquarters -o @approval.json";
        done(HEADQUARTERS, approve.formatted(fingerprint(POST)));
        done(POST, "enrol join @approval.json --trust " + fingerprint(HEADQUARTERS));
    }

    private String open(String escrow) {
        return done(HEADQUARTERS, "officer escrow @" + escrow + " --reason lost-sheet")
                .out()
                .strip();
    }

    private String today() {
        return done(POST, "today").out();
    }

    private CliResult recover(String code) {
        return run(POST, "officer recover chief", Map.of("RUBEZH_RECOVERY_CODE", code));
    }

    @Test
    void whatHeadquartersReadsOutOpensTheRegisterOfThePostOnce() {
        init(POST);
        init(HEADQUARTERS);
        assertThat(today()).contains("the register cannot be opened");
        enrol();
        done(POST, "officer sheet -o @first.pdf --escrow @first.age");
        assertThat(today()).doesNotContain("the register cannot be opened", "was not left");
        done(POST, "officer sheet -o @without.pdf");
        assertThat(today()).contains("The code of the sheet was not left with KG-CTR");
        done(POST, "officer sheet -o @sheet.pdf --escrow @sheet.age");
        String replaced = open("first.age");
        CliResult opened = done(HEADQUARTERS, "officer escrow @sheet.age --reason lost-sheet");
        assertThat(opened.err()).contains("station KG-NAR, N", "by chief").doesNotContain("card");
        assertThat(done(HEADQUARTERS, "audit --json").out())
                .contains("open-deposit", "lost-sheet")
                .doesNotContain(opened.out().strip());
        assertThat(recover(replaced).err()).contains("[SEC-030]");
        CliResult recovered = recover(opened.out().strip());
        assertThat(recovered.status()).as(recovered.err()).isZero();
        assertThat(recover(opened.out().strip()).err()).contains("[SEC-030]");
        assertRefused(POST, "list", "SEC-001");
    }

    @Test
    void onlyHeadquartersOpensTheFileAndOnlyWhole() throws IOException {
        init(POST);
        init(HEADQUARTERS);
        assertRefused(POST, "officer sheet -o @sheet.pdf --escrow @sheet.age", "ENR-014");
        enrol();
        assertRefused(HEADQUARTERS, "officer sheet -o @hq.pdf --escrow @hq.age", "ENR-014");
        assertThat(file("sheet.pdf")).doesNotExist();
        assertThat(file("hq.age")).doesNotExist();
        done(POST, "officer sheet -o @sheet.pdf --escrow @sheet.age");
        assertRefused(POST, "officer escrow @sheet.age --reason lost-sheet", "ENR-016");
        assertRefused(HEADQUARTERS, "officer escrow @sheet.age", "ENR-017");
        assertRefused(HEADQUARTERS, "officer escrow @request.json --reason lost", "ENR-015");
        assertRefused(HEADQUARTERS, "officer escrow @none --reason lost", "BND-043");
        byte[] damaged = Files.readAllBytes(file("sheet.age"));
        damaged[damaged.length - 1] ^= 1;
        Files.write(file("sheet.age"), damaged);
        assertRefused(HEADQUARTERS, "officer escrow @sheet.age --reason lost", "ENR-015");
    }
}
