package rubezh.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubezh.app.CliResult;

/** A shell completes the commands as the script of the program says. */
class CompletionTest {
    private static final Path BASH = Path.of("/bin/bash");

    /** What bash does when somebody presses Tab behind the last word. */
    private static final String TAB =
            """
            source "$1"; shift
            COMP_WORDS=(rubezh "$@"); COMP_CWORD=$#; COMP_LINE="${COMP_WORDS[*]}"
            COMP_POINT=${#COMP_LINE}; _complete_rubezh 2>/dev/null; echo "${COMPREPLY[*]}"
            """;

    @TempDir static Path root;
    private static String script = "";

    @BeforeAll
    static void writeScript() throws IOException {
        script = run("bash");
        Files.writeString(root.resolve("script"), script);
    }

    private static String run(String shell) {
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        var none = CommandTree.unusedStations();
        return CliResult.of(none, Map.of(), clock, "completion", shell).out();
    }

    @ParameterizedTest
    @CsvSource({
        "offi,                officer",
        "officer re,          reactivate recover reopen reset-password",
        "officer add --r,     --rank --role",
        "schema code,         code-list",
        "totals --format c,   csv csv-ru",
        "totals --by s,       substance stage selection status",
        "watch add p,         person plate",
        "completion z,        zsh"
    })
    void commandsOptionsAndChoicesAreCompleted(String typed, String offered) throws IOException {
        assumeTrue(Files.exists(BASH), "no bash here");
        var command = new ProcessBuilder(BASH.toString(), "-c", TAB, "tab");
        command.command().add(root.resolve("script").toString());
        command.command().addAll(List.of(typed.split(" ")));
        Process bash = command.redirectErrorStream(true).start();
        String reply = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(reply.strip().split(" ")).containsExactlyInAnyOrder(offered.split(" "));
    }

    @Test
    void theScriptIsForBothShells() {
        assertThat(script).contains("bashcompinit").isEqualTo(run("zsh"));
    }
}
