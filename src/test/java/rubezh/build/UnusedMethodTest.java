package rubezh.build;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.lang.classfile.Attributes;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every method of the program is called by the program or its tests, as the compiled classes say: a
 * name in the constant pool of any class uses the methods it may mean, in the class it names and
 * above it. A method that overrides one of the JDK or a library is called from there.
 */
class UnusedMethodTest {
    private static final Path MAIN = Path.of("target/classes");
    private static final Path TESTS = Path.of("target/test-classes");

    /** Methods that are called by reflection. */
    private static final Map<String, String> EXCEPTIONS =
            Map.of(
                    "ClosedTotal.of", "LeafCodec reads a value of a record by it",
                    "LineRef.of", "LeafCodec reads a value of a record by it",
                    "Money.of", "LeafCodec reads a value of a record by it",
                    "ErasableKey.writeObject", "the JDK calls it where a key would be serialized");

    private final Map<String, ClassModel> classes = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    @TempDir Path folder;

    @Test
    void everyMethodIsUsed() throws IOException {
        read(MAIN);
        read(TESTS);
        assertThat(classes).hasSizeGreaterThan(3_000);
        assertThat(unused(MAIN)).containsExactlyInAnyOrderElementsOf(EXCEPTIONS.keySet());
    }

    @Test
    void aMethodNobodyCallsIsFound() throws IOException {
        Path source =
                Files.writeString(
                        folder.resolve("Sample.java"),
                        """
                        class Sample implements Runnable {
                            interface Shape { int size(); int unknown(); }
                            record Square(int edge) implements Shape {
                                public int size() { return 4; }
                                public int unknown() { return 0; }
                                boolean isEmpty() { return edge == 0; }
                            }
                            enum Kind { ONE { @Override String word() { return ""; } }; abstract String word(); }
                            static class Base { void inherited() {} void alone() {} }
                            static class Derived extends Base {}
                            public static void main(String[] none) { Shape s = new Square(1); s.size(); }
                            public void run() { new Derived().inherited(); List.of().forEach(this::each); }
                            private void each(Object one) { Kind.ONE.word(); }
                        }
                        interface List { static java.util.List<Object> of() { return null; } }
                        """);
        var compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.run(null, null, null, "-d", folder.toString(), source.toString()))
                .isZero();
        read(folder);
        assertThat(unused(folder))
                .containsExactlyInAnyOrder(
                        "Sample$Shape.unknown", "Sample$Square.isEmpty", "Sample$Base.alone");
    }

    private void read(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                ClassModel type = ClassFile.of().parse(file);
                classes.put(type.thisClass().asInternalName(), type);
            }
        }
    }

    private Set<String> unused(Path root) {
        classes.values().forEach(this::addUses);
        var unused = new TreeSet<String>();
        classes.forEach((name, type) -> {
            if (Files.exists(root.resolve(name + ".class"))) {
                type.methods().stream()
                        .filter(method -> !isUsed(type, method))
                        .forEach(method -> unused.add(place(name, method)));
            }
        });
        return unused;
    }

    private static String place(String type, MethodModel method) {
        return type.substring(type.lastIndexOf('/') + 1) + "." + method.methodName().stringValue();
    }

    private void addUses(ClassModel type) {
        type.constantPool()
                .forEach(entry -> {
                    if (entry instanceof MemberRefEntry member) {
                        String signature =
                                member.name().stringValue() + member.type().stringValue();
                        above(member.owner().asInternalName())
                                .forEach(owner -> used.add(owner + "." + signature));
                    }
                });
    }

    /** Returns the names of a class and of all types above it. */
    private Set<String> above(String name) {
        var all = new HashSet<String>();
        collect(name, all);
        return all;
    }

    private void collect(String name, Set<String> all) {
        ClassModel type = classes.get(name);
        if (all.add(name) && type != null) {
            supertypes(type).forEach(above -> collect(above, all));
        }
    }

    private static List<String> supertypes(ClassModel type) {
        return Stream.concat(type.superclass().stream(), type.interfaces().stream())
                .map(ClassEntry::asInternalName)
                .toList();
    }

    private boolean isUsed(ClassModel type, MethodModel method) {
        String name = method.methodName().stringValue();
        String signature = name + method.methodType().stringValue();
        return name.startsWith("<")
                || name.equals("main")
                || method.flags().has(AccessFlag.SYNTHETIC)
                || method.findAttribute(Attributes.runtimeVisibleAnnotations()).isPresent()
                || type.flags().has(AccessFlag.ENUM) && Set.of("values", "valueOf").contains(name)
                || components(type).contains(name)
                || used.contains(type.thisClass().asInternalName() + "." + signature)
                || overrides(type, signature);
    }

    /** Components are read by their declaration, too. */
    private static Set<String> components(ClassModel type) {
        return type.findAttribute(Attributes.record()).stream()
                .flatMap(record -> record.components().stream())
                .map(component -> component.name().stringValue())
                .collect(Collectors.toSet());
    }

    private boolean overrides(ClassModel type, String signature) {
        Set<String> above = above(type.thisClass().asInternalName());
        above.remove(type.thisClass().asInternalName());
        return above.stream()
                .anyMatch(name ->
                        classes.containsKey(name)
                                ? declares(classes.get(name), signature)
                                : library(name).anyMatch(signature::equals));
    }

    private static boolean declares(ClassModel type, String signature) {
        return type.methods().stream()
                .anyMatch(m ->
                        (m.methodName().stringValue() + m.methodType().stringValue())
                                .equals(signature));
    }

    /** Returns the methods of a class of the JDK or a library and of those above it. */
    private static Stream<String> library(String name) {
        try {
            Class<?> type =
                    Class.forName(
                            name.replace('/', '.'), false, UnusedMethodTest.class.getClassLoader());
            return Stream.concat(
                    Stream.of(type.getMethods()).map(UnusedMethodTest::signature),
                    Stream.iterate(
                                    Optional.<Class<?>>of(type),
                                    Optional::isPresent,
                                    c -> c.map(Class::getSuperclass))
                            .flatMap(c -> Arrays.stream(c.orElseThrow().getDeclaredMethods()))
                            .map(UnusedMethodTest::signature));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signature(Method method) {
        String parameters =
                Arrays.stream(method.getParameterTypes())
                        .map(Class::descriptorString)
                        .collect(Collectors.joining());
        return method.getName()
                + "("
                + parameters
                + ")"
                + method.getReturnType().descriptorString();
    }
}
