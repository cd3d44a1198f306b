package rubezh.build;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.LongTest;

/** The programs that measure fit the program they measure, though they run once in a while. */
@LongTest
class MeasurementSourcesTest {
    @TempDir Path classes;

    /** Those that need JMH are left out: it is on the class path of the profile alone. */
    @Test
    void figuresCompileAgainstTheProgramAsItIs() throws IOException {
        List<Path> figures;
        try (Stream<Path> all = Files.walk(Path.of("src/bench/java"))) {
            figures = all.filter(file -> file.toString().endsWith("Measurement.java")).toList();
        }
        assertThat(figures).hasSizeGreaterThanOrEqualTo(2);
        var output = new StringWriter();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options =
                    List.of(
                            "-proc:none",
                            "-d",
                            classes.toString(),
                            "-sourcepath",
                            "src/bench/java",
                            "-cp",
                            System.getProperty("java.class.path"));
            var sources = files.getJavaFileObjectsFromPaths(figures);
            boolean done = compiler.getTask(output, files, null, options, null, sources).call();
            assertThat(done).as(output.toString()).isTrue();
        }
    }
}
