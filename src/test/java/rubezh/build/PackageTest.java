package rubezh.build;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.sun.source.tree.ClassTree;
import org.junit.jupiter.api.Test;
import rubezh.build.Sources.Source;

/** Size of packages, and uniqueness of type names in the program code. */
class PackageTest {
    private static final int FILES = 45;

    private final List<Source> files =
            Sources.main().files().stream()
                    .filter(f -> !f.path().endsWith("package-info.java"))
                    .toList();

    @Test
    void noPackageHoldsMoreThan45Files() {
        Map<Path, Long> sizes =
                Stream.concat(files.stream(), Sources.tests().files().stream())
                        .filter(f -> !f.path().endsWith("package-info.java"))
                        .collect(
                                groupingBy(
                                        f -> Objects.requireNonNull(f.path().getParent()),
                                        TreeMap::new,
                                        counting()));
        assertThat(sizes).hasSizeGreaterThan(40);
        assertThat(sizes.entrySet()).filteredOn(e -> e.getValue() > FILES).isEmpty();
    }

    @Test
    void aSimpleNameBelongsToOneTopLevelType() {
        Map<String, List<Path>> places =
                files.stream()
                        .flatMap(f ->
                                f.tree().getTypeDecls().stream()
                                        .filter(ClassTree.class::isInstance)
                                        .map(t -> ((ClassTree) t).getSimpleName())
                                        .map(name -> Map.entry(name.toString(), f.path())))
                        .collect(
                                groupingBy(
                                        Map.Entry::getKey,
                                        TreeMap::new,
                                        Collectors.mapping(
                                                Map.Entry::getValue, Collectors.toList())));
        assertThat(places).hasSizeGreaterThan(500);
        assertThat(places.entrySet()).filteredOn(e -> e.getValue().size() > 1).isEmpty();
    }
}
