package rubezh.build;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.build.CallGraph.Call;
import rubezh.build.CallGraph.Method;

/**
 * Every test method asserts something, itself or through methods of the test sources it calls. To
 * wait for something is not enough: what is there afterwards is to be asserted.
 */
class AssertionTest {
    private static final Set<String> TEST_ANNOTATIONS =
            Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory", "TestTemplate");

    private static final String SAMPLE =
            """
            class SampleTest {
                @Test void direct() { assertThat(1).isOne(); }
                @Test void inLambda() { run(() -> fail()); }
                @Test void throughHelper() { new Helper().check(); }
                @Test void throughVariable() { var helper = new Helper(); helper.check(); }
                @Test void prepared() { new Helper().make(); }
                @Test void only() { run(() -> {}); assertNothing(); new Other().check(); }
                void run(Runnable action) { action.run(); }
                void assertNothing() { only(); }
            }
            class Helper {
                void check() { this.compare(); }
                void compare() { assertTrue(true); }
                int make() { assertTrue(true); return 1; }
            }
            class Other { void check() {} }
            """;

    @TempDir Path folder;

    @Test
    void everyTestMethodAsserts() {
        var graph = CallGraph.of(Sources.tests());
        assertThat(graph.methods().filter(AssertionTest::isTest)).hasSizeGreaterThan(700);
        assertThat(withoutAssertion(graph)).isEmpty();
    }

    @Test
    void aTestMethodThatOnlyCallsIsFound() throws IOException {
        Files.writeString(folder.resolve("SampleTest.java"), SAMPLE);
        assertThat(
                        withoutAssertion(CallGraph.of(Sources.under(folder))).stream()
                                .map(place -> place.substring(place.lastIndexOf(' ') + 1)))
                .containsExactly("prepared", "only");
    }

    private static List<String> withoutAssertion(CallGraph graph) {
        return graph.methods()
                .filter(AssertionTest::isTest)
                .filter(method -> !asserts(graph, method, newIdentitySet()))
                .map(method -> method.place() + " " + method.name())
                .sorted()
                .toList();
    }

    private static Set<Method> newIdentitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private static boolean isTest(Method method) {
        return !Collections.disjoint(method.annotations(), TEST_ANNOTATIONS);
    }

    /**
     * Follows the calls of a method. A name such as {@code assertAll} is believed only of a
     * library; any other method that returns something prepares or reads, and what it asserts on
     * the way is not what the test is about.
     */
    private static boolean asserts(CallGraph graph, Method method, Set<Method> seen) {
        if (!seen.add(method)) {
            return false;
        }
        for (Call call : method.calls()) {
            List<Method> targets = graph.targets(call);
            if (targets.isEmpty()
                    ? isAssertion(call.name())
                    : targets.stream()
                            .filter(AssertionTest::mayAssert)
                            .anyMatch(target -> asserts(graph, target, seen))) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayAssert(Method method) {
        return method.returns().equals("void") || isAssertion(method.name());
    }

    private static boolean isAssertion(String name) {
        return name.startsWith("assert") || name.equals("fail");
    }
}
