package rubezh.build;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;

/**
 * Classes that need each other, over one or several others; a nested class is part of its outermost
 * one. Each is read only with all the others of its circle. Packages have none at all ({@link
 * ArchitectureTest}); those of classes are listed in a file that may only shrink.
 */
@AnalyzeClasses(packages = "rubezh", importOptions = ImportOption.DoNotIncludeTests.class)
class ClassCircleTest {
    private static final Path KNOWN = Path.of("src/test/resources/rubezh/build/class-circles.txt");

    @ArchTest
    static void noCircleOfClassesIsNew(JavaClasses program) throws IOException {
        List<Set<String>> known = known();
        assertThat(circles(uses(program)))
                .filteredOn(found -> known.stream().noneMatch(circle -> circle.containsAll(found)))
                .as("circles of classes that are within none of " + KNOWN)
                .isEmpty();
    }

    @ArchTest
    static void aCircleThatIsGoneIsNotListed(JavaClasses program) throws IOException {
        Set<String> found =
                circles(uses(program)).stream().flatMap(Set::stream).collect(Collectors.toSet());
        assertThat(known().stream().flatMap(Set::stream))
                .filteredOn(name -> !found.contains(name))
                .as("classes of " + KNOWN + " that are in no circle")
                .isEmpty();
    }

    @ArchTest
    static void aCircleIsFoundOverSeveralClasses(JavaClasses program) {
        Map<String, Set<String>> uses =
                Map.of(
                        "a", Set.of("b"),
                        "b", Set.of("c", "d"),
                        "c", Set.of("a"),
                        "d", Set.of("e"),
                        "e", Set.of());
        assertThat(circles(uses)).containsExactly(Set.of("a", "b", "c"));
    }

    private static List<Set<String>> known() throws IOException {
        return Files.readAllLines(KNOWN).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Set.of(line.split(" ")))
                .toList();
    }

    /** Returns the outermost classes that each outermost class uses. */
    private static Map<String, Set<String>> uses(JavaClasses program) {
        var uses = new TreeMap<String, Set<String>>();
        for (JavaClass type : program) {
            Set<String> used = uses.computeIfAbsent(outermost(type), _ -> new TreeSet<>());
            for (Dependency use : type.getDirectDependenciesFromSelf()) {
                JavaClass target = use.getTargetClass().getBaseComponentType();
                if (target.getPackageName().startsWith("rubezh")) {
                    used.add(outermost(target));
                }
            }
            used.remove(outermost(type));
        }
        return uses;
    }

    private static String outermost(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "").replaceFirst("^rubezh\\.", "");
    }

    /** Returns the largest sets of classes that reach each other. */
    private static Set<Set<String>> circles(Map<String, Set<String>> uses) {
        var reached = new TreeMap<String, Set<String>>();
        uses.keySet().forEach(name -> reached.put(name, reached(name, uses)));
        var circles = new HashSet<Set<String>>();
        reached.forEach((name, all) -> {
            if (all.contains(name)) {
                circles.add(
                        all.stream()
                                .filter(other ->
                                        reached.getOrDefault(other, Set.of()).contains(name))
                                .collect(Collectors.toSet()));
            }
        });
        return circles;
    }

    private static Set<String> reached(String from, Map<String, Set<String>> uses) {
        var reached = new TreeSet<String>();
        Deque<String> open = new ArrayDeque<>(uses.getOrDefault(from, Set.of()));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (reached.add(next)) {
                open.addAll(uses.getOrDefault(next, Set.of()));
            }
        }
        return reached;
    }
}
