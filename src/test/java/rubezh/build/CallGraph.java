package rubezh.build;

import module java.base;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import org.jspecify.annotations.Nullable;
import rubezh.build.Sources.Source;

/**
 * Which method of some sources calls which, by their names: a call is followed into the classes
 * around it, into the class it names, and into the declared type of the variable it is made on.
 */
final class CallGraph {
    private static final String CONSTRUCTOR = "<init>";

    private final Map<String, List<Method>> methods = new HashMap<>();
    private final Map<String, String> superclasses = new HashMap<>();

    private CallGraph() {}

    /**
     * A method or constructor.
     *
     * @param place file and line
     * @param annotations simple names
     * @param returns what it returns, as it is written; null for a constructor
     */
    record Method(
            String name, String place, Set<String> annotations, String returns, List<Call> calls) {}

    /**
     * A call.
     *
     * @param types where the method may be declared
     */
    record Call(Set<String> types, String name) {}

    static CallGraph of(Sources sources) {
        var graph = new CallGraph();
        sources.files().forEach(file -> graph.new FileScanner(file).scanFile());
        return graph;
    }

    Stream<Method> methods() {
        return methods.values().stream().flatMap(List::stream);
    }

    /** Returns the methods of these sources a call may mean. */
    List<Method> targets(Call call) {
        var found = new ArrayList<Method>();
        var seen = new HashSet<String>();
        for (String type : call.types()) {
            for (String at = type; at != null && seen.add(at); at = superclasses.get(at)) {
                found.addAll(methods.getOrDefault(at + "." + call.name(), List.of()));
            }
        }
        return found;
    }

    private static String simpleName(@Nullable Tree name) {
        String all = String.valueOf(name).replaceAll("<.*|\\[.*", "");
        return all.substring(all.lastIndexOf('.') + 1);
    }

    /** Adds the methods of one file. */
    private final class FileScanner extends TreeScanner<Void, Void> {
        private final Source file;
        private final Deque<String> classes = new ArrayDeque<>();
        private final Map<String, Set<String>> variables = new HashMap<>();
        private final Set<String> staticImports = new HashSet<>();
        private @Nullable Method current;

        FileScanner(Source file) {
            this.file = file;
        }

        void scanFile() {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitVariable(VariableTree variable, Void nothing) {
                    Tree type = variable.getType();
                    if (variable.getInitializer() instanceof NewClassTree made) {
                        type = made.getIdentifier();
                    }
                    variables
                            .computeIfAbsent(variable.getName().toString(), _ -> new HashSet<>())
                            .add(simpleName(type));
                    return super.visitVariable(variable, nothing);
                }
            }.scan(file.tree(), null);
            scan(file.tree(), null);
        }

        @Override
        public Void visitImport(ImportTree line, Void nothing) {
            if (line.isStatic() && line.getQualifiedIdentifier() instanceof MemberSelectTree name) {
                staticImports.add(simpleName(name.getExpression()));
            }
            return super.visitImport(line, nothing);
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            String name = type.getSimpleName().toString();
            if (name.isEmpty()) {
                return super.visitClass(type, nothing);
            }
            classes.push(name);
            if (type.getExtendsClause() != null) {
                superclasses.put(name, simpleName(type.getExtendsClause()));
            }
            super.visitClass(type, nothing);
            classes.pop();
            return nothing;
        }

        /** A method of a class without a name belongs to the method it stands in. */
        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (current != null) {
                return super.visitMethod(method, nothing);
            }
            String type = classes.element();
            String name = method.getName().toString();
            current =
                    new Method(
                            name,
                            file.path() + ":" + file.firstLine(method),
                            annotations(method),
                            simpleName(method.getReturnType()),
                            new ArrayList<>());
            methods.computeIfAbsent(type + "." + name, _ -> new ArrayList<>()).add(current);
            super.visitMethod(method, nothing);
            current = null;
            return nothing;
        }

        private static Set<String> annotations(MethodTree method) {
            var names = new HashSet<String>();
            for (AnnotationTree annotation : method.getModifiers().getAnnotations()) {
                names.add(simpleName(annotation.getAnnotationType()));
            }
            return names;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            if (call.getMethodSelect() instanceof IdentifierTree name) {
                var around = new HashSet<>(classes);
                around.addAll(staticImports);
                add(around, name.getName().toString());
            } else if (call.getMethodSelect() instanceof MemberSelectTree select) {
                add(typesOf(select.getExpression()), select.getIdentifier().toString());
            }
            return super.visitMethodInvocation(call, nothing);
        }

        @Override
        public Void visitMemberReference(MemberReferenceTree reference, Void nothing) {
            add(typesOf(reference.getQualifierExpression()), reference.getName().toString());
            return super.visitMemberReference(reference, nothing);
        }

        @Override
        public Void visitNewClass(NewClassTree made, Void nothing) {
            add(Set.of(simpleName(made.getIdentifier())), CONSTRUCTOR);
            return super.visitNewClass(made, nothing);
        }

        private void add(Set<String> types, String name) {
            if (current != null) {
                current.calls().add(new Call(types, name));
            }
        }

        private Set<String> typesOf(ExpressionTree expression) {
            return switch (expression) {
                case NewClassTree made -> Set.of(simpleName(made.getIdentifier()));
                case IdentifierTree name -> typesOf(name.getName().toString());
                case MemberSelectTree select -> typesOf(select.getIdentifier().toString());
                default -> Set.of();
            };
        }

        private Set<String> typesOf(String name) {
            if (name.equals("this") || name.equals("super")) {
                return Set.copyOf(classes);
            }
            return variables.getOrDefault(name, Set.of(name));
        }
    }
}
