package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A terminal without UTF-8 or without a screen: what cannot work is refused in words. */
final class TerminalLocaleTest {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @TempDir Path root;

    private static String run(Map<String, String> variables, List<String> command)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_"));
        builder.environment().remove("LANG");
        builder.environment().putAll(variables);
        Process process = builder.start();
        byte[] output = process.getInputStream().readAllBytes();
        return process.waitFor() + " " + new String(output, StandardCharsets.UTF_8).strip();
    }

    /** The script is run with a Java that only tells its language settings. */
    @ParameterizedTest
    @CsvSource({
        ", , '', C.UTF-8, ''",
        "C, , '', C.UTF-8, C",
        "ru_RU.KOI8-R, , '', C.UTF-8, ru_RU.KOI8-R",
        "ru_RU.UTF-8, , ru_RU.UTF-8, '', ''",
        ", en_US.utf8, '', '', en_US.utf8"
    })
    void theScriptStartsJavaWithUtf8(
            @Nullable String all,
            @Nullable String lang,
            String allThen,
            String ctypeThen,
            String langThen)
            throws Exception {
        Path script = script("echo \"${LC_ALL-}|${LC_CTYPE-}|${LANG-}\"");
        var variables = new HashMap<String, String>();
        if (all != null) {
            variables.put("LC_ALL", all);
        }
        if (lang != null) {
            variables.put("LANG", lang);
        }
        assertThat(run(variables, List.of("/bin/sh", script.toString())))
                .isEqualTo("0 " + allThen + "|" + ctypeThen + "|" + langThen);
    }

    /** What is over at once is not compiled a second time; what may take long is. */
    @ParameterizedTest
    @CsvSource({
        "version, true",
        "--lang ru version, true",
        "--help, true",
        "list --limit 1, false",
        "--data version import version, false"
    })
    void whatOnlyPrintsIsCompiledByTheFirstCompilerAlone(String arguments, boolean quick)
            throws Exception {
        var command = new ArrayList<>(List.of("/bin/sh", script("echo $*").toString()));
        command.addAll(List.of(arguments.split(" ")));
        String started = run(Map.of(), command);
        assertThat(started).startsWith("0 ").endsWith("lib/rubezh.jar " + arguments);
        assertThat(started.contains("-XX:TieredStopAtLevel=1")).isEqualTo(quick);
    }

    /** Returns the script of the package beside a Java that runs a line of shell. */
    private Path script(String line) throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell here");
        Path script = Files.createDirectories(root.resolve("bin")).resolve("rubezh");
        Files.copy(Path.of("packaging/linux/rubezh"), script);
        Path java = Files.createDirectories(root.resolve("runtime/bin")).resolve("java");
        Files.writeString(
                root.resolve("runtime/release"),
                "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"25.0.1\"\n");
        Files.writeString(java, "#!/bin/sh\n" + line + "\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return script;
    }

    @Test
    void withoutTheScriptAPathThatCannotBeReadIsToldInWords() throws Exception {
        var command = program("--data", root.resolve("Станция").toString(), "list");
        String told = run(Map.of("LC_ALL", "C", "XDG_STATE_HOME", root.toString()), command);
        assertThat(told).startsWith("2 ").contains("[APP-0").doesNotContain("Exception");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutAScreenTheWindowIsRefusedInWords() throws Exception {
        var environment =
                Map.of(
                        "DISPLAY",
                        "",
                        "XDG_STATE_HOME",
                        root.toString(),
                        "XDG_CONFIG_HOME",
                        root.toString());
        String told = run(environment, program("--data", root.resolve("data").toString()));
        assertThat(told).startsWith("2 ").contains("[APP-112]").doesNotContain("\tat ");
        assertThat(root.resolve("data")).doesNotExist();
    }

    private static List<String> program(String... arguments) {
        String classes = System.getProperty("java.class.path");
        assumeTrue(classes.contains("classes"), "no class path to start another process with");
        var command = new ArrayList<>(List.of(JAVA.toString(), "-cp", classes, "rubezh.Main"));
        command.addAll(List.of(arguments));
        return command;
    }
}
