package rubezh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.lang.reflect.Proxy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rubezh.cli.command.CliConfig;
import rubezh.session.Stations;
import rubezh.text.Language;

/** What fails inside is told in sentences, never as a stack trace. */
final class CliFailureTest {
    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new OutOfMemoryError("heap"), "[APP-032]"),
                Arguments.of(new CompletionException(new OutOfMemoryError("heap")), "[APP-032]"),
                Arguments.of(new StackOverflowError(), "[APP-001]"),
                Arguments.of(new IllegalStateException("defect"), "[APP-001]"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureInsideIsToldInSentences(Throwable failure, String code) {
        var err = new ByteArrayOutputStream();
        var stations =
                (Stations)
                        Proxy.newProxyInstance(
                                Stations.class.getClassLoader(),
                                new Class<?>[] {Stations.class},
                                (_, _, _) -> {
                                    throw failure;
                                });
        var out = new PrintStream(err, true, StandardCharsets.UTF_8);
        var clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        var config = new CliConfig(Map.of(), Language.EN, clock, out, out, _ -> 0);
        assertThat(new Cli(config, stations).run("list")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(code).doesNotContain("at rubezh");
    }
}
