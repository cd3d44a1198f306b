package rubezh.build;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.util.spi.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The options of packages for systems that no test runs on: they can only be read here. */
class PackagingOptionsTest {
    private static final Path PACKAGING = Path.of("packaging");

    /** Options that jpackage has on the system they are for only, and so does not name here. */
    private static final String OF_OTHER_SYSTEMS = "--(win|mac)-[a-z-]+";

    private static List<String> options(String system) throws IOException {
        return Files.readAllLines(PACKAGING.resolve(system).resolve("jpackage.options")).stream()
                .filter(line -> line.startsWith("--"))
                .toList();
    }

    private static List<String> values(String system, String option) throws IOException {
        return options(system).stream()
                .filter(line -> line.startsWith(option + " "))
                .map(line -> line.substring(option.length() + 1))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows", "mac"})
    void everyOptionIsKnown(String system) throws IOException {
        var help = new StringWriter();
        ToolProvider jpackage = ToolProvider.findFirst("jpackage").orElseThrow();
        jpackage.run(new PrintWriter(help), new PrintWriter(help), "--help");
        assertThat(options(system))
                .extracting(line -> line.split(" ", 2)[0])
                .filteredOn(option -> !option.matches(OF_OTHER_SYSTEMS))
                .allMatch(option -> help.toString().contains(option + " "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows", "mac"})
    void everyFileIsThereAndTheVersionIsThatOfTheBuild(String system) throws IOException {
        for (String option : List.of("--icon", "--license-file")) {
            assertThat(values(system, option)).allMatch(file -> Files.exists(Path.of(file)));
        }
        String version = values(system, "--app-version").getFirst();
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("\n  <version>" + version + "</version>");
        assertThat(Files.readString(PACKAGING.resolve("linux/rubezh.metainfo.xml")))
                .contains("<release version=\"" + version + "\"");
    }

    /** The package for Linux takes its list from the options for Windows. */
    @ParameterizedTest
    @ValueSource(strings = {"windows", "mac"})
    void everySystemHasTheSameModulesAndAllOfThemExist(String system) throws IOException {
        String modules = values(system, "--add-modules").getFirst();
        assertThat(modules).isEqualTo(values("windows", "--add-modules").getFirst());
        assertThat(modules.split(","))
                .allMatch(name -> ModuleFinder.ofSystem().find(name).isPresent());
    }
}
