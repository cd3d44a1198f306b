package rubezh.build;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;
import picocli.CommandLine;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.fixtures.LongTest;
import tools.jackson.core.JsonParser;

/** Of the libraries of the program one is signed and one has classes in the form of Java 5. */
@LongTest
class LibraryNormalizerTest {
    @TempDir Path folder;

    @Test
    void aSignedLibraryIsTheSameWithoutItsSignature() throws Exception {
        Path before = jarOf(Argon2BytesGenerator.class);
        Path after = converted(before);

        try (var jar = open(after)) {
            assertThat(jar.getManifest().getEntries()).isEmpty();
            assertThat(jar.isMultiRelease()).isTrue();
            assertThat(jar.getManifest().getMainAttributes().getValue(LibraryNormalizer.NOTE))
                    .contains("signature removed");
        }
        List<String> kept = names(after);
        assertThat(names(before))
                .containsAll(kept)
                .filteredOn(Predicate.not(new HashSet<>(kept)::contains))
                .isNotEmpty()
                .allMatch(name -> name.matches("META-INF/BC.*\\.(SF|RSA|DSA|EC)"));
        assertThat(classes(after)).isEqualTo(classes(before));
    }

    @Test
    void oldClassesGetAFormThatIsVerifiedByStackMaps() throws Exception {
        Path before = jarOf(CommandLine.class);
        assertThat(versions(before)).containsOnly(ClassFile.JAVA_5_VERSION);

        Path after = converted(before);

        assertThat(names(after)).containsExactlyInAnyOrderElementsOf(names(before));
        assertThat(versions(after)).containsOnly(ClassFile.JAVA_8_VERSION);
        // Loading a method of each class has the JVM verify it; there is no other verifier for 8.
        try (var loader = new URLClassLoader(new URL[] {after.toUri().toURL()}, null)) {
            for (String name : classes(after).keySet()) {
                load(loader, name.replace('/', '.').replace(".class", ""));
            }
        }
    }

    @Test
    void anyOtherLibraryStaysAsItIs() throws Exception {
        Path before = jarOf(JsonParser.class);

        assertThat(converted(before)).hasSameBinaryContentAs(before);
    }

    @Test
    void aSecondBuildChangesNothing() throws Exception {
        Path after = converted(jarOf(CommandLine.class));
        byte[] first = Files.readAllBytes(after);

        LibraryNormalizer.convert(folder, false);

        assertThat(after).hasBinaryContent(first);
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void inAPackageNativeLibrariesLieBesideTheJarsOnly() throws Exception {
        Path before = jarOf(JDBC.class);
        Path after = Files.copy(before, folder.resolve(before.getFileName()));

        LibraryNormalizer.convert(folder, true);

        List<String> kept = names(after);
        assertThat(names(before))
                .filteredOn(Predicate.not(new HashSet<>(kept)::contains))
                .hasSizeGreaterThan(10)
                .allMatch(name -> name.startsWith("org/sqlite/native/"));
        assertThat(kept).noneMatch(name -> name.matches(".*\\.(so|dll|dylib)"));
        assertThat(classes(after)).isEqualTo(classes(before));
    }

    private static void load(ClassLoader loader, String name) {
        try {
            Class.forName(name, true, loader);
        } catch (ClassNotFoundException | NoClassDefFoundError optional) {
            // picocli has classes for Groovy and for terminals, which are not there.
            assertThat(optional.getMessage()).doesNotStartWith("picocli");
        }
    }

    private Path converted(Path jar) throws IOException {
        Path copy = Files.copy(jar, folder.resolve(jar.getFileName()));
        LibraryNormalizer.convert(folder, false);
        return copy;
    }

    private static Path jarOf(Class<?> library) throws URISyntaxException {
        return Path.of(library.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static List<String> names(Path file) {
        try (var jar = open(file)) {
            return new ArrayList<>(jar.stream().map(JarEntry::getName).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Integer> versions(Path file) throws IOException {
        try (var jar = open(file)) {
            return jar.stream()
                    .filter(LibraryNormalizerTest::isClass)
                    .map(entry -> ClassFile.of().parse(read(jar, entry)).majorVersion())
                    .toList();
        }
    }

    /** Returns the hash of each class. */
    private static Map<String, String> classes(Path file) throws IOException {
        try (var jar = open(file)) {
            return jar.stream()
                    .filter(LibraryNormalizerTest::isClass)
                    .collect(toMap(JarEntry::getName, entry -> hash(read(jar, entry))));
        }
    }

    /** Opens a library; its signature is not asked for, as checking it takes seconds. */
    private static JarFile open(Path file) throws IOException {
        return new JarFile(file.toFile(), false);
    }

    private static boolean isClass(JarEntry entry) {
        return entry.getName().endsWith(".class") && !entry.getName().endsWith("module-info.class");
    }

    private static String hash(byte[] content) {
        return HexFormat.of().formatHex(Sha256.newDigest().digest(content));
    }

    private static byte[] read(JarFile jar, JarEntry entry) {
        try (var in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
