package rubezh.build;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;

/** The program names no library it does not use, and no class of it belongs to the build alone. */
@AnalyzeClasses(packages = "rubezh", importOptions = ImportOption.DoNotIncludeTests.class)
class LibraryTest {
    private static final Pattern COMPILED =
            Pattern.compile(
                    "<dependency>\\s*<groupId>[^<]+</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*"
                            + "<version>[^<]+</version>\\s*(?!<scope>)");

    @ArchTest
    static void everyLibraryOfTheProgramIsNamedByOneOfItsClasses(JavaClasses program)
            throws IOException {
        Set<String> named = namedTypes(program);
        var unused = new TreeSet<String>();
        for (String artifact : artifacts()) {
            if (!holdsAny(artifact, named)) {
                unused.add(artifact);
            }
        }
        assertThat(unused)
                .as("of scope runtime if another library loads it, of scope test if tests do")
                .isEmpty();
    }

    @ArchTest
    static void noClassOfTheProgramBelongsToTheBuild(JavaClasses program) {
        assertThat(program.stream().map(type -> type.getPackageName()))
                .doesNotContain("rubezh.build");
    }

    private static Set<String> namedTypes(JavaClasses program) {
        var named = new HashSet<String>();
        for (var type : program) {
            for (var use : type.getDirectDependenciesFromSelf()) {
                named.add(
                        use.getTargetClass().getBaseComponentType().getName().replace('.', '/')
                                + ".class");
            }
        }
        return named;
    }

    private static List<String> artifacts() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String own = pom.split("</dependencyManagement>")[1].split("<build>")[0];
        List<String> artifacts = COMPILED.matcher(own).results().map(m -> m.group(1)).toList();
        assertThat(artifacts).hasSizeBetween(20, 40).contains("javafx-controls", "pdfbox");
        return artifacts;
    }

    /** A library of one system has its classes in a jar beside the one that is named. */
    private static boolean holdsAny(String artifact, Set<String> types) throws IOException {
        for (String entry :
                System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator))) {
            Path path = Path.of(entry);
            if (path.getFileName().toString().startsWith(artifact + "-")
                    && entry.endsWith(".jar")) {
                try (var jar = new JarFile(path.toFile())) {
                    if (jar.stream().anyMatch(one -> types.contains(one.getName()))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
