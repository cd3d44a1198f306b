package rubezh.build;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;

/**
 * A record of the interface is a value, not a bag of callbacks: navigation is a {@code
 * Destination}, and a collaboration of several methods is an interface that names them.
 */
@AnalyzeClasses(packages = "rubezh", importOptions = ImportOption.DoNotIncludeTests.class)
class CallbackTest {
    private static final int MOST = 2;
    private static final Set<String> OF_OBJECT = Set.of("equals", "hashCode", "toString");

    @ArchTest
    static void aRecordOfTheInterfaceHasAtMostTwoCallbacks(JavaClasses program) {
        Map<String, Long> found =
                program.stream()
                        .filter(type -> type.getPackageName().startsWith("rubezh.ui"))
                        .filter(JavaClass::isRecord)
                        .collect(
                                Collectors.toMap(
                                        JavaClass::getName,
                                        CallbackTest::callbacks,
                                        Long::sum,
                                        TreeMap::new));
        assertThat(found).isNotEmpty();
        found.values().removeIf(callbacks -> callbacks <= MOST);
        assertThat(found).as("records with callbacks").isEmpty();
    }

    /** The rule itself: what counts as a callback. */
    @ArchTest
    static void aCallbackIsAnInterfaceWithOneMethod(JavaClasses program) {
        assertThat(List.of(Runnable.class, Consumer.class, Comparator.class))
                .allMatch(CallbackTest::isCallback);
        assertThat(List.of(CharSequence.class, List.class, String.class))
                .noneMatch(CallbackTest::isCallback);
    }

    private static long callbacks(JavaClass record) {
        return record.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> isCallback(field.getRawType().reflect()))
                .count();
    }

    /** Returns whether a type is an interface of one abstract method that a lambda can be. */
    private static boolean isCallback(Class<?> type) {
        return type.isInterface()
                && !type.isSealed()
                && Arrays.stream(type.getMethods())
                                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                                .filter(method -> !OF_OBJECT.contains(method.getName()))
                                .count()
                        == 1;
    }
}
