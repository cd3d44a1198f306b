package rubezh.build;

import module java.base;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.conditions.ArchConditions;

/** What the rules of the architecture look for in a class. */
final class ClassConditions {
    /** Calls that ask the machine for the time, for chance or for its settings, by class. */
    private static final Map<String, Set<String>> MACHINE =
            Map.of(
                    "java.time.Clock", Set.of("systemUTC", "systemDefaultZone", "system"),
                    "java.time.InstantSource", Set.of("system"),
                    "java.time.ZoneId", Set.of("systemDefault"),
                    "java.util.UUID", Set.of("randomUUID"),
                    "java.util.Locale", Set.of("getDefault"),
                    "java.util.TimeZone", Set.of("getDefault"),
                    "java.util.Random", Set.of("<init>"),
                    "java.security.SecureRandom", Set.of("<init>", "getInstanceStrong"),
                    "java.lang.Math", Set.of("random"),
                    "java.lang.System", Set.of("currentTimeMillis"));

    private static final Map<String, Set<String>> THREADS =
            Map.of(
                    "java.lang.Thread",
                            Set.of("<init>", "ofVirtual", "ofPlatform", "startVirtualThread"),
                    "java.util.Timer", Set.of("<init>"),
                    "java.util.concurrent.Executors",
                            Set.of(
                                    "newCachedThreadPool",
                                    "newFixedThreadPool",
                                    "newSingleThreadExecutor",
                                    "newScheduledThreadPool",
                                    "newSingleThreadScheduledExecutor",
                                    "newThreadPerTaskExecutor",
                                    "newVirtualThreadPerTaskExecutor",
                                    "newWorkStealingPool"));

    private static final Map<String, Set<String>> DOORS =
            Map.of(
                    "java.io.ObjectInputStream", Set.of("<init>", "readObject"),
                    "java.lang.ProcessBuilder", Set.of("<init>"),
                    "java.lang.Runtime", Set.of("exec", "load", "loadLibrary"));

    static final ArchCondition<JavaClass> ASK_THE_MACHINE =
            ArchConditions.callCodeUnitWhere(
                            calls("ask for time, chance or settings", MACHINE)
                                    .or(readingTheClock()))
                    .as("ask the machine for time, chance or settings");

    static final ArchCondition<JavaClass> ASK_STRING_FOR_BLANKS =
            ArchConditions.callCodeUnitWhere(
                            calls("ask", Map.of("java.lang.String", Set.of("isBlank"))))
                    .as("call String.isBlank, which takes a no-break space for a letter");

    static final ArchCondition<JavaClass> START_THREADS =
            ArchConditions.callCodeUnitWhere(calls("start threads", THREADS)).as("start threads");

    static final ArchCondition<JavaClass> OPEN_DANGEROUS_DOORS =
            ArchConditions.callCodeUnitWhere(calls("open doors", DOORS))
                    .as("read Java objects, start processes or load native code");

    static final ArchCondition<JavaClass> COMPOSE_REVISIONS =
            ArchConditions.callCodeUnitWhere(
                            calls(
                                    "compose",
                                    Map.of(
                                            "rubezh.journal.ValueTree", Set.of("apply"),
                                            "rubezh.json.RevisionLine", Set.of("sign"),
                                            "rubezh.json.UnsignedRevision", Set.of("<init>"))))
                    .as("change the body of a record or sign a revision");

    static final ArchCondition<JavaClass> BE_CLOSED =
            holding("be records, enums, sealed or final", ClassConditions::isClosed);

    static final ArchCondition<JavaClass> PUT_NO_VALUES_INTO_WORDS =
            holding(
                    "know Messages or types of the program besides, not both",
                    type ->
                            !knows(type, name -> name.equals("rubezh.text.Messages"))
                                    || !knows(type, ClassConditions::isOfValues));

    static final ArchCondition<JavaClass> HAVE_NO_STATIC_STATE =
            holding(
                    "have no static field that changes",
                    type -> type.getFields().stream().noneMatch(ClassConditions::isStaticState));

    private ClassConditions() {}

    private static boolean knows(JavaClass type, Predicate<String> name) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(one -> one.getTargetClass().getBaseComponentType())
                .filter(target -> !target.equals(type))
                .anyMatch(target -> name.test(target.getName()));
    }

    private static boolean isOfValues(String name) {
        return name.startsWith("rubezh.")
                && !name.startsWith("rubezh.text.")
                && !name.startsWith("rubezh.ui.kit.look.");
    }

    private static DescribedPredicate<JavaCall<?>> calls(
            String description, Map<String, Set<String>> methods) {
        return DescribedPredicate.describe(
                description,
                call ->
                        methods.getOrDefault(call.getTargetOwner().getName(), Set.of())
                                .contains(call.getName()));
    }

    /** {@code now()} and {@code now(ZoneId)}; {@code now(Clock)} is what is wanted. */
    private static DescribedPredicate<JavaCall<?>> readingTheClock() {
        return DescribedPredicate.describe(
                "read the system clock",
                call ->
                        call.getName().equals("now")
                                && call.getTargetOwner().isAssignableTo(TemporalAccessor.class)
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(ClassConditions::isClock));
    }

    private static boolean isClock(JavaClass type) {
        return type.isAssignableTo(Clock.class) || type.isAssignableTo(InstantSource.class);
    }

    private static boolean isClosed(JavaClass type) {
        return type.isRecord()
                || type.isEnum()
                || type.isAnonymousClass()
                || type.getSimpleName().equals("package-info")
                || type.getModifiers().contains(JavaModifier.FINAL)
                || type.reflect().isSealed();
    }

    private static boolean isStaticState(JavaField field) {
        var modifiers = field.getModifiers();
        if (!modifiers.contains(JavaModifier.STATIC)
                || modifiers.contains(JavaModifier.SYNTHETIC)) {
            return false;
        }
        return !modifiers.contains(JavaModifier.FINAL) || canChange(field);
    }

    /** Private arrays pass: they hold constants; what hands them out is seen in review. */
    private static boolean canChange(JavaField field) {
        JavaClass type = field.getRawType();
        boolean sharedArray =
                type.isArray() && !field.getModifiers().contains(JavaModifier.PRIVATE);
        boolean container =
                !type.isInterface()
                        && (type.isAssignableTo(Collection.class)
                                || type.isAssignableTo(Map.class));
        return sharedArray
                || container
                || type.getPackageName().equals("java.util.concurrent.atomic")
                || type.isEquivalentTo(StringBuilder.class);
    }

    private static ArchCondition<JavaClass> holding(String text, Predicate<JavaClass> test) {
        return new ArchCondition<>(text) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!test.test(type)) {
                    String message = type.getName() + " should " + text;
                    events.add(SimpleConditionEvent.violated(type, message));
                }
            }
        };
    }
}
